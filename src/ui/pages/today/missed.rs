//! Reminders that went by: quiet, to be done now or cleared.

use egui::Ui;

use super::moment::Moment;
use crate::link::view::View;
use crate::text::tr;
use crate::ui::action::Action;
use crate::ui::widgets::{Press, Rank, beside, body, caption, card, subtitle};

/// How many are listed; the rest is only counted out.
const SHOWN: usize = 5;

/// Draws the card.
pub fn ui(ui: &mut Ui, view: &View, moment: &Moment) -> Option<Action> {
    let mut action = None;
    card(ui, |ui| {
        let clear = Press::new(tr("today-missed-clear"), Rank::Quiet);
        let title = |ui: &mut Ui| drop(ui.add(subtitle(tr("today-missed"))));
        if beside(ui, clear, title) {
            action = Some(Action::ClearMissed);
        }
        ui.add(caption(tr("today-missed-text")));
        for missed in view.missed.iter().rev().take(SHOWN) {
            let words = |ui: &mut Ui| {
                ui.add(body(moment.wall(&missed.at)).quiet());
                ui.add(body(&missed.name));
            };
            if missed.minutes == 0 {
                ui.horizontal_wrapped(words);
            } else if beside(ui, Press::new(tr("today-missed-do"), Rank::Quiet), words) {
                action = Some(Action::Start { minutes: missed.minutes });
            }
        }
    });
    action
}
