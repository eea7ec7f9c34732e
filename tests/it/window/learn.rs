//! Learn: every text is there with its sources, and the reader's own row is marked.

use egui_kittest::kittest::Queryable as _;
use unpinch::content;
use unpinch::link::message::Page;

use super::{Window, sample};

const GROUPS: [&str; 7] =
    ["Pinched nerves", "Leg cramps", "Four easy tips", "Sleep", "Your desk", "Exercising", "When to get help"];

#[test]
fn every_text_can_be_read_in_one_of_the_groups() {
    let mut window = Window::open(sample::counting(), Page::Learn);
    let mut titles: Vec<&str> =
        content::education().blocks.iter().map(|block| block.title.trim_end_matches(':')).collect();
    for group in GROUPS {
        window.click(group);
        titles.retain(|title| !window.shows(title));
        assert!(window.shows("Where this comes from"), "{group} has no sources");
        assert!(!window.texts().iter().any(|text| text.contains('`')), "{group} shows an id");
    }
    assert!(titles.is_empty(), "{titles:?} are nowhere");
}

#[test]
fn the_row_of_the_readers_nerve_is_marked() {
    let mut window = Window::open(sample::counting(), Page::Learn);
    window.click("Sleep");
    assert!(window.shows("For your nerve"));
    let mut window = Window::open(sample::empty(), Page::Learn);
    window.click("Sleep");
    assert!(!window.shows("For your nerve"));
}

#[test]
fn sources_open_and_close() {
    let mut window = Window::open(sample::counting(), Page::Learn);
    window.click("Your desk");
    let source = |window: &Window| window.texts().iter().any(|text| text.contains("http"));
    assert!(!source(&window));
    let first = window.harness.get_all_by_label("Where this comes from").next().expect("a fold");
    first.click();
    window.harness.run();
    assert!(source(&window));
}

#[test]
fn help_comes_with_the_number_to_call() {
    let mut window = Window::open(sample::counting(), Page::Learn);
    window.click("When to get help");
    assert!(window.shows("Emergency: call 112"));
}

#[test]
fn a_figure_leads_to_its_exercise() {
    let mut window = Window::open(sample::counting(), Page::Learn);
    window.click("Leg cramps");
    window.click("See it move: Calf stretch with strap, seated");
    assert_eq!(window.harness.state().page(), Page::Exercises);
    assert!(window.shows("Do it now"));
}
