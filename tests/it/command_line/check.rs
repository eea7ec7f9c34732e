//! The self-check in the terminal: it comes to its end, and a warning sign is never lost.

use std::io::Write as _;

use super::*;

/// Runs `unpinch check` with these lines typed.
fn checked(place: &Place, args: &[&str], typed: &str) -> Told {
    let mut command = place.command(&[&["check"], args].concat());
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let typing = child.stdin.take().expect("an input").write_all(typed.as_bytes());
    // Whoever has left reads no further.
    drop(typing);
    Told::from(child.wait_with_output().expect("it ends"))
}

fn lock(place: &Place) -> String {
    place.view().safety.lock
}

#[test]
fn an_emergency_is_told_with_its_number_and_closes_everything() {
    let place = Place::new();
    let _agent = place.agent(&[]);
    let told = checked(&place, &[], "1\nn\nn\ny\n\n\n");
    assert_eq!(told.code, Some(0), "{told:?}");
    for words in
        ["Get emergency help now", "Emergency number:", "Exercises stay closed", "Press Enter if you understand"]
    {
        assert!(told.out.contains(words), "{words} is missing in {}", told.out);
    }
    assert_eq!(lock(&place), "lock_all");
    place.run(&["start", "--text", "l5-high-1min"]).could_not("Exercises are locked");
}

#[test]
fn a_yes_is_not_lost_when_the_person_leaves() {
    let place = Place::new();
    let _agent = place.agent(&[]);
    let told = checked(&place, &[], "2\nn\nn\nn\nn\nn\ny\nq\n");
    assert_eq!(told.code, Some(0), "{told:?}");
    assert_eq!(lock(&place), "lock_all", "{}", told.out);
    place.run(&["start", "--text", "s1-low-1min"]).could_not("Exercises are locked");
}

#[test]
fn leaving_without_a_warning_sign_keeps_nothing() {
    let place = Place::new();
    let _agent = place.agent(&[]);
    let told = checked(&place, &[], "1\nn\nn\nn\nq\n");
    assert!(told.out.contains("Nothing was kept"), "{told:?}");
    assert_eq!(lock(&place), "none");
    assert!(place.view().check.draft.is_none());
}

#[test]
fn asked_for_json_the_agent_hears_of_it_all_the_same() {
    let place = Place::new();
    let _agent = place.agent(&[]);
    let told = checked(&place, &["--json"], "1\nn\nn\ny\n\n");
    // Standard output is JSON alone; what is asked goes to standard error.
    let verdict: Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!(verdict["urgency"].as_str(), Some("emergency_now"), "{told:?}");
    assert_eq!(lock(&place), "lock_all");
}

#[test]
fn a_routine_that_plays_in_the_terminal_ends_with_a_warning_sign() {
    let place = Place::with_settings(SETTINGS);
    let _agent = place.agent(&[]);
    let mut player = place.command(&["start", "--text", "l5-moderate-1min"]);
    let player = player.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("it starts");
    until("it plays", || place.view().schedule.state == "routine_running");
    let answers = unpinch::link::answers::AnswersView {
        red_flags: vec!["rf_saddle_numbness".to_owned()],
        ..unpinch::link::answers::AnswersView::default()
    };
    place.ask(&Request::FinishScreening { complaints: vec!["back_or_leg".to_owned()], answers });
    let told = Told::from(player.wait_with_output().expect("it ends"));
    assert!(told.out.contains("Exercises are locked") && !told.out.contains("Done."), "{}", told.out);
    assert_eq!(place.history().routines[0].ended.as_deref(), Some("interrupted"));
}

#[test]
fn a_mark_before_the_text_is_no_matter_and_a_list_is_no_answers() {
    let place = Place::new();
    let judged = |text: &str| {
        let file = place.folder.path().join("answers.json");
        std::fs::write(&file, text).expect("written");
        place.run(&["check", "--json", "--answers", file.to_str().expect("a name")])
    };
    assert_eq!(judged("\u{feff}{\"regions\":[\"buttock_l\"]}").code, Some(0));
    judged("[]").complained(2, "must be an object in braces");
}

#[test]
fn an_emergency_in_a_file_is_told_with_the_number_and_nothing_is_saved() {
    let place = Place::new();
    let file = place.folder.path().join("answers.json");
    std::fs::write(&file, r#"{"red_flags":["rf_stroke"]}"#).expect("written");
    let told = place.run(&["check", "--answers", file.to_str().expect("a name")]);
    assert!(told.out.contains("Get emergency help now") && told.out.contains("Emergency number: "), "{told:?}");
    assert!(!place.file("settings.toml").exists() && !place.file("unpinch.db").exists(), "something was saved");
}
