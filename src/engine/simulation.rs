//! The engine on made-up time: how a person previews a day (`unpinch simulate`) and how every rule is tested.
//!
//! What happens is told as facts of the world; while the program does not run or the machine sleeps, the world goes on
//! and the engine learns of it as it would in truth. Reads no file and writes no line.

use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};

use crate::domain::now::Now;
use crate::domain::prompt::{Answer, Hold, Lock};
use crate::domain::routine::Length;
use crate::domain::settings::Settings;

use super::civil::{between, later};
use super::{Effect, Engine, Event, PauseUntil, Saved, Snapshot};

/// Something that happens on a made-up day.
#[derive(Debug, Clone, PartialEq)]
pub enum Happening {
    /// No input from here on.
    LastInput,
    /// The person is back, or still there.
    Input,
    Lock,
    Unlock,
    Suspend,
    Resume,
    /// The program ends; `Launch` starts it from what it saved.
    Quit,
    Launch,
    Hold {
        hold: Hold,
        on: bool,
    },
    Answer(Answer),
    /// The desktop took the notification away.
    Expired,
    /// The routine ended; share of its time that was done.
    Finish {
        done: f64,
    },
    /// A routine was started by hand.
    Routine(Length),
    Pause(PauseUntil),
    Unpause,
    /// Somebody sets the clock.
    WallStep(SignedDuration),
    Zone(TimeZone),
    /// The settings are these from now on.
    Set(Box<Settings>),
    /// A red flag closes or opens the exercises.
    RedFlag(Lock),
}

/// What of the world the program cannot see while it does not run.
#[derive(Debug, Clone)]
struct World {
    mono: Duration,
    wall: Timestamp,
    tz: TimeZone,
    /// What the person did while the program did not run.
    meanwhile: Option<Meanwhile>,
    is_locked: bool,
    /// Since when the machine sleeps.
    asleep_since: Option<Duration>,
    holds: Vec<Hold>,
    settings: Box<Settings>,
    lock: Lock,
}

/// Inputs that no program saw.
#[derive(Debug, Clone, Copy)]
enum Meanwhile {
    Input,
    /// The last input was at this moment.
    LastInput(Duration),
}

/// The program, running or not.
#[derive(Debug)]
enum Program {
    Running(Box<Engine>),
    Ended { saved: Box<Saved>, at: Duration },
}

/// One made-up run.
#[derive(Debug)]
pub struct Simulation {
    world: World,
    program: Program,
    /// Whether this moment is still to be settled, whatever the engine says.
    unsettled: bool,
    effects: Vec<Effect>,
    wakes: u64,
}

impl Simulation {
    /// A first start at this moment, with the person there.
    pub fn new(settings: Settings, lock: Lock, from: &Zoned) -> Self {
        let world = World {
            mono: Duration::ZERO,
            wall: from.timestamp(),
            tz: from.time_zone().clone(),
            meanwhile: None,
            is_locked: false,
            asleep_since: None,
            holds: Vec::new(),
            settings: Box::new(settings),
            lock,
        };
        let (engine, effects) = Engine::start((*world.settings).clone(), None, lock, &world.now());
        Self { world, program: Program::Running(Box::new(engine)), unsettled: true, effects, wakes: 0 }
    }

    /// The moment, as the made-up clock shows it.
    pub fn now(&self) -> Now {
        self.world.now()
    }

    /// The settings in force.
    pub fn settings(&self) -> &Settings {
        &self.world.settings
    }

    /// How often the engine asked to be woken so far.
    pub fn wakes(&self) -> u64 {
        self.wakes
    }

    /// The schedule as it stands; none while the program does not run.
    pub fn snapshot(&self) -> Option<Snapshot> {
        match &self.program {
            Program::Running(engine) => Some(engine.snapshot(&self.world.now())),
            Program::Ended { .. } => None,
        }
    }

    /// The engine, while the program runs.
    pub fn engine(&self) -> Option<&Engine> {
        match &self.program {
            Program::Running(engine) => Some(engine),
            Program::Ended { .. } => None,
        }
    }

    /// What the engine did since the last call, in order.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Lets time pass until the clock shows this instant, which itself is not settled yet. A past instant passes none.
    pub fn advance_to(&mut self, wall: Timestamp) {
        while self.step_towards(wall) {}
    }

    /// Lets time pass up to the next moment at which the engine is to be called, which is settled; or, if none comes
    /// first, until the clock shows this instant, which is not. Returns whether there was such a moment.
    pub fn step_towards(&mut self, wall: Timestamp) -> bool {
        let target = self.world.mono.saturating_add(between(self.world.wall, wall));
        let Some(wake) = self.next_wake().filter(|wake| *wake < target) else {
            self.world.pass_to(target);
            return false;
        };
        self.wakes += 1;
        self.world.pass_to(wake);
        self.unsettled = false;
        self.tell(Event::Woke);
        true
    }

    fn next_wake(&self) -> Option<Duration> {
        match &self.program {
            Program::Running(_) if self.unsettled && self.world.asleep_since.is_none() => Some(self.world.mono),
            Program::Running(engine) => engine.next_wake(&self.world.now()),
            Program::Ended { .. } => None,
        }
    }

