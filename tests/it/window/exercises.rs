//! Exercises: found, shown, begun, left out.

use egui::Key;
use unpinch::domain::settings::Settings;
use unpinch::link::message::{Page, Request};

use super::{Window, sample};

fn open(exercise: &str) -> Window {
    let mut window = list();
    search(&mut window, exercise);
    window.click_like(&format!("{exercise}: "));
    // High enough for all that is said of it.
    window.harness.set_size(egui::vec2(1080.0, 1600.0));
    window.harness.run_steps(2);
    window
}

fn list() -> Window {
    Window::tall(sample::counting(), Page::Exercises, None, Settings::default(), 720.0)
}

fn search(window: &mut Window, words: &str) {
    window.input("Search").focus();
    window.harness.run();
    window.input("Search").type_text(words);
    window.harness.run();
}

#[test]
fn a_search_finds_what_is_said_of_an_exercise() {
    let mut window = list();
    assert!(window.shows("93 exercises"));
    search(&mut window, "slump sural");
    assert!(window.shows("2 exercises") && window.shows("Slump tensioner, sural bias"), "{:?}", window.texts());
    window.input("Search").type_text(" nothing like that");
    window.harness.run();
    assert!(window.shows("No exercise is like that"));
    window.click("Show all");
    assert!(window.shows("93 exercises"));
}

#[test]
fn filters_narrow_the_list() {
    let mut window = list();
    window.click("Standing");
    let standing = window.texts();
    window.click("On a call");
    assert!(window.shows("exercises") || window.shows("No exercise"));
    assert_ne!(window.texts(), standing);
}

#[test]
fn an_exercise_is_shown_with_everything_that_is_known_and_begun() {
    let mut window = open("Slump slider (sciatic)");
    for text in ["Straighten the sore knee", "What you may feel", "Stop if", "When that is easy", "L5 nerve root"] {
        assert!(window.shows(text), "{text} is not there");
    }
    window.click("Do it now");
    let routine = Some("exercise:slump-slider-sciatic".to_owned());
    assert_eq!(window.agent.take_sent(), [Request::Start { routine, minutes: None, in_window: true, quiet: false }]);
}

#[test]
fn the_figure_rests_after_a_while_and_shows_it_again_when_asked() {
    let mut window = open("Ankle pumps");
    assert!(window.next_frame() < std::time::Duration::from_millis(100), "the figure moves");
    window.wait(8.0);
    assert_eq!(window.next_frame(), std::time::Duration::MAX, "it rests");
    window.click("Show it again");
    assert!(window.next_frame() < std::time::Duration::from_millis(100), "it moves again");
}

#[test]
fn escape_and_the_button_lead_back_to_the_list() {
    for by_key in [true, false] {
        let mut window = open("Ankle pumps");
        window.wait(8.0);
        if by_key {
            window.press(Key::Escape);
        } else {
            window.click("All exercises");
        }
        assert!(window.shows("One exercise"), "the search stands as it was");
    }
}

#[test]
fn what_is_left_out_is_kept_in_the_profile() {
    let mut window = open("Ankle pumps");
    window.wait(8.0);
    window.click("My plan may use it");
    let sent = window.agent.take_sent();
    let [Request::SaveProfile { profile }] = sent.as_slice() else { panic!("{sent:?}") };
    assert_eq!(profile.avoid, ["ankle-pumps"]);
    assert_eq!(profile.nerves, sample::counting().profile.nerves);
}

#[test]
fn the_stronger_one_is_a_click_away() {
    let mut window = open("Ankle pumps");
    window.wait(8.0);
    window.click("Seated heel raises");
    assert!(window.shows("If that is too much"));
}

#[test]
fn the_list_stands_still() {
    let window = list();
    assert_eq!(window.next_frame(), std::time::Duration::MAX);
}
