//! A notifier that shows nothing and remembers what it was asked for, for tests.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Note, Notifier};

/// One call of a [`Notifier`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    Show(Note),
    Withdraw,
}

/// Clones share what was asked: one goes to the code under test, the other stays with the test.
#[derive(Debug, Clone, Default)]
pub struct Recorder {
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Recorder {
    /// What was asked since the last look.
    pub fn take(&self) -> Vec<Asked> {
        std::mem::take(&mut *self.asked.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn push(&self, asked: Asked) {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
    }
}

impl Notifier for Recorder {
    fn show(&mut self, note: Note) {
        self.push(Asked::Show(note));
    }

    fn withdraw(&mut self) {
        self.push(Asked::Withdraw);
    }
}
