//! Whether the person is at the desk (S2, S3, S12): facts about input, screen and machine, and the absence they make.
//! What an absence does to counters and prompts is not decided here.

use std::time::Duration;

use crate::domain::settings::Away;

/// How long the person must be there before anything is shown (S12).
pub(super) const SETTLING: Duration = Duration::from_secs(10);

/// Whether inputs come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    Flowing,
    /// The last one came at this passed time.
    Still(Duration),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Screen {
    Open,
    Locked,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Machine {
    Awake,
    /// Suspended, or the program was not running.
    Asleep,
}

/// One time away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Absence {
    /// Its earliest moment: last input, lock or suspend.
    pub since: Duration,
    /// Whether it already was a natural break.
    pub rested: bool,
}

/// The person at the desk, as far as the desktop tells.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub input: Input,
    pub screen: Screen,
    pub machine: Machine,
    pub absence: Option<Absence>,
    /// The last return, waking or program start; `None` = there for long.
    pub back_since: Option<Duration>,
}

impl Person {
    /// Somebody who has been there for long.
    pub fn there() -> Self {
        Self { input: Input::Flowing, screen: Screen::Open, machine: Machine::Awake, absence: None, back_since: None }
    }

    pub fn is_active(&self) -> bool {
        self.absence.is_none()
    }

    pub fn is_asleep(&self) -> bool {
        self.machine == Machine::Asleep
    }

    /// Begins an absence at this moment, or where stillness began, if there is none yet.
    pub fn leave(&mut self, mono: Duration, away: &Away) {
        if self.absence.is_none() {
            let since = match self.input {
                Input::Still(since) if !away.reading => since,
                Input::Still(_) | Input::Flowing => mono,
            };
            self.absence = Some(Absence { since, rested: false });
        }
    }

    /// The moment at which stillness will be seen as idle, if it will.
    pub fn idle_at(&self, away: &Away) -> Option<Duration> {
        match self.input {
            Input::Still(since) if self.absence.is_none() && !away.reading => {
                Some(since.saturating_add(away.idle_after))
            }
            Input::Still(_) | Input::Flowing => None,
        }
    }

    /// The moment at which the absence is a natural break, if it still is to become one.
    pub fn rested_at(&self, away: &Away) -> Option<Duration> {
        self.absence.filter(|absence| !absence.rested).map(|absence| absence.since.saturating_add(away.rest_after))
    }

    /// Whether nothing keeps the person away any more, so that the absence ends by itself: after waking, at program
    /// start, or when stillness stops being absence.
    pub fn is_returning(&self, away: &Away) -> bool {
        self.absence.is_some()
            && self.machine == Machine::Awake
            && self.screen == Screen::Open
            && (self.input == Input::Flowing || away.reading)
    }

    /// Until when a person who came back is left alone; the past if long over.
    pub fn settled_at(&self) -> Duration {
        self.back_since.map_or(Duration::ZERO, |since| since.saturating_add(SETTLING))
    }
}
