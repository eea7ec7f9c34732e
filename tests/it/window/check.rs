//! The self-check in the window: by label and role, and by the keyboard.

use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _, by};
use unpinch::link::message::{Page, Request};
use unpinch::link::view::SafetyView;

use super::{Window, sample};

/// Says no to every warning sign on the page.
fn no_to_all(window: &mut Window) {
    let count = window.harness.query_all_by_label("No").count();
    for at in 0..count {
        window.harness.query_all_by_label("No").nth(at).expect("an answer").click();
        window.harness.run();
    }
}

/// A check of the low back, up to the body map.
pub fn at_the_map() -> Window {
    let mut window = Window::open(sample::empty(), Page::Check);
    window.click("Begin");
    window.click("Low back, buttock or leg");
    for _ in 0..8 {
        if window.shows("Where is it?") {
            break;
        }
        no_to_all(&mut window);
        window.click("Next");
    }
    assert!(window.shows("Where is it?"), "{:?}", window.texts());
    window.agent.take_sent();
    window
}

/// A check at its warning signs, all of the first screen answered with no.
pub fn at_the_signs() -> Window {
    let mut window = Window::open(sample::empty(), Page::Check);
    window.click("Begin");
    window.click("Low back, buttock or leg");
    no_to_all(&mut window);
    window.click("Next");
    no_to_all(&mut window);
    window
}

fn is_draft(request: &Request) -> bool {
    matches!(request, Request::SaveDraft { .. })
}

/// The whole way to a result: a sciatica to the little toe.
pub fn at_the_result() -> Window {
    let mut window = at_the_map();
    window.click("The same as a list");
    for place in ["Buttock, left side", "Calf and back of knee, left side"] {
        window.click(place);
    }
    window.click("Numb or tingling here");
    window.click("Outer ankle, outer border of foot, little toe, left side");
    window.click("Next");
    window.click("Sharp, stabbing or shooting along a line");
    window.click("Pain 5 of 10");
    window.click("Half an hour");
    window.click("Next");
    window.click("Sitting for long: worse");
    window.click("Coughing, sneezing or straining: worse");
    window.click("Next");
    no_to_all(&mut window);
    window.click("Next");
    if window.shows("Try this at the desk") {
        window.click("Leave this out");
    }
    window
}

/// What was asked to be kept: nerve, side, level.
fn found(window: &Window) -> Vec<(String, String, String)> {
    let sent = window.agent.take_sent();
    let nerves = sent.into_iter().find_map(|request| match request {
        Request::KeepFound { nerves } => Some(nerves),
        _ => None,
    });
    let nerves = nerves.unwrap_or_default().into_iter();
    nerves.map(|kept| (kept.nerve, kept.side, kept.irritability)).collect()
}

fn kept(nerve: &str, side: &str, level: &str) -> (String, String, String) {
    (nerve.to_owned(), side.to_owned(), level.to_owned())
}

#[test]
fn the_whole_way_to_a_nerve_that_is_kept() {
    let mut window = at_the_result();
    assert!(window.shows("It looks like a pinched nerve"), "{:?}", window.texts());
    assert!(window.shows("S1 nerve root"));
    assert!(window.shows("What speaks for it"));
    assert!(window.shows("From your answers: set off by ordinary things (pain 5 of 10, settles within 20 min)."));
    let sent = window.agent.take_sent();
    assert!(sent.iter().any(|request| matches!(request, Request::FinishCheck { .. })), "{sent:?}");
    window.click("Keep this, and see the plan");
    assert_eq!(found(&window), [kept("s1", "left", "moderate")]);
    assert!(window.shows("This is your schedule"));
}

#[test]
fn side_and_level_can_be_set_right_before_it_is_kept() {
    let mut window = at_the_result();
    window.click("Both");
    window.click("Easily set off");
    window.agent.take_sent();
    window.click("Keep this, and see the plan");
    assert_eq!(found(&window), [kept("s1", "both", "high")]);
}

#[test]
fn what_is_answered_is_kept_at_once_and_found_again() {
    let mut window = at_the_map();
    window.click("The same as a list");
    window.click("Buttock, left side");
    let sent = window.agent.take_sent();
    let Some(Request::SaveDraft { draft: Some(draft) }) = sent.into_iter().rfind(is_draft) else { panic!("not kept") };
    assert_eq!(draft.answers.regions, ["buttock_l"]);
    let mut view = sample::empty();
    view.check.draft = Some(draft);
    let mut window = Window::open(view, Page::Check);
    window.click("Go on");
    assert!(window.shows("Where is it?"));
    assert!(window.shows("Buttock, left side: hurts"));
}

