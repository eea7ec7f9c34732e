//! When prompts may come: each day as a bar from midnight to midnight, and as text.

use egui::{Align, Layout, Sense, Ui, vec2};

use super::bar::{self, Drag};
use super::draft::{Draft, day_text};
use super::{Checked, Field, parse};
use crate::text::{tr, tr_with};
use crate::ui::theme;
use crate::ui::widgets::{Press, Rank, body, caption, card, subtitle, text_field};
use crate::ui::words::{day, week};

/// Draws the card.
pub fn ui(ui: &mut Ui, draft: &mut Draft, checked: &Checked, drag: &mut Option<Drag>) {
    card(ui, |ui| {
        ui.add(subtitle(tr("settings-hours")));
        ui.add(caption(tr("settings-hours-text")));
        ui.add(caption(tr("settings-hours-drag")));
        ui.add_space(theme::of(ui).scale.space.s);
        let is_narrow = ui.available_width() < 560.0;
        for (index, (weekday, text)) in week().zip(draft.days.iter_mut()).enumerate() {
            let name = day(weekday);
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(96.0, 40.0), Sense::hover());
                let layout = Layout::left_to_right(Align::Center);
                ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(layout)).add(body(&name));
                if !is_narrow {
                    // The field, and the air before it.
                    let width = ui.available_width() - 224.0 - 16.0 - ui.spacing().item_spacing.x;
                    let ranges = parse::ranges(text).unwrap_or_default();
                    if let Some(new) = bar::ui(ui, width, &ranges, &name, index == 6, drag) {
                        *text = day_text(&new);
                    }
                    ui.add_space(16.0);
                }
                let name = tr_with("settings-hours-of", &[("day", name.as_str().into())]);
                text_field(ui, text, &name, 224.0, checked.problem(Field::Day(index)));
            });
        }
        let is_same = draft.days.iter().take(5).all(|day| Some(day) == draft.days.first());
        if !is_same && ui.add(Press::new(tr("settings-hours-same"), Rank::Quiet)).clicked() {
            let monday = draft.days.first().cloned().unwrap_or_default();
            draft.days.iter_mut().take(5).for_each(|day| day.clone_from(&monday));
        }
    });
    ui.add_space(theme::of(ui).scale.space.s);
}
