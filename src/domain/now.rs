//! The moment a decision is made at, handed in from outside: nothing in the pure rings reads a clock.

use std::time::Duration;

/// One moment, on both faces of time.
///
/// `wall` is civil time with its zone: work hours, `at` times and days are judged by it. `mono` is time that passed
/// since some fixed moment, the time of suspend included: intervals and counters are judged by it.
#[derive(Debug, Clone, PartialEq)]
pub struct Now {
    /// Civil time and zone, as the desktop's clock shows it.
    pub wall: jiff::Zoned,
    /// Time passed since a fixed origin; never goes back, goes on during suspend.
    pub mono: Duration,
}

impl Now {
    /// Joins the two faces of one moment.
    pub fn new(wall: jiff::Zoned, mono: Duration) -> Self {
        Self { wall, mono }
    }
}
