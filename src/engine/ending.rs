//! How prompts end (S22): each in exactly one outcome, which is logged, begins the gap and restarts the counter.

use std::sync::Arc;
use std::time::Duration;

use crate::domain::id::ReminderId;
use crate::domain::prompt::{Cause, Outcome};

use super::Engine;
use super::effect::{Decision, Effect, What};
use super::prompt::Prompt;
use super::track::times;

impl Engine {
    /// Keeps a line of the log; while asleep it waits for the waking (section 9, S0b).
    pub(super) fn log(&mut self, rule: &'static str, what: What) {
        if self.person.is_asleep() {
            self.outbox.push_asleep(rule, what);
        } else {
            let at = self.clock.zoned();
            self.outbox.push(Effect::Log(Decision { at, rule, what }));
        }
        self.outbox.unsaved = true;
    }

    pub(super) fn log_outcome(&mut self, rule: &'static str, reminder: &ReminderId, outcome: Outcome) {
        self.log(rule, What::Outcome { reminder: reminder.clone(), outcome });
    }

    /// Ends the open prompt, if there is one.
    pub(super) fn end_open(&mut self, outcome: Outcome, rule: &'static str) {
        if let Some(prompt) = self.stage.take_open() {
            self.outbox.push(Effect::Withdraw);
            self.end_prompt(&prompt, outcome, rule);
        }
    }

    /// Ends every prompt, open or snoozed.
    pub(super) fn end_all(&mut self, outcome: Outcome, rule: &'static str) {
        self.end_open(outcome, rule);
        for snoozed in std::mem::take(&mut self.snoozed) {
            self.end_prompt(&snoozed.prompt, outcome, rule);
        }
    }

    /// Ends the prompt of this reminder, open or snoozed.
    pub(super) fn end_of(&mut self, id: &ReminderId, outcome: Outcome, rule: &'static str) {
        if self.stage.open().is_some_and(|shown| shown.prompt.view.reminder == *id) {
            self.end_open(outcome, rule);
        }
        if let Some(prompt) = self.take_snoozed(id) {
            self.end_prompt(&prompt, outcome, rule);
        }
    }

    /// Takes the snoozed prompt of this reminder.
    pub(super) fn take_snoozed(&mut self, id: &ReminderId) -> Option<Prompt> {
        let index = self.snoozed.iter().position(|snoozed| snoozed.prompt.view.reminder == *id)?;
        Some(self.snoozed.remove(index).prompt)
    }

    /// Logs the end of a prompt that is off the stage already.
    pub(super) fn end_prompt(&mut self, prompt: &Prompt, outcome: Outcome, rule: &'static str) {
        self.log_outcome(rule, &prompt.view.reminder, outcome);
        self.tally.last_end = Some(self.tally.sitting);
        self.restart(&prompt.view.reminder);
    }

    /// Has a reminder count from zero.
    pub(super) fn restart(&mut self, id: &ReminderId) {
        if let Some(track) = self.tracks.iter_mut().find(|track| track.id == *id) {
            track.counter = Duration::ZERO;
        }
        self.outbox.unsaved = true;
    }

    /// Has every reminder count from zero.
    pub(super) fn restart_all(&mut self) {
        for track in &mut self.tracks {
            track.counter = Duration::ZERO;
        }
    }

    /// Lists a waiting clock time as missed (S14).
    pub(super) fn miss_waiting(&mut self, index: usize, rule: &'static str) {
        self.drop_waiting(index, Outcome::Missed, rule);
    }

    /// A waiting clock time is taken care of by another prompt or a routine (S15, S5).
    pub(super) fn merge_waiting(&mut self, index: usize, rule: &'static str) {
        self.drop_waiting(index, Outcome::Withdrawn(Cause::Merged), rule);
    }

    fn drop_waiting(&mut self, index: usize, outcome: Outcome, rule: &'static str) {
        let settings = Arc::clone(&self.settings);
        let (Some(reminder), Some(track)) = (settings.reminders.get(index), self.tracks.get_mut(index)) else { return };
        if let Some(slot) = track.waiting.take() {
            track.finish_slot(slot.civil, times(reminder));
            track.held = false;
            self.log_outcome(rule, &reminder.id, outcome);
        }
    }
}
