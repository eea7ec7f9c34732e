//! The state of the schedule, a prompt and a dose, put into words.

use std::time::Duration;

use jiff::Zoned;

use crate::assessment::dose::Dose;
use crate::content;
use crate::domain::id::ExerciseId;
use crate::domain::now::Now;
use crate::domain::settings::Task;
use crate::domain::side::Side;
use crate::engine::{PromptView, State};
use crate::link::message::Ended;
use crate::link::view::{HistoryView, PromptDone, RoutineDone};
use crate::store::db::{OutcomeRow, RoutineRow};
use crate::text::{FluentValue, span, tr, tr_with, wall};
use crate::wording;

use super::resident::Resident;
use super::sessions::Chosen;

/// The state's id and its sentence (S40).
pub fn state(state: &State, next_at: Option<&Zoned>, now: &Zoned) -> (&'static str, String) {
    let at = |key: &str, at: &Zoned| tr_with(key, &[("time", wall(at, now).into())]);
    match state {
        State::Counting { counted, every } => {
            let minutes = |length: &Duration| FluentValue::from(span(whole_minutes(*length)));
            let args = [("counted", FluentValue::from(counted.as_secs() / 60)), ("every", minutes(every))];
            ("counting", tr_with("state-counting", &args))
        }
        State::WaitingForClock => (
            "waiting_for_clock",
            next_at.map_or_else(|| tr("state-nothing-enabled"), |it| at("state-waiting-for-clock", it)),
        ),
        State::AwaySince(since) => ("away", at("state-away", since)),
        State::Held(holds) => {
            let holds: Vec<_> = holds.iter().map(|hold| tr(&format!("hold-{}", hold.id()))).collect();
            ("held", tr_with("state-held", &[("holds", holds.join(", ").into())]))
        }
        State::Settling { .. } => ("settling", tr("state-settling")),
        State::OutsideHours { until: Some(until) } => ("outside_hours", at("state-outside-hours", until)),
        State::OutsideHours { until: None } => ("outside_hours", tr("state-outside-hours-for-good")),
        State::DailyLimit => ("daily_limit", tr("state-daily-limit")),
        State::Paused { until: Some(until) } => ("paused", at("state-paused", until)),
        State::Paused { until: None } => ("paused", tr("state-paused-until-told")),
        State::Locked => ("locked", tr("state-locked")),
        State::Open => ("open", tr("state-open")),
        State::Snoozed { until } => ("snoozed", at("state-snoozed", until)),
        State::RoutineRunning => ("routine_running", tr("state-routine-running")),
        State::NothingEnabled => ("nothing_enabled", tr("state-nothing-enabled")),
    }
}

/// Seconds left out, so that a sentence does not flicker.
fn whole_minutes(length: Duration) -> Duration {
    if length.as_secs() < 60 { length } else { Duration::from_secs(length.as_secs() / 60 * 60) }
}

/// Why the dose is what it is.
pub fn reason(dose: &Dose) -> String {
    let level = tr(&format!("level-{}", dose.level.id()));
    let reason = tr_with(&format!("dose-{}", dose.rule.id()), &[("level", level.into())]);
    if dose.see_clinician { format!("{reason} {}", tr("dose-see-clinician")) } else { reason }
}
/// The word used in files and messages.
pub fn ended_id(ended: Ended) -> &'static str {
    match ended {
        Ended::Completed => "completed",
        Ended::Stopped => "stopped",
        Ended::TooMuch => "too_much",
        Ended::Interrupted => "interrupted",
    }
}

/// A row of the database as front ends see it.
pub fn routine_done(row: RoutineRow) -> RoutineDone {
    let end = row.end;
    RoutineDone {
        at: row.at,
        routine: row.start.routine,
        nerve: row.start.nerve,
        side: row.start.side,
        prompted: row.start.prompted,
        done: end.as_ref().map_or(0.0, |end| end.done),
        pain_before: end.as_ref().and_then(|end| end.pain_before),
        pain_after: end.as_ref().and_then(|end| end.pain_after),
        hurt: end.as_ref().map_or_else(Vec::new, |end| end.hurt.clone()),
        ended: end.map(|end| end.ended),
    }
}

/// The same for a whole history.
pub fn history(routines: Vec<RoutineRow>, prompts: Vec<OutcomeRow>) -> HistoryView {
    let prompt = |row: OutcomeRow| PromptDone {
        at: row.at,
        reminder: row.reminder,
        outcome: row.outcome,
        cause: row.cause,
        rule: row.rule,
    };
    HistoryView {
        routines: routines.into_iter().map(routine_done).collect(),
        prompts: prompts.into_iter().map(prompt).collect(),
    }
}

/// A prompt in words: what its notification says, and which exercise its picture shows.
pub struct PromptWords {
    pub body: String,
    pub exercise: Option<ExerciseId>,
    /// The side that is sore.
    pub side: Side,
}

impl PromptWords {
    fn plain(body: String) -> Self {
        Self { body, exercise: None, side: Side::Right }
    }
}

impl Resident {
    /// One line of what to do, and the exercise to be shown.
    pub(super) fn prompt_words(&self, prompt: &PromptView, now: &Now) -> PromptWords {
        let mut words = match &prompt.task {
            Task::Note(note) => PromptWords::plain(note.clone()),
            Task::Plan | Task::Routine(_) | Task::Exercise(_) => match self.chosen_by(prompt, now) {
                Ok(chosen) => self.routine_words(&chosen, prompt),
                Err(_) if self.parts.profile.nerves.is_empty() => PromptWords::plain(tr("prompt-body-no-nerve")),
                Err(why) => PromptWords::plain(why),
            },
        };
        let notes = prompt.notes.iter().filter(|note| **note != words.body);
        for note in notes.cloned().collect::<Vec<_>>() {
            words.body.push('\n');
            words.body.push_str(&note);
        }
        words
    }

    /// The length of a routine or exercise, and what comes first.
    fn routine_words(&self, chosen: &Chosen, prompt: &PromptView) -> PromptWords {
        let catalog = content::catalog();
        let id = chosen.routine.as_str();
        let adapted = chosen.plan.as_ref().and_then(|plan| plan.routine(catalog, prompt.length));
        let named = self.routine(id);
        let routine = adapted.as_ref().or(named.as_deref());
        let first = match (id.strip_prefix("exercise:"), routine) {
            (Some(exercise), _) => Some(ExerciseId::from(exercise)),
            (None, Some(routine)) => routine.steps.first().map(|step| step.exercise.clone()),
            (None, None) => None,
        };
        let exercise = first.and_then(|first| catalog.exercise(&first));
        let name = exercise.map_or_else(|| id.to_owned(), |exercise| exercise.name.clone());
        let minutes = routine.map_or(prompt.length, |routine| routine.length).minutes();
        let args: [(&str, FluentValue<'_>); 2] = [("minutes", minutes.into()), ("first", name.into())];
        let exercise = exercise.map(|exercise| exercise.id.clone());
        PromptWords { body: tr_with("prompt-body-routine", &args), exercise, side: chosen.side }
    }
}

/// Who brings the routine or `exercise:<id>`, where it is not built in.
pub fn from_pack(id: &str) -> Option<String> {
    let catalog = content::catalog();
    let pack = match id.strip_prefix("exercise:") {
        Some(exercise) => catalog.exercise(&exercise.into())?.pack.as_ref(),
        None => catalog.routine(&id.into())?.pack.as_ref(),
    };
    Some(wording::from_pack(catalog.pack(pack?)?))
}
