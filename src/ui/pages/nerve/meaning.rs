//! What a nerve means for the day: where it runs, what sets it off, what calms it.

use egui::Ui;

use crate::domain::catalog::Catalog;
use crate::domain::nerve::Profile;
use crate::text::tr;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{body, caption, fold};

/// The lines a person needs first.
pub fn ui(ui: &mut Ui, profile: &Profile) {
    pair(ui, "meaning-runs", &profile.runs);
    pair(ui, "meaning-worse", &profile.worse_with);
    pair(ui, "meaning-better", &profile.better_with);
    pair(ui, "meaning-office", &profile.office_causes);
}

/// How it feels, how common it is, what is known, and where that was found.
pub fn more_ui(ui: &mut Ui, profile: &Profile, catalog: &Catalog, is_open: &mut bool) {
    fold(ui, is_open, &tr("meaning-more"), Tone::Accent, |ui| {
        pair(ui, "meaning-qualities", &profile.qualities);
        pair(ui, "meaning-common", &profile.how_common);
        pair(ui, "meaning-evidence", &profile.evidence);
        ui.add(caption(tr("meaning-sources")).strong());
        for source in &profile.sources {
            let citation = catalog.sources.get(source).map_or(source.as_str(), |source| source.citation.as_str());
            ui.add(caption(citation));
        }
    });
}

fn pair(ui: &mut Ui, key: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add(caption(tr(key)).strong());
    ui.add(body(text));
    ui.add_space(theme::of(ui).scale.space.s);
}
