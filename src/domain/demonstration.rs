//! A movement that is only shown: how a strength check, a self-test or a look at the circulation is done.

use std::time::Duration;

use super::exercise::{Phase, Sides};
use super::pose::{Base, View};
use super::side::Side;
use super::stage::Stage;

/// How one check is done, as the figure shows it. The words to it are those of the check.
#[derive(Debug, Clone, PartialEq)]
pub struct Demonstration {
    /// Id of the weakness sign, self-test or look that it shows: `weak_hip_flexion`, `st_hands_up`.
    pub id: String,
    pub base: Base,
    pub view: View,
    pub sides: Sides,
    /// Phases of one repetition in order, never empty; the last joins the first.
    pub phases: Vec<Phase>,
    /// The phase whose end tells most in one picture; `None`: the first in which something is pressed.
    pub still: Option<usize>,
    pub stage: Stage,
}

impl Demonstration {
    /// How long it takes once.
    pub fn repetition(&self) -> Duration {
        self.phases.iter().map(|phase| phase.duration).sum()
    }

    /// The side that moves when this one is checked: a test of the other leg moves the comfortable one.
    pub fn moving_side(&self, checked: Side) -> Side {
        if self.sides == Sides::Other { checked.opposite() } else { checked }
    }
}