    /// Lets something happen at the present moment.
    pub fn happen(&mut self, happening: Happening) {
        self.unsettled = true;
        self.world.take_over(&happening);
        match happening {
            Happening::LastInput => self.tell(Event::LastInput),
            Happening::Input => self.tell(Event::Input),
            Happening::Lock => self.tell(Event::ScreenLocked),
            Happening::Unlock => self.tell(Event::ScreenUnlocked),
            Happening::Suspend => self.tell(Event::Suspended),
            Happening::Resume => self.resume(),
            Happening::Quit => self.quit(),
            Happening::Launch => self.launch(),
            Happening::Hold { hold, on } => self.tell(Event::HoldChanged { hold, on }),
            Happening::Answer(answer) => self.tell(Event::Answered(answer)),
            Happening::Expired => self.tell(Event::Expired),
            Happening::Finish { done } => self.tell(Event::RoutineEnded { done }),
            Happening::Routine(length) => self.tell(Event::RoutineStarted { length }),
            Happening::Pause(until) => self.tell(Event::Paused(until)),
            Happening::Unpause => self.tell(Event::Unpaused),
            // Awake, the engine sees the clock at its next step; asleep, it is to note when the clock was set.
            Happening::WallStep(_) | Happening::Zone(_) if self.world.asleep_since.is_some() => self.tell(Event::Woke),
            Happening::WallStep(_) | Happening::Zone(_) => {}
            Happening::Set(settings) => self.tell(Event::SettingsChanged(settings)),
            Happening::RedFlag(lock) => self.tell(Event::LockChanged(lock)),
        }
    }

    /// Inputs had stopped so long before this moment, and have not come again.
    fn tell_still_since(&mut self, still_for: Duration, at: Duration) {
        let still_for = still_for.saturating_add(self.world.mono.saturating_sub(at));
        self.tell(Event::WentIdle { still_for });
    }

    fn tell(&mut self, event: Event) {
        let now = self.world.now();
        if let Program::Running(engine) = &mut self.program {
            self.effects.extend(engine.handle(event, &now));
        }
    }

    fn resume(&mut self) {
        if let Some(since) = self.world.asleep_since.take() {
            self.tell(Event::Slept { asleep_for: self.world.mono.saturating_sub(since) });
        }
    }

    fn quit(&mut self) {
        self.tell(Event::Quit);
        if let Program::Running(engine) = &self.program {
            let saved = engine.save(&self.world.now());
            self.world.meanwhile = None;
            self.program = Program::Ended { saved: Box::new(saved), at: self.world.mono };
        }
    }

    fn launch(&mut self) {
        let Program::Ended { saved, at } = &self.program else { return };
        let (saved, at) = ((**saved).clone(), *at);
        // A person who was still before is still then.
        let was_still = saved.still_for.map(|still_for| (still_for, at));
        let settings = (*self.world.settings).clone();
        let (engine, effects) = Engine::start(settings, Some(saved), self.world.lock, &self.world.now());
        self.effects.extend(effects);
        self.program = Program::Running(Box::new(engine));
        self.tell_how_things_stand(was_still);
    }

    /// What a program learns from the desktop when it starts.
    fn tell_how_things_stand(&mut self, was_still: Option<(Duration, Duration)>) {
        if self.world.is_locked {
            self.tell(Event::ScreenLocked);
        }
        for hold in self.world.holds.clone() {
            self.tell(Event::HoldChanged { hold, on: true });
        }
        match self.world.meanwhile.take() {
            Some(Meanwhile::Input) => {}
            Some(Meanwhile::LastInput(at)) => self.tell_still_since(Duration::ZERO, at),
            None => was_still.into_iter().for_each(|(still_for, at)| self.tell_still_since(still_for, at)),
        }
        if self.world.asleep_since.is_some() {
            self.tell(Event::Suspended);
        }
    }
}

impl World {
    fn now(&self) -> Now {
        Now::new(self.wall.to_zoned(self.tz.clone()), self.mono)
    }

    fn pass_to(&mut self, mono: Duration) {
        self.wall = later(self.wall, mono.saturating_sub(self.mono));
        self.mono = self.mono.max(mono);
    }

    fn take_over(&mut self, happening: &Happening) {
        match happening {
            Happening::LastInput => self.meanwhile = Some(Meanwhile::LastInput(self.mono)),
            Happening::Input => self.meanwhile = Some(Meanwhile::Input),
            Happening::Lock => self.is_locked = true,
            Happening::Unlock => {
                self.is_locked = false;
                self.meanwhile = Some(Meanwhile::Input);
            }
            Happening::Suspend => self.asleep_since = self.asleep_since.or(Some(self.mono)),
            Happening::Hold { hold, on } => {
                self.holds.retain(|other| other != hold);
                if *on {
                    self.holds.push(*hold);
                }
            }
            Happening::WallStep(by) => self.wall = self.wall.checked_add(*by).unwrap_or(self.wall),
            Happening::Zone(tz) => self.tz = tz.clone(),
            Happening::Set(settings) => self.settings.clone_from(settings),
            Happening::RedFlag(lock) => self.lock = *lock,
            Happening::Resume
            | Happening::Quit
            | Happening::Launch
            | Happening::Expired
            | Happening::Finish { .. }
            | Happening::Answer(_)
            | Happening::Routine(_)
            | Happening::Pause(_)
            | Happening::Unpause => {}
        }
    }
}
