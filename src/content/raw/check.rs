//! `check/*.toml`: the vocabularies of the self-check.

use std::collections::BTreeMap;

use serde::Deserialize;

/// `check/regions.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regions {
    pub regions: Vec<Region>,
}

/// `[[regions]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    pub id: String,
    pub label: String,
    pub views: Vec<String>,
    pub area: String,
    #[serde(default)]
    pub midline: bool,
    pub note: Option<String>,
}

/// `check/sensations.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sensations {
    pub sensations: Vec<Sensation>,
}

/// `[[sensations]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sensation {
    pub id: String,
    pub label: String,
    #[serde(default)]
    pub nerve: bool,
}

/// `check/factors.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factors {
    pub factors: Vec<Factor>,
}

/// `[[factors]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    pub id: String,
    pub label: String,
}

/// `check/weakness.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weakness {
    pub intro: String,
    pub signs: Vec<Sign>,
}

/// `[[signs]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    pub id: String,
    pub movement: String,
    pub how: String,
    pub normal: String,
    pub supply: String,
    pub half: String,
    pub safety: Option<String>,
}

/// `check/history.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    pub history: Vec<Item>,
}

/// `[[history]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: String,
    pub label: String,
    pub implies: Option<String>,
}

/// `check/tests.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the word of the file")]
pub struct Tests {
    pub intro: String,
    pub looks_intro: String,
    pub never: String,
    pub tests: Vec<Test>,
    pub looks: Vec<Look>,
}

/// `[[tests]]`; ratios by profile.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    pub id: String,
    #[serde(default)]
    pub computed: bool,
    pub kind: String,
    pub name: String,
    pub how: String,
    pub positive_when: String,
    pub ratio_positive: BTreeMap<String, f64>,
    pub ratio_negative: BTreeMap<String, f64>,
    #[serde(default)]
    pub ratio_worse: BTreeMap<String, f64>,
    pub safety: Option<String>,
    pub sources: Vec<String>,
}

/// `[[looks]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    pub id: String,
    pub name: String,
    pub how: String,
    pub then: String,
    pub raises: String,
}

/// `check/evidence.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub ground_rules: Vec<String>,
    pub weak_spots: Vec<WeakSpot>,
}

/// `[[weak_spots]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeakSpot {
    pub topic: String,
    pub state: String,
    pub what_to_do: String,
    pub sources: Vec<String>,
}
