//! Your data: where it is, a backup and the way back, exports, and deleting everything. What cannot be taken back by one
//! press is said first and asked once more, beside the button and over nothing else.

use egui::Ui;

use crate::text::{tr, tr_with};
use crate::ui::action::Action;
use crate::ui::errands::{Errand, Errands, Outcome, outcome_ui};
use crate::ui::theme::{self, Tone};
use crate::ui::widgets::{Press, Rank, body, caption, card, divider, option_rows, subtitle, text_field};

/// What is being asked once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Restore,
    Delete,
}

/// The card's own state.
#[derive(Debug, Default)]
pub(super) struct DataState {
    asked: Option<Asked>,
    /// The path of a backup: one of those found, or typed.
    file: String,
    /// Whether the chosen one is to be confirmed.
    is_chosen: bool,
}

impl DataState {
    /// Draws the card.
    pub(super) fn ui(&mut self, ui: &mut Ui, errands: &Errands) -> Option<Action> {
        card(ui, |ui| {
            ui.add(subtitle(tr("files-title")));
            ui.add(caption(tr("files-text")));
            if let Some(found) = errands.found() {
                ui.add(caption(tr_with("files-data", &[("path", found.data.as_str().into())])));
                ui.add(caption(tr_with("files-documents", &[("path", found.documents.as_str().into())])));
            }
            ui.add_space(theme::of(ui).scale.space.s);
            let is_idle = !errands.is_busy();
            let mut action = None;
            ui.horizontal_wrapped(|ui| {
                let buttons =
                    [("files-backup", Errand::Backup), ("files-csv", Errand::Csv), ("files-json", Errand::Json)];
                for (key, errand) in buttons {
                    if ui.add_enabled(is_idle, Press::new(tr(key), Rank::Secondary)).clicked() {
                        action = Some(Action::Errand(errand));
                    }
                }
            });
            let is_kept = |errand: &Errand| matches!(errand, Errand::Backup | Errand::Csv | Errand::Json);
            if errands.is_busy() {
                ui.add(caption(tr("files-working")));
            } else {
                action = action.or(outcome_ui(ui, errands.outcome_of(is_kept)));
            }
            divider(ui);
            ui.add_enabled_ui(is_idle, |ui| {
                let from_restore = self.restore_ui(ui, errands);
                let from_delete = self.delete_ui(ui, errands);
                action.or(from_restore).or(from_delete)
            })
            .inner
        })
        .inner
    }

    /// A backup is chosen, then put back with a second press; afterwards one press undoes it.
    fn restore_ui(&mut self, ui: &mut Ui, errands: &Errands) -> Option<Action> {
        let is_restore = |errand: &Errand| matches!(errand, Errand::Restore { .. });
        match errands.outcome_of(is_restore) {
            Some(Outcome::Restored { told, undo }) => {
                ui.add(body(told));
                if let Some(undo) = undo
                    && ui.add(Press::new(tr("files-undo"), Rank::Secondary)).clicked()
                {
                    return Some(Action::Errand(Errand::Restore { file: undo.clone() }));
                }
            }
            Some(Outcome::Failed { why }) => drop(ui.add(body(why).tone(Tone::Warning))),
            _ => {}
        }
        if self.asked != Some(Asked::Restore) {
            let asked = ui.add(Press::new(tr("files-restore"), Rank::Secondary)).clicked();
            return asked.then(|| {
                *self = Self { asked: Some(Asked::Restore), ..Self::default() };
                Action::Errand(Errand::Look)
            });
        }
        ui.add(body(tr("files-restore-which")));
        let backups = errands.found().map_or(&[][..], |found| &found.backups);
        let names: Vec<_> =
            backups.iter().map(|backup| (backup.rsplit(['/', '\\']).next().unwrap_or(backup), "")).collect();
        let chosen = backups.iter().position(|backup| self.file == *backup);
        let next = option_rows(ui, &tr("files-restore-which"), chosen, &names);
        if let Some(backup) = next.and_then(|next| backups.get(next)) {
            self.file.clone_from(backup);
            self.is_chosen = false;
        }
        ui.add(caption(tr("files-restore-path")));
        if text_field(ui, &mut self.file, &tr("files-restore-path"), 420.0, None).changed() {
            self.is_chosen = false;
        }
        let is_named = !self.file.trim().is_empty();
        if self.is_chosen && is_named {
            ui.add(body(tr("files-restore-sure")));
        }
        let mut action = None;
        ui.horizontal_wrapped(|ui| {
            let key = if self.is_chosen { "files-restore-now" } else { "files-restore-choose" };
            if ui.add_enabled(is_named, Press::new(tr(key), Rank::Secondary)).clicked() {
                if self.is_chosen {
                    action = Some(Action::Errand(Errand::Restore { file: self.file.trim().to_owned() }));
                    *self = Self::default();
                } else {
                    self.is_chosen = true;
                }
            }
            if ui.add(Press::new(tr("files-leave"), Rank::Quiet)).clicked() {
                *self = Self::default();
            }
        });
        action
    }

    /// What goes is said first; the second press does it.
    fn delete_ui(&mut self, ui: &mut Ui, errands: &Errands) -> Option<Action> {
        if let Some(Outcome::Failed { why }) = errands.outcome_of(|errand| *errand == Errand::DeleteAll) {
            ui.add(body(why).tone(Tone::Warning));
        }
        if self.asked != Some(Asked::Delete) {
            if ui.add(Press::new(tr("files-delete"), Rank::Quiet)).clicked() {
                *self = Self { asked: Some(Asked::Delete), ..Self::default() };
            }
            return None;
        }
        ui.add(body(tr("files-delete-sure")).tone(Tone::Warning));
        let mut action = None;
        ui.horizontal_wrapped(|ui| {
            if ui.add(Press::new(tr("files-delete-now"), Rank::Secondary)).clicked() {
                action = Some(Action::Errand(Errand::DeleteAll));
                *self = Self::default();
            }
            if ui.add(Press::new(tr("files-leave"), Rank::Quiet)).clicked() {
                *self = Self::default();
            }
        });
        action
    }
}
