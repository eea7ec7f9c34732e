//! Start: the window, the routine in it, and how both end.

use super::*;
use crate::domain::prompt::Hold;
use crate::link::message::{Ended, Page, SessionReport};

fn report(number: i64, ended: Ended) -> SessionReport {
    SessionReport { number, ended, done: 1.0, pain_before: Some(4), pain_after: Some(3), hurt: Vec::new(), moved: None }
}

/// A rig in which *Start* was pressed, the window has come, and was given this session.
fn playing() -> (Rig, Session) {
    let mut rig = Rig::new();
    let note = rig.prompt();
    rig.press(&note, Choice::Start);
    rig.open_window();
    let session = rig.shown_session().expect("something to play");
    (rig, session)
}

#[test]
fn start_opens_the_window_with_the_routine_of_the_plan() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    rig.press(&note, Choice::Start);
    assert_eq!(rig.started.take(), [Role::Window]);
    assert_eq!(rig.state(), "routine_running");
    rig.open_window();
    let session = rig.shown_session().expect("something to play");
    assert_eq!((session.routine.as_str(), session.side.as_str()), ("l5-moderate-1min", "left"));
    assert!(session.prompted && session.reason.is_some());
    let history = rig.history();
    assert_eq!(history.routines.len(), 1);
    assert_eq!((history.routines[0].ended.clone(), history.routines[0].prompted), (None, true));
    assert_eq!(rig.outcomes(), ["started"]);
}

#[test]
fn a_finished_routine_is_recorded_and_the_next_prompt_comes_an_interval_later() {
    let (mut rig, session) = playing();
    let report = report(session.number, Ended::Completed);
    assert_eq!(rig.ask_as(WINDOW, Request::SessionEnded { report }), Reply::Done);
    let done = rig.history().routines.remove(0);
    assert_eq!(done.ended.as_deref(), Some("completed"));
    assert_eq!((done.pain_before, done.pain_after), (Some(4), Some(3)));
    rig.pass(minutes(29));
    assert_eq!(rig.note(), None);
    rig.pass(minutes(1));
    assert!(rig.note().is_some());
}

#[test]
fn start_while_the_window_is_open_shows_it_there() {
    let mut rig = Rig::new();
    rig.open_window();
    let note = rig.prompt();
    rig.press(&note, Choice::Start);
    assert!(rig.shown_session().is_some());
    assert_eq!(rig.started.take(), [], "no second window");
}

#[test]
fn start_without_a_nerve_opens_the_page_to_choose_one() {
    let mut rig = Rig::without_nerve();
    let note = rig.prompt();
    rig.press(&note, Choice::Start);
    assert_eq!(rig.started.take(), [Role::Window]);
    assert_eq!(rig.state(), "counting", "no routine runs");
    rig.open_window();
    let shown = rig.sent.take();
    assert!(shown.contains(&(WINDOW, Reply::Show { page: Page::Nerve, session: None })), "{shown:?}");
    assert_eq!(rig.history().routines, []);
}

#[test]
fn a_window_that_vanishes_in_the_middle_was_interrupted() {
    let (mut rig, _) = playing();
    rig.pass(minutes(1));
    rig.gone(WINDOW);
    rig.child_ended(Role::Window, 1, Some("it was ended by signal 9"));
    assert_eq!(rig.history().routines[0].ended.as_deref(), Some("interrupted"));
    assert_eq!(rig.state(), "counting", "reminders go on");
    assert!(rig.notices().contains("signal 9"), "{}", rig.notices());
    rig.open_window();
    assert_eq!(rig.notices(), "", "a window is open again");
}

#[test]
fn a_window_that_cannot_start_interrupts_too() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    rig.press(&note, Choice::Start);
    rig.child_ended(Role::Window, 1, Some("it ended with code 1"));
    assert_eq!(rig.history().routines[0].ended.as_deref(), Some("interrupted"));
    assert!(rig.notices().contains("could not open"));
    *rig.started.refusal.borrow_mut() = Some("no memory".to_owned());
    let note = rig.prompt();
    rig.press(&note, Choice::Start);
    assert_eq!(rig.history().routines[1].ended.as_deref(), Some("interrupted"));
    assert!(rig.notices().contains("no memory"));
}

