//! The engine asks to be woken when something is to be decided, and at no other time (`next_wake`).

use super::day::{Day, moment_of};
use super::for_each_day;
use crate::domain::prompt::Lock;
use crate::engine::simulation::Simulation;
use crate::engine::track::every;
use crate::engine::{Engine, presence};

/// All that may keep a showing back or let it through, besides what is logged.
fn facts(engine: &Engine) -> impl PartialEq {
    let mono = engine.clock.mono();
    let sat = engine.tally.sitting;
    let gap = engine.settings.limits.gap;
    let gates = [
        engine.work.inside,
        engine.person.settled_at() <= mono,
        engine.holding.calm_at() <= mono,
        engine.holding.is_typing(&engine.settings.hold),
        engine.tally.last_pause.is_none_or(|pause| pause.mono + presence::SETTLING <= mono),
        engine.tally.gap_over_at(gap) <= sat,
        engine.tally.pause_gap_over_at(gap) <= sat,
        engine.is_day_full(),
        engine.is_repeat_due(),
        engine.pause.is_some(),
    ];
    let tracks: Vec<_> =
        engine.tracks.iter().map(|track| (track.window.inside, track.waiting, track.next_slot, track.held)).collect();
    let mut due: Vec<bool> = engine.snoozed.iter().map(|snoozed| snoozed.until <= mono).collect();
    let lines = engine.settings.reminders.iter().zip(&engine.tracks);
    due.extend(lines.map(|(line, track)| every(line).is_some_and(|every| track.counter >= every)));
    (gates, tracks, due, engine.person.absence)
}

/// Wakes of a day that brought nothing to light, and all of them; those right after something happened are left out, for
/// each moment of a happening is settled once.
fn wakes(day: &Day) -> (Vec<String>, usize) {
    let mut simulation = Simulation::new(day.settings.clone(), Lock::None, &day.from);
    let mut idle = Vec::new();
    let mut num_wakes = 0;
    let happenings = day.happenings.iter().map(|(at, happening)| (*at, Some(happening))).chain([(day.length, None)]);
    for (at, happening) in happenings {
        let mut is_first = true;
        loop {
            simulation.take_effects();
            let before = simulation.engine().cloned();
            if !simulation.step_towards(moment_of(&simulation, at)) {
                break;
            }
            let is_settling = std::mem::take(&mut is_first);
            num_wakes += 1;
            let effects = simulation.take_effects();
            if effects.is_empty() && !is_settling {
                let now = simulation.now();
                let (before, after) = (before.unwrap(), simulation.engine().unwrap());
                if facts(&before) == facts(after) {
                    idle.push(format!("{} {:?}", now.wall, after.snapshot(&now).state));
                }
            }
        }
        if let Some(happening) = happening {
            simulation.happen(happening.clone());
        }
    }
    (idle, num_wakes)
}

#[test]
fn no_wake_is_for_nothing() {
    for_each_day(10, |seed| {
        let day = Day::of(seed);
        let (idle, num_wakes) = wakes(&day);
        assert!(idle.is_empty(), "{} of {num_wakes} wakes: {idle:#?} {day:#?}", idle.len());
    });
}
