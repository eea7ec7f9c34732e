//! Civil times as instants, the one way for all rules (S10): a time that a clock change skips is the first moment after
//! the gap, one that comes twice is the first of the two. Knows no hours and no reminders.

use std::time::Duration;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp, ToSpan as _};

/// The instant of a civil time in a zone.
pub fn instant_of(tz: &TimeZone, civil: DateTime) -> Timestamp {
    let ambiguous = tz.to_ambiguous_timestamp(civil);
    let instant = match ambiguous.offset() {
        // Read with the offset of after the gap, a skipped time lies shortly before it.
        AmbiguousOffset::Gap { after, .. } => after
            .to_timestamp(civil)
            .ok()
            .and_then(|before_gap| tz.following(before_gap).next().map(|transition| transition.timestamp())),
        AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Fold { .. } => ambiguous.earlier().ok(),
    };
    instant.unwrap_or(if civil.year() < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

/// The civil date and time of the next `time` strictly after `after` (S30).
pub(super) fn next_civil(tz: &TimeZone, time: Time, after: Timestamp) -> DateTime {
    let today = tz.to_datetime(after).date();
    // Yesterday's may still be ahead where a clock change skipped it.
    [yesterday(today), today, tomorrow(today)]
        .into_iter()
        .map(|date| date.to_datetime(time))
        .find(|civil| instant_of(tz, *civil) > after)
        .unwrap_or_else(|| tomorrow(tomorrow(today)).to_datetime(time))
}

/// The day to which an instant belongs when days begin at `day_starts` (S17).
pub fn day_of(tz: &TimeZone, day_starts: Time, at: Timestamp) -> Date {
    let today = tz.to_datetime(at).date();
    if day_begin(tz, day_starts, today) <= at { today } else { yesterday(today) }
}

/// When a day begins.
pub fn day_begin(tz: &TimeZone, day_starts: Time, date: Date) -> Timestamp {
    instant_of(tz, date.to_datetime(day_starts))
}

/// The day after; the last day there is stays.
pub fn tomorrow(date: Date) -> Date {
    date.saturating_add(1.day())
}

/// The day before; the first day there is stays.
pub(super) fn yesterday(date: Date) -> Date {
    date.saturating_sub(1.day())
}

/// An instant so much later; the end of time stays.
pub(super) fn later(at: Timestamp, by: Duration) -> Timestamp {
    SignedDuration::try_from(by).ok().and_then(|by| at.checked_add(by).ok()).unwrap_or(Timestamp::MAX)
}

/// An instant so much earlier; the beginning of time stays.
pub(super) fn earlier(at: Timestamp, by: Duration) -> Timestamp {
    SignedDuration::try_from(by).ok().and_then(|by| at.checked_sub(by).ok()).unwrap_or(Timestamp::MIN)
}

/// Time from one instant to a later one; zero if it is not later.
pub(super) fn between(from: Timestamp, until: Timestamp) -> Duration {
    Duration::try_from(until.duration_since(from)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn berlin() -> TimeZone {
        TimeZone::get("Europe/Berlin").unwrap()
    }

    fn utc(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_skipped_time_is_the_first_moment_after_the_gap() {
        for minute in [0, 1, 30, 59] {
            assert_eq!(instant_of(&berlin(), date(2026, 3, 29).at(2, minute, 0, 0)), utc("2026-03-29T01:00:00Z"));
        }
        assert_eq!(instant_of(&berlin(), date(2026, 3, 29).at(1, 59, 0, 0)), utc("2026-03-29T00:59:00Z"));
        assert_eq!(instant_of(&berlin(), date(2026, 3, 29).at(3, 0, 0, 0)), utc("2026-03-29T01:00:00Z"));
    }

    #[test]
    fn a_repeated_time_is_the_first_of_the_two() {
        assert_eq!(instant_of(&berlin(), date(2026, 10, 25).at(2, 30, 0, 0)), utc("2026-10-25T00:30:00Z"));
        assert_eq!(instant_of(&berlin(), date(2026, 10, 25).at(3, 0, 0, 0)), utc("2026-10-25T02:00:00Z"));
    }

    #[test]
    fn a_zone_that_skips_a_whole_day_puts_it_at_the_next() {
        let apia = TimeZone::get("Pacific/Apia").unwrap();
        let midnight = instant_of(&apia, date(2011, 12, 31).at(0, 0, 0, 0));
        assert_eq!(instant_of(&apia, date(2011, 12, 30).at(9, 0, 0, 0)), midnight);
    }

    #[test]
    fn the_next_civil_time_is_never_now() {
        let tz = berlin();
        let four = Time::constant(16, 0, 0, 0);
        let now = instant_of(&tz, date(2026, 3, 27).at(16, 0, 0, 0));
        assert_eq!(next_civil(&tz, four, now), date(2026, 3, 28).at(16, 0, 0, 0));
        assert_eq!(next_civil(&tz, four, earlier(now, Duration::from_nanos(1))), date(2026, 3, 27).at(16, 0, 0, 0));
    }

    #[test]
    fn a_day_lasts_from_one_start_to_the_next() {
        let tz = berlin();
        let four = Time::constant(4, 0, 0, 0);
        assert_eq!(day_of(&tz, four, instant_of(&tz, date(2026, 3, 28).at(3, 59, 59, 0))), date(2026, 3, 27));
        assert_eq!(day_of(&tz, four, instant_of(&tz, date(2026, 3, 28).at(4, 0, 0, 0))), date(2026, 3, 28));
    }
}
