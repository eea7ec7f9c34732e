//! Waiting where the system tells neither clock changes nor resume: a condition, and a look every quarter of an hour.

use std::io;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::platform::clock::reading;

/// The longest wait: four wakings an hour are the price for noticing a clock that was set.
const LONGEST: Duration = Duration::from_mins(15);

/// What woke the waiting thread.
pub(super) enum Rung {
    Posted,
    Reached,
    ClockSet,
    #[expect(dead_code, reason = "a condition cannot fail; the Linux bell can")]
    Broken,
}

#[derive(Debug)]
pub(super) struct Bell {
    posted: Mutex<bool>,
    rung: Condvar,
}

impl Bell {
    #[expect(clippy::unnecessary_wraps, reason = "the Linux bell can fail")]
    pub fn new() -> io::Result<Self> {
        Ok(Self { posted: Mutex::new(false), rung: Condvar::new() })
    }

    /// Wakes the waiting thread, or the next wait.
    pub fn ring(&self) {
        *self.posted.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.rung.notify_one();
    }

    /// Blocks until rung, until `until` on the clock of [`reading`], or for a quarter of an hour.
    pub fn wait(&self, until: Option<Duration>) -> Rung {
        let left = until.map_or(Duration::MAX, |until| until.saturating_sub(reading::read().boot));
        let posted = self.posted.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut posted, _) = self
            .rung
            .wait_timeout_while(posted, left.min(LONGEST), |posted| !*posted)
            .unwrap_or_else(PoisonError::into_inner);
        if std::mem::take(&mut *posted) {
            Rung::Posted
        } else if left <= LONGEST {
            Rung::Reached
        } else {
            Rung::ClockSet
        }
    }
}
