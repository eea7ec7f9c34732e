//! What front ends ask for, and what they are told unasked.

use super::*;
use crate::domain::settings::Timing;
use crate::link::message::Pause;

#[test]
fn settings_take_effect_at_once_and_are_on_disk() {
    let mut rig = Rig::new();
    rig.pass(minutes(20));
    let changed = settings_with(|settings| {
        settings.reminders[0].timing = Timing::Every(minutes(15));
        settings.away.idle_after = minutes(4);
    });
    assert_eq!(rig.ask(Request::SaveSettings { toml: to_toml(&changed) }), Reply::Done);
    assert!(rig.note().is_some(), "20 minutes are past the new interval");
    assert_eq!(rig.idle.take(), [minutes(4)]);
    let on_disk = std::fs::read_to_string(rig.file("settings.toml")).expect("saved");
    assert_eq!(from_toml(&on_disk).expect("TOML").settings, changed);
    assert_eq!(rig.view().settings_toml, on_disk);
}

#[test]
fn settings_that_are_no_toml_are_refused_and_nothing_changes() {
    let mut rig = Rig::new();
    let before = rig.view();
    let reply = rig.ask(Request::SaveSettings { toml: "[away\n".to_owned() });
    assert!(matches!(reply, Reply::Refused { why } if why.contains("line 1")));
    assert_eq!(rig.view(), before);
    assert!(!rig.file("settings.toml").exists());
}

#[test]
fn settings_that_cannot_be_saved_are_refused_and_nothing_changes() {
    let mut rig = Rig::new();
    std::fs::create_dir(rig.file("settings.toml")).expect("something in the way");
    let before = rig.view();
    let changed = settings_with(|settings| settings.limits.per_day = 3);
    let reply = rig.ask(Request::SaveSettings { toml: to_toml(&changed) });
    assert!(matches!(reply, Reply::Refused { why } if why.contains("settings.toml")));
    assert_eq!(rig.view(), before);
}

#[test]
fn a_key_that_nobody_knows_is_kept_and_stays_a_notice() {
    let mut rig = Rig::new();
    std::fs::write(rig.file("settings.toml"), "mood = \"calm\"\n").expect("written");
    let changed = settings_with(|settings| settings.limits.per_day = 3);
    assert_eq!(rig.ask(Request::SaveSettings { toml: to_toml(&changed) }), Reply::Done);
    assert!(rig.view().settings_toml.contains("mood = \"calm\""));
    assert!(rig.notices().contains("mood"));
}

#[test]
fn a_profile_with_an_unknown_id_is_refused_and_the_old_one_stays() {
    let mut rig = Rig::new();
    for word in ["l55", "middle", "fierce"] {
        let mut profile = l5();
        let kept = &mut profile.nerves[0];
        match word {
            "l55" => kept.nerve = word.to_owned(),
            "middle" => kept.side = word.to_owned(),
            _ => kept.irritability = word.to_owned(),
        }
        let reply = rig.ask(Request::SaveProfile { profile });
        assert!(matches!(&reply, Reply::Refused { why } if why.contains(word)), "{reply:?}");
    }
    assert_eq!(rig.view().profile.nerves[0].nerve, "l5");
}

#[test]
fn a_snooze_beyond_the_limit_is_refused() {
    let mut rig = Rig::new();
    let snooze = PromptAnswer::Snooze { secs: Some(600) };
    rig.prompt();
    for time in 0..3 {
        assert_eq!(rig.answer(snooze), Reply::Done, "snooze {time}");
        rig.pass(minutes(10));
    }
    assert!(matches!(rig.answer(snooze), Reply::Refused { why } if why.contains("as often as")));
    assert_eq!(rig.state(), "open", "it still waits for another answer");
}

#[test]
fn an_answer_with_nothing_open_is_refused() {
    let mut rig = Rig::new();
    let refused = |reply| matches!(reply, Reply::Refused { why } if why == "No reminder is open.");
    assert!(refused(rig.answer(PromptAnswer::Skip)));
    rig.prompt();
    rig.answer(PromptAnswer::Snooze { secs: None });
    assert!(refused(rig.answer(PromptAnswer::Start)), "also while it is only snoozed");
    assert_eq!(rig.outcomes(), ["snoozed"]);
}

