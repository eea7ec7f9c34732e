//! Today, and a day to be tried.

use super::*;
use crate::link::day::{DayView, PlannedView, PreviewView};
use crate::link::message::Pause;
use crate::platform::idle::IdleEvent;

fn day(rig: &mut Rig) -> DayView {
    let Reply::Day { day } = rig.ask(Request::Day) else { panic!("no day") };
    day
}

fn preview(rig: &mut Rig, toml: &str, date: Option<&str>) -> PreviewView {
    let request = Request::Preview { settings_toml: toml.to_owned(), date: date.map(str::to_owned) };
    let Reply::Preview { preview } = rig.ask(request) else { panic!("no preview") };
    preview
}

fn time(at: &str) -> String {
    at.parse::<jiff::Zoned>().expect("a moment").strftime("%H:%M").to_string()
}

fn times(planned: &[PlannedView]) -> Vec<String> {
    planned.iter().map(|planned| time(&planned.at)).collect()
}

#[test]
fn a_day_has_its_hours_what_was_and_what_comes() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    rig.press(&note, Choice::Skip);
    rig.receive(Message::Idle(IdleEvent::WentIdle { still_for: minutes(3) }));
    rig.pass(minutes(10));
    rig.receive(Message::Idle(IdleEvent::CameBack));
    rig.pass(minutes(5));
    rig.ask(Request::Pause { until: Pause::Secs(600) });
    rig.pass(minutes(15));
    let day = day(&mut rig);
    assert_eq!(day.date, "2026-03-23");
    assert_eq!((time(&day.day.from), time(&day.day.until)), ("04:00".to_owned(), "04:00".to_owned()));
    assert_eq!(
        day.hours.iter().map(|span| (time(&span.from), time(&span.until))).collect::<Vec<_>>(),
        [("09:00".to_owned(), "17:00".to_owned())]
    );
    let told: Vec<_> = day.decisions.iter().map(|decision| decision.what.as_str()).collect();
    assert_eq!(told, ["state", "show", "outcome", "state", "state", "state", "state"]);
    let quiet: Vec<_> =
        day.quiet.iter().map(|quiet| (quiet.kind.as_str(), time(&quiet.span.from), time(&quiet.span.until))).collect();
    assert_eq!(
        quiet,
        [("away", "09:27".to_owned(), "09:40".to_owned()), ("paused", "09:45".to_owned(), "09:55".to_owned())]
    );
    // After the pause everything counts anew; then each has its minute.
    assert_eq!(times(&day.planned)[..3], ["10:25", "10:56", "11:27"]);
}

#[test]
fn a_draft_is_tried_and_nothing_is_saved() {
    let mut rig = Rig::new();
    let before = rig.view();
    let toml = SETTINGS.replace("30 min", "1 h").replace("17:00", "13:00");
    let tried = preview(&mut rig, &toml, None);
    assert_eq!((tried.date.as_str(), tried.problems.len()), ("2026-03-23", 0));
    assert_eq!(times(&tried.planned), ["10:00", "11:01", "12:02"]);
    assert_eq!(tried.hours.len(), 1);
    assert_eq!(rig.view(), before);
    assert!(!rig.file("settings.toml").exists());
    assert_eq!(preview(&mut rig, &toml, Some("2026-03-22")).planned.len(), 0, "a Sunday");
}

#[test]
fn a_wrong_value_is_named_and_a_torn_draft_refused() {
    let mut rig = Rig::new();
    let tried = preview(&mut rig, "[limits]\nper_day = 0\n", None);
    assert!(tried.problems[0].contains("limits.per_day"), "{:?}", tried.problems);
    assert!(!tried.planned.is_empty());
    for (toml, date) in [("[limits", None), ("", Some("soon"))] {
        let request = Request::Preview { settings_toml: toml.to_owned(), date: date.map(str::to_owned) };
        assert!(matches!(rig.ask(request), Reply::Refused { .. }), "{toml}");
    }
}
