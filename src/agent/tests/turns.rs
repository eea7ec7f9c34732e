//! Several nerves share the prompts of one.

use super::*;

fn nerve(nerve: &str, irritability: &str) -> KeptNerveView {
    KeptNerveView {
        nerve: nerve.to_owned(),
        side: "left".to_owned(),
        irritability: irritability.to_owned(),
        since: String::new(),
    }
}

/// A rig whose person keeps these.
fn keeping(nerves: &[(&str, &str)]) -> Rig {
    let mut rig = Rig::new();
    let nerves = nerves.iter().map(|(id, level)| nerve(id, level)).collect();
    assert_eq!(rig.ask(Request::SaveProfile { profile: ProfileView { nerves, avoid: Vec::new() } }), Reply::Done);
    rig
}

fn planned(rig: &mut Rig) -> String {
    rig.view().plan.expect("a plan").nerve
}

/// The nerves of so many prompts, each skipped.
fn course(rig: &mut Rig, num: usize) -> Vec<String> {
    let prompts = (0..num).map(|_| {
        let note = rig.prompt();
        let nerve = planned(rig);
        rig.press(&note, Choice::Skip);
        nerve
    });
    prompts.collect()
}

#[test]
fn each_has_its_turn_the_most_irritable_first() {
    let mut rig = keeping(&[("l5", "low"), ("c6", "high"), ("ulnar_cubital_tunnel", "moderate")]);
    assert_eq!(planned(&mut rig), "c6", "the plan says who is next");
    let round = ["c6", "ulnar_cubital_tunnel", "l5"];
    assert_eq!(course(&mut rig, 6), [round, round].concat());
}

#[test]
fn there_are_no_more_prompts_than_for_one() {
    let outcomes = |nerves: &[(&str, &str)]| {
        let mut rig = keeping(nerves);
        rig.pass(Duration::from_hours(8));
        rig.outcomes().len()
    };
    assert_eq!(outcomes(&[("l5", "low"), ("c6", "high"), ("c7", "low")]), outcomes(&[("l5", "low")]));
}

#[test]
fn a_repeat_and_a_snooze_are_for_the_same_nerve_also_after_a_restart() {
    let mut rig = keeping(&[("l5", "low"), ("c6", "low")]);
    let note = rig.prompt();
    assert_eq!(planned(&mut rig), "l5");
    rig.pass(minutes(5));
    assert_eq!(rig.note().map(|again| again.body), Some(note.body.clone()), "the repeat");
    rig.press(&note, Choice::Snooze);
    assert_eq!(planned(&mut rig), "l5", "while it is snoozed");
    rig.resident.turns = super::super::turns::Turns::kept_in(&rig.resident.parts.db);
    rig.pass(minutes(5));
    assert_eq!(rig.note().map(|again| again.body), Some(note.body.clone()));
    rig.press(&note, Choice::Start);
    rig.open_window();
    assert!(rig.shown_session().expect("a session").routine.starts_with("l5-"));
    assert_eq!(planned(&mut rig), "c6", "the next one");
}

#[test]
fn start_without_a_name_takes_a_turn_too() {
    let mut rig = keeping(&[("l5", "low"), ("c6", "low")]);
    let start = || Request::Start { routine: None, minutes: None, in_window: false, quiet: false };
    let Reply::Started { session } = rig.ask(start()) else { panic!("not started") };
    assert!(session.routine.starts_with("l5-"), "{}", session.routine);
    rig.gone(CLIENT);
    let note = rig.prompt();
    assert_eq!(planned(&mut rig), "c6");
    let Reply::Started { session } = rig.ask(start()) else { panic!("not started") };
    assert!(session.routine.starts_with("c6-"), "the one of the open prompt {}", note.number);
}

#[test]
fn what_hurt_one_nerve_steps_down_that_one_alone() {
    let mut rig = keeping(&[("l5", "moderate"), ("c6", "moderate")]);
    let start = Request::Start { routine: None, minutes: None, in_window: false, quiet: false };
    let Reply::Started { session } = rig.ask(start) else { panic!("not started") };
    let report = crate::link::message::SessionReport {
        number: session.number,
        ended: crate::link::message::Ended::TooMuch,
        done: 0.5,
        pain_before: None,
        pain_after: None,
        hurt: Vec::new(),
        moved: None,
    };
    rig.ask(Request::SessionEnded { report });
    let now = rig.resident.now();
    let levels: Vec<_> =
        rig.resident.plans(&now).iter().map(|plan| (plan.nerve.to_string(), plan.dose.level.id())).collect();
    assert_eq!(levels, [("l5".to_owned(), "high"), ("c6".to_owned(), "moderate")]);
}
