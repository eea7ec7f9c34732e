//! When the desktop is to be asked about holds (S13): questions about this moment that change nothing. Holds are looked at
//! only when something is due and while it is held; who asks the desktop, and how, is not known here.

use crate::domain::now::Now;
use crate::domain::prompt::Hold;

use super::Engine;
use super::effect::Effect;
use super::event::Event;
use super::holds::Holding;

impl Engine {
    /// Whether [`Event::Woke`] at this moment would show something, as far as the holds are known.
    pub fn would_show(&self, now: &Now) -> bool {
        self.clone().handle(Event::Woke, now).iter().any(|effect| matches!(effect, Effect::Show(_)))
    }

    /// Whether holds, or the quiet after them, are all that keeps something back at this moment.
    pub fn is_held(&self, now: &Now) -> bool {
        let mut freed = self.clone();
        freed.holding = Holding::default();
        !self.would_show(now) && freed.would_show(now)
    }

    /// Takes over that these hold since the last decided moment.
    pub(super) fn find_holds(&mut self, holds: &[Hold]) {
        for hold in holds {
            self.holding.set(*hold, true, &self.settings.hold, self.clock.mono());
        }
    }
}
