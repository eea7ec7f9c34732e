//! What the person keeps: which nerve, which side, how irritable. One profile may hold several nerves.

use super::id::{ExerciseId, ProfileId};
use super::irritability::Irritability;
use super::side::Side;

/// One nerve that the person works on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptNerve {
    pub nerve: ProfileId,
    pub side: Side,
    pub irritability: Irritability,
    /// Civil date since when it is kept.
    pub since: jiff::civil::Date,
}

/// The nerve profile of the person. Empty until a nerve is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NerveProfile {
    /// Nerves kept; the first is the one that `plan` uses.
    pub nerves: Vec<KeptNerve>,
    /// Exercises never offered again.
    pub avoid: Vec<ExerciseId>,
}

impl NerveProfile {
    /// The nerve that the plan is made for.
    pub fn main(&self) -> Option<&KeptNerve> {
        self.nerves.first()
    }
}
