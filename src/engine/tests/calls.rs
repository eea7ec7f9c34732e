//! What one call hands out, and how often the engine wants to be called: effects, saves, wakes, odd moments.

use std::time::Duration;

use jiff::SignedDuration;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::domain::now::Now;
use crate::domain::prompt::{Answer, Hold, Lock};
use crate::domain::routine::Length;
use crate::domain::settings::{Settings, Task, Timing};
use crate::engine::{Effect, Engine, Event, PauseUntil, PromptView, State, What};

/// An engine and the moment it lives in.
struct Desk {
    engine: Engine,
    now: Now,
}

impl Desk {
    fn new(settings: Settings) -> Self {
        let now = Now::new("2026-03-27T09:00[Europe/Berlin]".parse().unwrap(), Duration::from_mins(1));
        let (engine, effects) = Engine::start(settings, None, Lock::None, &now);
        assert_eq!(effects, [Effect::Save]);
        Self { engine, now }
    }

    fn pass_to(&mut self, mono: Duration) {
        let passed = SignedDuration::try_from(mono.saturating_sub(self.now.mono)).unwrap();
        self.now = Now::new(self.now.wall.checked_add(passed).unwrap(), mono);
    }

    fn tell(&mut self, event: Event) -> Vec<Effect> {
        self.engine.handle(event, &self.now)
    }

    /// Follows `next_wake` for so long and returns all effects and the number of wakes.
    fn live(&mut self, length: Duration) -> (Vec<Effect>, usize) {
        let end = self.now.mono + length;
        let mut effects = Vec::new();
        let mut num_wakes = 0;
        while let Some(wake) = self.engine.next_wake(&self.now).filter(|wake| *wake <= end) {
            num_wakes += usize::from(wake > self.now.mono);
            self.pass_to(wake);
            effects.extend(self.tell(Event::Woke));
        }
        self.pass_to(end);
        (effects, num_wakes)
    }

    fn state(&self) -> State {
        self.engine.snapshot(&self.now).state
    }
}

fn shown(effects: &[Effect]) -> Vec<&PromptView> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Show(view) => Some(view),
            _ => None,
        })
        .collect()
}

fn saves(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| **effect == Effect::Save).count()
}

fn only_interval() -> Settings {
    let mut settings = Settings::default();
    settings.reminders.truncate(1);
    settings
}

#[test]
fn start_takes_the_prompt_away_and_opens_its_routine() {
    let mut desk = Desk::new(only_interval());
    let (effects, _) = desk.live(Duration::from_mins(45));
    let view = shown(&effects)[0].clone();
    assert_eq!((view.number, view.repeat, view.may_snooze, view.length), (1, 0, true, Length::One));
    let effects = desk.tell(Event::Answered(Answer::Start));
    assert_eq!(effects[0], Effect::Withdraw);
    assert!(matches!(&effects[1], Effect::Log(decision) if decision.rule == "S20"));
    assert_eq!(effects[2..], [Effect::StartRoutine(view), Effect::Save]);
    assert_eq!(desk.state(), State::RoutineRunning);
}

#[test]
fn start_on_a_note_opens_no_routine() {
    let mut settings = only_interval();
    settings.reminders[0].task = Task::Note("stand".to_owned());
    let mut desk = Desk::new(settings);
    desk.live(Duration::from_mins(45));
    let effects = desk.tell(Event::Answered(Answer::Start));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::StartRoutine(_))));
}

#[test]
fn a_prompt_keeps_its_number_and_offers_snooze_as_often_as_allowed() {
    let mut settings = only_interval();
    settings.snooze.limit = 1;
    let mut desk = Desk::new(settings);
    desk.live(Duration::from_mins(45));
    desk.tell(Event::Answered(Answer::Snooze(None)));
    let (effects, _) = desk.live(Duration::from_mins(10));
    let seen: Vec<_> = shown(&effects).iter().map(|view| (view.number, view.repeat, view.may_snooze)).collect();
    assert_eq!(seen, [(1, 0, false), (1, 1, false)]);
    desk.tell(Event::Answered(Answer::Skip));
    let (effects, _) = desk.live(Duration::from_mins(45));
    assert_eq!(shown(&effects).iter().map(|view| (view.number, view.may_snooze)).collect::<Vec<_>>(), [(2, true)]);
}

