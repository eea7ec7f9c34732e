//! What outlives the program (S32, S33): plain data, free of the passed time of one run. The store writes it in a shape of
//! its own.

use std::time::Duration;

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, Zoned};

use crate::domain::id::ReminderId;

/// Everything needed to go on after a restart. Lengths of time are told from `at` backwards or, where they say `left`,
/// forwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// The moment of saving; time from here to the next start counts as asleep.
    pub at: Zoned,
    /// Clock times up to and including this instant were looked at.
    pub slots_seen: Timestamp,
    /// Number of the next prompt.
    pub next_number: u64,
    pub reminders: Vec<SavedReminder>,
    pub open: Option<SavedOpen>,
    pub snoozed: Vec<SavedSnoozed>,
    pub pause: Option<SavedPause>,
    /// The last pause that ended.
    pub last_pause: Option<SavedPauseOver>,
    /// Sitting time since the last end of a prompt, snooze or routine.
    pub since_last_end: Option<Duration>,
    /// Prompts shown by day (S17).
    pub days: Vec<(Date, u32)>,
    /// Time since the last input, if inputs had stopped. Whether they still have is for the desktop to say at the start.
    pub still_for: Option<Duration>,
    /// How long the person had been away, if they were.
    pub away_for: Option<Duration>,
    /// Whether that absence had been a natural break already.
    pub rested: bool,
}

/// One reminder's state.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedReminder {
    pub id: ReminderId,
    /// Sitting time gathered.
    pub counter: Duration,
    /// Enabled and not locked.
    pub on: bool,
    /// Whether its hours allowed it.
    pub inside: bool,
    /// How long its last range had been over, while outside.
    pub outside_for: Option<Duration>,
    /// A clock time that had come and was not yet shown.
    pub waiting: Option<DateTime>,
    /// Clock times that need no prompt any more.
    pub done: Vec<DateTime>,
    pub last_shown: Option<Timestamp>,
}

/// A prompt; its words come from the settings.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedPrompt {
    pub number: u64,
    pub reminder: ReminderId,
    pub repeat: u32,
    pub snoozes: u32,
    pub notes: Vec<String>,
}

/// A prompt that nobody had answered.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedOpen {
    pub prompt: SavedPrompt,
    /// Sitting time since its last showing.
    pub sat: Duration,
}

/// A prompt that was snoozed.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedSnoozed {
    pub prompt: SavedPrompt,
    /// Time still to pass; zero if it was over.
    pub left: Duration,
}

/// A pause that was on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SavedPause {
    pub lasted: Duration,
    pub end: SavedPauseEnd,
}

/// What ends a pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SavedPauseEnd {
    /// So much more time.
    Left(Duration),
    /// This civil time, in whatever zone.
    Civil(DateTime),
    Told,
}

/// A pause that was over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SavedPauseOver {
    /// Time since its end.
    pub over_for: Duration,
    /// Sitting time since its end.
    pub sat: Duration,
}
