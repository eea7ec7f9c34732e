//! A pause (S30, S32): since when, and what ends it. What it does to prompts and counters is not decided here.

use std::time::Duration;

use jiff::civil::{DateTime, Time};

use super::civil::{instant_of, next_civil};
use super::clock::Clock;
use super::event::PauseUntil;

/// What ends a pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PauseEnd {
    /// This passed time.
    At(Duration),
    /// This civil time, in whatever zone.
    Civil(DateTime),
    Told,
}

/// Nothing counts and nothing is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pause {
    pub since: Duration,
    pub end: PauseEnd,
}

impl PauseEnd {
    /// The end that the person asked for, reckoned from now.
    pub fn asked(until: PauseUntil, clock: &Clock, day_starts: Time) -> Self {
        match until {
            PauseUntil::For(length) => Self::At(clock.mono().saturating_add(length)),
            PauseUntil::Clock(time) => Self::Civil(next_civil(clock.tz(), time, clock.wall())),
            PauseUntil::Tomorrow => Self::Civil(next_civil(clock.tz(), day_starts, clock.wall())),
            PauseUntil::Told => Self::Told,
        }
    }

    /// The passed time at which it comes, now if it has come already; none = only when told.
    pub fn mono(self, clock: &Clock) -> Option<Duration> {
        match self {
            Self::At(mono) => Some(mono),
            Self::Civil(civil) => Some(clock.mono_at(instant_of(clock.tz(), civil))),
            Self::Told => None,
        }
    }
}
