//! The only reader of clocks, and the one place where the agent waits.
//!
//! Time is read here and handed on as [`Now`]; what is due at which time is decided elsewhere.

mod by_hand;
mod mailbox;
mod reading;
mod scale;
mod sleep;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::domain::now::Now;

pub use by_hand::Hand;
pub use mailbox::{Mailbox, MailboxError, Poster, Wake};

use reading::Reading;
use scale::Scale;

/// The clock of the machine, or one that runs faster, or one set by hand.
///
/// May be read from any thread, as often as wanted; never blocks. Clones show the same time.
#[derive(Debug, Clone)]
pub struct Clock {
    source: Source,
    /// The reading of the last look for a suspend.
    last: Arc<Mutex<Reading>>,
}

#[derive(Debug, Clone)]
enum Source {
    Machine(Scale),
    ByHand(Hand),
}

impl Clock {
    /// The machine's clock. With a `scale` of 60, `mono` and `wall` run sixty times faster from this moment on; 1 is
    /// real time. A scale that is not a number from 0.001 to 100 000 counts as 1.
    pub fn new(scale: f64) -> Self {
        let first = reading::read();
        Self { source: Source::Machine(Scale::from(&first, scale)), last: Arc::new(Mutex::new(first)) }
    }

    /// A clock that runs so many times faster and shows `begin` at this moment, for trying a day at any time of day.
    pub fn beginning_at(scale: f64, begin: &jiff::Zoned) -> Self {
        let first = reading::read();
        let scale = Scale::from(&first, scale).beginning_at(begin.timestamp());
        Self { source: Source::Machine(scale), last: Arc::new(Mutex::new(first)) }
    }

    /// A clock that stands still until its [`Hand`] moves it, for tests.
    pub fn by_hand(start: Now) -> (Self, Hand) {
        let hand = Hand::new(start);
        let clock = Self { last: Arc::new(Mutex::new(hand.reading())), source: Source::ByHand(hand.clone()) };
        (clock, hand)
    }

    /// This moment, in the zone that the system is set to now.
    pub fn now(&self) -> Now {
        match &self.source {
            Source::Machine(scale) => scale.now(&reading::read(), reading::zone()),
            Source::ByHand(hand) => hand.now(),
        }
    }

    /// How long the machine slept since this was last asked (or since the clock was made); `None` below ten seconds.
    ///
    /// To be asked after each wait. In the clock's own time: with a scale of 60, a real minute is an hour.
    pub fn slept_since_last(&self) -> Option<Duration> {
        let reading = match &self.source {
            Source::Machine(_) => reading::read(),
            Source::ByHand(hand) => hand.reading(),
        };
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let gap = sleep::gap(&last, &reading);
        *last = reading;
        gap.map(|gap| self.stretched(gap))
    }

    /// How much of the clock's time passes in `real` time.
    pub fn stretched(&self, real: Duration) -> Duration {
        match &self.source {
            Source::Machine(scale) => scale.stretch(real),
            Source::ByHand(_) => real,
        }
    }

    /// How much real time it takes until `span` has passed on this clock: for what is told to the system, such as the
    /// time after which a person counts as away.
    pub fn real(&self, span: Duration) -> Duration {
        match &self.source {
            Source::Machine(scale) => scale.shrink(span),
            Source::ByHand(_) => span,
        }
    }

    /// The moment on the machine's own clock (suspend included) at which `mono` is reached; `None` if no waiting helps.
    fn boot_at(&self, mono: Duration) -> Option<Duration> {
        match &self.source {
            Source::Machine(scale) => Some(scale.boot_at(mono)),
            Source::ByHand(_) => None,
        }
    }
}

#[cfg(test)]
mod tests;
