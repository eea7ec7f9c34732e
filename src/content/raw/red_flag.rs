//! `flags.toml`.

use serde::Deserialize;

/// The whole screen.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedFlags {
    pub group_order: Vec<String>,
    pub reask_groups: Vec<String>,
    pub behaviour: Vec<String>,
    pub notes: Vec<String>,
    pub derived_intro: String,
    pub derived_unanswered: String,
    pub urgencies: Vec<Urgency>,
    pub locks: Vec<Lock>,
    pub flags: Vec<Flag>,
    pub minimal_sets: Vec<MinimalSet>,
    pub derived_rules: Vec<DerivedRule>,
}

/// `[[urgencies]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Urgency {
    pub id: String,
    pub meaning: String,
    pub colour: String,
    pub says_first: String,
    pub must_do: String,
}

/// `[[locks]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    pub id: String,
    pub available: String,
}

/// `[[flags]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    pub id: String,
    pub group: String,
    pub urgency: String,
    pub lock: String,
    pub question: String,
    pub says: String,
    pub note: Option<String>,
    pub sources: Vec<String>,
}

/// `[[minimal_sets]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinimalSet {
    pub id: String,
    pub complaint: String,
    pub groups: Vec<String>,
    pub flags: Vec<String>,
    /// Another set that belongs to this one.
    pub also: Option<String>,
}

/// `[[derived_rules]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DerivedRule {
    pub id: String,
    pub effect: String,
    pub when: String,
    pub flag: String,
    pub urgency: Option<String>,
    pub urgency_if_worsening: Option<String>,
}
