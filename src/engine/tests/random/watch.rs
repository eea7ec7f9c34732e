//! Somebody who watches a day from outside, knows what happened, and believes nothing that the engine says of itself.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::Zoned;
use jiff::civil::Date;

use super::day::{Day, moment_of};
use crate::domain::id::ReminderId;
use crate::domain::prompt::{Hold, Lock, Outcome};
use crate::domain::settings::{Holds, Settings, Task, Timing};
use crate::engine::civil::day_of;
use crate::engine::hours::Window;
use crate::engine::simulation::{Happening, Simulation};
use crate::engine::{Decision, Effect, PauseUntil, What};

#[expect(clippy::struct_excessive_bools, reason = "a person at a desk, fact by fact")]
pub struct Watch<'a> {
    day: &'a Day,
    simulation: Simulation,
    settings: Settings,
    lock: Lock,
    passed: Duration,
    still_since: Option<Duration>,
    is_locked: bool,
    is_asleep: bool,
    is_running: bool,
    holds: BTreeSet<Hold>,
    /// A pause of some length; of others the engine is asked.
    paused_until: Option<Duration>,
    routine: bool,
    open: Option<ReminderId>,
    snoozed: BTreeSet<ReminderId>,
    last_end: Option<Duration>,
    shown: BTreeMap<Date, u32>,
}

impl<'a> Watch<'a> {
    /// Lives through the day.
    pub fn over(day: &'a Day) -> Self {
        let mut watch = Self {
            day,
            simulation: Simulation::new(day.settings.clone(), Lock::None, &day.from),
            settings: day.settings.clone(),
            lock: Lock::None,
            passed: Duration::ZERO,
            still_since: None,
            is_locked: false,
            is_asleep: false,
            is_running: true,
            holds: BTreeSet::new(),
            paused_until: None,
            routine: false,
            open: None,
            snoozed: BTreeSet::new(),
            last_end: None,
            shown: BTreeMap::new(),
        };
        for (at, happening) in &day.happenings {
            watch.pass_to(*at);
            watch.take_over(happening);
            watch.simulation.happen(happening.clone());
            watch.see(false);
        }
        watch.pass_to(day.length);
        watch
    }

    fn pass_to(&mut self, until: Duration) {
        loop {
            let is_wake = self.simulation.step_towards(moment_of(&self.simulation, until));
            self.passed = self.simulation.now().mono;
            self.see(is_wake);
            if !is_wake {
                return;
            }
        }
    }

    fn take_over(&mut self, happening: &Happening) {
        let is_heard = self.is_running && !self.is_asleep;
        match happening {
            Happening::LastInput => self.still_since = Some(self.passed),
            Happening::Input => self.still_since = None,
            Happening::Unlock => (self.is_locked, self.still_since) = (false, None),
            Happening::Lock => self.is_locked = true,
            Happening::Suspend => self.is_asleep = true,
            Happening::Resume => self.is_asleep = false,
            Happening::Quit => (self.is_running, self.routine) = (false, false),
            Happening::Launch => self.is_running = true,
            Happening::Hold { hold, on } => {
                self.holds.remove(hold);
                if *on {
                    self.holds.insert(*hold);
                }
            }
            Happening::Finish { .. } if is_heard && self.routine => {
                (self.routine, self.last_end) = (false, Some(self.passed));
            }
            Happening::Routine(_) if is_heard => (self.routine, self.still_since) = (true, None),
            Happening::Pause(until) if is_heard => {
                self.still_since = None;
                self.paused_until = match until {
                    PauseUntil::For(length) => Some(self.passed + *length),
                    PauseUntil::Told => Some(Duration::MAX),
                    PauseUntil::Clock(_) | PauseUntil::Tomorrow => None,
                };
            }
            Happening::Unpause if is_heard => {
                let is_paused = self.simulation.engine().is_some_and(|engine| engine.pause.is_some());
                if is_paused {
                    (self.paused_until, self.still_since) = (None, None);
                }
            }
            Happening::Answer(_) if is_heard && self.open.is_some() => {
                let refused = matches!(happening, Happening::Answer(crate::domain::prompt::Answer::Snooze(_)))
                    && self.simulation.snapshot().and_then(|now| now.open).is_some_and(|open| !open.may_snooze);
                if !refused {
                    self.still_since = None;
                }
            }
            Happening::Set(settings) => self.settings = (**settings).clone(),
            Happening::RedFlag(lock) => self.lock = *lock,
            _ => {}
        }
    }

