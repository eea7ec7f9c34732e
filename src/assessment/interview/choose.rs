//! Which questions can still change the result.

use std::collections::BTreeSet;

use crate::assessment::ranking::{self, Band, Fit};
use crate::assessment::soreness::irritability;
use crate::assessment::verdict::Knowledge;
use crate::domain::answers::Answers;
use crate::domain::check::Half;
use crate::domain::id::{FactorId, HistoryId, ProfileId, TestId};
use crate::domain::red_flag::Complaint;

use super::screen::Trial;

/// Flags about the person, asked with the complaint.
pub const ABOUT_YOU: [&str; 2] = ["rf_under_18", "rf_pregnancy"];
/// The flag that is asked with the history.
pub const NOT_IMPROVING: &str = "rf_not_improving";

/// The history item that says whether it is new, or worse in the last two weeks.
pub const RECENT: &str = "hx_new_or_worse_2w";

/// A candidate with a smaller share is out of the running.
const LIVE: f64 = 0.01;
/// Most factors and history items on a screen, strength checks and tests for a complaint.
const MOST_FACTORS: usize = 14;
const MOST_HISTORY: usize = 12;
const MOST_WEAKNESS: usize = 2;
const MOST_TESTS: usize = 2;

/// Profiles that are still in the running, of all complaints.
fn live(knowledge: &Knowledge<'_>, answers: &Answers) -> Vec<(Half, Vec<(ProfileId, f64)>)> {
    let halves = ranking::halves(&knowledge.model, answers);
    halves
        .into_iter()
        .map(|half| {
            let mut shares = ranking::shares(&knowledge.model, answers, half);
            shares.retain(|(_, share)| *share >= LIVE);
            (half, shares)
        })
        .collect()
}

/// How unevenly a list of fits is spread over the live candidates, weighted by their shares; zero = it tells nothing.
fn spread(fits: &[(Fit, f64)]) -> f64 {
    let value = |fit: Fit| match fit {
        Fit::Best => 1.0,
        Fit::Good => 0.5,
        Fit::Some => 0.15,
        Fit::Unlisted => 0.0,
        Fit::Against => -0.2,
    };
    let whole: f64 = fits.iter().map(|(_, share)| share).sum::<f64>().max(f64::MIN_POSITIVE);
    let mean = fits.iter().map(|(fit, share)| value(*fit) * share).sum::<f64>() / whole;
    fits.iter().map(|(fit, share)| (value(*fit) - mean).powi(2) * share).sum::<f64>() / whole
}

/// The `most` items with the largest spread, in the order of the vocabulary.
fn most_telling<T: Clone>(items: impl Iterator<Item = (T, f64)>, most: usize) -> Vec<T> {
    const LEAST: f64 = 0.002;
    let mut telling: Vec<(usize, T, f64)> =
        items.enumerate().map(|(at, (item, spread))| (at, item, spread)).filter(|(_, _, its)| *its > LEAST).collect();
    telling.sort_by(|(_, _, one), (_, _, other)| other.total_cmp(one));
    telling.truncate(most);
    telling.sort_by_key(|(at, _, _)| *at);
    telling.into_iter().map(|(_, item, _)| item).collect()
}

/// Factors whose answer can still move the live candidates apart.
pub(super) fn factors(knowledge: &Knowledge<'_>, answers: &Answers) -> Vec<FactorId> {
    let live = live(knowledge, answers);
    let telling = |id: &FactorId| {
        let of_half = |shares: &Vec<(ProfileId, f64)>| {
            let fits = |fit: fn(&ranking::Model<'_>, &ProfileId, &FactorId) -> Fit| {
                shares.iter().map(|(profile, share)| (fit(&knowledge.model, profile, id), *share)).collect::<Vec<_>>()
            };
            spread(&fits(ranking::worse_fit)) + spread(&fits(ranking::better_fit))
        };
        live.iter().map(|(_, shares)| of_half(shares)).fold(0.0, f64::max)
    };
    most_telling(knowledge.tables.factors.iter().map(|factor| (factor.id.clone(), telling(&factor.id))), MOST_FACTORS)
}