#[test]
fn a_pause_takes_the_prompt_away_and_lasts_as_long_as_asked() {
    let mut rig = Rig::new();
    rig.prompt();
    assert_eq!(rig.ask(Request::Pause { until: Pause::Secs(3600) }), Reply::Done);
    assert_eq!(rig.notes.take(), [Asked::Withdraw]);
    assert_eq!(rig.outcomes(), ["withdrawn"]);
    rig.pass(minutes(59));
    assert_eq!(rig.state(), "paused");
    rig.pass(minutes(1));
    assert_eq!(rig.state(), "counting");
    assert!(matches!(rig.ask(Request::Pause { until: Pause::Clock("noon".to_owned()) }), Reply::Refused { .. }));
}

#[test]
fn lengths_beyond_all_reason_harm_nothing() {
    let mut rig = Rig::new();
    rig.prompt();
    assert_eq!(rig.answer(PromptAnswer::Snooze { secs: Some(u64::MAX) }), Reply::Done);
    assert_eq!(rig.state(), "snoozed");
    assert_eq!(rig.ask(Request::Pause { until: Pause::Secs(u64::MAX) }), Reply::Done);
    assert_eq!(rig.state(), "paused");
    assert!(matches!(rig.ask(Request::History { since_secs: Some(u64::MAX) }), Reply::History { .. }));
    assert!(matches!(rig.ask(Request::History { since_secs: Some(1 << 62) }), Reply::History { .. }));
}

#[test]
fn watchers_hear_of_changes_and_of_nothing_else() {
    let mut rig = Rig::new();
    assert!(matches!(rig.ask(Request::Watch { window: false }), Reply::View { .. }));
    rig.sent.take();
    rig.ask_as(2, Request::View);
    rig.receive(Message::Notify(NotifyEvent::ServiceBack));
    rig.ask_as(2, Request::History { since_secs: None });
    let changes = |rig: &Rig| {
        let is_change =
            |(client, reply): &(ClientId, Reply)| *client == CLIENT && matches!(reply, Reply::Changed { .. });
        rig.sent.take().iter().filter(|sent| is_change(sent)).count()
    };
    assert_eq!(changes(&rig), 0, "nothing changed");
    rig.ask_as(2, Request::Pause { until: Pause::Told });
    assert_eq!(changes(&rig), 1);
    rig.gone(CLIENT);
    rig.ask_as(2, Request::Unpause);
    assert_eq!(changes(&rig), 0, "it is gone");
}

#[test]
fn settings_edited_by_hand_take_effect_and_torn_ones_change_nothing() {
    let mut rig = Rig::new();
    let edit = |rig: &mut Rig, text: &str| {
        std::fs::write(rig.file("settings.toml"), text).expect("written");
        rig.receive(Message::SettingsTouched);
    };
    edit(&mut rig, "[limits]\nper_day = 5\nmood = 3\n");
    assert_eq!(rig.view().schedule.per_day, 5);
    assert!(rig.notices().contains("limits.mood"));
    edit(&mut rig, "[limits\nper_day = 9");
    assert_eq!(rig.view().schedule.per_day, 5, "what was in force stays");
    assert!(rig.notices().contains("line 1"), "{}", rig.notices());
    edit(&mut rig, "[limits]\nper_day = 9");
    assert_eq!((rig.view().schedule.per_day, rig.notices().as_str()), (9, ""));
}

#[test]
fn the_first_start_is_kept_where_it_is_left_and_over_for_good() {
    let mut rig = Rig::without_nerve();
    assert_eq!(rig.view().welcome, Some(0));
    assert_eq!(rig.ask(Request::Welcome { screen: 2 }), Reply::Done);
    assert_eq!(rig.view().welcome, Some(2));
    assert_eq!(rig.ask(Request::Welcome { screen: 3 }), Reply::Done);
    assert_eq!(rig.view().welcome, None);
    assert_eq!(Rig::new().view().welcome, None, "who has a nerve needs none");
}
