//! What was done in the last month and how it goes; the dose now and what is left out.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::html::{self, Html, tagged};
use super::words::{date, exercise, nerve, some_of};
use super::{Facts, chart};
use crate::link::progress::{DayProgress, Ratings};
use crate::text::{tenths, tr, tr_with, within_sentence};

/// The month, in days, today included.
const DAYS: i64 = 30;
/// So many days that were too much are named.
const MOST_FLARES: usize = 6;
/// So many exercises that are left out are named.
const MOST_LEFT_OUT: usize = 6;

/// Routines and days of the last month, days that were too much, and the pain line.
pub fn section(facts: Facts<'_>) -> Html {
    let days = month(facts);
    let sum = |of: fn(&DayProgress) -> u32| days.iter().map(|day| of(day)).sum::<u32>();
    let begun = sum(|day| day.begun);
    let mut under = if begun == 0 {
        tagged("p", &tr("summary-done-none"))
    } else {
        let completed = sum(|day| day.completed);
        let args =
            [("begun", begun.into()), ("completed", completed.into()), ("days", num_days(&days, |_| true).into())];
        tagged("p", &tr_with("summary-done", &args)).then(&tagged("p", &pain(&days)))
    };
    if begun > 0 {
        under = under.then(&tagged("p", &flares(&days)));
    }
    html::section(&tr("summary-month"), &under.then(&chart::pain(facts.progress)))
}

/// What the plan calls for and why, and what the person leaves out.
pub fn plan(facts: Facts<'_>) -> Html {
    let catalog = facts.knowledge.catalog;
    let view = facts.view;
    let now = match &view.plan {
        Some(plan) => {
            let level = within_sentence(&tr(&format!("irritability-{}", plan.irritability)));
            let args = [
                ("nerve", nerve(catalog, &plan.nerve).into()),
                ("level", level.into()),
                ("reason", plan.reason.as_str().into()),
            ];
            tr_with("summary-dose", &args)
        }
        None if matches!(view.safety.lock.as_str(), "lock_area" | "lock_all") => tr("summary-dose-locked"),
        None => tr("summary-dose-none"),
    };
    let mut left_out: Vec<String> = view.profile.avoid.clone();
    left_out.extend(view.plan.iter().flat_map(|plan| plan.skip.clone()));
    let mut seen = std::collections::BTreeSet::new();
    left_out.retain(|id| seen.insert(id.clone()));
    let names: Vec<String> = left_out.iter().map(|id| exercise(catalog, id)).collect();
    let names = if names.is_empty() { tr("summary-left-out-none") } else { some_of(&names, MOST_LEFT_OUT) };
    let lines = [(tr("summary-dose-now"), now), (tr("summary-left-out"), names)];
    html::section(&tr("summary-plan"), &html::said(&lines))
}

/// The days of the month; one day with two nerves is there twice.
fn month(facts: Facts<'_>) -> Vec<&DayProgress> {
    let Ok(today) = facts.progress.today.parse::<Date>() else { return Vec::new() };
    let first = today.saturating_sub((DAYS - 1).days());
    let is_within = |day: &&DayProgress| day.date.parse::<Date>().is_ok_and(|date| date >= first && date <= today);
    facts.progress.days.iter().filter(is_within).collect()
}

fn num_days(days: &[&DayProgress], is_meant: fn(&DayProgress) -> bool) -> usize {
    let mut dates: Vec<&str> = days.iter().filter(|day| is_meant(day)).map(|day| day.date.as_str()).collect();
    dates.dedup();
    dates.len()
}

fn pain(days: &[&DayProgress]) -> String {
    let mean = |of: fn(&DayProgress) -> Ratings| {
        let all = days.iter().fold(Ratings::default(), |sum, day| sum.with(of(day)));
        all.mean().map(tenths)
    };
    match (mean(|day| day.before), mean(|day| day.after)) {
        (Some(before), Some(after)) => tr_with("summary-pain", &[("before", before.into()), ("after", after.into())]),
        (Some(before), None) => tr_with("summary-pain-before", &[("before", before.into())]),
        (None, Some(after)) => tr_with("summary-pain-after", &[("after", after.into())]),
        (None, None) => tr("summary-pain-none"),
    }
}

/// Days on which a routine was stopped because it was too much.
fn flares(days: &[&DayProgress]) -> String {
    let mut dates: Vec<String> = days.iter().filter(|day| day.too_much > 0).map(|day| date(&day.date)).collect();
    dates.dedup();
    if dates.is_empty() {
        return tr("summary-flares-none");
    }
    dates.reverse();
    let named = some_of(&dates, MOST_FLARES);
    tr_with("summary-flares", &[("n", dates.len().into()), ("dates", named.into())])
}
