//! `profiles/*.toml` with the scoring rows, and `routines/*.toml`.

use serde::Deserialize;

/// One nerve or other pattern a file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    pub id: String,
    pub name: String,
    pub plain_name: String,
    pub group: String,
    pub prior: f64,
    pub runs: String,
    pub qualities: String,
    pub worse_with: String,
    pub better_with: String,
    pub strength_check: String,
    pub reflex: String,
    pub office_causes: String,
    pub evidence: String,
    pub how_common: String,
    pub sources: Vec<String>,
    #[serde(default)]
    pub lookalikes: Vec<Lookalike>,
    pub scores: Scores,
}

/// `[[lookalikes]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lookalike {
    pub id: String,
    pub how_to_tell: String,
}

/// `[scores.*]`: the rows of the scoring tables, ids of the self-check's vocabularies.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scores {
    pub regions: Regions,
    pub sensations: Sensations,
    pub factors: Factors,
    pub weakness: Weakness,
    pub history: History,
}

/// Where it is felt.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regions {
    pub core: Vec<String>,
    pub common: Vec<String>,
    pub occasional: Vec<String>,
}

/// What it feels like.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sensations {
    pub typical: Vec<String>,
    pub possible: Vec<String>,
}

/// What makes it worse and better.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factors {
    pub worse_strong: Vec<String>,
    pub worse_moderate: Vec<String>,
    pub better_strong: Vec<String>,
    pub better_moderate: Vec<String>,
}

/// Which muscles are weak.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weakness {
    pub expected: Vec<String>,
    pub possible: Vec<String>,
    pub against: Vec<String>,
}

/// What speaks for it in the person's history.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    pub supports: Vec<String>,
}

/// The routines of one profile, or the words said instead.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the word of the file")]
pub struct Routines {
    pub profile: String,
    pub no_routine: Option<String>,
    #[serde(default)]
    pub routines: Vec<Routine>,
}

/// `[[routines]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Routine {
    pub id: String,
    pub irritability: Option<String>,
    pub minutes: u32,
    pub seconds: u64,
    /// `chin-tuck x7`.
    pub steps: Vec<String>,
}
