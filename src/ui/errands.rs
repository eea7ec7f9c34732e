//! Errands with the person's files: what the window asks for and what came of it. Whoever lends the window its backend
//! runs them; the window knows no disk.

use egui::Ui;

use super::action::Action;
use super::theme::{self, Tone};
use super::widgets::{Press, Rank, body, caption};
use crate::text::{tr, tr_with};

/// Something to be done with files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// Write the page for a clinician.
    Summary,
    /// Write the history as CSV, or as JSON.
    Csv,
    Json,
    /// Keep everything in one file.
    Backup,
    /// Look where the files are and which backups there are.
    Look,
    /// Put this backup in the place of what is there.
    Restore {
        file: String,
    },
    DeleteAll,
    /// Try every part of the program on this machine.
    Doctor,
}

/// How a part of the program is doing on this machine, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Health {
    Ok,
    /// The program goes on sensibly without.
    Limited,
    /// Reminders or routines suffer.
    Broken,
}

/// What was found of one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub name: String,
    pub health: Health,
    /// Why, or how it works.
    pub cause: String,
    /// What to do, if something can be done.
    pub mend: Option<String>,
}

/// Where the files are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The folder of the person's data.
    pub data: String,
    /// Where files for the person are put.
    pub documents: String,
    /// Backups, the newest first.
    pub backups: Vec<String>,
}

/// What came of an errand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is in this file.
    Written {
        file: String,
    },
    Found(Found),
    /// In words; `undo` is the backup that brings back what was there before.
    Restored {
        told: String,
        undo: Option<String>,
    },
    /// What is left because it is not ours, and what could not be removed.
    Deleted {
        left: Vec<String>,
        failed: Vec<String>,
    },
    /// All parts, and the same as text to be sent to somebody; nothing that a person answered is in it.
    Examined {
        parts: Vec<Part>,
        text: String,
    },
    /// One plain sentence.
    Failed {
        why: String,
    },
}

/// The errands of this window.
#[derive(Debug, Default)]
pub struct Errands {
    /// What is being done, one at a time.
    running: Option<Errand>,
    /// The last one of those that a person asks for, with what came of it.
    last: Option<(Errand, Outcome)>,
    found: Option<Found>,
}

impl Errands {
    /// Takes it on; not while another one is being done, but for a look round, which is in nobody's way. Returns whether
    /// it is to be run.
    pub fn begin(&mut self, errand: &Errand) -> bool {
        if self.is_busy() || self.running.as_ref() == Some(errand) {
            return false;
        }
        self.running = Some(errand.clone());
        true
    }

    /// It came to an end.
    pub fn end(&mut self, errand: Errand, outcome: Outcome) {
        if self.running.as_ref() == Some(&errand) {
            self.running = None;
        }
        match outcome {
            Outcome::Found(found) => self.found = Some(found),
            other => self.last = Some((errand, other)),
        }
    }

    /// Where the files are, as far as it is known.
    pub fn found(&self) -> Option<&Found> {
        self.found.as_ref()
    }

    /// Whether something is being done that the person waits for.
    pub fn is_busy(&self) -> bool {
        self.running.as_ref().is_some_and(|errand| *errand != Errand::Look)
    }

    /// What is being done.
    pub fn running(&self) -> Option<&Errand> {
        self.running.as_ref()
    }

    /// What came of the last one, if it was one of these.
    pub fn outcome_of(&self, is_meant: impl Fn(&Errand) -> bool) -> Option<&Outcome> {
        self.last.as_ref().filter(|(errand, _)| is_meant(errand)).map(|(_, outcome)| outcome)
    }
}

/// The button for the page for a clinician, and where the page is once it is written.
pub fn summary_ui(ui: &mut Ui, errands: &Errands) -> Option<Action> {
    let mut action = None;
    let is_idle = !errands.is_busy();
    if ui.add_enabled(is_idle, Press::new(tr("files-summary"), Rank::Secondary)).clicked() {
        action = Some(Action::Errand(Errand::Summary));
    }
    let is_it = |errand: &Errand| *errand == Errand::Summary;
    if errands.running().is_some_and(is_it) {
        ui.add(caption(tr("files-working")));
        return action;
    }
    action.or(outcome_ui(ui, errands.outcome_of(is_it)))
}

/// What came of it: where the file is, with a button that opens it, or why there is none.
pub fn outcome_ui(ui: &mut Ui, outcome: Option<&Outcome>) -> Option<Action> {
    match outcome? {
        Outcome::Written { file } => {
            ui.add_space(theme::of(ui).scale.space.xs);
            ui.add(body(tr_with("files-written", &[("file", file.as_str().into())])));
            ui.add(caption(tr("files-trust")));
            let opened = ui.add(Press::new(tr("files-open"), Rank::Secondary)).clicked();
            opened.then(|| Action::OpenFile(file.clone()))
        }
        Outcome::Failed { why } => {
            ui.add(body(why).tone(Tone::Warning));
            None
        }
        Outcome::Found(_) | Outcome::Restored { .. } | Outcome::Deleted { .. } | Outcome::Examined { .. } => None,
    }
}
