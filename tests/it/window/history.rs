//! History: asked for, drawn, told in words.

use unpinch::link::message::{Page, Request};
use unpinch::link::progress::ProgressView;
use unpinch::ui::Pushed;

use super::{Window, sample};

fn window(progress: ProgressView) -> Window {
    let mut window = Window::open(sample::counting(), Page::History);
    window.agent.push(Pushed::Progress { progress: Box::new(progress) });
    window.harness.run();
    window
}

#[test]
fn it_is_asked_for_once_a_view() {
    let mut window = Window::open(sample::counting(), Page::History);
    assert_eq!(window.agent.take_sent(), [Request::Progress { since_secs: None }]);
    window.harness.run();
    assert!(window.agent.take_sent().is_empty());
    window.agent.show(sample::paused());
    window.harness.run();
    assert_eq!(window.agent.take_sent(), [Request::Progress { since_secs: None }]);
}

#[test]
fn before_the_first_routine_it_says_what_will_be_here() {
    let mut window = window(ProgressView { today: "2026-03-27".to_owned(), ..ProgressView::default() });
    assert!(window.shows("Nothing here yet"));
    window.click("To today");
    assert_eq!(window.harness.state().page(), Page::Today);
}

#[test]
fn the_reach_decides_what_is_summed_up() {
    let mut window = window(sample::progress());
    assert!(window.shows("273 routines, 260 of them to the end."), "{:?}", window.texts());
    assert!(window.shows("Each point is a week."));
    window.click("Two weeks");
    assert!(window.shows("Each point is a day."));
    assert!(!window.shows("273"));
}

#[test]
fn the_latest_are_told_one_by_one_and_the_rest_on_demand() {
    let mut window = window(sample::progress());
    assert!(window.shows("L5 nerve root, 5 min") && window.shows("pain from 5 to 3"));
    assert!(window.shows("Stopped because it was too much"));
    assert!(!window.shows("Broken off"));
    window.click("2 more");
    assert!(window.shows("Broken off"));
}

#[test]
fn that_a_clinician_should_look_is_said_above_everything() {
    let mut view = sample::counting();
    let plan = view.plan.as_mut().expect("a plan");
    plan.see_clinician = true;
    "It spread twice. Please see a clinician.".clone_into(&mut plan.reason);
    let mut window = Window::open(view, Page::History);
    window.agent.push(Pushed::Progress { progress: Box::new(sample::progress()) });
    window.harness.run();
    assert!(window.shows("Please see a clinician."));
}
