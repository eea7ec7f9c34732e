//! Errands with the person's files: taken on one at a time, and what a window shows once everything is deleted.

use super::{AppUi, Known};
use crate::link::message::Page;
use crate::ui::errands::{Errand, Errands, Outcome};
use crate::ui::gone::Gone;
use crate::ui::pages::{CheckPage, ExercisesPage, HistoryPage, NervePage, SettingsPage};

impl AppUi {
    pub(super) fn run_errand(&mut self, errand: Errand) {
        if self.errands.begin(&errand) {
            self.backend.run_errand(errand);
        }
    }

    /// Where the files are is asked for once.
    pub(super) fn ask_where_files_are(&mut self) {
        if self.errands.found().is_none() {
            self.run_errand(Errand::Look);
        }
    }

    pub(super) fn end_errand(&mut self, errand: Errand, outcome: Outcome) {
        if let Outcome::Deleted { left, failed } = outcome {
            self.forget();
            self.gone = Some(Gone { left, failed });
            return;
        }
        // Others may be there now.
        let is_changed = matches!(outcome, Outcome::Written { .. } | Outcome::Restored { .. });
        self.errands.end(errand, outcome);
        if is_changed {
            self.run_errand(Errand::Look);
        }
    }

    /// Nothing that the person answered stays in sight.
    fn forget(&mut self) {
        self.known = Known::default();
        self.routine = None;
        self.nerve = NervePage::default();
        self.check = CheckPage::default();
        self.exercises = ExercisesPage::default();
        self.history = HistoryPage::default();
        self.settings = SettingsPage::default();
        (self.day, self.day_of, self.preview) = (None, None, None);
        (self.progress, self.progress_of) = (None, None);
        self.errands = Errands::default();
        self.page = Page::Today;
        self.notice = None;
        // Who begins anew is greeted anew.
        (self.welcome, self.is_welcomed) = (None, false);
    }
}
