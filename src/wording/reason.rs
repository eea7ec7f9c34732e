//! Why, in plain words from the labels of what was asked.

use crate::assessment::ranking::{Fit, Given, Reason};
use crate::domain::check::CheckTables;
use crate::domain::id::ProfileId;
use crate::text::{tr, tr_with};

/// One reason for or against a nerve or pattern, as a sentence.
pub fn reason(tables: &CheckTables, profile: &ProfileId, reason: &Reason) -> String {
    let label = label(tables, &reason.given);
    let nerve = tr(&format!("told-{profile}"));
    tr_with(&key(reason), &[("label", label.into()), ("nerve", nerve.into())])
}

fn key(reason: &Reason) -> String {
    let is_for = reason.weight > 0.0;
    let fit = match reason.fit {
        _ if !is_for => "against",
        Fit::Best => "best",
        Fit::Good => "good",
        Fit::Some | Fit::Unlisted | Fit::Against => "some",
    };
    match &reason.given {
        Given::Region(_) if !reason.said => "reason-region-missing".to_owned(),
        Given::Region(_) => format!("reason-region-{fit}"),
        Given::Sensation(_) => format!("reason-sensation-{}", two(fit)),
        Given::Worse(_) => format!("reason-worse-{}", two(fit)),
        Given::Better(_) => format!("reason-better-{}", two(fit)),
        Given::Weakness(_) => format!("reason-weakness-{}", two(fit)),
        Given::History(_) if is_for => "reason-history-best".to_owned(),
        Given::History(_) => "reason-history-against".to_owned(),
        Given::Test(_, result) => format!("reason-test-{}-{}", result.id(), if is_for { "for" } else { "against" }),
        Given::BothSides if is_for => "reason-both-best".to_owned(),
        Given::BothSides => "reason-both-against".to_owned(),
    }
}

/// Where only two shades of "for" are told apart.
fn two(fit: &'static str) -> &'static str {
    if fit == "some" { "good" } else { fit }
}

/// The label of what was asked, as the vocabularies have it; what explains it in brackets is left out.
fn label(tables: &CheckTables, given: &Given) -> String {
    let id = given.id();
    let label = match given {
        Given::Region(_) => tables.region(id).map(|region| &region.label),
        Given::Sensation(id) => tables.sensations.iter().find(|its| its.id == *id).map(|its| &its.label),
        Given::Worse(_) | Given::Better(_) => tables.factor(id).map(|factor| &factor.label),
        Given::Weakness(_) => tables.sign(id).map(|sign| &sign.movement),
        Given::History(id) => tables.history.iter().find(|its| its.id == *id).map(|its| &its.label),
        Given::Test(..) => tables.test(id).map(|test| &test.name),
        Given::BothSides => None,
    };
    let label = label.map_or(id, String::as_str);
    let label = if matches!(given, Given::Test(..)) { label.split(" (").next().unwrap_or(label) } else { label };
    let is_first = matches!(given, Given::Sensation(_) | Given::History(_) | Given::Test(..));
    if is_first { large(label) } else { label.to_owned() }
}

/// With a large first letter, where it begins the sentence.
fn large(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
