//! A day made by dice: settings, a place, and what happens from morning to night.

use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};

use super::Dice;
use crate::domain::prompt::{Answer, Hold, Lock};
use crate::domain::routine::Length;
use crate::domain::settings::{Settings, Timing};
use crate::engine::simulation::{Happening, Simulation};
use crate::engine::tests::courses::{ZONES, minutes, schedules};
use crate::engine::tests::script::decision_text;
use crate::engine::{Effect, PauseUntil, What};

/// Mornings: an ordinary Friday, a Sunday, and the days of both clock changes of the zones.
const MORNINGS: [&str; 7] = [
    "2026-03-27T07:30",
    "2026-05-31T07:30",
    "2026-03-29T00:10",
    "2026-10-25T00:10",
    "2026-03-08T00:40",
    "2026-11-01T00:40",
    "2026-04-05T00:50",
];

/// What happens, so long after the beginning.
pub type Timed = (Duration, Happening);

#[derive(Debug, Clone)]
pub struct Day {
    pub settings: Settings,
    pub from: Zoned,
    pub length: Duration,
    pub happenings: Vec<Timed>,
}

impl Day {
    pub fn of(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let tz = TimeZone::get(dice.pick::<&str>(&ZONES)).unwrap();
        let civil: jiff::civil::DateTime = dice.pick(&MORNINGS).parse().unwrap();
        let from = tz.to_zoned(civil).unwrap();
        let length = minutes(60 * (4 + dice.below(18)));
        let settings = settings(&mut dice);
        let mut moments: Vec<Duration> = (0..dice.below(24)).map(|_| moment(&mut dice, length)).collect();
        moments.sort_unstable();
        let happenings = moments.into_iter().map(|at| (at, happening(&mut dice, &settings))).collect();
        Self { settings, from, length, happenings }
    }

    /// Every line of the log.
    pub fn lines(&self) -> Vec<String> {
        let mut simulation = Simulation::new(self.settings.clone(), Lock::None, &self.from);
        for (at, happening) in &self.happenings {
            simulation.advance_to(moment_of(&simulation, *at));
            simulation.happen(happening.clone());
        }
        simulation.advance_to(moment_of(&simulation, self.length));
        let log = simulation.take_effects().into_iter().filter_map(|effect| match effect {
            // Whether the log knows of a hold is not remembered over a restart.
            Effect::Log(decision) if !matches!(decision.what, What::Held { .. }) => Some(decision_text(&decision)),
            _ => None,
        });
        log.collect()
    }

    /// The same day, looked at more often.
    pub fn split(&self, dice: &mut Dice) -> Self {
        let mut day = self.clone();
        for _ in 0..8 {
            day.happenings.push((moment(dice, self.length), Happening::WallStep(SignedDuration::ZERO)));
        }
        // Stable: what happens at the same moment stays in order.
        day.happenings.sort_by_key(|(at, _)| *at);
        day
    }

    /// The same day with a time in which the program does not run, and with a sleep as long. Nothing else happens in that
    /// time; typing, whose sum is not saved, is left out, and so are routines, which end with the program.
    pub fn with_downtime(mut self, dice: &mut Dice) -> (Self, Self) {
        let from = moment(dice, self.length);
        let until = (from + minutes(dice.below(12))).min(self.length);
        self.happenings.retain(|(at, happening)| {
            let is_within = (from..=until).contains(at);
            let is_left_out = matches!(
                happening,
                Happening::Hold { hold: Hold::Typing, .. }
                    | Happening::Routine(_)
                    | Happening::Answer(Answer::Start)
                    | Happening::Suspend
                    | Happening::Resume
                    | Happening::Quit
                    | Happening::Launch
            );
            !is_within && !is_left_out
        });
        let with = |first: Happening, last: Happening| {
            let mut day = self.clone();
            let index = day.happenings.partition_point(|(at, _)| *at < from);
            day.happenings.splice(index..index, [(from, first), (until, last)]);
            day
        };
        (with(Happening::Quit, Happening::Launch), with(Happening::Suspend, Happening::Resume))
    }
}

/// What the clock will show when so much time has passed since the beginning.
pub fn moment_of(simulation: &Simulation, passed: Duration) -> Timestamp {
    let now = simulation.now();
    let left = SignedDuration::try_from(passed.saturating_sub(now.mono)).unwrap();
    now.wall.timestamp().checked_add(left).unwrap()
}

fn settings(dice: &mut Dice) -> Settings {
    let mut settings = dice.pick(&schedules()).clone();
    settings.limits.per_day = *dice.pick(&[1, 2, 5, 12, 96]);
    settings.limits.gap = minutes(*dice.pick(&[0, 1, 10, 30]));
    settings.merge_within = minutes(*dice.pick(&[0, 5, 30]));
    settings.repeat.limit = u32::try_from(dice.below(4)).unwrap();
    settings.hold.camera = !dice.one_in(4);
    for reminder in &mut settings.reminders {
        if let Timing::Every(every) = &mut reminder.timing {
            *every = minutes(*dice.pick(&[5, 7, 20, 45, 90]));
        }
    }
    settings
}

/// On the minute or not, and sometimes at once.
fn moment(dice: &mut Dice, length: Duration) -> Duration {
    let secs = dice.below(length.as_secs());
    Duration::from_secs(if dice.one_in(2) { secs / 60 * 60 } else { secs })
}

fn happening(dice: &mut Dice, settings: &Settings) -> Happening {
    match dice.below(34) {
        0..=4 => Happening::LastInput,
        5..=9 => Happening::Input,
        10 => Happening::Lock,
        11..=12 => Happening::Unlock,
        13 => Happening::Suspend,
        14..=15 => Happening::Resume,
        16 => Happening::Quit,
        17..=18 => Happening::Launch,
        19..=20 => Happening::Hold { hold: *dice.pick(&Hold::ALL), on: true },
        21..=22 => Happening::Hold { hold: *dice.pick(&Hold::ALL), on: false },
        23 => Happening::Answer(Answer::Start),
        24 => Happening::Answer(Answer::Snooze(None)),
        25 => Happening::Answer(*dice.pick(&[Answer::Skip, Answer::Dismiss])),
        26 => Happening::Finish { done: *dice.pick(&[0.0, 0.5, 1.0]) },
        27 => Happening::Routine(*dice.pick(&Length::ALL)),
        28 => Happening::Pause(PauseUntil::For(minutes(dice.below(40)))),
        29 => Happening::Pause(PauseUntil::Clock("12:00".parse().unwrap())),
        30 => Happening::Unpause,
        31 => Happening::WallStep(SignedDuration::from_mins(i64::try_from(dice.below(240)).unwrap() - 120)),
        32 => Happening::RedFlag(*dice.pick(&Lock::ALL)),
        _ => {
            let mut changed = settings.clone();
            changed.limits.gap = minutes(dice.below(20));
            Happening::Set(Box::new(changed))
        }
    }
}
