//! "What is next, and why not now?" (S40), as data; the words are put to it elsewhere.

use std::time::Duration;

use jiff::Zoned;

use crate::domain::id::ReminderId;
use crate::domain::prompt::Hold;

use super::effect::PromptView;

/// Why nothing is shown at this moment, or what is.
#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// Sitting time of the reminder that comes next.
    Counting {
        counted: Duration,
        every: Duration,
    },
    /// Nothing counts; the next is at a clock time.
    WaitingForClock,
    AwaySince(Zoned),
    /// Due, but held by these.
    Held(Vec<Hold>),
    /// Due, waiting for the gap after the last prompt, for settling, or for a prompt or routine to end.
    Settling {
        left: Duration,
    },
    OutsideHours {
        until: Option<Zoned>,
    },
    DailyLimit,
    Paused {
        until: Option<Zoned>,
    },
    Locked,
    /// A prompt is on screen.
    Open,
    /// A prompt was snoozed.
    Snoozed {
        until: Zoned,
    },
    RoutineRunning,
    /// No reminder is enabled.
    NothingEnabled,
}

impl State {
    /// The rule that says so.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::Counting { .. } => "S1",
            Self::WaitingForClock => "S10",
            Self::AwaySince(_) => "S3",
            Self::Held(_) => "S13",
            Self::Settling { .. } => "S12",
            Self::OutsideHours { .. } => "S11",
            Self::DailyLimit => "S17",
            Self::Paused { .. } => "S30",
            Self::Locked => "S18",
            Self::Open => "S24",
            Self::Snoozed { .. } => "S21",
            Self::RoutineRunning => "S5",
            Self::NothingEnabled => "S34",
        }
    }

    /// Whether nothing but time lies between the two.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Counting { every, .. }, Self::Counting { every: others, .. }) => every == others,
            (Self::Settling { .. }, Self::Settling { .. }) => true,
            _ => self == other,
        }
    }
}

/// When the next prompt comes if the person stays at the desk.
#[derive(Debug, Clone, PartialEq)]
pub enum NextStart {
    /// After so much more sitting time.
    InSitting(Duration),
    /// At this civil time.
    AtTime(Zoned),
}

/// The reminder that comes next.
#[derive(Debug, Clone, PartialEq)]
pub struct Next {
    pub reminder: ReminderId,
    pub name: String,
    pub start: NextStart,
    /// The civil moment at which it would come if all goes on as now.
    pub expected: Zoned,
}

/// One reminder's own state.
#[derive(Debug, Clone, PartialEq)]
pub struct ReminderState {
    pub reminder: ReminderId,
    /// Sitting time gathered, for `every` reminders.
    pub counter: Option<Duration>,
    pub expected: Option<Zoned>,
}

/// Everything about the schedule at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    pub state: State,
    pub next: Option<Next>,
    pub open: Option<PromptView>,
    pub reminders: Vec<ReminderState>,
    /// Prompts shown since `limits.day_starts`.
    pub shown_today: u32,
}
