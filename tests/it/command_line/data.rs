//! One backup of everything, the way back, and deleting everything.

use unpinch::link::view::ProfileView;

use super::*;

const PROFILE: &str = r#"{"nerves":[{"nerve":"l5","side":"left","irritability":"moderate"}]}"#;

fn keep_a_nerve(place: &Place) {
    let profile = serde_json::from_str(PROFILE).expect("a profile");
    assert_eq!(place.ask(&Request::SaveProfile { profile }), Reply::Done);
}

fn backup(place: &Place, name: &str) -> String {
    let file = place.folder.path().join(name).display().to_string();
    let told = place.run(&["data", "backup", &file]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:?}");
    assert!(told.out.contains("are kept in"), "{told:?}");
    file
}

#[test]
fn a_backup_is_made_while_the_agent_runs_and_put_back_under_it() {
    let place = Place::with_settings(SETTINGS);
    let mut agent = place.agent(&[]);
    keep_a_nerve(&place);
    let file = backup(&place, "kept.tar");
    let profile = ProfileView::default();
    assert_eq!(place.ask(&Request::SaveProfile { profile }), Reply::Done);
    fs::write(place.file("settings.toml"), "# otherwise\n").expect("written");
    let told = place.run(&["data", "restore", &file]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:?}");
    assert!(agent.child.wait().expect("it ended").success(), "the old agent ended politely");
    let view = place.view();
    assert_eq!(view.profile.nerves[0].nerve, "l5", "another agent runs, with what was kept");
    assert!(
        view.settings_toml.contains("A minute") && !view.notices.iter().any(|notice| notice.contains("history")),
        "{view:?}"
    );
    // And back again, by the words that were printed.
    let line = told.out.lines().find(|line| line.starts_with("To have that back")).expect("a way back");
    let before = line.rsplit('"').nth(1).expect("a file");
    assert_eq!(place.run(&["data", "restore", before]).code, Some(0));
    assert!(place.view().profile.nerves.is_empty());
}

#[test]
fn without_an_agent_none_is_started() {
    let place = Place::with_settings(SETTINGS);
    let file = backup_of_settings(&place);
    fs::remove_file(place.file("settings.toml")).expect("gone");
    let told = place.run(&["data", "restore", &file]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:?}");
    assert_eq!(fs::read_to_string(place.file("settings.toml")).expect("it is back"), SETTINGS);
    place.run(&["status"]).could_not("not running");
}

fn backup_of_settings(place: &Place) -> String {
    let file = place.folder.path().join("settings.tar").display().to_string();
    assert!(place.run(&["data", "backup", &file]).out.contains("One file is kept in"));
    file
}

#[test]
fn a_backup_takes_the_place_of_another_only_when_told() {
    let place = Place::with_settings(SETTINGS);
    let file = backup_of_settings(&place);
    let before = fs::read(&file).expect("read");
    place.run(&["data", "backup", &file]).complained(2, "is there already");
    assert_eq!(fs::read(&file).expect("read"), before);
    assert_eq!(place.run(&["data", "backup", &file, "--replace"]).code, Some(0));
    let own = place.file("settings.toml").display().to_string();
    let before = fs::read(&own).expect("read");
    place.run(&["data", "backup", &own, "--replace"]).complained(2, "Unpinch's own files");
    assert_eq!(fs::read(&own).expect("read"), before);
    let empty = Place::new();
    empty.run(&["data", "backup", "x.tar"]).could_not("There is nothing to keep yet");
}

#[test]
fn a_file_that_is_no_backup_leaves_the_agent_alone() {
    let place = Place::with_settings(SETTINGS);
    let mut agent = place.agent(&[]);
    let file = place.folder.path().join("bad.tar");
    fs::write(&file, "no backup").expect("written");
    let file = file.display().to_string();
    place.run(&["data", "restore", &file]).complained(2, "this is no backup of Unpinch");
    place.run(&["data", "restore", "/no/such/file"]).could_not("cannot read the backup");
    assert!(matches!(agent.child.try_wait(), Ok(None)), "it still runs");
    assert!(place.view().settings_toml.contains("A minute"));
}

#[test]
fn everything_is_deleted_and_nothing_is_left_behind() {
    let place = Place::with_settings(SETTINGS);
    let mut agent = place.agent(&[]);
    keep_a_nerve(&place);
    place.run(&["autostart", "on"]);
    let entry = place.folder.path().join(".config/autostart/unpinch.desktop");
    assert!(entry.exists(), "the entry at login");
    fs::create_dir(place.file("packs")).expect("made");
    fs::write(place.file("packs/mine.toml"), "mine").expect("written");
    let file = backup(&place, "kept.tar");
    assert_eq!(place.run(&["data", "restore", &file]).code, Some(0));
    assert!(agent.child.wait().expect("it ended").success());
    assert!(place.file("agent.log").exists() && place.file("unpinch.db").exists());
    place.run(&["data", "delete-all"]).complained(2, "say --yes");
    assert!(place.file("unpinch.db").exists());
    let told = place.run(&["data", "delete-all", "--yes"]);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:?}");
    for removed in ["unpinch.db", "settings.toml", "agent.log", "mine.toml", "unpinch.desktop", "before-restore"] {
        assert!(told.out.contains(removed), "{removed}\n{}", told.out);
    }
    assert!(!place.data().exists() && !entry.exists(), "{}", told.out);
    assert!(fs::metadata(&file).is_ok(), "a backup elsewhere is the person's own");
    place.run(&["status"]).could_not("not running");
}

#[test]
fn what_is_not_ours_survives_even_in_the_same_folder() {
    let place = Place::with_settings(SETTINGS);
    fs::write(place.file("thesis.txt"), "years of work").expect("written");
    let told = place.run(&["data", "delete-all", "--yes"]);
    assert_eq!(told.code, Some(0), "{told:?}");
    assert!(told.out.contains("Left, because it is not from Unpinch") && told.out.contains("thesis.txt"), "{told:?}");
    assert!(place.file("thesis.txt").exists() && !place.file("settings.toml").exists());
}
