//! Whole schedules to begin from.

use egui::{Role, Ui};

use crate::domain::preset::Preset;
use crate::domain::settings::Settings;
use crate::text::tr;
use crate::ui::theme;
use crate::ui::widgets::{caption, chips};

/// Draws the choice; `settings` are those of the draft, none while something in it is wrong. Returns what was chosen.
pub fn ui(ui: &mut Ui, settings: Option<&Settings>) -> Option<Settings> {
    let settings = settings?;
    let is = Preset::of(settings);
    ui.add(caption(tr("presets-title")).strong());
    let names = Preset::ALL.map(|preset| (Some(preset), tr(&format!("preset-{}", preset.id()))));
    let own = is.is_none().then(|| (None, tr("preset-custom")));
    let options: Vec<_> = names.into_iter().chain(own).collect();
    let chosen = chips(ui, &tr("presets-title"), Some(is), &options, Role::RadioButton).flatten();
    ui.add_space(theme::of(ui).scale.space.s);
    chosen.map(|preset| preset.applied_to(settings))
}
