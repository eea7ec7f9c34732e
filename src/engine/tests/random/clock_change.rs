//! Days on which the clock is changed: every clock time comes at the moment that the policy promises (S10).

use std::time::Duration;

use jiff::civil::{Date, Time, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::{Dice, for_each_day};
use crate::domain::prompt::{Answer, Lock};
use crate::domain::settings::{HoursRange, Settings, Task, Timing};
use crate::engine::simulation::{Happening, Simulation};
use crate::engine::{Effect, What};

const CHANGES: [(&str, Date); 7] = [
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Pacific/Auckland", date(2026, 4, 5)),
    ("Pacific/Auckland", date(2026, 9, 27)),
    // Half an hour only.
    ("Australia/Lord_Howe", date(2026, 10, 4)),
];

/// Found by looking at every minute of the day, and nothing else: the first at which the clock shows the time or more.
fn promised(tz: &TimeZone, day: Date, time: Time) -> Timestamp {
    let civil = day.to_datetime(time);
    let begin = day.to_zoned(tz.clone()).unwrap().timestamp();
    let minutes = (0..25 * 60).map(|minute| begin.checked_add(SignedDuration::from_mins(minute)).unwrap());
    minutes.into_iter().find(|at| tz.to_datetime(*at) >= civil).unwrap()
}

#[test]
fn every_clock_time_comes_when_it_is_promised() {
    for_each_day(20, |seed| {
        let mut dice = Dice::new(seed);
        let (zone, day) = *dice.pick(&CHANGES);
        let tz = TimeZone::get(zone).unwrap();
        let minute = |dice: &mut Dice| {
            // Most of them where it is difficult.
            let minute = if dice.one_in(3) { dice.below(24 * 60) } else { 60 + dice.below(180) };
            Time::midnight() + SignedDuration::from_mins(i64::try_from(minute).unwrap())
        };
        let mut times: Vec<Time> = (0..=dice.below(6)).map(|_| minute(&mut dice)).collect();
        times.sort();
        times.dedup();
        let mut settings = Settings::default();
        settings.reminders.truncate(1);
        settings.reminders[0].timing = Timing::At(times.clone());
        settings.reminders[0].task = Task::Note("look".to_owned());
        settings.hours.0 = std::array::from_fn(|_| vec![HoursRange { from: Time::midnight(), until: None }]);
        settings.limits.per_day = 96;
        settings.limits.day_starts = Time::midnight();
        settings.merge_within = Duration::ZERO;
        let from = day.to_zoned(tz.clone()).unwrap();
        let until = day.tomorrow().unwrap().to_zoned(tz.clone()).unwrap().timestamp();
        let mut simulation = Simulation::new(settings, Lock::None, &from);
        let mut shown = Vec::new();
        let mut missed = 0;
        while simulation.step_towards(until) {
            for effect in simulation.take_effects() {
                let Effect::Log(decision) = effect else { continue };
                match decision.what {
                    What::Show { .. } => {
                        shown.push(decision.at.timestamp());
                        simulation.happen(Happening::Answer(Answer::Skip));
                    }
                    What::Outcome { .. } if decision.rule == "S14" => missed += 1,
                    _ => {}
                }
            }
        }
        let mut expected: Vec<Timestamp> = times.iter().map(|time| promised(&tz, day, *time)).collect();
        let num_times = expected.len();
        expected.dedup();
        assert_eq!(shown, expected, "{times:?} in {zone} on {day}");
        assert_eq!(missed, num_times - expected.len(), "of two that a gap puts together one is missed");
    });
}
