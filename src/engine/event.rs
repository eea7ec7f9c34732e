//! What can happen to the schedule: the one closed list of inputs.

use std::time::Duration;

use jiff::civil::Time;

use crate::domain::prompt::{Answer, Hold, Lock};
use crate::domain::routine::Length;
use crate::domain::settings::Settings;

/// Until when a pause lasts (S30).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PauseUntil {
    /// So much passed time.
    For(Duration),
    /// The next such civil time.
    Clock(Time),
    /// The next `limits.day_starts`.
    Tomorrow,
    /// Until told.
    Told,
}

/// Something that happened. The moment comes beside it, as `Now`.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// Nothing but time passed: `next_wake` was reached, or the clock or zone was set (S6, S7).
    Woke,
    /// No input for `away.idle_after`; the last one was so long ago.
    WentIdle {
        still_for: Duration,
    },
    /// The person made an input.
    Input,
    /// No input from here on; the engine sees idle itself after `away.idle_after` (`simulate`).
    LastInput,
    ScreenLocked,
    ScreenUnlocked,
    /// The machine is about to sleep.
    Suspended,
    /// The machine is awake again and slept so long (the gap between its two clocks).
    Slept {
        asleep_for: Duration,
    },
    HoldChanged {
        hold: Hold,
        on: bool,
    },
    /// These hold, as was found out just before a showing ([`super::Engine::would_show`]). They hold from the last decided
    /// moment on, so that what falls due at the next is kept back, however late the answer came.
    HoldsFound(Vec<Hold>),
    Answered(Answer),
    /// The desktop took the notification away (S23).
    Expired,
    /// A routine was started by hand (S5).
    RoutineStarted {
        length: Length,
    },
    /// The running routine ended; share of its time done, 0 to 1.
    RoutineEnded {
        done: f64,
    },
    Paused(PauseUntil),
    Unpaused,
    SettingsChanged(Box<Settings>),
    /// A red flag closed or opened the exercises (S18).
    LockChanged(Lock),
    /// The program is about to end.
    Quit,
}
