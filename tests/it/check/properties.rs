//! What must hold of every ranking, whatever was answered.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use unpinch::assessment::ranking::{self, Band, Finding, neighbours};
use unpinch::assessment::verdict::{Outcome, judge};
use unpinch::content;
use unpinch::domain::answers::{Answers, Brush, Marks, Strength, TestResult, Weakness};
use unpinch::domain::check::{Half, Scores};
use unpinch::domain::id::ProfileId;
use unpinch::domain::prompt::Lock;
use unpinch::domain::red_flag::Urgency;
use unpinch::domain::side::Side;
use unpinch::link::answers::{AnswersView, NoView, read, write};

use super::KNOWLEDGE;
use super::random::{Dice, answers, config, place, tables};

/// Sums of many small numbers, in another order, differ by less.
const NEARLY: f64 = 1e-9;

fn shares(answers: &Answers, half: Half) -> Vec<(ProfileId, f64)> {
    ranking::shares(&KNOWLEDGE.model, answers, half)
}

fn share(shares: &[(ProfileId, f64)], id: &ProfileId) -> Option<f64> {
    shares.iter().find(|(its, _)| its == id).map(|(_, share)| *share)
}

/// How many are clearly before it.
fn before(shares: &[(ProfileId, f64)], of: f64) -> usize {
    shares.iter().filter(|(_, share)| *share > of + NEARLY).count()
}

/// Changes the prior of other profiles too, or brings another item with it (section 8, last paragraph).
const MOVES_OTHERS: [&str; 3] = ["hx_pregnant", "hx_diabetes", "hx_age_over_65"];

/// One more answer of the best class each time, with what was added.
fn with_more(answers: &Answers, scores: &Scores) -> Vec<(String, Answers)> {
    let mut found = Vec::new();
    let mut add = |what: String, change: &dyn Fn(&mut Answers)| {
        let mut more = answers.clone();
        change(&mut more);
        found.push((what, more));
    };
    let area = |id: &str| tables().region(id).map(|region| region.area);
    let areas: Vec<_> = answers.places.keys().map(|place| area(place.region.as_str())).collect();
    for id in scores.core.iter().filter(|id| areas.contains(&area(id.as_str())) && !answers.is_marked(id.as_str())) {
        for brush in if answers.is_layered { &Brush::ALL[..] } else { &Brush::ALL[..1] } {
            let marks = Marks::of(*brush);
            add(format!("{id} {}", brush.id()), &|its| its.places.extend([(place(id, Side::Left), marks)]));
        }
    }
    for id in &scores.typical {
        add(format!("feels {id}"), &|its| its.sensations.say(id, Some(true)));
    }
    for id in &scores.worse_strong {
        add(format!("worse {id}"), &|its| its.worse.say(id, Some(true)));
    }
    for id in &scores.better_strong {
        add(format!("better {id}"), &|its| its.better.say(id, Some(true)));
    }
    for id in &scores.weakness_expected {
        for strength in [Strength::Mild, Strength::Severe] {
            let weakness = Weakness { strength, side: Some(Side::Left) };
            add(format!("weak {id}"), &|its| its.weakness.extend([(id.clone(), weakness)]));
        }
    }
    for id in scores.history.iter().filter(|id| !MOVES_OTHERS.contains(&id.as_str())) {
        add(format!("history {id}"), &|its| its.history.say(id, Some(true)));
    }
    for test in tables().tests.iter().filter(|test| !test.computed && !answers.tests.contains_key(&test.id)) {
        let most = test.positive.iter().map(|ratio| ratio.value).fold(1.0, f64::max);
        if test.positive.iter().any(|ratio| ratio.profile == scores.profile && ratio.value >= most) {
            add(format!("test {}", test.id), &|its| its.tests.extend([(test.id.clone(), TestResult::Positive)]));
        }
    }
    found
}

fn mirrored(answers: &Answers) -> Answers {
    let mut mirror = answers.clone();
    mirror.places = answers
        .places
        .iter()
        .map(|(place, marks)| {
            let mut other = place.clone();
            other.side = place.side.map(Side::opposite);
            (other, *marks)
        })
        .collect();
    for weakness in mirror.weakness.values_mut() {
        weakness.side = weakness.side.map(Side::opposite);
    }
    mirror
}

