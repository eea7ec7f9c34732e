//! What is kept for each line of the schedule: its counter, its hours, its clock times. Decides nothing.

use std::collections::VecDeque;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::{DateTime, Time};

use crate::domain::id::ReminderId;
use crate::domain::prompt::Lock;
use crate::domain::settings::{Reminder, Task, Timing};

use super::hours::Window;
use super::slots::Slot;

/// Clock times remembered as done: more than two days of the densest list a person would write.
const DONE_KEPT: usize = 64;

/// The next clock time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NextSlot {
    /// To be looked for.
    Unknown,
    At(Slot),
    /// None within a week; looked for again at this instant.
    NoneUntil(Timestamp),
}

/// The state of one reminder.
#[derive(Debug, Clone)]
pub(super) struct Track {
    pub id: ReminderId,
    /// Enabled and not closed by a lock (S18).
    pub on: bool,
    /// Sitting time gathered (S1).
    pub counter: Duration,
    /// Whether the reminder's own hours allow it now.
    pub window: Window,
    /// When its last range ended, while outside.
    pub outside_since: Option<Duration>,
    /// A clock time that has come and was not yet shown.
    pub waiting: Option<Slot>,
    /// Clock times that were shown, merged, missed or covered (S7).
    pub done: VecDeque<DateTime>,
    pub next_slot: NextSlot,
    /// The last showing of one of its prompts.
    pub last_shown: Option<Timestamp>,
    /// Whether the log knows that it is held.
    pub held: bool,
}

impl Track {
    /// A line that has just been added.
    pub fn new(reminder: &Reminder, lock: Lock) -> Self {
        Self {
            id: reminder.id.clone(),
            on: is_on(reminder, lock),
            counter: Duration::ZERO,
            window: Window::unknown(true),
            outside_since: None,
            waiting: None,
            done: VecDeque::new(),
            next_slot: NextSlot::Unknown,
            last_shown: None,
            held: false,
        }
    }

    /// Whether the reminder may count and come, as far as its own state says.
    pub fn is_allowed(&self) -> bool {
        self.on && self.window.inside
    }

    /// Marks a clock time as done for its date.
    pub fn finish_slot(&mut self, civil: DateTime, times: &[Time]) {
        if !self.done.contains(&civil) {
            self.done.push_back(civil);
        }
        while self.done.len() > DONE_KEPT.max(3 * times.len()) {
            self.done.pop_front();
        }
    }
}

/// Enabled, and not an exercise under a lock that turns exercises off.
pub(super) fn is_on(reminder: &Reminder, lock: Lock) -> bool {
    reminder.enabled && (lock < Lock::Area || is_note(reminder))
}

pub(super) fn is_note(reminder: &Reminder) -> bool {
    matches!(reminder.task, Task::Note(_))
}

/// Minutes for choosing among reminders; a note counts as 0.
pub(super) fn minutes(reminder: &Reminder) -> u32 {
    if is_note(reminder) { 0 } else { reminder.length.minutes() }
}

/// The interval of an `every` reminder.
pub(super) fn every(reminder: &Reminder) -> Option<Duration> {
    match &reminder.timing {
        Timing::Every(every) => Some(*every),
        Timing::At(_) => None,
    }
}

/// The times of an `at` reminder.
pub(super) fn times(reminder: &Reminder) -> &[Time] {
    match &reminder.timing {
        Timing::Every(_) => &[],
        Timing::At(times) => times,
    }
}
