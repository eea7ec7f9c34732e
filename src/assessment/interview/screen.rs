//! The screens of a self-check.

use crate::domain::id::{FactorId, FlagId, HistoryId, TestId, WeaknessId};

/// One screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// Where it hurts in general, and two questions about the person.
    Complaint,
    /// Warning signs, two or three.
    Flags(Vec<FlagId>),
    /// Warning signs that other answers ask for.
    Asked(Vec<FlagId>),
    /// Whether it is new, or worse in the last two weeks: asked before `dr_both_legs` may lock.
    Recent,
    /// The body map.
    Map,
    /// What it feels like, and how sore it is.
    Feel,
    /// What makes it worse and what better.
    Factors(Vec<FactorId>),
    /// What happened before.
    History(Vec<HistoryId>),
    /// Strength and movement, tried at the desk.
    Try(Vec<Trial>),
    Result,
}

/// Something to try at the desk.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trial {
    Weakness(WeaknessId),
    Test(TestId),
    /// A look at the circulation.
    Look(TestId),
}

impl Trial {
    /// The id of what is tried.
    pub fn id(&self) -> &str {
        match self {
            Self::Weakness(id) => id.as_str(),
            Self::Test(id) | Self::Look(id) => id.as_str(),
        }
    }
}
