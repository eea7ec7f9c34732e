//! A routine from the first question to the last word.

use std::time::Duration;

use egui::Key;
use unpinch::content;
use unpinch::domain::cue::Sound;
use unpinch::domain::settings::{ReducedMotion, Settings};
use unpinch::link::message::{Ended, Page, Request, Session, SessionReport};
use unpinch::player::Heard;
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
    for _ in 0..2 {
        window.press(egui::Key::N);
    }
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
    let exercise = "slump-slider-sciatic".to_owned();
    assert_eq!(window.agent.take_sent(), [Request::SetRange { exercise, half: true }], "remembered at once");
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
    assert!(window.next_frame() <= Duration::from_millis(17), "moving");
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
    assert!(window.next_frame() <= Duration::from_millis(17));
    window.wait(42.0);
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
    // Longer than what is left of the first exercise.
    window.wait(45.0);
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

#[test]
fn the_whole_movement_comes_back_with_one_click() {
    let exercise = "slump-slider-sciatic".to_owned();
    let session = Session { smaller: vec![exercise.clone()], ..sample::session("l5-moderate-1min") };
    let mut window = Window::playing(sample::counting(), Page::Routine, Some(session));
    assert!(window.shows("Smaller range, as you asked"), "before it begins");
    window.click("Start without answering");
    window.wait(5.0);
    assert!(window.shows("Smaller range, as you asked"));
    window.click("The whole movement again");
    assert!(!window.shows("Smaller range"));
    assert_eq!(window.agent.take_sent(), [Request::SetRange { exercise, half: false }]);
}

#[test]
fn one_click_turns_sounds_on_for_good_and_they_have_captions() {
    let mut window = window();
    window.click("Sounds");
    assert!(window.agent.take_saved().iter().all(|settings| settings.guidance.sounds), "kept");
    window.click("Start without answering");
    window.wait(4.0);
    assert_eq!(window.aloud.take(), [Heard::Sound(Sound::Start)], "no voice was asked for");
    assert!(window.shows("Start tone"), "and shown");
    window.press(egui::Key::S);
    window.wait(30.0);
    assert_eq!(window.aloud.take(), [], "off is off");
}

#[test]
fn a_voice_that_is_not_there_says_so_and_stops_nothing() {
    let mut window = window();
    window.press(egui::Key::V);
    assert!(window.shows("No voice was found here"));
    window.click("Start without answering");
    window.wait(4.0);
    assert!(matches!(&window.aloud.take()[..], [Heard::Words(first), Heard::Words(_)] if first.contains("Get ready")));
    assert!(window.shows("1 of 6"), "the routine goes on");
}

#[test]
fn pausing_stopping_and_leaving_are_silent_at_once() {
    let mut window = window();
    window.press(egui::Key::V);
    window.click("Start without answering");
    window.wait(5.0);
    window.aloud.take();
    window.press(egui::Key::Space);
    assert_eq!(window.aloud.take(), [Heard::Hush]);
    window.wait(60.0);
    assert_eq!(window.aloud.take(), [], "nothing while it is paused");
    window.press(egui::Key::Space);
    window.aloud.take();
    window.click("Settings");
    assert_eq!(window.aloud.take(), [Heard::Hush]);
}

#[test]
fn another_page_before_it_begins_does_not_keep_it_from_beginning() {
    let mut window = window();
    window.click("Settings");
    window.wait(1.0);
    assert_eq!(window.aloud.take(), [Heard::Hush], "once, not with every frame");
    window.click("Routine");
    window.click("Start without answering");
    window.wait(5.0);
    assert!(window.shows("1 of 6"), "it begins");
}

#[test]
fn on_a_call_quiet_mode_is_offered_and_exchanges_what_would_be_noticed() {
    let session = Session { on_call: true, ..sample::session("l5-moderate-1min") };
    let mut window = Window::playing(sample::counting(), Page::Routine, Some(session));
    assert!(window.shows("Slump slider"));
    window.click("Only what nobody notices");
    assert!(!window.shows("Slump slider"), "it would be seen");
    assert!(!window.shows("Your camera or microphone is in use"), "offered once");
    window.press(egui::Key::C);
    assert!(window.shows("Slump slider"), "and back");
}

