//! What was answered in the latest self-check, in the words of the questions, and what came of it.

use super::Checked;
use super::html::{self, Html, tagged};
use super::words::{date, nerve, place, some_of};
use crate::assessment::ranking::Band;
use crate::assessment::verdict::{Knowledge, judge};
use crate::domain::answers::{Answers, Strength, TestResult};
use crate::text::{tr, tr_with, within_sentence};
use crate::wording;

/// So many answers of a list have room.
const MOST: usize = 6;
/// So many nerves that fit are named.
const MOST_NERVES: usize = 3;

/// Nobody was asked anything yet.
pub fn none() -> Html {
    html::section(&tr("summary-check"), &tagged("p", &tr("summary-check-none")))
}

/// The answers and the outcome.
pub fn section(knowledge: &Knowledge<'_>, check: &Checked<'_>) -> Html {
    let heading = tr_with("summary-check-of", &[("date", date(&check.view.at).into())]);
    let Some(answers) = &check.answers else {
        return html::section(
            &heading,
            &outcome(knowledge, check, None).then(&tagged("p", &tr("summary-check-other"))),
        );
    };
    let lines = lines(knowledge, answers).into_iter().filter(|(_, said)| !said.is_empty());
    let lines = lines.map(|(key, said)| (tr(key), said)).collect::<Vec<_>>();
    let under = outcome(knowledge, check, Some(answers)).then(&html::said(&lines).within_class("div", "said"));
    html::section(&heading, &under)
}

fn outcome(knowledge: &Knowledge<'_>, check: &Checked<'_>, answers: Option<&Answers>) -> Html {
    let view = check.view;
    let mut said = vec![tr(&format!("past-check-{}", view.outcome))];
    // What a clinician is to see first, and what stayed open, has no name to it.
    if let Some(best) = view.best.as_deref().filter(|_| matches!(view.outcome.as_str(), "nerve" | "not_nerve")) {
        said.push(fitting(knowledge, answers, best).unwrap_or_else(|| nerve(knowledge.catalog, best)));
    }
    tagged("p", &said.join(" "))
}

/// What fits, with how well; none where it is judged otherwise by now.
fn fitting(knowledge: &Knowledge<'_>, answers: Option<&Answers>, best: &str) -> Option<String> {
    let verdict = judge(knowledge, answers?);
    let ranking = &verdict.main()?.ranking;
    ranking.first().filter(|first| first.id.as_str() == best)?;
    let shown = ranking.iter().enumerate().filter(|(at, its)| *at == 0 || its.band >= Band::Possible);
    let shown: Vec<String> = shown
        .take(MOST_NERVES)
        .map(|(_, its)| {
            let side = within_sentence(&tr(&format!("body-side-{}", its.side.id())));
            let band = within_sentence(&tr(&format!("band-{}", its.band.id())));
            format!("{}, {side} ({band})", nerve(knowledge.catalog, its.id.as_str()))
        })
        .collect();
    Some(shown.join("; "))
}

/// What was asked and what was said; what was not answered is not there.
fn lines(knowledge: &Knowledge<'_>, answers: &Answers) -> Vec<(&'static str, String)> {
    let tables = knowledge.tables;
    let sensations = tables.sensations.iter().filter(|its| answers.sensations.yes.contains(&its.id));
    let worse = tables.factors.iter().filter(|its| answers.worse.yes.contains(&its.id));
    let better = tables.factors.iter().filter(|its| answers.better.yes.contains(&its.id));
    let history = tables.history.iter().filter(|its| answers.history.yes.contains(&its.id));
    let list = |all: Vec<String>| some_of(&all, MOST);
    vec![
        ("summary-where", list(places(knowledge, answers))),
        ("summary-feels", list(sensations.map(|its| its.label.clone()).collect())),
        ("summary-worse", list(worse.map(|its| its.label.clone()).collect())),
        ("summary-better", list(better.map(|its| its.label.clone()).collect())),
        ("summary-weaker", list(weak(knowledge, answers))),
        ("summary-tests", list(tests(knowledge, answers))),
        ("summary-history", list(history.map(|its| its.label.clone()).collect())),
        ("summary-sore", wording::soreness(&answers.soreness).join("; ")),
    ]
}

fn places(knowledge: &Knowledge<'_>, answers: &Answers) -> Vec<String> {
    let of = |its: (&crate::domain::answers::Place, &crate::domain::answers::Marks)| {
        let (at, marks) = its;
        let what = match (marks.pain, marks.numb) {
            (true, true) => "summary-mark-both",
            (_, false) => "summary-mark-pain",
            (false, true) => "summary-mark-numb",
        };
        tr_with(what, &[("place", place(knowledge.tables, at).into())])
    };
    answers.places.iter().map(of).collect()
}

fn weak(knowledge: &Knowledge<'_>, answers: &Answers) -> Vec<String> {
    let weak = answers.weakness.iter().filter(|(_, weakness)| weakness.strength > Strength::Full);
    let mut said: Vec<String> = weak
        .filter_map(|(id, weakness)| {
            let movement = &knowledge.tables.sign(id.as_str())?.movement;
            let side = weakness.side.map(|side| within_sentence(&tr(&format!("body-side-{}", side.id()))));
            let how = within_sentence(&tr(&format!("strength-{}", weakness.strength.id())));
            let about: Vec<String> = side.into_iter().chain([how]).collect();
            Some(format!("{movement} ({})", about.join(", ")))
        })
        .collect();
    if answers.is_worsening == Some(true) && !said.is_empty() {
        said.insert(0, tr("summary-worsening"));
    }
    said
}

fn tests(knowledge: &Knowledge<'_>, answers: &Answers) -> Vec<String> {
    let tables = knowledge.tables;
    let name = |id: &str| {
        let look = || tables.looks.iter().find(|look| look.id.as_str() == id).map(|look| look.name.as_str());
        tables.test(id).filter(|test| !test.computed).map(|test| test.name.as_str()).or_else(look)
    };
    let done = answers.tests.iter().filter(|(_, result)| **result != TestResult::Skipped);
    let said = done.filter_map(|(id, result)| {
        let result = tr(&format!("summary-test-{}", result.id()));
        Some(tr_with("summary-test", &[("name", name(id.as_str())?.into()), ("result", result.into())]))
    });
    said.collect()
}
