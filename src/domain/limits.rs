//! The limits of every setting (`schedule.md` section 2); what the file and the page accept is the same.

use std::ops::RangeInclusive;
use std::time::Duration;

const fn secs(secs: u64) -> Duration {
    Duration::from_secs(secs)
}

const fn mins(from: u64, to: u64) -> RangeInclusive<Duration> {
    secs(from * 60)..=secs(to * 60)
}

/// `reminders[].name`, in characters.
pub const NAME_CHARS: RangeInclusive<usize> = 1..=60;
/// Exercises of one of `routines[]`.
pub const OWN_STEPS: RangeInclusive<usize> = 1..=20;
/// Repetitions of one of its steps.
pub const OWN_REPETITIONS: RangeInclusive<u32> = 1..=99;
/// `reminders[].every`.
pub const EVERY: RangeInclusive<Duration> = mins(5, 8 * 60);
/// `away.idle_after`.
pub const IDLE_AFTER: RangeInclusive<Duration> = mins(1, 30);
/// `away.rest_after`.
pub const REST_AFTER: RangeInclusive<Duration> = mins(1, 60);
/// `hold.typing_gap`.
pub const TYPING_GAP: RangeInclusive<Duration> = secs(0)..=secs(30);
/// One of `snooze.choices`, in minutes.
pub const SNOOZE_MINUTES: RangeInclusive<u32> = 1..=120;
/// `snooze.limit`.
pub const SNOOZE_LIMIT: RangeInclusive<u32> = 0..=10;
/// `repeat.after`.
pub const REPEAT_AFTER: RangeInclusive<Duration> = mins(1, 60);
/// `repeat.limit`.
pub const REPEAT_LIMIT: RangeInclusive<u32> = 0..=5;
/// `limits.per_day`.
pub const PER_DAY: RangeInclusive<u32> = 1..=96;
/// `limits.gap`.
pub const GAP: RangeInclusive<Duration> = mins(0, 120);
/// `at.grace`.
pub const AT_GRACE: RangeInclusive<Duration> = mins(0, 240);
/// `merge.within`.
pub const MERGE_WITHIN: RangeInclusive<Duration> = mins(0, 30);
/// `guidance.volume`, in percent.
pub const VOLUME_PERCENT: RangeInclusive<u32> = 10..=100;
/// `look.text_percent`, in percent.
pub const TEXT_PERCENT: RangeInclusive<u32> = 80..=200;
