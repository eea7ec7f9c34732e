//! A watch that sees nobody and remembers its thresholds, for tests; clones share them.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::Idle;

/// One goes to the code under test, a clone stays with the test.
#[derive(Debug, Clone, Default)]
pub struct Recorder {
    thresholds: Arc<Mutex<Vec<Duration>>>,
}

impl Recorder {
    /// The thresholds set since the last look.
    pub fn take(&self) -> Vec<Duration> {
        std::mem::take(&mut *self.thresholds.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Idle for Recorder {
    fn set_threshold(&mut self, threshold: Duration) {
        self.thresholds.lock().unwrap_or_else(PoisonError::into_inner).push(threshold);
    }
}
