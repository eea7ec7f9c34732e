//! A tray that nobody sees: for tests, and for systems without one.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Look, Tray};

/// Keeps the last look. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Recorder {
    last: Arc<Mutex<Option<Look>>>,
}

impl Recorder {
    /// What would be seen.
    pub fn last(&self) -> Option<Look> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Tray for Recorder {
    fn show(&mut self, look: Look) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(look);
    }
}
