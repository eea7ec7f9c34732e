//! Lists to go through: what makes it worse or better, and what else is so.

use egui::{Role, Ui, vec2};

use crate::assessment::interview::NOT_IMPROVING;
use crate::assessment::verdict::Knowledge;
use crate::domain::answers::Answers;
use crate::domain::id::{FactorId, FlagId, HistoryId};
use crate::text::{tr, tr_with};
use crate::ui::theme;
use crate::ui::widgets::{before, body, card, chip, chip_size, divider, group, tick_row};
use crate::ui::words::sentence;

use super::signs;

/// Each factor with "worse" and "better" beside it.
pub fn factors_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, answers: &mut Answers, factors: &[FactorId]) {
    card(ui, |ui| {
        for (at, id) in factors.iter().enumerate() {
            let Some(factor) = knowledge.tables.factor(id.as_str()) else { continue };
            if at > 0 {
                thin(ui);
            }
            let label = sentence(&factor.label);
            group(ui, id.as_str(), &label, |ui| {
                let both = [("worse", &mut answers.worse), ("better", &mut answers.better)]
                    .map(|(key, list)| (key, tr(&format!("factor-{key}")), list.yes.contains(id), list));
                let width = both.iter().map(|(_, word, is_chosen, _)| chip_size(ui, *is_chosen, word).x).sum::<f32>();
                let size = vec2(width + ui.spacing().item_spacing.x, 40.0);
                let words = |ui: &mut Ui| drop(ui.add(body(&label)));
                before(ui, size, words, |ui| {
                    for (key, word, is_chosen, list) in both {
                        let name = tr_with(&format!("factor-{key}-name"), &[("label", label.as_str().into())]);
                        if chip(ui, is_chosen, &word, &name, Role::CheckBox).clicked() {
                            list.say(id, (!is_chosen).then_some(true));
                        }
                    }
                });
            });
        }
    });
}

fn thin(ui: &mut Ui) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    ui.painter().rect_filled(rect, 0.0, theme::of(ui).colours.line);
}

/// Each history item as a row to tick, and whether it does not get better.
pub fn history_ui(ui: &mut Ui, knowledge: &Knowledge<'_>, answers: &mut Answers, items: &[HistoryId]) {
    for id in items {
        let Some(item) = knowledge.tables.history.iter().find(|item| item.id == *id) else { continue };
        let is_chosen = answers.history.yes.contains(id);
        if tick_row(ui, is_chosen, &sentence(&item.label), "").clicked() {
            answers.history.say(id, (!is_chosen).then_some(true));
        }
    }
    divider(ui);
    signs::questions_ui(ui, knowledge, answers, &[FlagId::from(NOT_IMPROVING)]);
}
