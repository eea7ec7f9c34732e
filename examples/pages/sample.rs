//! Made-up states of the agent.

use unpinch::domain::routine::OwnRoutine;
use unpinch::link::answers::{AnswersView, NoView};
use unpinch::link::day::{DayView, DecisionView, PlannedView, PreviewView, QuietView, SpanView};
use unpinch::link::message::Session;
use unpinch::link::progress::{DayProgress, DayPrompts, ProgressView, Ratings};
use unpinch::link::view::{
    AutostartView, CheckView, DraftView, FlagView, KeptNerveView, MissedView, NextView, PlanView, PlannedRoutine,
    ProfileView, PromptOnScreen, RoutineDone, SafetyView, ScheduleView, SightView, View,
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
            screened: vec!["upper".to_owned(), "lower".to_owned()],
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
            see_clinician: false,
            skip: Vec::new(),
        }),
        settings_toml: String::new(),
        missed: vec![MissedView {
            at: "2026-03-27T12:15:00+01:00[Europe/Berlin]".to_owned(),
            reminder: "midday".to_owned(),
            name: "Three minutes at midday".to_owned(),
            minutes: 3,
        }],
        closed_session: None,
        notices: Vec::new(),
        sights: Vec::new(),
        autostart: Some(AutostartView {
            is_on: true,
            text: "the reminders begin when you log in: ~/.config/autostart/unpinch.desktop".to_owned(),
        }),
        welcome: None,
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
        exercise: Some("slump-slider-sciatic".to_owned()),
        side: "left".to_owned(),
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
        steps: Vec::new(),
        number: 1,
        routine: routine.to_owned(),
        side: "left".to_owned(),
        prompted: true,
        reason: None,
        skip: Vec::new(),
        intolerant: Vec::new(),
        smaller: Vec::new(),
        calm: false,
        closed: Vec::new(),
        quiet: false,
        on_call: false,
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

/// A day with something of everything.
#[allow(dead_code, reason = "the tests that share this file make days of their own")]
pub fn day() -> DayView {
    let at = |time: &str| format!("2026-03-27T{time}:00+01:00[Europe/Berlin]");
    let span = |from: &str, until: &str| SpanView { from: at(from), until: at(until) };
    let decision = |time: &str, what: &str, outcome: Option<&str>, rule: &str, text: &str| DecisionView {
        at: at(time),
        rule: rule.to_owned(),
        what: what.to_owned(),
        text: text.to_owned(),
        reminder: Some("nerve-minute".to_owned()),
        name: Some("A minute for the nerve".to_owned()),
        outcome: outcome.map(str::to_owned),
        ..DecisionView::default()
    };
    let planned = |time: &str, name: &str, minutes: u32| PlannedView {
        at: at(time),
        reminder: "nerve-minute".to_owned(),
        name: name.to_owned(),
        minutes,
    };
    DayView {
        date: "2026-03-27".to_owned(),
        now: NOW.to_owned(),
        day: span("04:00", "23:59"),
        hours: vec![span("09:00", "12:30"), span("13:15", "17:30")],
        decisions: vec![
            decision("09:45", "show", None, "S10", "shown"),
            decision("09:46", "outcome", Some("started"), "S20", "you pressed Start"),
            decision("10:34", "show", None, "S10", "shown"),
            decision("10:35", "outcome", Some("snoozed"), "S21", "you asked for it later"),
            decision("10:40", "show", None, "S21", "shown again after your snooze"),
            decision("10:41", "outcome", Some("skipped"), "S22", "you skipped it"),
            decision("11:26", "held", None, "S13", "waiting, your camera was on"),
            decision("12:02", "show", None, "S13", "shown"),
            decision("12:07", "outcome", Some("rested"), "S3", "not needed any more, you were away from the desk"),
        ],
        quiet: vec![
            QuietView { kind: "held".to_owned(), span: span("11:26", "12:02"), by: vec!["camera".to_owned()] },
            QuietView { kind: "away".to_owned(), span: span("12:03", "12:40"), by: Vec::new() },
        ],
        planned: vec![
            planned("14:32", "A minute for the nerve", 1),
            planned("15:18", "A minute for the nerve", 1),
            planned("16:04", "A minute for the nerve", 1),
            planned("17:00", "Five minutes to end the day", 5),
        ],
    }
}

/// What the shipped settings would do on that day.
#[allow(dead_code, reason = "the tests that share this file make days of their own")]
pub fn preview() -> PreviewView {
    let DayView { hours, mut planned, .. } = day();
    let earlier = ["09:45", "10:31", "11:17", "12:15", "14:00"];
    let first = PlannedView { at: String::new(), ..planned.remove(0) };
    let more =
        earlier.map(|time| PlannedView { at: format!("2026-03-27T{time}:00+01:00[Europe/Berlin]"), ..first.clone() });
    planned.splice(0..0, more);
    PreviewView { date: "2026-03-27".to_owned(), hours, planned, problems: Vec::new() }
}