#[test]
fn a_prompt_carries_the_notes_merged_into_it() {
    let mut settings = Settings::default();
    settings.reminders[0].timing = Timing::At(vec!["09:30".parse().unwrap()]);
    settings.reminders[1].timing = Timing::At(vec!["09:33".parse().unwrap()]);
    settings.reminders[1].task = Task::Note("drink".to_owned());
    settings.reminders[2].timing = Timing::Every(Duration::from_mins(31));
    settings.reminders[2].task = Task::Note("stand".to_owned());
    let mut desk = Desk::new(settings);
    let (effects, _) = desk.live(Duration::from_mins(30));
    assert_eq!(shown(&effects)[0].notes, ["drink", "stand"]);
}

#[test]
fn notes_of_a_snoozed_prompt_go_on_with_the_one_that_takes_its_place() {
    let mut settings = Settings { merge_within: Duration::ZERO, ..Settings::default() };
    settings.reminders[0].timing = Timing::At(vec!["09:30".parse().unwrap()]);
    settings.reminders[1].timing = Timing::At(vec!["09:40".parse().unwrap()]);
    settings.reminders[2].timing = Timing::At(vec!["09:30".parse().unwrap()]);
    settings.reminders[2].task = Task::Note("stand".to_owned());
    let mut desk = Desk::new(settings);
    desk.live(Duration::from_mins(30));
    desk.tell(Event::Answered(Answer::Snooze(Some(Duration::from_mins(10)))));
    let (effects, _) = desk.live(Duration::from_mins(10));
    assert_eq!(shown(&effects)[0].reminder.as_str(), "midday");
    assert_eq!(shown(&effects)[0].notes, ["stand"]);
}

#[test]
fn a_call_that_comes_late_shows_only_what_is_open_now() {
    let mut desk = Desk::new(only_interval());
    desk.pass_to(desk.now.mono + Duration::from_mins(45 + 15 + 45 + 5));
    let effects = desk.tell(Event::Woke);
    assert_eq!(shown(&effects).iter().map(|view| (view.number, view.repeat)).collect::<Vec<_>>(), [(2, 1)]);
    assert!(!effects.contains(&Effect::Withdraw));
    assert_eq!(effects.iter().filter(|effect| matches!(effect, Effect::Log(_))).count(), 6);
    assert_eq!(saves(&effects), 1);
    desk.pass_to(desk.now.mono + Duration::from_mins(10));
    let effects = desk.tell(Event::Woke);
    assert_eq!(effects.iter().filter(|effect| matches!(effect, Effect::Show(_) | Effect::Withdraw)).count(), 1);
    assert!(effects.contains(&Effect::Withdraw), "what was on screen is missed by now");
}

#[test]
fn the_state_is_saved_every_five_minutes_while_a_counter_grows_and_not_otherwise() {
    let mut desk = Desk::new(only_interval());
    desk.tell(Event::Woke);
    let (effects, num_wakes) = desk.live(Duration::from_mins(44));
    assert_eq!((saves(&effects), num_wakes), (8, 8));
    desk.tell(Event::ScreenLocked);
    desk.live(Duration::from_mins(6));
    let (effects, num_wakes) = desk.live(Duration::from_hours(1));
    assert_eq!((effects, num_wakes), (Vec::new(), 0));
}

#[test]
fn a_crash_costs_at_most_five_minutes_of_counting() {
    let settings = only_interval();
    let mut desk = Desk::new(settings.clone());
    let mut saved = None;
    while desk.now.mono < Duration::from_mins(40) {
        let wake = desk.engine.next_wake(&desk.now).unwrap();
        desk.pass_to(wake.min(Duration::from_mins(40)));
        if desk.tell(Event::Woke).contains(&Effect::Save) {
            saved = Some(desk.engine.save(&desk.now));
        }
    }
    let counted = desk.engine.snapshot(&desk.now).reminders[0].counter.unwrap();
    let later = Now::new(desk.now.wall.clone(), Duration::ZERO);
    let (again, _) = Engine::start(settings, saved, Lock::None, &later);
    let kept = again.snapshot(&later).reminders[0].counter.unwrap();
    assert!(counted.saturating_sub(kept) < Duration::from_mins(5), "{counted:?} counted, {kept:?} kept");
    assert!(kept > Duration::from_mins(30));
}

