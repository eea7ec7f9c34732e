//! What the person answered in a self-check. A question has three states: yes, no, and not answered, which is no "no".

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::id::{FactorId, FlagId, HistoryId, RegionId, SensationId, TestId, WeaknessId};
use super::side::Side;

/// A region of the body on its side; midline regions have none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    pub region: RegionId,
    /// `Left` or `Right`; none for a midline region.
    pub side: Option<Side>,
}

impl Place {
    /// A region on a side; `Both` counts as none.
    pub fn new(region: impl Into<RegionId>, side: Option<Side>) -> Self {
        Self { region: region.into(), side: side.filter(|side| *side != Side::Both) }
    }
}

/// `posterior_calf_r`, `tailbone`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.side {
            Some(Side::Left) => write!(f, "{}_l", self.region),
            Some(Side::Right) => write!(f, "{}_r", self.region),
            Some(Side::Both) | None => write!(f, "{}", self.region),
        }
    }
}

/// A brush of the body map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Brush {
    /// It hurts or aches there.
    Pain,
    /// It is numb or tingles there.
    Numb,
}

impl Brush {
    /// Both, pain first.
    pub const ALL: [Self; 2] = [Self::Pain, Self::Numb];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Pain => "pain",
            Self::Numb => "numb",
        }
    }

    /// The inverse of [`Brush::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|brush| brush.id() == id)
    }
}

/// What is painted on a place; at least one of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    pub pain: bool,
    pub numb: bool,
}

impl Marks {
    /// The mark of one brush.
    pub fn of(brush: Brush) -> Self {
        Self { pain: brush == Brush::Pain, numb: brush == Brush::Numb }
    }

    /// Whether this brush was used.
    pub fn has(self, brush: Brush) -> bool {
        match brush {
            Brush::Pain => self.pain,
            Brush::Numb => self.numb,
        }
    }

    /// Puts one brush's mark there or takes it away.
    pub fn set(&mut self, brush: Brush, is_there: bool) {
        match brush {
            Brush::Pain => self.pain = is_there,
            Brush::Numb => self.numb = is_there,
        }
    }

    /// Whether nothing is left.
    pub fn is_empty(self) -> bool {
        !self.pain && !self.numb
    }
}

/// A list to tick: what was said yes and no to. What is in neither was not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticks<T: Ord> {
    pub yes: BTreeSet<T>,
    pub no: BTreeSet<T>,
}

impl<T: Ord> Default for Ticks<T> {
    fn default() -> Self {
        Self { yes: BTreeSet::new(), no: BTreeSet::new() }
    }
}

impl<T: Ord + Clone> Ticks<T> {
    /// What was said of this one; none if nothing was.
    pub fn said(&self, id: &T) -> Option<bool> {
        match (self.yes.contains(id), self.no.contains(id)) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        }
    }

    /// Answers one; none takes the answer back.
    pub fn say(&mut self, id: &T, said: Option<bool>) {
        self.yes.remove(id);
        self.no.remove(id);
        match said {
            Some(true) => self.yes.insert(id.clone()),
            Some(false) => self.no.insert(id.clone()),
            None => false,
        };
    }

    /// Takes what was shown and not ticked for a "no".
    pub fn close<'a>(&mut self, shown: impl IntoIterator<Item = &'a T>)
    where
        T: 'a,
    {
        for id in shown {
            if !self.yes.contains(id) {
                self.no.insert(id.clone());
            }
        }
    }
}

/// How a strength check went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Strength {
    /// As strong as the other side.
    Full,
    /// Weaker but works.
    Mild,
    /// Cannot do it, or drops.
    Severe,
}

impl Strength {
    /// Every answer, best first.
    pub const ALL: [Self; 3] = [Self::Full, Self::Mild, Self::Severe];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Full => "none",
            Self::Mild => "mild",
            Self::Severe => "severe",
        }
    }

    /// The inverse of [`Strength::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|strength| strength.id() == id)
    }
}

/// A strength check that was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weakness {
    pub strength: Strength,
    /// The weak side, if it was said.
    pub side: Option<Side>,
}

/// How a self-test or a look went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TestResult {
    Positive,
    Negative,
    /// It got worse, where that is an answer of its own.
    Worse,
    Skipped,
}

