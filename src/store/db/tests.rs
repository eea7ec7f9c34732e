//! The database as it meets the world: new, torn, of another version, killed in the middle.

use std::fs;

use jiff::Zoned;

use super::*;
use crate::domain::id::ReminderId;
use crate::domain::irritability::Irritability;
use crate::domain::profile::{KeptNerve, NerveProfile};
use crate::domain::prompt::{Cause, Hold, Outcome};
use crate::domain::routine::Length;
use crate::domain::side::Side;
use crate::engine::{Decision, What};

fn at(text: &str) -> Zoned {
    text.parse().expect("a moment")
}

fn morning() -> Zoned {
    at("2026-03-27T09:45:00+01:00[Europe/Berlin]")
}

fn start() -> RoutineStart {
    RoutineStart {
        routine: "l5-moderate-1min".to_owned(),
        nerve: Some("l5".to_owned()),
        side: "left".to_owned(),
        irritability: Some("moderate".to_owned()),
        prompted: true,
        rule: Some("keep".to_owned()),
    }
}

fn end(ended: &str) -> RoutineEnd {
    RoutineEnd {
        ended: ended.to_owned(),
        done: 0.5,
        pain_before: Some(4),
        pain_after: None,
        hurt: vec!["median-slider".to_owned()],
        moved: Some("same".to_owned()),
    }
}

#[test]
fn the_profile_is_kept_with_its_past() {
    let mut db = Db::in_memory().expect("a database");
    assert_eq!(db.profile().expect("readable"), NerveProfile::default());
    let mut profile = NerveProfile {
        nerves: vec![KeptNerve {
            nerve: "l5".into(),
            side: Side::Left,
            irritability: Irritability::High,
            since: jiff::civil::date(2026, 3, 27),
        }],
        avoid: vec!["chin-tuck".into()],
    };
    db.save_profile(&profile, &morning()).expect("saved");
    profile.nerves[0].irritability = Irritability::Low;
    db.save_profile(&profile, &morning()).expect("saved");
    assert_eq!(db.profile().expect("readable"), profile);
    let rows: i64 = db.connection.query_row("SELECT count(*) FROM profile", [], |row| row.get(0)).expect("a count");
    assert_eq!(rows, 2, "the past is kept");
}

#[test]
fn a_routine_ends_once() {
    let mut db = Db::in_memory().expect("a database");
    let number = db.begin_routine(&start(), &morning()).expect("begun");
    assert_eq!(db.routine(number).expect("readable").expect("there").end, None, "it runs");
    assert!(db.end_routine(number, &end("completed")).expect("ended"));
    assert!(!db.end_routine(number, &end("stopped")).expect("asked"), "the first end stays");
    let row = db.routine(number).expect("readable").expect("there");
    assert_eq!((row.start, row.end), (start(), Some(end("completed"))));
}

#[test]
fn what_was_never_ended_was_interrupted() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("unpinch.db");
    let number = Db::open(&path).expect("new").db.begin_routine(&start(), &morning()).expect("begun");
    let mut db = Db::open(&path).expect("again").db;
    assert_eq!(db.interrupt_open_routines().expect("done"), 1);
    let ended = db.routine(number).expect("readable").expect("there").end.map(|end| end.ended);
    assert_eq!(ended.as_deref(), Some("interrupted"));
}

