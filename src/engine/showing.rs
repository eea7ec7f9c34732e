//! At most one showing a moment (S13, S15, S21, S23, S24): a repeat of the open prompt, or one prompt for all that waits.

use std::sync::Arc;
use std::time::Duration;

use crate::domain::prompt::{Cause, Outcome};
use crate::domain::settings::{Reminder, Task};

use super::Engine;
use super::civil::day_of;
use super::effect::{Effect, PromptView, What};
use super::prompt::{Prompt, Shown, Stage};
use super::track::{NextSlot, is_note, times};
use super::waiting::{Candidate, Kind, Ready};

impl Engine {
    /// Shows what is to be shown now, or logs what holds it.
    pub(super) fn look_at_showing(&mut self) {
        self.forget_past_waits();
        match &self.stage {
            Stage::Open(_) if self.is_repeat_due() => self.show_again(),
            Stage::Open(_) | Stage::Routine(_) => {}
            Stage::Clear => {
                let candidates = self.candidates();
                if candidates.iter().any(|candidate| candidate.ready == Ready::Now) && self.may_show_but_for_holds() {
                    self.show_one_of(&candidates);
                }
            }
        }
    }

    /// Whether no hold is on and none was a moment ago.
    fn nothing_holds(&self) -> bool {
        self.is_quiet() && !self.holding.is_typing(&self.settings.hold)
    }

    /// Shows the open prompt once more, in place of itself (S23).
    fn show_again(&mut self) {
        if !self.may_show_but_for_holds() {
            return;
        }
        let by = self.holding.by(&self.settings.hold);
        let is_quiet = self.nothing_holds();
        let sitting = self.tally.sitting;
        let Stage::Open(shown) = &mut self.stage else { return };
        if is_quiet {
            shown.prompt.view.repeat = shown.prompt.view.repeat.saturating_add(1);
            shown.at = sitting;
            shown.held = false;
            self.announce("S23");
        } else if !by.is_empty() && !shown.held {
            shown.held = true;
            let reminder = shown.prompt.view.reminder.clone();
            self.log("S13", What::Held { reminder, by });
        }
    }

    fn show_one_of(&mut self, candidates: &[Candidate]) {
        let by = self.holding.by(&self.settings.hold);
        if !by.is_empty() {
            self.log_held(candidates, &by);
        } else if self.nothing_holds() {
            // The longest; of equals the first.
            let winner = candidates.iter().rev().max_by_key(|candidate| candidate.minutes);
            if let Some(winner) = winner.copied() {
                self.show(winner, candidates);
            }
        }
    }

    /// Once for each wait (section 9, S13).
    fn log_held(&mut self, candidates: &[Candidate], by: &[crate::domain::prompt::Hold]) {
        for candidate in candidates.iter().filter(|candidate| candidate.ready == Ready::Now) {
            if let Some(track) = self.tracks.get_mut(candidate.index).filter(|track| !track.held) {
                track.held = true;
                let reminder = track.id.clone();
                self.log("S13", What::Held { reminder, by: by.to_vec() });
            }
        }
    }

    /// Shows the winner; the others restart or end as merged (S15).
    fn show(&mut self, winner: Candidate, candidates: &[Candidate]) {
        let settings = Arc::clone(&self.settings);
        let Some(reminder) = settings.reminders.get(winner.index) else { return };
        let (mut prompt, rule) = match winner.kind {
            Kind::Snoozed => {
                let Some(prompt) = self.take_snoozed(&reminder.id) else { return };
                (prompt, "S21")
            }
            Kind::Every | Kind::At(_) => {
                (self.new_prompt(reminder), if winner.ready == Ready::Ahead { "S15" } else { "S10" })
            }
        };
        self.finish_slot_of(winner, reminder);
        let losers: Vec<Candidate> = candidates.iter().copied().filter(|other| other.index != winner.index).collect();
        for loser in &losers {
            self.gather_notes(*loser, &settings, &mut prompt.view.notes);
        }
        self.stage = Stage::Open(Shown { prompt, at: self.tally.sitting, held: false });
        self.announce(rule);
        for loser in losers {
            self.merge(loser, &settings);
        }
    }

