//! Red flags: the questions that come before everything else, and what a yes closes (`clinical/red-flags.md`).

use super::check::Half;
use super::id::{FlagId, SourceId};
use super::prompt::Lock;

/// How soon somebody must be seen, mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Urgency {
    Caution,
    ClinicianSoon,
    SameDay,
    EmergencyNow,
}

impl Urgency {
    /// Every urgency, mildest first.
    pub const ALL: [Self; 4] = [Self::Caution, Self::ClinicianSoon, Self::SameDay, Self::EmergencyNow];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Caution => "caution",
            Self::ClinicianSoon => "clinician_soon",
            Self::SameDay => "same_day",
            Self::EmergencyNow => "emergency_now",
        }
    }

    /// The inverse of [`Urgency::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|urgency| urgency.id() == id)
    }
}

/// What the questions of a group look for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FlagGroup {
    Vascular,
    CaudaEquina,
    SpinalCord,
    Head,
    Infection,
    Weakness,
    Systemic,
    Trauma,
    Cancer,
    Caution,
}

impl FlagGroup {
    /// Every group; the order of asking is [`RedFlags::group_order`].
    pub const ALL: [Self; 10] = [
        Self::Vascular,
        Self::CaudaEquina,
        Self::SpinalCord,
        Self::Head,
        Self::Infection,
        Self::Weakness,
        Self::Systemic,
        Self::Trauma,
        Self::Cancer,
        Self::Caution,
    ];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Vascular => "vascular",
            Self::CaudaEquina => "cauda_equina",
            Self::SpinalCord => "spinal_cord",
            Self::Head => "head",
            Self::Infection => "infection",
            Self::Weakness => "weakness",
            Self::Systemic => "systemic",
            Self::Trauma => "trauma",
            Self::Cancer => "cancer",
            Self::Caution => "caution",
        }
    }

    /// The inverse of [`FlagGroup::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.id() == id)
    }
}

/// One question of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedFlag {
    pub id: FlagId,
    pub group: FlagGroup,
    pub urgency: Urgency,
    /// What a yes closes.
    pub lock: Lock,
    /// Asked as it stands.
    pub question: String,
    /// Said after a yes.
    pub says: String,
    /// When it applies and when not; for those who write rules, not for the page.
    pub note: Option<String>,
    pub sources: Vec<SourceId>,
}

/// A flag that came up and stands until the person says that a clinician has examined them for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub flag: FlagId,
    /// `answer`, or `rule dr_saddle`.
    pub origin: String,
    pub urgency: Urgency,
    pub lock: Lock,
    /// Halves of the body that a lock of an area closes.
    pub halves: Vec<Half>,
    /// Since when, RFC 9557.
    pub since: String,
}

/// How a message of an urgency is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrgencyText {
    pub urgency: Urgency,
    pub meaning: String,
    /// A colour word: "red".
    pub colour: String,
    pub says_first: String,
    pub must_do: String,
}

/// What stays open under a lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockText {
    pub lock: Lock,
    pub available: String,
}

/// What the person complains of, as far as it decides which questions are always asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Complaint {
    BackOrLeg,
    NeckOrArm,
    Head,
    LegCramp,
    SittingArea,
}

impl Complaint {
    /// Every complaint.
    pub const ALL: [Self; 5] = [Self::BackOrLeg, Self::NeckOrArm, Self::Head, Self::LegCramp, Self::SittingArea];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::BackOrLeg => "back_or_leg",
            Self::NeckOrArm => "neck_or_arm",
            Self::Head => "head",
            Self::LegCramp => "leg_cramp",
            Self::SittingArea => "sitting_area",
        }
    }

    /// The half of the body it is about.
    pub fn half(self) -> Half {
        match self {
            Self::NeckOrArm | Self::Head => Half::Upper,
            Self::BackOrLeg | Self::LegCramp | Self::SittingArea => Half::Lower,
        }
    }

    /// The inverse of [`Complaint::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|complaint| complaint.id() == id)
    }
}

/// The questions that are always asked for a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinimalSet {
    pub complaint: Complaint,
    /// In plain words: "low back, buttock or leg".
    pub name: String,
    /// Groups and other rows already resolved; each flag once, in the order of asking.
    pub flags: Vec<FlagId>,
}

/// A rule that raises a flag from other answers (`clinical/red-flags.md` section 4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DerivedRule {
    /// `dr_saddle`.
    pub id: String,
    /// `true` puts the plain question first; `false` locks at once.
    pub asks: bool,
    /// The condition in words; the code that checks it is in `assessment`.
    pub when: String,
    pub flag: FlagId,
    /// Shown with this urgency instead of the flag's own.
    pub urgency: Option<Urgency>,
    /// Shown with this urgency if the person says that it is getting worse.
    pub urgency_if_worsening: Option<Urgency>,
}

/// The whole screen. An empty one (its file was broken) has asked nothing and so clears nobody: ask
/// [`RedFlags::can_clear`] first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RedFlags {
    /// In the order of the clinical file.
    pub flags: Vec<RedFlag>,
    /// Groups in the order of asking, each once.
    pub group_order: Vec<FlagGroup>,
    /// Groups that are asked again once a week and whenever it gets worse.
    pub reask_groups: Vec<FlagGroup>,
    /// General rules, in words.
    pub behaviour: Vec<String>,
    /// Further notes, in words.
    pub notes: Vec<String>,
    pub urgencies: Vec<UrgencyText>,
    pub locks: Vec<LockText>,
    pub minimal_sets: Vec<MinimalSet>,
    pub derived_rules: Vec<DerivedRule>,
    /// When the derived rules are checked, and what `raise` and `ask` mean.
    pub derived_intro: String,
    /// How an unanswered question is taken.
    pub derived_unanswered: String,
}

impl RedFlags {
    /// Whether there are questions whose answers could clear somebody.
    pub fn can_clear(&self) -> bool {
        !self.flags.is_empty()
    }

    /// The flag with this id.
    pub fn flag(&self, id: &FlagId) -> Option<&RedFlag> {
        self.flags.iter().find(|flag| flag.id == *id)
    }

    /// All flags in the order of asking: group by group, within a group the most urgent first.
    pub fn in_order(&self) -> Vec<&RedFlag> {
        let group = |flag: &RedFlag| self.group_order.iter().position(|group| *group == flag.group);
        let mut flags: Vec<&RedFlag> = self.flags.iter().collect();
        flags.sort_by_key(|flag| (group(flag), std::cmp::Reverse(flag.urgency)));
        flags
    }

    /// What is always asked for this complaint, in the order of asking.
    pub fn minimal_set(&self, complaint: Complaint) -> impl Iterator<Item = &RedFlag> {
        let set = self.minimal_sets.iter().find(move |set| set.complaint == complaint);
        set.into_iter().flat_map(|set| &set.flags).filter_map(|id| self.flag(id))
    }
}