    fn see(&mut self, is_wake: bool) {
        let effects = self.simulation.take_effects();
        let decisions: Vec<&Decision> = effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Log(decision) => Some(decision),
                _ => None,
            })
            .collect();
        if is_wake {
            check_order(&decisions);
        }
        for (index, decision) in decisions.iter().enumerate() {
            match &decision.what {
                What::Show { reminder, repeat, .. } => {
                    assert!(is_wake, "shown although nothing was settled: {decision:?}");
                    let merged = decisions[index..].iter().any(|other| other.rule == "S15" && other.at == decision.at);
                    self.see_showing(decision, reminder, *repeat, merged);
                }
                What::Outcome { reminder, outcome } => self.see_outcome(reminder, *outcome),
                What::Held { .. } | What::State { .. } => {}
            }
        }
        if effects.iter().any(|effect| matches!(effect, Effect::StartRoutine(_))) {
            self.routine = true;
        }
    }

    fn see_showing(&mut self, decision: &Decision, id: &ReminderId, repeat: u32, merged: bool) {
        let day = self.day;
        let told = || format!("{decision:?} of {day:#?}");
        let away = self.settings.away;
        let is_idle = self.still_since.is_some_and(|since| !away.reading && since + away.idle_after <= self.passed);
        assert!(!is_idle && !self.is_locked && !self.is_asleep && self.is_running, "away: {}", told());
        assert!(!self.routine, "in a routine: {}", told());
        assert!(self.paused_until.is_none_or(|until| until <= self.passed), "paused: {}", told());
        assert!(self.simulation.engine().is_some_and(|engine| engine.pause.is_none()), "paused: {}", told());
        let is_loud = |hold: &Hold| is_obeyed(*hold, &self.settings.hold);
        assert!(!self.holds.iter().any(is_loud), "held: {}", told());
        let reminder = self.settings.reminders.iter().find(|reminder| reminder.id == *id).unwrap();
        let is_open = self.lock < Lock::Area || matches!(reminder.task, Task::Note(_));
        assert!(reminder.enabled && is_open, "off or locked: {}", told());
        let (wall, tz) = (decision.at.timestamp(), decision.at.time_zone());
        let days = reminder.days.as_deref();
        assert!(Window::at(wall, &self.settings.hours, days, tz).inside, "outside hours: {}", told());
        assert!(
            is_clock_changed(&decision.at) || is_inside(&self.settings, days, &decision.at),
            "outside hours: {}",
            told()
        );
        let is_new = repeat == 0 && decision.rule != "S21";
        match (decision.rule, repeat) {
            ("S23", 1..) => assert_eq!(self.open.as_ref(), Some(id), "a repeat of something else: {}", told()),
            ("S21", 0) => assert!(self.open.is_none() && self.snoozed.remove(id), "nothing was snoozed: {}", told()),
            ("S10" | "S15", 0) => {
                assert!(self.open.is_none() && !self.snoozed.contains(id), "two prompts at a time: {}", told());
            }
            _ => panic!("an odd rule: {}", told()),
        }
        self.open = Some(id.clone());
        if is_new {
            let date = day_of(tz, self.settings.limits.day_starts, wall);
            let shown = self.shown.entry(date).or_default();
            *shown += 1;
            assert!(*shown <= self.settings.limits.per_day, "over the daily limit: {}", told());
            let since_end = self.last_end.map(|end| self.passed.saturating_sub(end));
            let is_every = matches!(reminder.timing, Timing::Every(_));
            let keeps_gap = since_end.is_none_or(|since| since >= self.settings.limits.gap);
            // One that waits for the gap may come with a clock time or a snoozed prompt that loses to it.
            assert!(!is_every || keeps_gap || merged, "within the gap: {}", told());
        }
    }

    /// Each prompt has one end; a clock time may also end without having been shown.
    fn see_outcome(&mut self, id: &ReminderId, outcome: Outcome) {
        let was_open = self.open.as_ref() == Some(id);
        let was_snoozed = !was_open && self.snoozed.remove(id);
        if was_open {
            self.open = None;
        }
        if outcome == Outcome::Snoozed {
            assert!(was_open, "{id} snoozed, and was not open: {:#?}", self.day);
            self.snoozed.insert(id.clone());
        }
        let is_silent = matches!(outcome, Outcome::Missed | Outcome::Withdrawn(_));
        assert!(was_open || was_snoozed || is_silent, "{id} {outcome:?} without a prompt: {:#?}", self.day);
        if was_open || was_snoozed {
            self.last_end = Some(self.passed);
        }
    }

    /// What is still alive in the log is alive in the engine, and the other way round.
    pub fn check_end(&self) {
        let Some(engine) = self.simulation.engine() else { return };
        let open = engine.stage.open().map(|shown| &shown.prompt.view.reminder);
        let snoozed: BTreeSet<&ReminderId> =
            engine.snoozed.iter().map(|snoozed| &snoozed.prompt.view.reminder).collect();
        // Lines of the time asleep come with the waking.
        if !self.is_asleep {
            assert_eq!(open, self.open.as_ref(), "{:#?}", self.day);
            assert_eq!(snoozed, self.snoozed.iter().collect(), "{:#?}", self.day);
        }
    }
}

