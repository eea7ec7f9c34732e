//! How the pages look, held against pictures that were looked at: light, dark, in high contrast, large and in German.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test it pictures` paints those anew that differ; look at each before it is kept.

mod renderer;

use egui::{Key, Theme, vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{SnapshotOptions, SnapshotResults};
use unpinch::domain::look::Appearance;
use unpinch::domain::settings::Settings;
use unpinch::link::message::Page;
use unpinch::link::progress::ProgressView;
use unpinch::link::view::View;
use unpinch::text::{Language, use_language_here};
use unpinch::ui::{Backend as _, Pushed};

pub use renderer::Software;

use super::check::{at_the_map, at_the_result, at_the_signs};
use super::{Window, prompt, sample};

/// Rounding differs from machine to machine: so far a pixel may be off, and so many may be further.
const OFF: f32 = 2.0;
const NUM_OFF: usize = 40;

fn options() -> SnapshotOptions {
    SnapshotOptions::new().threshold(OFF).max_failed_pixels(NUM_OFF).output_path("tests/pictures")
}

/// How a window looks.
#[derive(Clone, Copy)]
enum Style {
    Light,
    Dark,
    LightContrast,
    DarkContrast,
}

impl Style {
    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::LightContrast => "light-contrast",
            Self::DarkContrast => "dark-contrast",
        }
    }

    fn settings(self) -> Settings {
        let mut settings = Settings::default();
        settings.look.appearance = match self {
            Self::Light | Self::LightContrast => Appearance::Light,
            Self::Dark | Self::DarkContrast => Appearance::Dark,
        };
        settings.look.high_contrast = matches!(self, Self::LightContrast | Self::DarkContrast);
        settings
    }
}

const BOTH: [Style; 2] = [Style::Light, Style::Dark];
const CONTRAST: [Style; 2] = [Style::LightContrast, Style::DarkContrast];

/// A window with all that the agent tells when it is asked.
fn page(view: View, page: Page) -> Window {
    let is_new = view.profile.nerves.is_empty();
    let window = Window::open(view, page);
    let progress = if is_new { ProgressView::default() } else { sample::progress() };
    window.agent.push(Pushed::Progress { progress: Box::new(progress) });
    window.agent.push(Pushed::Day { day: Box::new(sample::day()) });
    window.agent.push(Pushed::Preview { preview: Box::new(sample::preview()) });
    window
}

/// Holds a window against its picture; text and all else in so many percent.
fn look_at(name: &str, mut window: Window, style: Style, percent: u32) -> SnapshotResults {
    let mut settings = style.settings();
    settings.look.text_percent = percent;
    if name.starts_with("own") {
        settings.routines = sample::own_routines();
    }
    window.agent.save_settings(&settings);
    window.harness.run_steps(2);
    window.harness.set_size(vec2(960.0, 640.0) * 100.0 / percent as f32);
    window.harness.remove_cursor();
    window.harness.run_steps(4);
    window.harness.snapshot_options(format!("{name}-{}", style.name()), &options());
    window.harness.take_snapshot_results()
}

/// Each a window of its own.
fn look(name: &str, styles: &[Style], all: &mut SnapshotResults, open: impl Fn() -> Window) {
    for style in styles {
        all.extend(look_at(name, open(), *style, 100));
    }
}

#[test]
fn today() {
    let mut all = SnapshotResults::new();
    look("today", &BOTH, &mut all, || page(sample::counting(), Page::Today));
    look("today", &CONTRAST, &mut all, || page(sample::counting(), Page::Today));
    look("today-empty", &BOTH, &mut all, || page(sample::empty(), Page::Today));
    look("today-open", &BOTH, &mut all, || page(sample::open(), Page::Today));
    look("today-locked", &BOTH, &mut all, || page(sample::flagged(), Page::Today));
}

#[test]
fn today_at_150_percent_and_in_german() {
    let mut all = SnapshotResults::new();
    for style in BOTH {
        all.extend(look_at("today-150", page(sample::counting(), Page::Today), style, 150));
    }
    use_language_here(Language::German);
    look("today-german", &BOTH, &mut all, || page(sample::counting(), Page::Today));
    use_language_here(Language::English);
}