impl TestResult {
    /// Every answer.
    pub const ALL: [Self; 4] = [Self::Positive, Self::Negative, Self::Worse, Self::Skipped];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Positive => "pos",
            Self::Negative => "neg",
            Self::Worse => "worse",
            Self::Skipped => "skipped",
        }
    }

    /// The inverse of [`TestResult::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|result| result.id() == id)
    }
}

/// An answer to a red-flag question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FlagAnswer {
    No,
    NotSure,
    Yes,
}

impl FlagAnswer {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::No, Self::NotSure, Self::Yes];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::NotSure => "not_sure",
            Self::Yes => "yes",
        }
    }

    /// The inverse of [`FlagAnswer::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.id() == id)
    }
}

/// How sore it is, and how long it stays so (`clinical/routines.md` section 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Soreness {
    /// 0 to 10.
    pub pain: Option<u8>,
    /// Once set off, after so many minutes it has settled.
    pub settles_minutes: Option<u32>,
    /// It wakes the person most nights.
    pub wakes: Option<bool>,
    /// Under two weeks old, and it spreads.
    pub new_and_spreading: Option<bool>,
}

/// Everything answered so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// What is painted on the body map; nothing there is empty.
    pub places: BTreeMap<Place, Marks>,
    /// Whether what is not painted is a "no".
    pub is_map_done: bool,
    /// Whether pain and numbness were painted apart; then a place that only aches counts less.
    pub is_layered: bool,
    pub sensations: Ticks<SensationId>,
    pub worse: Ticks<FactorId>,
    pub better: Ticks<FactorId>,
    pub weakness: BTreeMap<WeaknessId, Weakness>,
    pub history: Ticks<HistoryId>,
    pub tests: BTreeMap<TestId, TestResult>,
    pub flags: BTreeMap<FlagId, FlagAnswer>,
    pub soreness: Soreness,
    /// Whether the weakness is getting worse, if that was asked.
    pub is_worsening: Option<bool>,
}

impl Answers {
    /// Paints a place or wipes it.
    pub fn paint(&mut self, place: &Place, brush: Brush, is_there: bool) {
        let marks = self.places.entry(place.clone()).or_default();
        marks.set(brush, is_there);
        if marks.is_empty() {
            self.places.remove(place);
        }
    }

    /// Whether the region is painted on any side.
    pub fn is_marked(&self, region: &str) -> bool {
        self.sides_of(region).next().is_some()
    }

    /// The sides on which a region is painted; `None` for a midline one.
    pub fn sides_of<'a>(&'a self, region: &'a str) -> impl Iterator<Item = Option<Side>> + 'a {
        self.places.keys().filter(move |place| place.region.as_str() == region).map(|place| place.side)
    }

    /// Whether the region is painted on both sides.
    pub fn is_on_both_sides(&self, region: &str) -> bool {
        self.sides_of(region).flatten().count() == 2
    }

    /// Whether this history item was said yes to.
    pub fn has_history(&self, id: &str) -> bool {
        self.history.yes.contains(id)
    }

    /// Whether this sensation was said yes to.
    pub fn has_sensation(&self, id: &str) -> bool {
        self.sensations.yes.contains(id)
    }

    /// Whether something is numb: said, or painted with the brush for it.
    pub fn is_numb(&self) -> bool {
        self.has_sensation("numbness") || self.places.values().any(|marks| marks.numb)
    }

    /// The answer to a red-flag question.
    pub fn flag(&self, id: &str) -> Option<FlagAnswer> {
        self.flags.get(id).copied()
    }

    /// Weak muscles with how weak they are.
    pub fn weak(&self) -> impl Iterator<Item = (&WeaknessId, &Weakness)> {
        self.weakness.iter().filter(|(_, weakness)| weakness.strength > Strength::Full)
    }

    /// How many things were said, "no" not counted: regions (each once), sensations, factors, weak muscles, history,
    /// tests done.
    pub fn count(&self) -> usize {
        let regions: BTreeSet<&RegionId> = self.places.keys().map(|place| &place.region).collect();
        let tests = self.tests.values().filter(|result| **result != TestResult::Skipped).count();
        regions.len()
            + self.sensations.yes.len()
            + self.worse.yes.len()
            + self.better.yes.len()
            + self.weak().count()
            + self.history.yes.len()
            + tests
    }
}