fn is_obeyed(hold: Hold, obeyed: &Holds) -> bool {
    match hold {
        Hold::DoNotDisturb => obeyed.do_not_disturb,
        Hold::FullScreen => obeyed.full_screen,
        Hold::Camera => obeyed.camera,
        Hold::Microphone => obeyed.microphone,
        Hold::ScreenShare => obeyed.screen_share,
        // Gives way after a minute.
        Hold::Typing => false,
    }
}

/// Whether the clock is changed on this day or on the day before.
fn is_clock_changed(at: &Zoned) -> bool {
    let offset = |hours: i64| at.saturating_add(jiff::SignedDuration::from_hours(hours)).offset();
    offset(-48) != offset(24)
}

/// Hours read once more, in the plainest way.
fn is_inside(settings: &Settings, days: Option<&[jiff::civil::Weekday]>, at: &Zoned) -> bool {
    let time = at.time();
    let begins_on = |date: Date| days.is_none_or(|days| days.contains(&date.weekday()));
    let (today, yesterday) = (at.date(), at.date().yesterday().unwrap());
    let crosses = |range: &&crate::domain::settings::HoursRange| range.until.is_some_and(|until| until <= range.from);
    let now = settings
        .hours
        .on(today.weekday())
        .iter()
        .any(|range| range.from <= time && (crosses(&range) || range.until.is_none_or(|until| time < until)));
    let night = settings.hours.on(yesterday.weekday()).iter().filter(crosses);
    (now && begins_on(today))
        || (begins_on(yesterday) && night.into_iter().any(|range| range.until.is_some_and(|until| time < until)))
}

/// The order of one moment (S0a).
fn check_order(decisions: &[&Decision]) {
    let mut reached = 0;
    for decision in decisions {
        let step = match (&decision.what, decision.rule) {
            (_, "S3") => 1,
            (_, "S11") => 2,
            (What::Outcome { .. }, "S23") => 4,
            // An earlier clock time makes way for the next, before the showing; or its grace is over, after it.
            (_, "S14") => {
                if reached <= 5 {
                    5
                } else {
                    7
                }
            }
            (What::Show { .. } | What::Held { .. }, _) | (_, "S15") => 6,
            _ => continue,
        };
        assert!(reached <= step, "not in the order of S0a: {decisions:#?}");
        reached = step;
    }
}
