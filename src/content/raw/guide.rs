//! `guide.toml` and `dose.toml`.

use serde::Deserialize;

/// `guide.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    pub default_schedule: String,
    pub schedule_evidence: String,
    pub irritability_evidence: String,
    pub progression_evidence: String,
    pub building_blocks: Vec<String>,
    pub levels: Vec<Level>,
    pub rules: Vec<Rule>,
    pub how_often: Vec<HowOften>,
    pub special_cases: Vec<SpecialCase>,
    pub claims: Vec<Claim>,
}

/// `[[levels]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    pub id: String,
    pub how_to_tell: String,
    pub allowed: String,
}

/// `[[rules]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: String,
    pub when: String,
    #[serde(rename = "do")]
    pub what_to_do: String,
}

/// `[[how_often]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HowOften {
    pub state: String,
    pub reminder: String,
    pub length: Option<String>,
    pub note: String,
}

/// `[[special_cases]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialCase {
    pub case: String,
    pub profiles: Vec<String>,
    pub rule: String,
}

/// `[[claims]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the word of the file")]
pub struct Claim {
    pub claim: String,
    pub strength: String,
    pub sources: Vec<String>,
}

/// `dose.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dose {
    pub ground_rules: Vec<GroundRule>,
    pub defaults: Vec<Default>,
}

/// `[[ground_rules]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroundRule {
    pub id: String,
    pub text: String,
}

/// `[[defaults]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Default {
    pub kind: String,
    pub dose: String,
    pub basis: Option<String>,
    pub sources: Vec<String>,
}
