//! Routines: which one, for whom, and how it ended.

use std::borrow::Cow;

use jiff::Zoned;

use crate::assessment::adapt;
use crate::assessment::closed;
use crate::assessment::dose::{Done, Dose, Moved};
use crate::assessment::plan::{NoPlan, Plan};
use crate::assessment::range;
use crate::content;
use crate::domain::id::{ExerciseId, RoutineId};
use crate::domain::irritability::Irritability;
use crate::domain::now::Now;
use crate::domain::prompt::Lock;
use crate::domain::routine::{Length, Routine};
use crate::domain::settings::Task;
use crate::domain::side::Side;
use crate::engine::{Event, PromptView};
use crate::link::message::{Ended, Page, Session, SessionReport};
use crate::link::server::ClientId;
use crate::store::db::{RoutineEnd, RoutineRow, RoutineStart};
use crate::text::{tr, tr_with};

use super::notices::Matter;
use super::resident::Resident;
use super::unwritten::Unrecorded;
use super::words;

/// The routine that runs.
#[derive(Debug)]
pub struct Running {
    /// Its number in the history; below zero if its begin is not written there yet.
    pub number: i64,
    pub start: RoutineStart,
    pub at: Zoned,
    /// The front end that plays it; none while its window is still starting.
    pub owner: Option<ClientId>,
}

/// A routine chosen, not begun yet.
#[derive(Debug, Clone)]
pub(super) struct Chosen {
    pub routine: String,
    pub length: Length,
    pub side: Side,
    pub plan: Option<Plan>,
    /// Why this one, where it is not the plan that says so.
    pub reason: Option<String>,
    /// Nobody on a call is to notice it.
    pub quiet: bool,
}

impl Resident {
    /// What a prompt asks for; none for a note, or without a plan.
    pub(super) fn chosen_by(&self, prompt: &PromptView, now: &Now) -> Result<Chosen, String> {
        let catalog = content::catalog();
        match &prompt.task {
            Task::Routine(id) if self.routine(id.as_str()).is_some() => self.choose(id.as_str()),
            Task::Exercise(id) if catalog.exercise(id).is_some() => self.choose(&format!("exercise:{id}")),
            Task::Plan | Task::Routine(_) | Task::Exercise(_) | Task::Note(_) => {
                of_plan(self.plan_for(prompt.number, now), prompt.length)
            }
        }
    }

    /// The plan's routine of this length.
    pub(super) fn choose_planned(&self, length: Length, now: &Now) -> Result<Chosen, String> {
        of_plan(self.plan(now), length)
    }

    /// The gentlest minute of the plan, whatever its level: for when it hurts now.
    pub(super) fn choose_gentlest(&self, now: &Now) -> Result<Chosen, String> {
        let plan = self.plan(now).map(|plan| {
            let dose = Dose { level: Irritability::High, ..plan.dose.clone() };
            Plan { dose, ..plan }
        });
        let mut chosen = of_plan(plan, Length::One)?;
        chosen.reason = Some(tr("relief-reason"));
        Ok(chosen)
    }

    /// A routine or `exercise:<id>` by name.
    pub(super) fn choose(&self, id: &str) -> Result<Chosen, String> {
        let unknown = || tr_with("agent-unknown-routine", &[("id", id.into())]);
        let catalog = content::catalog();
        self.is_open(id)?;
        let length = match id.strip_prefix("exercise:") {
            Some(exercise) => catalog.exercise(&ExerciseId::from(exercise)).map(|_| Length::One),
            None => self.routine(id).map(|routine| routine.length),
        };
        let side = self.parts.profile.main().map_or(Side::Both, |kept| kept.side);
        let (length, reason) = (length.ok_or_else(unknown)?, words::from_pack(id));
        Ok(Chosen { routine: id.to_owned(), length, side, plan: None, reason, quiet: false })
    }

