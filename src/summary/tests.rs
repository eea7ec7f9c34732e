//! What stands on the page, and what does not.

use super::*;
use crate::content;
use crate::domain::catalog::Catalog;
use crate::link::answers::{AnswersView, SorenessView};
use crate::link::progress::{DayProgress, Ratings};
use crate::link::view::{
    CheckView, ClearedFlagView, FlagView, KeptNerveView, PlanView, ProfileView, SafetyView, ScheduleView,
};

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn at(date: &str) -> String {
    format!("{date}T09:45:00+01:00[Europe/Berlin]")
}

/// Nothing is known but the time.
fn nothing() -> View {
    View {
        now: at("2026-03-27"),
        time_scale: 1.0,
        schedule: ScheduleView {
            state: "counting".to_owned(),
            text: String::new(),
            next: None,
            open: None,
            counted_secs: None,
            every_secs: None,
            until: None,
            shown_today: 0,
            per_day: 12,
        },
        profile: ProfileView::default(),
        past: Vec::new(),
        safety: SafetyView { lock: "none".to_owned(), ..SafetyView::default() },
        check: CheckView::default(),
        plan: None,
        settings_toml: String::new(),
        missed: Vec::new(),
        closed_session: None,
        notices: Vec::new(),
        sights: Vec::new(),
        autostart: None,
        welcome: None,
    }
}

fn answers() -> AnswersView {
    AnswersView {
        regions: words(&["low_back_l", "buttock_l", "posterior_calf_l", "lateral_foot_l"]),
        numb: Some(words(&["lateral_foot_l"])),
        sensations: words(&["tingling", "sharp_shooting"]),
        aggravating: words(&["sitting_long", "cough_sneeze_strain"]),
        easing: words(&["walking"]),
        weakness: words(&["weak_ankle_plantarflexion:mild:left"]),
        history: words(&["hx_back_pain_with_it"]),
        self_tests: [("st_slump_knee".to_owned(), "pos".to_owned())].into(),
        irritability: SorenessView { pain: Some(6), settles_minutes: Some(20), ..SorenessView::default() },
        ..AnswersView::default()
    }
}

/// Somebody with an S1 root on the left, and a month of routines.
fn somebody() -> View {
    let mut view = nothing();
    view.profile = ProfileView {
        nerves: vec![KeptNerveView {
            nerve: "s1".to_owned(),
            side: "left".to_owned(),
            irritability: "moderate".to_owned(),
            since: "2026-02-14".to_owned(),
        }],
        avoid: words(&["ankle-pumps"]),
    };
    view.safety.screened_at = Some(at("2026-03-24"));
    view.safety.screened = words(&["lower"]);
    view.safety.flags = vec![FlagView {
        flag: "rf_mild_weakness".to_owned(),
        urgency: "clinician_soon".to_owned(),
        lock: "gentle_only".to_owned(),
        since: at("2026-03-24"),
    }];
    view.safety.cleared = vec![ClearedFlagView {
        flag: "rf_major_trauma".to_owned(),
        since: at("2026-02-01"),
        cleared: at("2026-02-03"),
    }];
    view.check.done = vec![LastCheckView {
        at: at("2026-03-24"),
        complaints: words(&["back_or_leg"]),
        answers: answers(),
        outcome: "nerve".to_owned(),
        best: Some("s1".to_owned()),
        side: Some("left".to_owned()),
    }];
    view.plan = Some(PlanView {
        nerve: "s1".to_owned(),
        side: "left".to_owned(),
        irritability: "high".to_owned(),
        routines: Vec::new(),
        rule: "flare".to_owned(),
        reason: "The gentlest set for two days, until the flare settles.".to_owned(),
        see_clinician: false,
        skip: words(&["ankle-pumps", "slump-slider-sciatic"]),
    });
    view
}

fn day(date: &str, nerve: &str, begun: u32, too_much: u32, pain: (u32, u32)) -> DayProgress {
    DayProgress {
        date: date.to_owned(),
        nerve: Some(nerve.to_owned()),
        begun,
        completed: begun - too_much,
        too_much,
        before: Ratings { sum: pain.0 * begun, count: begun },
        after: Ratings { sum: pain.1 * begun, count: begun },
    }
}

fn month() -> ProgressView {
    let days = vec![
        day("2026-01-20", "s1", 9, 0, (9, 9)),
        day("2026-02-25", "s1", 7, 1, (8, 8)),
        day("2026-02-26", "s1", 2, 0, (6, 5)),
        day("2026-03-20", "s1", 3, 1, (4, 3)),
        day("2026-03-27", "l5", 1, 0, (5, 2)),
        day("2026-03-27", "s1", 2, 0, (5, 2)),
    ];
    ProgressView { today: "2026-03-27".to_owned(), days, ..ProgressView::default() }
}

fn shown_with(catalog: &Catalog, view: &View, progress: &ProgressView) -> String {
    let knowledge = Knowledge::new(catalog, content::red_flags(), content::check_tables());
    page(Facts { knowledge: &knowledge, view, progress, version: "1.2.3" })
}

fn shown(view: &View, progress: &ProgressView) -> String {
    shown_with(content::catalog(), view, progress)
}

