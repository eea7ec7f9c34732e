//! A routine from the first question to the last word.

use std::time::Duration;

use unpinch::link::message::{Ended, Page, Request, SessionReport};
use unpinch::ui::Pushed;

use super::{Window, sample};

fn window() -> Window {
    Window::playing(sample::counting(), Page::Routine, Some(sample::session("l5-moderate-1min")))
}

fn report(window: &Window) -> SessionReport {
    match window.agent.take_sent().as_slice() {
        [Request::SessionEnded { report }] => report.clone(),
        // The end, told at once, and what was answered afterwards.
        [Request::SessionEnded { report: end }, Request::SessionEnded { report }] => {
            assert_eq!((end.pain_after, &end.moved), (None, &None), "nothing was asked yet");
            assert_eq!((end.ended, end.done), (report.ended, report.done), "the end stays what it was");
            report.clone()
        }
        other => panic!("not a report: {other:?}"),
    }
}

#[test]
fn played_to_the_end_it_reports_pain_before_and_after() {
    let mut window = window();
    window.click("Pain 4 of 10");
    assert!(window.shows("Get ready"));
    window.wait(4.0);
    assert!(window.shows("1 of 6"), "the first repetition");
    window.wait(90.0);
    window.click("Nearer the spine");
    window.click("Pain 2 of 10");
    let report = report(&window);
    assert_eq!(report.ended, Ended::Completed);
    assert_eq!((report.pain_before, report.pain_after), (Some(4), Some(2)));
    assert_eq!(report.moved.as_deref(), Some("nearer"));
    assert!(report.done > 0.99);
    assert!(window.shows("Well done"));
    window.click("Back to work");
    assert_eq!(window.harness.state().page(), Page::Today);
}

#[test]
fn the_questions_can_be_left_out() {
    let mut window = window();
    window.click("Start without answering");
    window.wait(95.0);
    window.click("Leave it out");
    let report = report(&window);
    assert_eq!((report.pain_before, report.pain_after, report.moved), (None, None, None));
}

#[test]
fn not_now_asks_nothing_and_is_reported_as_stopped() {
    let mut window = window();
    window.click("Not now");
    let report = report(&window);
    assert_eq!((report.ended, report.done), (Ended::Stopped, 0.0));
}

#[test]
fn keys_pause_skip_go_back_and_stop() {
    let mut window = window();
    window.press(egui::Key::Space);
    window.wait(5.0);
    window.press(egui::Key::Space);
    assert!(window.shows("Go on"));
    window.press(egui::Key::Space);
    assert!(!window.shows("Go on"));
    assert!(window.shows("Exercise 1 of 2"));
    window.press(egui::Key::Tab);
    window.press(egui::Key::N);
    assert!(window.shows("Exercise 2 of 2"), "the page's keys work wherever the keyboard is");
    window.press(egui::Key::P);
    assert!(window.shows("Exercise 1 of 2"));
    window.press(egui::Key::Escape);
    assert!(window.shows("How strong is the pain now?"), "asked after stopping");
    window.press(egui::Key::Escape);
    assert_eq!(report(&window).ended, Ended::Stopped);
}

#[test]
fn too_much_halves_the_movement_and_is_reported() {
    let mut window = window();
    window.click("Start without answering");
    window.wait(5.0);
    window.press(egui::Key::H);
    assert!(window.shows("Half as far now"));
    window.click("Stop");
    window.click("Leave it out");
    let report = report(&window);
    assert_eq!(report.ended, Ended::TooMuch);
    assert_eq!(report.hurt.len(), 1);
    assert!(window.shows("Good that you said so"));
}

#[test]
fn frames_are_asked_for_only_while_something_moves() {
    let mut window = window();
    window.click("Start without answering");
    window.wait(1.3);
    let wait = window.next_frame();
    assert!(wait > Duration::from_millis(100) && wait <= Duration::from_secs(1), "counting down: {wait:?}");
    window.wait(2.5);
    assert!(window.next_frame() <= Duration::from_millis(33), "moving");
    window.press(egui::Key::Space);
    window.wait(0.5);
    assert_eq!(window.next_frame(), Duration::MAX, "paused");
    window.press(egui::Key::Escape);
    window.wait(0.5);
    assert_eq!(window.next_frame(), Duration::MAX, "asked afterwards");
}

#[test]
fn the_movement_is_shown_before_it_begins_but_not_for_ever() {
    let mut window = window();
    assert!(window.next_frame() <= Duration::from_millis(33));
    window.wait(60.0);
    assert_eq!(window.next_frame(), Duration::MAX);
}

#[test]
fn it_goes_on_when_the_agent_is_lost_and_waits_on_another_page() {
    let mut window = window();
    window.click("Start without answering");
    window.wait(5.0);
    window.agent.push(Pushed::Lost);
    window.harness.run();
    assert!(window.shows("Reminders are not running"));
    assert!(window.shows("Exercise 1 of 2"));
    window.click("Settings");
    window.wait(120.0);
    window.click("Routine");
    assert!(window.shows("Exercise 1 of 2"));
    assert!(window.shows("Go on"), "paused while it was not looked at");
}

#[test]
fn a_new_session_replaces_the_old_one_and_reports_it() {
    let mut window = window();
    window.click("Start without answering");
    window.wait(5.0);
    let session = Some(sample::session("l5-moderate-3min"));
    window.agent.push(Pushed::Show { page: Page::Routine, session });
    window.harness.run();
    assert_eq!(report(&window).ended, Ended::Interrupted);
    assert!(window.shows("How strong is the pain now?"));
}

#[test]
fn an_unknown_routine_says_so() {
    let window = Window::playing(sample::counting(), Page::Routine, Some(sample::session("no-such-1min")));
    assert!(window.shows("This routine is not in the catalogue: no-such-1min"));
    assert_eq!(window.harness.state().page(), Page::Today);
}

#[test]
fn a_gap_that_nobody_watched_does_not_play_the_routine() {
    let mut window = window();
    window.click("Start without answering");
    window.wait(4.0);
    let later = window.harness.ctx.input(|input| input.time) + 3600.0;
    window.harness.input_mut().time = Some(later);
    window.harness.run();
    assert!(window.shows("Exercise 1 of 2"), "an hour with the lid closed is not an hour of exercise");
}

#[test]
fn a_warning_sign_ends_it_and_says_so() {
    let mut window = Window::playing(sample::counting(), Page::Routine, Some(sample::session("l5-moderate-1min")));
    let number = sample::session("l5-moderate-1min").number;
    let view = unpinch::link::view::View {
        closed_session: Some(number),
        ..sample::in_state("locked", "locked: see a clinician")
    };
    window.agent.show(view);
    window.harness.run_steps(3);
    assert_eq!(window.harness.state().page(), Page::Today);
    assert!(window.shows("Exercises are locked until a clinician has seen you."));
}
