//! What moves the dose, how often, and other guidance in words (`clinical/routines.md`, `exercises.md` sections 1 and 2).

use super::id::{ProfileId, SourceId};
use super::irritability::Irritability;

/// How a level of irritability is told, and what it allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelText {
    pub level: Irritability,
    pub how_to_tell: String,
    pub allowed: String,
}

/// A rule that moves the dose; the code that applies it is in `assessment`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoseRule {
    /// `step_down_pain`.
    pub id: String,
    pub when: String,
    pub what_to_do: String,
}

/// How often to move, by the person's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HowOften {
    pub state: String,
    pub reminder: String,
    pub length: Option<String>,
    pub note: String,
}

/// What is done differently in a special case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpecialCase {
    pub case: String,
    /// Profiles named in the case; empty = every root.
    pub profiles: Vec<ProfileId>,
    pub rule: String,
}

/// What is known about the effect of an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub claim: String,
    pub strength: String,
    pub sources: Vec<SourceId>,
}

/// A rule for every exercise, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroundRule {
    /// `stop`: the universal stop rule.
    pub id: String,
    pub text: String,
}

/// The usual dose of a kind of exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoseDefault {
    /// A kind of exercise in words; "cramp stretch" is one beyond the kinds.
    pub kind: String,
    pub dose: String,
    pub basis: Option<String>,
    pub sources: Vec<SourceId>,
}

/// What is said instead of a routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutRoutine {
    pub profile: ProfileId,
    pub text: String,
}

/// All guidance in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Guide {
    pub levels: Vec<LevelText>,
    pub rules: Vec<DoseRule>,
    pub how_often: Vec<HowOften>,
    pub special_cases: Vec<SpecialCase>,
    pub claims: Vec<Claim>,
    pub ground_rules: Vec<GroundRule>,
    pub dose_defaults: Vec<DoseDefault>,
    /// How routines are put together.
    pub building_blocks: Vec<String>,
    pub without_routine: Vec<WithoutRoutine>,
    pub default_schedule: String,
    pub schedule_evidence: String,
    pub irritability_evidence: String,
    pub progression_evidence: String,
}

impl Guide {
    /// The dose rule with this id.
    pub fn rule(&self, id: &str) -> Option<&DoseRule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The ground rule with this id.
    pub fn ground_rule(&self, id: &str) -> Option<&GroundRule> {
        self.ground_rules.iter().find(|rule| rule.id == id)
    }

    /// What is said instead of a routine for this profile, if it has none.
    pub fn without_routine(&self, profile: &ProfileId) -> Option<&str> {
        self.without_routine.iter().find(|without| without.profile == *profile).map(|without| without.text.as_str())
    }
}
