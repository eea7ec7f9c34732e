//! The words of the self-check and the rows that it scores with (`clinical/nerves.md` sections 2, 3 and 7).

use super::id::{FactorId, FlagId, HistoryId, ProfileId, RegionId, SensationId, SourceId, TestId, WeaknessId};

/// A picture of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BodyView {
    Front,
    Back,
}

impl BodyView {
    /// The inverse of the word used in files: `front`, `back`.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "front" => Some(Self::Front),
            "back" => Some(Self::Back),
            _ => None,
        }
    }
}

/// A part of the body; complaints of two parts are ranked apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Area {
    Head,
    Upper,
    Lower,
    Pelvic,
}

impl Area {
    /// The inverse of the word used in files: `head`, `upper`, `lower`, `pelvic`.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "head" => Some(Self::Head),
            "upper" => Some(Self::Upper),
            "lower" => Some(Self::Lower),
            "pelvic" => Some(Self::Pelvic),
            _ => None,
        }
    }

    /// The half of the body it belongs to.
    pub fn half(self) -> Half {
        match self {
            Self::Head | Self::Upper => Half::Upper,
            Self::Lower | Self::Pelvic => Half::Lower,
        }
    }
}

/// The upper or the lower half of the body, head and sitting area included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Half {
    Upper,
    Lower,
}

impl Half {
    /// Both, from above.
    pub const ALL: [Self; 2] = [Self::Upper, Self::Lower];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Upper => "upper",
            Self::Lower => "lower",
        }
    }

    /// The inverse of [`Half::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|half| half.id() == id)
    }
}

/// A region of the body map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    pub id: RegionId,
    pub label: String,
    /// Pictures on which it is drawn, at least one.
    pub views: Vec<BodyView>,
    pub area: Area,
    /// There is one in the middle; otherwise one on each side.
    pub midline: bool,
    pub note: Option<String>,
}

/// What it feels like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sensation {
    pub id: SensationId,
    pub label: String,
    /// Counts among the words that point to a nerve.
    pub nerve_word: bool,
}

/// What makes it worse or better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    pub id: FactorId,
    pub label: String,
}

/// A weakness and how to try it at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeaknessSign {
    pub id: WeaknessId,
    pub movement: String,
    pub how: String,
    pub normal: String,
    /// Roots and nerve behind the movement.
    pub supply: String,
    /// Arm or leg.
    pub half: Half,
    pub safety: Option<String>,
}

/// Something known of the person or of how it began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryItem {
    pub id: HistoryId,
    pub label: String,
    /// Marking this one marks that one too.
    pub implies: Option<HistoryId>,
}

/// How much a result of a test speaks for a profile: a likelihood ratio, already shrunken, 0.25 to 4.
#[derive(Debug, Clone, PartialEq)]
pub struct Ratio {
    pub profile: ProfileId,
    pub value: f64,
}

/// What a test does to the person; decides which is preferred and which is left out when much is sore.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TestKind {
    /// Takes the load off.
    Relief,
    /// Presses, taps, folds or turns.
    Press,
    /// Pulls on the nerve.
    Stretch,
}

impl TestKind {
    /// The inverse of the word used in files: `relief`, `press`, `stretch`.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "relief" => Some(Self::Relief),
            "press" => Some(Self::Press),
            "stretch" => Some(Self::Stretch),
            _ => None,
        }
    }
}

/// A test to try at the desk; profiles that are not listed stay as they are.
#[derive(Debug, Clone, PartialEq)]
pub struct SelfTest {
    pub id: TestId,
    /// Never asked: its result follows from other answers, which already count.
    pub computed: bool,
    pub kind: TestKind,
    pub name: String,
    pub how: String,
    pub positive_when: String,
    pub positive: Vec<Ratio>,
    pub negative: Vec<Ratio>,
    /// For the answer "worse", where a test has it.
    pub worse: Vec<Ratio>,
    pub safety: Option<String>,
    pub sources: Vec<SourceId>,
}

impl SelfTest {
    /// Whether "worse" is an answer of its own: the symptoms grow, or (hands up) the hand turns cold, pale or blue.
    pub fn has_worse(&self) -> bool {
        !self.worse.is_empty() || self.id.as_str() == "st_hands_up"
    }
}

/// A look at the circulation: raises a flag, never a score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub id: TestId,
    pub name: String,
    pub how: String,
    pub then: String,
    pub raises: FlagId,
}

/// The scoring rows of one profile. What is not listed is never, unusual, neutral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scores {
    pub profile: ProfileId,
    pub core: Vec<RegionId>,
    pub common: Vec<RegionId>,
    pub occasional: Vec<RegionId>,
    pub typical: Vec<SensationId>,
    pub possible: Vec<SensationId>,
    pub worse_strong: Vec<FactorId>,
    pub worse_moderate: Vec<FactorId>,
    pub better_strong: Vec<FactorId>,
    pub better_moderate: Vec<FactorId>,
    pub weakness_expected: Vec<WeaknessId>,
    pub weakness_possible: Vec<WeaknessId>,
    pub weakness_against: Vec<WeaknessId>,
    pub history: Vec<HistoryId>,
}

/// A matter where little is known, and what follows from that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeakSpot {
    pub topic: String,
    pub state: String,
    pub what_to_do: String,
    pub sources: Vec<SourceId>,
}

/// Everything that the self-check asks and scores with. Lists keep the order of the clinical file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CheckTables {
    pub regions: Vec<Region>,
    pub sensations: Vec<Sensation>,
    pub factors: Vec<Factor>,
    pub weakness: Vec<WeaknessSign>,
    pub history: Vec<HistoryItem>,
    pub tests: Vec<SelfTest>,
    pub looks: Vec<Look>,
    pub scores: Vec<Scores>,
    /// How weakness is answered and tried.
    pub weakness_intro: String,
    pub tests_intro: String,
    pub looks_intro: String,
    /// What the person is never asked to do.
    pub never: String,
    /// What the ranking rests on, in words.
    pub ground_rules: Vec<String>,
    pub weak_spots: Vec<WeakSpot>,
}

impl CheckTables {
    /// The scoring rows of this profile.
    pub fn scores_of(&self, profile: &ProfileId) -> Option<&Scores> {
        self.scores.iter().find(|scores| scores.profile == *profile)
    }

    /// The region with this id.
    pub fn region(&self, id: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.id.as_str() == id)
    }

    /// The factor with this id.
    pub fn factor(&self, id: &str) -> Option<&Factor> {
        self.factors.iter().find(|factor| factor.id.as_str() == id)
    }

    /// The strength check with this id.
    pub fn sign(&self, id: &str) -> Option<&WeaknessSign> {
        self.weakness.iter().find(|sign| sign.id.as_str() == id)
    }

    /// The self-test with this id.
    pub fn test(&self, id: &str) -> Option<&SelfTest> {
        self.tests.iter().find(|test| test.id.as_str() == id)
    }
}
