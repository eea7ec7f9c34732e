//! What was answered, as items that can be weighed for a profile.

use crate::domain::answers::{Answers, Brush, Strength, TestResult};
use crate::domain::check::Half;
use crate::domain::id::{FactorId, HistoryId, RegionId, SensationId, TestId, WeaknessId};

use super::model::{
    ACHE, BOTH_SIDES, BOTH_SIDES_AGAINST, Fit, HISTORY, Model, Row, SUPPORTS, SUPPORTS_NOT, TEST, WEIGHTS, Weights,
};

/// An answer, by what was asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Given {
    Region(RegionId),
    Sensation(SensationId),
    Worse(FactorId),
    Better(FactorId),
    Weakness(WeaknessId),
    History(HistoryId),
    Test(TestId, TestResult),
    /// The same region on both sides.
    BothSides,
}

impl Given {
    /// The id of what was asked.
    pub fn id(&self) -> &str {
        match self {
            Self::Region(id) => id.as_str(),
            Self::Sensation(id) => id.as_str(),
            Self::Worse(id) | Self::Better(id) => id.as_str(),
            Self::Weakness(id) => id.as_str(),
            Self::History(id) => id.as_str(),
            Self::Test(id, _) => id.as_str(),
            Self::BothSides => "both_sides",
        }
    }
}

/// One answer on its place in the vocabularies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Item {
    pub what: What,
    /// Index in the vocabulary.
    pub at: usize,
    /// Yes or no; for a test, that it was done.
    pub said: bool,
    /// Multiplies what a yes weighs.
    pub times: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum What {
    Region,
    Sensation,
    Worse,
    Better,
    Weakness,
    History,
    Test(TestResult),
    BothSides,
}

/// Every answer that counts for a complaint of this half of the body; what is painted on the other half is another
/// complaint.
pub(super) fn items(model: &Model<'_>, answers: &Answers, half: Half) -> Vec<Item> {
    let tables = model.tables;
    let mut items = Vec::with_capacity(256);
    let mut add = |what, at, said, times| items.push(Item { what, at, said, times });
    let mut is_both = false;
    let marks = marks(model, answers);
    for (at, mark) in marks.iter().enumerate() {
        let is_elsewhere = model.halves.get(at).is_some_and(|its| *its != half);
        match mark {
            Some(_) if is_elsewhere => {}
            Some(mark) => {
                is_both |= mark.sides == 2;
                add(What::Region, at, true, if mark.is_numb { 1.0 } else { ACHE });
            }
            None if answers.is_map_done => add(What::Region, at, false, 1.0),
            None => {}
        }
    }
    for (at, sensation) in tables.sensations.iter().enumerate() {
        if let Some(said) = answers.sensations.said(&sensation.id) {
            add(What::Sensation, at, said, 1.0);
        }
    }
    for (at, factor) in tables.factors.iter().enumerate() {
        if let Some(said) = answers.worse.said(&factor.id) {
            add(What::Worse, at, said, 1.0);
        }
        if let Some(said) = answers.better.said(&factor.id) {
            add(What::Better, at, said, 1.0);
        }
    }
    for (at, sign) in tables.weakness.iter().enumerate() {
        if let Some(weakness) = answers.weakness.get(&sign.id) {
            add(What::Weakness, at, weakness.strength > Strength::Full, 1.0);
        }
    }
    for (at, item) in tables.history.iter().enumerate() {
        let is_implied = |other: &crate::domain::check::HistoryItem| {
            other.implies.as_ref() == Some(&item.id) && answers.history.yes.contains(&other.id)
        };
        if answers.history.yes.contains(&item.id) || tables.history.iter().any(is_implied) {
            add(What::History, at, true, 1.0);
        }
    }
    for (at, test) in tables.tests.iter().enumerate() {
        match answers.tests.get(&test.id) {
            Some(TestResult::Skipped) | None => {}
            Some(result) => add(What::Test(*result), at, true, 1.0),
        }
    }
    if is_both {
        add(What::BothSides, 0, true, 1.0);
    }
    items
}

