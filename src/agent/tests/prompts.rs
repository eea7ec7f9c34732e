//! A prompt from its showing to its end, by notification and by our own window.

use super::*;
use crate::platform::idle::IdleEvent;

#[test]
fn a_prompt_says_what_to_do_and_offers_three_answers() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    assert_eq!(note.title, "A minute");
    assert!(note.body.starts_with("One minute: "), "{}", note.body);
    assert_eq!((note.start_label.as_str(), note.skip_label.as_str()), ("Start", "Skip"));
    assert_eq!(note.snooze_label.as_deref(), Some("Snooze 5 min"), "the first choice of the settings");
    let picture = note.picture.expect("a picture");
    assert!(std::fs::read(picture).expect("readable").starts_with(b"\x89PNG"));
    let view = rig.view().schedule;
    assert_eq!(view.state, "open");
    assert_eq!(view.open.map(|open| open.what), Some(note.body));
}

#[test]
fn the_first_exercise_of_the_plan_is_named_and_pictured() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    let plan = rig.view().plan.expect("a plan");
    let routine = plan.routines.iter().find(|routine| routine.minutes == 1).expect("one minute");
    let catalog = crate::content::catalog();
    let first = &catalog.routine(&routine.routine.as_str().into()).expect("known").steps[0].exercise;
    assert!(note.body.ends_with(&catalog.exercise(first).expect("known").name), "{}", note.body);
    let picture = note.picture.expect("a picture").display().to_string();
    assert!(picture.contains(first.as_str()), "{picture}");
}

#[test]
fn without_a_nerve_the_note_asks_for_one() {
    let mut rig = Rig::without_nerve();
    assert!(rig.prompt().body.starts_with("Choose your nerve"));
}

#[test]
fn the_labels_follow_the_settings() {
    let mut rig = Rig::with(settings_with(|settings| {
        settings.snooze.choices = vec![minutes(12)];
        settings.snooze.limit = 1;
    }));
    let note = rig.prompt();
    assert_eq!(note.snooze_label.as_deref(), Some("Snooze 12 min"));
    rig.press(&note, Choice::Snooze);
    rig.pass(minutes(12));
    assert_eq!(rig.note().expect("it is back").snooze_label, None, "the limit is reached");
}

#[test]
fn skip_and_dismiss_end_it_and_the_counter_restarts() {
    for (event, outcome) in [("skip", "skipped"), ("dismiss", "dismissed")] {
        let mut rig = Rig::new();
        let note = rig.prompt();
        match event {
            "skip" => rig.press(&note, Choice::Skip),
            _ => rig.receive(Message::Notify(NotifyEvent::Dismissed { number: note.number })),
        }
        assert_eq!(rig.outcomes(), [outcome]);
        assert_eq!(rig.state(), "counting");
        assert_eq!(rig.prompt().number, note.number + 1, "the next comes an interval later");
    }
}

#[test]
fn a_snoozed_prompt_comes_back_after_its_minutes() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    rig.press(&note, Choice::Snooze);
    assert_eq!(rig.notes.take(), [Asked::Withdraw]);
    assert_eq!(rig.state(), "snoozed");
    rig.pass(Duration::from_secs(299));
    assert_eq!(rig.note(), None, "not a second sooner");
    rig.pass(Duration::from_secs(1));
    assert_eq!(rig.note().map(|note| note.number), Some(note.number), "the same prompt");
    assert_eq!(rig.outcomes(), ["snoozed"]);
}

#[test]
fn an_expired_note_comes_again_and_is_missed_in_the_end() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    for repeat in 1..=2 {
        rig.receive(Message::Notify(NotifyEvent::Expired { number: note.number }));
        rig.pass(minutes(5));
        assert_eq!(rig.note().map(|again| again.number), Some(note.number), "repeat {repeat}");
    }
    assert!(rig.resident.take_lines().last().expect("lines").contains("A minute, again:"));
    rig.pass(minutes(5));
    assert_eq!(rig.notes.take(), [Asked::Withdraw]);
    assert_eq!(rig.outcomes(), ["missed"]);
    assert_eq!(rig.view().missed.len(), 1);
    assert_eq!(rig.ask(Request::ClearMissed), Reply::Done);
    assert_eq!(rig.view().missed, [], "it was seen");
}

