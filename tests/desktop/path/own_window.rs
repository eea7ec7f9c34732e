//! Prompts that no notification service shows come as a small window, which leaves the keyboard alone.

use super::*;

/// A text field of another program, which has the keyboard.
fn typing(day: &Day) -> (Process, String) {
    let other = day.desktop.background(&day.command(&[]), "window");
    let window = day.until_window(WINDOW);
    until("the other window has the keyboard", || (day.focus() == window).then_some(()));
    (other, window)
}

/// Clicks *Start*, which is at the lower left of the small window.
fn click_start(day: &Day, window: &str) {
    let [left, top, _, height] = day.geometry(window);
    let (x, y) = (left + 50, top + height - 36);
    day.desktop.hand(&["mousemove", &x.to_string(), &y.to_string(), "click", "1"]);
}

#[test]
fn without_a_service_the_prompt_is_a_window_that_leaves_the_keyboard_alone() {
    let mut day = Day::with(Dunst::Absent, PATIENT);
    let (_other, before) = typing(&day);
    let prompt = day.until_window(PROMPT_WINDOW);
    assert_eq!(day.focus(), before, "the keyboard stays where it was");
    assert!(day.view().notices.join(" ").contains("no notification service is running"));
    assert_eq!(day.windows(PROMPT_WINDOW).len(), 1);
    until("Start is heard", || {
        if day.windows(PROMPT_WINDOW).contains(&prompt) {
            click_start(&day, &prompt);
        }
        (day.view().schedule.state == "routine_running").then_some(())
    });
    day.until_no_window(PROMPT_WINDOW);
    day.type_until(&before, &["4", "n"], "the routine ends", || day.view().schedule.state != "routine_running");
    assert_eq!(day.history().routines[0].ended.as_deref(), Some("completed"));

    day.desktop.start_dunst();
    day.until_prompt();
    assert_eq!(day.windows(PROMPT_WINDOW), Vec::<String>::new(), "the service is there: a notification again");
    assert_eq!(day.view().notices, Vec::<String>::new());
}

#[test]
fn a_service_that_dies_while_it_shows_the_prompt_hands_it_to_the_window() {
    let mut day = Day::start();
    let (_other, before) = typing(&day);
    day.until_prompt();
    day.desktop.kill_dunst();
    day.until_window(PROMPT_WINDOW);
    assert_eq!(day.focus(), before);
    day.until_state("open");
    day.desktop.start_dunst();
    until("the service is back", || day.view().notices.is_empty().then_some(()));
    assert_eq!(day.windows(PROMPT_WINDOW).len(), 1, "it stays where it is");
    assert!(day.run(&["skip"]).status.success());
    day.until_no_window(PROMPT_WINDOW);
    day.until_prompt();
    day.until_outcomes(&["skipped"]);
}

#[test]
fn an_unanswered_prompt_has_one_window_and_is_missed_in_the_end() {
    let day = Day::with(Dunst::Absent, "[repeat]\nafter = \"20 min\"\nlimit = 1\n");
    day.until_window(PROMPT_WINDOW);
    until("it is missed", || {
        assert!(day.windows(PROMPT_WINDOW).len() <= 1, "never a second one beside it");
        (!day.history().prompts.is_empty()).then_some(())
    });
    assert_eq!(day.history().prompts[0].outcome, "missed");
    day.until_no_window(PROMPT_WINDOW);
}
