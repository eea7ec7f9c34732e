//! What is wrong is named in one sentence, and costs nothing but itself.

use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::{UnixListener, UnixStream};
use std::os::unix::process::CommandExt as _;

use super::*;

#[test]
fn a_wrong_value_in_the_settings_is_named_and_costs_only_itself() {
    let text = format!("{SETTINGS}[snooze]\nlimit = 99\n");
    let place = Place::with_settings(&text);
    let _agent = place.agent(&[]);
    let status = place.status();
    assert!(status.contains("settings.toml, line 18, snooze.limit"), "{status}");
    assert_eq!(place.view().schedule.per_day, 77, "the others are in force");
    assert_eq!(fs::read_to_string(place.file("settings.toml")).expect("there"), text, "the file is left as it is");
}

#[test]
fn torn_settings_fall_back_to_the_last_good_ones() {
    let place = Place::with_settings(SETTINGS);
    drop(place.agent(&[]));
    fs::write(place.file("settings.toml"), "[limits]\nper_day = 8\n[limi").expect("torn");
    let _agent = place.agent(&[]);
    assert_eq!(place.view().schedule.per_day, 77);
    let status = place.status();
    assert!(status.contains("settings.toml, line 3") && status.contains("last good settings"), "{status}");
    assert!(fs::read_to_string(place.file("settings.toml")).expect("there").ends_with("[limi"), "to be mended by hand");
}

#[test]
fn settings_torn_while_it_runs_change_nothing_until_they_are_mended() {
    let place = Place::with_settings(SETTINGS);
    let _agent = place.agent(&[]);
    fs::write(place.file("settings.toml"), "[limits").expect("torn");
    until("it is said", || place.status().contains("settings.toml, line 1"));
    assert_eq!(place.view().schedule.per_day, 77);
    fs::write(place.file("settings.toml"), "[limits]\nper_day = 5\n").expect("mended");
    until("it is in force", || place.view().schedule.per_day == 5);
    assert!(!place.status().contains("settings.toml"));
}

#[test]
fn a_missing_database_is_made_for_this_person_alone() {
    let place = Place::new();
    let _agent = place.agent(&[]);
    let mode = fs::metadata(place.file("unpinch.db")).expect("made").permissions().mode();
    assert_eq!(mode & 0o077, 0, "{mode:o}");
    assert_eq!(place.history(), HistoryView::default());
}

#[test]
fn a_torn_database_is_kept_aside_and_the_settings_stay() {
    let place = Place::with_settings(SETTINGS);
    let torn = "this is no database, and long enough to be looked at".repeat(100);
    fs::write(place.file("unpinch.db"), &torn).expect("torn");
    let _agent = place.agent(&[]);
    let status = place.status();
    assert!(status.contains("unpinch.db.broken-1") && status.contains("chosen again"), "{status}");
    assert_eq!(fs::read_to_string(place.file("unpinch.db.broken-1")).expect("kept"), torn);
    assert_eq!(place.view().schedule.per_day, 77);
}

#[test]
fn the_database_of_a_newer_program_is_left_alone() {
    let place = Place::new();
    drop(place.agent(&[]));
    let database = rusqlite::Connection::open(place.file("unpinch.db")).expect("opened");
    database.execute_batch("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)").expect("changed");
    drop(database);
    let before = fs::read(place.file("unpinch.db")).expect("readable");
    place.run(&["agent"]).could_not("newer Unpinch");
    place.run(&["start", "--text", "l5-moderate-1min"]).could_not("newer Unpinch");
    assert_eq!(fs::read(place.file("unpinch.db")).expect("readable"), before);
    assert!(!place.socket().exists(), "nobody listens");
}

#[test]
fn a_dead_socket_file_of_a_crash_is_replaced() {
    let place = Place::new();
    drop(UnixListener::bind(place.socket()).expect("bound"));
    place.run(&["status"]).could_not("not running; start it with `unpinch agent`");
    let _agent = place.agent(&[]);
    assert_eq!(place.run(&["status"]).code, Some(0));
}

#[test]
fn a_second_agent_is_told_that_one_runs_and_the_first_goes_on() {
    let place = Place::new();
    let _agent = place.agent(&[]);
    place.run(&["agent"]).could_not("running already");
    assert_eq!(place.run(&["status"]).code, Some(0));
}

#[test]
fn without_a_bus_and_a_display_prompts_are_printed_and_the_schedule_goes_on() {
    let place = Place::with_settings(&format!("{SETTINGS}[repeat]\nafter = \"5 min\"\nlimit = 1\n"));
    let _agent = place.agent(&["--foreground", "--time-scale", "1200"]);
    until("it is missed", || place.history().prompts.iter().any(|prompt| prompt.outcome == "missed"));
    let printed = place.printed();
    let first = printed.lines().next().expect("a line for each prompt");
    assert!(first.contains(" A minute: ") && first.contains("unpinch start"), "{first}");
    // The small window is a process of its own, and says only when it has ended that it had no display.
    until("both are said", || place.status().contains("could not be shown in a small window either"));
    let status = place.status();
    assert!(status.contains("Notifications do not reach your desktop"), "{status}");
    assert!(status.contains("whether you are at the desk"), "{status}");
}

#[test]
fn lines_that_nobody_reads_do_not_end_the_agent() {
    let place = Place::with_settings(&format!("{SETTINGS}[repeat]\nafter = \"5 min\"\nlimit = 0\n"));
    let mut command = place.command(&["agent", "--foreground", "--time-scale", "1200"]);
    let mut child = command.stdout(Stdio::piped()).spawn().expect("the agent starts");
    drop(child.stdout.take());
    let _agent = Agent { child };
    until("the agent answers", || Client::connect(&place.socket()).is_ok());
    until("two prompts have passed", || place.history().prompts.len() >= 2);
}

