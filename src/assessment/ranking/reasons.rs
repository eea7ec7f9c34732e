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

/// Reasons for and against, strongest first.
pub(super) fn of(model: &Model<'_>, row: &Row, candidates: &[&Row], items: &[Item]) -> (Vec<Reason>, Vec<Reason>) {
    let others = candidates.iter().filter(|other| other.id != row.id);
    let count = others.clone().count().max(1) as f64;
    let mut weighed: Vec<(f64, &Item)> = items
        .iter()
        .map(|item| {
            let average = others.clone().map(|other| evidence::weight(other, item)).sum::<f64>() / count;
            (evidence::weight(row, item) - average, item)
        })
        .collect();
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
