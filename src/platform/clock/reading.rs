//! One look at the clocks of the system. Nothing else in the program asks for the time.

use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};

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

/// The zone of the system; one without a name where it does not say, so that times can be told and read. Cached by jiff for five minutes at most, less where [`zone_changed`] is told.
pub(super) fn zone() -> TimeZone {
    Some(TimeZone::system()).filter(|zone| !zone.is_unknown()).unwrap_or_else(|| TimeZone::fixed(Offset::UTC))
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

#[cfg(windows)]
#[expect(unsafe_code, reason = "the system's functions have no safe form")]
fn boot() -> Duration {
    let mut ticks = 0;
    // SAFETY: the number is ours; the function cannot fail.
    unsafe { windows_sys::Win32::System::WindowsProgramming::QueryInterruptTime(&raw mut ticks) };
    of_ticks(ticks)
}

#[cfg(target_os = "linux")]
fn running() -> Duration {
    of(rustix::time::ClockId::Monotonic)
}

// Darwin: the clock behind `Instant` stands still while the machine sleeps.
#[cfg(target_os = "macos")]
#[expect(clippy::disallowed_methods, reason = "this is the one reader of the clocks")]
fn running() -> Duration {
    static FIRST: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    FIRST.elapsed()
}

#[cfg(windows)]
#[expect(unsafe_code, reason = "the system's functions have no safe form")]
fn running() -> Duration {
    let mut ticks = 0;
    // SAFETY: the number is ours; the function fails only without one.
    unsafe { windows_sys::Win32::System::WindowsProgramming::QueryUnbiasedInterruptTime(&raw mut ticks) };
    of_ticks(ticks)
}

/// Windows counts in steps of 100 ns.
#[cfg(windows)]
fn of_ticks(ticks: u64) -> Duration {
    Duration::from_nanos(ticks.saturating_mul(100))
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn of(clock: rustix::time::ClockId) -> Duration {
    Duration::try_from(rustix::time::clock_gettime(clock)).unwrap_or_default()
}
