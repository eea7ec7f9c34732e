//! "What is next, and why not now?" (S40): the engine's state as the one answer that matters most at this moment.

use std::time::Duration;

use jiff::{Timestamp, Zoned};

use crate::domain::now::Now;
use crate::domain::settings::Timing;

use super::Engine;
use super::event::Event;
use super::forecast::Expected;
use super::snapshot::{Next, NextStart, ReminderState, Snapshot, State};
use super::track::{every, is_on};
use super::waiting::Ready;

impl Engine {
    /// The schedule as it stands at this moment.
    pub fn snapshot(&self, now: &Now) -> Snapshot {
        let mut engine = self.clone();
        engine.handle(Event::Woke, now);
        let expected = engine.forecast();
        Snapshot {
            state: engine.state(expected.first()),
            next: expected.first().and_then(|next| engine.next(next)),
            open: engine.stage.open().map(|shown| shown.prompt.view.clone()),
            reminders: engine.reminder_states(&expected),
            shown_today: engine.shown_today(),
        }
    }

    fn state(&self, next: Option<&Expected>) -> State {
        if self.stage.open().is_some() {
            return State::Open;
        }
        if self.stage.is_routine() {
            return State::RoutineRunning;
        }
        if let Some(pause) = self.pause {
            return State::Paused { until: pause.end.mono(&self.clock).map(|end| self.clock.zoned_at(end)) };
        }
        if !self.tracks.iter().any(|track| track.on) {
            let is_locked =
                self.settings.reminders.iter().any(|reminder| reminder.enabled && !is_on(reminder, self.lock));
            return if is_locked { State::Locked } else { State::NothingEnabled };
        }
        if !self.tracks.iter().any(super::track::Track::is_allowed) {
            return State::OutsideHours { until: self.hours_begin() };
        }
        if let Some(absence) = self.person.absence {
            return State::AwaySince(self.clock.zoned_at(absence.since));
        }
        let wait = next.map_or(Duration::ZERO, |next| next.wait);
        if self.candidates().iter().any(|candidate| candidate.ready == Ready::Now) {
            let by = self.holding.by(&self.settings.hold);
            return if by.is_empty() { State::Settling { left: wait } } else { State::Held(by) };
        }
        self.state_of_next(next, wait)
    }

    /// Nothing is ready: what is being waited for.
    fn state_of_next(&self, next: Option<&Expected>, wait: Duration) -> State {
        let snoozed = self.snoozed.iter().min_by_key(|snoozed| snoozed.until);
        let next_is_snoozed = |reminder| next.is_none_or(|next| next.reminder == reminder);
        if let Some(snoozed) = snoozed
            && (self.is_day_full() || next_is_snoozed(snoozed.prompt.view.reminder.clone()))
        {
            return State::Snoozed { until: self.clock.zoned_at(snoozed.until) };
        }
        if self.is_day_full() {
            return State::DailyLimit;
        }
        if self.anything_waits() {
            return State::Settling { left: wait };
        }
        let lines = || self.settings.reminders.iter().zip(&self.tracks);
        let counted = lines().find_map(|(reminder, track)| {
            let is_next = next.is_some_and(|next| next.reminder == track.id);
            let every = every(reminder).filter(|_| is_next && track.is_allowed())?;
            Some(State::Counting { counted: track.counter, every })
        });
        counted.unwrap_or(State::WaitingForClock)
    }

    /// When the hours of any reminder begin, if they do.
    fn hours_begin(&self) -> Option<Zoned> {
        let begins = self.tracks.iter().filter(|track| track.on).map(|track| track.window.until());
        begins.min().filter(|begin| *begin < Timestamp::MAX).map(|begin| begin.to_zoned(self.clock.tz().clone()))
    }

    fn next(&self, expected: &Expected) -> Option<Next> {
        let reminder = self.settings.reminders.iter().find(|reminder| reminder.id == expected.reminder)?;
        let is_snoozed = self.snoozed.iter().any(|snoozed| snoozed.prompt.view.reminder == reminder.id);
        Some(Next {
            reminder: reminder.id.clone(),
            name: reminder.name.clone(),
            start: match reminder.timing {
                Timing::Every(_) if !is_snoozed => NextStart::InSitting(expected.sitting),
                Timing::Every(_) | Timing::At(_) => NextStart::AtTime(expected.at.clone()),
            },
            expected: expected.at.clone(),
        })
    }

    fn reminder_states(&self, expected: &[Expected]) -> Vec<ReminderState> {
        let lines = self.settings.reminders.iter().zip(&self.tracks);
        lines
            .map(|(reminder, track)| ReminderState {
                reminder: reminder.id.clone(),
                counter: every(reminder).map(|_| track.counter),
                expected: expected.iter().find(|next| next.reminder == reminder.id).map(|next| next.at.clone()),
            })
            .collect()
    }
}