#[test]
fn the_answer_to_an_older_prompt_is_nobodys() {
    let mut rig = Rig::new();
    let old = rig.prompt();
    rig.press(&old, Choice::Skip);
    let new = rig.prompt();
    rig.press(&old, Choice::Start);
    rig.receive(Message::Notify(NotifyEvent::Dismissed { number: old.number }));
    assert_eq!(rig.state(), "open", "prompt {} still waits", new.number);
    assert_eq!(rig.outcomes(), ["skipped"]);
}

#[test]
fn a_prompt_that_cannot_be_delivered_opens_its_own_window_once() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    rig.undelivered(&note);
    assert_eq!(rig.started.take(), [Role::Prompt]);
    assert!(rig.notices().contains("no notification service is running"));
    rig.pass(minutes(5));
    assert_eq!(rig.note(), None, "the repeat stands in the window already");
    rig.undelivered(&note);
    assert_eq!(rig.started.take(), [Role::Prompt], "and there is no second one beside it");
    assert_eq!(rig.answer(PromptAnswer::Skip), Reply::Done);
    assert_eq!(rig.outcomes(), ["skipped"]);
}

#[test]
fn a_prompt_that_vanishes_with_its_service_moves_into_the_window() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    let cause = "the service ended".to_owned();
    rig.receive(Message::Notify(NotifyEvent::Vanished { number: note.number, cause }));
    assert_eq!(rig.started.take(), [Role::Prompt]);
    assert_eq!(rig.state(), "open");
    rig.receive(Message::Notify(NotifyEvent::ServiceBack));
    assert_eq!(rig.notices(), "", "all is well again");
    rig.answer(PromptAnswer::Skip);
    rig.child_ended(Role::Prompt, 1, None);
    rig.prompt();
    assert_eq!(rig.started.take(), [Role::Prompt], "the next is a notification");
}

#[test]
fn a_service_that_came_back_unheard_is_tried_again() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    rig.undelivered(&note);
    rig.answer(PromptAnswer::Skip);
    rig.child_ended(Role::Prompt, 1, None);
    let next = rig.prompt();
    assert_eq!(rig.notices(), "", "nothing is known against it");
    rig.undelivered(&next);
    assert_eq!(rig.started.take(), [Role::Prompt, Role::Prompt], "each prompt has its own");
}

#[test]
fn a_prompt_window_that_breaks_is_opened_again_with_the_repeat() {
    let mut rig = Rig::new();
    let note = rig.prompt();
    rig.undelivered(&note);
    rig.child_ended(Role::Prompt, 1, Some("it ended with code 1"));
    let notices = rig.notices();
    assert!(notices.contains("no notification service") && notices.contains("code 1"), "{notices}");
    rig.pass(minutes(5));
    let again = rig.note().expect("the repeat is tried as a notification");
    rig.undelivered(&again);
    assert_eq!(rig.started.take(), [Role::Prompt, Role::Prompt]);
}

#[test]
fn without_any_way_to_show_it_the_schedule_goes_on() {
    let mut rig = Rig::new();
    *rig.started.refusal.borrow_mut() = Some("no display".to_owned());
    let note = rig.prompt();
    rig.undelivered(&note);
    assert!(rig.notices().contains("no display"));
    rig.pass(minutes(15));
    assert_eq!(rig.outcomes(), ["missed"]);
}

#[test]
fn the_person_away_long_enough_has_rested() {
    let mut rig = Rig::new();
    rig.prompt();
    rig.receive(Message::Idle(IdleEvent::WentIdle { still_for: minutes(3) }));
    rig.pass(minutes(5));
    assert_eq!(rig.outcomes(), ["rested"]);
    assert_eq!(rig.note(), None);
}

#[test]
fn a_suspend_that_nobody_told_of_counts_as_sleep() {
    let mut rig = Rig::new();
    rig.pass(minutes(29));
    rig.hand.sleep(minutes(60));
    rig.settle();
    rig.resident.look_again();
    rig.pass(minutes(1));
    assert_eq!(rig.note(), None, "an hour asleep is a natural break: the counter began anew");
    rig.pass(minutes(29));
    assert!(rig.note().is_some());
}

#[test]
fn without_an_idle_watch_the_person_counts_as_there() {
    let mut rig = Rig::new();
    rig.receive(Message::Idle(IdleEvent::WentIdle { still_for: minutes(3) }));
    assert_eq!(rig.state(), "away");
    rig.receive(Message::Idle(IdleEvent::Lost { cause: "the display is gone".to_owned() }));
    assert_ne!(rig.state(), "away");
    assert!(rig.notices().contains("the display is gone"));
}
