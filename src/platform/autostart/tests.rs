//! The entry in a folder of the test's own.

use super::*;

fn start(program: &Path) -> Start {
    Start { program: program.to_owned(), args: vec!["agent".into()] }
}

#[test]
fn on_and_off_are_seen_as_they_are() {
    let dir = tempfile::tempdir().expect("a folder");
    let place = Place::folder(&dir.path().join("not there yet"));
    let start = start(Path::new("/opt/unpinch"));
    assert_eq!(place.state(&start).expect("readable"), State::Off);
    place.enable(&start).expect("enabled");
    assert_eq!(place.state(&start).expect("readable"), State::On);
    place.disable().expect("disabled");
    place.disable().expect("nothing to do");
    assert_eq!(place.state(&start).expect("readable"), State::Off);
}

#[test]
fn an_entry_follows_a_program_that_was_moved_and_not_one_that_is_still_there() {
    let dir = tempfile::tempdir().expect("a folder");
    let place = Place::folder(&dir.path().join("autostart"));
    let (old, new) = (dir.path().join("old"), dir.path().join("new"));
    std::fs::write(&old, "").expect("written");
    place.enable(&start(&old)).expect("enabled");
    assert_eq!(place.follow_move(&start(&new)).expect("looked"), State::OtherProgram(old.clone()));
    std::fs::rename(&old, &new).expect("moved");
    assert_eq!(place.follow_move(&start(&new)).expect("looked"), State::On);
}

#[test]
fn what_is_off_stays_off_when_the_program_moves() {
    let dir = tempfile::tempdir().expect("a folder");
    let place = Place::folder(dir.path());
    assert_eq!(place.follow_move(&start(Path::new("/new"))).expect("looked"), State::Off);
}

#[test]
fn the_login_of_windows_uses_the_program_without_a_console_where_there_is_one() {
    let dir = tempfile::tempdir().expect("a folder");
    let program = dir.path().join("unpinch.exe");
    assert_eq!(without_console(program.clone()), program, "a single file, put somewhere by hand");
    let launcher = dir.path().join("unpinchw.exe");
    std::fs::write(&launcher, "").expect("written");
    assert_eq!(without_console(program), launcher);
}
