//! Today: what is next, the buttons, the inbox, a lost agent.

use unpinch::link::message::{Page, Pause, PromptAnswer, Request};
use unpinch::ui::Pushed;

use super::{Window, sample};

#[test]
fn says_what_is_next_and_in_how_long() {
    let window = Window::open(sample::counting(), Page::Today);
    for text in
        ["A minute for the nerve", "About 14:32", "31 of 45 min of sitting", "L5 nerve root", "Friday, 27 March"]
    {
        assert!(window.shows(text), "{text} is not there");
    }
}

#[test]
fn sitting_time_goes_on_between_two_views() {
    let mut window = Window::open(sample::counting(), Page::Today);
    window.wait(45.0);
    assert!(window.shows("32 of 45 min of sitting"));
}

#[test]
fn start_begins_the_length_that_was_chosen() {
    let mut window = Window::open(sample::counting(), Page::Today);
    window.click("Start one minute");
    window.click("3 min");
    window.click("Start three minutes");
    let start = |minutes| Request::Start { routine: None, minutes: Some(minutes), in_window: true, quiet: false };
    assert_eq!(window.agent.take_sent(), [start(1), start(3)]);
}

#[test]
fn pause_offers_lengths_and_resume_ends_it() {
    let mut window = Window::open(sample::counting(), Page::Today);
    window.click("Pause");
    window.click("For an hour");
    assert_eq!(window.agent.take_sent(), [Request::Pause { until: Pause::Secs(3600) }]);
    let mut window = Window::open(sample::paused(), Page::Today);
    assert!(window.shows("Paused until 16:00") && window.shows("Reminders are paused"));
    window.click("Resume reminders");
    assert_eq!(window.agent.take_sent(), [Request::Unpause]);
}

#[test]
fn an_open_prompt_is_answered_here() {
    let answers = [
        ("Start", PromptAnswer::Start),
        ("Snooze 5 min", PromptAnswer::Snooze { secs: None }),
        ("Skip", PromptAnswer::Skip),
    ];
    for (label, answer) in answers {
        let mut window = Window::open(sample::open(), Page::Today);
        window.click(label);
        assert_eq!(window.agent.take_sent(), [Request::Answer { answer }]);
    }
}

#[test]
fn snooze_is_gone_when_it_is_used_up() {
    let mut view = sample::open();
    view.schedule.open.as_mut().unwrap().may_snooze = false;
    assert!(!Window::open(view, Page::Today).shows("Snooze"));
}

#[test]
fn missed_reminders_are_done_now_or_cleared() {
    let mut window = Window::open(sample::counting(), Page::Today);
    window.click("Do it now");
    window.click("Clear");
    let start = Request::Start { routine: None, minutes: Some(3), in_window: true, quiet: false };
    assert_eq!(window.agent.take_sent(), [start, Request::ClearMissed]);
}

#[test]
fn without_a_nerve_there_is_one_way_to_go() {
    let mut window = Window::open(sample::empty(), Page::Today);
    assert!(!window.shows("Start one minute"));
    window.click("Choose my nerve");
    assert_eq!(window.harness.state().page(), Page::Nerve);
}

#[test]
fn a_lost_agent_is_said_quietly_and_can_be_started() {
    let mut window = Window::open(sample::counting(), Page::Today);
    assert!(window.shows("Reminders are running"));
    window.agent.push(Pushed::Lost);
    window.harness.run();
    assert!(window.shows("Reminders are not running"));
    window.click("Start them");
    assert_eq!(window.agent.num_starts(), 1);
    window.agent.push(Pushed::Back);
    window.harness.run();
    assert!(window.shows("Reminders are running"));
}

#[test]
fn a_refusal_is_shown_until_it_is_closed() {
    let mut window = Window::open(sample::counting(), Page::Today);
    window.agent.push(Pushed::Refused { why: "See a clinician first.".to_owned() });
    window.harness.run();
    assert!(window.shows("See a clinician first."));
    window.click("Close");
    assert!(!window.shows("See a clinician first."));
}

#[test]
fn the_day_is_asked_for_once_a_view_and_says_what_came_and_why() {
    let mut window = Window::open(sample::counting(), Page::Today);
    window.harness.run_steps(5);
    assert_eq!(window.agent.num_days(), 1, "asked with every frame");
    window.agent.push(Pushed::Day { day: Box::new(sample::day()) });
    window.harness.run();
    assert!(window.shows("Your day: 09:46 A minute for the nerve: you pressed Start"), "{:?}", window.texts());
    window.click("Why was I not reminded?");
    assert!(window.shows("Waiting, your camera was on"));
    window.agent.show(sample::counting());
    window.harness.run_steps(5);
    assert_eq!(window.agent.num_days(), 2);
}

#[test]
fn while_a_sign_holds_everything_back_nothing_is_promised_and_nothing_milder_is_said() {
    let window = Window::open(sample::flagged(), Page::Today);
    assert!(window.shows("Get emergency help now") && window.shows("Call 112"));
    assert!(window.shows("Reminders and exercises wait until a clinician has examined you."));
    for words in ["Gentle glides are still fine", "Then: ", "Start one minute", "It hurts now", "Leg cramp now"] {
        assert!(!window.shows(words), "{words}: {:?}", window.texts());
    }
    // The milder one is said again as soon as it is the one that counts.
    let mut view = sample::flagged();
    view.safety.flags.remove(0);
    let window = Window::open(view, Page::Today);
    assert!(window.shows("Gentle glides are still fine"), "{:?}", window.texts());
}

#[test]
fn what_does_not_run_does_not_count_down() {
    let mut window = Window::open(sample::counting(), Page::Today);
    assert!(window.shows("Start one minute"));
    window.agent.push(Pushed::Lost);
    window.harness.run();
    assert!(window.shows("Start them, and Unpinch counts your sitting time again."));
    assert!(!window.shows("Start one minute") && !window.shows("About 14:32"), "{:?}", window.texts());
}