    fn new_prompt(&mut self, reminder: &Reminder) -> Prompt {
        let number = self.next_number;
        self.next_number = number.saturating_add(1);
        let day = day_of(self.clock.tz(), self.settings.limits.day_starts, self.clock.wall());
        self.tally.count_shown(day);
        Prompt { view: view_of(reminder, number), snoozes: 0 }
    }

    /// Puts the prompt on stage before the person.
    fn announce(&mut self, rule: &'static str) {
        let limit = self.settings.snooze.limit;
        let wall = self.clock.wall();
        let Stage::Open(shown) = &mut self.stage else { return };
        shown.prompt.view.may_snooze = shown.prompt.snoozes < limit;
        let view = shown.prompt.view.clone();
        if let Some(track) = self.tracks.iter_mut().find(|track| track.id == view.reminder) {
            track.last_shown = Some(wall);
            track.held = false;
        }
        self.holding.typed_for = Duration::ZERO;
        let what = What::Show {
            reminder: view.reminder.clone(),
            length: view.length,
            is_note: matches!(view.task, Task::Note(_)),
            repeat: view.repeat,
        };
        self.outbox.push(Effect::Show(view));
        self.log(rule, what);
    }

    /// The clock time of a candidate counts as done, also when it lies ahead.
    fn finish_slot_of(&mut self, candidate: Candidate, reminder: &Reminder) {
        if let (Kind::At(slot), Some(track)) = (candidate.kind, self.tracks.get_mut(candidate.index)) {
            track.waiting = None;
            track.finish_slot(slot.civil, times(reminder));
            track.next_slot = NextSlot::Unknown;
        }
    }

    fn gather_notes(&self, loser: Candidate, settings: &crate::domain::settings::Settings, notes: &mut Vec<String>) {
        let Some(reminder) = settings.reminders.get(loser.index) else { return };
        if let Task::Note(text) = &reminder.task {
            notes.push(text.clone());
        }
        if loser.kind == Kind::Snoozed {
            let carried = self.snoozed.iter().filter(|snoozed| snoozed.prompt.view.reminder == reminder.id);
            notes.extend(carried.flat_map(|snoozed| snoozed.prompt.view.notes.iter().cloned()));
        }
    }

    fn merge(&mut self, loser: Candidate, settings: &crate::domain::settings::Settings) {
        let Some(reminder) = settings.reminders.get(loser.index) else { return };
        let merged = Outcome::Withdrawn(Cause::Merged);
        match loser.kind {
            Kind::Every => self.restart(&reminder.id),
            Kind::At(_) => {
                self.finish_slot_of(loser, reminder);
                self.log_outcome("S15", &reminder.id, merged);
            }
            Kind::Snoozed => self.end_of(&reminder.id, merged, "S15"),
        }
        if let Some(track) = self.tracks.get_mut(loser.index) {
            track.held = false;
        }
    }

    /// Takes the snoozed prompts and waiting clock times that a routine of so many minutes makes needless (S5).
    pub(super) fn merge_into_routine(&mut self, minutes: u32) {
        let settings = Arc::clone(&self.settings);
        for (index, reminder) in settings.reminders.iter().enumerate() {
            if is_note(reminder) || reminder.length.minutes() > minutes {
                continue;
            }
            self.merge_waiting(index, "S5");
            self.end_of(&reminder.id, Outcome::Withdrawn(Cause::Merged), "S5");
        }
    }
}

/// A prompt for a reminder as the settings have it now.
pub(super) fn view_of(reminder: &Reminder, number: u64) -> PromptView {
    PromptView {
        number,
        reminder: reminder.id.clone(),
        name: reminder.name.clone(),
        task: reminder.task.clone(),
        length: reminder.length,
        repeat: 0,
        may_snooze: true,
        notes: Vec::new(),
    }
}
