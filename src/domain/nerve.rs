//! Nerve profiles and the other patterns that compete with them.

use super::id::{ProfileId, SourceId};

/// Where in the body a profile belongs (`clinical/nerves.md` section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    RootNeck,
    RootBack,
    ArmPeripheral,
    LegPeripheral,
    Pelvic,
    Head,
    /// Patterns that are not a pinched nerve.
    Other,
}

impl Group {
    /// Every group, in the order of the catalogue.
    pub const ALL: [Self; 7] = [
        Self::RootNeck,
        Self::RootBack,
        Self::ArmPeripheral,
        Self::LegPeripheral,
        Self::Pelvic,
        Self::Head,
        Self::Other,
    ];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::RootNeck => "root_neck",
            Self::RootBack => "root_back",
            Self::ArmPeripheral => "arm_peripheral",
            Self::LegPeripheral => "leg_peripheral",
            Self::Pelvic => "pelvic",
            Self::Head => "head",
            Self::Other => "other",
        }
    }

    /// The inverse of [`Group::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.id() == id)
    }
}

/// Another profile that looks alike, and what tells the two apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookalike {
    pub id: ProfileId,
    pub how_to_tell: String,
}

/// A nerve profile or another pattern, with its description.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    pub id: ProfileId,
    /// Anatomical name: "L5 nerve root".
    pub name: String,
    /// In plain words: "Pinched nerve in the low back, level L5 (a common cause of sciatica)".
    pub plain_name: String,
    pub group: Group,
    /// Relative weight before any answer; not a prevalence.
    pub prior: f64,
    /// Where it runs or is felt, one or two sentences.
    pub runs: String,
    pub qualities: String,
    pub worse_with: String,
    pub better_with: String,
    pub strength_check: String,
    /// For information only; nobody is asked to test a reflex.
    pub reflex: String,
    pub office_causes: String,
    pub evidence: String,
    pub how_common: String,
    pub lookalikes: Vec<Lookalike>,
    pub sources: Vec<SourceId>,
}

impl Profile {
    /// Whether this is a nerve; otherwise it is another pattern.
    pub fn is_nerve(&self) -> bool {
        self.group != Group::Other
    }
}
