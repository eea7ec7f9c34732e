//! Settings: what is valid counts at once, what is not says why.

use std::time::Duration;

use unpinch::domain::settings::{Settings, Timing};
use unpinch::link::message::Page;

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
fn a_number_that_is_being_typed_waits_until_the_field_is_left() {
    let mut window = Window::open(sample::counting(), Page::Settings);
    type_into(&mut window, "A rest counts after", "12");
    assert!(window.agent.take_saved().is_empty(), "saved while it was typed");
    window.press(egui::Key::Enter);
    let [saved] = window.agent.take_saved().try_into().unwrap();
    assert_eq!(saved.away.rest_after, Duration::from_mins(12));
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
