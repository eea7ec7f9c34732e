//! The window in other languages: nothing is left in the code, and it switches while it is open.

use unpinch::domain::settings::Settings;
use unpinch::link::message::Page;
use unpinch::text::{Language, use_language_here};
use unpinch::ui::Pushed;

use super::{Window, sample};

/// What the agent's made-up states say, which the window shows as it is, and what has no language.
const NOT_OURS: [&str; 15] = [
    "A minute for the nerve",
    "Three minutes at midday",
    "Five minutes to end the day",
    "Repeated, because it settled within 30 minutes last time.",
    "counting 31 of 45 min",
    "outside hours until Mon 09:00",
    "waiting: camera in use",
    "locked: see a clinician",
    "away since 14:02",
    "a reminder is waiting for your answer",
    "One minute: Slump slider for the sciatic nerve",
    "Notifications do not work here; reminders come as a small window instead.",
    "the reminders begin when you log in: ~/.config/autostart/unpinch.desktop",
    "paused until 16:00",
    "a player",
];

/// Three letters of English in a row that nobody has dressed up.
fn is_english(text: &str) -> bool {
    let mut text = text.to_lowercase();
    for known in NOT_OURS.into_iter().chain(Language::ALL.map(Language::own_name)) {
        text = text.replace(&known.to_lowercase(), "");
    }
    text.split(|letter: char| !letter.is_ascii_alphabetic()).any(|word| word.len() > 2)
}

#[test]
fn no_page_has_a_sentence_of_its_own() {
    use_language_here(Language::Pseudo);
    let pages = vec![
        (sample::counting(), Page::Today),
        (sample::open(), Page::Today),
        (sample::paused(), Page::Today),
        (sample::empty(), Page::Today),
        (sample::flagged(), Page::Today),
        (sample::counting(), Page::Nerve),
        (sample::empty(), Page::Nerve),
        (sample::empty(), Page::Check),
        (sample::counting(), Page::Exercises),
        (sample::counting(), Page::History),
        (sample::counting(), Page::Learn),
        (sample::counting(), Page::Settings),
    ];
    let mut all = Vec::new();
    for (view, page) in pages {
        let mut window = Window::tall(view, page, None, Settings::default(), 900.0);
        window.agent.push(Pushed::Progress { progress: Box::new(sample::progress()) });
        window.harness.run();
        let left: Vec<String> = window.texts().into_iter().filter(|text| is_english(text)).collect();
        all.extend(left.into_iter().map(|text| (page, text)));
    }
    assert!(all.is_empty(), "{all:#?}");
    // The routine, from the first question to the pause in its middle.
    let mut window = Window::playing(sample::counting(), Page::Routine, Some(sample::session("l5-moderate-1min")));
    for _ in 0..2 {
        let left: Vec<String> = window.texts().into_iter().filter(|text| is_english(text)).collect();
        assert!(left.is_empty(), "routine: {left:?}");
        window.press(egui::Key::Space);
        window.wait(4.0);
    }
}

#[test]
fn the_language_is_switched_while_the_window_is_open() {
    let mut window = Window::tall(sample::counting(), Page::Exercises, None, Settings::default(), 900.0);
    assert!(window.shows("Seated") && window.shows("93 exercises"));
    use_language_here(Language::German);
    window.harness.run();
    assert!(window.shows("93 Übungen"), "{:?}", window.texts());
    assert!(window.shows("Rundsitz-Gleiten (Ischias)"), "the names of the exercises too");
    use_language_here(Language::Spanish);
    window.harness.run();
    assert!(window.shows("93 ejercicios"), "{:?}", window.texts());
}
