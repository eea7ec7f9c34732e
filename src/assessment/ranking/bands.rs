//! How sure: bands, pairs of roots, and what the ranking amounts to (`clinical/nerves.md` section 8, steps 12 and 15).

use crate::domain::answers::Answers;

use super::evidence::{self, What};
use super::model::{Fit, Model, Row};
use super::{Ranked, evidence::Item};

/// How well a profile fits, in the only three words that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    Unlikely,
    Possible,
    FitsWell,
}

impl Band {
    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Unlikely => "unlikely",
            Self::Possible => "possible",
            Self::FitsWell => "fits_well",
        }
    }
}

/// What the ranking amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// A nerve fits well or possibly, or two neighbouring roots together.
    Nerve,
    /// Another cause is more likely.
    NotNerve,
    Unclear,
}

const FITS_WELL: f64 = 0.70;
const POSSIBLE: f64 = 0.35;
/// Least share of the other patterns together for "does not look like a pinched nerve".
const NOT_NERVE: f64 = 0.50;
/// With fewer answers nothing fits better than possibly.
const FEW_ANSWERS: usize = 4;

/// Neighbouring roots (step 15).
const NEIGHBOURS: [(&str, &str); 7] =
    [("c5", "c6"), ("c6", "c7"), ("c7", "c8_t1"), ("l2", "l3"), ("l3", "l4"), ("l4", "l5"), ("l5", "s1")];

/// Known from case reports only: they fit well only with a factor that provokes them (section 9).
const NEEDS_PROVOCATION: [&str; 8] =
    ["l2", "l3", "obturator", "saphenous", "sural", "median_pronator", "ulnar_guyon", "radial_superficial"];

/// Whether these two are neighbouring roots.
pub fn neighbours(one: &str, other: &str) -> bool {
    NEIGHBOURS.iter().any(|pair| *pair == (one, other) || *pair == (other, one))
}

/// The band of a share, held down where the answers do not carry more.
pub(super) fn band(model: &Model<'_>, row: &Row, share: f64, answers: &Answers) -> Band {
    if share < POSSIBLE {
        return Band::Unlikely;
    }
    let nerve_words = answers
        .sensations
        .yes
        .iter()
        .filter(|id| model.tables.sensations.iter().any(|sensation| sensation.id == **id && sensation.nerve_word));
    let has_nerve_sign = nerve_words.count() > 0 || answers.is_numb() || answers.weak().next().is_some();
    let is_held = answers.count() < FEW_ANSWERS
        || (row.is_nerve && !has_nerve_sign)
        || (NEEDS_PROVOCATION.contains(&row.id.as_str()) && !is_provoked(model, row, answers));
    if share < FITS_WELL || is_held { Band::Possible } else { Band::FitsWell }
}

/// Whether something that was named as worse belongs to the profile.
fn is_provoked(model: &Model<'_>, row: &Row, answers: &Answers) -> bool {
    model.tables.factors.iter().enumerate().filter(|(_, factor)| answers.worse.yes.contains(&factor.id)).any(
        |(at, _)| {
            let item = Item { what: What::Worse, at, said: true, times: 1.0 };
            matches!(evidence::fit(row, &item), Fit::Best | Fit::Good)
        },
    )
}

/// Names the neighbour where the two best are neighbouring roots that hold enough together.
pub(super) fn pair_up(ranking: &mut [Ranked]) {
    if let [first, second, ..] = ranking
        && neighbours(first.id.as_str(), second.id.as_str())
        && first.share + second.share >= FITS_WELL
        && first.share < FITS_WELL
    {
        first.pair_with = Some(second.id.clone());
        second.pair_with = Some(first.id.clone());
        first.band = first.band.max(Band::Possible);
    }
}

/// What the shares amount to.
pub(super) fn finding(ranking: &[Ranked]) -> Finding {
    let others: f64 = ranking.iter().filter(|ranked| !ranked.is_nerve).map(|ranked| ranked.share).sum();
    match ranking.first() {
        Some(_) if others >= NOT_NERVE => Finding::NotNerve,
        Some(best) if best.is_nerve && best.band >= Band::Possible => Finding::Nerve,
        _ => Finding::Unclear,
    }
}

/// Whether a nerve that was found is felt where something is painted. Shares alone do not tell: of few candidates one
/// always holds most.
pub(super) fn is_carried(model: &Model<'_>, finding: Finding, ranking: &[Ranked], answers: &Answers) -> bool {
    finding != Finding::Nerve || ranking.first().is_some_and(|best| is_in_place(model, best, answers))
}

/// Whether something is painted where this profile is felt at all.
fn is_in_place(model: &Model<'_>, ranked: &Ranked, answers: &Answers) -> bool {
    let scores = model.tables.scores_of(&ranked.id);
    scores.is_some_and(|scores| {
        answers.places.keys().any(|place| scores.core.contains(&place.region) || scores.common.contains(&place.region))
    })
}