/// What is painted on a region, its sides taken together.
#[derive(Debug, Clone, Copy, Default)]
struct Mark {
    sides: u8,
    is_numb: bool,
}

fn marks(model: &Model<'_>, answers: &Answers) -> Vec<Option<Mark>> {
    let mut marks: Vec<Option<Mark>> = vec![None; model.tables.regions.len()];
    for (place, painted) in &answers.places {
        let at = model.region_index.get(place.region.as_str());
        if let Some(mark) = at.and_then(|at| marks.get_mut(*at)) {
            let mark = mark.get_or_insert_default();
            mark.sides += u8::from(place.side.is_some());
            mark.is_numb |= painted.has(Brush::Numb) || !answers.is_layered;
        }
    }
    marks
}

/// How an answer fits a profile.
pub(super) fn fit(row: &Row, item: &Item) -> Fit {
    let listed = |list: &[Fit]| list.get(item.at).copied().unwrap_or(Fit::Unlisted);
    match item.what {
        What::Region => listed(&row.regions),
        What::Sensation => listed(&row.sensations),
        What::Worse => listed(&row.worse),
        What::Better => listed(&row.better),
        What::Weakness => listed(&row.weakness),
        What::History => {
            if supports(row, item.at) {
                Fit::Best
            } else {
                Fit::Unlisted
            }
        }
        What::Test(_) => Fit::Unlisted,
        What::BothSides => {
            if row.both_sides {
                Fit::Best
            } else {
                Fit::Against
            }
        }
    }
}

fn supports(row: &Row, at: usize) -> bool {
    row.history.get(at).copied().unwrap_or(false)
}

/// What the answer adds to the score of a profile (section 8, steps 3 to 9).
pub(super) fn weight(row: &Row, item: &Item) -> f64 {
    let weighed = |weights: &Weights| {
        let (yes, no) = weights.of(fit(row, item));
        if item.said { item.times * yes } else { no }
    };
    match item.what {
        What::Region => weighed(&WEIGHTS.region),
        What::Sensation => weighed(&WEIGHTS.sensation),
        What::Worse => weighed(&WEIGHTS.worse),
        What::Better => weighed(&WEIGHTS.better),
        What::Weakness => weighed(&WEIGHTS.weakness),
        What::History => HISTORY * if supports(row, item.at) { SUPPORTS } else { SUPPORTS_NOT }.ln(),
        What::Test(result) => row.tests.get(item.at).map_or(0.0, |ratios| {
            let ratio = match result {
                TestResult::Positive => ratios.positive,
                TestResult::Negative => ratios.negative,
                TestResult::Worse => ratios.worse,
                TestResult::Skipped => 1.0,
            };
            TEST * ratio.ln()
        }),
        What::BothSides => match (row.both_sides, row.is_nerve) {
            (true, _) => BOTH_SIDES,
            (false, true) => BOTH_SIDES_AGAINST,
            (false, false) => 0.0,
        },
    }
}

/// The answer behind an item.
pub(super) fn given(model: &Model<'_>, item: &Item) -> Option<Given> {
    let tables = model.tables;
    Some(match item.what {
        What::Region => Given::Region(tables.regions.get(item.at)?.id.clone()),
        What::Sensation => Given::Sensation(tables.sensations.get(item.at)?.id.clone()),
        What::Worse => Given::Worse(tables.factors.get(item.at)?.id.clone()),
        What::Better => Given::Better(tables.factors.get(item.at)?.id.clone()),
        What::Weakness => Given::Weakness(tables.weakness.get(item.at)?.id.clone()),
        What::History => Given::History(tables.history.get(item.at)?.id.clone()),
        What::Test(result) => Given::Test(tables.tests.get(item.at)?.id.clone(), result),
        What::BothSides => Given::BothSides,
    })
}
