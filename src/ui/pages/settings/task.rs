//! What a reminder asks for: the plan, a routine or an exercise of its own, or a line of text.

use egui::Ui;

use super::draft::ReminderDraft;
use super::reminders::labelled;
use super::{Checked, Field};
use crate::assessment::adapt;
use crate::content;
use crate::domain::id::{ExerciseId, RoutineId};
use crate::domain::routine::{OwnRoutine, Routine};
use crate::domain::settings::Task;
use crate::text::{tr, tr_with, within_sentence};
use crate::ui::theme::Tone;
use crate::ui::widgets::{body, caption, option_rows, segments, text_field};

/// So many of what was searched for are listed.
const LISTED: usize = 6;

/// The kinds of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Plan,
    Routine,
    Exercise,
    Note,
}

/// A task being edited. Each kind keeps what was chosen for it while another is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskDraft {
    pub kind: Kind,
    pub routine: String,
    pub exercise: String,
    pub note: String,
    /// What is searched for.
    query: String,
}

impl TaskDraft {
    /// The draft of a task.
    pub fn of(task: &Task) -> Self {
        let mut draft = Self {
            kind: Kind::Plan,
            routine: String::new(),
            exercise: String::new(),
            note: String::new(),
            query: String::new(),
        };
        match task {
            Task::Plan => {}
            Task::Routine(id) => (draft.kind, draft.routine) = (Kind::Routine, id.to_string()),
            Task::Exercise(id) => (draft.kind, draft.exercise) = (Kind::Exercise, id.to_string()),
            Task::Note(text) => (draft.kind, draft.note) = (Kind::Note, text.clone()),
        }
        draft
    }

    /// The task, or in one sentence what is wrong with it.
    pub fn check(&self) -> Result<Task, String> {
        let chosen = |id: &str| if id.is_empty() { Err(tr("problem-task")) } else { Ok(id.to_owned()) };
        match self.kind {
            Kind::Plan => Ok(Task::Plan),
            Kind::Routine => chosen(&self.routine).map(|id| Task::Routine(RoutineId::from(id.as_str()))),
            Kind::Exercise => chosen(&self.exercise).map(|id| Task::Exercise(ExerciseId::from(id.as_str()))),
            Kind::Note => {
                let text = self.note.trim();
                if text.is_empty() { Err(tr("problem-note")) } else { Ok(Task::Note(text.to_owned())) }
            }
        }
    }

    /// In words, for the line of the reminder; none for the plan, whose length says enough.
    pub fn summary(&self, own: &[OwnRoutine]) -> Option<String> {
        let catalog = content::catalog();
        match self.kind {
            Kind::Plan => None,
            Kind::Routine => {
                let id = RoutineId::from(self.routine.as_str());
                let own = own.iter().find(|own| own.id == id).map(|own| own.name.clone());
                let name = own.or_else(|| catalog.routine(&id).map(routine_name));
                Some(name.unwrap_or_else(|| self.routine.clone()))
            }
            Kind::Exercise => {
                let exercise = catalog.exercise(&ExerciseId::from(self.exercise.as_str()));
                Some(exercise.map_or_else(|| self.exercise.clone(), |exercise| exercise.name.clone()))
            }
            Kind::Note => Some(self.note.clone()),
        }
    }
}

/// Draws the choice.
pub fn ui(ui: &mut Ui, reminder: &mut ReminderDraft, own: &[OwnRoutine], line: usize, checked: &Checked) {
    labelled(ui, &tr("settings-task"), |ui| {
        let kinds = [
            (Kind::Plan, "task-plan"),
            (Kind::Routine, "task-routine"),
            (Kind::Exercise, "task-exercise"),
            (Kind::Note, "task-note"),
        ];
        let mut kind = Some(reminder.task.kind);
        if segments(ui, &mut kind, &kinds.map(|(kind, key)| (kind, tr(key)))) {
            reminder.task.query.clear();
        }
        reminder.task.kind = kind.unwrap_or(reminder.task.kind);
    });
    let problem = checked.problem(Field::Task(line));
    match reminder.task.kind {
        Kind::Plan => {}
        Kind::Note => labelled(ui, "", |ui| {
            text_field(ui, &mut reminder.task.note, &tr("task-note-text"), 280.0, problem);
        }),
        Kind::Routine | Kind::Exercise => labelled(ui, "", |ui| search_ui(ui, reminder, own, problem)),
    }
}

fn search_ui(ui: &mut Ui, reminder: &mut ReminderDraft, own: &[OwnRoutine], problem: Option<&str>) {
    let catalog = content::catalog();
    if let Some(chosen) = reminder.task.summary(own).filter(|chosen| !chosen.is_empty()) {
        ui.add(body(chosen).strong());
    }
    text_field(ui, &mut reminder.task.query, &tr("task-search"), 280.0, problem);
    let query = reminder.task.query.to_lowercase();
    let is_routine = reminder.task.kind == Kind::Routine;
    let own = if is_routine { own } else { &[] };
    let is_found = |name: &str| query.split_whitespace().all(|word| name.to_lowercase().contains(word));
    // One's own are there without a search.
    let mut found: Vec<(String, String)> = own.iter().map(|own| (own.id.to_string(), own.name.clone())).collect();
    if query.trim().is_empty() {
        ui.add(caption(tr("task-search-text")));
    } else if is_routine {
        found.extend(catalog.routines.iter().map(|routine| (routine.id.to_string(), routine_name(routine))));
    } else {
        found.extend(catalog.exercises.iter().map(|exercise| (exercise.id.to_string(), exercise.name.clone())));
    }
    found.retain(|(_, name)| is_found(name));
    let chosen = if is_routine { &mut reminder.task.routine } else { &mut reminder.task.exercise };
    let listed: Vec<_> = found.iter().take(LISTED).collect();
    let names: Vec<_> = listed.iter().map(|(_, name)| (&**name, "")).collect();
    let was = listed.iter().position(|(id, _)| chosen == id);
    let next = option_rows(ui, &tr("task-search"), was, &names).and_then(|next| listed.get(next));
    if let Some((id, _)) = next {
        chosen.clone_from(id);
        let id = RoutineId::from(id.as_str());
        let own = own.iter().find(|own| own.id == id).and_then(|own| adapt::own(catalog, own));
        let length = own.map(|own| own.length).or_else(|| Some(catalog.routine(&id)?.length));
        reminder.length = length.unwrap_or(reminder.length);
    }
    if found.len() > LISTED {
        ui.add(caption(tr_with("task-more", &[("n", (found.len() - LISTED).into())])));
    } else if found.is_empty() && !query.trim().is_empty() {
        ui.add(caption(tr("task-none")).tone(Tone::Warning));
    }
}

/// "L5 nerve root, set off by ordinary things, 3 min"; those of a pack bring a name.
fn routine_name(routine: &Routine) -> String {
    if let Some(name) = &routine.name {
        return name.clone();
    }
    let profile = content::catalog().profile(&routine.profile);
    let name = profile.map_or(routine.profile.as_str(), |profile| profile.name.as_str()).to_owned();
    let level = routine.irritability.map(|level| within_sentence(&tr(&format!("irritability-{}", level.id()))));
    let length = tr_with("minutes", &[("n", routine.length.minutes().into())]);
    [Some(name), level, Some(length)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
