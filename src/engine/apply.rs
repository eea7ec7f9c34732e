//! Taking over what happened: each event as a change of facts. What follows from the facts is decided in `steps`.

use std::time::Duration;

use crate::domain::prompt::{Answer, Cause, Outcome};
use crate::domain::settings::Task;

use super::Engine;
use super::effect::Effect;
use super::event::{Event, PauseUntil};
use super::pause::{Pause, PauseEnd};
use super::presence::{Input, Machine, Screen};
use super::prompt::{Running, Snoozed, Stage};
use super::tally::PauseOver;

impl Engine {
    /// Takes over one event at the present moment.
    pub(super) fn apply(&mut self, event: Event) {
        let is_awake = !self.person.is_asleep();
        if !matches!(event, Event::Woke) {
            self.settled = false;
        }
        match event {
            Event::Woke if is_awake => self.settle(),
            Event::WentIdle { still_for } => {
                self.person.input = Input::Still(self.clock.mono().saturating_sub(still_for));
            }
            Event::Input => self.take_input(),
            Event::LastInput => {
                self.take_input();
                self.person.input = Input::Still(self.clock.mono());
            }
            Event::ScreenLocked => {
                self.person.screen = Screen::Locked;
                self.person.leave(self.clock.mono(), &self.settings.away);
                self.outbox.unsaved = true;
            }
            Event::ScreenUnlocked => {
                self.person.screen = Screen::Open;
                self.take_input();
            }
            Event::Suspended => self.fall_asleep(),
            Event::Slept { .. } => self.wake(),
            Event::HoldChanged { hold, on } => {
                self.holding.set(hold, on, &self.settings.hold, self.clock.mono());
            }
            Event::Answered(answer) if is_awake => self.take_answer(answer),
            Event::RoutineStarted { length } if is_awake => self.begin_by_hand(length),
            Event::RoutineEnded { done } if is_awake => self.end_routine(done),
            Event::Paused(until) if is_awake => self.begin_pause(until),
            Event::Unpaused if is_awake && self.pause.is_some() => {
                self.take_input();
                self.end_pause();
            }
            Event::SettingsChanged(settings) => self.change_settings(*settings),
            Event::LockChanged(lock) => self.change_lock(lock),
            Event::Quit => self.quit(),
            // The desktop taking a notification away is no answer (S23); nobody answers or pauses while asleep (S33); holds
            // that were found were taken over before time passed.
            Event::Woke
            | Event::HoldsFound(_)
            | Event::Expired
            | Event::Answered(_)
            | Event::RoutineStarted { .. }
            | Event::RoutineEnded { .. }
            | Event::Paused(_)
            | Event::Unpaused => {}
        }
    }

    /// The person made an input; on a locked screen or while asleep it is only remembered (section 9, S3).
    pub(super) fn take_input(&mut self) {
        self.person.input = Input::Flowing;
        if self.person.machine == Machine::Asleep || self.person.screen == Screen::Locked || self.person.is_active() {
            return;
        }
        // Exactly `rest_after` counts, also when the person is back in that very moment.
        if self.person.rested_at(&self.settings.away).is_some_and(|rested| rested <= self.clock.mono()) {
            self.take_natural_break();
        }
        self.end_absence();
    }

    /// The machine sleeps from here on.
    pub(super) fn fall_asleep(&mut self) {
        self.person.machine = Machine::Asleep;
        self.person.leave(self.clock.mono(), &self.settings.away);
        self.settled = false;
        self.outbox.unsaved = true;
    }

    /// The machine is awake again; whether the person is there is seen once the moment is settled.
    pub(super) fn wake(&mut self) {
        self.person.machine = Machine::Awake;
        self.outbox.wake(&self.clock.zoned());
        self.outbox.unsaved = true;
    }

    fn take_answer(&mut self, answer: Answer) {
        let Some(shown) = self.stage.open() else { return };
        let may_snooze = shown.prompt.snoozes < self.settings.snooze.limit;
        if matches!(answer, Answer::Snooze(_)) && !may_snooze {
            return;
        }
        // An answer is an input, and may end an absence that was a natural break: then nothing is open any more.
        self.take_input();
        match answer {
            Answer::Start => self.start_open(),
            Answer::Snooze(length) => self.snooze_open(length),
            Answer::Skip => self.end_open(Outcome::Skipped, "S22"),
            Answer::Dismiss => self.end_open(Outcome::Dismissed, "S22"),
        }
    }

    /// Start: a note is done with, anything else becomes a routine (S20).
    pub(super) fn start_open(&mut self) {
        let Some(shown) = self.stage.open() else { return };
        if matches!(shown.prompt.view.task, Task::Note(_)) {
            self.end_open(Outcome::Started, "S20");
            return;
        }
        let Some(prompt) = self.stage.take_open() else { return };
        let view = prompt.view;
        self.stage = Stage::Routine(Running { length: view.length, prompted: Some(view.reminder.clone()) });
        self.tally.last_end = Some(self.tally.sitting);
        self.outbox.push(Effect::Withdraw);
        self.log_outcome("S20", &view.reminder, Outcome::Started);
        self.outbox.push(Effect::StartRoutine(view));
    }

    fn snooze_open(&mut self, length: Option<Duration>) {
        let Some(mut prompt) = self.stage.take_open() else { return };
        let length = length.or_else(|| self.settings.snooze.choices.first().copied()).unwrap_or_default();
        prompt.snoozes = prompt.snoozes.saturating_add(1);
        prompt.view.repeat = 0;
        self.tally.last_end = Some(self.tally.sitting);
        self.outbox.push(Effect::Withdraw);
        self.log_outcome("S21", &prompt.view.reminder, Outcome::Snoozed);
        self.snoozed.push(Snoozed { prompt, until: self.clock.mono().saturating_add(length) });
    }

    fn begin_pause(&mut self, until: PauseUntil) {
        self.take_input();
        let end = PauseEnd::asked(until, &self.clock, self.settings.limits.day_starts);
        // A pause during a pause only changes its end.
        if let Some(pause) = &mut self.pause {
            pause.end = end;
        } else {
            self.pause = Some(Pause { since: self.clock.mono(), end });
            self.end_all(Outcome::Withdrawn(Cause::Paused), "S30");
        }
        self.outbox.unsaved = true;
    }

    /// After a long pause counters start from zero; nothing comes at once (S31).
    pub(super) fn end_pause(&mut self) {
        let Some(pause) = self.pause.take() else { return };
        let mono = self.clock.mono();
        if mono.saturating_sub(pause.since) >= self.settings.away.rest_after {
            self.restart_all();
        }
        self.tally.last_pause = Some(PauseOver { mono, sitting: self.tally.sitting });
        self.outbox.unsaved = true;
    }

    /// The program ends: a routine counts as stopped, an open prompt stays open but leaves the screen (S33).
    fn quit(&mut self) {
        self.outbox.wake(&self.clock.zoned());
        self.end_routine(0.0);
        if self.stage.open().is_some() {
            self.outbox.push(Effect::Withdraw);
        }
        self.outbox.unsaved = true;
    }
}
