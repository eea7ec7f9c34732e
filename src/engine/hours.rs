//! When prompts may come (S11): the hours of the settings as stretches of real time in a zone. Knows no reminder's state.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::domain::settings::{Hours, HoursRange};

use super::civil::{instant_of, tomorrow, yesterday};

/// Days looked ahead for the next border: a week and the day that a clock change may shift.
const DAYS_AHEAD: usize = 9;

/// How long nothing is looked for again when a whole week holds no range (each falls into a clock change).
const LOOK_AGAIN: SignedDuration = SignedDuration::from_hours(7 * 24);

/// A stretch of time that is wholly inside or wholly outside hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub inside: bool,
    from: Timestamp,
    until: Timestamp,
}

impl Window {
    /// The rest of the stretch in which an instant lies, for ranges that begin on one of `days` (`None` = any day).
    pub fn at(at: Timestamp, hours: &Hours, days: Option<&[Weekday]>, tz: &TimeZone) -> Self {
        let today = tz.to_datetime(at).date();
        let mut spans = spans(hours, days, tz, yesterday(today));
        spans.sort_unstable();
        // Ranges that overlap or touch are one.
        let mut end = None;
        for &(from, until) in &spans {
            let reach = end.unwrap_or(at);
            if from <= reach && until > reach {
                end = Some(until);
            }
        }
        if let Some(until) = end {
            return Self { inside: true, from: at, until };
        }
        let begin = spans.iter().map(|&(from, _)| from).find(|&from| from > at);
        let until = begin.unwrap_or_else(|| {
            let never =
                (0..7).all(|day| Weekday::from_monday_zero_offset(day).is_ok_and(|day| hours.on(day).is_empty()));
            if never { Timestamp::MAX } else { at.checked_add(LOOK_AGAIN).unwrap_or(Timestamp::MAX) }
        });
        Self { inside: false, from: at, until }
    }

    /// A stretch known from before, to be looked at again at once.
    pub fn unknown(inside: bool) -> Self {
        Self { inside, from: Timestamp::MAX, until: Timestamp::MIN }
    }

    /// Whether the stretch says anything about this instant.
    pub fn covers(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }

    /// Where it ends; `Timestamp::MAX` if it does not.
    pub fn until(&self) -> Timestamp {
        self.until
    }
}

/// The non-empty stretches of the ranges that begin from this date on.
fn spans(hours: &Hours, days: Option<&[Weekday]>, tz: &TimeZone, first: Date) -> Vec<(Timestamp, Timestamp)> {
    let mut spans = Vec::with_capacity(2 * (DAYS_AHEAD + 2));
    let mut date = first;
    for _ in 0..DAYS_AHEAD + 2 {
        if days.is_none_or(|days| days.contains(&date.weekday())) {
            spans.extend(
                hours
                    .on(date.weekday())
                    .iter()
                    .map(|range| span(*range, tz, date))
                    .filter(|(from, until)| from < until),
            );
        }
        date = tomorrow(date);
    }
    spans
}

