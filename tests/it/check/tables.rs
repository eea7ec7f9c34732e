//! The data of the self-check against the clinical documents, where they are at hand, and against itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use unpinch::content;
use unpinch::domain::check::Scores;

use super::KNOWLEDGE;
use super::random::tables;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The documents: where `UNPINCH_CLINICAL` says, or in `shared/clinical` beside the repository.
fn documents() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("UNPINCH_CLINICAL") {
        let folder = PathBuf::from(folder);
        assert!(folder.join("nerves.md").is_file(), "UNPINCH_CLINICAL has no nerves.md: {}", folder.display());
        return Some(folder);
    }
    let folder = root().parent()?.join("shared/clinical");
    let is_there = folder.join("nerves.md").is_file();
    if !is_there {
        println!("the clinical documents are not here: the data is only compared with itself (set UNPINCH_CLINICAL)");
    }
    is_there.then_some(folder)
}

/// The cells of each row of the first table below a heading.
fn rows(document: &str, heading: &str) -> Vec<Vec<String>> {
    let below = document.split_once(&format!("\n{heading}")).unwrap_or_else(|| panic!("no {heading}")).1;
    let lines = below.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    lines.skip(2).map(cells).collect()
}

/// The ids of a cell.
fn ids(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn words<T: ToString>(list: &[T]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

/// Converting the tables again gives these very files.
#[test]
fn the_data_is_what_the_converter_makes_of_the_documents() {
    let Some(folder) = documents() else { return };
    let output = Command::new("python3")
        .arg(root().join("scripts/convert-clinical"))
        .arg("--check")
        .arg(folder)
        .output()
        .expect("python3, which runs scripts/convert-clinical");
    let differences = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the tables and assets/clinical differ:\n{differences}");
}

/// Read here once more, apart from the converter, so that a mistake of its own is seen.
#[test]
fn the_scores_are_those_of_section_7() {
    let Some(folder) = documents() else { return };
    let nerves = fs::read_to_string(folder.join("nerves.md")).expect("readable");
    let mut found: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    for heading in ["### 7.1", "### 7.3", "### 7.4", "### 7.5", "### 7.6"] {
        for row in rows(&nerves, heading) {
            let profile = ids(&row[0]).remove(0);
            found.entry(profile).or_default().extend(row[1..].iter().map(|cell| ids(cell)));
        }
    }
    let listed = |its: &Scores| {
        vec![
            words(&its.core),
            words(&its.common),
            words(&its.occasional),
            words(&its.typical),
            words(&its.possible),
            words(&its.worse_strong),
            words(&its.worse_moderate),
            words(&its.better_strong),
            words(&its.better_moderate),
            words(&its.weakness_expected),
            words(&its.weakness_possible),
            words(&its.weakness_against),
            words(&its.history),
        ]
    };
    let data: BTreeMap<String, Vec<Vec<String>>> =
        tables().scores.iter().map(|its| (its.profile.to_string(), listed(its))).collect();
    assert_eq!(data.len(), 47);
    assert_eq!(data.keys().collect::<Vec<_>>(), found.keys().collect::<Vec<_>>());
    for (profile, lists) in &data {
        assert_eq!(lists, &found[profile], "{profile}");
    }
    let priors = rows(&nerves, "## 4. Nerve profiles at a glance").into_iter();
    for row in priors {
        let profile = content::catalog().profiles.iter().find(|its| its.id.as_str() == ids(&row[0])[0]).unwrap();
        assert_eq!(row[4].parse(), Ok(profile.prior), "{}", profile.id);
    }
}

#[test]
fn the_flags_are_those_of_the_document() {
    let Some(folder) = documents() else { return };
    let document = fs::read_to_string(folder.join("red-flags.md")).expect("readable");
    let questions = rows(&document, "## 2. The questions");
    let flags = &KNOWLEDGE.flags.flags;
    assert_eq!(questions.len(), flags.len());
    for (row, flag) in questions.iter().zip(flags) {
        let said = [flag.id.as_str(), flag.group.id(), flag.urgency.id(), &flag.question, &flag.says];
        let written = [0, 1, 2, 4, 5].map(|column| row[column].trim_matches('`'));
        assert_eq!(said, written);
        let lock = format!("{:?}", flag.lock).to_lowercase();
        let expected = row[3].trim_matches('`').replace("lock_", "").replace("gentle_only", "gentleonly");
        assert_eq!(lock, expected.replace("allow", "none"), "{}", flag.id);
    }
    let rules = rows(&document, "## 4. Rules that raise");
    let derived = &KNOWLEDGE.flags.derived_rules;
    assert_eq!(rules.len(), derived.len());
    for (row, rule) in rules.iter().zip(derived) {
        let effect = if rule.asks { "ask" } else { "raise" };
        assert_eq!([ids(&row[0])[0].as_str(), &row[1]], [rule.id.as_str(), effect]);
        assert_eq!(ids(&row[3])[0], rule.flag.as_str(), "{}", rule.id);
    }
}

#[test]
fn every_id_of_the_scores_is_known_and_stands_once() {
    fn check<'a>(profile: &str, lists: &[Vec<String>], known: impl Iterator<Item = &'a str>) {
        let known: BTreeSet<&str> = known.collect();
        let mut seen = BTreeSet::new();
        for id in lists.iter().flatten() {
            assert!(known.contains(id.as_str()), "{profile}: unknown {id}");
            assert!(seen.insert(id), "{profile}: {id} stands twice");
        }
    }
    let known = tables();
    let factors = || known.factors.iter().map(|its| its.id.as_str());
    for its in &known.scores {
        let id = its.profile.as_str();
        assert!(content::catalog().profiles.iter().any(|profile| profile.id == its.profile), "{id}");
        let regions = [words(&its.core), words(&its.common), words(&its.occasional)];
        check(id, &regions, known.regions.iter().map(|its| its.id.as_str()));
        assert!(!its.core.is_empty() || !its.common.is_empty(), "{id} can never be a candidate");
        let sensations = [words(&its.typical), words(&its.possible)];
        check(id, &sensations, known.sensations.iter().map(|its| its.id.as_str()));
        check(id, &[words(&its.worse_strong), words(&its.worse_moderate)], factors());
        check(id, &[words(&its.better_strong), words(&its.better_moderate)], factors());
        let weakness = [words(&its.weakness_expected), words(&its.weakness_possible), words(&its.weakness_against)];
        check(id, &weakness, known.weakness.iter().map(|its| its.id.as_str()));
        check(id, &[words(&its.history)], known.history.iter().map(|its| its.id.as_str()));
        // What is strongly worse cannot be strongly better: an answer would then speak for and against.
        assert!(its.worse_strong.iter().all(|factor| !its.better_strong.contains(factor)), "{id}");
    }
}

#[test]
fn tests_looks_rules_and_sets_name_only_what_is_there() {
    let known = tables();
    let flags = KNOWLEDGE.flags;
    for test in &known.tests {
        for ratio in test.positive.iter().chain(&test.negative).chain(&test.worse) {
            assert!(known.scores_of(&ratio.profile).is_some(), "{}: {}", test.id, ratio.profile);
            assert!((0.25..=4.0).contains(&ratio.value), "{}: {}", test.id, ratio.value);
        }
        assert!(!test.positive.is_empty(), "{}", test.id);
    }
    assert!(known.looks.iter().all(|look| flags.flag(&look.raises).is_some()));
    assert!(
        known
            .history
            .iter()
            .filter_map(|its| its.implies.as_ref())
            .all(|id| known.history.iter().any(|its| its.id == *id))
    );
    for set in &flags.minimal_sets {
        assert!(set.flags.iter().all(|id| flags.flag(id).is_some()), "{:?}", set.complaint);
        let once: BTreeSet<_> = set.flags.iter().collect();
        assert_eq!(once.len(), set.flags.len(), "{:?}", set.complaint);
    }
    // The ids that the code names are those of the data.
    let named = fs::read_to_string(root().join("src/assessment/flags/derive.rs")).expect("readable");
    let every: BTreeSet<&str> = (known.regions.iter().map(|its| its.id.as_str()))
        .chain(known.sensations.iter().map(|its| its.id.as_str()))
        .chain(known.factors.iter().map(|its| its.id.as_str()))
        .chain(known.weakness.iter().map(|its| its.id.as_str()))
        .chain(known.history.iter().map(|its| its.id.as_str()))
        .chain(known.tests.iter().map(|its| its.id.as_str()))
        .chain(known.looks.iter().map(|its| its.id.as_str()))
        .chain(flags.flags.iter().map(|its| its.id.as_str()))
        .chain(flags.derived_rules.iter().map(|its| its.id.as_str()))
        .chain(content::catalog().profiles.iter().map(|its| its.id.as_str()))
        .collect();
    let code = named.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let quoted: Vec<&str> = code.split('"').skip(1).step_by(2).collect();
    assert!(quoted.len() > 60, "{}", quoted.len());
    assert!(quoted.iter().all(|id| every.contains(id)), "{quoted:?}");
}
