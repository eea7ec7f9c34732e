//! Sound, voice and motion of a guided routine.

use egui::Ui;

use super::draft::Draft;
use super::reminders::labelled;
use super::sections::section;
use super::{Checked, Field};
use crate::domain::settings::{Guidance, ReducedMotion};
use crate::player::Means;
use crate::text::{tr, tr_with};
use crate::ui::action::Action;
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Icon, Press, Rank, below_switch, caption, number_field, segments, switch};

/// Draws the cards. Returns that it is to be heard how it sounds.
pub fn ui(ui: &mut Ui, draft: &mut Draft, checked: &Checked, means: &Means) -> Option<Action> {
    // Every setting is named here, so that a new one is not forgotten; the volume is a number below.
    let Guidance { sounds, voice, volume_percent: _, reduced_motion } = &mut draft.guidance;
    let mut is_tried = false;
    section(ui, "settings-aloud", "settings-aloud-text", |ui| {
        switch(ui, sounds, &tr("settings-sounds"));
        means_ui(ui, means.sound, "sounds-missing");
        switch(ui, voice, &tr("settings-voice"));
        means_ui(ui, means.voice, "voice-missing");
        labelled(ui, &tr("settings-volume"), |ui| {
            let problem = checked.problem(Field::Volume);
            let (name, unit) = (tr("settings-volume"), tr("unit-percent"));
            number_field(ui, &mut draft.volume_percent, &name, &unit, 10, problem);
        });
        ui.add_space(theme::of(ui).scale.space.s);
        let try_it = Press::new(tr("settings-try"), Rank::Secondary).with_icon(Icon::Play);
        is_tried = ui.add(try_it).clicked();
    });
    section(ui, "settings-motion", "settings-motion-text", |ui| {
        labelled(ui, &tr("settings-reduced-motion"), |ui| {
            let mut chosen = Some(*reduced_motion);
            let words = |one: ReducedMotion| (one, tr(&format!("settings-reduced-motion-{}", one.id())));
            segments(ui, &mut chosen, &ReducedMotion::ALL.map(words));
            *reduced_motion = chosen.unwrap_or(*reduced_motion);
        });
    });
    let guidance = checked.settings.as_ref().map_or(draft.guidance, |settings| settings.guidance);
    is_tried.then_some(Action::TryGuidance(guidance))
}

/// Which program is used, or that there is none and what would do.
fn means_ui(ui: &mut Ui, program: Option<&str>, missing: &str) {
    let words = match program {
        Some(program) => caption(tr_with("settings-aloud-by", &[("program", program.into())])),
        None => caption(tr(missing)).tone(Tone::Warning),
    };
    below_switch(ui, words);
    ui.add_space(theme::of(ui).scale.space.xs);
}
