//! Two people on one machine, and a home that cannot be written.
//!
//! To be somebody else is for root alone; who is not root sees a line that says so.

use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;

use super::*;

/// Numbers that nobody has.
const PEOPLE: [u32; 2] = [64_997, 64_998];

/// A place that all can come into, and the program in it; none for who is not root.
fn for_all() -> Option<(Place, PathBuf)> {
    if !is_root() {
        return None;
    }
    let place = Place::new();
    fs::set_permissions(place.folder.path(), fs::Permissions::from_mode(0o755)).expect("open to all");
    let program = program_for_all(place.folder.path());
    Some((place, program))
}

/// A home of this person's, private to them.
fn home(place: &Place, person: u32) -> PathBuf {
    let home = place.file(&format!("home-{person}"));
    fs::create_dir(&home).expect("a home");
    fs::set_permissions(&home, fs::Permissions::from_mode(0o700)).expect("private");
    chown(&home, Some(person), Some(person)).expect("theirs");
    home
}

fn command_of(place: &Place, program: &Path, home: &Path, person: u32) -> Command {
    let mut command = place.started_by(program);
    command.env("HOME", home).uid(person).gid(person).current_dir("/");
    command
}

#[test]
fn two_people_have_an_agent_each_and_neither_reaches_the_others() {
    let Some((place, program)) = for_all() else {
        return eprintln!("not tried: only root can be somebody else");
    };
    let homes = PEOPLE.map(|person| home(&place, person));
    let command = |at: usize, args: &[&str]| {
        let mut command = command_of(&place, &program, &homes[at], PEOPLE[at]);
        command.args(args);
        command
    };
    let agents = [0, 1].map(|at| Agent { child: command(at, &["agent"]).spawn().expect("the agent starts") });
    for at in [0, 1] {
        until("each has their own", || Told::of(command(at, &["status"])).code == Some(0));
    }
    assert_eq!(Told::of(command(0, &["pause"])).code, Some(0));
    let status = |at: usize| Told::of(command(at, &["status", "--json"])).out;
    assert!(status(0).contains("\"paused\""), "{}", status(0));
    assert!(!status(1).contains("\"paused\""), "the other's reminders go on: {}", status(1));
    drop(agents);

    let theirs = homes[0].join("files");
    let folder = theirs.to_str().expect("text");
    let agent = Agent { child: command(0, &["--data-dir", folder, "agent"]).spawn().expect("the agent starts") };
    until("it answers", || Told::of(command(0, &["--data-dir", folder, "status"])).code == Some(0));
    for args in [&["status"][..], &["quit"], &["data", "export"], &["agent"]] {
        let mut others = vec!["--data-dir", folder];
        others.extend(args);
        let told = Told::of(command(1, &others));
        assert_ne!(told.code, Some(0), "{told:?}");
        assert!(told.out.is_empty() && !told.err.is_empty(), "{told:?}");
    }
    assert_eq!(Told::of(command(0, &["--data-dir", folder, "status"])).code, Some(0), "it is still there");
    drop(agent);
}

#[test]
fn in_a_home_that_cannot_be_written_it_is_said_and_what_needs_no_files_works() {
    let Some((place, program)) = for_all() else {
        return eprintln!("not tried: only root can be somebody else");
    };
    let home = home(&place, PEOPLE[0]);
    fs::set_permissions(&home, fs::Permissions::from_mode(0o555)).expect("readable alone");
    chown(&home, Some(0), Some(0)).expect("somebody else's");
    let told = |args: &[&str]| {
        let mut command = command_of(&place, &program, &home, PEOPLE[0]);
        command.args(args);
        Told::of(command)
    };
    told(&["agent"]).could_not("cannot make the folder");
    let exercises = told(&["exercises"]);
    assert_eq!(exercises.code, Some(0), "{exercises:?}");
    assert!(exercises.out.contains("chin-tuck"), "{exercises:?}");
    let doctor = told(&["doctor", "--quick"]);
    assert!(doctor.out.contains("broken   Folders") || doctor.out.contains("broken   Reminders"), "{doctor:?}");
    assert_eq!(fs::read_dir(&home).expect("readable").count(), 0, "nothing is left there");
}
