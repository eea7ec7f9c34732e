//! The scoring tables of `clinical/nerves.md` section 7 as dense rows, and the weights of section 8.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::domain::catalog::Catalog;
use crate::domain::check::{Area, CheckTables, Half, Ratio, Scores};
use crate::domain::id::{FactorId, HistoryId, ProfileId};

/// How well an answer fits a profile; the tables know up to four classes, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fit {
    /// Core region, typical sensation, strong factor, expected weakness, supporting history.
    Best,
    /// Common region, possible sensation, moderate factor, possible weakness.
    Good,
    /// Occasional region.
    Some,
    /// Not listed: never, unusual, other, neutral.
    Unlisted,
    /// Listed for the opposite: what strongly eases it named as worse, a weakness that argues against.
    Against,
}

/// Chance that a person with the profile says yes, by fit (section 8, steps 3 to 6).
#[derive(Debug, Clone, Copy)]
pub(super) struct Chances {
    best: f64,
    good: f64,
    some: f64,
    unlisted: f64,
    against: f64,
    /// Weight of a yes.
    pub yes: f64,
    /// Weight of a no.
    pub no: f64,
}

impl Chances {
    pub fn of(self, fit: Fit) -> f64 {
        match fit {
            Fit::Best => self.best,
            Fit::Good => self.good,
            Fit::Some => self.some,
            Fit::Unlisted => self.unlisted,
            Fit::Against => self.against,
        }
    }
}

pub(super) const REGION: Chances =
    Chances { best: 0.70, good: 0.38, some: 0.12, unlisted: 0.02, against: 0.02, yes: 0.8, no: 0.8 };
pub(super) const SENSATION: Chances =
    Chances { best: 0.62, good: 0.30, some: 0.06, unlisted: 0.06, against: 0.06, yes: 0.5, no: 0.3 };
pub(super) const WORSE: Chances =
    Chances { best: 0.60, good: 0.30, some: 0.05, unlisted: 0.05, against: 0.02, yes: 0.7, no: 0.25 };
pub(super) const BETTER: Chances =
    Chances { best: 0.55, good: 0.30, some: 0.05, unlisted: 0.05, against: 0.02, yes: 0.7, no: 0.25 };
pub(super) const WEAKNESS: Chances =
    Chances { best: 0.50, good: 0.22, some: 0.05, unlisted: 0.05, against: 0.012, yes: 1.0, no: 0.5 };

/// What a yes and a no to a kind of question weigh, by fit: the logarithms worked out once.
#[derive(Debug)]
pub(super) struct Weights([(f64, f64); 5]);

impl Weights {
    fn new(chances: Chances) -> Self {
        let weights = |fit| {
            let chance = chances.of(fit);
            (chances.yes * chance.ln(), chances.no * (1.0 - chance).ln())
        };
        Self([Fit::Best, Fit::Good, Fit::Some, Fit::Unlisted, Fit::Against].map(weights))
    }

    /// Of a yes, and of a no.
    pub fn of(&self, fit: Fit) -> (f64, f64) {
        let Self([best, good, some, unlisted, against]) = self;
        match fit {
            Fit::Best => *best,
            Fit::Good => *good,
            Fit::Some => *some,
            Fit::Unlisted => *unlisted,
            Fit::Against => *against,
        }
    }
}

/// The weights of each kind of question.
pub(super) struct AllWeights {
    pub region: Weights,
    pub sensation: Weights,
    pub worse: Weights,
    pub better: Weights,
    pub weakness: Weights,
}

pub(super) static WEIGHTS: LazyLock<AllWeights> = LazyLock::new(|| AllWeights {
    region: Weights::new(REGION),
    sensation: Weights::new(SENSATION),
    worse: Weights::new(WORSE),
    better: Weights::new(BETTER),
    weakness: Weights::new(WEAKNESS),
});

/// Weight of the natural logarithm of a prior (step 2), a history factor (step 7), a likelihood ratio (step 8).
pub(super) const PRIOR: f64 = 0.6;
pub(super) const HISTORY: f64 = 0.5;
pub(super) const TEST: f64 = 0.8;
/// Factor of a history item that supports the profile, and of one that does not (step 7).
pub(super) const SUPPORTS: f64 = 2.0;
pub(super) const SUPPORTS_NOT: f64 = 0.6;
/// Added where the same region is marked on both sides (step 9).
pub(super) const BOTH_SIDES: f64 = 0.9;
pub(super) const BOTH_SIDES_AGAINST: f64 = -0.7;
/// How much a mark counts that only aches, against one that is numb or tingles (section 1, rule 3).
pub(super) const ACHE: f64 = 0.6;

/// Likelihood ratios of one test for one profile; 1 where it is not listed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ratios {
    pub positive: f64,
    pub negative: f64,
    pub worse: f64,
}

/// The rows of one profile; each list follows the vocabulary of the tables.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub id: ProfileId,
    pub is_nerve: bool,
    pub prior: f64,
    pub regions: Vec<Fit>,
    pub sensations: Vec<Fit>,
    pub worse: Vec<Fit>,
    pub better: Vec<Fit>,
    pub weakness: Vec<Fit>,
    pub history: Vec<bool>,
    pub tests: Vec<Ratios>,
    /// Areas in which it has a core or common region (step 1).
    pub areas: Vec<Area>,
    /// Has `hx_both_sides` among its supporting history.
    pub both_sides: bool,
}

