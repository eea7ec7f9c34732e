//! PURE: time that runs faster than it does, for trying a day in minutes.

use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::domain::now::Now;

use super::reading::Reading;

/// So that a rounded-down deadline is never reached too early.
const ROUNDING: Duration = Duration::from_micros(1);

/// Times `factor` since `boot` and `wall`; the wall clock shows `begin` at that moment.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    factor: f64,
    boot: Duration,
    wall: Timestamp,
    begin: Timestamp,
}

impl Scale {
    pub fn from(first: &Reading, factor: f64) -> Self {
        let factor = if (0.001..=100_000.0).contains(&factor) { factor } else { 1.0 };
        Self { factor, boot: first.boot, wall: first.wall, begin: first.wall }
    }

    /// The same, with a wall clock that shows `begin` at the first reading.
    pub fn beginning_at(self, begin: Timestamp) -> Self {
        Self { begin, ..self }
    }

    fn is_real(&self) -> bool {
        (self.factor - 1.0).abs() < f64::EPSILON && self.begin == self.wall
    }

    pub fn now(&self, reading: &Reading, zone: TimeZone) -> Now {
        if self.is_real() {
            return Now::new(reading.wall.to_zoned(zone), reading.boot);
        }
        let mono = self.boot.saturating_add(self.stretch(reading.boot.saturating_sub(self.boot)));
        let passed = reading.wall.duration_since(self.wall);
        let passed = SignedDuration::try_from_secs_f64(passed.as_secs_f64() * self.factor).unwrap_or(passed);
        let wall = self.begin.checked_add(passed).unwrap_or(reading.wall);
        Now::new(wall.to_zoned(zone), mono)
    }

    pub fn stretch(&self, real: Duration) -> Duration {
        self.times(real, self.factor)
    }

    pub fn shrink(&self, span: Duration) -> Duration {
        self.times(span, 1.0 / self.factor)
    }

    /// When the machine's clock shows what `mono` asks for; late by a microsecond rather than early.
    pub fn boot_at(&self, mono: Duration) -> Duration {
        if self.is_real() {
            return mono;
        }
        self.boot.saturating_add(self.shrink(mono.saturating_sub(self.boot))).saturating_add(ROUNDING)
    }

    fn times(&self, span: Duration, factor: f64) -> Duration {
        if self.is_real() {
            return span;
        }
        Duration::try_from_secs_f64(span.as_secs_f64() * factor).unwrap_or(Duration::MAX)
    }
}
