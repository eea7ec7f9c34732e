//! Why: the answers that speak most for a profile, and the one that speaks most against it (section 8, step 14).

use super::evidence::{self, Given, Item, What};
use super::model::{Fit, Model, Row};

/// How many reasons are given for a profile.
const MOST_FOR: usize = 3;
/// What weighs less than this is no reason.
const LEAST: f64 = 0.1;

/// One answer and what it weighs.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    pub given: Given,
    /// Yes or no to it; a missing core place can speak against a profile.
    pub said: bool,
    pub fit: Fit,
    /// How much more it speaks for the profile than for the other candidates on average; below zero against it.
    pub weight: f64,
}

/// What each item weighs for an average candidate.
#[derive(Debug)]
pub(super) struct Average {
    /// All candidates together, in the order of the items.
    totals: Vec<f64>,
    candidates: usize,
}

impl Average {
    pub fn new(candidates: &[&Row], items: &[Item]) -> Self {
        let total = |item| candidates.iter().map(|row| evidence::weight(row, item)).sum();
        Self { totals: items.iter().map(total).collect(), candidates: candidates.len() }
    }
}

/// Reasons for and against, strongest first.
pub(super) fn of(model: &Model<'_>, row: &Row, items: &[Item], average: &Average) -> (Vec<Reason>, Vec<Reason>) {
    let others = average.candidates.saturating_sub(1).max(1) as f64;
    let weighed = items.iter().zip(&average.totals).map(|(item, total)| {
        let own = evidence::weight(row, item);
        (own - (total - own) / others, item)
    });
    let mut weighed: Vec<(f64, &Item)> = weighed.collect();
    weighed.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let reason = |(weight, item): &(f64, &Item)| {
        let given = evidence::given(model, item)?;
        Some(Reason { given, said: item.said, fit: evidence::fit(row, item), weight: *weight })
    };
    let reasons_for = weighed.iter().filter(|(weight, item)| *weight >= LEAST && item.said && fits(row, item));
    let reasons_against = weighed.iter().rev().filter(|(weight, item)| *weight <= -LEAST && speaks_against(row, item));
    (reasons_for.filter_map(reason).take(MOST_FOR).collect(), reasons_against.filter_map(reason).take(1).collect())
}

/// Whether a yes is really one of the profile's own, not just less foreign to it than to others.
fn fits(row: &Row, item: &Item) -> bool {
    match item.what {
        What::Test(_) => true,
        _ => matches!(evidence::fit(row, item), Fit::Best | Fit::Good | Fit::Some),
    }
}

/// A yes that does not belong to the profile, or a no to what it nearly always shows.
fn speaks_against(row: &Row, item: &Item) -> bool {
    let fit = evidence::fit(row, item);
    match item.what {
        What::Test(_) => true,
        What::Region if !item.said => fit == Fit::Best,
        _ if !item.said => false,
        _ => !matches!(fit, Fit::Best),
    }
}
