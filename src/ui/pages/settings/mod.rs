//! Settings: the schedule, as lists, bars and switches. What is valid takes effect at once; what is not says why beside it.

mod check;
mod draft;
mod hours;
mod parse;
mod reminders;
mod sections;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use egui::Ui;
use egui::text_edit::TextEditState;

use super::scrolled;
use crate::domain::settings::Settings;
use crate::text::tr;
use crate::ui::action::Action;
use crate::ui::theme;
use crate::ui::widgets::{caption, display};

use check::{Checked, Field};
use draft::Draft;

/// The page's own state.
#[derive(Default)]
pub struct SettingsPage {
    /// The settings that the draft was made from or has last become.
    known: Option<Settings>,
    draft: Option<Draft>,
    is_fine_print_open: bool,
}

impl SettingsPage {
    /// Draws the page. `settings` are those in force, none before the agent's first word.
    pub fn ui(&mut self, ui: &mut Ui, settings: Option<&Arc<Settings>>) -> Option<Action> {
        let settings = settings?;
        if self.known.as_ref() != Some(settings.as_ref()) {
            // Changed elsewhere, or shown for the first time.
            self.draft = Some(Draft::of(settings));
            self.known = Some(settings.as_ref().clone());
        }
        let draft = self.draft.as_mut()?;
        let checked = draft.check();
        scrolled(ui, "settings", |ui| {
            ui.add(display(tr("page-settings")));
            ui.add(caption(tr("settings-intro")));
            ui.add_space(theme::of(ui).scale.space.m);
            reminders::ui(ui, draft, &checked);
            hours::ui(ui, draft, &checked);
            sections::ui(ui, draft, &checked, &mut self.is_fine_print_open);
        });
        if is_typing(ui) {
            // A number that is being typed runs through others that nobody meant.
            return None;
        }
        let changed = draft.check().settings.filter(|new| self.known.as_ref() != Some(new))?;
        self.known = Some(changed.clone());
        Some(Action::SaveSettings(Box::new(changed)))
    }
}

fn is_typing(ui: &Ui) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    focused.is_some_and(|id| TextEditState::load(ui.ctx(), id).is_some())
}
