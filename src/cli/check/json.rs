//! The promised shape of `unpinch check --json`.

use serde_json::{Value, json};

use crate::assessment::flags::Raised;
use crate::assessment::ranking::{Complaint, Finding, Ranked, Reason};
use crate::assessment::verdict::{Knowledge, Verdict};
use crate::wording;

/// The verdict as JSON. `ranking` is that of the main complaint; `complaints` has each.
pub fn verdict(knowledge: &Knowledge<'_>, verdict: &Verdict) -> Value {
    let next = verdict.next.as_ref().map(|next| {
        let wanted = wording::wanted(knowledge, next);
        json!({ "id": wanted.id, "text": wanted.text, "why": wanted.why })
    });
    json!({
        "outcome": verdict.outcome.id(),
        "urgency": verdict.screening.urgency().map_or("allow", |urgency| urgency.id()),
        "lock": verdict.lock().id(),
        "red_flags": verdict.screening.raised.iter().map(|raised| flag(knowledge, raised)).collect::<Vec<_>>(),
        "ranking": verdict.main().map_or_else(Vec::new, |main| ranking(knowledge, main)),
        "complaints": verdict.complaints.iter().map(|its| complaint(knowledge, its)).collect::<Vec<_>>(),
        "irritability": verdict.irritability.id(),
        "routine_offered": verdict.routine.as_ref().map(ToString::to_string),
        "next_question": next,
    })
}

fn flag(knowledge: &Knowledge<'_>, raised: &Raised) -> Value {
    let flag = knowledge.flags.flag(&raised.flag);
    let message = flag.map_or_else(String::new, |flag| wording::says(flag, raised.urgency));
    json!({
        "id": raised.flag.as_str(),
        "from": raised.from.words(),
        "urgency": raised.urgency.id(),
        "lock": raised.lock.id(),
        "message": message,
    })
}

fn complaint(knowledge: &Knowledge<'_>, complaint: &Complaint) -> Value {
    let finding = match complaint.finding {
        Finding::Nerve => "nerve",
        Finding::NotNerve => "not_nerve",
        Finding::Unclear => "unclear",
    };
    json!({ "half": complaint.half.id(), "outcome": finding, "ranking": ranking(knowledge, complaint) })
}

/// What is listed: all that matter; candidates that hold next to nothing are left out.
fn ranking(knowledge: &Knowledge<'_>, complaint: &Complaint) -> Vec<Value> {
    const LEAST: f64 = 0.001;
    const ALWAYS: usize = 5;
    let listed = complaint.ranking.iter().enumerate().filter(|(at, its)| *at < ALWAYS || its.share >= LEAST);
    listed.map(|(_, its)| ranked(knowledge, its)).collect()
}

fn ranked(knowledge: &Knowledge<'_>, ranked: &Ranked) -> Value {
    json!({
        "id": ranked.id.as_str(),
        "side": ranked.side.id(),
        "share": rounded(ranked.share, 3),
        "band": ranked.band.id(),
        "for": ranked.reasons_for.iter().map(|its| reason(knowledge, ranked, its)).collect::<Vec<_>>(),
        "against": ranked.reasons_against.iter().map(|its| reason(knowledge, ranked, its)).collect::<Vec<_>>(),
        "pair_with": ranked.pair_with.as_ref().map(ToString::to_string),
    })
}

fn reason(knowledge: &Knowledge<'_>, ranked: &Ranked, reason: &Reason) -> Value {
    json!({
        "answer": reason.given.id(),
        "text": wording::reason(knowledge.tables, &ranked.id, reason),
        "weight": rounded(reason.weight, 2),
    })
}

fn rounded(value: f64, digits: i32) -> f64 {
    let scale = 10_f64.powi(digits);
    (value * scale).round() / scale
}
