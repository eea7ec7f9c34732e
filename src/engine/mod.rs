//! PURE: when to remind, and when to keep quiet. One value: events go in, effects come out.
//!
//! The rules and their ids (`S1` …) are those of the schedule policy. Time comes in with each call and nothing else is
//! asked: no clock, no disk, no desktop. `advance` carries the state from one moment to the next, through every moment in
//! between at which something is to be decided; `steps` takes those decisions in the order of the policy; `apply` takes
//! over what happened outside.
//!
//! An event does not yet decide what comes at its own moment, because more events may belong to it. So after any event
//! [`Engine::next_wake`] says "now", and [`Event::Woke`] settles the moment.

mod advance;
mod apply;
mod change;
mod civil;
mod clock;
mod effect;
mod ending;
mod event;
mod forecast;
mod held;
mod holds;
mod hours;
mod pause;
mod presence;
mod preview;
mod prompt;
mod routine;
mod saved;
mod saving;
mod showing;
pub mod simulation;
mod slots;
mod snapshot;
mod start;
mod steps;
mod tally;
mod track;
mod waiting;
mod why;

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::domain::now::Now;
use crate::domain::prompt::Lock;
use crate::domain::settings::Settings;

pub use civil::{day_begin, day_of, instant_of, tomorrow};
pub use effect::{Decision, Effect, PromptView, What};
pub use event::{Event, PauseUntil};
pub use preview::{Planned, hours_between, preview};
pub use saved::{
    Saved, SavedOpen, SavedPause, SavedPauseEnd, SavedPauseOver, SavedPrompt, SavedReminder, SavedSnoozed,
};
pub use snapshot::{Next, NextStart, ReminderState, Snapshot, State};

use clock::Clock;
use effect::Outbox;
use holds::Holding;
use hours::Window;
use pause::Pause;
use presence::Person;
use prompt::{Snoozed, Stage};
use tally::Tally;
use track::Track;

/// The schedule of one person.
#[derive(Debug, Clone)]
pub struct Engine {
    settings: Arc<Settings>,
    lock: Lock,
    clock: Clock,
    /// Whether all that this moment brings was decided.
    settled: bool,
    person: Person,
    holding: Holding,
    pause: Option<Pause>,
    stage: Stage,
    snoozed: Vec<Snoozed>,
    /// One for each reminder of the settings, in their order.
    tracks: Vec<Track>,
    /// Whether the moment lies in hours of any day's list.
    work: Window,
    tally: Tally,
    /// Clock times up to and including this instant were looked at.
    slots_seen: Timestamp,
    next_number: u64,
    saved_at: Duration,
    outbox: Outbox,
}

impl Engine {
    /// Takes over what happened, and what the time since the last call brought; returns what is to be done, in order.
    ///
    /// After any other event than [`Event::Woke`], and until `next_wake` is later than now, call again with `Woke`.
    pub fn handle(&mut self, event: Event, now: &Now) -> Vec<Effect> {
        let arrival = self.clock.arrival(now);
        if let Event::HoldsFound(holds) = &event {
            self.find_holds(holds);
        }
        if let Event::Slept { asleep_for } = event
            && !self.person.is_asleep()
        {
            self.advance(arrival.saturating_sub(asleep_for).max(self.clock.mono()));
            self.fall_asleep();
        }
        self.advance(arrival);
        self.read_clock(now);
        self.apply(event);
        self.outbox.take()
    }

    /// The `mono` at which [`Event::Woke`] is to be handed in at the latest; none = only an event can change anything.
    pub fn next_wake(&self, now: &Now) -> Option<Duration> {
        if self.person.is_asleep() {
            return None;
        }
        self.next_instant().map(|instant| self.clock.caller_mono(now, instant))
    }
}

#[cfg(test)]
mod tests;
