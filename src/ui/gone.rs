//! After everything was deleted: that it is gone, what is left and why, and two ways on.

use egui::{Ui, ViewportCommand};

use super::pages::scrolled;
use super::theme;
use super::widgets::{Press, Rank, body, bullet, card, display, landing};
use crate::text::tr;

/// Draws the whole window. Returns whether to begin anew.
pub fn ui(ui: &mut Ui, left: &[String]) -> bool {
    let mut begins = false;
    let shown = egui::CentralPanel::no_frame();
    shown.show(ui, |ui| {
        scrolled(ui, "gone", |ui| {
            card(ui, |ui| {
                landing(ui, display(tr("gone-title")), "gone");
                ui.add(body(tr("gone-text")));
                if !left.is_empty() {
                    ui.add(body(tr("gone-left")).strong());
                    for path in left {
                        bullet(ui, path);
                    }
                }
                ui.add_space(theme::of(ui).scale.space.m);
                ui.horizontal_wrapped(|ui| {
                    if ui.add(Press::new(tr("gone-close"), Rank::Primary)).clicked() {
                        ui.ctx().send_viewport_cmd(ViewportCommand::Close);
                    }
                    begins = ui.add(Press::new(tr("gone-begin"), Rank::Secondary)).clicked();
                });
            });
        });
    });
    begins
}
