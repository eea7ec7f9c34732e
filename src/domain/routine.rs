//! A routine: exercises in order, with repetitions, made for one profile.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use super::id::{ExerciseId, PackId, ProfileId, RoutineId};
use super::irritability::Irritability;

/// How long a routine is meant to last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Length {
    One,
    Three,
    Five,
}

impl Length {
    /// All lengths, shortest first.
    pub const ALL: [Self; 3] = [Self::One, Self::Three, Self::Five];

    /// Nominal minutes.
    pub fn minutes(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Three => 3,
            Self::Five => 5,
        }
    }

    /// The length that is nearest to so much time.
    pub fn nearest(duration: Duration) -> Self {
        match duration.as_secs() {
            0..120 => Self::One,
            120..240 => Self::Three,
            _ => Self::Five,
        }
    }

    /// The length with these minutes, if there is one.
    pub fn from_minutes(minutes: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|length| length.minutes() == minutes)
    }

    /// Seconds that a routine of this length may really last (`clinical/routines.md` section 4.3).
    pub fn band_secs(self) -> std::ops::RangeInclusive<u64> {
        match self {
            Self::One => 52..=68,
            Self::Three => 168..=192,
            Self::Five => 282..=318,
        }
    }
}

/// Time between two exercises, counted in a routine's length.
pub const TRANSITION: Duration = Duration::from_secs(3);

/// One exercise of a routine; written `chin-tuck x7`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub exercise: ExerciseId,
    /// How many repetitions, at least one.
    pub repetitions: u32,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} x{}", self.exercise, self.repetitions)
    }
}

impl FromStr for Step {
    /// Nothing can be said but that it is none.
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (exercise, count) = text.split_once(" x").ok_or(())?;
        let repetitions = count.parse().ok().filter(|count| (1..=999).contains(count)).ok_or(())?;
        Ok(Self { exercise: ExerciseId::from(exercise), repetitions })
    }
}

/// A routine that the person put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRoutine {
    /// Begins with [`OWN`], as no built-in one does.
    pub id: RoutineId,
    /// 1 to 60 characters.
    pub name: String,
    /// Never empty.
    pub steps: Vec<Step>,
}

/// How the ids of one's own routines begin.
pub const OWN: &str = "my-";

/// A routine of the catalogue, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Routine {
    pub id: RoutineId,
    /// The pack that brings it; `None` = it is built in.
    pub pack: Option<PackId>,
    /// Those of a pack and one's own have one; the others are called after nerve, level and length.
    pub name: Option<String>,
    /// The nerve or pattern it is made for.
    pub profile: ProfileId,
    /// `None` for the general sets of other patterns, which have one level only.
    pub irritability: Option<Irritability>,
    pub length: Length,
    pub steps: Vec<Step>,
    /// All repetitions and transitions together.
    pub duration: Duration,
}