#[test]
fn outcomes_come_back_in_order_and_decisions_are_forgotten_after_two_weeks() {
    let mut db = Db::in_memory().expect("a database");
    let reminder = ReminderId::from("nerve-minute");
    let outcome = |outcome| What::Outcome { reminder: reminder.clone(), outcome };
    let decision = |rule, what| Decision { at: morning(), rule, what };
    db.log_decisions(&[
        decision("S40", What::State { id: "counting", text: "counting 3 of 45 min".to_owned(), since: None }),
        decision("S22", outcome(Outcome::Skipped)),
        decision("S30", outcome(Outcome::Withdrawn(Cause::Paused))),
    ])
    .expect("logged");
    db.forget_old_decisions(&at("2026-04-11T09:45:00+02:00[Europe/Berlin]")).expect("forgotten");
    let lines = db.decisions_since(0).expect("readable");
    let rules: Vec<_> = lines.iter().map(|row| row.rule.as_str()).collect();
    assert_eq!(rules, ["S22", "S30"], "the state line is forgotten, the outcomes stay for the history");
    let outcomes = db.outcomes_since(0).expect("readable");
    let seen: Vec<_> = outcomes.iter().map(|row| (row.outcome.as_str(), row.cause.as_deref())).collect();
    assert_eq!(seen, [("skipped", None), ("withdrawn", Some("paused"))]);
    let all: i64 = db.connection.query_row("SELECT count(*) FROM decision", [], |row| row.get(0)).expect("a count");
    assert_eq!(all, 2, "the state line is forgotten");
    assert!(db.outcomes_since(i64::MAX).expect("readable").is_empty());
}

#[test]
fn every_decision_is_read_back_as_it_was() {
    let mut db = Db::in_memory().expect("a database");
    let reminder = || ReminderId::from("nerve-minute");
    let outcome = |outcome| What::Outcome { reminder: reminder(), outcome };
    let show = |is_note, repeat| What::Show { reminder: reminder(), length: Length::Three, is_note, repeat };
    let by = vec![Hold::Camera, Hold::Typing];
    let away = What::State { id: "away", text: "away since 09:40".to_owned(), since: Some(morning()) };
    let all = [
        show(false, 0),
        show(true, 2),
        outcome(Outcome::Missed),
        outcome(Outcome::Withdrawn(Cause::Merged)),
        What::Held { reminder: reminder(), by },
        away,
    ];
    db.log_decisions(&all.map(|what| Decision { at: morning(), rule: "S0a", what })).expect("logged");
    let rows = db.decisions_since(0).expect("readable");
    assert!(rows.iter().all(|row| row.rule == "S0a" && row.at == morning().to_string()));
    let reminder = || "nerve-minute".to_owned();
    let outcome = |outcome: &str, cause: Option<&str>| RowWhat::Outcome {
        reminder: reminder(),
        outcome: outcome.to_owned(),
        cause: cause.map(str::to_owned),
    };
    let expected = [
        RowWhat::Show { reminder: reminder(), minutes: 3, repeat: 0 },
        RowWhat::Show { reminder: reminder(), minutes: 0, repeat: 2 },
        outcome("missed", None),
        outcome("withdrawn", Some("merged")),
        RowWhat::Held { reminder: reminder(), by: vec!["camera".to_owned(), "typing".to_owned()] },
        RowWhat::State {
            id: "away".to_owned(),
            text: "away since 09:40".to_owned(),
            since: Some(morning().to_string()),
        },
    ];
    assert_eq!(rows.into_iter().map(|row| row.what).collect::<Vec<_>>(), expected);
    assert_eq!(db.decisions_since(i64::MAX).expect("readable"), []);
}

#[test]
fn a_torn_file_is_kept_aside_and_a_new_one_begun() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("unpinch.db");
    fs::write(&path, "this is no database, and long enough to be looked at".repeat(100)).expect("torn");
    let opened = Db::open(&path).expect("a new one");
    assert!(opened.notice.is_some_and(|notice| notice.contains("unpinch.db.broken-1")));
    assert!(dir.path().join("unpinch.db.broken-1").exists());
    assert_eq!(opened.db.profile().expect("readable"), NerveProfile::default());
}

#[test]
fn a_file_torn_in_the_middle_is_noticed() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("unpinch.db");
    let mut db = Db::open(&path).expect("new").db;
    for _ in 0..200 {
        db.begin_routine(&start(), &morning()).expect("begun");
    }
    db.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("written");
    drop(db);
    let mut bytes = fs::read(&path).expect("readable");
    let middle = bytes.len() / 2;
    bytes[middle..].fill(0x5a);
    fs::write(&path, bytes).expect("torn");
    assert!(Db::open(&path).expect("a new one").notice.is_some(), "the damage is noticed at the start");
}

