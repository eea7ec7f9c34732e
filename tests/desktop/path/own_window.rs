//! Prompts that no notification service shows come as a small window, which leaves the keyboard alone.

use x11rb::connection::Connection as _;
use x11rb::protocol::randr::{ConnectionExt as _, MonitorInfo};
use x11rb::protocol::xproto::ConnectionExt as _;

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

/// Makes two monitors of the screen, side by side. Returns the width of one, in pixels.
fn two_monitors(day: &Day) -> i32 {
    let (x, screen) = x11rb::connect(Some(&day.desktop.display)).expect("the X server");
    let screen = &x.setup().roots[screen];
    let half = screen.width_in_pixels / 2;
    for (name, left) in [("left", 0), ("right", half)] {
        let name = x.intern_atom(false, name.as_bytes()).expect("sent").reply().expect("a name").atom;
        let monitor = MonitorInfo {
            name,
            x: i16::try_from(left).expect("a small screen"),
            width: half,
            height: screen.height_in_pixels,
            ..MonitorInfo::default()
        };
        x.randr_set_monitor(screen.root, monitor).expect("sent").check().expect("a monitor");
    }
    half.into()
}

#[test]
fn of_two_monitors_the_one_with_the_pointer_has_the_window() {
    let day = Day::with(Dunst::Absent, PATIENT);
    let half = two_monitors(&day);
    for (pointer, name) in [(half + 100, "right"), (100, "left")] {
        day.desktop.hand(&["mousemove", &pointer.to_string(), "100"]);
        // One that came before the pointer did is answered.
        day.run(&["skip"]);
        day.until_no_window(PROMPT_WINDOW);
        let window = day.until_window(PROMPT_WINDOW);
        let is_there = |[left, _, width, _]: [i32; 4]| (left < half) == (pointer < half) && left + width <= 2 * half;
        until(&format!("the window is on the {name}"), || is_there(day.geometry(&window)).then_some(()));
    }
}

#[test]
fn the_window_is_as_large_as_the_text_is_wanted_and_stays_on_the_screen() {
    let day = Day::with(Dunst::Absent, &format!("{PATIENT}[look]\ntext_percent = 150\n"));
    let window = day.until_window(PROMPT_WINDOW);
    let [_, _, width, height] = until("it has grown", || {
        let geometry = day.geometry(&window);
        (geometry[2] > 420).then_some(geometry)
    });
    assert_eq!([width, height], [630, 264], "420 by 176 points at 150 %");
    let (x, screen) = x11rb::connect(Some(&day.desktop.display)).expect("the X server");
    let screen = &x.setup().roots[screen];
    until("all of it is on the screen", || {
        let [left, top, width, height] = day.geometry(&window);
        let is_inside = left + width <= screen.width_in_pixels.into() && top + height <= screen.height_in_pixels.into();
        is_inside.then_some(())
    });
}
