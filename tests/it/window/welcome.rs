//! The first start: three screens to a nerve, kept where it is left, never seen again.

use unpinch::link::message::{Page, Request};
use unpinch::link::view::View;

use super::{Window, sample};

fn at(screen: u32) -> Window {
    Window::open(View { welcome: Some(screen), ..sample::empty() }, Page::Today)
}

#[test]
fn three_screens_lead_to_the_self_check() {
    let mut window = at(0);
    assert!(window.shows("One minute for the nerve that hurts") && !window.shows("Settings"));
    window.click("Go on");
    assert!(window.shows("Numbness between the legs") && window.shows("Emergency: call 112"));
    window.click("None of these");
    window.click("Find my nerve");
    let screens: Vec<Request> = [1, 2, 3].map(|screen| Request::Welcome { screen }).into();
    assert_eq!(window.agent.take_sent(), screens);
    assert_eq!(window.harness.state().page(), Page::Check);
}

#[test]
fn it_goes_on_where_it_was_left_and_back_again() {
    let mut window = at(2);
    assert!(window.shows("Which nerve is it?"));
    window.click("Back");
    assert!(window.shows("Numbness between the legs"));
    assert_eq!(window.agent.take_sent(), [Request::Welcome { screen: 1 }]);
}

#[test]
fn a_sign_leads_to_the_questions_and_never_to_a_routine() {
    let mut window = at(1);
    window.click("One of these is so");
    assert_eq!(window.harness.state().page(), Page::Check);
    assert!(!window.shows("Choose my nerve"));
}

#[test]
fn who_knows_the_nerve_chooses_it_and_who_only_looks_is_let() {
    let mut window = at(2);
    window.click("Choose my nerve");
    assert_eq!(window.harness.state().page(), Page::Nerve);
    let mut window = at(2);
    window.click("Only look around");
    assert_eq!(window.harness.state().page(), Page::Today);
    assert!(window.shows("Settings"), "the pages are there");
}
