//! `unpinch doctor`, in a whole desktop and in one with hardly anything.

use std::process::Stdio;

use serde_json::Value;

use super::{Day, unpinch};
use crate::session::Desktop;

fn part<'a>(found: &'a Value, part: &str) -> &'a Value {
    let parts = found["parts"].as_array().expect("a list");
    parts.iter().find(|one| one["part"] == part).unwrap_or_else(|| panic!("{part} is looked at: {found:#}"))
}

/// Nothing of what is said is the name of a sentence that was forgotten.
fn is_in_words(found: &Value) -> bool {
    let texts = |one: &Value| [one["name"].clone(), one["cause"].clone(), one["mend"].clone()];
    let parts = found["parts"].as_array().expect("a list");
    parts
        .iter()
        .flat_map(texts)
        .filter_map(|it| it.as_str().map(str::to_owned))
        .all(|text| !text.is_empty() && !["doctor-", "how-", "why-", "part-"].iter().any(|key| text.starts_with(key)))
}

#[test]
fn in_a_whole_desktop_the_note_is_pressed_and_the_pause_is_seen() {
    let day = Day::start();
    // No other note than the doctor's.
    assert!(day.run(&["pause"]).status.success());
    day.desktop.until_displayed(0);
    let child = day.command(&["doctor", "--json"]).stdout(Stdio::piped()).spawn().expect("the program starts");
    day.desktop.until_displayed(1);
    day.desktop.press("It works");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    for id in ["files", "settings", "history", "agent", "display", "idle", "hold_do_not_disturb", "test_note"] {
        assert_eq!(part(&found, id)["state"], "ok", "{:#}", part(&found, id));
    }
    assert!(part(&found, "notifications")["cause"].as_str().expect("text").contains("dunst"));
    assert_eq!(part(&found, "lock")["state"], "limited", "nobody tells of the lock here");
    assert_eq!(part(&found, "tray")["state"], "limited", "nobody shows icons here");
    for id in ["sound", "voice"] {
        assert_ne!(part(&found, id)["state"], "broken", "no machine needs a loudspeaker");
    }
    assert!(is_in_words(&found), "{found:#}");
}

#[test]
fn without_display_and_services_each_missing_part_is_named_and_nothing_fails() {
    let desktop = Desktop::bus_only();
    let output = unpinch(&desktop, &["doctor", "--json"]).output().expect("the program starts");
    assert!(output.status.success());
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(found["worst"], "broken");
    assert_eq!(part(&found, "agent")["state"], "broken");
    let missing =
        ["display", "idle", "lock", "sleep", "hold_full_screen", "hold_typing", "tray", "notifications", "test_note"];
    for id in missing {
        let one = part(&found, id);
        assert_eq!(one["state"], "limited", "{one:#}");
    }
    assert!(is_in_words(&found), "{found:#}");
}

#[test]
fn the_words_are_for_people_too() {
    let desktop = Desktop::bus_only();
    let said = String::from_utf8(unpinch(&desktop, &["doctor", "--quick"]).output().expect("it starts").stdout);
    let said = said.expect("text");
    assert!(said.contains("broken   Reminders"), "{said}");
    assert!(said.contains("unpinch agent"), "what mends it: {said}");
    assert!(!said.contains("Leave keyboard"), "nothing is waited for: {said}");
}
