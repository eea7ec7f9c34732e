//! A routine: exercises in order, with repetitions, made for one profile.

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

/// One exercise of a routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub exercise: ExerciseId,
    /// How many repetitions, at least one.
    pub repetitions: u32,
}

/// A routine of the catalogue, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Routine {
    pub id: RoutineId,
    /// The pack that brings it; `None` = it is built in.
    pub pack: Option<PackId>,
    /// Only those of a pack have one; the others are called after nerve, level and length.
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
