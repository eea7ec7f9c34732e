//! The engine's own clock: the last moment it was handed, and how the two faces of time lie to each other from there on.
//! It reads nothing; every moment comes in as `Now`.

use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::domain::now::Now;

use super::civil::{between, earlier, later};

/// Where the engine's own count of passed time begins: so late that moments of before the start can be told.
const ORIGIN: Duration = Duration::from_hours(1_000 * 365 * 24);

/// No call comes later than this after the one before; what is more is a clock that was wrong, and is taken as set (S6).
pub(super) const LONGEST: Duration = Duration::from_hours(400 * 24);

/// The last known moment.
#[derive(Debug, Clone)]
pub(super) struct Clock {
    /// The caller's `mono` when the clock was last read.
    read_at: Duration,
    /// Time passed by the engine's own count, which survives a caller whose `mono` goes back.
    mono: Duration,
    wall: Timestamp,
    tz: TimeZone,
}

/// What reading the clock showed.
#[derive(Debug, PartialEq)]
pub(super) enum Reading {
    /// Both faces moved alike.
    Steady,
    /// The wall clock was set, or the zone changed (S6, S7); this was the zone before.
    Jumped { from_zone: Option<TimeZone> },
}

impl Clock {
    /// A clock that begins at this moment.
    pub fn new(now: &Now) -> Self {
        Self::resumed(now, &now.wall)
    }

    /// A clock that begins at an earlier wall time, to be caught up with the caller's.
    pub fn resumed(now: &Now, wall: &Zoned) -> Self {
        Self { read_at: now.mono, mono: ORIGIN, wall: wall.timestamp(), tz: wall.time_zone().clone() }
    }

    /// Passed time, by the engine's own count.
    pub fn mono(&self) -> Duration {
        self.mono
    }

    /// Civil time as an instant.
    pub fn wall(&self) -> Timestamp {
        self.wall
    }

    pub fn tz(&self) -> &TimeZone {
        &self.tz
    }

    /// Civil time with its zone.
    pub fn zoned(&self) -> Zoned {
        self.wall.to_zoned(self.tz.clone())
    }

    /// The caller's moment in the engine's own count; a `mono` that went back is no time passed.
    pub fn arrival(&self, now: &Now) -> Duration {
        self.mono.saturating_add(now.mono.saturating_sub(self.read_at).min(LONGEST))
    }

    /// The engine's own count as the caller's `mono`; the caller's now if it is past.
    pub fn caller_mono(&self, now: &Now, mono: Duration) -> Duration {
        now.mono.saturating_add(mono.saturating_sub(self.arrival(now)))
    }

    /// Lets time pass on both faces.
    pub fn pass_to(&mut self, mono: Duration) {
        self.wall = later(self.wall, mono.saturating_sub(self.mono));
        self.mono = self.mono.max(mono);
    }

    /// Takes over the caller's clock once its time has passed.
    pub fn read(&mut self, now: &Now) -> Reading {
        self.read_at = now.mono;
        let wall = now.wall.timestamp();
        let from_zone = (!same_zone(&self.tz, now.wall.time_zone())).then(|| self.tz.clone());
        if wall == self.wall && from_zone.is_none() {
            return Reading::Steady;
        }
        self.wall = wall;
        if from_zone.is_some() {
            self.tz = now.wall.time_zone().clone();
        }
        Reading::Jumped { from_zone }
    }

    /// The passed time at which the wall clock will show this, now if it does already.
    pub fn mono_at(&self, wall: Timestamp) -> Duration {
        self.mono.saturating_add(between(self.wall, wall))
    }

    /// What the wall clock shows, showed or will show at this passed time.
    pub fn zoned_at(&self, mono: Duration) -> Zoned {
        let wall = if mono >= self.mono {
            later(self.wall, mono.saturating_sub(self.mono))
        } else {
            earlier(self.wall, self.mono.saturating_sub(mono))
        };
        wall.to_zoned(self.tz.clone())
    }
}

/// Names first: comparing the tables of two zones costs more than the engine's whole step.
fn same_zone(a: &TimeZone, b: &TimeZone) -> bool {
    match (a.iana_name(), b.iana_name()) {
        (Some(a), Some(b)) => a == b,
        _ => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(wall: &str, mono: u64) -> Now {
        Now::new(wall.parse().unwrap(), Duration::from_secs(mono))
    }

    #[test]
    fn a_caller_whose_time_goes_back_passes_no_time() {
        let mut clock = Clock::new(&now("2026-03-27T09:00[Europe/Berlin]", 1_000));
        let start = clock.mono();
        assert_eq!(clock.arrival(&now("2026-03-27T09:00[Europe/Berlin]", 400)), start);
        clock.read(&now("2026-03-27T09:00[Europe/Berlin]", 400));
        assert_eq!(clock.arrival(&now("2026-03-27T09:00[Europe/Berlin]", 410)), start + Duration::from_secs(10));
    }

    #[test]
    fn a_set_clock_and_a_new_zone_are_seen() {
        let mut clock = Clock::new(&now("2026-03-27T09:00[Europe/Berlin]", 0));
        clock.pass_to(clock.mono() + Duration::from_mins(1));
        assert_eq!(clock.read(&now("2026-03-27T09:01[Europe/Berlin]", 60)), Reading::Steady);
        assert_eq!(clock.read(&now("2026-03-27T07:01[Europe/Berlin]", 60)), Reading::Jumped { from_zone: None });
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        assert_eq!(
            clock.read(&now("2026-03-27T02:01[America/New_York]", 60)),
            Reading::Jumped { from_zone: Some(berlin) }
        );
    }
}
