//! Courses of events for the property tests: schedules from sparse to crowded, and anything that may happen, in any order.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use crate::domain::id::ReminderId;
use crate::domain::prompt::{Answer, Hold, Lock};
use crate::domain::routine::Length;
use crate::domain::settings::{Reminder, Settings, Task, Timing};
use crate::engine::{Event, PauseUntil};

pub const ZONES: [&str; 4] = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"];

/// One thing that happens in a run.
#[derive(Debug, Clone)]
pub enum Act {
    Pass(Duration),
    Tell(Event),
    /// Other settings, by their place among the schedules.
    Change(usize),
    SetClock(SignedDuration),
    Travel(usize),
    /// The machine sleeps so long; whether it said so before.
    Sleep {
        length: Duration,
        announced: bool,
    },
    /// The program ends and starts again so much later.
    Restart(Duration),
}

pub fn minutes(minutes: u64) -> Duration {
    Duration::from_mins(minutes)
}

/// Schedules from sparse to crowded.
pub fn schedules() -> Vec<Settings> {
    let shipped = Settings::default();
    let mut crowded = Settings::default();
    let line = |id: &str, task, length, timing| Reminder {
        id: ReminderId::from(id),
        name: id.to_owned(),
        task,
        length,
        timing,
        days: None,
        enabled: true,
    };
    let times = |times: &[&str]| Timing::At(times.iter().map(|time| time.parse().unwrap()).collect());
    crowded.reminders.extend([
        line("tea", Task::Note("tea".to_owned()), Length::One, Timing::Every(minutes(20))),
        line("long", Task::Plan, Length::Five, Timing::Every(minutes(50))),
        line(
            "bells",
            Task::Plan,
            Length::Three,
            times(&["02:15", "02:45", "09:00", "09:04", "11:00", "12:29", "12:30", "22:10"]),
        ),
        Reminder {
            days: Some(vec![jiff::civil::Weekday::Friday, jiff::civil::Weekday::Sunday]),
            ..line("some-days", Task::Plan, Length::One, Timing::Every(minutes(7)))
        },
    ]);
    crowded.limits.gap = minutes(3);
    let mut nightly = crowded.clone();
    let range = |from: &str, until: Option<&str>| crate::domain::settings::HoursRange {
        from: from.parse().unwrap(),
        until: until.map(|until| until.parse().unwrap()),
    };
    nightly.hours.0 = std::array::from_fn(|day| match day {
        0 => vec![range("22:00", Some("06:00"))],
        5 | 6 => vec![range("00:00", None)],
        _ => vec![range("01:00", Some("02:30")), range("02:32", Some("09:00")), range("08:00", Some("12:00"))],
    });
    nightly.limits.per_day = 5;
    nightly.limits.gap = Duration::ZERO;
    nightly.repeat.limit = 0;
    nightly.away.rest_after = minutes(1);
    let mut reading = Settings::default();
    reading.away.reading = true;
    reading.merge_within = Duration::ZERO;
    reading.at_grace = Duration::ZERO;
    reading.snooze.limit = 1;
    reading.hold.camera = false;
    let mut off = crowded.clone();
    off.reminders[0].enabled = false;
    off.reminders[4].enabled = false;
    vec![shipped, crowded, nightly, reading, off]
}

fn lengths() -> impl Strategy<Value = Duration> {
    prop_oneof![
        2 => Just(Duration::ZERO),
        2 => (1u64..20).prop_map(Duration::from_secs),
        2 => (0u64..12).prop_map(|quarters| Duration::from_secs(quarters * 15)),
        4 => (1u64..12).prop_map(minutes),
        3 => (10u64..70).prop_map(minutes),
        1 => (1u64..20).prop_map(|hours| minutes(hours * 60)),
        1 => (1u64..4_000_000_000).prop_map(Duration::from_micros),
    ]
}

fn events() -> impl Strategy<Value = Event> {
    let answers = prop_oneof![
        Just(Answer::Start),
        Just(Answer::Skip),
        Just(Answer::Dismiss),
        Just(Answer::Snooze(None)),
        lengths().prop_map(|length| Answer::Snooze(Some(length))),
    ];
    let holds = (prop::sample::select(Hold::ALL.to_vec()), any::<bool>());
    let pauses = prop_oneof![
        lengths().prop_map(PauseUntil::For),
        Just(PauseUntil::Clock("02:30".parse().unwrap())),
        Just(PauseUntil::Clock("12:00".parse().unwrap())),
        Just(PauseUntil::Tomorrow),
        Just(PauseUntil::Told),
    ];
    let locks = prop::sample::select(vec![Lock::None, Lock::GentleOnly, Lock::Area, Lock::All]);
    prop_oneof![
        4 => answers.prop_map(Event::Answered),
        2 => Just(Event::Input),
        2 => Just(Event::LastInput),
        1 => lengths().prop_map(|still_for| Event::WentIdle { still_for }),
        1 => Just(Event::ScreenLocked),
        2 => Just(Event::ScreenUnlocked),
        2 => holds.prop_map(|(hold, on)| Event::HoldChanged { hold, on }),
        1 => Just(Event::Expired),
        1 => prop::sample::select(Length::ALL.to_vec()).prop_map(|length| Event::RoutineStarted { length }),
        2 => prop::sample::select(vec![0.0, 0.4, 0.5, 1.0, f64::NAN]).prop_map(|done| Event::RoutineEnded { done }),
        1 => pauses.prop_map(Event::Paused),
        2 => Just(Event::Unpaused),
        1 => locks.prop_map(Event::LockChanged),
    ]
}

pub fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        10 => lengths().prop_map(Act::Pass),
        8 => events().prop_map(Act::Tell),
        1 => (-30_000i64..30_000).prop_map(|secs| Act::SetClock(SignedDuration::from_secs(secs))),
        1 => (0..ZONES.len()).prop_map(Act::Travel),
        1 => (0..schedules().len()).prop_map(Act::Change),
        1 => (lengths(), any::<bool>()).prop_map(|(length, announced)| Act::Sleep { length, announced }),
        1 => lengths().prop_map(Act::Restart),
    ];
    prop::collection::vec(act, 1..60)
}

/// A Friday morning, a Friday night, and the nights of both clock changes.
pub fn beginnings() -> impl Strategy<Value = Timestamp> {
    let texts = ["2026-03-27T07:58:00Z", "2026-03-27T22:30:00Z", "2026-03-28T23:40:00Z", "2026-10-24T23:10:00Z"];
    prop::sample::select(texts.map(|text| text.parse().unwrap()).to_vec())
}
