//! From the engine's state to what outlives the program (S33).

use std::time::Duration;

use crate::domain::now::Now;

use super::Engine;
use super::pause::PauseEnd;
use super::presence::Input;
use super::prompt::Prompt;
use super::saved::{
    Saved, SavedOpen, SavedPause, SavedPauseEnd, SavedPauseOver, SavedPrompt, SavedReminder, SavedSnoozed,
};
use super::track::Track;

impl Engine {
    /// What is needed to go on after a restart. A routine that runs is saved as one stopped before half.
    ///
    /// Time since the last call is in it as long as it held no decision; a decision still to come is taken, and logged,
    /// at the next start.
    pub fn save(&self, now: &Now) -> Saved {
        let mut engine = self.clone();
        let arrival = engine.clock.arrival(now);
        let last = engine.next_instant().filter(|instant| *instant < arrival).unwrap_or(arrival);
        engine.pass_to(last);
        if last == arrival {
            engine.read_clock(now);
        }
        engine.end_routine(0.0);
        engine.saved()
    }

    fn saved(&self) -> Saved {
        let mono = self.clock.mono();
        let sitting = self.tally.sitting;
        let since = |moment: Duration| mono.saturating_sub(moment);
        let absence = self.person.absence.filter(|_| !self.person.is_returning(&self.settings.away));
        Saved {
            at: self.clock.zoned(),
            slots_seen: self.slots_seen,
            next_number: self.next_number,
            reminders: self.tracks.iter().map(|track| saved_reminder(track, mono)).collect(),
            open: self
                .stage
                .open()
                .map(|shown| SavedOpen { prompt: saved_prompt(&shown.prompt), sat: sitting.saturating_sub(shown.at) }),
            snoozed: self
                .snoozed
                .iter()
                .map(|snoozed| SavedSnoozed {
                    prompt: saved_prompt(&snoozed.prompt),
                    left: snoozed.until.saturating_sub(mono),
                })
                .collect(),
            pause: self.pause.map(|pause| SavedPause {
                lasted: since(pause.since),
                end: match pause.end {
                    PauseEnd::At(end) => SavedPauseEnd::Left(end.saturating_sub(mono)),
                    PauseEnd::Civil(civil) => SavedPauseEnd::Civil(civil),
                    PauseEnd::Told => SavedPauseEnd::Told,
                },
            }),
            last_pause: self.tally.last_pause.map(|pause| SavedPauseOver {
                over_for: since(pause.mono),
                sat: sitting.saturating_sub(pause.sitting),
            }),
            since_last_end: self.tally.last_end.map(|end| sitting.saturating_sub(end)),
            days: self.tally.days.clone(),
            still_for: match self.person.input {
                Input::Flowing => None,
                Input::Still(last) => Some(since(last)),
            },
            away_for: absence.map(|absence| since(absence.since)),
            rested: absence.is_some_and(|absence| absence.rested),
        }
    }
}

fn saved_reminder(track: &Track, mono: Duration) -> SavedReminder {
    SavedReminder {
        id: track.id.clone(),
        counter: track.counter,
        on: track.on,
        inside: track.window.inside,
        outside_for: track.outside_since.map(|since| mono.saturating_sub(since)),
        waiting: track.waiting.map(|slot| slot.civil),
        done: track.done.iter().copied().collect(),
        last_shown: track.last_shown,
    }
}

fn saved_prompt(prompt: &Prompt) -> SavedPrompt {
    SavedPrompt {
        number: prompt.view.number,
        reminder: prompt.view.reminder.clone(),
        repeat: prompt.view.repeat,
        snoozes: prompt.snoozes,
        notes: prompt.view.notes.clone(),
    }
}
