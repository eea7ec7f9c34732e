//! Every rule of the policy, proved by days told as text: `days/<rule>/*.day`.

use std::fs;
use std::path::{Path, PathBuf};

use super::script::scenarios;

/// Every rule there is. How a prompt is delivered (S26) and how long a decision is kept (S41) is the agent's and the
/// store's; what the engine does for them is here.
const RULES: [&str; 33] = [
    "S0a", "S0b", "S0c", "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S10", "S11", "S12", "S13", "S14", "S15", "S16",
    "S17", "S18", "S20", "S21", "S22", "S23", "S24", "S25", "S26", "S30", "S31", "S32", "S33", "S34", "S40", "S41",
];

fn days() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/engine/tests/days")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

#[test]
fn every_day_goes_as_it_is_told() {
    let mut failures = Vec::new();
    for file in entries(&days()).iter().flat_map(|folder| entries(folder)) {
        let text = fs::read_to_string(&file).unwrap();
        let failed = scenarios(&text).into_iter().filter_map(|scenario| scenario.run().err());
        failures.extend(failed.map(|difference| format!("{}\n{difference}", file.display())));
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn every_rule_has_a_folder_of_days_that_name_it_and_nothing_else_has_one() {
    let folders: Vec<String> = entries(&days()).iter().map(|folder| name(folder)).collect();
    for rule in RULES {
        assert!(folders.iter().any(|folder| folder == rule), "no day proves {rule}");
    }
    for folder in entries(&days()) {
        let rule = name(&folder);
        assert!(RULES.contains(&rule.as_str()), "{rule} is no rule");
        for file in entries(&folder) {
            let text = fs::read_to_string(&file).unwrap();
            let scenarios = scenarios(&text);
            assert!(!scenarios.is_empty(), "{} tells nothing", file.display());
            for scenario in scenarios {
                let its_rule = scenario.title.split(' ').next().unwrap();
                assert_eq!(its_rule, rule, "{}: {}", file.display(), scenario.title);
            }
        }
    }
}

/// A runner that overlooks something would prove nothing.
#[test]
fn what_is_missing_and_what_is_too_much_both_fail() {
    let day = |lines: &str| format!("== S10 a day\nonly nerve-minute\nfrom 03-27 09:00\n{lines}\nuntil 09:46\n");
    let verdict = |lines: &str| {
        let text = day(lines);
        scenarios(&text).remove(0).run()
    };
    assert!(verdict("09:45 > show nerve-minute S10").is_ok());
    assert!(verdict("").is_err_and(|said| said.contains("+ ")), "too much was seen");
    let missing = "09:40 > show nerve-minute S10\n09:45 > show nerve-minute S10";
    assert!(verdict(missing).is_err_and(|said| said.contains("- ")), "something is missing");
    assert!(verdict("09:45 > show nerve-minute S15").is_err(), "another rule");
}
