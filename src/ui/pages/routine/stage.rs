//! The stage: the figure in the pose of this moment, and the count before it begins.

use std::time::Duration;

use egui::{Rect, Ui};

use crate::domain::exercise::Exercise;
use crate::domain::side::Side;
use crate::player::PlayerView;

/// Between two frames while the figure moves.
pub const FRAME: Duration = Duration::from_millis(33);

/// What the stage keeps between frames.
#[derive(Default)]
pub struct Stage {}

impl Stage {
    /// The figure of a routine that is played.
    pub fn ui(&mut self, _ui: &mut Ui, _rect: Rect, _exercise: &Exercise, _shown: &PlayerView) {}

    /// The movement shown beforehand.
    pub fn preview_ui(&mut self, _ui: &mut Ui, _rect: Rect, _exercise: &Exercise, _side: Side, _at: Duration) {}

    /// The figure at rest.
    pub fn still_ui(&mut self, _ui: &mut Ui, _rect: Rect, _exercise: &Exercise, _side: Side) {}
}

/// When the next frame is due in a phase.
pub fn next_frame(_exercise: &Exercise, _phase: usize, _shown: &PlayerView) -> Duration {
    FRAME
}

/// Until a count in whole seconds shows another number.
pub fn until_next_second(left: Duration) -> Duration {
    Duration::from_nanos(u64::from(left.subsec_nanos())) + Duration::from_millis(10)
}
