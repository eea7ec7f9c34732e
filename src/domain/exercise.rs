//! One exercise: what to do, how often, what it may feel like, when to stop, and the poses that show it.

use std::time::Duration;

use super::id::{ExerciseId, PackId, ProfileId, SourceId};
use super::irritability::Irritability;
use super::pose::{Base, Pose, Toes, View};
use super::side::Side;

/// What kind of movement it is (`clinical/exercises.md` section 1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One end of the nerve lengthens while the other shortens.
    Slider,
    /// Both ends lengthen; low irritability only.
    Tensioner,
    Stretch,
    Mobility,
    Strength,
    Breathing,
    Posture,
}

impl Kind {
    /// Every kind, gentlest idea last.
    pub const ALL: [Self; 7] =
        [Self::Slider, Self::Tensioner, Self::Stretch, Self::Mobility, Self::Strength, Self::Breathing, Self::Posture];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Slider => "slider",
            Self::Tensioner => "tensioner",
            Self::Stretch => "stretch",
            Self::Mobility => "mobility",
            Self::Strength => "strength",
            Self::Breathing => "breathing",
            Self::Posture => "posture",
        }
    }

    /// The inverse of [`Kind::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// Which side does the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sides {
    /// The sore side.
    One,
    /// The comfortable side.
    Other,
    /// Both together.
    Both,
    /// Left and right in turn; repetitions are the total.
    Alternating,
}

impl Sides {
    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Other => "other",
            Self::Both => "both",
            Self::Alternating => "alternating",
        }
    }

    /// The inverse of [`Sides::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::One, Self::Other, Self::Both, Self::Alternating].into_iter().find(|sides| sides.id() == id)
    }
}

/// What the breath does during a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Breath {
    In,
    Out,
    Free,
}

impl Breath {
    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Free => "free",
        }
    }

    /// The inverse of [`Breath::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::In, Self::Out, Self::Free].into_iter().find(|breath| breath.id() == id)
    }
}

/// How much, by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dose {
    pub repetitions: u32,
    pub sets: u32,
    /// Length of one repetition: the sum of its phases.
    pub repetition: Duration,
    /// The longest phase that is held, where the catalogue names one.
    pub longest_hold: Option<Duration>,
}

/// One part of a repetition: move to `pose` within `duration`.
#[derive(Debug, Clone, PartialEq)]
pub struct Phase {
    /// What to do, in a few words: "knee straight, look up".
    pub action: String,
    pub duration: Duration,
    pub breath: Breath,
    /// The whole pose reached at the end of the phase: the base pose with the keyframe laid over it.
    pub pose: Pose,
}

/// An exercise of the catalogue, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    pub id: ExerciseId,
    /// The pack that brings it; `None` = it is built in.
    pub pack: Option<PackId>,
    pub name: String,
    pub kind: Kind,
    pub base: Base,
    pub view: View,
    pub sides: Sides,
    /// Levels at which it is allowed, never empty.
    pub irritability: Vec<Irritability>,
    pub dose: Dose,
    /// What it may feel like.
    pub feel: String,
    pub stop_if: String,
    /// When it is left out beyond the global list; `None` = the global list only.
    pub not_when: Option<String>,
    pub easier: Option<ExerciseId>,
    pub harder: Option<ExerciseId>,
    /// Short instructions in order, never empty.
    pub cues: Vec<String>,
    /// Phases of one repetition in order, never empty; the last joins the first.
    pub phases: Vec<Phase>,
    /// Profiles and patterns it is meant for.
    pub targets: Vec<ProfileId>,
    pub sources: Vec<SourceId>,
    /// Whether nobody would notice who sees head, shoulders and chest in a video call.
    pub on_call: bool,
}

impl Exercise {
    /// Whether it is done standing.
    pub fn is_standing(&self) -> bool {
        self.base == Base::StandDesk
    }

    /// Whether the toes do what a shoe does not let them: spread, curl, or one alone.
    pub fn is_barefoot(&self) -> bool {
        self.phases.iter().any(|phase| match phase.pose.toes {
            Toes::Spread | Toes::BigUp => true,
            Toes::Bent(up_deg) => up_deg < 0.0,
            Toes::Relaxed => false,
        })
    }

    /// The side that works when this one is sore.
    pub fn working_side(&self, sore: Side) -> Side {
        match self.sides {
            Sides::Other => sore.opposite(),
            Sides::Both => Side::Both,
            Sides::One | Sides::Alternating => sore,
        }
    }

    /// Whether a person with this irritability may do it.
    pub fn allows(&self, level: Irritability) -> bool {
        self.irritability.contains(&level)
    }
}