    /// The routine of this name: one of the person's own, or one of the catalogue.
    pub(super) fn routine(&self, id: &str) -> Option<Cow<'static, Routine>> {
        let catalog = content::catalog();
        let own = self.parts.settings.routines.iter().find(|own| own.id.as_str() == id);
        match own {
            Some(own) => adapt::own(catalog, own).map(Cow::Owned),
            None => catalog.routine(&RoutineId::from(id)).map(Cow::Borrowed),
        }
    }

    /// Whether the flags that stand leave this routine or `exercise:<id>` open; else why not.
    pub(super) fn is_open(&self, id: &str) -> Result<(), String> {
        let catalog = content::catalog();
        let routine = self.routine(id);
        let exercise = || id.strip_prefix("exercise:").and_then(|id| catalog.exercise(&ExerciseId::from(id)));
        let is_gentle = || match &routine {
            Some(routine) => closed::is_gentle_routine(catalog, routine),
            None => exercise().is_some_and(closed::is_gentle),
        };
        match self.lock_of_routine(id) {
            Lock::All | Lock::Area => Err(tr("agent-locked")),
            Lock::GentleOnly if !is_gentle() => Err(tr("agent-gentle-only")),
            Lock::GentleOnly | Lock::None => Ok(()),
        }
    }

    /// What the flags that stand close for this routine or `exercise:<id>`.
    pub(super) fn lock_of_routine(&self, id: &str) -> Lock {
        let catalog = content::catalog();
        let routine = catalog.routine(&RoutineId::from(id));
        // An exercise alone, and what the person put together, may concern both halves of the body.
        let halves =
            routine.map_or_else(Vec::new, |routine| closed::halves_of_routine(catalog, content::check_tables, routine));
        closed::lock_for(&self.parts.standing, &halves)
    }

    /// What must not come in where quiet mode exchanges exercises: closed by a warning sign, avoided, left out or not
    /// borne.
    fn closed_in_call(&self, plan: Option<&Plan>) -> Vec<ExerciseId> {
        let is_unwanted = |id: &ExerciseId| {
            let by_plan = plan.is_some_and(|plan| plan.skip.contains(id) || plan.dose.intolerant.contains(id));
            by_plan || self.parts.profile.avoid.contains(id)
        };
        let on_call =
            content::catalog().exercises.iter().filter(|exercise| exercise.on_call).map(|exercise| &exercise.id);
        on_call.filter(|id| is_unwanted(id) || self.is_open(&format!("exercise:{id}")).is_err()).cloned().collect()
    }

    /// *Start* was pressed on a prompt: the engine has begun, so a routine must follow or be ended at once.
    pub(super) fn start_prompted(&mut self, prompt: &PromptView, now: &Now) {
        self.shown = None;
        self.windows.forget_prompt();
        self.parts.notifier.withdraw();
        self.warn_of_unknown(&prompt.task, prompt);
        match self.chosen_by(prompt, now) {
            Ok(chosen) => {
                let session = self.begin(&chosen, true, None, now);
                self.show_in_window(Page::Routine, Some(session));
            }
            Err(why) => {
                log::info!("nothing to play: {why}");
                if self.parts.profile.nerves.is_empty() {
                    self.show_in_window(Page::Nerve, None);
                } else {
                    self.parts.notices.set(Matter::Task, vec![why]);
                    self.show_in_window(Page::Today, None);
                }
                let effects = self.parts.engine.handle(Event::RoutineEnded { done: 0.0 }, now);
                self.perform(effects, now);
            }
        }
    }

    /// Writes the begin down and makes the session.
    pub(super) fn begin(&mut self, chosen: &Chosen, prompted: bool, owner: Option<ClientId>, now: &Now) -> Session {
        let plan = chosen.plan.as_ref();
        let start = RoutineStart {
            routine: chosen.routine.clone(),
            nerve: plan.map(|plan| plan.nerve.to_string()),
            side: chosen.side.id().to_owned(),
            irritability: plan.map(|plan| plan.dose.level.id().to_owned()),
            prompted,
            rule: plan.map(|plan| plan.dose.rule.id().to_owned()),
        };
        let begun = self.parts.db.begin_routine(&start, &now.wall);
        let number = self.written(begun).unwrap_or_else(|| {
            self.last_unrecorded -= 1;
            self.last_unrecorded
        });
        self.running = Some(Running { number, start, at: now.wall.clone(), owner });
        let ids = |ids: &[ExerciseId]| ids.iter().map(ToString::to_string).collect();
        let half = self.parts.db.half_ranges();
        let smaller = self.written(half).unwrap_or_default();
        let own = self.parts.settings.routines.iter().find(|own| own.id.as_str() == chosen.routine);
        let steps = own.map_or_else(Vec::new, |own| own.steps.iter().map(ToString::to_string).collect());
        Session {
            number,
            routine: chosen.routine.clone(),
            steps,
            side: chosen.side.id().to_owned(),
            prompted,
            reason: chosen.reason.clone().or_else(|| plan.map(|plan| words::reason(&plan.dose))),
            skip: plan.map_or_else(Vec::new, |plan| ids(&plan.skip)),
            intolerant: plan.map_or_else(Vec::new, |plan| ids(&plan.dose.intolerant)),
            smaller: ids(&smaller),
            calm: plan.is_some_and(|plan| range::is_half(plan.dose.level)),
            closed: ids(&self.closed_in_call(plan)),
            quiet: chosen.quiet,
            on_call: self.is_on_call(),
            irritability: plan.map_or(Irritability::High, |plan| plan.dose.level).id().to_owned(),
        }
    }

    /// The running session ended; its report is missing if its player vanished.
    pub(super) fn end_session(&mut self, ended: Ended, report: Option<&SessionReport>) {
        let Some(running) = self.running.take() else { return };
        let end = routine_end(ended, report);
        let done = end.done;
        let Running { number, start, at, .. } = running;
        self.unwritten.push_routine(if number > 0 {
            Unrecorded::End { number, end }
        } else {
            Unrecorded::Whole { number, start, at, end }
        });
        self.write_history();
        self.happened(Event::RoutineEnded { done });
    }

    fn warn_of_unknown(&mut self, task: &Task, prompt: &PromptView) {
        let catalog = content::catalog();
        let unknown = match task {
            Task::Routine(id) if self.routine(id.as_str()).is_none() => id.as_str(),
            Task::Exercise(id) if catalog.exercise(id).is_none() => id.as_str(),
            _ => return,
        };
        let args = [("reminder", prompt.reminder.as_str().into()), ("id", unknown.into())];
        self.parts.notices.set(Matter::Task, vec![tr_with("notice-task", &args)]);
    }
}

