//! How far a movement goes: half of it while the nerve is easily set off.

use crate::domain::exercise::{Exercise, Kind};
use crate::domain::irritability::Irritability;

/// Whether half of the movement is done at this level (`clinical/routines.md` section 1, row `high`).
pub fn is_half(level: Irritability) -> bool {
    level == Irritability::High
}

/// Whether there is a half of it: of a breath and of sitting well there is none.
pub fn has_half(exercise: &Exercise) -> bool {
    !matches!(exercise.kind, Kind::Breathing | Kind::Posture)
}