#[test]
fn a_crash_in_a_routine_counts_as_one_stopped_before_half() {
    let settings = only_interval();
    let mut desk = Desk::new(settings.clone());
    desk.live(Duration::from_mins(45));
    desk.tell(Event::Answered(Answer::Start));
    let saved = desk.engine.save(&desk.now);
    assert_eq!(desk.state(), State::RoutineRunning, "saving ends nothing");
    let (again, _) = Engine::start(settings, Some(saved), Lock::None, &desk.now);
    assert_eq!(again.snapshot(&desk.now).reminders[0].counter, Some(Duration::ZERO));
    assert_eq!(name(&again.snapshot(&desk.now).state), "counting");
}

#[test]
fn who_was_still_at_the_end_is_there_at_the_start_unless_the_desktop_says_otherwise() {
    let settings = only_interval();
    let mut desk = Desk::new(settings.clone());
    desk.live(Duration::from_mins(10));
    desk.tell(Event::WentIdle { still_for: Duration::from_mins(3) });
    desk.tell(Event::Woke);
    let saved = desk.engine.save(&desk.now);
    let monday = Now::new("2026-03-30T09:20[Europe/Berlin]".parse().unwrap(), Duration::from_secs(40));
    let (mut engine, _) = Engine::start(settings, Some(saved), Lock::None, &monday);
    assert_eq!(name(&engine.snapshot(&monday).state), "counting");
    engine.handle(Event::WentIdle { still_for: Duration::from_mins(4) }, &monday);
    engine.handle(Event::Woke, &monday);
    assert_eq!(name(&engine.snapshot(&monday).state), "away");
}

#[test]
fn saving_between_two_calls_counts_up_to_the_moment() {
    let mut desk = Desk::new(only_interval());
    desk.tell(Event::Woke);
    desk.pass_to(desk.now.mono + Duration::from_mins(4));
    assert_eq!(desk.engine.save(&desk.now).reminders[0].counter, Duration::from_mins(4));
    // A prompt that is due by then is not lost: it is left to the next start.
    desk.pass_to(desk.now.mono + Duration::from_mins(50));
    let saved = desk.engine.save(&desk.now);
    assert!(saved.open.is_none() && saved.at < desk.now.wall);
}

#[test]
fn an_ordinary_day_wakes_the_engine_rarely() {
    let mut desk = Desk::new(Settings::default());
    let mut num_wakes = 0;
    for _ in 0..9 * 60 {
        num_wakes += desk.live(Duration::from_mins(1)).1;
        desk.tell(Event::Answered(Answer::Skip));
    }
    assert!(num_wakes < 7 * 15, "{num_wakes} wakes in a working day");
    desk.live(Duration::from_mins(1));
    let (_, num_wakes) = desk.live(Duration::from_hours(13));
    assert!(num_wakes <= 2, "{num_wakes} wakes in a night");
}

#[test]
fn a_year_asleep_is_settled_in_one_call() {
    let mut desk = Desk::new(Settings::default());
    desk.tell(Event::Suspended);
    assert_eq!(desk.engine.next_wake(&desk.now), None);
    let asleep_for = Duration::from_hours(365 * 24);
    desk.pass_to(desk.now.mono + asleep_for);
    let effects = desk.tell(Event::Slept { asleep_for });
    let logged: Vec<_> = effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Log(decision) => Some(decision),
            _ => None,
        })
        .collect();
    // Two clock times on each of 260 working days, and those of the first and the last day still to come or gone by.
    assert!((520..=524).contains(&logged.len()), "{}", logged.len());
    assert!(
        logged.iter().all(|decision| decision.at == desk.now.wall && matches!(decision.what, What::Outcome { .. }))
    );
}

#[test]
fn time_that_goes_back_is_no_time() {
    let mut desk = Desk::new(only_interval());
    desk.live(Duration::from_mins(20));
    desk.now.mono = Duration::ZERO;
    desk.tell(Event::Woke);
    assert!(desk.engine.next_wake(&desk.now).unwrap() > Duration::ZERO);
    let (effects, _) = desk.live(Duration::from_mins(24));
    assert!(shown(&effects).is_empty());
    let (effects, _) = desk.live(Duration::from_mins(1));
    assert_eq!(shown(&effects).len(), 1);
}