#[test]
fn the_end_of_an_older_window_harms_no_newer_one() {
    let (mut rig, session) = playing();
    let report = report(session.number, Ended::Completed);
    rig.ask_as(WINDOW, Request::SessionEnded { report });
    rig.gone(WINDOW);
    let note = rig.prompt();
    rig.press(&note, Choice::Start);
    rig.child_ended(Role::Window, 1, Some("it was ended by signal 15"));
    assert_eq!(rig.state(), "routine_running", "the second window is still on its way");
    rig.open_window();
    assert!(rig.shown_session().is_some());
}

#[test]
fn a_second_start_is_refused() {
    let (mut rig, _) = playing();
    let start = Request::Start { routine: None, minutes: None, in_window: true, quiet: false };
    assert!(matches!(rig.ask(start), Reply::Refused { why } if why.contains("running already")));
}

#[test]
fn start_by_hand_is_played_by_the_asker_or_in_the_window() {
    let start = |in_window| Request::Start { routine: None, minutes: Some(3), in_window, quiet: false };
    let mut rig = Rig::new();
    let Reply::Started { session } = rig.ask(start(false)) else { panic!("the asker plays") };
    assert_eq!((session.routine.as_str(), session.prompted), ("l5-moderate-3min", false));
    rig.gone(CLIENT);
    assert_eq!(rig.history().routines[0].ended.as_deref(), Some("interrupted"));
    rig.open_window();
    assert_eq!(rig.ask(start(true)), Reply::Done);
    assert_eq!(rig.shown_session().expect("a routine").routine, "l5-moderate-3min");
}

#[test]
fn start_by_hand_answers_the_open_prompt() {
    let mut rig = Rig::new();
    rig.prompt();
    let start = Request::Start { routine: None, minutes: None, in_window: false, quiet: false };
    let Reply::Started { session } = rig.ask(start) else { panic!("the asker plays") };
    assert!(session.prompted);
    assert_eq!(rig.outcomes(), ["started"]);
    assert_eq!(rig.notes.take(), [Asked::Withdraw]);
}

#[test]
fn a_routine_that_does_not_exist_is_refused_and_nothing_runs() {
    let mut rig = Rig::new();
    let start = Request::Start { routine: Some("l5-mild".to_owned()), minutes: None, in_window: false, quiet: false };
    assert!(matches!(rig.ask(start), Reply::Refused { why } if why.contains("l5-mild")));
    assert_eq!(rig.state(), "counting");
}

#[test]
fn a_rating_after_the_end_is_added() {
    let (mut rig, session) = playing();
    let first = SessionReport { pain_after: None, ..report(session.number, Ended::Completed) };
    rig.ask_as(WINDOW, Request::SessionEnded { report: first });
    let late = SessionReport { pain_after: Some(2), ..report(session.number, Ended::Completed) };
    rig.ask_as(WINDOW, Request::SessionEnded { report: late });
    let wrong = SessionReport { pain_after: Some(11), ..report(session.number, Ended::Completed) };
    rig.ask_as(WINDOW, Request::SessionEnded { report: wrong });
    assert_eq!(rig.history().routines[0].pain_after, Some(2));
}

#[test]
fn a_window_that_outlives_the_agent_tells_the_next_one_how_it_ended() {
    let (mut rig, session) = playing();
    rig.resident.parts.db.interrupt_open_routines().expect("as at a start");
    rig.resident.running = None;
    rig.ask_as(WINDOW, Request::SessionEnded { report: report(session.number, Ended::Completed) });
    let done = rig.history().routines.remove(0);
    assert_eq!((done.ended.as_deref(), done.pain_after), (Some("completed"), Some(3)));
}

#[test]
fn two_that_ask_for_a_window_at_once_open_one() {
    let mut rig = Rig::new();
    let open = Request::OpenWindow { page: Page::Today };
    assert_eq!(rig.ask_as(WINDOW, open.clone()), Reply::NoWindow);
    assert_eq!(rig.ask_as(CLIENT, open.clone()), Reply::Done, "the first is on its way");
    rig.gone(WINDOW);
    assert_eq!(rig.ask_as(CLIENT, open), Reply::NoWindow);
}

#[test]
fn a_window_that_is_starting_is_not_started_twice() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    rig.press(&note, Choice::Start);
    assert_eq!(rig.ask(Request::OpenWindow { page: Page::Today }), Reply::Done);
    rig.open_window();
    assert!(rig.shown_session().is_some(), "and it still plays what it was started for");
    assert_eq!(rig.started.take(), [Role::Window]);
}