#[test]
fn every_fact_is_on_it() {
    let page = shown(&somebody(), &month());
    let sign =
        |id: &str| html::tagged("i", &content::red_flags().flag(&id.into()).expect("known").question).into_string();
    let inner = |html: String| html.trim_start_matches("<i>").trim_end_matches("</i>\n").to_owned();
    let mild = format!("Said yes, and not cleared: “{}” (since 24 March 2026)", inner(sign("rf_mild_weakness")));
    let trauma = format!(
        "Cleared on 3 February 2026, as the person says after an examination: “{}”",
        inner(sign("rf_major_trauma"))
    );
    for fact in [
        "27 March 2026 · made with Unpinch 1.2.3",
        "It is no diagnosis",
        "S1 nerve root",
        "Left side · Set off by ordinary things · kept since 14 February 2026",
        &mild,
        &trauma,
        "Last asked on 24 March 2026 (lower body)",
        // 26 February is the first of thirty days, and a day with two nerves is one day.
        "8 routines begun, 7 done to the end, on 3 days.",
        "4.9 before a routine, 3.1 after it",
        "Stopped on one day because it was too much: 20 March 2026.",
        "Self-check of 24 March 2026",
        "buttock, left side",
        "numb or tingling",
        "tingling",
        "sitting for long",
        "walking",
        "(left side, weaker)",
        "Slump with knee: positive",
        "pain 6 of 10; settles within 20 min",
        "as for a nerve that is easily set off. The gentlest set for two days, until the flare settles.",
    ] {
        assert!(page.contains(fact), "{fact} is missing in\n{}", without_drawings(&page));
    }
    let left_out =
        ["ankle-pumps", "slump-slider-sciatic"].map(|id| content::catalog().exercise(&id.into()).expect("known"));
    let left_out = left_out.map(|exercise| exercise.name.clone()).join("; ");
    assert!(page.contains(&format!("<dd>{left_out}</dd>")), "each once: {left_out}");
    assert!(page.contains("fill=\"#d9532c\"") && page.contains("stroke=\"#e0a100\""), "paint and nerve are drawn");
}

#[test]
fn what_is_not_known_is_not_claimed() {
    let page = shown(&nothing(), &ProgressView { today: "2026-03-27".to_owned(), ..ProgressView::default() });
    for said in
        ["None is chosen.", "They were not asked yet.", "No routine was done.", "None was done.", "None is planned."]
    {
        assert!(page.contains(said), "{said}");
    }
    let plain = without_drawings(&page);
    for claim in ["No sign stands", "On no day", "on average", "Worse with", "Weaker", "positive", "side", "since"] {
        assert!(!plain.contains(claim), "{claim} in\n{plain}");
    }
    assert!(!page.contains("<svg"), "there is nothing to draw");
}

#[test]
fn a_part_that_was_not_answered_is_not_there() {
    let mut view = somebody();
    view.check.done[0].answers = AnswersView { regions: words(&["buttock_l"]), ..AnswersView::default() };
    let page = shown(&view, &ProgressView::default());
    assert!(page.contains("<dt>Where</dt>"));
    for (asked, _) in [("Weaker", 0), ("Worse with", 0), ("Tried at the desk", 0), ("How sore", 0), ("Also so", 0)] {
        assert!(!page.contains(&format!("<dt>{asked}</dt>")), "{asked}");
    }
}

#[test]
fn answers_of_another_version_are_said_to_be_so() {
    let mut view = somebody();
    view.check.done[0].answers.regions.push("tail_l".to_owned());
    let page = shown(&view, &month());
    assert!(page.contains("cannot be told in words") && page.contains("S1 nerve root"), "{}", without_drawings(&page));
    assert!(!page.contains("tail_l"));
}

#[test]
fn no_text_can_break_out_or_fetch_anything() {
    let evil = "<img src=x onerror=alert(1)>\"'&";
    let mut catalog = content::catalog().clone();
    for exercise in &mut catalog.exercises {
        evil.clone_into(&mut exercise.name);
    }
    for profile in &mut catalog.profiles {
        evil.clone_into(&mut profile.name);
    }
    let mut view = somebody();
    view.plan.as_mut().expect("a plan").reason = evil.to_owned();
    view.profile.avoid.push(evil.to_owned());
    view.safety.flags[0].flag = evil.to_owned();
    view.safety.screened.push(evil.to_owned());
    view.profile.nerves[0].side = evil.to_owned();
    let page = shown_with(&catalog, &view, &month());
    assert!(!page.contains("<img") && page.contains("&lt;img src=x"), "{}", without_drawings(&page));
    for outside in ["<script", "http:", "https:", "src=\"", "href", "url(", "@import", "onload"] {
        let without_names = page.replace("http://www.w3.org/2000/svg", "");
        assert!(!without_names.contains(outside), "{outside}");
    }
}

#[test]
fn it_is_sound_to_the_last_tag() {
    for page in [shown(&somebody(), &month()), shown(&nothing(), &ProgressView::default())] {
        let mut open: Vec<&str> = Vec::new();
        let style = page.find("<style>").expect("a style")..page.find("</style>").expect("its end");
        let bare = format!("{}{}", &page[..style.start], &page[style.end + "</style>".len()..]);
        for tag in bare.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
            let name = tag.split([' ', '\n']).next().unwrap_or_default();
            match name.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "a tag is closed that is not open"),
                None if tag.ends_with('/') || name == "!doctype" || name == "meta" => {}
                None => open.push(name),
            }
        }
        assert_eq!(open, Vec::<&str>::new());
        assert!(!page.contains("NaN") && !page.contains("summary-"), "every sentence is there");
    }
}

/// What a failing test prints.
fn without_drawings(page: &str) -> String {
    let mut plain = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<svg") {
        plain.push_str(before);
        rest = after.split_once("</svg>").map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    plain.split_once("</style>").map_or(plain.clone(), |(_, body)| body.to_owned())
}
