//! The self-check as a walk from screen to screen: warning signs first, then only what can still change the result.
//!
//! Back and change are possible at any point; whatever was answered stays. Nothing here is saved or timed.

mod choose;
mod screen;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::domain::answers::{Answers, FlagAnswer, TestResult};
use crate::domain::id::{FlagId, HistoryId};
use crate::domain::prompt::Lock;
use crate::domain::red_flag::{Complaint, Urgency};

use super::flags::{self, Screening};
use super::ranking;
use super::verdict::Knowledge;

pub use choose::{ABOUT_YOU, NOT_IMPROVING, RECENT};
pub use screen::{Screen, Trial};

/// A self-check under way.
#[derive(Debug, Clone, PartialEq)]
pub struct Interview {
    complaints: BTreeSet<Complaint>,
    pub answers: Answers,
    /// Screens seen so far, the first being the complaint.
    path: Vec<Screen>,
    at: usize,
}

/// Screens besides the warning signs: complaint, map, feel, factors, history, try.
const OTHERS: usize = 6;

impl Default for Interview {
    fn default() -> Self {
        let answers = Answers { is_layered: true, ..Answers::default() };
        Self { complaints: BTreeSet::new(), answers, path: vec![Screen::Complaint], at: 0 }
    }
}

impl Interview {
    /// Takes up a check where it was left: so many screens forward, or as far as its answers reach.
    pub fn resume(
        knowledge: &Knowledge<'_>,
        complaints: impl IntoIterator<Item = Complaint>,
        answers: Answers,
        screens: usize,
    ) -> Self {
        let mut interview = Self { complaints: complaints.into_iter().collect(), ..Self::default() };
        interview.answers = Answers { is_layered: true, ..answers };
        while interview.at < screens && interview.is_complete() && interview.stop(knowledge).is_none() {
            let before = interview.at;
            interview.step(knowledge);
            if interview.at == before {
                break;
            }
        }
        interview
    }

    /// The screen that is shown.
    pub fn screen(&self) -> &Screen {
        self.path.get(self.at).unwrap_or(&Screen::Complaint)
    }

    /// How many screens came before it.
    pub fn number(&self) -> usize {
        self.at
    }

    /// What hurts, in general.
    pub fn complaints(&self) -> &BTreeSet<Complaint> {
        &self.complaints
    }

    /// Ticks a complaint or takes it back.
    pub fn toggle(&mut self, complaint: Complaint) {
        if !self.complaints.remove(&complaint) {
            self.complaints.insert(complaint);
        }
    }

    /// Whether everything that has to be answered on this screen is.
    pub fn is_complete(&self) -> bool {
        let is_answered = |flag: &FlagId| self.answers.flags.contains_key(flag);
        match self.screen() {
            Screen::Complaint => {
                !self.complaints.is_empty() && ABOUT_YOU.iter().all(|flag| self.answers.flag(flag).is_some())
            }
            Screen::Flags(flags) | Screen::Asked(flags) => flags.iter().all(is_answered),
            Screen::Recent => self.answers.history.said(&HistoryId::from(RECENT)).is_some(),
            Screen::Map => !self.answers.places.is_empty(),
            Screen::Feel => !self.answers.sensations.yes.is_empty(),
            Screen::Factors(_) | Screen::Try(_) | Screen::History(_) | Screen::Result => true,
        }
    }

    /// Goes on. What is shown and not ticked becomes a "no"; what is to be tried and was not is skipped.
    pub fn forward(&mut self, knowledge: &Knowledge<'_>) {
        if self.is_complete() {
            self.close(knowledge);
            self.step(knowledge);
        }
    }

    /// Leaves this screen unanswered, where that is possible: it then says nothing for or against.
    pub fn skip(&mut self, knowledge: &Knowledge<'_>) {
        if self.can_skip() {
            if let Screen::Try(trials) = self.screen().clone() {
                self.leave_out(&trials);
            }
            self.step(knowledge);
        }
    }

    /// Whether this screen may be left unanswered.
    pub fn can_skip(&self) -> bool {
        matches!(self.screen(), Screen::Feel | Screen::Factors(_) | Screen::Try(_) | Screen::History(_))
    }

    /// Goes back one screen; the answers stay.
    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// Puts one more thing to try in front of the result.
    pub fn try_also(&mut self, trial: Trial) {
        if self.screen() == &Screen::Result {
            self.path.truncate(self.at);
            self.path.push(Screen::Try(vec![trial]));
        }
    }

