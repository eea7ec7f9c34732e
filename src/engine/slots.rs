//! The clock times of `at` reminders as instants (S10). Knows which times there are, not which were shown.

use jiff::Timestamp;
use jiff::civil::{DateTime, Time};
use jiff::tz::TimeZone;

use super::civil::{instant_of, tomorrow, yesterday};

/// Days looked ahead for the next time that is allowed: a week and a bit.
const DAYS_AHEAD: usize = 9;

/// One clock time on one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    pub civil: DateTime,
    /// The moment of it in the present zone.
    pub at: Timestamp,
}

impl Slot {
    pub fn new(civil: DateTime, tz: &TimeZone) -> Self {
        Self { civil, at: instant_of(tz, civil) }
    }
}

/// The slots after one instant, up to and including another, in order.
pub(super) fn slots_within(times: &[Time], tz: &TimeZone, after: Timestamp, until: Timestamp) -> Vec<Slot> {
    if after >= until {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut date = yesterday(tz.to_datetime(after).date());
    let last = tomorrow(tz.to_datetime(until).date());
    while date <= last {
        found.extend(times.iter().map(|time| Slot::new(date.to_datetime(*time), tz)));
        if tomorrow(date) == date {
            break;
        }
        date = tomorrow(date);
    }
    found.retain(|slot| after < slot.at && slot.at <= until);
    found.sort_by_key(|slot| (slot.at, slot.civil));
    found
}

/// The first slot after an instant that is allowed, or where to look again if a whole week has none.
pub(super) fn next_slot(
    times: &[Time],
    tz: &TimeZone,
    after: Timestamp,
    allowed: impl Fn(&Slot) -> bool,
) -> Option<Slot> {
    let mut date = yesterday(tz.to_datetime(after).date());
    for _ in 0..DAYS_AHEAD + 2 {
        let slots = times.iter().map(|time| Slot::new(date.to_datetime(*time), tz));
        if let Some(slot) = slots.filter(|slot| slot.at > after && allowed(slot)).min_by_key(|slot| slot.at) {
            return Some(slot);
        }
        date = tomorrow(date);
    }
    None
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::civil::later;
    use super::*;

    fn times() -> Vec<Time> {
        ["02:15", "02:45", "12:15"].iter().map(|time| time.parse().unwrap()).collect()
    }

    fn shown(slots: &[Slot]) -> String {
        slots.iter().map(|slot| slot.at.strftime("%d %H:%M").to_string()).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn times_in_a_skipped_hour_come_at_its_end_and_repeated_ones_once() {
        let tz = TimeZone::get("Europe/Berlin").unwrap();
        let spring: Timestamp = "2026-03-28T23:00:00Z".parse().unwrap();
        let slots = slots_within(&times(), &tz, spring, later(spring, Duration::from_hours(24)));
        assert_eq!(shown(&slots), "29 01:00, 29 01:00, 29 10:15");
        let autumn: Timestamp = "2026-10-24T22:00:00Z".parse().unwrap();
        let slots = slots_within(&times(), &tz, autumn, later(autumn, Duration::from_hours(24)));
        assert_eq!(shown(&slots), "25 00:15, 25 00:45, 25 11:15");
    }

    #[test]
    fn the_next_slot_is_strictly_later_and_allowed() {
        let tz = TimeZone::UTC;
        let noon: Timestamp = "2026-03-27T12:15:00Z".parse().unwrap();
        let next = next_slot(&times(), &tz, noon, |_| true).unwrap();
        assert_eq!(shown(&[next]), "28 02:15");
        let next = next_slot(&times(), &tz, noon, |slot| slot.civil.hour() == 12).unwrap();
        assert_eq!(shown(&[next]), "28 12:15");
        assert!(next_slot(&times(), &tz, noon, |_| false).is_none());
    }
}
