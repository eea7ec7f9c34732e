//! A history that cannot be written costs nothing that was decided.

use rusqlite::Connection;

use super::*;
use crate::link::message::{Ended, SessionReport};

/// Lets every write of outcomes and routines fail, as on a full disk, or succeed again.
fn set_full(rig: &Rig, is_full: bool) {
    let connection = Connection::open(rig.file("unpinch.db")).expect("the same file");
    let tables = [("decision", "INSERT"), ("routine", "INSERT"), ("routine", "UPDATE"), ("engine_state", "UPDATE")];
    for (table, change) in tables {
        let sql = if is_full {
            format!(
                "CREATE TRIGGER full_{table}_{change} BEFORE {change} ON {table}
                 BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
            )
        } else {
            format!("DROP TRIGGER full_{table}_{change}")
        };
        connection.execute_batch(&sql).expect("a trigger");
    }
}

fn completed(number: i64, pain_after: Option<u8>) -> Request {
    let report = SessionReport {
        number,
        ended: Ended::Completed,
        done: 1.0,
        pain_before: None,
        pain_after,
        hurt: Vec::new(),
        moved: None,
    };
    Request::SessionEnded { report }
}

#[test]
fn it_is_said_and_what_happened_is_written_later() {
    let mut rig = Rig::new();
    set_full(&rig, true);
    let note = rig.prompt();
    rig.press(&note, Choice::Skip);
    assert!(rig.notices().contains("the disk is full"), "{}", rig.notices());
    let next = rig.prompt();
    assert_eq!(next.number, note.number + 1, "reminders go on");
    assert!(rig.outcomes().is_empty());
    set_full(&rig, false);
    rig.press(&next, Choice::Skip);
    assert_eq!(rig.outcomes(), ["skipped", "skipped"], "in their order, each once");
    assert_eq!(rig.notices(), "");
}

#[test]
fn a_whole_routine_is_written_later() {
    let mut rig = Rig::new();
    set_full(&rig, true);
    let Reply::Started { session } =
        rig.ask(Request::Start { routine: None, minutes: None, in_window: false, quiet: false })
    else {
        panic!("it runs all the same")
    };
    let began = rig.view().now;
    rig.pass(minutes(2));
    assert_eq!(rig.ask(completed(session.number, None)), Reply::Done);
    assert_eq!(rig.ask(completed(session.number, Some(1))), Reply::Done, "the rating comes later");
    assert_eq!(rig.history().routines, []);
    set_full(&rig, false);
    rig.pass(minutes(30));
    let done = rig.history().routines;
    assert_eq!(done.len(), 1);
    assert_eq!((done[0].ended.as_deref(), done[0].pain_after), (Some("completed"), Some(1)));
    assert_eq!(done[0].at, began, "with the time at which it began");
}

#[test]
fn only_the_end_of_a_routine_is_written_later() {
    let mut rig = Rig::new();
    let Reply::Started { session } =
        rig.ask(Request::Start { routine: None, minutes: None, in_window: false, quiet: false })
    else {
        panic!("it runs")
    };
    set_full(&rig, true);
    rig.ask(completed(session.number, None));
    assert_eq!(rig.history().routines[0].ended, None);
    set_full(&rig, false);
    rig.pass(minutes(30));
    let done = rig.history().routines;
    assert_eq!((done.len(), done[0].ended.as_deref()), (1, Some("completed")));
}