/// The routine of a plan with this length, or in words why there is none.
fn of_plan(plan: Result<Plan, NoPlan>, length: Length) -> Result<Chosen, String> {
    let plan = plan.map_err(|no_plan| match no_plan {
        NoPlan::NoNerve => tr("agent-no-nerve"),
        NoPlan::Locked => tr("agent-locked"),
    })?;
    let catalog = content::catalog();
    plan.routine(catalog, length).ok_or_else(|| tr("agent-nothing-left"))?;
    let routine = plan.catalogued(catalog, length).ok_or_else(|| tr("agent-nothing-left"))?;
    Ok(Chosen {
        routine: routine.id.to_string(),
        length,
        side: plan.side,
        plan: Some(plan),
        reason: None,
        quiet: false,
    })
}

/// The end of a routine as the history keeps it.
pub(super) fn routine_end(ended: Ended, report: Option<&SessionReport>) -> RoutineEnd {
    RoutineEnd {
        ended: words::ended_id(ended).to_owned(),
        done: report.map_or(0.0, |report| report.done.clamp(0.0, 1.0)),
        pain_before: report.and_then(|report| rating(report.pain_before)),
        pain_after: report.and_then(|report| rating(report.pain_after)),
        hurt: report.map_or_else(Vec::new, |report| report.hurt.clone()),
        moved: report.and_then(|report| report.moved.clone()),
    }
}

/// A rating outside 0 to 10 is nobody's.
pub(super) fn rating(rating: Option<u8>) -> Option<u8> {
    rating.filter(|rating| *rating <= 10)
}

/// A row of the history as the dose sees it; none while it runs.
pub(super) fn done(row: &RoutineRow) -> Option<Done> {
    let end = row.end.as_ref()?;
    let at: jiff::Zoned = row.at.parse().ok()?;
    Some(Done {
        day: at.date(),
        pain_before: end.pain_before,
        pain_after: end.pain_after,
        was_too_much: end.ended == words::ended_id(Ended::TooMuch),
        hurt: end.hurt.iter().map(|id| ExerciseId::from(id.as_str())).collect(),
        moved: match end.moved.as_deref() {
            Some("further") => Some(Moved::Further),
            Some("nearer") => Some(Moved::Nearer),
            Some("same") => Some(Moved::Same),
            _ => None,
        },
    })
}
