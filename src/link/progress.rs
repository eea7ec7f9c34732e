//! How it went over days and years, as a front end draws it.

use serde::{Deserialize, Serialize};

use super::view::RoutineDone;

/// What was done, and what became of the prompts, by day.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ProgressView {
    /// The agent's day, `YYYY-MM-DD`: the right end of a chart.
    pub today: String,
    /// Oldest first; a day with several nerves has several.
    pub days: Vec<DayProgress>,
    /// Oldest first.
    pub prompts: Vec<DayPrompts>,
    /// The latest routines, newest first, at most [`NUM_RECENT`].
    pub recent: Vec<RoutineDone>,
}

/// How many of the latest routines are told one by one.
pub const NUM_RECENT: u32 = 50;

/// Routines of one day for one nerve.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayProgress {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Id of the nerve or pattern; none where it was not the plan that chose them.
    pub nerve: Option<String>,
    pub begun: u32,
    pub completed: u32,
    /// Stopped because it hurt.
    pub too_much: u32,
    pub before: Ratings,
    pub after: Ratings,
}

/// Pain ratings of 0 to 10, so that means of means need not be taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ratings {
    pub sum: u32,
    pub count: u32,
}

/// How the prompts of one day ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayPrompts {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// As in the policy: `started`, `snoozed`, `skipped`, `dismissed`, `rested`, `missed`, `withdrawn`.
    pub outcome: String,
    pub count: u32,
}

impl Ratings {
    /// Both together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self { sum: self.sum + other.sum, count: self.count + other.count }
    }

    /// The mean, 0 to 10; none without a rating.
    pub fn mean(self) -> Option<f32> {
        (self.count > 0).then(|| self.sum as f32 / self.count as f32)
    }
}
