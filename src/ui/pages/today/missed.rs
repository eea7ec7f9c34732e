//! Reminders that went by: quiet, to be done now or cleared.

use egui::{Align, Layout, Ui};

use super::moment::Moment;
use crate::link::view::View;
use crate::text::tr;
use crate::ui::action::Action;
use crate::ui::widgets::{Press, Rank, body, caption, card, lead};

/// How many are listed; the rest is only counted out.
const SHOWN: usize = 5;

/// Draws the card.
pub fn ui(ui: &mut Ui, view: &View, moment: &Moment) -> Option<Action> {
    let mut action = None;
    card(ui, |ui| {
        ui.horizontal(|ui| {
            ui.add(lead(tr("today-missed")).strong());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(Press::new(tr("today-missed-clear"), Rank::Quiet)).clicked() {
                    action = Some(Action::ClearMissed);
                }
            });
        });
        ui.add(caption(tr("today-missed-text")));
        for missed in view.missed.iter().rev().take(SHOWN) {
            ui.horizontal(|ui| {
                ui.add(body(moment.wall(&missed.at)).quiet());
                ui.add(body(&missed.name));
                if missed.minutes > 0 {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        if ui.add(Press::new(tr("today-missed-do"), Rank::Quiet)).clicked() {
                            action = Some(Action::Start { minutes: missed.minutes });
                        }
                    });
                }
            });
        }
    });
    action
}
