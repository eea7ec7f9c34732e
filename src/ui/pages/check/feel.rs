//! What it feels like, and how sore it is.

use egui::{Role, Ui};

use crate::assessment::verdict::Knowledge;
use crate::domain::answers::Answers;
use crate::text::tr;
use crate::ui::theme;
use crate::ui::widgets::{card, chip, choice, group, pain_scale_with, segments};
use crate::ui::words::sentence;

use super::subheading;

/// After so many minutes it has settled: the middle of each answer's span.
const SETTLES: [(u32, &str); 3] = [(5, "settles-minutes"), (20, "settles-half-hour"), (60, "settles-longer")];

/// Draws the screen.
pub fn ui(ui: &mut Ui, knowledge: &Knowledge<'_>, answers: &mut Answers) {
    ui.horizontal_wrapped(|ui| {
        for sensation in &knowledge.tables.sensations {
            let is_chosen = answers.has_sensation(sensation.id.as_str());
            let label = sentence(&sensation.label);
            if chip(ui, is_chosen, &label, &label, Role::CheckBox).clicked() {
                answers.sensations.say(&sensation.id, (!is_chosen).then_some(true));
            }
        }
    });
    ui.add_space(theme::of(ui).scale.space.m);
    card(ui, |ui| {
        let soreness = &mut answers.soreness;
        subheading(ui, &tr("feel-pain"));
        if let Some(pain) = pain_scale_with(ui, soreness.pain) {
            soreness.pain = Some(pain);
        }
        subheading(ui, &tr("feel-settles"));
        choice(
            ui,
            &tr("feel-settles"),
            &mut soreness.settles_minutes,
            &SETTLES.map(|(minutes, key)| (minutes, tr(key))),
        );
        yes_no(ui, "feel-wakes", &mut soreness.wakes);
        yes_no(ui, "feel-spreading", &mut soreness.new_and_spreading);
    });
}

fn yes_no(ui: &mut Ui, key: &str, answer: &mut Option<bool>) {
    let question = tr(key);
    group(ui, key, &question, |ui| {
        subheading(ui, &question);
        segments(ui, answer, &[(false, tr("answer-no")), (true, tr("answer-yes"))]);
    });
}