#[test]
fn the_database_of_a_newer_program_is_left_alone() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("unpinch.db");
    let db = Db::open(&path).expect("new").db;
    db.connection.execute_batch("PRAGMA user_version = 99").expect("set");
    drop(db);
    let error = Db::open(&path).expect_err("refused");
    assert!(error.to_string().contains("newer Unpinch"), "{error}");
    assert!(path.exists());
}

#[cfg(unix)]
#[test]
fn others_cannot_read_the_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("unpinch.db");
    let _opened = Db::open(&path).expect("new");
    let mode = fs::metadata(&path).expect("there").permissions().mode();
    assert_eq!(mode & 0o077, 0, "{mode:o}");
}

#[test]
fn marks_are_kept_by_name() {
    let mut db = Db::in_memory().expect("a database");
    assert_eq!(db.mark("missed_seen").expect("readable"), None);
    db.set_mark("missed_seen", "3").expect("kept");
    db.set_mark("missed_seen", "4").expect("kept");
    assert_eq!(db.mark("missed_seen").expect("readable").as_deref(), Some("4"));
}

#[test]
fn half_ranges_are_kept_over_a_restart_until_they_are_taken_back() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("unpinch.db");
    let mut db = Db::open(&path).expect("opened").db;
    db.halve_range(&"chin-tuck".into(), &morning()).expect("kept");
    db.halve_range(&"chin-tuck".into(), &morning()).expect("kept once");
    drop(db);
    let mut db = Db::open(&path).expect("opened").db;
    assert_eq!(db.half_ranges().expect("readable"), ["chin-tuck".into()]);
    db.restore_range(&"chin-tuck".into()).expect("taken back");
    assert_eq!(db.half_ranges().expect("readable"), []);
}

#[test]
fn a_database_of_the_version_before_gets_the_table() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("unpinch.db");
    let mut db = Db::open(&path).expect("opened").db;
    db.begin_routine(&start(), &morning()).expect("begun");
    db.connection.execute_batch("DROP TABLE half_range; PRAGMA user_version = 2").expect("as it was");
    drop(db);
    let db = Db::open(&path).expect("moved up").db;
    assert_eq!(db.half_ranges().expect("there"), []);
    assert_eq!(db.routines_since(0).expect("kept").len(), 1);
}

#[test]
fn routines_are_summed_up_by_civil_day_and_nerve() {
    let mut db = Db::in_memory().expect("a database");
    let other = RoutineStart { nerve: None, ..start() };
    // Late in the evening in Berlin it is still the same day, whatever it is elsewhere.
    for (moment, start, ended) in [
        ("2026-03-27T00:10:00+01:00[Europe/Berlin]", start(), "completed"),
        ("2026-03-27T23:50:00+01:00[Europe/Berlin]", start(), "too_much"),
        ("2026-03-27T12:00:00+01:00[Europe/Berlin]", other, "stopped"),
        ("2026-03-28T00:10:00+01:00[Europe/Berlin]", start(), "completed"),
    ] {
        db.record_routine(&start, &at(moment), &end(ended)).expect("kept");
    }
    let days = db.days_since(i64::MIN).expect("readable");
    let counts: Vec<_> = days
        .iter()
        .map(|day| (day.date.as_str(), day.nerve.as_deref(), day.begun, day.completed, day.too_much, day.before))
        .collect();
    assert_eq!(
        counts,
        [
            ("2026-03-27", None, 1, 0, 0, (4, 1)),
            ("2026-03-27", Some("l5"), 2, 1, 1, (8, 2)),
            ("2026-03-28", Some("l5"), 1, 1, 0, (4, 1)),
        ]
    );
    assert_eq!(days[0].after, (0, 0), "not rated");
    let newest = db.latest_routines(2).expect("readable");
    assert_eq!(newest.iter().map(|row| &row.at[..10]).collect::<Vec<_>>(), ["2026-03-28", "2026-03-27"]);
}
