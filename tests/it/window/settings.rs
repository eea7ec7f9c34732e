//! Settings: what is valid counts at once, what is not says why.

use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use unpinch::domain::cue::Sound;
use unpinch::domain::settings::{Guidance, Settings, Task, Timing};
use unpinch::link::message::Page;
use unpinch::link::view::View;
use unpinch::player::Heard;
use unpinch::ui::Pushed;

use super::{Window, sample};

fn type_into(window: &mut Window, field: &str, text: &str) {
    window.input(field).click();
    window.harness.run();
    window.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.input(field).type_text(text);
    window.harness.run();
}

#[test]
fn a_switch_counts_at_once() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    window.click("The camera is in use");
    let [saved] = window.agent.take_saved().try_into().unwrap();
    let expected = Settings {
        hold: unpinch::domain::settings::Holds { camera: false, ..Settings::default().hold },
        ..Settings::default()
    };
    assert_eq!(saved, expected);
}

#[test]
fn a_button_steps_a_number_and_only_that_changes() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    window.click("More: Away after");
    let [saved] = window.agent.take_saved().try_into().unwrap();
    assert_eq!(saved.away.idle_after, Duration::from_mins(4));
    let expected = Settings { away: saved.away, ..Settings::default() };
    assert_eq!(saved, expected);
}

#[test]
fn a_number_that_is_being_typed_waits_for_enter_or_until_the_field_is_left() {
    for key in [egui::Key::Enter, egui::Key::Tab] {
        let mut window = Window::open(sample::counting(), Page::Settings);
        type_into(&mut window, "A rest counts after", "12");
        assert!(window.agent.take_saved().is_empty(), "saved while it was typed");
        window.press(key);
        let [saved] = window.agent.take_saved().try_into().expect("saved once");
        assert_eq!(saved.away.rest_after, Duration::from_mins(12));
        let is_there = window.harness.get_by_role_and_label(Role::TextInput, "A rest counts after").is_focused();
        assert_eq!(is_there, key == egui::Key::Enter, "Enter leaves the keyboard where it is");
    }
}

#[test]
fn what_is_sent_stays_on_the_page_until_it_is_in_force() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    window.agent.be_slow();
    window.click("Change A minute for the nerve");
    for _ in 0..2 {
        window.click("More: After sitting");
    }
    let every = |settings: &Settings| settings.reminders[0].timing.clone();
    let minutes = |n| Timing::Every(Duration::from_mins(n));
    let saved: Vec<_> = window.agent.take_saved().iter().map(every).collect();
    assert_eq!(saved, [minutes(50), minutes(55)], "each press goes on from the one before");
    for _ in 0..2 {
        window.agent.settle();
        window.harness.run();
        assert!(window.shows("Close A minute for the nerve"), "the line is closed");
        assert!(window.agent.take_saved().is_empty(), "an older value was sent again");
    }
    window.click("More: After sitting");
    assert_eq!(every(&window.agent.take_saved()[0]), minutes(60));
    // Refused: what holds is shown again.
    window.agent.push(Pushed::Refused { why: "The disk is full.".to_owned() });
    window.harness.run();
    window.click("More: After sitting");
    assert_eq!(every(&window.agent.take_saved()[0]), minutes(60), "the refused value still stands there");
}

#[test]
fn what_is_out_of_limits_says_so_and_changes_nothing() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    type_into(&mut window, "A rest counts after", "90");
    window.press(egui::Key::Enter);
    assert!(window.shows("Between 1 min and 1 h"));
    window.click("The camera is in use");
    assert!(window.agent.take_saved().is_empty(), "saved with a wrong number on the page");
    type_into(&mut window, "A rest counts after", "9");
    window.press(egui::Key::Enter);
    let [saved] = window.agent.take_saved().try_into().unwrap();
    assert!(!saved.hold.camera, "the switch was forgotten");
}

#[test]
fn hours_are_read_as_ranges() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    type_into(&mut window, "Hours of Saturday", "10-12, 22:00-02:00");
    window.press(egui::Key::Enter);
    let [saved] = window.agent.take_saved().try_into().unwrap();
    assert_eq!(saved.hours.0[5].len(), 2);
    type_into(&mut window, "Hours of Saturday", "10-12, 11-13");
    window.press(egui::Key::Enter);
    assert!(window.shows("Two ranges overlap"));
    type_into(&mut window, "Hours of Saturday", "");
    window.press(egui::Key::Enter);
    assert_eq!(window.agent.take_saved().len(), 0, "an empty field typed nothing");
}

#[test]
fn a_reminder_is_changed_added_and_removed() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    window.click("Change A minute for the nerve");
    window.click("Less: After sitting");
    let [saved] = window.agent.take_saved().try_into().unwrap();
    assert_eq!(saved.reminders[0].timing, Timing::Every(Duration::from_mins(40)));
    window.click("Tuesday");
    let [saved] = window.agent.take_saved().try_into().unwrap();
    assert_eq!(saved.reminders[0].days, Some(vec![jiff::civil::Weekday::Tuesday]));
    window.click("Remove A minute for the nerve");
    let [saved] = window.agent.take_saved().try_into().unwrap();
    assert_eq!(saved.reminders.len(), 2);
    window.click("Add a reminder");
    let [saved] = window.agent.take_saved().try_into().unwrap();
    assert_eq!(saved.reminders.len(), 3);
    assert_eq!(saved.reminders[2].id.as_str(), "reminder-1");
}