    /// What the flags amount to so far. Symptoms in both legs lock only once it was asked whether they are new.
    pub fn screening(&self, knowledge: &Knowledge<'_>) -> Screening {
        if self.is_recent_open(knowledge) {
            let mut answers = self.answers.clone();
            answers.history.say(&HistoryId::from(RECENT), Some(false));
            return Self { answers, ..self.clone() }.screening(knowledge);
        }
        let first = ranking::halves(&knowledge.model, &self.answers)
            .into_iter()
            .find(|half| *half == crate::domain::check::Half::Upper)
            .and_then(|half| ranking::shares(&knowledge.model, &self.answers, half).into_iter().next());
        flags::screen(knowledge.flags, knowledge.tables, &self.answers, first.map(|(id, _)| id).as_ref())
    }

    /// Whether the legs would lock, were it not for the question that was not asked yet.
    fn is_recent_open(&self, knowledge: &Knowledge<'_>) -> bool {
        self.answers.history.said(&HistoryId::from(RECENT)).is_none()
            && flags::holding("dr_both_legs", knowledge.tables, &self.answers, None).is_some()
    }

    /// The flags that end the check here, if there are some: everything is locked, or somebody has to look at it today.
    pub fn stop(&self, knowledge: &Knowledge<'_>) -> Option<Screening> {
        let screening = self.screening(knowledge);
        let comes_first = screening.lock() == Lock::All || screening.urgency() >= Some(Urgency::SameDay);
        comes_first.then_some(screening)
    }

    /// How far along, 0 to 1; the length of the rest is a guess.
    pub fn progress(&self, knowledge: &Knowledge<'_>) -> f32 {
        let complaints: Vec<Complaint> = self.complaints.iter().copied().collect();
        let screens = flags::screens(knowledge.flags, &complaints).len();
        let whole = (screens.max(3) + OTHERS).max(self.at + usize::from(self.screen() != &Screen::Result));
        self.at as f32 / whole as f32
    }

    fn close(&mut self, knowledge: &Knowledge<'_>) {
        let tables = knowledge.tables;
        match self.screen().clone() {
            Screen::Map => self.answers.is_map_done = true,
            Screen::Feel => self.answers.sensations.close(tables.sensations.iter().map(|sensation| &sensation.id)),
            Screen::Factors(factors) => {
                self.answers.worse.close(&factors);
                self.answers.better.close(&factors);
            }
            Screen::History(items) => {
                self.answers.history.close(&items);
                self.answers.flags.entry(FlagId::from(NOT_IMPROVING)).or_insert(FlagAnswer::No);
            }
            Screen::Try(trials) => self.leave_out(&trials),
            Screen::Complaint | Screen::Flags(_) | Screen::Asked(_) | Screen::Recent | Screen::Result => {}
        }
    }

    /// What was not tried is skipped; a skipped strength check says nothing.
    fn leave_out(&mut self, trials: &[Trial]) {
        for trial in trials {
            if let Trial::Test(id) | Trial::Look(id) = trial {
                self.answers.tests.entry(id.clone()).or_insert(TestResult::Skipped);
            }
        }
    }

    fn step(&mut self, knowledge: &Knowledge<'_>) {
        if self.screen() == &Screen::Result {
            return;
        }
        let next = self.following(knowledge);
        if self.path.get(self.at + 1) != Some(&next) {
            self.path.truncate(self.at + 1);
            self.path.push(next);
        }
        self.at += 1;
    }

    /// What comes after this screen.
    fn following(&self, knowledge: &Knowledge<'_>) -> Screen {
        let unasked = self.screening(knowledge).ask;
        if !unasked.is_empty() {
            return Screen::Asked(unasked);
        }
        if self.is_recent_open(knowledge) {
            return Screen::Recent;
        }
        let seen = self.path.get(..=self.at).unwrap_or_default();
        let complaints: Vec<Complaint> = self.complaints.iter().copied().collect();
        let screens = flags::screens(knowledge.flags, &complaints).into_iter().map(Screen::Flags);
        if let Some(next) = screens.into_iter().find(|screen| !seen.contains(screen)) {
            return next;
        }
        let has = |kind: fn(&Screen) -> bool| seen.iter().any(kind);
        if !has(|screen| matches!(screen, Screen::Map)) {
            return Screen::Map;
        }
        if !has(|screen| matches!(screen, Screen::Feel)) {
            return Screen::Feel;
        }
        if !has(|screen| matches!(screen, Screen::Factors(_))) {
            let factors = choose::factors(knowledge, &self.answers);
            if !factors.is_empty() {
                return Screen::Factors(factors);
            }
        }
        // The history is quick and may settle it; what is to be tried comes last, where it is known what it would settle.
        if !has(|screen| matches!(screen, Screen::History(_))) {
            return Screen::History(choose::history(knowledge, &self.answers));
        }
        if !has(|screen| matches!(screen, Screen::Try(_))) {
            let trials = choose::trials(knowledge, &self.answers, &self.complaints);
            if !trials.is_empty() {
                return Screen::Try(trials);
            }
        }
        Screen::Result
    }
}
