//! What comes next if all goes on as now (S40): the engine itself, run ahead on a copy. The person stays at the desk, nothing
//! holds, and every prompt is answered at once.

use std::time::Duration;

use jiff::Zoned;

use crate::domain::id::ReminderId;
use crate::domain::prompt::Outcome;

use super::Engine;
use super::effect::Effect;
use super::holds::Holding;
use super::presence::{Input, Machine, Screen};

/// How far ahead it looks: over a week, so that every weekday comes by.
const HORIZON: Duration = Duration::from_hours(8 * 24);

/// A bound on the work, far above what eight days of any sensible schedule need.
const STEPS_AT_MOST: usize = 4_000;

/// A showing to be expected.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Expected {
    pub reminder: ReminderId,
    pub at: Zoned,
    /// Time until then.
    pub wait: Duration,
    /// Sitting time until then.
    pub sitting: Duration,
}

impl Engine {
    /// The first showing to be expected of each reminder, in order of time.
    pub(super) fn forecast(&self) -> Vec<Expected> {
        let mut ahead = self.clone();
        ahead.assume_all_clear();
        let begin = ahead.clock.mono();
        let sat = ahead.tally.sitting;
        let wanted = ahead.tracks.iter().filter(|track| track.on).count();
        let mut expected: Vec<Expected> = Vec::new();
        for _ in 0..STEPS_AT_MOST {
            // Nothing is saved here, so the time to save is no moment to stop at.
            ahead.saved_at = Duration::MAX;
            let Some(instant) = ahead.next_instant().filter(|instant| instant.saturating_sub(begin) < HORIZON) else {
                break;
            };
            ahead.pass_to(instant);
            ahead.settle();
            for effect in ahead.outbox.take() {
                let Effect::Show(view) = effect else { continue };
                if expected.iter().all(|known| known.reminder != view.reminder) {
                    expected.push(Expected {
                        reminder: view.reminder,
                        at: ahead.clock.zoned(),
                        wait: ahead.clock.mono().saturating_sub(begin),
                        sitting: ahead.tally.sitting.saturating_sub(sat),
                    });
                }
            }
            if expected.len() >= wanted {
                break;
            }
            ahead.end_open(Outcome::Skipped, "S22");
        }
        expected
    }

    pub(super) fn assume_all_clear(&mut self) {
        let mono = self.clock.mono();
        let is_held = !self.holding.by(&self.settings.hold).is_empty();
        self.holding = if is_held { Holding::ended(mono) } else { self.holding.clone() };
        self.person.input = Input::Flowing;
        self.person.screen = Screen::Open;
        self.person.machine = Machine::Awake;
        if !self.person.is_active() {
            self.end_absence();
        }
        self.end_routine(1.0);
        self.end_open(Outcome::Skipped, "S22");
        self.outbox.take();
        self.settled = false;
    }
}