fn understood(view: &AnswersView) -> Answers {
    read(view, KNOWLEDGE.tables, KNOWLEDGE.flags).unwrap()
}

/// Every list of the answers.
fn lists(view: &mut AnswersView) -> Vec<&mut Vec<String>> {
    let no = view.no.iter_mut().flat_map(|no| {
        let NoView { map: _, sensations, aggravating, easing, weakness, history, red_flags } = no;
        [sensations, aggravating, easing, weakness, history, red_flags]
    });
    let yes = [
        &mut view.regions,
        &mut view.numb_and_sore,
        &mut view.sensations,
        &mut view.aggravating,
        &mut view.easing,
        &mut view.weakness,
        &mut view.history,
        &mut view.red_flags,
    ];
    yes.into_iter().chain(&mut view.numb).chain(no).collect()
}

/// Profiles with no region at all in this half of the body.
fn is_foreign_to(scores: &Scores, half: Half) -> bool {
    let mut regions = scores.core.iter().chain(&scores.common).chain(&scores.occasional);
    !regions.any(|id| tables().region(id.as_str()).is_some_and(|region| region.area.half() == half))
}

/// Leaves what is painted on this half.
fn only(answers: &Answers, half: Half) -> Answers {
    let mut only = answers.clone();
    only.places.retain(|place, _| tables().region(place.region.as_str()).is_some_and(|its| its.area.half() == half));
    only
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn more_of_what_a_profile_brings_never_lowers_it(answers in answers(), at in any::<Index>()) {
        for half in ranking::halves(&KNOWLEDGE.model, &answers) {
            let ranked = shares(&answers, half);
            let (id, old) = at.get(&ranked);
            let scores = tables().scores_of(id).unwrap();
            for (what, more) in with_more(&answers, scores) {
                let new = shares(&more, half);
                let share = share(&new, id).unwrap();
                prop_assert!(share >= old - NEARLY, "{id} falls from {old} to {share} with {what}");
                prop_assert!(before(&new, share) <= before(&ranked, *old), "{id} loses its rank with {what}");
            }
        }
    }

    #[test]
    fn left_and_right_are_alike(answers in answers()) {
        let (one, other) = (judge(&KNOWLEDGE, &answers), judge(&KNOWLEDGE, &mirrored(&answers)));
        prop_assert_eq!(one.outcome, other.outcome);
        prop_assert_eq!(&one.screening, &other.screening);
        prop_assert_eq!(&one.routine, &other.routine);
        prop_assert_eq!(&one.next, &other.next);
        prop_assert_eq!(one.complaints.len(), other.complaints.len());
        for (one, other) in one.complaints.iter().zip(&other.complaints) {
            prop_assert_eq!((one.half, one.finding), (other.half, other.finding));
            for (one, other) in one.ranking.iter().zip(&other.ranking) {
                let mut other = other.clone();
                other.side = other.side.opposite();
                prop_assert_eq!(one, &other);
            }
        }
    }

    #[test]
    fn the_order_of_the_answers_does_not_matter(answers in answers(), seed in any::<u64>()) {
        let mut view = write(&answers);
        let mut dice = Dice::new(seed);
        for list in lists(&mut view) {
            dice.shuffle(list);
        }
        prop_assert_eq!(&understood(&view), &answers);
        // Nor does saying it twice.
        for list in lists(&mut view) {
            let said_again = list.get(dice.below(list.len())).cloned();
            list.extend(said_again);
        }
        prop_assert_eq!(understood(&view), answers);
    }

    #[test]
    fn what_is_written_reads_back_the_same(answers in answers()) {
        let view = write(&answers);
        prop_assert_eq!(&understood(&view), &answers);
        let text = serde_json::to_string(&view).unwrap();
        prop_assert_eq!(serde_json::from_str::<AnswersView>(&text).unwrap(), view);
    }

    #[test]
    fn not_asked_is_no_no_but_not_named_in_a_file_is(answers in answers()) {
        let mut view = write(&answers);
        view.no = None;
        let file = understood(&view);
        let every = |ids: Vec<String>, yes: &[String]| ids.into_iter().filter(|id| !yes.contains(id)).collect::<Vec<_>>();
        let factors = || tables().factors.iter().map(|its| its.id.to_string()).collect();
        let signs = tables().weakness.iter().map(|its| its.id.to_string());
        let said_no = AnswersView {
            no: Some(NoView {
                map: true,
                sensations: every(tables().sensations.iter().map(|its| its.id.to_string()).collect(), &view.sensations),
                aggravating: every(factors(), &view.aggravating),
                easing: every(factors(), &view.easing),
                weakness: signs.filter(|id| !view.weakness.iter().any(|weak| weak.split(':').next() == Some(id))).collect(),
                history: every(tables().history.iter().map(|its| its.id.to_string()).collect(), &view.history),
                red_flags: Vec::new(),
            }),
            ..view.clone()
        };
        prop_assert_eq!(&understood(&said_no), &file);
        // Nothing is put in for what was not asked, and a typical answer is missed only if it was.
        let dialogue = understood(&AnswersView { no: Some(NoView::default()), ..view });
        prop_assert!(dialogue.sensations.no.is_empty() && dialogue.worse.no.is_empty() && dialogue.history.no.is_empty());
        prop_assert!(dialogue.weak().count() == dialogue.weakness.len() && !dialogue.is_map_done);
        for half in ranking::halves(&KNOWLEDGE.model, &dialogue) {
            let ranked = shares(&dialogue, half);
            let (best, old) = &ranked[0];
            for id in &tables().scores_of(best).unwrap().typical {
                let mut asked = dialogue.clone();
                if asked.sensations.said(id).is_none() {
                    asked.sensations.say(id, Some(false));
                    let new = share(&shares(&asked, half), best).unwrap();
                    prop_assert!(new <= old + NEARLY, "{best} gains from a no to {id}");
                }
            }
        }
    }

    #[test]
    fn halves_of_the_body_are_ranked_apart(answers in answers()) {
        let (upper, lower) = (only(&answers, Half::Upper), only(&answers, Half::Lower));
        for (half, alone) in [(Half::Upper, &upper), (Half::Lower, &lower)] {
            let other = if half == Half::Upper { Half::Lower } else { Half::Upper };
            let (alone, together) = (shares(alone, half), shares(&answers, half));
            prop_assert_eq!(alone.len(), together.len());
            let is_plain = |id: &ProfileId| is_foreign_to(tables().scores_of(id).unwrap(), other);
            let Some((plain, first)) = alone.iter().find(|(id, _)| is_plain(id)) else { continue };
            let odds = share(&together, plain).unwrap() / first;
            for (id, old) in &alone {
                let new = share(&together, id).unwrap();
                if is_plain(id) {
                    prop_assert!((new / odds - old).abs() < NEARLY, "{id}: {old} alone, {new} with the other half");
                } else {
                    // What is widespread is no longer missed elsewhere.
                    prop_assert!(new / odds >= old - NEARLY, "{id}: {old} alone, {new} with the other half");
                }
            }
        }
    }

    #[test]
    fn every_verdict_keeps_the_rules(answers in answers()) {
        check(&answers)?;
    }

    #[test]
    fn pain_of_each_side_and_strength_is_understood(side in select(vec!["left", "right", "both"]), at in any::<Index>()) {
        let id = &at.get(&tables().weakness).id;
        for (word, strength) in [("severe", Strength::Severe), ("mild", Strength::Mild)] {
            for word in [format!("{id}:{word}:{side}"), format!("{id}:{side}:{word}")] {
                let view = AnswersView { weakness: vec![word], ..AnswersView::default() };
                prop_assert_eq!(understood(&view).weakness[id], Weakness { strength, side: Side::from_id(side) });
            }
        }
    }
}

