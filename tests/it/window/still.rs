//! A page that does not move asks for no frames, and everything on it has a name.

use std::time::Duration;

use unpinch::link::message::Page;

use super::{Window, sample};

/// Runs the page until it has settled; `Harness::run` itself fails on inputs without a name.
fn settled(mut window: Window) -> Duration {
    window.wait(0.5);
    window.harness.run();
    window.next_frame()
}

#[test]
fn pages_that_do_not_move_ask_for_no_frame() {
    let pages = [
        ("today, no nerve", sample::empty(), Page::Today),
        ("today, prompt open", sample::open(), Page::Today),
        ("today, paused", sample::paused(), Page::Today),
        ("today, away", sample::in_state("away", "away since 14:02"), Page::Today),
        ("today, held", sample::in_state("held", "waiting: camera in use"), Page::Today),
        ("my nerve, none", sample::empty(), Page::Nerve),
        ("my nerve, kept", sample::counting(), Page::Nerve),
        ("settings", sample::counting(), Page::Settings),
        ("history", sample::counting(), Page::History),
        ("learn", sample::counting(), Page::Learn),
    ];
    for (name, view, page) in pages {
        assert_eq!(settled(Window::open(view, page)), Duration::MAX, "{name} asks for a frame");
    }
}

#[test]
fn today_asks_for_a_frame_when_its_minute_changes_and_no_sooner() {
    // 13 min 40 s are left: the label changes from 14 to 13 after 40 s.
    let window = Window::open(sample::counting(), Page::Today);
    let wait = window.next_frame();
    assert!(wait > Duration::from_secs(38) && wait < Duration::from_secs(41), "{wait:?}");
}

#[test]
fn a_choice_half_made_stands_still_too() {
    let mut window = Window::open(sample::empty(), Page::Nerve);
    window.click("Leg and foot");
    window.click_like("Femoral nerve");
    window.click("Left");
    assert_eq!(settled(window), Duration::MAX);
}

#[test]
fn every_sentence_has_its_text() {
    // A missing sentence shows its own key, like `today-start`.
    let is_key = |text: &str| {
        text.contains('-') && text.chars().all(|letter| letter.is_ascii_lowercase() || "-_".contains(letter))
    };
    let pages = [
        (sample::counting(), Page::Today),
        (sample::open(), Page::Today),
        (sample::paused(), Page::Today),
        (sample::empty(), Page::Today),
        (sample::empty(), Page::Nerve),
        (sample::counting(), Page::Nerve),
        (sample::counting(), Page::Settings),
    ];
    for (view, page) in pages {
        let mut window = Window::open(view, page);
        if page == Page::Settings {
            window.click("The fine print");
            window.click("Change A minute for the nerve");
        }
        if page == Page::Nerve && window.shows("Leg and foot") {
            window.click("Leg and foot");
            window.click_like("Femoral nerve");
        }
        let shown: Vec<String> = window.texts();
        assert!(shown.len() > 5, "{page:?} shows nothing");
        let keys: Vec<&String> = shown.iter().filter(|text| is_key(text)).collect();
        assert!(keys.is_empty(), "{page:?} shows {keys:?}");
    }
}
