//! Every rule of the policy, proved by days told as text.

use super::script::scenarios;

fn check(text: &str) {
    let failures: Vec<String> = scenarios(text).iter().filter_map(|scenario| scenario.run().err()).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

macro_rules! days {
    ($($name:ident)*) => {
        const FILES: &[&str] = &[$(include_str!(concat!("days/", stringify!($name), ".day"))),*];

        $(
            #[test]
            fn $name() {
                check(include_str!(concat!("days/", stringify!($name), ".day")));
            }
        )*
    };
}

days!(ordinary counting away hours routines clock holds grace merging limits lock life pause restart settings states);

/// S26 is the agent's (how a prompt is delivered), S41 the store's (how long a decision is kept).
const RULES: [&str; 31] = [
    "S0a", "S0b", "S0c", "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S10", "S11", "S12", "S13", "S14", "S15", "S16",
    "S17", "S18", "S20", "S21", "S22", "S23", "S24", "S25", "S30", "S31", "S32", "S33", "S34", "S40",
];

#[test]
fn every_rule_has_a_scenario_that_names_it() {
    let titles: Vec<&str> = FILES
        .iter()
        .flat_map(|file| scenarios(file))
        .map(|scenario| scenario.title.split(' ').next().unwrap())
        .collect();
    for rule in RULES {
        assert!(titles.contains(&rule), "no scenario proves {rule}");
    }
    for title in titles {
        assert!(RULES.contains(&title), "{title} is no rule of the engine's");
    }
}
