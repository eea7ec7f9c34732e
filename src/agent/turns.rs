//! Whose turn it is among the nerves that the person keeps. Which one is next is decided in `assessment::turn`; here it is
//! remembered who had one, across restarts, and which nerve the open prompt is for.

use serde::{Deserialize, Serialize};

use crate::assessment::closed;
use crate::assessment::dose::Done;
use crate::assessment::plan::{NoPlan, Plan};
use crate::assessment::turn::{self, Turn, Waiting};
use crate::content;
use crate::domain::id::{ProfileId, ReminderId};
use crate::domain::now::Now;
use crate::domain::profile::KeptNerve;
use crate::domain::prompt::{Lock, Outcome};
use crate::domain::settings::Task;
use crate::domain::side::Side;
use crate::engine::{PromptView, What};
use crate::store::db::Db;

use super::resident::Resident;
use super::sessions::done;

/// Turns remembered: several rounds of more nerves than anybody keeps.
const REMEMBERED: usize = 64;
/// Under this name the database keeps them.
const MARK: &str = "turns";

/// Turns that were taken, and the prompt that the last of them is for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turns {
    /// Nerve and side, oldest first.
    taken: Vec<(String, String)>,
    prompt: Option<TurnOfPrompt>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct TurnOfPrompt {
    number: u64,
    reminder: String,
    /// Whether the prompt still waits for its end, snoozes included.
    is_open: bool,
}

impl Turns {
    /// As they were when the last process ended.
    pub fn kept_in(db: &Db) -> Self {
        let text = db.mark(MARK).ok().flatten().unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    fn taken(&self) -> Vec<Turn> {
        let turn = |(nerve, side): &(String, String)| {
            Some(Turn { nerve: ProfileId::from(nerve.as_str()), side: Side::from_id(side)? })
        };
        self.taken.iter().filter_map(turn).collect()
    }

    fn take(&mut self, plan: &Plan, prompt: Option<TurnOfPrompt>) {
        self.taken.push((plan.nerve.to_string(), plan.side.id().to_owned()));
        let surplus = self.taken.len().saturating_sub(REMEMBERED);
        self.taken.drain(..surplus);
        self.prompt = prompt;
    }
}

impl Resident {
    /// The plan of this moment, or why there is none: of the nerve that the open prompt is for, else of the next.
    pub(super) fn plan(&self, now: &Now) -> Result<Plan, NoPlan> {
        match &self.turns.prompt {
            Some(prompt) if prompt.is_open => self.plan_for(prompt.number, now),
            _ => self.next_plan(now),
        }
    }

    /// The plan of the nerve that this prompt is for.
    pub(super) fn plan_for(&self, prompt: u64, now: &Now) -> Result<Plan, NoPlan> {
        let is_its = self.turns.prompt.as_ref().is_some_and(|its| its.number == prompt);
        let its_turn = self.turns.taken().pop().filter(|_| is_its);
        // A nerve that was closed or given up meanwhile has no plan any more.
        let plan = its_turn.and_then(|turn| {
            self.plans(now).into_iter().find(|plan| plan.nerve == turn.nerve && plan.side == turn.side)
        });
        plan.map_or_else(|| self.next_plan(now), Ok)
    }

    fn next_plan(&self, now: &Now) -> Result<Plan, NoPlan> {
        if self.parts.profile.nerves.is_empty() {
            // Where everything is closed, a nerve would open nothing.
            return Err(if self.lock == Lock::All { NoPlan::Locked } else { NoPlan::NoNerve });
        }
        let mut plans = self.plans(now);
        let kept = &self.parts.profile.nerves;
        let waiting: Vec<Waiting<'_>> = plans
            .iter()
            .filter_map(|plan| {
                let kept = kept.iter().find(|kept| kept.nerve == plan.nerve && kept.side == plan.side)?;
                Some(Waiting { kept, level: plan.dose.level })
            })
            .collect();
        match turn::next(&waiting, &self.turns.taken()) {
            Some(index) if index < plans.len() => Ok(plans.swap_remove(index)),
            _ => Err(NoPlan::Locked),
        }
    }

    /// The plan of every nerve that no flag closes, in the order of the profile.
    pub(super) fn plans(&self, now: &Now) -> Vec<Plan> {
        let profile = &self.parts.profile;
        let since = self.parts.db.profile_since().unwrap_or_default();
        let rows = self.parts.db.routines_since(since).unwrap_or_default();
        let is_alone = profile.nerves.len() == 1;
        let plan = |kept: &KeptNerve| {
            // What was chosen by name counts for every nerve: its ratings are the person's.
            let is_for = |nerve: Option<&str>, side: &str| {
                is_alone || nerve.is_none_or(|nerve| nerve == kept.nerve.as_str() && side == kept.side.id())
            };
            let its = rows.iter().filter(|row| is_for(row.start.nerve.as_deref(), &row.start.side));
            let done: Vec<Done> = its.filter_map(done).collect();
            Plan::make(content::catalog(), kept, &profile.avoid, &done, self.lock_of(kept), now.wall.date()).ok()
        };
        profile.nerves.iter().filter_map(plan).collect()
    }

    fn lock_of(&self, kept: &KeptNerve) -> Lock {
        let halves = closed::halves_of(content::catalog(), content::check_tables, &kept.nerve);
        closed::lock_for(&self.parts.standing, &halves)
    }

    /// A prompt is shown for the first time: the next nerve has its turn. Its repeats, and what a snooze brings back, are
    /// for the same nerve.
    pub(super) fn take_turn(&mut self, prompt: &PromptView, now: &Now) {
        let is_taken = self.turns.prompt.as_ref().is_some_and(|its| its.number == prompt.number);
        if is_taken || matches!(prompt.task, Task::Note(_)) {
            return;
        }
        let reminder = prompt.reminder.to_string();
        self.turn_is_taken(now, Some(TurnOfPrompt { number: prompt.number, reminder, is_open: true }));
    }

    /// A routine of the plan was begun without a prompt.
    pub(super) fn take_turn_by_hand(&mut self, now: &Now) {
        if !self.turns.prompt.as_ref().is_some_and(|prompt| prompt.is_open) {
            self.turn_is_taken(now, None);
        }
    }

    fn turn_is_taken(&mut self, now: &Now, prompt: Option<TurnOfPrompt>) {
        // Alone there are no turns.
        if self.parts.profile.nerves.len() < 2 {
            return;
        }
        let Ok(plan) = self.next_plan(now) else { return };
        self.turns.take(&plan, prompt);
        self.keep_turns();
    }

    /// The prompt of a turn has ended.
    pub(super) fn turn_is_over(&mut self, what: &What) {
        let What::Outcome { reminder, outcome } = what else { return };
        let is_its =
            |prompt: &&mut TurnOfPrompt| prompt.is_open && ReminderId::from(prompt.reminder.as_str()) == *reminder;
        if *outcome == Outcome::Snoozed {
            return;
        }
        if let Some(prompt) = self.turns.prompt.as_mut().filter(is_its) {
            prompt.is_open = false;
            self.keep_turns();
        }
    }

    fn keep_turns(&mut self) {
        if let Ok(text) = serde_json::to_string(&self.turns) {
            let kept = self.parts.db.set_mark(MARK, &text);
            self.written(kept);
        }
    }
}
