//! What the figure needs to know of whatever it shows: an exercise, or the demonstration of a check.

use crate::domain::demonstration::Demonstration;
use crate::domain::exercise::{Exercise, Kind, Phase, Sides};
use crate::domain::pose::{Base, View};
use crate::domain::stage::Stage;

/// Something the figure can show. Made by `into()` from an [`Exercise`] or a [`Demonstration`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Movement<'a> {
    pub id: &'a str,
    pub base: Base,
    pub view: View,
    pub sides: Sides,
    /// What kind of exercise it is; a demonstration is none.
    pub kind: Option<Kind>,
    pub phases: &'a [Phase],
    /// The phase whose end tells most in one picture.
    pub still: Option<usize>,
    /// What a demonstration says of its arrangement; that of an exercise is in a table.
    pub stage: Option<&'a Stage>,
}

impl Movement<'_> {
    /// How long one repetition takes.
    pub fn repetition_secs(&self) -> f32 {
        self.phases.iter().map(|phase| phase.duration.as_secs_f32()).sum()
    }
}

impl<'a> From<&'a Exercise> for Movement<'a> {
    fn from(exercise: &'a Exercise) -> Self {
        Self {
            id: exercise.id.as_str(),
            base: exercise.base,
            view: exercise.view,
            sides: exercise.sides,
            kind: Some(exercise.kind),
            phases: &exercise.phases,
            still: Some(0),
            stage: None,
        }
    }
}

impl<'a> From<&'a Demonstration> for Movement<'a> {
    fn from(shown: &'a Demonstration) -> Self {
        Self {
            id: &shown.id,
            base: shown.base,
            view: shown.view,
            sides: shown.sides,
            kind: None,
            phases: &shown.phases,
            still: shown.still,
            stage: Some(&shown.stage),
        }
    }
}