/// What this desktop tells.
#[allow(dead_code, reason = "the tests that share this file make states of their own")]
pub fn sights() -> Vec<SightView> {
    let sight = |what: &str, knows: bool, how: &str| SightView { what: what.to_owned(), knows, how: how.to_owned() };
    vec![
        sight("do_not_disturb", true, "dunst says whether it is paused"),
        sight("full_screen", true, "the display says that the window you work in fills the screen"),
        sight("camera", true, "a program of yours holds a camera open"),
        sight("microphone", true, "the sound driver records; a headset without a wire is not seen"),
        sight("screen_share", false, "this desktop does not tell when the screen is shared"),
        sight("typing", true, "the display says how long ago a key was pressed, never which"),
    ]
}

/// Three months in which it slowly got better.
#[allow(dead_code, reason = "the tests that share this file make histories of their own")]
pub fn progress() -> ProgressView {
    let today = jiff::civil::date(2026, 3, 27);
    let mut progress = ProgressView { today: today.to_string(), ..ProgressView::default() };
    for back in (0..90_u32).rev() {
        let date = today.saturating_sub(jiff::Span::new().days(back));
        if matches!(date.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday) {
            continue;
        }
        // Something that looks made by life and is the same each time.
        let noise = (back * 7919 + 13) % 5;
        let begun = 3 + noise % 4;
        let before = 2 + back / 18 + noise % 3;
        let rated = begun.min(3);
        let date = date.to_string();
        progress.days.push(DayProgress {
            date: date.clone(),
            nerve: Some("l5".to_owned()),
            begun,
            completed: begun - u32::from(noise == 2),
            too_much: u32::from(back == 61),
            before: Ratings { sum: before * rated, count: rated },
            after: Ratings { sum: before.saturating_sub(1 + noise / 3) * rated, count: rated },
        });
        let outcomes = [
            ("started", begun),
            ("skipped", noise % 3),
            ("snoozed", noise),
            ("missed", noise / 4),
            ("rested", noise / 2),
        ];
        for (outcome, count) in outcomes {
            progress.prompts.push(DayPrompts { date: date.clone(), outcome: outcome.to_owned(), count });
        }
    }
    progress.recent = [
        ("2026-03-27T09:46", "l5-moderate-1min", "completed", 1.0, Some(4), Some(3)),
        ("2026-03-26T17:02", "l5-moderate-5min", "completed", 1.0, Some(5), Some(3)),
        ("2026-03-26T15:10", "l5-moderate-1min", "stopped", 0.4, None, None),
        ("2026-03-26T11:31", "exercise:ankle-pumps", "completed", 1.0, None, Some(3)),
        ("2026-03-25T16:20", "l5-moderate-3min", "completed", 1.0, Some(4), Some(4)),
        ("2026-03-25T10:05", "l5-moderate-1min", "completed", 1.0, Some(4), Some(3)),
        ("2026-03-24T14:40", "l5-moderate-1min", "too_much", 0.6, Some(5), Some(6)),
        ("2026-03-24T09:48", "l5-moderate-1min", "completed", 1.0, Some(5), Some(4)),
        ("2026-03-23T13:30", "l5-moderate-3min", "interrupted", 0.2, None, None),
    ]
    .map(|(at, routine, ended, done, pain_before, pain_after)| RoutineDone {
        at: format!("{at}:00+01:00[Europe/Berlin]"),
        routine: routine.to_owned(),
        nerve: (!routine.starts_with("exercise")).then(|| "l5".to_owned()),
        side: "left".to_owned(),
        prompted: true,
        ended: Some(ended.to_owned()),
        done,
        pain_before,
        pain_after,
        hurt: Vec::new(),
    })
    .to_vec();
    progress
}

/// Two routines that the person put together.
pub fn own_routines() -> Vec<OwnRoutine> {
    let own = |id: &str, name: &str, steps: &[&str]| OwnRoutine {
        id: id.into(),
        name: name.to_owned(),
        steps: steps.iter().filter_map(|step| step.parse().ok()).collect(),
    };
    vec![
        own("my-evening-hands", "Evening hands", &["grip-pump x6", "median-slider x5", "wrist-flexor-stretch x2"]),
        own("my-before-the-bus", "Before the bus", &["ankle-pumps x10", "slump-slider-sciatic x6"]),
    ]
}
