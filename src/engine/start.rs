//! The first start, and every later one from what was saved (S25, S32, S33).

use std::sync::Arc;
use std::time::Duration;

use crate::domain::id::ReminderId;
use crate::domain::now::Now;
use crate::domain::prompt::{Cause, Lock, Outcome};
use crate::domain::settings::{Reminder, Settings};

use super::Engine;
use super::civil::{between, earlier};
use super::clock::{Clock, LONGEST};
use super::effect::{Effect, Outbox};
use super::holds::Holding;
use super::hours::Window;
use super::pause::{Pause, PauseEnd};
use super::presence::{Absence, Input, Machine, Person};
use super::prompt::{Prompt, Shown, Snoozed, Stage};
use super::saved::{Saved, SavedOpen, SavedPause, SavedPauseEnd, SavedPrompt, SavedSnoozed};
use super::showing::view_of;
use super::slots::Slot;
use super::tally::{PauseOver, Tally};
use super::track::Track;

impl Engine {
    /// First start (`saved` none), or a later one: time since the last save counts as asleep (S33).
    ///
    /// The caller then says how things stand, as far as they are not as usual (`WentIdle`, `ScreenLocked`, `HoldChanged`),
    /// and settles the moment with `Woke`. Of whom nothing is said is there: a stillness remembered from before would
    /// otherwise keep somebody away who sits there, on a desktop that tells of changes only.
    pub fn start(settings: Settings, saved: Option<Saved>, lock: Lock, now: &Now) -> (Self, Vec<Effect>) {
        let settings = Arc::new(settings);
        let mut engine = match saved {
            None => Self::first(settings, lock, now),
            Some(saved) => Self::resumed(settings, lock, &saved, now),
        };
        engine.outbox.unsaved = true;
        let effects = engine.outbox.take();
        (engine, effects)
    }

    fn first(settings: Arc<Settings>, lock: Lock, now: &Now) -> Self {
        let mut engine = Self::blank(settings, lock, Clock::new(now));
        // A clock time equal to the start is due, one before it is not.
        engine.slots_seen = earlier(engine.clock.wall(), Duration::from_nanos(1));
        engine.work = Window::at(engine.clock.wall(), &engine.settings.hours, None, engine.clock.tz());
        engine.tracks = engine.settings.reminders.iter().map(|reminder| engine.new_track(reminder)).collect();
        engine
    }

    fn blank(settings: Arc<Settings>, lock: Lock, clock: Clock) -> Self {
        Self {
            settings,
            lock,
            settled: false,
            person: Person::there(),
            holding: Holding::default(),
            pause: None,
            stage: Stage::Clear,
            snoozed: Vec::new(),
            tracks: Vec::new(),
            work: Window::unknown(true),
            tally: Tally::default(),
            slots_seen: clock.wall(),
            next_number: 1,
            saved_at: clock.mono(),
            outbox: Outbox::default(),
            clock,
        }
    }

    fn resumed(settings: Arc<Settings>, lock: Lock, saved: &Saved, now: &Now) -> Self {
        let asleep_for = between(saved.at.timestamp(), now.wall.timestamp()).min(LONGEST);
        let mut engine = Self::blank(settings, lock, Clock::resumed(now, &saved.at));
        engine.slots_seen = saved.slots_seen.min(engine.clock.wall());
        engine.next_number = saved.next_number;
        engine.restore_marks(saved);
        engine.restore_person(saved);
        let settings = Arc::clone(&engine.settings);
        engine.tracks = settings.reminders.iter().map(|reminder| engine.restored_track(reminder, saved)).collect();
        engine.restore_prompts(saved);
        engine.switch_restored();
        engine.advance(engine.clock.mono().saturating_add(asleep_for));
        engine.read_clock(now);
        engine.wake();
        engine.settled = false;
        engine
    }