#[test]
fn the_last_reminder_cannot_be_removed() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    for name in ["A minute for the nerve", "Three minutes at midday", "Five minutes to end the day"] {
        window.click(&format!("Change {name}"));
        window.click(&format!("Remove {name}"));
    }
    assert_eq!(window.agent.take_saved().last().unwrap().reminders.len(), 1);
}

#[test]
fn settings_changed_elsewhere_are_shown() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    let mut settings = Settings::default();
    settings.reminders[0].name = "Stand up".to_owned();
    unpinch::ui::Backend::save_settings(&window.agent, &settings);
    window.agent.take_saved();
    window.harness.run();
    assert!(window.shows("Stand up"));
    assert!(window.agent.take_saved().is_empty(), "sent back what came from there");
}

#[test]
fn a_preset_sets_the_schedule_and_leaves_the_rest() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    window.click("Gentle");
    let saved = window.agent.take_saved().pop().expect("saved");
    assert_eq!(saved.limits.per_day, 4);
    assert_eq!(saved.reminders.len(), 3);
    assert_eq!(saved.away, Settings::default().away);
    window.click("Office day");
    assert_eq!(window.agent.take_saved().pop().as_ref(), Some(&Settings::default()));
}

#[test]
fn the_preview_is_asked_for_each_change_and_each_day_and_shown() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    let asked = window.agent.take_previewed();
    assert_eq!(asked.len(), 1, "asked once, and not with every frame");
    assert_eq!(asked[0], (Settings::default(), jiff::civil::date(2026, 3, 27)));
    window.click("Mon");
    window.click("Gentle");
    let asked = window.agent.take_previewed();
    let dates: Vec<_> = asked.iter().map(|(_, date)| *date).collect();
    assert_eq!(dates, [jiff::civil::date(2026, 3, 30); 2]);
    assert_eq!(asked[1].0.limits.per_day, 4);
    window.agent.push(Pushed::Preview { preview: Box::new(sample::preview()) });
    window.harness.run();
    assert!(window.shows("On Friday you would be reminded 8 times, at 09:45, 10:31"), "{:?}", window.texts());
}

#[test]
fn hours_are_dragged_as_bars_and_saved_when_let_go() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    let bar = window.harness.get_by_label("The hours of Monday as a bar").rect();
    let at = |hour: f32| egui::pos2(bar.left() + bar.width() * hour / 24.0, bar.top() + 20.0);
    window.harness.drag_at(at(17.5));
    window.harness.run();
    window.harness.hover_at(at(19.0));
    window.harness.run();
    assert!(window.agent.take_saved().is_empty(), "saved in the middle of a drag");
    window.harness.drop_at(at(19.0));
    window.harness.run();
    let saved = window.agent.take_saved().pop().expect("saved");
    assert_eq!(saved.hours.0[0][1].until, Some(jiff::civil::time(19, 0, 0, 0)));
    assert_eq!(saved.hours.0[1], Settings::default().hours.0[1]);
}

#[test]
fn each_hold_says_how_it_is_known() {
    let view = View { sights: sample::sights(), ..sample::counting() };
    let window = Window::open(view, Page::Settings);
    assert!(window.shows("How it is known: dunst says whether it is paused"));
    assert!(window.shows("Not known: this desktop does not tell when the screen is shared"));
}

#[test]
fn a_reminder_may_be_a_note_or_an_exercise_that_is_searched_for() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    window.click("Change A minute for the nerve");
    window.click("A note");
    assert!(window.agent.take_saved().is_empty(), "a note without a text was saved");
    assert!(window.shows("Please type the text"));
    type_into(&mut window, "The text of the note", "Drink a glass of water");
    window.press(egui::Key::Enter);
    let saved = window.agent.take_saved().pop().expect("saved");
    assert_eq!(saved.reminders[0].task, Task::Note("Drink a glass of water".into()));
    window.click("An exercise");
    type_into(&mut window, "Search", "chin tuck");
    window.press(egui::Key::Enter);
    window.click("Chin tuck (cervical retraction)");
    let saved = window.agent.take_saved().pop().expect("saved");
    assert_eq!(saved.reminders[0].task, Task::Exercise("chin-tuck".into()));
}

#[test]
fn sound_and_voice_are_tried_and_say_what_they_need() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    assert!(window.shows("Heard through a player"), "the program that was found");
    assert!(window.shows("No voice was found here"), "and what would do for the other");
    window.click("Try it");
    assert_eq!(window.aloud.take(), [Heard::Sound(Sound::Start), Heard::Words("This is how it sounds.".to_owned())]);
    assert!(window.agent.take_saved().is_empty(), "trying changes nothing");
    window.click("A voice says what to do");
    window.click("More: Volume of the sounds");
    let last = window.agent.take_saved().pop().unwrap();
    let guidance = Guidance { voice: true, volume_percent: 70, ..Settings::default().guidance };
    assert_eq!(last, Settings { guidance, ..Settings::default() });
}
