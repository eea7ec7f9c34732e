//! When the desktop is to be asked about holds, and what an answer that comes late does.

use std::time::Duration;

use crate::domain::now::Now;
use crate::domain::prompt::{Answer, Hold, Lock};
use crate::domain::settings::Settings;
use crate::engine::{Effect, Engine, Event, State};

fn at(secs: u64) -> Now {
    let begin: jiff::Zoned = "2026-03-27T09:00[Europe/Berlin]".parse().unwrap();
    let wall = begin.checked_add(Duration::from_secs(secs)).unwrap();
    Now::new(wall, Duration::from_secs(1000 + secs))
}

/// One reminder every 45 minutes, and an engine that began at nine.
fn engine() -> Engine {
    let mut settings = Settings::default();
    settings.reminders.truncate(1);
    Engine::start(settings, None, Lock::None, &at(0)).0
}

/// Settles this moment; whether something was shown.
fn shows(engine: &mut Engine, now: &Now) -> bool {
    engine.handle(Event::Woke, now).iter().any(|effect| matches!(effect, Effect::Show(_)))
}

const DUE: u64 = 45 * 60;

#[test]
fn a_showing_is_foretold_at_its_moment_and_not_before() {
    let mut engine = engine();
    assert!(!engine.would_show(&at(DUE - 1)) && !engine.is_held(&at(DUE - 1)));
    assert!(engine.would_show(&at(DUE)));
    assert!(engine.would_show(&at(DUE + 3)), "who comes late is told so");
    assert!(shows(&mut engine, &at(DUE)), "asking changes nothing");
    assert!(!engine.would_show(&at(DUE)), "it is on screen");
}

#[test]
fn what_is_found_late_holds_what_was_due_before() {
    let mut engine = engine();
    engine.handle(Event::HoldsFound(vec![Hold::Camera]), &at(DUE + 1));
    assert!(!shows(&mut engine, &at(DUE + 1)));
    assert_eq!(engine.snapshot(&at(DUE + 1)).state, State::Held(vec![Hold::Camera]));
    assert!(engine.is_held(&at(DUE + 1)) && !engine.would_show(&at(DUE + 1)));
}

#[test]
fn it_is_held_until_ten_seconds_after_the_last_hold() {
    let mut engine = engine();
    engine.handle(Event::HoldsFound(vec![Hold::Camera]), &at(DUE));
    engine.handle(Event::Woke, &at(DUE));
    engine.handle(Event::HoldChanged { hold: Hold::Camera, on: false }, &at(DUE + 60));
    engine.handle(Event::Woke, &at(DUE + 60));
    assert!(engine.is_held(&at(DUE + 69)), "the quiet after it is part of the hold");
    assert!(!engine.is_held(&at(DUE + 70)) && engine.would_show(&at(DUE + 70)));
    assert!(shows(&mut engine, &at(DUE + 70)));
}

#[test]
fn a_hold_with_nothing_due_holds_nothing() {
    let mut engine = engine();
    engine.handle(Event::HoldChanged { hold: Hold::FullScreen, on: true }, &at(60));
    engine.handle(Event::Woke, &at(60));
    assert!(!engine.is_held(&at(60)));
}

#[test]
fn a_repeat_of_the_open_prompt_is_asked_about_too() {
    let mut engine = engine();
    assert!(shows(&mut engine, &at(DUE)));
    let repeat = DUE + 5 * 60;
    assert!(engine.would_show(&at(repeat)));
    engine.handle(Event::HoldsFound(vec![Hold::Microphone]), &at(repeat));
    assert!(!shows(&mut engine, &at(repeat)) && engine.is_held(&at(repeat)));
    engine.handle(Event::Answered(Answer::Skip), &at(repeat + 1));
    assert!(!engine.is_held(&at(repeat + 1)), "nothing waits any more");
}
