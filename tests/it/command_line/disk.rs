//! A disk that takes no more: tried with the system's limit on the size of files, so that nobody needs to fill one.
#![cfg(target_os = "linux")]

use unpinch::link::message::PromptAnswer;
use unpinch::link::view::{KeptNerveView, ProfileView};

use super::*;

/// The program under a shell that lets it see the error instead of dying of the signal, with this limit.
fn limited(place: &Place, args: &str) -> Command {
    let mut command = place.started_by(Path::new("/bin/sh"));
    let script = format!("trap '' XFSZ; exec \"$0\" --data-dir \"$1\" {args}");
    command.arg("-c").arg(script).arg(env!("CARGO_BIN_EXE_unpinch")).arg(place.data());
    command
}

/// From now on no file of this process grows beyond so many bytes; `unlimited` lifts it.
fn set_limit(agent: &Agent, limit: &str) {
    let args = ["--pid".to_owned(), agent.pid().to_string(), format!("--fsize={limit}:unlimited")];
    let status = Command::new("prlimit").args(args).status().expect("prlimit, of the package util-linux");
    assert!(status.success());
}

fn nerve(id: &str) -> Request {
    let kept = KeptNerveView {
        nerve: id.to_owned(),
        side: "left".to_owned(),
        irritability: "moderate".to_owned(),
        since: String::new(),
    };
    Request::SaveProfile { profile: ProfileView { nerves: vec![kept], avoid: Vec::new() } }
}

#[test]
fn a_disk_that_fills_up_costs_nothing_that_was_answered() {
    let place = Place::with_settings(&format!("{SETTINGS}[repeat]\nafter = \"1 h\"\nlimit = 5\n"));
    let agent = place.agent_by(limited(&place, "agent --foreground --time-scale 1200"));
    assert_eq!(place.ask(&nerve("l5")), Reply::Done);
    until("a prompt is open", || place.view().schedule.state == "open");
    set_limit(&agent, "1");
    assert_eq!(place.ask(&Request::Answer { answer: PromptAnswer::Skip }), Reply::Done);
    until("it is said", || place.status().contains("The history cannot be written"));
    until("the next comes all the same", || place.view().schedule.state == "open");
    assert_eq!(place.history().prompts, [], "nothing of it is on disk");
    set_limit(&agent, "unlimited");
    assert_eq!(place.ask(&Request::Answer { answer: PromptAnswer::Dismiss }), Reply::Done);
    let outcomes: Vec<_> = place.history().prompts.into_iter().map(|prompt| prompt.outcome).collect();
    assert_eq!(outcomes, ["skipped", "dismissed"]);
    assert!(!place.status().contains("history cannot"), "{}", place.status());
}

#[test]
fn what_cannot_be_saved_is_refused_and_the_old_stays() {
    let place = Place::with_settings(SETTINGS);
    let agent = place.agent_by(limited(&place, "agent"));
    assert_eq!(place.ask(&nerve("l5")), Reply::Done);
    set_limit(&agent, "1");
    let toml = SETTINGS.replace("77", "11");
    assert!(matches!(place.ask(&Request::SaveSettings { toml }), Reply::Refused { why } if why.contains("not saved")));
    assert!(matches!(place.ask(&nerve("s1")), Reply::Refused { .. }));
    let view = place.view();
    assert_eq!((view.schedule.per_day, view.profile.nerves[0].nerve.as_str()), (77, "l5"));
    assert_eq!(fs::read_to_string(place.file("settings.toml")).expect("there"), SETTINGS);
    set_limit(&agent, "unlimited");
    drop(agent);
    let _agent = place.agent(&[]);
    assert_eq!(place.view().profile.nerves[0].nerve, "l5");
}

#[test]
fn an_agent_that_finds_the_disk_full_says_so_and_leaves_everything() {
    let place = Place::with_settings(SETTINGS);
    let agent = place.agent(&[]);
    assert_eq!(place.ask(&nerve("l5")), Reply::Done);
    drop(agent);
    let before = fs::read(place.file("unpinch.db")).expect("there");
    let mut command = place.started_by(Path::new("/bin/sh"));
    command.arg("-c").arg("trap '' XFSZ; ulimit -f 0; exec \"$0\" --data-dir \"$1\" agent");
    command.arg(env!("CARGO_BIN_EXE_unpinch")).arg(place.data());
    Told::of(command).could_not("the database cannot be opened");
    assert_eq!(fs::read(place.file("unpinch.db")).expect("there"), before);
    let _agent = place.agent(&[]);
    assert_eq!(place.view().profile.nerves[0].nerve, "l5", "with room again all is there");
}

#[test]
fn a_nerve_that_cannot_be_read_is_named_and_chosen_again_and_nothing_else_is_lost() {
    let place = Place::with_settings(SETTINGS);
    let agent = place.agent(&[]);
    assert_eq!(place.ask(&nerve("l5")), Reply::Done);
    assert_eq!(place.run(&["start", "--text", "--time-scale", "2000", "l5-moderate-1min"]).code, Some(0));
    drop(agent);
    let older = r#"{"nerves":[{"nerve":"l5","side":"links","irritability":"moderate","since":"2020-01-01"}]}"#;
    let db = rusqlite::Connection::open(place.file("unpinch.db")).expect("a database");
    assert_eq!(db.execute("UPDATE profile SET json = ?1", [older]).expect("written"), 1);
    drop(db);
    let _agent = place.agent(&[]);
    let status = place.status();
    assert!(status.contains("Your nerve could not be read") && status.contains("its side"), "{status}");
    let log = std::fs::read_to_string(place.file("agent.log")).expect("a log");
    assert!(log.contains("cannot be read") && !log.contains("links"), "answers do not go into a log: {log}");
    assert_eq!(place.history().routines.len(), 1);
    assert_eq!(place.ask(&nerve("l5")), Reply::Done);
    assert!(!place.status().contains("could not be read"));
}
