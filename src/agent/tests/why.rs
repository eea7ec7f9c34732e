//! The log of decisions, asked for.

use super::*;
use crate::domain::prompt::Hold;
use crate::engine::Event;
use crate::link::day::DecisionView;
use crate::link::message::Pause;
use crate::platform::idle::IdleEvent;

fn why(rig: &mut Rig, since_secs: Option<u64>) -> Vec<DecisionView> {
    let Reply::Why { decisions } = rig.ask(Request::Why { since_secs }) else { panic!("no decisions") };
    decisions
}

/// Each line as `09:30 S10 shown`.
fn lines(rig: &mut Rig) -> Vec<String> {
    let time = |at: &str| at.parse::<jiff::Zoned>().expect("a moment").strftime("%H:%M").to_string();
    why(rig, None).iter().map(|line| format!("{} {} {}", time(&line.at), line.rule, line.text)).collect()
}

fn hold(rig: &mut Rig, hold: Hold, on: bool) {
    rig.resident.happened(Event::HoldChanged { hold, on });
    rig.settle();
}

#[test]
fn a_call_and_what_came_of_it() {
    let mut rig = Rig::new();
    hold(&mut rig, Hold::Camera, true);
    rig.pass(minutes(40));
    hold(&mut rig, Hold::Camera, false);
    let note = {
        rig.pass(Duration::from_secs(10));
        rig.note().expect("it is shown")
    };
    rig.press(&note, Choice::Skip);
    assert_eq!(
        lines(&mut rig),
        [
            "09:00 S1 counting 0 of 30 min",
            "09:30 S13 waiting, your camera was on",
            "09:40 S10 shown",
            "09:40 S22 you skipped it"
        ]
    );
    let held = why(&mut rig, None).remove(1);
    assert_eq!(
        (held.what.as_str(), held.name.as_deref(), held.by),
        ("held", Some("A minute"), vec!["camera".to_owned()])
    );
}

#[test]
fn where_nothing_fell_due_it_says_what_kept_it() {
    let mut rig = Rig::new();
    rig.pass(minutes(10));
    rig.receive(Message::Idle(IdleEvent::WentIdle { still_for: minutes(3) }));
    rig.pass(minutes(20));
    rig.receive(Message::Idle(IdleEvent::CameBack));
    rig.pass(minutes(10));
    rig.ask(Request::Pause { until: Pause::Secs(3600) });
    rig.pass(minutes(60));
    rig.pass(minutes(7 * 60));
    let lines = lines(&mut rig);
    let quiet: Vec<&str> =
        lines.iter().map(String::as_str).filter(|line| !line.contains("missed") && !line.contains("shown")).collect();
    assert_eq!(
        quiet,
        [
            "09:00 S1 counting 0 of 30 min",
            "09:10 S3 away since 09:07",
            "09:30 S1 counting 0 of 30 min",
            "09:40 S30 paused until 10:40",
            "10:40 S1 counting 0 of 30 min",
            "17:00 S11 outside hours until Tue 09:00",
        ]
    );
}

#[test]
fn only_so_far_back_as_asked_and_never_more_than_two_weeks() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    rig.press(&note, Choice::Skip);
    rig.pass(minutes(10));
    assert_eq!(why(&mut rig, Some(300)), []);
    assert_eq!(why(&mut rig, Some(3600)).len(), 3);
    assert_eq!(why(&mut rig, Some(u64::MAX)).len(), 3);
    rig.pass(Duration::from_hours(24));
    assert!(why(&mut rig, None).iter().all(|line| line.at.starts_with("2026-03-24")), "today");
    rig.pass(Duration::from_hours(15 * 24));
    let kept = rig.resident.parts.db.decisions_since(0).expect("readable");
    assert!(
        kept.iter()
            .all(|row| matches!(row.what, crate::store::db::RowWhat::Outcome { .. }) || row.at.as_str() > "2026-03-25")
    );
    assert!(why(&mut rig, Some(u64::MAX)).iter().all(|line| line.at.as_str() > "2026-03-25"));
}

#[test]
fn the_same_is_not_told_twice() {
    let mut rig = Rig::new();
    for _ in 0..5 {
        rig.pass(minutes(3));
        rig.resident.look_again();
    }
    assert_eq!(lines(&mut rig).len(), 1);
}
