//! `unpinch why`: the decisions of a running agent.

use super::*;

#[test]
fn decisions_are_told_in_words_and_as_json() {
    let place = Place::with_settings(SETTINGS);
    let _agent = place.agent(&["--time-scale", "1200"]);
    until("a prompt is open", || place.view().schedule.state == "open");
    assert_eq!(place.run(&["skip"]).code, Some(0));
    let told = place.run(&["why", "--since", "3d"]).out;
    assert!(told.contains("S10  A minute: shown") && told.contains("S22  A minute: you skipped it"), "{told}");
    let decisions = place.run(&["why", "--since", "3d", "--json"]).json();
    let show = decisions.as_array().expect("a list").iter().find(|it| it["what"] == "show").expect("one was shown");
    has_fields(
        show,
        &["at", "rule", "what", "text", "reminder", "name", "minutes", "repeat", "outcome", "cause", "by"],
    );
    assert_eq!((&show["rule"], &show["minutes"]), (&"S10".into(), &1.into()));
    assert_eq!(place.run(&["why", "--since", "soon"]).code, Some(2));
}
