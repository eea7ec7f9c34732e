//! A clock that a test moves, so that a day passes without waiting for it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Zoned;

use crate::domain::now::Now;

use super::reading::Reading;

/// Moves the clock it came with.
#[derive(Debug, Clone)]
pub struct Hand {
    inner: Arc<Mutex<Inner>>,
}

#[derive(Debug)]
struct Inner {
    now: Now,
    asleep: Duration,
}

impl Hand {
    pub(super) fn new(now: Now) -> Self {
        Self { inner: Arc::new(Mutex::new(Inner { now, asleep: Duration::ZERO })) }
    }

    /// Time passes, on both faces.
    pub fn advance(&self, by: Duration) {
        let mut inner = self.lock();
        inner.now.mono = inner.now.mono.saturating_add(by);
        if let Ok(wall) = inner.now.wall.checked_add(by) {
            inner.now.wall = wall;
        }
    }

    /// The machine sleeps for so long.
    pub fn sleep(&self, by: Duration) {
        self.advance(by);
        self.lock().asleep += by;
    }

    /// The wall clock, or its zone, is set.
    pub fn set_wall(&self, wall: Zoned) {
        self.lock().now.wall = wall;
    }

    pub(super) fn now(&self) -> Now {
        self.lock().now.clone()
    }

    pub(super) fn reading(&self) -> Reading {
        let inner = self.lock();
        Reading {
            boot: inner.now.mono,
            running: inner.now.mono.saturating_sub(inner.asleep),
            wall: inner.now.wall.timestamp(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
