//! Holds that a test sets, and a memory of what was asked; clones share them.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Holds, How, Obeyed, Sight};
use crate::domain::prompt::Hold;

/// One goes to the code under test, a clone stays with the test.
#[derive(Debug, Clone, Default)]
pub struct Recorder {
    inner: Arc<Mutex<Inner>>,
}

#[derive(Debug, Default)]
struct Inner {
    on: Vec<Hold>,
    asked: u64,
    is_following: bool,
}

impl Recorder {
    /// These hold from now on; nobody is told.
    pub fn set(&self, on: &[Hold]) {
        self.inner().on = on.to_vec();
    }

    /// How often was asked.
    pub fn num_asked(&self) -> u64 {
        self.inner().asked
    }

    /// Whether changes are to be told.
    pub fn is_following(&self) -> bool {
        self.inner().is_following
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Holds for Recorder {
    fn ask(&mut self, obeyed: &Obeyed) -> Vec<Hold> {
        let mut inner = self.inner();
        inner.asked += 1;
        inner.is_following = true;
        inner.on.iter().copied().filter(|hold| obeyed.obeys(*hold)).collect()
    }

    fn asked(&self) -> u64 {
        self.num_asked()
    }

    fn rest(&mut self) {
        self.inner().is_following = false;
    }

    fn sights(&self) -> Vec<Sight> {
        Hold::ALL.into_iter().map(|hold| Sight { hold, by: Ok(How::Service("test")) }).collect()
    }
}
