//! What works on this machine: every part tried for real on demand, with what mends it, to be copied.

use egui::Ui;

use crate::text::{sentence, tr};
use crate::ui::action::Action;
use crate::ui::errands::{Errand, Errands, Health, Outcome, Part, outcome_ui};
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Press, Rank, body, caption, card, divider, subtitle};

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, errands: &Errands) -> Option<Action> {
    card(ui, |ui| {
        ui.add(subtitle(tr("doctor-page-title")));
        ui.add(caption(tr("doctor-page-text")));
        ui.add_space(theme::of(ui).scale.space.s);
        let is_it = |errand: &Errand| *errand == Errand::Doctor;
        let is_idle = !errands.is_busy();
        let is_pressed = ui.add_enabled(is_idle, Press::new(tr("doctor-page-try"), Rank::Secondary)).clicked();
        if errands.running().is_some_and(is_it) {
            ui.add(caption(tr("doctor-page-trying")).tone(Tone::Accent));
        } else if let Some(Outcome::Examined { parts, text }) = errands.outcome_of(is_it) {
            examined_ui(ui, parts, text);
        } else {
            outcome_ui(ui, errands.outcome_of(is_it));
        }
        is_pressed.then_some(Action::Errand(Errand::Doctor))
    })
    .inner
}

fn examined_ui(ui: &mut Ui, parts: &[Part], text: &str) {
    let worst = parts.iter().map(|part| part.health).max().unwrap_or(Health::Ok);
    let gap = theme::of(ui).scale.space.s;
    ui.add_space(gap);
    ui.add(body(tr(&format!("doctor-worst-{}", id(worst)))).strong());
    divider(ui);
    for part in parts {
        ui.scope(|ui| part_ui(ui, part));
        ui.add_space(gap);
    }
    if ui.add(Press::new(tr("doctor-page-copy"), Rank::Secondary)).clicked() {
        ui.ctx().copy_text(text.to_owned());
    }
}

/// One part, its lines close together.
fn part_ui(ui: &mut Ui, part: &Part) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 0.0;
    ui.horizontal_wrapped(|ui| {
        ui.add(body(&part.name).strong());
        let tone = match part.health {
            Health::Ok => Tone::Good,
            Health::Limited => Tone::Warning,
            Health::Broken => Tone::Emergency,
        };
        ui.add(body(tr(&format!("doctor-state-{}", id(part.health)))).tone(tone));
    });
    ui.add(caption(sentence(&part.cause)));
    if let Some(mend) = &part.mend {
        ui.add(caption(mend).tone(Tone::Ink));
    }
}

fn id(health: Health) -> &'static str {
    match health {
        Health::Ok => "ok",
        Health::Limited => "limited",
        Health::Broken => "broken",
    }
}
