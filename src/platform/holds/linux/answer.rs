//! One answer put together from several sides, not all of which may be in time.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::domain::prompt::Hold;

/// Shared by who asks and those who answer.
#[derive(Debug)]
pub(super) struct Answer {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    found: Vec<Hold>,
    /// Sides that have not said all.
    missing: usize,
    /// Nobody waits any more.
    is_over: bool,
}

impl Answer {
    /// One that so many sides take part in.
    pub fn of_sides(sides: usize) -> Arc<Self> {
        let state = State { found: Vec::new(), missing: sides, is_over: false };
        Arc::new(Self { state: Mutex::new(state), changed: Condvar::new() })
    }

    /// One side has found these; false if that is too late.
    pub fn add(&self, found: &[Hold]) -> bool {
        let mut state = self.state();
        state.found.extend_from_slice(found);
        !state.is_over
    }

    /// One side has said all.
    pub fn finish_side(&self) {
        let mut state = self.state();
        state.missing = state.missing.saturating_sub(1);
        self.changed.notify_one();
    }

    /// Waits for all sides, for so long at most; returns what was found by then, and how many sides were too late.
    pub fn wait(&self, patience: Duration) -> (Vec<Hold>, usize) {
        let waiting = self.changed.wait_timeout_while(self.state(), patience, |state| state.missing > 0);
        let (mut state, _) = waiting.unwrap_or_else(PoisonError::into_inner);
        state.is_over = true;
        let mut found = std::mem::take(&mut state.found);
        found.sort_unstable();
        found.dedup();
        (found, state.missing)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_in_time_counts_and_the_rest_is_told_so() {
        let answer = Answer::of_sides(2);
        assert!(answer.add(&[Hold::Microphone, Hold::Camera]));
        assert!(answer.add(&[Hold::Camera]));
        answer.finish_side();
        assert_eq!(answer.wait(Duration::ZERO), (vec![Hold::Camera, Hold::Microphone], 1));
        assert!(!answer.add(&[Hold::ScreenShare]), "too late");
    }

    #[test]
    fn nobody_waits_for_sides_that_are_done() {
        let answer = Answer::of_sides(1);
        answer.finish_side();
        assert_eq!(answer.wait(Duration::MAX), (Vec::new(), 0));
    }
}