/// What holds of every verdict.
pub fn check(answers: &Answers) -> Result<(), TestCaseError> {
    let verdict = judge(&KNOWLEDGE, answers);
    let urgency = verdict.screening.urgency();
    let comes_first = verdict.lock() == Lock::All || urgency >= Some(Urgency::SameDay);
    prop_assert_eq!(verdict.outcome == Outcome::RedFlag, comes_first);
    prop_assert!(
        !comes_first || (verdict.complaints.is_empty() && verdict.routine.is_none() && verdict.next.is_none())
    );
    prop_assert!(verdict.lock() < Lock::Area || verdict.routine.is_none());
    let flags: Vec<_> = verdict.screening.raised.iter().map(|raised| raised.flag.clone()).collect();
    prop_assert!(flags.iter().enumerate().all(|(at, flag)| !flags[..at].contains(flag)), "{:?}", flags);
    prop_assert!(verdict.screening.raised.windows(2).all(|pair| pair[0].urgency >= pair[1].urgency));
    if let Some(routine) = &verdict.routine {
        let routine = content::catalog().routines.iter().find(|its| its.id == *routine);
        prop_assert!(routine.is_some_and(|its| its.irritability.is_none_or(|level| level == verdict.irritability)));
    }
    for complaint in &verdict.complaints {
        let ranking = &complaint.ranking;
        prop_assert!(!ranking.is_empty());
        let whole: f64 = ranking.iter().map(|its| its.share).sum();
        prop_assert!((whole - 1.0).abs() < NEARLY, "{}", whole);
        prop_assert!(ranking.iter().all(|its| (0.0..=1.0).contains(&its.share)));
        prop_assert!(ranking.windows(2).all(|pair| pair[0].share >= pair[1].share));
        let others: f64 = ranking.iter().filter(|its| !its.is_nerve).map(|its| its.share).sum();
        prop_assert_eq!(complaint.finding == Finding::NotNerve, others >= 0.5);
        for (at, ranked) in ranking.iter().enumerate() {
            bands(answers, ranked)?;
            prop_assert!(ranked.reasons_for.len() <= 3 && ranked.reasons_against.len() <= 1);
            prop_assert!(ranked.reasons_for.iter().all(|reason| reason.weight > 0.0));
            prop_assert!(ranked.reasons_against.iter().all(|reason| reason.weight < 0.0));
            if let Some(other) = &ranked.pair_with {
                prop_assert!(neighbours(ranked.id.as_str(), other.as_str()));
                prop_assert!(
                    at < 2 && ranking[1 - at].id == *other && ranking[1 - at].pair_with.as_ref() == Some(&ranked.id)
                );
                prop_assert!(ranking[0].share + ranking[1].share >= 0.70 && ranking[0].share < 0.70);
            }
        }
    }
    Ok(())
}

