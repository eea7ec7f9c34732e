//! What a screen reader finds on every page.

use egui::accesskit::Role;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _, by};
use unpinch::link::message::Page;
use unpinch::ui::Pushed;

use super::{Window, sample};

#[test]
fn every_choice_is_in_a_group_that_has_a_name() {
    for (page, view) in [
        (Page::Today, sample::counting()),
        (Page::Nerve, sample::empty()),
        (Page::Exercises, sample::counting()),
        (Page::History, sample::counting()),
        (Page::Settings, sample::counting()),
        (Page::Check, sample::in_check(4)),
        (Page::Check, sample::in_check(6)),
        (Page::Check, sample::in_check(7)),
        (Page::Check, sample::in_check(9)),
    ] {
        let mut window = Window::open(view, page);
        window.agent.push(Pushed::Progress { progress: Box::new(sample::progress()) });
        window.harness.run();
        if page == Page::Check {
            window.click("Go on");
        }
        if page == Page::Settings {
            window.click("Change A minute for the nerve");
        }
        let is_radio = |node: &AccessKitNode<'_>| node.role() == Role::RadioButton;
        let mut num_options = 0;
        for node in window.harness.query_all(by().predicate(is_radio)) {
            num_options += 1;
            let mut around = node.accesskit_node().parent();
            let name = loop {
                match around {
                    Some(node) if node.role() == Role::Group => break node.label(),
                    Some(node) => around = node.parent(),
                    None => break None,
                }
            };
            let option = node.accesskit_node().label();
            assert!(name.is_some_and(|name| !name.is_empty()), "{page:?}: {option:?} of nothing");
        }
        assert!(num_options > 1 || page == Page::Exercises, "{page:?} has no choice");
    }
}

#[test]
fn a_screen_reader_finds_the_parts_of_a_page_by_their_headings() {
    for (page, parts) in [
        (Page::Today, &["Today", "A minute for the nerve", "L5 nerve root", "While you were busy"][..]),
        (Page::Settings, &["Settings", "Reminders", "Hours", "Quiet moments", "Your data"]),
        (Page::History, &["History", "Pain", "Routines", "Reminders", "Latest"]),
    ] {
        let mut window = Window::open(sample::counting(), page);
        window.agent.push(Pushed::Progress { progress: Box::new(sample::progress()) });
        window.harness.run();
        let is_heading = |node: &AccessKitNode<'_>| node.role() == Role::Heading;
        let headings: Vec<String> = window
            .harness
            .query_all(by().predicate(is_heading))
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        for part in parts {
            assert!(headings.iter().any(|heading| heading == part), "{page:?}: {part} is not among {headings:?}");
        }
    }
}
