//! Settings: the schedule, as lists, bars and switches. What is valid takes effect at once; what is not says why beside it.

mod bar;
mod check;
mod data;
mod doctor;
mod draft;
mod guidance;
mod hours;
mod login;
mod look;
mod parse;
mod presets;
mod preview;
mod reminders;
mod sections;
mod task;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use egui::{Key, Ui};

use super::scrolled;
use crate::domain::settings::Settings;
use crate::link::day::PreviewView;
use crate::link::view::View;
use crate::player::Means;
use crate::text::tr;
use crate::ui::action::Action;
use crate::ui::errands::Errands;
use crate::ui::theme;
use crate::ui::widgets::{caption, display, is_typing, landing, part};

use bar::Drag;
use check::{Checked, Field};
use data::DataState;
use draft::Draft;
use preview::PreviewState;

/// The page's own state.
#[derive(Default)]
pub struct SettingsPage {
    /// The settings that the draft was made from or has last become.
    known: Option<Settings>,
    draft: Option<Draft>,
    /// Those in force as they were seen last, and those sent since that they do not show yet.
    seen: Option<Arc<Settings>>,
    sent: Vec<Settings>,
    is_fine_print_open: bool,
    preview: PreviewState,
    /// The hours that are being dragged.
    drag: Option<Drag>,
    data: DataState,
}

/// What this page shows besides its own state.
pub struct SettingsView<'a> {
    /// Those in force, none before the agent's first word.
    pub settings: Option<&'a Arc<Settings>>,
    pub view: Option<&'a View>,
    /// What the settings would do, as it was asked for last.
    pub preview: Option<&'a PreviewView>,
    /// What makes cues heard here.
    pub means: Means,
    pub errands: &'a Errands,
}

impl SettingsPage {
    /// Settings that were changed elsewhere, or are shown for the first time, are edited from now on. Those in force say
    /// what was sent from here only a moment later: until then nothing is new.
    fn take_in(&mut self, settings: &Arc<Settings>) {
        if self.seen.as_ref() == Some(settings) {
            return;
        }
        self.seen = Some(Arc::clone(settings));
        if let Some(place) = self.sent.iter().position(|sent| sent == settings.as_ref()) {
            self.sent.drain(..=place);
            return;
        }
        self.sent.clear();
        if self.known.as_ref() != Some(settings.as_ref()) {
            let draft = Draft::of(settings);
            self.draft = Some(self.draft.as_ref().map_or(draft.clone(), |before| draft.opened_as(before)));
            self.known = Some(settings.as_ref().clone());
        }
    }

    /// What was sent may not be in force: what is shown is what holds.
    pub fn refused(&mut self) {
        if !self.sent.is_empty() {
            self.sent.clear();
            self.seen = None;
        }
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, view: &SettingsView<'_>) -> Option<Action> {
        let settings = view.settings?;
        self.take_in(settings);
        let draft = self.draft.as_mut()?;
        let checked = draft.check();
        let today = view.view.and_then(|view| preview::date_of(&view.now));
        let sights = view.view.map_or(&[][..], |view| &view.sights);
        let mut wanted = None;
        scrolled(ui, "settings", |ui| {
            landing(ui, display(tr("page-settings")), "settings");
            ui.add(caption(tr("settings-intro")));
            ui.add_space(theme::of(ui).scale.space.m);
            if let Some(chosen) = presets::ui(ui, checked.settings.as_ref()) {
                *draft = Draft::of(&chosen);
            }
            // Each block ends with the air below its last card.
            ui.spacing_mut().item_spacing.y = 0.0;
            block(ui, "reminders", |ui| reminders::ui(ui, draft, &checked));
            block(ui, "hours", |ui| hours::ui(ui, draft, &checked, &mut self.drag));
            wanted = block(ui, "preview", |ui| self.preview.ui(ui, settings, today, view.preview));
            let autostart = view.view.and_then(|view| view.autostart.as_ref());
            wanted = block(ui, "login", |ui| login::ui(ui, autostart)).or(wanted.take());
            block(ui, "rest", |ui| sections::ui(ui, draft, &checked, sights, &mut self.is_fine_print_open));
            let tried = block(ui, "guidance", |ui| guidance::ui(ui, draft, &checked, &view.means));
            wanted = tried.or(wanted.take());
            block(ui, "look", |ui| look::ui(ui, draft));
            let errand = block(ui, "data", |ui| self.data.ui(ui, view.errands));
            ui.add_space(theme::of(ui).scale.space.m);
            let errand = block(ui, "doctor", |ui| doctor::ui(ui, view.errands)).or(errand);
            wanted = errand.or(wanted.take());
        });
        // What is being dragged or typed runs through states that nobody meant; Enter says that this one is.
        let is_meant = !is_typing(ui) || ui.input(|input| input.key_pressed(Key::Enter));
        if !is_meant || self.drag.is_some() {
            return wanted;
        }
        let Some(changed) = draft.check().settings.filter(|new| self.known.as_ref() != Some(new)) else {
            return wanted;
        };
        self.known = Some(changed.clone());
        self.sent.push(changed.clone());
        Some(Action::SaveSettings(Box::new(changed)))
    }
}

/// A part of the page, with the usual air between its lines.
fn block<R>(ui: &mut Ui, salt: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    part(ui, salt, |ui| {
        ui.spacing_mut().item_spacing.y = theme::of(ui).scale.space.s;
        contents(ui)
    })
}
