//! Cases written from the literature that the clinical documents cite: who comes with what, and what a clinician would
//! expect. One file a group of complaints, in `cases/`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use unpinch::assessment::verdict::{Outcome, Verdict, judge};
use unpinch::content;
use unpinch::domain::prompt::Lock;
use unpinch::link::answers::{AnswersView, read};

use super::KNOWLEDGE;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub id: String,
    pub title: String,
    pub story: String,
    pub sources: Vec<String>,
    pub answers: AnswersView,
    pub expect: Expect,
}

/// What must come out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// One of these, with `|` between: where a clinician would be less sure than the tables, both.
    pub outcome: String,
    /// One of these is first; empty where that is not looked at.
    pub first: Vec<String>,
    pub side: Option<String>,
    /// All of these are among the first three.
    #[serde(default)]
    pub top3: Vec<String>,
    #[serde(default)]
    pub not_first: Vec<String>,
    /// `flag:urgency`; all that are raised.
    #[serde(default)]
    pub flags: Vec<String>,
    pub lock: String,
    pub irritability: Option<String>,
}

/// All cases of all files.
pub fn all() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/check/cases");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let read = |path: &Path| -> Vec<Case> {
        let text = fs::read_to_string(path).expect("readable");
        toml::from_str::<File>(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())).case
    };
    paths.iter().flat_map(|path| read(path)).collect()
}

/// What the program makes of a case.
pub fn verdict(case: &Case) -> Verdict {
    let answers = read(&case.answers, KNOWLEDGE.tables, KNOWLEDGE.flags);
    judge(&KNOWLEDGE, &answers.unwrap_or_else(|error| panic!("{}: {error}", case.id)))
}

/// Everything that is not as expected, in words.
fn faults(case: &Case) -> Vec<String> {
    let (expect, verdict) = (&case.expect, verdict(case));
    let mut faults = Vec::new();
    let mut equal = |what: &str, found: &str, expected: &str| {
        if found != expected {
            faults.push(format!("{}: {what} is {found}, expected {expected}", case.id));
        }
    };
    if !expect.outcome.split('|').any(|word| word == verdict.outcome.id()) {
        equal("outcome", verdict.outcome.id(), &expect.outcome);
    }
    equal("lock", verdict.lock().id(), &expect.lock);
    equal(
        "irritability",
        verdict.irritability.id(),
        expect.irritability.as_deref().unwrap_or(verdict.irritability.id()),
    );
    let raised = |raised: &unpinch::assessment::flags::Raised| format!("{}:{}", raised.flag, raised.urgency.id());
    let found: BTreeSet<String> = verdict.screening.raised.iter().map(raised).collect();
    let expected: BTreeSet<String> = expect.flags.iter().cloned().collect();
    equal("flags", &format!("{found:?}"), &format!("{expected:?}"));
    let ranking = verdict.main().map_or(&[][..], |main| &main.ranking);
    let order: Vec<&str> = ranking.iter().map(|ranked| ranked.id.as_str()).collect();
    let shown = || {
        let shown = ranking.iter().take(4).map(|ranked| format!("{} {:.2}", ranked.id, ranked.share));
        shown.collect::<Vec<_>>().join(", ")
    };
    let first = order.first().copied().unwrap_or_default();
    if !expect.first.is_empty() && !expect.first.iter().any(|id| id == first) && verdict.outcome != Outcome::RedFlag {
        faults.push(format!("{}: expected {:?} first: {}", case.id, expect.first, shown()));
    }
    if verdict.outcome != Outcome::RedFlag {
        for id in &expect.top3 {
            if !order.iter().take(3).any(|found| found == id) {
                faults.push(format!("{}: {id} is not among the first three: {}", case.id, shown()));
            }
        }
        if expect.not_first.iter().any(|id| id == first) {
            faults.push(format!("{}: {first} is first: {}", case.id, shown()));
        }
        if let (Some(side), Some(best)) = (&expect.side, ranking.first())
            && best.side.id() != side
        {
            faults.push(format!("{}: side is {}, expected {side}", case.id, best.side.id()));
        }
    }
    faults
}

#[test]
fn every_case_comes_out_as_a_clinician_would_expect() {
    let faults: Vec<String> = all().iter().flat_map(faults).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_case_says_who_comes_and_where_that_is_described() {
    let sources = &content::catalog().sources;
    let mut seen = BTreeSet::new();
    for case in all() {
        assert!(seen.insert(case.id.clone()), "{} is there twice", case.id);
        assert!(!case.title.is_empty() && case.story.len() > 40, "{}", case.id);
        assert!(!case.sources.is_empty(), "{} has no source", case.id);
        for source in &case.sources {
            assert!(sources.contains_key(source.as_str()), "{}: unknown source {source}", case.id);
        }
    }
    assert!(seen.len() >= 60, "{} cases", seen.len());
}

#[test]
fn every_profile_is_somewhere_expected() {
    let cases = all();
    for profile in &content::catalog().profiles {
        let is_expected = |case: &Case| case.expect.first.iter().any(|id| id == profile.id.as_str());
        assert!(cases.iter().any(is_expected), "no case expects {}", profile.id);
    }
}

#[test]
fn nothing_is_offered_where_a_clinician_comes_first() {
    for case in all() {
        let verdict = verdict(&case);
        if verdict.outcome == Outcome::RedFlag || verdict.lock() >= Lock::Area {
            assert_eq!(verdict.routine, None, "{}", case.id);
        }
        if verdict.outcome == Outcome::RedFlag {
            assert!(verdict.complaints.is_empty(), "{}", case.id);
        }
    }
}
