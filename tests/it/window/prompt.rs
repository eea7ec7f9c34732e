//! The small window that stands in for a notification.

use std::rc::Rc;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use unpinch::content;
use unpinch::domain::settings::Settings;
use unpinch::link::message::{PromptAnswer, Request};
use unpinch::ui::{Look, PromptUi, Recorder, dress};

use super::pictures::Software;
use super::{STEP, sample};

/// The window, and whether it wants to close.
pub struct Small {
    prompt: PromptUi,
    is_over: bool,
}

pub fn open() -> (Rc<Recorder>, Harness<'static, Small>) {
    with(Settings::default())
}

fn with(settings: Settings) -> (Rc<Recorder>, Harness<'static, Small>) {
    let agent = Rc::new(Recorder::new(sample::open(), settings));
    let prompt = PromptUi::new(Box::new(Rc::clone(&agent)), content::catalog());
    let harness = Harness::builder()
        .with_size(egui::vec2(420.0, 176.0))
        .with_step_dt(STEP)
        .renderer(Software::default())
        .with_context_setup(|ctx| dress(ctx, Look::default()))
        .build_ui_state(
            |ui, small: &mut Small| small.is_over = small.prompt.show(ui),
            Small { prompt, is_over: false },
        );
    (agent, harness)
}

#[test]
fn each_button_answers_once_and_closes() {
    let answers = [
        ("Start", PromptAnswer::Start),
        ("Snooze 5 min", PromptAnswer::Snooze { secs: None }),
        ("Skip", PromptAnswer::Skip),
    ];
    for (label, answer) in answers {
        let (agent, mut harness) = open();
        harness.get_by_label(label).click();
        harness.run();
        harness.run_steps(3);
        assert_eq!(agent.take_sent(), [Request::Answer { answer }]);
        assert!(harness.state().is_over);
    }
}

#[test]
fn keys_of_the_first_second_were_meant_for_something_else() {
    let (agent, mut harness) = open();
    harness.run();
    for key in [egui::Key::Escape, egui::Key::Enter, egui::Key::Space, egui::Key::Tab, egui::Key::Enter] {
        harness.key_press(key);
        harness.step();
    }
    assert!(agent.take_sent().is_empty());
    assert!(!harness.state().is_over);
    harness.run_steps((1.2 / STEP) as usize);
    harness.key_press(egui::Key::Enter);
    harness.key_press(egui::Key::Space);
    harness.run();
    assert!(agent.take_sent().is_empty(), "no button is chosen beforehand");
    harness.key_press(egui::Key::Escape);
    harness.run();
    assert_eq!(agent.take_sent(), [Request::Answer { answer: PromptAnswer::Dismiss }]);
}

#[test]
fn it_closes_when_the_prompt_ends_elsewhere() {
    let (agent, mut harness) = open();
    harness.run();
    assert!(!harness.state().is_over);
    agent.show(sample::counting());
    harness.run();
    assert!(harness.state().is_over);
    assert!(agent.take_sent().is_empty());
}

#[test]
fn it_stands_still() {
    let (_agent, mut harness) = open();
    harness.run_steps((1.5 / STEP) as usize);
    harness.run();
    let wait = harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert_eq!(wait, std::time::Duration::MAX);
}

#[test]
fn it_wears_the_look_of_the_settings() {
    let mut settings = Settings::default();
    settings.look.high_contrast = true;
    settings.look.text_percent = 150;
    let (_, mut harness) = with(settings);
    harness.run();
    let percent = (harness.ctx.zoom_factor() * 100.0).round() as u32;
    assert_eq!(percent, 150, "the size of text");
    let ground = harness.ctx.style_of(egui::Theme::Light).visuals.panel_fill;
    assert_eq!(ground, egui::Color32::WHITE, "the highest contrast");
}
