//! A day ahead: the showings to be expected if the person is there all the time, nothing holds, and each prompt is
//! answered at once and its routine done. The engine itself, run ahead on a copy, so that no page can disagree with it.

use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::domain::id::ReminderId;
use crate::domain::now::Now;
use crate::domain::prompt::Lock;
use crate::domain::routine::Length;
use crate::domain::settings::{Settings, Task};

use super::civil::{day_begin, tomorrow, yesterday};
use super::hours::Window;
use super::{Effect, Engine, Event};

/// A bound on the work, far above what a day of any sensible schedule needs.
const STEPS_AT_MOST: usize = 4_000;

/// A showing to be expected.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    pub at: Zoned,
    pub reminder: ReminderId,
    pub name: String,
    pub length: Length,
    pub is_note: bool,
}

impl Engine {
    /// What is to be expected from now on, before an instant.
    pub fn planned(&self, now: &Now, until: Timestamp) -> Vec<Planned> {
        let mut ahead = self.clone();
        ahead.handle(Event::Woke, now);
        ahead.assume_all_clear();
        let mut planned = Vec::new();
        for _ in 0..STEPS_AT_MOST {
            // Nothing is saved here, so the time to save is no moment to stop at.
            ahead.saved_at = Duration::MAX;
            let end = ahead.clock.mono_at(until);
            let Some(instant) = ahead.next_instant().filter(|instant| *instant < end) else { break };
            ahead.pass_to(instant);
            ahead.settle();
            for effect in ahead.outbox.take() {
                let Effect::Show(view) = effect else { continue };
                let at = ahead.clock.zoned();
                let is_note = matches!(view.task, Task::Note(_));
                ahead.do_at_once(view.length);
                planned.push(Planned { at, reminder: view.reminder, name: view.name, length: view.length, is_note });
            }
        }
        planned
    }

    /// The open prompt is answered, and its routine done.
    fn do_at_once(&mut self, length: Length) {
        self.start_open();
        if self.stage.is_routine() {
            self.advance(self.clock.mono().saturating_add(Duration::from_mins(u64::from(length.minutes()))));
            self.end_routine(1.0);
        }
        self.outbox.take();
        self.settled = false;
    }
}

/// What is to be expected on a day like this one. The day before is run as well, so that a night's work that goes on into
/// the day is counted from its beginning.
pub fn preview(settings: &Settings, lock: Lock, date: Date, tz: &TimeZone) -> Vec<Planned> {
    let day_starts = settings.limits.day_starts;
    let begin_of = |date| day_begin(tz, day_starts, date);
    let (before, begin, end) = (begin_of(yesterday(date)), begin_of(date), begin_of(tomorrow(date)));
    let now = Now::new(before.to_zoned(tz.clone()), Duration::ZERO);
    let (engine, _) = Engine::start(settings.clone(), None, lock, &now);
    let planned = engine.planned(&now, end);
    planned.into_iter().filter(|planned| planned.at.timestamp() >= begin).collect()
}

/// The hours between two instants, ranges that overlap or touch joined.
pub fn hours_between(settings: &Settings, from: Timestamp, until: Timestamp, tz: &TimeZone) -> Vec<(Zoned, Zoned)> {
    let mut ranges = Vec::new();
    let mut at = from;
    while at < until {
        let window = Window::at(at, &settings.hours, None, tz);
        let end = window.until().min(until);
        if window.inside {
            ranges.push((at.to_zoned(tz.clone()), end.to_zoned(tz.clone())));
        }
        at = end;
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::prompt::Hold;
    use crate::engine::PauseUntil;

    fn berlin() -> TimeZone {
        TimeZone::get("Europe/Berlin").unwrap()
    }

    fn told(planned: &[Planned]) -> String {
        let told = planned.iter().map(|planned| format!("{} {}", planned.at.strftime("%H:%M"), planned.reminder));
        told.collect::<Vec<_>>().join(", ")
    }

    fn day(settings: &Settings, date: &str) -> String {
        told(&preview(settings, Lock::None, date.parse().unwrap(), &berlin()))
    }

    #[test]
    fn an_ordinary_day() {
        let day = day(&Settings::default(), "2026-03-27");
        assert_eq!(
            day,
            "09:45 nerve-minute, 10:31 nerve-minute, 11:17 nerve-minute, 12:03 nerve-minute, 12:15 midday, \
             14:00 nerve-minute, 14:46 nerve-minute, 15:32 nerve-minute, 16:18 nerve-minute, 17:00 day-end"
        );
    }

    #[test]
    fn a_free_day_and_a_closed_one_have_none() {
        assert_eq!(day(&Settings::default(), "2026-03-28"), "");
        let date = "2026-03-27".parse().unwrap();
        assert_eq!(preview(&Settings::default(), Lock::All, date, &berlin()), []);
    }

    #[test]
    fn a_night_goes_on_from_the_evening_before() {
        let mut settings = Settings::default();
        settings.reminders.truncate(1);
        settings.hours.0 = std::array::from_fn(|_| Vec::new());
        settings.hours.0[3] = vec![crate::domain::settings::HoursRange {
            from: "22:00".parse().unwrap(),
            until: Some("06:00".parse().unwrap()),
        }];
        assert_eq!(day(&settings, "2026-03-27"), "04:07 nerve-minute, 04:53 nerve-minute, 05:39 nerve-minute");
    }

    #[test]
    fn the_rest_of_a_day_goes_on_from_how_it_stands() {
        let now = |time: &str, mins: u64| {
            Now::new(format!("2026-03-27T{time}[Europe/Berlin]").parse().unwrap(), Duration::from_mins(mins))
        };
        let until = "2026-03-27T11:00:00Z".parse().unwrap();
        let (mut engine, _) = Engine::start(Settings::default(), None, Lock::None, &now("09:00", 0));
        engine.handle(Event::Woke, &now("09:00", 0));
        assert_eq!(
            told(&engine.planned(&now("09:30", 30), until)),
            "09:45 nerve-minute, 10:31 nerve-minute, 11:17 nerve-minute"
        );
        engine.handle(Event::HoldChanged { hold: Hold::Camera, on: true }, &now("09:40", 40));
        engine.handle(Event::Woke, &now("09:50", 50));
        assert!(told(&engine.planned(&now("09:50", 50), until)).starts_with("09:50 nerve-minute, 10:36"));
        engine.handle(Event::Paused(PauseUntil::Told), &now("09:50", 50));
        assert_eq!(engine.planned(&now("09:50", 50), until), [], "nobody says when it ends");
    }

    #[test]
    fn hours_are_told_as_they_are_lived() {
        let told = |date: &str| {
            let from = day_begin(&berlin(), "04:00".parse().unwrap(), date.parse().unwrap());
            let until = super::super::civil::later(from, Duration::from_hours(24));
            let ranges = hours_between(&Settings::default(), from, until, &berlin());
            ranges
                .iter()
                .map(|(from, until)| format!("{}-{}", from.strftime("%H:%M"), until.strftime("%H:%M")))
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(told("2026-03-27"), "09:00-12:30 13:15-17:30");
        assert_eq!(told("2026-03-28"), "");
    }
}
