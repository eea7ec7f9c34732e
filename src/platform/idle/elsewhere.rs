//! Systems whose idle time is not asked for yet (Windows and macOS answer questions only; see ARCHITECTURE.md).

use std::time::Duration;

use super::{Idle, IdleError, IdleEvent};

/// There is never one.
pub enum IdleWatch {}

impl IdleWatch {
    /// Always an error, in words for people.
    pub fn start(_threshold: Duration, _tell: impl Fn(IdleEvent) + Send + 'static) -> Result<Self, IdleError> {
        Err(IdleError::NotAvailable)
    }
}

impl Idle for IdleWatch {
    fn set_threshold(&mut self, _threshold: Duration) {
        match *self {}
    }
}
