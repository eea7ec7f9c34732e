//! Routines: which one, for whom, and how it ended.

use crate::assessment::dose::{Done, Moved};
use crate::assessment::plan::{NoPlan, Plan};
use crate::content;
use crate::domain::id::{ExerciseId, RoutineId};
use crate::domain::irritability::Irritability;
use crate::domain::now::Now;
use crate::domain::routine::Length;
use crate::domain::settings::Task;
use crate::domain::side::Side;
use crate::engine::{Event, PromptView};
use crate::link::message::{Ended, Page, Reply, Session, SessionReport};
use crate::link::server::ClientId;
use crate::store::db::{RoutineEnd, RoutineRow, RoutineStart};
use crate::text::{tr, tr_with};

use super::notices::Matter;
use super::resident::Resident;
use super::words;
use super::world::Role;

/// The routine that runs.
#[derive(Debug)]
pub struct Running {
    pub number: i64,
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
}

impl Resident {
    /// The plan of this moment, or why there is none.
    pub(super) fn plan(&self, now: &Now) -> Result<Plan, NoPlan> {
        let since = self.parts.db.profile_since().unwrap_or_default();
        let rows = self.parts.db.routines_since(since).unwrap_or_default();
        let done: Vec<Done> = rows.iter().filter_map(done).collect();
        Plan::make(&self.parts.profile, &done, self.lock, now.wall.date())
    }

    /// What a prompt asks for; none for a note, or without a plan.
    pub(super) fn chosen_by(&self, task: &Task, length: Length, now: &Now) -> Result<Chosen, String> {
        let catalog = content::catalog();
        match task {
            Task::Routine(id) if catalog.routine(id).is_some() => self.choose(id.as_str(), now),
            Task::Exercise(id) if catalog.exercise(id).is_some() => self.choose(&format!("exercise:{id}"), now),
            Task::Plan | Task::Routine(_) | Task::Exercise(_) | Task::Note(_) => self.choose_planned(length, now),
        }
    }

    /// The plan's routine of this length.
    pub(super) fn choose_planned(&self, length: Length, now: &Now) -> Result<Chosen, String> {
        let plan = self.plan(now).map_err(|no_plan| match no_plan {
            NoPlan::NoNerve => tr("agent-no-nerve"),
            NoPlan::Locked => tr("agent-locked"),
        })?;
        let catalog = content::catalog();
        plan.routine(catalog, length).ok_or_else(|| tr("agent-nothing-left"))?;
        let routine = plan.catalogued(catalog, length).ok_or_else(|| tr("agent-nothing-left"))?;
        Ok(Chosen { routine: routine.id.to_string(), length, side: plan.side, plan: Some(plan) })
    }

    /// A routine or `exercise:<id>` by name.
    pub(super) fn choose(&self, id: &str, now: &Now) -> Result<Chosen, String> {
        let unknown = || tr_with("agent-unknown-routine", &[("id", id.into())]);
        if matches!(self.plan(now), Err(NoPlan::Locked)) {
            return Err(tr("agent-locked"));
        }
        let catalog = content::catalog();
        let length = match id.strip_prefix("exercise:") {
            Some(exercise) => catalog.exercise(&ExerciseId::from(exercise)).map(|_| Length::One),
            None => catalog.routine(&RoutineId::from(id)).map(|routine| routine.length),
        };
        let side = self.parts.profile.main().map_or(Side::Both, |kept| kept.side);
        Ok(Chosen { routine: id.to_owned(), length: length.ok_or_else(unknown)?, side, plan: None })
    }

    /// *Start* was pressed on a prompt: the engine has begun, so a routine must follow or be ended at once.
    pub(super) fn start_prompted(&mut self, prompt: &PromptView, now: &Now) {
        self.shown = None;
        self.is_in_own_window = false;
        self.parts.notifier.withdraw();
        self.warn_of_unknown(&prompt.task, prompt);
        match self.chosen_by(&prompt.task, prompt.length, now) {
            Ok(chosen) => {
                let session = self.begin(&chosen, true, None, now);
                self.show_in_window(Page::Routine, session);
            }
            Err(why) => {
                log::info!("nothing to play: {why}");
                let page = if self.parts.profile.nerves.is_empty() { Page::Nerve } else { Page::Today };
                self.show_in_window(page, None);
                let effects = self.parts.engine.handle(Event::RoutineEnded { done: 0.0 }, now);
                self.perform(effects, now);
            }
        }
    }