/// The gates of the bands (section 8, step 12, and section 9).
fn bands(answers: &Answers, ranked: &ranking::Ranked) -> Result<(), TestCaseError> {
    prop_assert_eq!(ranked.band == Band::Unlikely, ranked.share < 0.35);
    if ranked.band < Band::FitsWell {
        return Ok(());
    }
    prop_assert!(ranked.share >= 0.70 && answers.count() >= 4, "{}", ranked.id);
    let is_nerve_word = |id: &str| tables().sensations.iter().any(|its| its.id.as_str() == id && its.nerve_word);
    // What is painted with the brush for numb or tingling says as much as the words do.
    let is_painted_numb = answers.places.values().any(|marks| marks.numb);
    let has_word = is_painted_numb || answers.sensations.yes.iter().any(|id| is_nerve_word(id.as_str()));
    prop_assert!(!ranked.is_nerve || has_word || answers.weak().next().is_some(), "{}", ranked.id);
    const REPORTED: &str = "l2 l3 obturator saphenous sural median_pronator ulnar_guyon radial_superficial";
    if REPORTED.split(' ').any(|id| id == ranked.id.as_str()) {
        let scores = tables().scores_of(&ranked.id).unwrap();
        let mut provoking = scores.worse_strong.iter().chain(&scores.worse_moderate);
        prop_assert!(provoking.any(|id| answers.worse.yes.contains(id)), "{}", ranked.id);
    }
    Ok(())
}
