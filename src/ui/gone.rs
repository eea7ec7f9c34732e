//! After everything was deleted: that it is gone, what is left and why, and two ways on.

use egui::{Ui, ViewportCommand};

use super::pages::scrolled;
use super::theme;
use super::widgets::{Press, Rank, body, bullet, card, display, landing};
use crate::text::tr;

/// What is still there.
#[derive(Debug, Default)]
pub struct Gone {
    /// Not ours.
    pub left: Vec<String>,
    /// Ours, and could not be removed.
    pub failed: Vec<String>,
}

/// Draws the whole window. Returns whether to begin anew.
pub fn ui(ui: &mut Ui, gone: &Gone) -> bool {
    let mut begins = false;
    let shown = egui::CentralPanel::no_frame();
    shown.show(ui, |ui| {
        scrolled(ui, "gone", |ui| {
            card(ui, |ui| {
                let (heading, text) = if gone.failed.is_empty() {
                    ("gone-title", "gone-text")
                } else {
                    ("gone-title-failed", "gone-text-failed")
                };
                landing(ui, display(tr(heading)), "gone");
                ui.add(body(tr(text)));
                for (key, paths) in [("gone-failed", &gone.failed), ("gone-left", &gone.left)] {
                    if !paths.is_empty() {
                        ui.add(body(tr(key)).strong());
                        for path in paths {
                            bullet(ui, path);
                        }
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
