//! Lists to go through: what makes it worse or better, and what else is so.

use egui::{Align, Layout, Role, Ui, vec2};

use crate::assessment::interview::NOT_IMPROVING;
use crate::assessment::verdict::Knowledge;
use crate::domain::answers::Answers;
use crate::domain::id::{FactorId, FlagId, HistoryId};
use crate::text::{tr, tr_with};
use crate::ui::theme;
use crate::ui::widgets::{body, card, chip, divider, group, tick_row};
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
                ui.allocate_ui_with_layout(
                    vec2(ui.available_width(), 40.0),
                    Layout::right_to_left(Align::Center),
                    |ui| {
                        for (key, list) in [("better", &mut answers.better), ("worse", &mut answers.worse)] {
                            let is_chosen = list.yes.contains(id);
                            let name = tr_with(&format!("factor-{key}-name"), &[("label", label.as_str().into())]);
                            if chip(ui, is_chosen, &tr(&format!("factor-{key}")), &name, Role::CheckBox).clicked() {
                                list.say(id, (!is_chosen).then_some(true));
                            }
                        }
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(body(&label)));
                    },
                );
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
        if tick_row(ui, is_chosen, &sentence(&item.label), "", Role::CheckBox).clicked() {
            answers.history.say(id, (!is_chosen).then_some(true));
        }
    }
    divider(ui);
    signs::questions_ui(ui, knowledge, answers, &[FlagId::from(NOT_IMPROVING)]);
}
