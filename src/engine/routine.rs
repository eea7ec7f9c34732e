//! A routine that runs, as far as the schedule minds it (S5): what its beginning ends and what its end restarts.

use std::sync::Arc;
use std::time::Duration;

use crate::domain::prompt::Outcome;
use crate::domain::routine::Length;

use super::Engine;
use super::effect::Effect;
use super::prompt::{Running, Stage};
use super::track::{every, minutes};

/// The share of a routine that counts as having done it.
const HALF: f64 = 0.5;

impl Engine {
    /// A routine was started by hand; an open prompt ends as `started` and counts as its routine.
    pub(super) fn begin_by_hand(&mut self, length: Length) {
        if self.stage.is_routine() {
            return;
        }
        self.take_input();
        let prompt = self.stage.take_open();
        if let Some(prompt) = &prompt {
            self.outbox.push(Effect::Withdraw);
            self.log_outcome("S5", &prompt.view.reminder, Outcome::Started);
        }
        self.stage = Stage::Routine(Running { length, prompted: prompt.map(|prompt| prompt.view.reminder) });
        self.outbox.unsaved = true;
    }

    /// The running routine ended; `done` is the share of its time, and what is not a number is none.
    pub(super) fn end_routine(&mut self, done: f64) {
        let Stage::Routine(running) = &self.stage else { return };
        let running = running.clone();
        self.stage = Stage::Clear;
        self.tally.last_end = Some(self.tally.sitting);
        self.outbox.unsaved = true;
        if let Some(prompted) = &running.prompted {
            self.restart(prompted);
        }
        if done >= HALF {
            let settings = Arc::clone(&self.settings);
            for (reminder, track) in settings.reminders.iter().zip(&mut self.tracks) {
                if every(reminder).is_some() && minutes(reminder) <= running.length.minutes() {
                    track.counter = Duration::ZERO;
                }
            }
            self.merge_into_routine(running.length.minutes());
        }
    }
}