#[test]
fn one_yes_covers_the_window_until_it_is_understood_and_nothing_is_ranked() {
    let mut window = at_the_signs();
    window.harness.query_all_by_label("Yes").next().expect("an answer").click();
    window.harness.run();
    assert!(window.shows("Get emergency help now"), "not said at once: {:?}", window.texts());
    window.click("See what to do");
    assert!(window.shows("Call 112"));
    assert!(!window.shows("Settings"), "something else is in sight");
    window.press(egui::Key::Escape);
    assert!(window.shows("Call 112"), "it went without being understood");
    let sent = window.agent.take_sent();
    assert!(sent.iter().any(|request| matches!(request, Request::FinishCheck { .. })), "{sent:?}");
    assert!(!sent.iter().any(|request| matches!(request, Request::SaveProfile { .. } | Request::KeepFound { .. })));
    window.click("I understand");
    assert_eq!(window.harness.state().page(), Page::Today);
}

#[test]
fn the_map_is_painted_by_the_keyboard_alone() {
    let mut window = at_the_map();
    let map = window
        .harness
        .query_all_by_label("Back")
        .find(|node| node.accesskit_node().role() == egui::accesskit::Role::Image);
    map.expect("the picture of the back").focus();
    window.harness.run();
    window.press(egui::Key::ArrowDown);
    window.press(egui::Key::Space);
    let sent = window.agent.take_sent();
    let Some(Request::SaveDraft { draft: Some(draft) }) = sent.into_iter().rfind(is_draft) else {
        panic!("not painted")
    };
    assert_eq!(draft.answers.regions.len(), 1);
    window.press(egui::Key::Space);
    let sent = window.agent.take_sent();
    let Some(Request::SaveDraft { draft: Some(draft) }) = sent.into_iter().rfind(is_draft) else { panic!("not wiped") };
    assert!(draft.answers.regions.is_empty());
}

#[test]
fn back_leads_to_the_screen_before_and_changes_nothing() {
    let mut window = at_the_map();
    window.click("The same as a list");
    window.click("Buttock, left side");
    window.click("Next");
    assert!(window.shows("What does it feel like?"));
    let back = window
        .harness
        .query_all_by_label("Back")
        .find(|node| node.accesskit_node().role() == egui::accesskit::Role::Button);
    back.expect("a button").click();
    window.harness.run();
    assert!(window.shows("Buttock, left side: hurts"));
}

#[test]
fn a_nerve_chosen_by_hand_waits_for_the_warning_signs() {
    let mut view = sample::empty();
    view.safety = SafetyView { screened_at: None, ..view.safety };
    let mut window = Window::open(view, Page::Nerve);
    window.click("Low back");
    window.click_like("L5 nerve root");
    window.click("Left");
    window.click_like("Set off by ordinary things");
    window.click("Keep this");
    assert!(window.shows("First, signs that need a clinician"));
    assert!(window.agent.take_sent().is_empty(), "kept before the signs were asked");
    for _ in 0..8 {
        if window.shows("This is your schedule") {
            break;
        }
        no_to_all(&mut window);
        window.click("Next");
    }
    let sent = window.agent.take_sent();
    assert!(matches!(sent.first(), Some(Request::FinishScreening { .. })), "{sent:?}");
    assert!(matches!(sent.get(1), Some(Request::SaveProfile { .. })), "{sent:?}");
    assert!(window.shows("This is your schedule"));
}

#[test]
fn what_stands_is_on_today_and_goes_with_the_clinicians_word_alone() {
    let mut window = Window::open(sample::flagged(), Page::Today);
    assert!(window.shows("Get emergency help now") && window.shows("Call 112"));
    let examined = window.harness.query_all_by_label("A clinician has examined me for this").next();
    examined.expect("a button").click();
    window.harness.run();
    let flags = vec!["rf_saddle_numbness".to_owned()];
    assert_eq!(window.agent.take_sent(), [Request::ClearFlags { flags }]);
}

#[test]
fn every_place_that_is_painted_can_be_read_and_wiped() {
    let mut window = at_the_map();
    window.click("The same as a list");
    let places = [
        "Buttock, left side",
        "Calf and back of knee, left side",
        "Calf and back of knee, right side",
        "Outer ankle, outer border of foot, little toe, left side",
        "Outer ankle, outer border of foot, little toe, right side",
    ];
    for place in places {
        window.click(place);
    }
    let room = window.harness.ctx.content_rect();
    for place in places {
        let node =
            window
                .harness
                .get(by().label_contains("Wipe").predicate(move |node: &AccessKitNode<'_>| {
                    node.label().is_some_and(|label| label.contains(place))
                }));
        assert!(room.contains_rect(node.rect()), "{place} is at {} of {room}", node.rect());
    }
}
