//! Made-up states of the agent.

use unpinch::link::answers::{AnswersView, NoView};
use unpinch::link::message::Session;
use unpinch::link::view::{
    CheckView, DraftView, FlagView, KeptNerveView, MissedView, NextView, PlanView, PlannedRoutine, ProfileView,
    PromptOnScreen, SafetyView, ScheduleView, View,
};

const NOW: &str = "2026-03-27T14:18:20+01:00[Europe/Berlin]";

/// Sitting time is counted.
pub fn counting() -> View {
    View {
        now: NOW.to_owned(),
        time_scale: 1.0,
        schedule: ScheduleView {
            state: "counting".to_owned(),
            text: "counting 31 of 45 min".to_owned(),
            next: Some(NextView {
                reminder: "nerve-minute".to_owned(),
                name: "A minute for the nerve".to_owned(),
                minutes: 1,
                at: "2026-03-27T14:32:00+01:00[Europe/Berlin]".to_owned(),
                in_secs: Some(13 * 60 + 40),
            }),
            open: None,
            counted_secs: Some(31 * 60 + 20),
            every_secs: Some(45 * 60),
            until: None,
            shown_today: 4,
            per_day: 12,
        },
        profile: ProfileView {
            nerves: vec![KeptNerveView {
                nerve: "l5".to_owned(),
                side: "left".to_owned(),
                irritability: "moderate".to_owned(),
                since: "2026-03-20".to_owned(),
            }],
            avoid: Vec::new(),
        },
        past: Vec::new(),
        safety: SafetyView {
            lock: "none".to_owned(),
            emergency_number: "112".to_owned(),
            screened_at: Some("2026-03-24T09:00:00+01:00[Europe/Berlin]".to_owned()),
            ..SafetyView::default()
        },
        check: CheckView::default(),
        plan: Some(PlanView {
            nerve: "l5".to_owned(),
            side: "left".to_owned(),
            irritability: "moderate".to_owned(),
            routines: [1, 3, 5]
                .map(|minutes| PlannedRoutine { minutes, routine: format!("l5-moderate-{minutes}min") })
                .to_vec(),
            rule: "keep".to_owned(),
            reason: "Repeated, because it settled within 30 minutes last time.".to_owned(),
            skip: Vec::new(),
        }),
        settings_toml: String::new(),
        missed: vec![MissedView {
            at: "2026-03-27T12:15:00+01:00[Europe/Berlin]".to_owned(),
            reminder: "midday".to_owned(),
            name: "Three minutes at midday".to_owned(),
            minutes: 3,
        }],
        notices: Vec::new(),
        sights: Vec::new(),
    }
}

/// No nerve is chosen.
pub fn empty() -> View {
    View { profile: ProfileView::default(), plan: None, missed: Vec::new(), ..counting() }
}

/// A prompt waits for an answer.
pub fn open() -> View {
    let mut view = counting();
    "open".clone_into(&mut view.schedule.state);
    "a reminder is waiting for your answer".clone_into(&mut view.schedule.text);
    view.schedule.open = Some(PromptOnScreen {
        reminder: "nerve-minute".to_owned(),
        name: "A minute for the nerve".to_owned(),
        minutes: 1,
        may_snooze: true,
        what: "One minute: Slump slider for the sciatic nerve".to_owned(),
    });
    view.missed.clear();
    view
}

/// Paused by the person, with something to be noticed.
pub fn paused() -> View {
    let mut view = counting();
    "paused".clone_into(&mut view.schedule.state);
    "paused until 16:00".clone_into(&mut view.schedule.text);
    view.schedule.counted_secs = None;
    view.missed.clear();
    view.notices.push("Notifications do not work here; reminders come as a small window instead.".to_owned());
    view
}

/// Nothing is shown now, for this reason.
pub fn in_state(state: &str, text: &str) -> View {
    let mut view = counting();
    state.clone_into(&mut view.schedule.state);
    text.clone_into(&mut view.schedule.text);
    view.missed.clear();
    view
}

/// A routine to be played.
pub fn session(routine: &str) -> Session {
    Session {
        number: 1,
        routine: routine.to_owned(),
        side: "left".to_owned(),
        prompted: true,
        reason: None,
        skip: Vec::new(),
        intolerant: Vec::new(),
        irritability: "moderate".to_owned(),
    }
}

/// A self-check left after so many screens: a sciatica to the little toe, no warning sign.
#[allow(dead_code, reason = "the tests that share this file make checks of their own")]
pub fn in_check(screens: usize) -> View {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let flags = unpinch::content::red_flags().flags.iter().map(|flag| flag.id.to_string());
    let answers = AnswersView {
        regions: words(&["low_back_l", "buttock_l", "posterior_calf_l", "lateral_foot_l"]),
        numb: Some(words(&["lateral_foot_l"])),
        sensations: words(&["tingling", "sharp_shooting"]),
        aggravating: words(&["sitting_long", "cough_sneeze_strain"]),
        easing: words(&["walking"]),
        history: words(&["hx_back_pain_with_it"]),
        no: Some(NoView { red_flags: flags.collect(), ..NoView::default() }),
        ..AnswersView::default()
    };
    let draft = DraftView { complaints: words(&["back_or_leg"]), answers, screens };
    View { check: CheckView { draft: Some(draft), ..CheckView::default() }, ..empty() }
}

/// Warning signs stand, and exercises are closed.
#[allow(dead_code, reason = "the tests that share this file make states of their own")]
pub fn flagged() -> View {
    let flag = |flag: &str, urgency: &str, lock: &str| FlagView {
        flag: flag.to_owned(),
        urgency: urgency.to_owned(),
        lock: lock.to_owned(),
        since: NOW.to_owned(),
    };
    let mut view = in_state("locked", "locked: see a clinician");
    view.plan = None;
    "lock_all".clone_into(&mut view.safety.lock);
    view.safety.flags = vec![
        flag("rf_saddle_numbness", "emergency_now", "lock_all"),
        flag("rf_mild_weakness", "clinician_soon", "gentle_only"),
    ];
    view
}
