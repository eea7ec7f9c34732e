//! The words of the schedule: outcomes of prompts, presence, holds, answers (`schedule.md` section 1).

use std::time::Duration;

/// How one prompt ended, or (`Snoozed`) one of its showings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    Started,
    Snoozed,
    Skipped,
    /// Closed without a choice.
    Dismissed,
    /// The person left the desk by themselves.
    Rested,
    /// Nobody answered.
    Missed,
    Withdrawn(Cause),
}

/// Why a prompt was withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    HoursEnded,
    Paused,
    Locked,
    Merged,
    Disabled,
}

impl Outcome {
    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Snoozed => "snoozed",
            Self::Skipped => "skipped",
            Self::Dismissed => "dismissed",
            Self::Rested => "rested",
            Self::Missed => "missed",
            Self::Withdrawn(_) => "withdrawn",
        }
    }

    /// Why, for an outcome that has a cause.
    pub fn cause(self) -> Option<Cause> {
        match self {
            Self::Withdrawn(cause) => Some(cause),
            _ => None,
        }
    }
}

impl Cause {
    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::HoursEnded => "hours_ended",
            Self::Paused => "paused",
            Self::Locked => "locked",
            Self::Merged => "merged",
            Self::Disabled => "disabled",
        }
    }
}

/// Whether the person is at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Presence {
    Active,
    Idle,
    Locked,
    Asleep,
}

/// A reason of the desktop's not to show anything now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Hold {
    DoNotDisturb,
    FullScreen,
    Camera,
    Microphone,
    ScreenShare,
    Typing,
}

impl Hold {
    /// Every hold.
    pub const ALL: [Self; 6] =
        [Self::DoNotDisturb, Self::FullScreen, Self::Camera, Self::Microphone, Self::ScreenShare, Self::Typing];

    /// The word used in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::DoNotDisturb => "do_not_disturb",
            Self::FullScreen => "full_screen",
            Self::Camera => "camera",
            Self::Microphone => "microphone",
            Self::ScreenShare => "screen_share",
            Self::Typing => "typing",
        }
    }

    /// The inverse of [`Hold::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hold| hold.id() == id)
    }
}

/// What the person says to an open prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Start,
    /// `None` = the first of `snooze.choices`.
    Snooze(Option<Duration>),
    Skip,
    Dismiss,
}

/// How far a red flag closes the program (`clinical/red-flags.md` section 1), mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lock {
    #[default]
    None,
    GentleOnly,
    Area,
    All,
}

impl Lock {
    /// Every lock, mildest first.
    pub const ALL: [Self; 4] = [Self::None, Self::GentleOnly, Self::Area, Self::All];

    /// The word used in messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::GentleOnly => "gentle_only",
            Self::Area => "lock_area",
            Self::All => "lock_all",
        }
    }

    /// The inverse of [`Lock::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lock| lock.id() == id)
    }
}
