//! What is decided at one moment, in the order of the policy (section 9, S0a): presence, hours, the end of a pause, the
//! end of an unanswered prompt, clock times, at most one showing, clock times whose grace is over.

use std::sync::Arc;

use jiff::SignedDuration;

use crate::domain::prompt::{Cause, Outcome};
use crate::domain::settings::Reminder;

use super::Engine;
use super::advance::SAVE_EVERY;
use super::civil::later;
use super::hours::Window;
use super::prompt::has_prompt;
use super::slots::{Slot, next_slot, slots_within};
use super::track::{NextSlot, Track, every, times};

impl Engine {
    /// Decides all that this moment brings.
    pub(super) fn settle(&mut self) {
        self.look_at_presence();
        self.look_at_hours();
        self.look_at_pause();
        self.look_at_unanswered();
        self.look_at_slots();
        self.look_at_showing();
        self.look_at_grace();
        self.find_next_slots();
        self.look_at_saving();
        self.settled = true;
    }

    /// Idle is seen, an absence becomes a natural break, or it ends by itself (S2, S3).
    fn look_at_presence(&mut self) {
        let away = self.settings.away;
        let mono = self.clock.mono();
        if self.person.idle_at(&away).is_some_and(|idle| idle <= mono) {
            self.person.leave(mono, &away);
            self.outbox.unsaved = true;
        }
        if self.person.rested_at(&away).is_some_and(|rested| rested <= mono) {
            self.take_natural_break();
        }
        if self.person.is_returning(&away) {
            self.end_absence();
        }
    }

    /// The absence becomes a natural break: all counters from zero, open prompts are `rested` (S3).
    pub(super) fn take_natural_break(&mut self) {
        if let Some(absence) = &mut self.person.absence {
            absence.rested = true;
        }
        self.restart_all();
        self.end_all(Outcome::Rested, "S3");
        self.outbox.unsaved = true;
    }

    /// The person is back.
    pub(super) fn end_absence(&mut self) {
        self.person.absence = None;
        self.person.back_since = Some(self.clock.mono());
        self.outbox.unsaved = true;
    }

    /// Ranges begin and end, for each reminder by itself (S11).
    fn look_at_hours(&mut self) {
        let wall = self.clock.wall();
        let settings = Arc::clone(&self.settings);
        let tz = self.clock.tz().clone();
        if !self.work.covers(wall) {
            self.work = Window::at(wall, &settings.hours, None, &tz);
        }
        for (index, reminder) in settings.reminders.iter().enumerate() {
            let Some(track) = self.tracks.get_mut(index).filter(|track| !track.window.covers(wall)) else { continue };
            let was_inside = track.window.inside;
            track.window = match &reminder.days {
                None => self.work,
                Some(days) => Window::at(wall, &settings.hours, Some(days), &tz),
            };
            match (was_inside, track.window.inside) {
                (true, false) => self.end_range(index, reminder),
                (false, true) => self.begin_range(index),
                (true, true) | (false, false) => {}
            }
        }
    }

    fn begin_range(&mut self, index: usize) {
        let mono = self.clock.mono();
        let Some(track) = self.tracks.get_mut(index) else { return };
        let gap = track.outside_since.take().map(|since| mono.saturating_sub(since));
        if gap.is_none_or(|gap| gap >= self.settings.away.rest_after) {
            track.counter = std::time::Duration::ZERO;
        }
        self.outbox.unsaved = true;
    }

    fn end_range(&mut self, index: usize, reminder: &Reminder) {
        let mono = self.clock.mono();
        if let Some(track) = self.tracks.get_mut(index) {
            track.outside_since = Some(mono);
        }
        self.end_of(&reminder.id, Outcome::Withdrawn(Cause::HoursEnded), "S11");
        self.miss_waiting(index, "S11");
        self.outbox.unsaved = true;
    }

    fn look_at_pause(&mut self) {
        let over =
            self.pause.is_some_and(|pause| pause.end.mono(&self.clock).is_some_and(|end| end <= self.clock.mono()));
        if over {
            self.end_pause();
        }
    }