#[test]
fn each_state_can_be_reached() {
    let settings = || only_interval();
    let states = [
        reached(settings(), &[], 31),
        reached(settings(), &[Event::ScreenLocked], 10),
        reached(settings(), &[Event::HoldChanged { hold: Hold::Camera, on: true }], 45),
        reached(settings(), &[], 45),
        reached(settings(), &[Event::Paused(PauseUntil::Told)], 1),
        reached(settings(), &[Event::LockChanged(Lock::All)], 1),
        reached(settings(), &[Event::RoutineStarted { length: Length::One }], 1),
        reached(settings(), &[], 4 * 60),
        reached(Settings { reminders: Settings::default().reminders.split_off(1), ..settings() }, &[], 1),
    ];
    let names: Vec<&str> = states.iter().map(name).collect();
    assert_eq!(
        names,
        ["counting", "away", "held", "open", "paused", "locked", "routine", "outside hours", "waiting for the clock"]
    );
    let mut off = settings();
    off.reminders[0].enabled = false;
    assert_eq!(name(&reached(off, &[], 1)), "nothing enabled");
    let mut full = settings();
    full.limits.per_day = 1;
    let mut desk = Desk::new(full);
    desk.live(Duration::from_mins(45));
    desk.tell(Event::Answered(Answer::Snooze(None)));
    assert_eq!(name(&desk.state()), "snoozed");
    desk.live(Duration::from_mins(5));
    desk.tell(Event::Answered(Answer::Skip));
    assert_eq!(name(&desk.state()), "daily limit");
    let mut back = Desk::new(settings());
    back.live(Duration::from_secs(45 * 60 - 1));
    back.tell(Event::ScreenLocked);
    back.live(Duration::from_secs(2));
    back.tell(Event::ScreenUnlocked);
    back.live(Duration::from_secs(5));
    assert_eq!(back.state(), State::Settling { left: Duration::from_secs(5) });
}

fn reached(settings: Settings, events: &[Event], minutes: u64) -> State {
    let mut desk = Desk::new(settings);
    for event in events {
        desk.tell(event.clone());
    }
    desk.live(Duration::from_mins(minutes));
    desk.state()
}

fn name(state: &State) -> &'static str {
    match state {
        State::Counting { .. } => "counting",
        State::WaitingForClock => "waiting for the clock",
        State::AwaySince(_) => "away",
        State::Held(_) => "held",
        State::Settling { .. } => "settling",
        State::OutsideHours { .. } => "outside hours",
        State::DailyLimit => "daily limit",
        State::Paused { .. } => "paused",
        State::Locked => "locked",
        State::Open => "open",
        State::Snoozed { .. } => "snoozed",
        State::RoutineRunning => "routine",
        State::NothingEnabled => "nothing enabled",
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None, rng_seed: RngSeed::Fixed(5), cases: 5, ..ProptestConfig::default()
    })]

    /// Clocks that jump by ages, forwards and backwards: whatever comes of it, no panic, and no endless work.
    #[test]
    fn odd_moments_do_no_harm(moments in prop::collection::vec((any::<u64>(), -377_000_000_000i64..253_000_000_000, 0..8), 1..8)) {
        let mut desk = Desk::new(Settings::default());
        for (mono, wall, event) in moments {
            let wall = jiff::Timestamp::from_second(wall).unwrap().to_zoned(jiff::tz::TimeZone::get("Europe/Berlin").unwrap());
            desk.now = Now::new(wall, Duration::from_secs(mono));
            desk.tell(match event {
                0 => Event::LastInput,
                1 => Event::Slept { asleep_for: Duration::MAX },
                2 => Event::WentIdle { still_for: Duration::MAX },
                3 => Event::Paused(PauseUntil::For(Duration::MAX)),
                4 => Event::Paused(PauseUntil::Tomorrow),
                5 => Event::Suspended,
                6 => Event::Answered(Answer::Snooze(Some(Duration::MAX))),
                _ => Event::Input,
            });
            desk.tell(Event::Woke);
            let next = desk.engine.next_wake(&desk.now);
            prop_assert!(next.is_none_or(|next| next > desk.now.mono || desk.now.mono == Duration::MAX));
            desk.engine.snapshot(&desk.now);
            let saved = desk.engine.save(&desk.now);
            let (engine, _) = Engine::start(Settings::default(), Some(saved), Lock::None, &desk.now);
            engine.snapshot(&desk.now);
        }
    }
}
