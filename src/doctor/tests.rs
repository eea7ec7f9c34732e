//! What can be tried without a desktop.

use super::*;

fn files_in(dir: &std::path::Path) -> Vec<Finding> {
    files::examine(&Paths::in_one(dir))
}

fn state_of(findings: &[Finding], part: &str) -> State {
    findings.iter().find(|finding| finding.part == part).expect("it is looked at").state
}

#[test]
fn a_fresh_folder_is_sound() {
    let dir = tempfile::tempdir().expect("a folder");
    let found = files_in(&dir.path().join("new"));
    for part in ["files", "settings", "history"] {
        assert_eq!(state_of(&found, part), State::Ok, "{found:?}");
    }
}

#[test]
fn settings_that_are_not_understood_are_counted_and_not_quoted() {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::write(dir.path().join("settings.toml"), "[limits]\nper_day = 'my secret'\n").expect("written");
    let found = files_in(dir.path());
    assert_eq!(state_of(&found, "settings"), State::Limited);
    assert!(!format!("{found:?}").contains("secret"), "{found:?}");
}

#[test]
fn a_torn_history_is_broken_and_left_as_it_is() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("unpinch.db");
    std::fs::write(&file, "this is no database, however long one looks at it").expect("written");
    assert_eq!(state_of(&files_in(dir.path()), "history"), State::Broken);
    assert!(std::fs::read_to_string(&file).expect("still there").starts_with("this is no database"));
}

#[test]
#[cfg(unix)]
fn a_program_that_cannot_play_says_so() {
    use crate::platform::helper::Call;
    let program = |name: &str| Call { program: name.into(), arguments: Vec::new(), input: None };
    let state = |name: &str| heard::tried("sound", name, Some(&program(name))).state;
    assert_eq!(state("/bin/true"), State::Ok);
    assert_eq!(state("/bin/false"), State::Limited);
    assert_eq!(state("/no/such/program"), State::Limited);
    assert_eq!(heard::tried("voice", "spd-say", None).state, State::Ok, "quick: it is there");
}

#[test]
#[cfg(unix)]
fn a_folder_that_others_can_read_is_limited() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(0o755)).expect("opened");
    assert_eq!(state_of(&files_in(dir.path()), "files"), State::Limited);
}
