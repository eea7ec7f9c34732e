//! Whole schedules to begin from.

use egui::{Role, Ui};

use crate::domain::preset::Preset;
use crate::domain::settings::Settings;
use crate::text::tr;
use crate::ui::theme;
use crate::ui::widgets::{caption, chip};

/// Draws the choice; `settings` are those of the draft, none while something in it is wrong. Returns what was chosen.
pub fn ui(ui: &mut Ui, settings: Option<&Settings>) -> Option<Settings> {
    let settings = settings?;
    let is = Preset::of(settings);
    let mut chosen = None;
    ui.add(caption(tr("presets-title")).strong());
    ui.horizontal_wrapped(|ui| {
        for preset in Preset::ALL {
            let name = tr(&format!("preset-{}", preset.id()));
            if chip(ui, is == Some(preset), &name, &name, Role::RadioButton).clicked() {
                chosen = Some(preset.applied_to(settings));
            }
        }
        if is.is_none() {
            let name = tr("preset-custom");
            chip(ui, true, &name, &name, Role::RadioButton);
        }
    });
    ui.add_space(theme::of(ui).scale.space.s);
    chosen
}
