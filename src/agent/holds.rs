//! The desktop's holds, brought to the engine (S13): asked just before something is shown, followed while it is kept back,
//! and left alone at all other times, but for one question as a routine begins: is it done in a call?

use std::time::Duration;

use crate::domain::now::Now;
use crate::domain::prompt::Hold;
use crate::domain::settings::Holds;
use crate::engine::Event;
use crate::platform::holds::HoldChanged;

use super::resident::Resident;

/// What is known of the holds.
#[derive(Debug, Default)]
pub struct Following {
    /// Whether changes are told.
    is_on: bool,
    /// The holds of which the engine was told that they are on.
    known: Vec<Hold>,
}

impl Resident {
    /// If something is about to be shown, asks whether anything speaks against it.
    pub(super) fn find_holds(&mut self, now: &Now) {
        if !self.parts.engine.would_show(now) {
            return;
        }
        let found = self.parts.holds.ask(&self.parts.settings.hold);
        log::debug!("holds: {found:?}");
        let before = std::mem::replace(&mut self.following, Following { is_on: true, known: found.clone() }).known;
        let ended = before.into_iter().filter(|hold| !found.contains(hold)).collect();
        if !found.is_empty() {
            self.tell_engine(Event::HoldsFound(found), now);
        }
        self.end_holds(ended, now);
    }

    /// Stops following once nothing is kept back by a hold. What is not looked at is not known, and does not hold.
    pub(super) fn follow_holds(&mut self, now: &Now) {
        if !self.following.is_on || self.parts.engine.is_held(now) {
            return;
        }
        self.parts.holds.rest();
        let known = std::mem::take(&mut self.following).known;
        self.end_holds(known, now);
    }

    /// A hold began or ended while something is kept back.
    pub(super) fn hold_changed(&mut self, changed: HoldChanged) {
        let HoldChanged { asked, hold, on } = changed;
        if !self.following.is_on || asked != self.parts.holds.asked() {
            return;
        }
        self.following.known.retain(|known| *known != hold);
        if on {
            self.following.known.push(hold);
        }
        self.happened(Event::HoldChanged { hold, on });
    }

    /// Whether the camera or the microphone is in use, as a routine begins: then quiet mode is offered.
    pub(super) fn is_on_call(&mut self) -> bool {
        let is_call = |hold: &Hold| matches!(hold, Hold::Camera | Hold::Microphone);
        if self.following.is_on {
            return self.following.known.iter().any(is_call);
        }
        let call = Holds {
            do_not_disturb: false,
            full_screen: false,
            camera: true,
            microphone: true,
            screen_share: false,
            typing_gap: Duration::ZERO,
        };
        let found = self.parts.holds.ask(&call);
        self.parts.holds.rest();
        found.iter().any(is_call)
    }

    fn end_holds(&mut self, ended: Vec<Hold>, now: &Now) {
        for hold in ended {
            self.tell_engine(Event::HoldChanged { hold, on: false }, now);
        }
    }
}
