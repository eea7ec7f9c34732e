//! What waits to be shown, and what keeps it waiting (S12, S13, S16, S17, S31). Shows nothing itself.

use std::time::Duration;

use crate::domain::settings::Reminder;

use super::Engine;
use super::civil::{day_of, later};
use super::presence::SETTLING;
use super::prompt::has_prompt;
use super::slots::Slot;
use super::steps::is_covered_by_showing;
use super::track::{NextSlot, Track, every, minutes};

/// What makes a reminder take part in a showing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Every,
    At(Slot),
    Snoozed,
}

/// Whether a reminder would be shown by itself, or only joins in (section 9, S15).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ready {
    Now,
    /// Due, but the gap after the last prompt is not over.
    WaitsForGap,
    /// Due soon.
    Ahead,
}

/// A reminder that takes part in the next showing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    pub index: usize,
    pub kind: Kind,
    pub ready: Ready,
    pub minutes: u32,
}

impl Engine {
    /// Whether the daily limit is reached (S17).
    pub(super) fn is_day_full(&self) -> bool {
        self.shown_today() >= self.settings.limits.per_day
    }

    /// Prompts first shown since the day began (S17).
    pub(super) fn shown_today(&self) -> u32 {
        self.tally.shown_on(day_of(self.clock.tz(), self.settings.limits.day_starts, self.clock.wall()))
    }

    /// Whether this reminder's own time has come, whatever keeps it back.
    fn is_due(&self, reminder: &Reminder, track: &Track) -> bool {
        match self.snoozed.iter().find(|snoozed| snoozed.prompt.view.reminder == track.id) {
            Some(snoozed) => snoozed.until <= self.clock.mono(),
            None => {
                track.is_allowed()
                    && !has_prompt(&self.stage, &self.snoozed, &track.id)
                    && (track.waiting.is_some() || every(reminder).is_some_and(|every| track.counter >= every))
            }
        }
    }

    /// Whether the open prompt is to be shown again (S23).
    pub(super) fn is_repeat_due(&self) -> bool {
        let repeat = self.settings.repeat;
        self.stage.open().is_some_and(|shown| {
            shown.prompt.view.repeat < repeat.limit && shown.at.saturating_add(repeat.after) <= self.tally.sitting
        })
    }

    /// Whether anything at all waits to be shown.
    pub(super) fn anything_waits(&self) -> bool {
        self.is_repeat_due()
            || self.settings.reminders.iter().zip(&self.tracks).any(|(reminder, track)| self.is_due(reminder, track))
    }

    /// Forgets, for what waits no longer, that the log knows it as held.
    pub(super) fn forget_past_waits(&mut self) {
        for index in 0..self.tracks.len() {
            let waits = self
                .settings
                .reminders
                .get(index)
                .zip(self.tracks.get(index))
                .is_some_and(|(reminder, track)| self.is_due(reminder, track));
            if let Some(track) = self.tracks.get_mut(index).filter(|_| !waits) {
                track.held = false;
            }
        }
        if !self.anything_waits() {
            self.holding.typed_for = Duration::ZERO;
        }
    }

    /// All that takes part if a prompt is shown now (S15); with nothing `Now` among it none is.
    pub(super) fn candidates(&self) -> Vec<Candidate> {
        let limits = &self.settings.limits;
        let lines = self.settings.reminders.iter().zip(&self.tracks).enumerate();
        let sat = self.tally.sitting;
        let gap_is_over = sat >= self.tally.gap_over_at(limits.gap);
        // Kept back by the daily limit or by the gap after a pause: takes no part.
        let may_be_new = sat >= self.tally.pause_gap_over_at(limits.gap) && !self.is_day_full();
        lines
            .filter_map(|(index, (reminder, track))| {
                let (kind, ready) = if has_prompt(&self.stage, &self.snoozed, &track.id) {
                    (Kind::Snoozed, self.is_due(reminder, track).then_some(Ready::Now)?)
                } else if may_be_new && track.is_allowed() {
                    self.new_candidate(reminder, track, gap_is_over)?
                } else {
                    return None;
                };
                Some(Candidate { index, kind, ready, minutes: minutes(reminder) })
            })
            .collect()
    }

    fn new_candidate(&self, reminder: &Reminder, track: &Track, gap_is_over: bool) -> Option<(Kind, Ready)> {
        let wall = self.clock.wall();
        let within = self.settings.merge_within;
        if let Some(slot) = track.waiting {
            let in_grace = wall <= later(slot.at, self.settings.at_grace);
            return in_grace.then_some((Kind::At(slot), Ready::Now));
        }
        if let Some(every) = every(reminder) {
            let ready = match (track.counter >= every, gap_is_over) {
                (true, true) => Ready::Now,
                (true, false) => Ready::WaitsForGap,
                (false, _) => (every.saturating_sub(track.counter) <= within).then_some(Ready::Ahead)?,
            };
            return Some((Kind::Every, ready));
        }
        match track.next_slot {
            NextSlot::At(slot) if slot.at <= later(wall, within) && !is_covered_by_showing(track, &slot, within) => {
                Some((Kind::At(slot), Ready::Ahead))
            }
            NextSlot::At(_) | NextSlot::NoneUntil(_) | NextSlot::Unknown => None,
        }
    }

    /// Whether a prompt could be shown now if it were not for holds (S12, S30, S31).
    pub(super) fn may_show_but_for_holds(&self) -> bool {
        let mono = self.clock.mono();
        let pause_settled = self.tally.last_pause.is_none_or(|pause| pause.mono.saturating_add(SETTLING) <= mono);
        self.person.is_active()
            && self.pause.is_none()
            && !self.stage.is_routine()
            && pause_settled
            && self.person.settled_at() <= mono
    }

    /// Whether no hold keeps a showing back, typing left out (S13).
    pub(super) fn is_quiet(&self) -> bool {
        self.holding.loud(&self.settings.hold).next().is_none() && self.holding.calm_at() <= self.clock.mono()
    }

    /// Whether something would be shown this moment if nobody typed (S13).
    pub(super) fn typing_alone_holds(&self) -> bool {
        self.holding.is_typing(&self.settings.hold)
            && self.is_quiet()
            && self.may_show_but_for_holds()
            && match self.stage.open() {
                Some(_) => self.is_repeat_due(),
                None => self.candidates().iter().any(|candidate| candidate.ready == Ready::Now),
            }
    }
}