    /// After the last allowed showing nobody answered for too long (S23).
    fn look_at_unanswered(&mut self) {
        let repeat = self.settings.repeat;
        let is_over = self.stage.open().is_some_and(|shown| {
            shown.prompt.view.repeat >= repeat.limit && shown.at.saturating_add(repeat.after) <= self.tally.sitting
        });
        if is_over {
            self.end_open(Outcome::Missed, "S23");
        }
    }

    /// Clock times fall due (S10, S14).
    fn look_at_slots(&mut self) {
        let wall = self.clock.wall();
        let tz = self.clock.tz().clone();
        let settings = Arc::clone(&self.settings);
        for (index, reminder) in settings.reminders.iter().enumerate() {
            let Some(track) = self.tracks.get(index).filter(|track| track.is_allowed()) else { continue };
            let is_later = match track.next_slot {
                NextSlot::At(slot) => slot.at > wall,
                NextSlot::NoneUntil(again) => again > wall,
                NextSlot::Unknown => false,
            };
            if is_later {
                continue;
            }
            for slot in slots_within(times(reminder), &tz, self.slots_seen, wall) {
                if Window::at(slot.at, &settings.hours, reminder.days.as_deref(), &tz).inside {
                    self.fall_due(index, reminder, slot);
                }
            }
        }
        self.slots_seen = wall;
    }

    fn fall_due(&mut self, index: usize, reminder: &Reminder, slot: Slot) {
        let is_covered = has_prompt(&self.stage, &self.snoozed, &reminder.id);
        let within = self.settings.merge_within;
        let Some(track) = self.tracks.get_mut(index) else { return };
        if track.done.contains(&slot.civil) {
            return;
        }
        if is_covered || is_covered_by_showing(track, &slot, within) {
            track.finish_slot(slot.civil, times(reminder));
            return;
        }
        self.miss_waiting(index, "S14");
        if let Some(track) = self.tracks.get_mut(index) {
            track.waiting = Some(slot);
        }
        self.outbox.unsaved = true;
    }

    /// Clock times that could not be shown within their grace (S14).
    fn look_at_grace(&mut self) {
        let wall = self.clock.wall();
        for index in 0..self.tracks.len() {
            let waiting = self.tracks.get(index).and_then(|track| track.waiting);
            if waiting.is_some_and(|slot| later(slot.at, self.settings.at_grace) <= wall) {
                self.miss_waiting(index, "S14");
            }
        }
    }

    /// Looks for the next clock time of each reminder that has come by its last.
    fn find_next_slots(&mut self) {
        let wall = self.clock.wall();
        let tz = self.clock.tz().clone();
        let settings = Arc::clone(&self.settings);
        for (reminder, track) in settings.reminders.iter().zip(&mut self.tracks) {
            let is_known = match track.next_slot {
                NextSlot::At(slot) => slot.at > wall,
                NextSlot::NoneUntil(again) => again > wall,
                NextSlot::Unknown => false,
            };
            if is_known || !track.on || every(reminder).is_some() {
                continue;
            }
            let is_allowed = |slot: &Slot| {
                !track.done.contains(&slot.civil)
                    && Window::at(slot.at, &settings.hours, reminder.days.as_deref(), &tz).inside
            };
            track.next_slot = match next_slot(times(reminder), &tz, wall, is_allowed) {
                Some(slot) => NextSlot::At(slot),
                None => NextSlot::NoneUntil(
                    wall.checked_add(SignedDuration::from_hours(7 * 24)).unwrap_or(jiff::Timestamp::MAX),
                ),
            };
        }
    }

    fn look_at_saving(&mut self) {
        let is_late = self.clock.mono() >= self.saved_at.saturating_add(SAVE_EVERY);
        if is_late
            && self.settings.reminders.iter().zip(&self.tracks).any(|(line, track)| self.is_counting(line, track))
        {
            self.outbox.unsaved = true;
        }
        if self.outbox.unsaved {
            self.saved_at = self.clock.mono();
        }
    }
}

/// Whether a clock time lies so close after a showing of its reminder that it needs none of its own (section 9, S14).
pub(super) fn is_covered_by_showing(track: &Track, slot: &Slot, within: std::time::Duration) -> bool {
    track.last_shown.is_some_and(|shown| shown <= slot.at && slot.at <= later(shown, within))
}