#[test]
fn my_nerve() {
    let mut all = SnapshotResults::new();
    look("nerve", &BOTH, &mut all, || page(sample::counting(), Page::Nerve));
    look("nerve-empty", &BOTH[..1], &mut all, || page(sample::empty(), Page::Nerve));
}

#[test]
fn the_check() {
    let mut all = SnapshotResults::new();
    look("check-signs", &BOTH, &mut all, at_the_signs);
    look("check-map", &BOTH, &mut all, at_the_map);
    look("check-result", &BOTH, &mut all, at_the_result);
}

#[test]
fn a_warning_sign() {
    let mut all = SnapshotResults::new();
    let stop = || {
        let mut window = at_the_signs();
        window.harness.query_all_by_label("Yes").next().expect("an answer").click();
        window.harness.run();
        window.click("See what to do");
        window
    };
    look("stop", &BOTH, &mut all, stop);
    look("stop", &CONTRAST[..1], &mut all, stop);
}

#[test]
fn exercises() {
    let mut all = SnapshotResults::new();
    look("exercises", &BOTH, &mut all, || page(sample::counting(), Page::Exercises));
    look("exercise", &BOTH, &mut all, || {
        let mut window = page(sample::counting(), Page::Exercises);
        window.click_like("Slump slider (sciatic): ");
        window
    });
}

#[test]
fn routines_of_ones_own() {
    let mut all = SnapshotResults::new();
    let list = || {
        let settings = Settings { routines: sample::own_routines(), ..Settings::default() };
        Window::guided(sample::counting(), Page::Exercises, None, settings)
    };
    let changing = || {
        let mut window = list();
        window.click("Change: Evening hands");
        window
    };
    look("own-list", &BOTH, &mut all, list);
    look("own", &BOTH, &mut all, changing);
    all.extend(look_at("own-150", changing(), Style::Light, 150));
    look("own-new", &BOTH[..1], &mut all, || {
        let mut window = page(sample::counting(), Page::Exercises);
        window.click("Put a routine together");
        window
    });
}

#[test]
fn a_routine() {
    let mut all = SnapshotResults::new();
    let routine = || Window::playing(sample::counting(), Page::Routine, Some(sample::session("l5-moderate-1min")));
    look("routine-asking", &BOTH[..1], &mut all, routine);
    let working = || {
        let mut window = routine();
        window.press(Key::Space);
        window.wait(5.0);
        window
    };
    look("routine", &BOTH, &mut all, working);
    look("routine", &CONTRAST[1..], &mut all, working);
}

#[test]
fn history() {
    let mut all = SnapshotResults::new();
    look("history", &BOTH, &mut all, || page(sample::counting(), Page::History));
    look("history-empty", &BOTH[..1], &mut all, || page(sample::empty(), Page::History));
}

#[test]
fn learn_and_settings() {
    let mut all = SnapshotResults::new();
    look("learn", &BOTH, &mut all, || page(sample::counting(), Page::Learn));
    look("settings", &BOTH, &mut all, || page(sample::counting(), Page::Settings));
    look("settings", &CONTRAST[1..], &mut all, || page(sample::counting(), Page::Settings));
}

#[test]
fn the_welcome_and_the_sheet() {
    let mut all = SnapshotResults::new();
    look("welcome", &BOTH, &mut all, || page(View { welcome: Some(0), ..sample::empty() }, Page::Today));
    look("sheet", &BOTH, &mut all, || {
        let mut window = page(sample::counting(), Page::Today);
        window.click("Keys");
        window
    });
}

#[test]
fn the_own_prompt_window() {
    let mut all = SnapshotResults::new();
    for style in BOTH {
        let (_, mut harness) = prompt::open();
        harness.ctx.set_theme(if matches!(style, Style::Dark) { Theme::Dark } else { Theme::Light });
        harness.run_steps(4);
        harness.snapshot_options(format!("prompt-{}", style.name()), &options());
        all.extend_harness(&mut harness);
    }
}