fn span(range: HoursRange, tz: &TimeZone, date: Date) -> (Timestamp, Timestamp) {
    let (until, end_date) = match range.until {
        None => (Time::midnight(), tomorrow(date)),
        Some(until) if until <= range.from => (until, tomorrow(date)),
        Some(until) => (until, date),
    };
    (instant_of(tz, date.to_datetime(range.from)), instant_of(tz, end_date.to_datetime(until)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tz() -> TimeZone {
        TimeZone::get("Europe/Berlin").unwrap()
    }

    fn time(text: &str) -> Option<Time> {
        (text != "24:00").then(|| text.parse().unwrap())
    }

    /// `"mon 09:00-12:30 12:30-17:00; tue 22:00-06:00"`.
    fn hours(text: &str) -> Hours {
        let mut hours = Hours(std::array::from_fn(|_| Vec::new()));
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        for day in text.split("; ") {
            let mut words = day.split(' ');
            let day = words.next().unwrap();
            hours.0[names.iter().position(|name| *name == day).unwrap()] = words
                .map(|range| range.split_once('-').unwrap())
                .map(|(from, until)| HoursRange { from: time(from).unwrap(), until: time(until) })
                .collect();
        }
        hours
    }

    fn check(hours_text: &str, at: &str, inside: bool, until: &str) {
        let at: Timestamp = instant_of(&tz(), at.parse().unwrap());
        let window = Window::at(at, &hours(hours_text), None, &tz());
        let seen = tz().to_datetime(window.until()).to_string();
        assert_eq!((window.inside, seen.as_str()), (inside, until), "{hours_text} at {at}");
        assert!(window.covers(at));
    }

    // 2026-03-23 is a Monday.
    #[test]
    fn ranges_are_half_open() {
        check("mon 09:00-12:30", "2026-03-23T08:59:59", false, "2026-03-23T09:00:00");
        check("mon 09:00-12:30", "2026-03-23T09:00", true, "2026-03-23T12:30:00");
        check("mon 09:00-12:30", "2026-03-23T12:30", false, "2026-03-30T09:00:00");
    }

    #[test]
    fn ranges_that_overlap_or_touch_are_one() {
        check("mon 10:30-17:00 09:00-10:30 16:00-18:00", "2026-03-23T09:30", true, "2026-03-23T18:00:00");
        check("mon 20:00-24:00; tue 00:00-02:00", "2026-03-23T21:00", true, "2026-03-24T02:00:00");
    }

    #[test]
    fn a_range_may_cross_midnight() {
        check("sun 22:00-06:00", "2026-03-23T03:00", true, "2026-03-23T06:00:00");
        check("mon 22:00-06:00", "2026-03-23T03:00", false, "2026-03-23T22:00:00");
        check("sun 22:00-22:00", "2026-03-23T21:59", true, "2026-03-23T22:00:00");
    }

    #[test]
    fn a_range_belongs_to_the_day_on_which_it_begins() {
        let night = hours("sun 22:00-06:00; mon 22:00-06:00");
        let at = instant_of(&tz(), "2026-03-23T03:00".parse().unwrap());
        assert!(Window::at(at, &night, Some(&[Weekday::Sunday]), &tz()).inside);
        assert!(!Window::at(at, &night, Some(&[Weekday::Monday]), &tz()).inside);
    }

    #[test]
    fn a_clock_change_moves_the_borders_as_it_moves_any_time() {
        // 2026-03-29 02:00 to 03:00 is skipped, 2026-10-25 02:00 to 03:00 comes twice.
        check("sun 02:30-05:00", "2026-03-29T01:00", false, "2026-03-29T03:00:00");
        check("sun 01:00-02:30", "2026-03-29T01:30", true, "2026-03-29T03:00:00");
        check("sun 02:10-02:50", "2026-03-29T01:30", false, "2026-04-05T02:10:00");
        check("sun 01:00-02:30", "2026-10-25T01:30", true, "2026-10-25T02:30:00");
        let second = "2026-10-25T01:15:00Z".parse().unwrap();
        assert!(!Window::at(second, &hours("sun 01:00-02:30"), None, &tz()).inside, "02:15 for the second time");
    }

    #[test]
    fn no_hours_at_all_never_begin() {
        let at = "2026-03-23T08:00:00Z".parse().unwrap();
        assert_eq!(Window::at(at, &hours("mon"), None, &tz()).until(), Timestamp::MAX);
        let always = "mon 00:00-24:00; tue 00:00-24:00; wed 00:00-24:00; thu 00:00-24:00; fri 00:00-24:00; sat 00:00-24:00; sun 00:00-24:00";
        let window = Window::at(at, &hours(always), None, &tz());
        assert!(window.inside);
        assert!(Window::at(window.until(), &hours(always), None, &tz()).inside);
    }
}
