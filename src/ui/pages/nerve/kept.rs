//! The nerve that is kept, and what it means.

use egui::Ui;

use super::{NervePage, NerveView, level_text, meaning, warning};
use crate::domain::id::ProfileId;
use crate::domain::irritability::Irritability;
use crate::text::tr;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Press, Rank, body, caption, card, divider, fold, title};

impl NervePage {
    pub(super) fn kept_ui(&mut self, ui: &mut Ui, view: &NerveView<'_>) {
        let Some(kept) = view.profile.and_then(|profile| profile.nerves.first()) else { return };
        let profile = view.catalog.profile(&ProfileId::from(kept.nerve.as_str()));
        card(ui, |ui| {
            let name = profile.map_or(kept.nerve.as_str(), |profile| profile.name.as_str());
            ui.add(title(name));
            if let Some(profile) = profile {
                ui.add(body(&profile.plain_name).quiet());
            }
            ui.add_space(theme::of(ui).scale.space.m);
            ui.add(body(tr(&format!("body-side-{}", kept.side))).strong());
            ui.add(body(tr(&format!("irritability-{}", kept.irritability))).strong());
            if let Some(level) = Irritability::from_id(&kept.irritability) {
                ui.add(caption(level_text(level)));
            }
            ui.add_space(theme::of(ui).scale.space.m);
            if ui.add(Press::new(tr("nerve-change"), Rank::Secondary)).clicked() {
                self.change(view.catalog, kept);
            }
            if let Some(profile) = profile {
                divider(ui);
                meaning::ui(ui, profile);
                meaning::more_ui(ui, profile, view.catalog, &mut self.is_more_open);
            }
        });
        ui.add_space(theme::of(ui).scale.space.m);
        fold(ui, &mut self.is_warning_open, &tr("warning-title"), Tone::Warning, |ui| {
            warning::text_ui(ui);
        });
    }
}
