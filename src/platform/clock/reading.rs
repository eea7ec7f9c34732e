//! One look at the clocks of the system. Nothing else in the program asks for the time.

use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What the clocks of the machine show.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reading {
    /// Passed time, suspend included.
    pub boot: Duration,
    /// Passed time without suspend.
    pub running: Duration,
    /// Civil time, as a moment.
    pub wall: Timestamp,
}

/// Reads them all.
#[expect(clippy::disallowed_methods, reason = "this is the one reader of the clocks")]
pub(super) fn read() -> Reading {
    Reading { boot: boot(), running: running(), wall: Timestamp::now() }
}

/// The zone of the system. Cached by jiff for five minutes at most, less where [`zone_changed`] is told.
pub(super) fn zone() -> TimeZone {
    TimeZone::system()
}

/// Forgets the zone, so that the next look reads it anew.
#[cfg(target_os = "linux")]
pub(super) fn zone_changed() {
    jiff::tz::reset_system_time_zone_cache();
}

#[cfg(target_os = "linux")]
fn boot() -> Duration {
    of(rustix::time::ClockId::Boottime)
}

// Darwin's monotonic clock goes on while the machine sleeps; the one behind `Instant` stops.
#[cfg(target_os = "macos")]
fn boot() -> Duration {
    of(rustix::time::ClockId::Monotonic)
}

// Windows: the counter behind `Instant` goes on during sleep on present machines, so both clocks are the same there and
// a suspend shows as time that passed at once.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn boot() -> Duration {
    since_first()
}

#[cfg(target_os = "linux")]
fn running() -> Duration {
    of(rustix::time::ClockId::Monotonic)
}

#[cfg(not(target_os = "linux"))]
fn running() -> Duration {
    since_first()
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn of(clock: rustix::time::ClockId) -> Duration {
    Duration::try_from(rustix::time::clock_gettime(clock)).unwrap_or_default()
}

#[cfg(not(target_os = "linux"))]
#[expect(clippy::disallowed_methods, reason = "this is the one reader of the clocks")]
fn since_first() -> Duration {
    static FIRST: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    FIRST.elapsed()
}