#[test]
fn without_a_display_the_text_mode_is_offered() {
    let place = Place::new();
    let told = place.run(&[]);
    told.could_not("There is no display here");
    assert!(told.err.contains("`unpinch start --text`"), "{told:?}");
}

#[test]
fn a_display_that_does_not_answer_is_said_in_a_line() {
    let place = Place::new();
    let mut command = place.command(&[]);
    let told = Told::of({
        command.env("DISPLAY", "/nowhere:9");
        command
    });
    told.could_not("The window cannot open");
    assert!(told.err.contains("`unpinch start --text`") && !told.err.contains(".rs"), "{told:?}");
}

#[test]
fn without_a_home_folder_it_says_how_to_name_one() {
    if !is_root() {
        eprintln!("not tried: only root can run as somebody without a home");
        return;
    }
    let place = Place::new();
    fs::set_permissions(place.folder.path(), fs::Permissions::from_mode(0o755)).expect("open to all");
    let mut command = place.started_by(&program_for_all(place.folder.path()));
    // Nobody has this number, so the system knows no home for it either.
    command.env_remove("HOME").uid(64_999).gid(64_999).arg("status");
    let told = Told::of(command);
    told.could_not("set HOME");
    assert!(told.err.contains("--data-dir"), "{told:?}");
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let place = Place::new();
    fs::write(place.file("in-the-way"), "").expect("a file");
    let folder = place.file("in-the-way").join("deeper");
    for args in [&["agent"][..], &["start", "--text", "l5-moderate-1min"]] {
        let mut command = place.bare();
        command.arg("--data-dir").arg(&folder).args(args);
        let told = Told::of(command);
        told.could_not("cannot make the folder");
        assert!(told.err.contains("in-the-way/deeper"), "{told:?}");
    }
    assert_eq!(fs::read_to_string(place.file("in-the-way")).expect("there"), "");
}

#[test]
fn an_unknown_id_is_named_with_the_nearest() {
    let place = Place::new();
    place.run(&["start", "l5-modrate-1min"]).complained(2, "the nearest are l5-moderate-1min");
    place.run(&["routines", "--nerve", "l55"]).complained(2, "\"l55\"; the nearest are l5");
    assert!(!place.socket().exists(), "no agent was started for it");
}

#[test]
fn a_front_end_of_another_version_is_told_so_and_others_are_served() {
    let place = Place::new();
    let _agent = place.agent(&[]);
    let mut old = UnixStream::connect(place.socket()).expect("connected");
    old.write_all(b"{\"request\":\"hello\",\"protocol\":0,\"version\":\"0.0.1\"}\n").expect("sent");
    let mut answer = String::new();
    BufReader::new(old).read_line(&mut answer).expect("answered");
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    assert_eq!(answer["reply"], "refused");
    let why = answer["why"].as_str().expect("a sentence");
    assert!(why.contains("0.0.1") && why.contains(env!("CARGO_PKG_VERSION")) && why.contains("unpinch quit"), "{why}");
    assert_eq!(place.run(&["status"]).code, Some(0));
}

#[test]
fn an_agent_of_another_version_is_heard_out() {
    let place = Place::new();
    let listener = UnixListener::bind(place.socket()).expect("bound");
    let agent = std::thread::Builder::new().name("another agent".to_owned()).spawn(move || {
        let (mut stream, _) = listener.accept().expect("somebody comes");
        let mut hello = String::new();
        BufReader::new(stream.try_clone().expect("a reader")).read_line(&mut hello).expect("hello");
        stream.write_all(b"{\"reply\":\"refused\",\"why\":\"This is Unpinch 9.\"}\n").expect("answered");
        hello
    });
    place.run(&["status"]).could_not("This is Unpinch 9.");
    let hello = agent.expect("a thread").join().expect("no panic");
    assert!(hello.contains("\"protocol\":") && hello.contains(env!("CARGO_PKG_VERSION")), "{hello}");
    fs::remove_file(place.socket()).expect("it is gone");
}

#[test]
fn a_line_that_is_no_message_harms_nobody() {
    let place = Place::new();
    let _agent = place.agent(&[]);
    let mut stranger = UnixStream::connect(place.socket()).expect("connected");
    stranger.write_all(b"GET / HTTP/1.1\r\n\r\n").expect("sent");
    let mut answer = String::new();
    BufReader::new(stranger).read_line(&mut answer).expect("answered");
    assert!(answer.contains("refused"), "{answer}");
    assert_eq!(place.run(&["status"]).code, Some(0));
}

#[test]
fn lengths_and_times_that_make_no_sense_are_wrong_arguments() {
    let place = Place::new();
    for args in [&["pause", "soon"][..], &["snooze", "-3"], &["history", "--since", "yesterday"]] {
        assert_eq!(place.run(args).code, Some(2), "{args:?}");
    }
    assert_eq!(place.run(&["agent", "--time-scale", "0"]).code, Some(2));
    assert_eq!(place.run(&["start", "--minutes", "2"]).code, Some(2));
}

#[test]
fn an_unknown_id_is_shown_short_and_harmless() {
    let place = Place::new();
    let file = place.folder.path().join("answers.json");
    let id = format!("\\u001b[31m{}", "x".repeat(100_000));
    std::fs::write(&file, format!("{{\"regions\":[\"{id}\"]}}")).expect("written");
    let told = place.run(&["check", "--answers", file.to_str().expect("a name")]);
    assert_eq!(told.code, Some(2));
    assert!(told.err.len() < 400 && !told.err.contains('\u{1b}'), "{}", told.err.len());
}