    /// Writes the begin down and makes the session. None if the history cannot be written: then number 0 is used.
    pub(super) fn begin(
        &mut self,
        chosen: &Chosen,
        prompted: bool,
        owner: Option<ClientId>,
        now: &Now,
    ) -> Option<Session> {
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
        let number = self.written(begun).unwrap_or(0);
        self.running = Some(Running { number, owner });
        let ids = |ids: &[ExerciseId]| ids.iter().map(ToString::to_string).collect();
        Some(Session {
            number,
            routine: chosen.routine.clone(),
            side: chosen.side.id().to_owned(),
            prompted,
            reason: plan.map(|plan| words::reason(&plan.dose)),
            skip: plan.map_or_else(Vec::new, |plan| ids(&plan.skip)),
            intolerant: plan.map_or_else(Vec::new, |plan| ids(&plan.dose.intolerant)),
            irritability: plan.map_or(Irritability::High, |plan| plan.dose.level).id().to_owned(),
        })
    }

    /// Shows a page in the window, starting one if there is none.
    pub(super) fn show_in_window(&mut self, page: Page, session: Option<Session>) {
        let show = Reply::Show { page, session };
        if let Some(window) = self.window() {
            if let (Reply::Show { session: Some(_), .. }, Some(running)) = (&show, &mut self.running) {
                running.owner = Some(window);
            }
            self.parts.front_ends.send(window, &show);
            return;
        }
        self.waiting_show = Some(show);
        if let Err(cause) = self.parts.children.start(Role::Window) {
            self.parts.notices.set(Matter::Window, vec![tr_with("notice-window", &[("cause", cause.into())])]);
            self.waiting_show = None;
            if self.running.is_some() {
                self.end_session(Ended::Interrupted, None);
            }
        }
    }

    /// The window that is open.
    pub(super) fn window(&self) -> Option<ClientId> {
        self.watchers.iter().find(|(_, is_window)| **is_window).map(|(client, _)| *client)
    }

    /// The running session ended; its report is missing if its player vanished.
    pub(super) fn end_session(&mut self, ended: Ended, report: Option<&SessionReport>) {
        let Some(running) = self.running.take() else { return };
        let done = report.map_or(0.0, |report| report.done.clamp(0.0, 1.0));
        let end = RoutineEnd {
            ended: words::ended_id(ended).to_owned(),
            done,
            pain_before: report.and_then(|report| rating(report.pain_before)),
            pain_after: report.and_then(|report| rating(report.pain_after)),
            hurt: report.map_or_else(Vec::new, |report| report.hurt.clone()),
            moved: report.and_then(|report| report.moved.clone()),
        };
        let written = self.parts.db.end_routine(running.number, &end);
        self.written(written);
        self.happened(Event::RoutineEnded { done });
    }

    fn warn_of_unknown(&mut self, task: &Task, prompt: &PromptView) {
        let catalog = content::catalog();
        let unknown = match task {
            Task::Routine(id) if catalog.routine(id).is_none() => id.as_str(),
            Task::Exercise(id) if catalog.exercise(id).is_none() => id.as_str(),
            _ => return,
        };
        let args = [("reminder", prompt.reminder.as_str().into()), ("id", unknown.into())];
        self.parts.notices.set(Matter::Task, vec![tr_with("notice-task", &args)]);
    }
}

/// A rating outside 0 to 10 is nobody's.
fn rating(rating: Option<u8>) -> Option<u8> {
    rating.filter(|rating| *rating <= 10)
}

/// A row of the history as the dose sees it; none while it runs.
fn done(row: &RoutineRow) -> Option<Done> {
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
