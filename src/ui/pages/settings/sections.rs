//! Being away, snoozing, quiet moments, and the fine print.

use egui::Ui;

use super::draft::Draft;
use super::reminders::labelled;
use super::{Checked, Field};
use crate::domain::settings::Holds;
use crate::link::view::SightView;
use crate::text::{tr, tr_with};
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Words, below_switch, body, caption, card, fold, number_field, subtitle, switch, text_field};

/// Draws the cards.
pub fn ui(ui: &mut Ui, draft: &mut Draft, checked: &Checked, sights: &[SightView], is_fine_print_open: &mut bool) {
    section(ui, "settings-away", "settings-away-text", |ui| {
        number(ui, checked, "settings-idle-after", &mut draft.idle_after, 1, Field::IdleAfter);
        number(ui, checked, "settings-rest-after", &mut draft.rest_after, 1, Field::RestAfter);
        switch(ui, &mut draft.is_reading, &tr("settings-reading"));
    });
    section(ui, "settings-snooze", "settings-snooze-text", |ui| {
        labelled(ui, &tr("settings-snooze-choices"), |ui| {
            ui.horizontal(|ui| {
                let name = tr("settings-snooze-choices");
                let problem = checked.problem(Field::SnoozeChoices);
                text_field(ui, &mut draft.snooze_choices, &name, 132.0, problem);
                ui.add(body(tr("unit-minutes")).quiet());
            });
        });
        times(ui, checked, "settings-snooze-limit", &mut draft.snooze_limit, Field::SnoozeLimit);
        number(ui, checked, "settings-repeat-after", &mut draft.repeat_after, 1, Field::RepeatAfter);
        times(ui, checked, "settings-repeat-limit", &mut draft.repeat_limit, Field::RepeatLimit);
    });
    section(ui, "settings-quiet", "settings-quiet-text", |ui| {
        // Every hold is named here, so that a new one is not forgotten; the typing gap is a number below.
        let Holds { do_not_disturb, full_screen, camera, microphone, screen_share, typing_gap: _ } = &mut draft.holds;
        let holds = [
            (do_not_disturb, "settings-hold-do_not_disturb"),
            (full_screen, "settings-hold-full_screen"),
            (camera, "settings-hold-camera"),
            (microphone, "settings-hold-microphone"),
            (screen_share, "settings-hold-screen_share"),
        ];
        for (is_obeyed, key) in holds {
            switch(ui, is_obeyed, &tr(key));
            sight_ui(ui, sights, key.trim_start_matches("settings-hold-"), below_switch);
        }
        labelled(ui, &tr("settings-typing"), |ui| {
            let problem = checked.problem(Field::TypingGap);
            let unit = tr("unit-seconds");
            number_field(ui, &mut draft.typing_gap_secs, &tr("settings-typing"), &unit, 1, problem);
        });
        sight_ui(ui, sights, "typing", |ui, words| drop(ui.add(words)));
    });
    section(ui, "settings-emergency", "settings-emergency-text", |ui| {
        labelled(ui, &tr("settings-emergency-number"), |ui| {
            let problem = checked.problem(Field::EmergencyNumber);
            text_field(ui, &mut draft.emergency_number, &tr("settings-emergency-number"), 132.0, problem);
        });
    });
    card(ui, |ui| {
        let fields = [Field::PerDay, Field::Gap, Field::DayStarts, Field::AtGrace, Field::MergeWithin];
        let mut is_open = *is_fine_print_open || fields.iter().any(|field| checked.problem(*field).is_some());
        fold(ui, &mut is_open, &tr("settings-fine-print"), Tone::Ink, |ui| fine_print(ui, draft, checked));
        *is_fine_print_open = is_open;
    });
    ui.add_space(theme::of(ui).scale.space.s);
}

fn fine_print(ui: &mut Ui, draft: &mut Draft, checked: &Checked) {
    times(ui, checked, "settings-per-day", &mut draft.per_day, Field::PerDay);
    number(ui, checked, "settings-gap", &mut draft.gap, 5, Field::Gap);
    labelled(ui, &tr("settings-day-starts"), |ui| {
        let problem = checked.problem(Field::DayStarts);
        text_field(ui, &mut draft.day_starts, &tr("settings-day-starts"), 84.0, problem);
    });
    number(ui, checked, "settings-at-grace", &mut draft.at_grace, 5, Field::AtGrace);
    number(ui, checked, "settings-merge-within", &mut draft.merge_within, 1, Field::MergeWithin);
}

/// A card with a heading and a sentence.
pub fn section(ui: &mut Ui, key: &str, text: &str, contents: impl FnOnce(&mut Ui)) {
    card(ui, |ui| {
        ui.add(subtitle(tr(key)));
        ui.add(caption(tr(text)));
        ui.add_space(theme::of(ui).scale.space.s);
        contents(ui);
    });
    ui.add_space(theme::of(ui).scale.space.s);
}

fn number(ui: &mut Ui, checked: &Checked, key: &str, text: &mut String, step: u32, field: Field) {
    let name = tr(key);
    labelled(ui, &name, |ui| {
        number_field(ui, text, &name, &tr("unit-minutes"), step, checked.problem(field));
    });
}

fn times(ui: &mut Ui, checked: &Checked, key: &str, text: &mut String, field: Field) {
    let name = tr(key);
    labelled(ui, &name, |ui| {
        number_field(ui, text, &name, &tr("unit-times"), 1, checked.problem(field));
    });
}

/// How a hold is known on this system, or why it cannot be.
fn sight_ui(ui: &mut Ui, sights: &[SightView], hold: &str, below: fn(&mut Ui, Words)) {
    let Some(sight) = sights.iter().find(|sight| sight.what == hold) else { return };
    let key = if sight.knows { "sight-knows" } else { "sight-cannot" };
    let words = caption(tr_with(key, &[("how", sight.how.as_str().into())]));
    below(ui, if sight.knows { words } else { words.tone(Tone::Warning) });
    ui.add_space(theme::of(ui).scale.space.xs);
}
