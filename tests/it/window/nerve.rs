//! My nerve: choose, keep, confirm.

use unpinch::link::answers::AnswersView;
use unpinch::link::message::{Page, Request};
use unpinch::link::view::{KeptNerveView, LastCheckView, PastProfileView, ProfileView};

use super::{Window, sample};

fn kept(nerve: &str, side: &str, irritability: &str, since: &str) -> KeptNerveView {
    KeptNerveView { nerve: nerve.into(), side: side.into(), irritability: irritability.into(), since: since.into() }
}

#[test]
fn nerve_side_and_level_are_kept_and_the_schedule_is_confirmed() {
    let mut window = Window::open(sample::empty(), Page::Nerve);
    window.click("Low back");
    window.click_like("L5 nerve root");
    window.click("Keep this");
    assert!(window.agent.take_sent().is_empty(), "kept before side and level were chosen");
    window.click("Left");
    window.click_like("Set off by ordinary things");
    window.click("Keep this");
    let profile = ProfileView { nerves: vec![kept("l5", "left", "moderate", "")], avoid: vec![] };
    assert_eq!(window.agent.take_sent(), [Request::SaveProfile { profile }]);
    for text in [
        "After every 45 min of sitting: A minute for the nerve, one minute.",
        "At 12:15: Three minutes at midday, 3 minutes.",
        "Monday to Friday 09:00–12:30 and 13:15–17:30.",
    ] {
        assert!(window.shows(text), "{text} is not there");
    }
    window.click("Good");
    assert_eq!(window.harness.state().page(), Page::Today);
}

#[test]
fn changing_keeps_the_date_of_the_same_nerve_and_what_else_is_kept() {
    let mut view = sample::counting();
    view.profile.nerves.push(kept("c6", "right", "low", "2026-01-02"));
    view.profile.avoid.push("chin-tuck".to_owned());
    let mut window = Window::open(view, Page::Nerve);
    window.click("Change");
    window.click("Both");
    window.click("Keep this");
    let nerves = vec![kept("l5", "both", "moderate", "2026-03-20"), kept("c6", "right", "low", "2026-01-02")];
    let profile = ProfileView { nerves, avoid: vec!["chin-tuck".to_owned()] };
    assert_eq!(window.agent.take_sent(), [Request::SaveProfile { profile }]);
}

#[test]
fn leaving_the_change_keeps_everything_as_it_was() {
    let mut window = Window::open(sample::counting(), Page::Nerve);
    window.click("Change");
    window.click("Right");
    window.click("Leave it as it was");
    assert!(window.agent.take_sent().is_empty());
    assert!(window.shows("Left side"));
}

#[test]
fn other_patterns_are_behind_a_fold_and_warning_signs_too() {
    let mut window = Window::open(sample::empty(), Page::Nerve);
    assert!(!window.shows("Simple leg cramp"));
    window.click("It may be something else");
    assert!(window.shows("Simple leg cramp"));
    assert!(!window.shows("emergency number"));
    window.click_like("Warning signs");
    assert!(window.shows("emergency number"));
}

#[test]
fn every_profile_of_the_catalogue_can_be_chosen() {
    let places = ["Neck", "Low back", "Arm and hand", "Leg and foot", "Pelvis", "Head"];
    let mut window = Window::open(sample::empty(), Page::Nerve);
    let mut found = 0;
    for place in places {
        window.click(place);
        for profile in unpinch::content::catalog().nerves() {
            found += usize::from(window.shows(&format!("{}: {}", profile.name, profile.plain_name)));
        }
    }
    assert_eq!(found, unpinch::content::catalog().nerves().count());
}

#[test]
fn what_is_left_out_is_asked_for_and_can_come_back() {
    let mut view = sample::counting();
    view.profile.avoid.push("chin-tuck".to_owned());
    let mut window = Window::open(view, Page::Nerve);
    window.click("Exercises of the plan, and those you leave out");
    window.click_like("Chin tuck");
    let sent = window.agent.take_sent();
    let [Request::SaveProfile { profile }] = sent.as_slice() else { panic!("{sent:?}") };
    assert!(profile.avoid.is_empty());
    assert_eq!(profile.nerves, sample::counting().profile.nerves);
}

#[test]
fn its_past_tells_what_was_kept_and_what_each_check_said() {
    let mut view = sample::counting();
    view.past = vec![PastProfileView {
        at: "2026-02-03T09:00:00+01:00[Europe/Berlin]".into(),
        profile: ProfileView { nerves: vec![kept("s1", "left", "high", "2026-02-03")], avoid: vec![] },
    }];
    view.check.done = vec![LastCheckView {
        at: "2026-03-20T09:00:00+01:00[Europe/Berlin]".into(),
        complaints: vec![],
        answers: AnswersView::default(),
        outcome: "nerve".into(),
        best: Some("l5".into()),
        side: Some("left".into()),
    }];
    let mut window = Window::open(view, Page::Nerve);
    assert!(window.shows("Kept since 20 March 2026"));
    window.click("How it changed");
    for text in [
        "3 February 2026",
        "Kept: S1 nerve root · Left side · Easily set off",
        "Self-check, a pinched nerve: L5 nerve root · Left side",
    ] {
        assert!(window.shows(text), "{text} is not there: {:?}", window.texts());
    }
}