/// The tables, ready to rank with. Made once; ranking only reads it.
#[derive(Debug, Clone)]
pub struct Model<'a> {
    pub(super) tables: &'a CheckTables,
    /// In the order of the catalogue, which settles ties.
    pub(super) rows: Vec<Row>,
    pub(super) halves: Vec<Half>,
    pub(super) region_index: BTreeMap<&'a str, usize>,
}

impl<'a> Model<'a> {
    /// Takes the rows of every profile that has some.
    pub fn new(tables: &'a CheckTables, catalog: &Catalog) -> Self {
        let rows = catalog.profiles.iter().filter_map(|profile| {
            let scores = tables.scores_of(&profile.id)?;
            Some(row(tables, scores, profile.prior, profile.is_nerve()))
        });
        let region_index = tables.regions.iter().enumerate().map(|(at, region)| (region.id.as_str(), at)).collect();
        let halves = tables.regions.iter().map(|region| region.area.half()).collect();
        Self { tables, rows: rows.collect(), halves, region_index }
    }

    /// The vocabularies it ranks with.
    pub fn tables(&self) -> &'a CheckTables {
        self.tables
    }

    pub(super) fn row(&self, id: &ProfileId) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == *id)
    }
}

/// How a factor that makes it worse fits a profile.
pub fn worse_fit(model: &Model<'_>, profile: &ProfileId, factor: &FactorId) -> Fit {
    listed(model, profile, model.tables.factors.iter().position(|its| its.id == *factor), |row| &row.worse)
}

/// How a factor that makes it better fits a profile.
pub fn better_fit(model: &Model<'_>, profile: &ProfileId, factor: &FactorId) -> Fit {
    listed(model, profile, model.tables.factors.iter().position(|its| its.id == *factor), |row| &row.better)
}

/// Whether a history item supports a profile.
pub fn history_fit(model: &Model<'_>, profile: &ProfileId, item: &HistoryId) -> Fit {
    let at = model.tables.history.iter().position(|its| its.id == *item);
    let supports = at.and_then(|at| model.row(profile)?.history.get(at).copied()).unwrap_or(false);
    if supports { Fit::Best } else { Fit::Unlisted }
}

fn listed(model: &Model<'_>, profile: &ProfileId, at: Option<usize>, list: fn(&Row) -> &Vec<Fit>) -> Fit {
    let fit = at.and_then(|at| list(model.row(profile)?).get(at).copied());
    fit.unwrap_or(Fit::Unlisted)
}

fn row(tables: &CheckTables, scores: &Scores, prior: f64, is_nerve: bool) -> Row {
    let region =
        |id| fit(id, &[(&scores.core, Fit::Best), (&scores.common, Fit::Good), (&scores.occasional, Fit::Some)]);
    let sensation = |id| fit(id, &[(&scores.typical, Fit::Best), (&scores.possible, Fit::Good)]);
    let worse = |id| {
        fit(
            id,
            &[
                (&scores.worse_strong, Fit::Best),
                (&scores.worse_moderate, Fit::Good),
                (&scores.better_strong, Fit::Against),
            ],
        )
    };
    let better = |id| {
        fit(
            id,
            &[
                (&scores.better_strong, Fit::Best),
                (&scores.better_moderate, Fit::Good),
                (&scores.worse_strong, Fit::Against),
            ],
        )
    };
    let weakness = |id| {
        fit(
            id,
            &[
                (&scores.weakness_expected, Fit::Best),
                (&scores.weakness_possible, Fit::Good),
                (&scores.weakness_against, Fit::Against),
            ],
        )
    };
    let regions: Vec<Fit> = tables.regions.iter().map(|its| region(&its.id)).collect();
    let areas = tables
        .regions
        .iter()
        .zip(&regions)
        .filter(|(_, fit)| matches!(fit, Fit::Best | Fit::Good))
        .map(|(region, _)| region.area);
    let areas = areas.collect();
    Row {
        id: scores.profile.clone(),
        is_nerve,
        prior,
        sensations: tables.sensations.iter().map(|its| sensation(&its.id)).collect(),
        worse: tables.factors.iter().map(|its| worse(&its.id)).collect(),
        better: tables.factors.iter().map(|its| better(&its.id)).collect(),
        weakness: tables.weakness.iter().map(|its| weakness(&its.id)).collect(),
        history: tables.history.iter().map(|its| scores.history.contains(&its.id)).collect(),
        tests: tables.tests.iter().map(|test| ratios(test, &scores.profile)).collect(),
        both_sides: scores.history.iter().any(|id| id.as_str() == "hx_both_sides"),
        areas,
        regions,
    }
}

/// The first list that holds the id says how it fits.
fn fit<T: PartialEq>(id: &T, lists: &[(&Vec<T>, Fit)]) -> Fit {
    lists.iter().find(|(list, _)| list.contains(id)).map_or(Fit::Unlisted, |(_, fit)| *fit)
}

fn ratios(test: &crate::domain::check::SelfTest, profile: &ProfileId) -> Ratios {
    // What is computed from the regions already counts there (step 8).
    let of = |ratios: &[Ratio]| {
        let listed = ratios.iter().find(|ratio| ratio.profile == *profile && !test.computed);
        listed.map_or(1.0, |ratio| ratio.value)
    };
    Ratios { positive: of(&test.positive), negative: of(&test.negative), worse: of(&test.worse) }
}
