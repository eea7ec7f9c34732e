//! Settings and locks that change while the engine runs (S18, S34). Both end what they switch off, at once.

use std::sync::Arc;
use std::time::Duration;

use crate::domain::prompt::{Cause, Lock, Outcome};
use crate::domain::settings::Settings;

use super::Engine;
use super::track::{NextSlot, Track, every, is_on, times};

impl Engine {
    /// Takes over new settings; what they mean for this moment is decided when it is settled.
    pub(super) fn change_settings(&mut self, settings: Settings) {
        let before = std::mem::replace(&mut self.settings, Arc::new(settings));
        let settings = Arc::clone(&self.settings);
        self.holding.obey(&before.hold, &settings.hold, self.clock.mono());
        let mut old = std::mem::take(&mut self.tracks);
        for reminder in &settings.reminders {
            let track = match old.iter().position(|track| track.id == reminder.id) {
                Some(index) => old.swap_remove(index),
                None => self.new_track(reminder),
            };
            self.tracks.push(track);
        }
        for removed in old {
            self.end_of(&removed.id, Outcome::Withdrawn(Cause::Disabled), "S34");
        }
        self.switch_tracks(Cause::Disabled, "S34");
        for (reminder, track) in settings.reminders.iter().zip(&mut self.tracks) {
            track.next_slot = NextSlot::Unknown;
            track.waiting = track.waiting.filter(|slot| times(reminder).contains(&slot.civil.time()));
            if every(reminder).is_none() {
                track.counter = Duration::ZERO;
            }
        }
        if before.hours != settings.hours || before.reminders != settings.reminders {
            self.expire_windows();
        }
        self.outbox.unsaved = true;
    }

    /// Closes or opens the exercises (S18).
    pub(super) fn change_lock(&mut self, lock: Lock) {
        self.lock = lock;
        self.switch_tracks(Cause::Locked, "S18");
        self.outbox.unsaved = true;
    }

    /// A reminder that has just been added: inside its hours or not, without having entered them.
    pub(super) fn new_track(&self, reminder: &crate::domain::settings::Reminder) -> Track {
        let window = super::hours::Window::at(
            self.clock.wall(),
            &self.settings.hours,
            reminder.days.as_deref(),
            self.clock.tz(),
        );
        Track { window, ..Track::new(reminder, self.lock) }
    }

    /// Switches reminders on and off; one that goes off loses its prompt, its counter and its clock time.
    pub(super) fn switch_tracks(&mut self, cause: Cause, rule: &'static str) {
        let settings = Arc::clone(&self.settings);
        for (index, reminder) in settings.reminders.iter().enumerate() {
            let is_on = is_on(reminder, self.lock);
            let Some(track) = self.tracks.get_mut(index).filter(|track| track.on != is_on) else { continue };
            track.on = is_on;
            track.counter = Duration::ZERO;
            track.waiting = None;
            track.held = false;
            track.next_slot = NextSlot::Unknown;
            if !is_on {
                self.end_of(&reminder.id, Outcome::Withdrawn(cause), rule);
            }
        }
    }
}