/// History items that can still move the live candidates apart, and those that warning signs need to know.
pub(super) fn history(knowledge: &Knowledge<'_>, answers: &Answers) -> Vec<HistoryId> {
    let live = live(knowledge, answers);
    let needed = needed_history(&live, answers);
    let telling = |id: &HistoryId| {
        if needed.contains(id.as_str()) {
            return f64::MAX;
        }
        let of_half = |shares: &Vec<(ProfileId, f64)>| {
            let fits: Vec<_> = shares
                .iter()
                .map(|(profile, share)| (ranking::history_fit(&knowledge.model, profile, id), *share))
                .collect();
            spread(&fits)
        };
        live.iter().map(|(_, shares)| of_half(shares)).fold(0.0, f64::max)
    };
    most_telling(knowledge.tables.history.iter().map(|item| (item.id.clone(), telling(&item.id))), MOST_HISTORY)
}

/// What the rules of the red flags look at (`clinical/red-flags.md` section 4).
fn needed_history(live: &[(Half, Vec<(ProfileId, f64)>)], answers: &Answers) -> BTreeSet<&'static str> {
    let mut needed = BTreeSet::from([RECENT, "hx_age_over_50"]);
    if answers.is_marked("occiput") || answers.is_marked("scalp_front") {
        needed.insert("hx_new_headache");
    }
    if answers.has_sensation("cold_feeling") && answers.is_numb() {
        needed.insert("hx_sudden_onset");
    }
    if live.iter().any(|(_, shares)| shares.iter().any(|(id, share)| id.as_str() == "c8_t1" && *share > 0.2)) {
        needed.insert("hx_smoker");
    }
    needed
}

/// What is worth trying: the strength that the best nerve would cost, what tells it from its rivals, and a look at the
/// circulation where that competes.
pub(super) fn trials(knowledge: &Knowledge<'_>, answers: &Answers, complaints: &BTreeSet<Complaint>) -> Vec<Trial> {
    let mut trials = Vec::new();
    for complaint in ranking::rank(&knowledge.model, answers) {
        let half = complaint.half;
        let expected = complaint.ranking.iter().find(|ranked| ranked.is_nerve).and_then(|ranked| {
            let scores = knowledge.tables.scores_of(&ranked.id)?;
            scores.weakness_expected.first().or(scores.weakness_possible.first()).cloned()
        });
        let useful = ranking::useful_weakness(&knowledge.model, answers, half);
        let mut strength: Vec<_> = expected.into_iter().chain(useful).collect();
        let mut seen = BTreeSet::new();
        strength.retain(|id| seen.insert(id.clone()) && !answers.weakness.contains_key(id));
        trials.extend(strength.into_iter().take(MOST_WEAKNESS).map(Trial::Weakness));
        let is_settled = complaint.best().is_some_and(|best| best.band == Band::FitsWell);
        if !is_settled {
            let sore = irritability(&answers.soreness);
            let tests = ranking::useful_tests(&knowledge.model, answers, half, sore);
            trials.extend(tests.into_iter().take(MOST_TESTS).map(Trial::Test));
        }
        let competes = |id: &str| complaint.ranking.iter().any(|its| its.id.as_str() == id && its.share > 0.05);
        let is_calf = answers.is_marked("posterior_calf");
        if half == Half::Lower
            && (complaints.contains(&Complaint::LegCramp) || competes("np_circulatory_venous"))
            && is_calf
        {
            trials.push(Trial::Look(TestId::from("st_calf_compare")));
        }
        if half == Half::Lower && (competes("np_circulatory_arterial") || answers.has_sensation("cold_feeling")) {
            trials.push(Trial::Look(TestId::from("st_skin_refill")));
        }
    }
    trials.retain(|trial| match trial {
        Trial::Weakness(_) => true,
        Trial::Test(id) | Trial::Look(id) => !answers.tests.contains_key(id),
    });
    trials
}
