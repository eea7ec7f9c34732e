//! How the window looks, and its language. Seen at once.

use egui::Ui;

use super::draft::Draft;
use super::reminders::labelled;
use super::sections::section;
use crate::domain::look::{Appearance, LANGUAGES, Look};
use crate::text::{Language, tr, tr_with};
use crate::ui::theme::Tone;
use crate::ui::widgets::{caption, segments, switch};

/// Sizes that are offered, in percent.
const SIZES: [u32; 6] = [80, 100, 125, 150, 175, 200];

/// Draws the card.
pub fn ui(ui: &mut Ui, draft: &mut Draft) {
    // Every setting is named here, so that a new one is not forgotten.
    let Look { appearance, high_contrast, text_percent, language } = &mut draft.look;
    section(ui, "settings-look", "settings-look-text", |ui| {
        labelled(ui, &tr("settings-appearance"), |ui| {
            let mut chosen = Some(*appearance);
            let words = |one: Appearance| (one, tr(&format!("settings-appearance-{}", one.id())));
            segments(ui, &mut chosen, &Appearance::ALL.map(words));
            *appearance = chosen.unwrap_or(*appearance);
        });
        switch(ui, high_contrast, &tr("settings-high-contrast"));
        labelled(ui, &tr("settings-text-size"), |ui| {
            let mut chosen = Some(*text_percent);
            let words = SIZES.map(|percent| (percent, tr_with("percent", &[("n", percent.into())])));
            segments(ui, &mut chosen, &words);
            *text_percent = chosen.unwrap_or(*text_percent);
        });
        labelled(ui, &tr("settings-language"), |ui| {
            let chosen_index = language.as_ref().and_then(|tag| LANGUAGES.iter().position(|known| known == tag));
            let mut chosen = Some(chosen_index);
            let mut words = vec![(None, tr("settings-language-system"))];
            let own_name = |tag: &str| Language::from_tag(tag).map_or(tag.to_owned(), |its| its.own_name().to_owned());
            words.extend(LANGUAGES.iter().enumerate().map(|(at, tag)| (Some(at), own_name(tag))));
            if segments(ui, &mut chosen, &words) {
                *language = chosen.flatten().and_then(|at| LANGUAGES.get(at)).map(|tag| (*tag).to_owned());
            }
        });
        if crate::text::language().is_draft() {
            ui.add(caption(tr("settings-language-draft")).tone(Tone::Warning));
        }
    });
}
