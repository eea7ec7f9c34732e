//! Exercises: found, shown, begun, left out.

use egui::accesskit::Role;
use egui::{Key, Pos2};
use egui_kittest::Node;
use egui_kittest::kittest::{Queryable as _, by};
use unpinch::domain::routine::OwnRoutine;
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
    write(window, "Search", words);
}

fn write(window: &mut Window, field: &str, words: &str) {
    window.input(field).focus();
    window.harness.run();
    window.input(field).type_text(words);
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

/// The page with these routines of one's own.
fn with_own(routines: &[(&str, &[&str])]) -> Window {
    let own = |(name, steps): &(&str, &[&str])| OwnRoutine {
        id: format!("my-{}", name.to_lowercase()).as_str().into(),
        name: (*name).to_owned(),
        steps: steps.iter().map(|step| step.parse().expect("a step")).collect(),
    };
    let settings = Settings { routines: routines.iter().map(own).collect(), ..Settings::default() };
    Window::tall(sample::counting(), Page::Exercises, None, settings, 720.0)
}

/// The only button whose name holds this.
fn button<'a>(window: &'a Window, name: &'a str) -> Node<'a> {
    window.harness.get(by().role(Role::Button).label_contains(name))
}

/// Drags with the mouse, as slowly as a hand does.
fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.harness.hover_at(from);
    window.harness.run();
    window.harness.drag_at(from);
    window.harness.run();
    for part in [0.3, 0.7, 1.0] {
        window.harness.hover_at(from.lerp(to, part));
        window.harness.run();
    }
    window.harness.drop_at(to);
    window.harness.run();
}

/// The own routines of the settings that were saved last: names and steps.
fn saved(window: &mut Window) -> Vec<(String, Vec<String>)> {
    let routines = window.agent.take_saved().pop().expect("saved").routines;
    let steps = |own: &OwnRoutine| own.steps.iter().map(ToString::to_string).collect();
    routines.iter().map(|own| (own.name.clone(), steps(own))).collect()
}

#[test]
fn a_routine_is_put_together_by_clicks_and_saved() {
    let mut window = with_own(&[]);
    window.click("Put a routine together");
    assert!(window.shows("Nothing yet"));
    search(&mut window, "ankle pumps");
    window.click("Add: Ankle pumps");
    window.click("More often: Ankle pumps");
    window.click("Add: Ankle pumps");
    assert!(window.shows("Give it a name"), "{:?}", window.texts());
    write(&mut window, "Name", "Feet");
    window.click("Save");
    let [(name, steps)] = saved(&mut window).try_into().expect("one routine");
    assert_eq!((name.as_str(), steps.len()), ("Feet", 2));
    assert_ne!(steps[0], steps[1], "only one of the two is done more often: {steps:?}");
    assert!(window.shows("Put a routine together") || window.shows("Feet"));
}

#[test]
fn arrow_keys_on_the_grip_move_a_step_and_stay_on_it() {
    let mut window = with_own(&[("Day", &["chin-tuck x2", "ankle-pumps x4", "grip-pump x3"])]);
    window.click("Change: Day");
    button(&window, "Ankle pumps, place 2 of 3").focus();
    window.harness.run();
    window.press(Key::ArrowDown);
    assert!(window.shows("Ankle pumps, place 3 of 3"), "{:?}", window.texts());
    window.press(Key::ArrowUp);
    window.press(Key::ArrowUp);
    window.click("Save");
    assert_eq!(saved(&mut window)[0].1, ["ankle-pumps x4", "chin-tuck x2", "grip-pump x3"]);
}

#[test]
fn steps_and_exercises_are_dragged_to_their_place() {
    let mut window = with_own(&[("Day", &["chin-tuck x2", "ankle-pumps x4"])]);
    window.click("Change: Day");
    let first = button(&window, "Chin tuck (cervical retraction), place 1").rect();
    let second = button(&window, "Ankle pumps, place 2").rect();
    drag(&mut window, first.center(), second.center() + egui::vec2(0.0, 20.0));
    search(&mut window, "deep neck");
    let added = button(&window, "Add: Deep neck flexor").rect();
    drag(&mut window, added.center(), first.center() - egui::vec2(0.0, 20.0));
    window.click("Save");
    let steps = saved(&mut window).remove(0).1;
    assert_eq!(steps[1..], ["ankle-pumps x4", "chin-tuck x2"]);
    assert!(steps[0].starts_with("deep-neck-flexor"), "{steps:?}");
}

#[test]
fn what_is_deleted_or_left_can_be_brought_back() {
    let mut window = with_own(&[("Day", &["chin-tuck x2"]), ("Night", &["ankle-pumps x4"])]);
    window.click("Change: Day");
    window.click("Delete");
    assert_eq!(saved(&mut window).iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["Night"]);
    window.click("Bring it back");
    assert_eq!(saved(&mut window).iter().filter(|(name, _)| name == "Day").count(), 1);

    let mut window = with_own(&[]);
    window.click("Put a routine together");
    write(&mut window, "Name", "Half a routine");
    window.click("All exercises");
    window.click("Go on with it");
    assert!(window.texts().iter().any(|text| text == "Half a routine"), "{:?}", window.texts());
}

#[test]
fn a_routine_of_ones_own_is_started() {
    let mut window = with_own(&[("Day", &["chin-tuck x2"])]);
    window.click("Start: Day");
    let routine = Some("my-day".to_owned());
    assert_eq!(window.agent.take_sent(), [Request::Start { routine, minutes: None, in_window: true, quiet: false }]);
}

#[test]
fn what_a_pack_took_away_is_named_moved_and_taken_out_like_the_rest() {
    let mut window = with_own(&[("Day", &["gone-with-its-pack x2", "ankle-pumps x4"])]);
    window.click("Change: Day");
    assert!(window.shows("Not here any more"), "{:?}", window.texts());
    button(&window, "Ankle pumps, place 2 of 2").focus();
    window.harness.run();
    window.press(Key::ArrowUp);
    window.click("Save");
    assert_eq!(saved(&mut window)[0].1, ["ankle-pumps x4", "gone-with-its-pack x2"]);
}