#[test]
fn the_end_of_the_agent_interrupts_what_runs_and_takes_the_note_away() {
    let (rig, session) = playing();
    let Rig { resident, notes, folder, .. } = rig;
    resident.end();
    assert_eq!(notes.take().last(), Some(&Asked::Withdraw));
    let db = Db::open(&folder.path().join("unpinch.db")).expect("closed properly").db;
    let row = db.routine(session.number).expect("readable").expect("there");
    assert_eq!(row.end.map(|end| end.ended).as_deref(), Some("interrupted"));
}

#[test]
fn when_it_hurts_now_the_gentlest_minute_of_the_nerve_is_played_and_locks_are_obeyed() {
    let mut rig = Rig::new();
    let relief = |cramp| Request::Relief { cramp, in_window: false };
    let Reply::Started { session } = rig.ask(relief(false)) else { panic!("it did not start") };
    assert_eq!(session.routine, "l5-high-1min");
    assert!(session.reason.is_some_and(|reason| reason.contains("gentlest")));
    assert!(matches!(rig.ask(relief(true)), Reply::Refused { why } if why.contains("running already")));
    rig.gone(CLIENT);
    let Reply::Started { session } = rig.ask(relief(true)) else { panic!("it did not start") };
    assert_eq!(session.routine, "np-cramp-benign-general-1min");
    rig.gone(CLIENT);
    let answers = crate::link::answers::AnswersView {
        red_flags: vec!["rf_saddle_numbness".to_owned()],
        ..crate::link::answers::AnswersView::default()
    };
    rig.ask(Request::FinishScreening { complaints: vec!["back_or_leg".to_owned()], answers });
    for cramp in [false, true] {
        assert!(matches!(rig.ask(relief(cramp)), Reply::Refused { .. }));
    }
}

#[test]
fn too_much_is_remembered_and_taken_back() {
    let mut rig = Rig::new();
    let start = || Request::Start { routine: None, minutes: None, in_window: false, quiet: false };
    let begin = |rig: &mut Rig| {
        let Reply::Started { session } = rig.ask(start()) else { panic!("the asker plays") };
        rig.ask(Request::SessionEnded { report: report(session.number, Ended::Completed) });
        session
    };
    let exercise = "slump-slider-sciatic".to_owned();
    assert_eq!(begin(&mut rig).smaller, Vec::<String>::new());
    let range = |half| Request::SetRange { exercise: exercise.clone(), half };
    assert_eq!(rig.ask(range(true)), Reply::Done);
    assert_eq!(rig.ask(range(true)), Reply::Done, "twice is once");
    assert_eq!(begin(&mut rig).smaller, std::slice::from_ref(&exercise));
    assert_eq!(rig.ask(range(false)), Reply::Done);
    assert_eq!(begin(&mut rig).smaller, Vec::<String>::new());
    let unknown = Request::SetRange { exercise: "headstand".to_owned(), half: true };
    assert!(matches!(rig.ask(unknown), Reply::Refused { why } if why.contains("headstand")));
}

/// `clinical/routines.md` section 1, row `high`: "half range".
#[test]
fn a_nerve_that_is_easily_set_off_begins_in_half_range() {
    for (level, is_half) in [("high", true), ("moderate", false), ("low", false)] {
        let mut rig = Rig::new();
        let mut profile = l5();
        profile.nerves[0].irritability = level.to_owned();
        assert_eq!(rig.ask(Request::SaveProfile { profile }), Reply::Done);
        let start = Request::Start { routine: None, minutes: None, in_window: false, quiet: false };
        let Reply::Started { session } = rig.ask(start) else { panic!("the asker plays") };
        assert_eq!((session.irritability.as_str(), session.calm), (level, is_half));
    }
}

#[test]
fn a_routine_in_a_call_is_offered_quiet_and_lets_in_nothing_that_is_closed() {
    let mut rig = Rig::new();
    let profile = ProfileView { avoid: vec!["ankle-glide-peroneal".to_owned()], ..l5() };
    assert_eq!(rig.ask(Request::SaveProfile { profile }), Reply::Done);
    rig.holds.set(&[Hold::Microphone]);
    let start = Request::Start { routine: None, minutes: None, in_window: false, quiet: true };
    let Reply::Started { session } = rig.ask(start) else { panic!("the asker plays") };
    assert!(session.on_call && session.quiet);
    assert!(session.closed.contains(&"ankle-glide-peroneal".to_owned()), "{:?}", session.closed);
    assert!(!rig.holds.is_following(), "asked once, then left alone");
}
