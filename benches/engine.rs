//! One year of ordinary days through the engine: how long it takes, and how often the engine asks to be woken.
//!
//! `cargo bench --bench engine` prints the median of several runs; the aim is under one second.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench measures time and prints it")]

use std::time::{Duration, Instant};

use jiff::{SignedDuration, ToSpan as _, Zoned};

use unpinch::domain::now::Now;
use unpinch::domain::prompt::{Answer, Hold, Lock};
use unpinch::domain::settings::Settings;
use unpinch::engine::{Effect, Engine, Event};

const RUNS: usize = 7;

/// How long after a prompt the person answers, and how long the routine takes.
const MINUTE: Duration = Duration::from_mins(1);

/// What a year brought.
struct Year {
    took: Duration,
    snapshot: Duration,
    shown: u32,
    wakes: u32,
}

fn main() {
    let mut years: Vec<Year> = (0..RUNS).filter_map(|_| year()).collect();
    years.sort_by_key(|year| year.took);
    let Some(median) = years.get(years.len() / 2) else { return };
    // 261 working days of 7.75 hours.
    let an_hour = f64::from(median.wakes) / (261.0 * 7.75);
    println!("a year of ordinary days: {:?} (median of {RUNS} runs)", median.took);
    println!("  {} prompts, {} wakes asked for: {an_hour:.1} a working hour", median.shown, median.wakes);
    println!("  one snapshot: {:?}", median.snapshot);
}

fn year() -> Option<Year> {
    let begin: Zoned = "2026-01-01T08:00[Europe/Berlin]".parse().ok()?;
    let started = Instant::now();
    let mut desk = Desk::new(begin.clone());
    for day in 0..365 {
        desk.live_through(&begin.checked_add(day.days()).ok()?)?;
    }
    let took = started.elapsed();
    let started = Instant::now();
    desk.engine.snapshot(&desk.now);
    Some(Year { took, snapshot: started.elapsed(), shown: desk.shown, wakes: desk.wakes })
}

/// A person at a desk, and the agent's loop.
struct Desk {
    engine: Engine,
    now: Now,
    shown: u32,
    wakes: u32,
}

impl Desk {
    fn new(begin: Zoned) -> Self {
        let now = Now::new(begin, Duration::ZERO);
        let (engine, _) = Engine::start(Settings::default(), None, Lock::None, &now);
        Self { engine, now, shown: 0, wakes: 0 }
    }

    /// Awake at eight, a call, a lunch, a talk, asleep at six.
    fn live_through(&mut self, day: &Zoned) -> Option<()> {
        let asleep_for = self.until(day)?;
        self.now.mono += asleep_for;
        self.now.wall = day.clone();
        self.tell(Event::Slept { asleep_for });
        let at = |hour: i8, minute: i8| day.with().hour(hour).minute(minute).build().ok();
        let camera = |on| Event::HoldChanged { hold: Hold::Camera, on };
        self.happen(&at(10, 5)?, camera(true))?;
        self.happen(&at(10, 50)?, camera(false))?;
        self.happen(&at(12, 31)?, Event::ScreenLocked)?;
        self.happen(&at(13, 14)?, Event::ScreenUnlocked)?;
        self.happen(&at(15, 23)?, Event::WentIdle { still_for: Duration::from_mins(3) })?;
        self.happen(&at(15, 24)?, Event::Input)?;
        self.happen(&at(18, 0)?, Event::Suspended)
    }

    fn until(&self, wall: &Zoned) -> Option<Duration> {
        Duration::try_from(wall.duration_since(&self.now.wall)).ok()
    }

    fn happen(&mut self, wall: &Zoned, event: Event) -> Option<()> {
        let target = self.now.mono + self.until(wall)?;
        while let Some(wake) = self.engine.next_wake(&self.now).filter(|wake| *wake < target) {
            self.wakes += u32::from(wake > self.now.mono);
            self.pass_to(wake);
            for effect in self.tell(Event::Woke) {
                if matches!(effect, Effect::Show(_)) {
                    self.shown += 1;
                    self.pass_to((wake + MINUTE).min(target));
                    self.tell(Event::Answered(Answer::Start));
                    self.pass_to((wake + 2 * MINUTE).min(target));
                    self.tell(Event::RoutineEnded { done: 1.0 });
                }
            }
        }
        self.pass_to(target);
        self.tell(event);
        Some(())
    }

    fn pass_to(&mut self, mono: Duration) {
        let passed = SignedDuration::try_from(mono.saturating_sub(self.now.mono)).unwrap_or_default();
        self.now.wall = self.now.wall.saturating_add(passed);
        self.now.mono = self.now.mono.max(mono);
    }

    fn tell(&mut self, event: Event) -> Vec<Effect> {
        self.engine.handle(event, &self.now)
    }
}