    /// Marks told in sitting time lie before the zero of this run's sitting clock, so that begins later.
    fn restore_marks(&mut self, saved: &Saved) {
        let mono = self.clock.mono();
        let sitting =
            [saved.since_last_end, saved.last_pause.map(|pause| pause.sat), saved.open.as_ref().map(|open| open.sat)]
                .into_iter()
                .flatten()
                .max()
                .unwrap_or_default();
        self.tally = Tally {
            sitting,
            last_end: saved.since_last_end.map(|sat| sitting.saturating_sub(sat)),
            last_pause: saved.last_pause.map(|pause| PauseOver {
                mono: mono.saturating_sub(pause.over_for),
                sitting: sitting.saturating_sub(pause.sat),
            }),
            days: saved.days.clone(),
        };
        self.pause = saved.pause.map(|SavedPause { lasted, end }| Pause {
            since: mono.saturating_sub(lasted),
            end: match end {
                SavedPauseEnd::Left(left) => PauseEnd::At(mono.saturating_add(left)),
                SavedPauseEnd::Civil(civil) => PauseEnd::Civil(civil),
                SavedPauseEnd::Told => PauseEnd::Told,
            },
        });
    }

    /// The person sleeps, as it were, from the save to the start; an absence that went before goes on.
    fn restore_person(&mut self, saved: &Saved) {
        let mono = self.clock.mono();
        self.person.machine = Machine::Asleep;
        if let Some(still_for) = saved.still_for {
            self.person.input = Input::Still(mono.saturating_sub(still_for));
        }
        match saved.away_for {
            Some(away_for) => {
                let since = mono.saturating_sub(away_for);
                self.person.absence = Some(Absence { since, rested: saved.rested });
            }
            None => self.person.leave(mono, &self.settings.away),
        }
        self.person.input = Input::Flowing;
    }

    fn restored_track(&self, reminder: &Reminder, saved: &Saved) -> Track {
        let Some(kept) = saved.reminders.iter().find(|kept| kept.id == reminder.id) else {
            return self.new_track(reminder);
        };
        let mono = self.clock.mono();
        Track {
            counter: kept.counter,
            on: kept.on,
            window: Window::unknown(kept.inside),
            outside_since: kept.outside_for.map(|outside| mono.saturating_sub(outside)),
            waiting: kept
                .waiting
                .filter(|civil| super::track::times(reminder).contains(&civil.time()))
                .map(|civil| Slot::new(civil, self.clock.tz())),
            done: kept.done.iter().copied().collect(),
            last_shown: kept.last_shown,
            ..Track::new(reminder, self.lock)
        }
    }

    /// An open prompt is open like one that expired; the words are those of the settings now.
    fn restore_prompts(&mut self, saved: &Saved) {
        if let Some(SavedOpen { prompt, sat }) = &saved.open
            && let Some(prompt) = self.restored_prompt(prompt)
        {
            self.stage = Stage::Open(Shown { prompt, at: self.tally.sitting.saturating_sub(*sat), held: false });
        }
        for SavedSnoozed { prompt, left } in &saved.snoozed {
            let until = self.clock.mono().saturating_add(*left);
            if let Some(prompt) = self.restored_prompt(prompt) {
                self.snoozed.push(Snoozed { prompt, until });
            }
        }
    }

    /// A prompt whose reminder is gone from the settings has ended.
    fn restored_prompt(&mut self, saved: &SavedPrompt) -> Option<Prompt> {
        let settings = Arc::clone(&self.settings);
        let Some(reminder) = settings.reminders.iter().find(|reminder| reminder.id == saved.reminder) else {
            self.end_lost(&saved.reminder);
            return None;
        };
        let mut view = view_of(reminder, saved.number);
        view.repeat = saved.repeat;
        view.may_snooze = saved.snoozes < settings.snooze.limit;
        view.notes.clone_from(&saved.notes);
        Some(Prompt { view, snoozes: saved.snoozes })
    }

    fn end_lost(&mut self, reminder: &ReminderId) {
        self.log_outcome("S34", reminder, Outcome::Withdrawn(Cause::Disabled));
        self.tally.last_end = Some(self.tally.sitting);
    }

    /// What was switched on or off while the program did not run.
    fn switch_restored(&mut self) {
        let is_locked = self.lock >= Lock::Area;
        let (cause, rule) = if is_locked { (Cause::Locked, "S18") } else { (Cause::Disabled, "S34") };
        self.switch_tracks(cause, rule);
    }
}