#[test]
fn with_less_motion_a_frame_a_second_is_enough() {
    let mut settings = Settings::default();
    settings.guidance.reduced_motion = ReducedMotion::On;
    let session = Some(sample::session("l5-moderate-1min"));
    let mut window = Window::guided(sample::counting(), Page::Routine, session, settings);
    assert_eq!(window.next_frame(), Duration::MAX, "nothing is shown moving beforehand");
    window.click("Start without answering");
    for _ in 0..20 {
        window.wait(1.3);
        let wait = window.next_frame();
        assert!(wait > Duration::from_millis(100), "{wait:?}");
    }
}

#[test]
fn what_changes_is_announced_and_counts_are_not() {
    let mut window = window();
    window.click("Start without answering");
    window.wait(3.5);
    let first = window.announced();
    assert!(first.contains("Exercise 1 of 2") && first.contains("Left side"), "{first}");
    window.wait(2.5);
    assert_eq!(window.announced(), first, "another phase is no news");
    window.press(egui::Key::N);
    assert!(window.announced().contains("Exercise 2 of 2"));
    window.press(egui::Key::Space);
    assert_eq!(window.announced(), "Paused");
}

#[test]
fn what_the_nerve_means_is_said_once_beforehand() {
    let mut window = window();
    assert!(window.shows("lengthened, let go. The nerve, a simplified drawing"));
    window.click("Start without answering");
    assert!(window.shows("Get ready"));
    assert!(!window.shows("lengthened, let go. The nerve, a simplified drawing"), "not while it is played");
}

/// `clinical/routines.md` section 1, row `high`: "half range".
#[test]
fn a_nerve_that_is_easily_set_off_begins_in_half_and_says_so() {
    let session = Session { calm: true, irritability: "high".to_owned(), ..sample::session("l5-high-1min") };
    let mut window = Window::playing(sample::counting(), Page::Routine, Some(session));
    window.click("Start without answering");
    let says_so = |window: &mut Window| window.shows("because your nerve is easily set off");
    let mut num_halves = 0;
    for _ in 0..12 {
        window.wait(0.2);
        num_halves += u32::from(says_so(&mut window));
        if says_so(&mut window) {
            window.click("The whole movement again");
            assert!(!says_so(&mut window), "the person decides");
        }
        window.press(egui::Key::N);
    }
    assert!(num_halves > 0, "it is said");
}

#[test]
fn where_nothing_quiet_is_open_it_says_so() {
    let quiet = content::catalog().exercises.iter().filter(|exercise| exercise.on_call);
    let closed = quiet.map(|exercise| exercise.id.to_string()).collect();
    let session = Session { closed, ..sample::session("l5-moderate-1min") };
    let mut window = Window::playing(sample::counting(), Page::Routine, Some(session));
    window.click("Start without answering");
    window.press(egui::Key::C);
    assert!(window.shows("nothing that nobody would notice"));
}

#[test]
fn an_answer_in_the_frame_of_the_end_is_not_lost() {
    let mut window = Window::playing(sample::counting(), Page::Routine, Some(sample::session("l5-moderate-1min")));
    window.press(Key::Num4);
    window.press(Key::N);
    // The frame after the last "next" is the one in which the end is seen.
    for key in [Key::N, Key::Num4] {
        let modifiers = egui::Modifiers::NONE;
        let event = egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        window.harness.input_mut().events.push(event);
        window.harness.run_steps(1);
    }
    window.harness.run_steps(3);
    let sent = window.agent.take_sent();
    let after = sent.iter().filter_map(|request| match request {
        Request::SessionEnded { report } => Some(report.pain_after),
        _ => None,
    });
    assert_eq!(after.collect::<Vec<_>>(), [None, Some(4)], "{sent:?}");
}
