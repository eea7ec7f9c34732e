//! Opens one page of the window with made-up data and no agent, to look at it.
//!
//! ```text
//! cargo run --example pages -- today|empty|open|paused|outside|away|held|locked|lost|prompt|routine|nerve|kept|flagged|check|check-left N|welcome N|exercises|history|history-empty|learn|settings [dark] [150] [aloud] [mute] [still] [smaller] [on-call] [written] [own] [doctor] [gone] [contrast] [de|es|qps]
//! ```

mod sample;

use unpinch::content;
use unpinch::domain::look::Appearance;
use unpinch::domain::settings::{ReducedMotion, Settings};
use unpinch::link::message::{Page, Session};
use unpinch::link::progress::ProgressView;
use unpinch::link::view::View;
use unpinch::player::{Means, Overheard};
use unpinch::text::{Language, use_language};
use unpinch::ui::{Errand, Found, Health, Look, Manner, Outcome, Part, Pushed, Recorder, run_prompt, run_window};

/// After how many screens the check was left: the second word.
fn screens(words: &[String]) -> usize {
    words.get(1).and_then(|word| word.parse().ok()).unwrap_or(6)
}

fn main() -> anyhow::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let has = |word: &str| words.iter().any(|other| other == word);
    // Small numbers are those of screens.
    let percent = words.iter().filter_map(|word| word.parse::<f32>().ok()).find(|percent| *percent >= 50.0);
    let zoom = percent.map_or(1.0, |percent| percent / 100.0);
    let look = Look { is_dark: Some(has("dark")), zoom, ..Look::default() };
    let what = words.first().map_or("today", String::as_str);
    let (page, view) = match what {
        "empty" => (Page::Today, sample::empty()),
        "open" | "prompt" => (Page::Today, sample::open()),
        "outside" => (Page::Today, sample::in_state("outside_hours", "outside hours until Mon 09:00")),
        "away" => (Page::Today, sample::in_state("away", "away since 14:02")),
        "held" => (Page::Today, sample::in_state("held", "waiting: camera in use")),
        "locked" => (Page::Today, sample::in_state("locked", "locked: see a clinician")),
        "paused" => (Page::Today, sample::paused()),
        "nerve" => (Page::Nerve, sample::empty()),
        "kept" => (Page::Nerve, sample::counting()),
        "flagged" => (Page::Today, sample::flagged()),
        "check" => (Page::Check, sample::empty()),
        // Then "Go on" leads to the screen of that number.
        "check-left" => (Page::Check, sample::in_check(screens(&words))),
        "welcome" => (Page::Today, View { welcome: Some(screens(&words) as u32), ..sample::empty() }),
        "exercises" => (Page::Exercises, sample::counting()),
        "history" => (Page::History, sample::counting()),
        "history-empty" => (Page::History, sample::empty()),
        "learn" => (Page::Learn, sample::counting()),
        "settings" => (Page::Settings, sample::counting()),
        "routine" => (Page::Routine, sample::counting()),
        _ => (Page::Today, sample::counting()),
    };
    let view = View { sights: sample::sights(), ..view };
    let settings = settings(has);
    if let Some(language) = words.iter().find_map(|word| Language::from_tag(word)) {
        use_language(language);
    }
    let recorder = Recorder::new(view, settings);
    recorder.push(Pushed::Day { day: Box::new(sample::day()) });
    recorder.push(Pushed::Preview { preview: Box::new(sample::preview()) });
    let progress = if what == "history-empty" { ProgressView::default() } else { sample::progress() };
    recorder.push(Pushed::Progress { progress: Box::new(progress) });
    let found = Found {
        data: "/home/robin/.local/share/unpinch".to_owned(),
        documents: "/home/robin/Documents".to_owned(),
        backups: ["backup-2026-03-27", "backup-2026-02-14"]
            .map(|name| format!("/home/robin/Documents/unpinch-{name}.tar"))
            .to_vec(),
    };
    recorder.push(Pushed::Ran { errand: Errand::Look, outcome: Outcome::Found(found) });
    let file = "/home/robin/Documents/unpinch-summary-2026-03-27.html".to_owned();
    let ran = [
        ("written", Errand::Summary, Outcome::Written { file }),
        ("doctor", Errand::Doctor, examined()),
        ("gone", Errand::DeleteAll, Outcome::Deleted { left: Vec::new(), failed: Vec::new() }),
    ];
    for (_, errand, outcome) in ran.into_iter().filter(|(word, ..)| has(word)) {
        recorder.push(Pushed::Ran { errand, outcome });
    }
    if has("lost") {
        recorder.push(Pushed::Lost);
    }
    if what == "prompt" {
        return run_prompt(Box::new(recorder), content::catalog(), look, Manner::default());
    }
    let routine = words.iter().find(|word| word.contains("-1min") || word.contains("min")).map(String::as_str);
    let session = (page == Page::Routine).then(|| {
        let session = sample::session(routine.unwrap_or("l5-moderate-1min"));
        let smaller = if has("smaller") {
            content::catalog().exercises.iter().map(|its| its.id.to_string()).collect()
        } else {
            Vec::new()
        };
        Session { smaller, on_call: has("on-call"), ..session }
    });
    let means = if has("mute") { Means::default() } else { Means { sound: Some("pw-play"), voice: Some("spd-say") } };
    let aloud = Box::new(Overheard::with(means));
    run_window(Box::new(recorder), aloud, content::catalog(), page, session, look)
}

/// A machine on which one thing is broken and another limited.
fn examined() -> Outcome {
    let part = |name: &str, health, cause: &str, mend: Option<&str>| Part {
        name: name.to_owned(),
        health,
        cause: cause.to_owned(),
        mend: mend.map(str::to_owned),
    };
    let parts = vec![
        part("History", Health::Ok, "sound: /home/robin/.local/share/unpinch/unpinch.db", None),
        part(
            "Start at login",
            Health::Limited,
            "the reminders do not begin by themselves when you log in",
            Some("Switch it on: unpinch autostart on"),
        ),
        part(
            "Notifications",
            Health::Broken,
            "there is no notification service",
            Some("Install a service with buttons, such as dunst."),
        ),
    ];
    Outcome::Examined { parts, text: String::new() }
}

fn settings(has: impl Fn(&str) -> bool) -> Settings {
    let mut settings = Settings::default();
    if has("own") {
        settings.routines = sample::own_routines();
    }
    settings.guidance.sounds = has("aloud");
    settings.guidance.voice = has("aloud");
    settings.guidance.reduced_motion = if has("still") { ReducedMotion::On } else { ReducedMotion::Off };
    settings.look.high_contrast = has("contrast");
    if has("dark") {
        settings.look.appearance = Appearance::Dark;
    }
    settings
}
