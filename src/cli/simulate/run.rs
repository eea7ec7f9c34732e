//! The run itself: events and passing time go in, decisions come out.

use jiff::{SignedDuration, Timestamp, Zoned};

use crate::agent::state_in_words;
use crate::domain::prompt::Lock;
use crate::domain::settings::Settings;
use crate::engine::simulation::Simulation;
use crate::engine::{Decision, Effect, State, What};

use super::events::Timed;

/// A longer run would keep the person waiting.
const LONGEST_YEARS: i64 = 20;
const YEAR_HOURS: i64 = 366 * 24;

/// A course of events, and from when until when it is looked at.
pub struct Course<'a> {
    pub settings: Settings,
    pub lock: Lock,
    pub from: &'a Zoned,
    /// On the clock as set at the end of the run.
    pub until: Timestamp,
    pub happenings: Vec<Timed>,
}

impl Course<'_> {
    /// Whether it ends, and in reasonable time; else why not.
    pub fn check(&self) -> Result<(), String> {
        let num = self.num_within();
        if num.is_none() && self.until < self.from.timestamp() {
            return Err("--until lies before --from: write a later moment".to_owned());
        }
        let mut clock = self.from.timestamp();
        let mut length = SignedDuration::ZERO;
        for timed in self.happenings.iter().take(num.unwrap_or_default()) {
            length = length.saturating_add(timed.at.duration_since(clock));
            clock = timed.clock_after();
        }
        length = length.saturating_add(self.until.duration_since(clock));
        if length > SignedDuration::from_hours(LONGEST_YEARS * YEAR_HOURS) {
            return Err(format!("this is a run of more than {LONGEST_YEARS} years: bring --until nearer to --from"));
        }
        Ok(())
    }

    /// Every decision in order; `states` also tells each change of the state (S40).
    pub fn run(self, states: bool) -> Vec<Decision> {
        let num = self.num_within();
        let simulation = Simulation::new(self.settings, self.lock, self.from);
        let mut run = Run { simulation, seen: Vec::new(), state: None, states };
        for (index, Timed { at, happening }) in self.happenings.into_iter().enumerate() {
            if num.map_or(at >= self.until, |num| index >= num) {
                break;
            }
            run.pass_to(at);
            run.simulation.happen(happening);
        }
        run.pass_to(self.until);
        run.look();
        run.seen
    }

    /// How many events belong to the run: it ends when the clock, as it is set by then, comes to show `until`. None if it
    /// never does, because it was set beyond.
    fn num_within(&self) -> Option<usize> {
        let clocks = std::iter::once(self.from.timestamp()).chain(self.happenings.iter().map(Timed::clock_after));
        let ends = |(index, clock): (usize, Timestamp)| {
            clock <= self.until && self.happenings.get(index).is_none_or(|next| next.at >= self.until)
        };
        clocks.enumerate().position(ends)
    }
}

struct Run {
    simulation: Simulation,
    seen: Vec<Decision>,
    /// The state last told.
    state: Option<State>,
    states: bool,
}

impl Run {
    fn pass_to(&mut self, at: Timestamp) {
        if !self.states {
            self.simulation.advance_to(at);
            return;
        }
        while self.simulation.step_towards(at) {
            self.look();
            self.look_at_state();
        }
    }

    fn look(&mut self) {
        self.seen.extend(self.simulation.take_effects().into_iter().filter_map(|effect| match effect {
            Effect::Log(decision) => Some(decision),
            Effect::Show(_) | Effect::Withdraw | Effect::StartRoutine(_) | Effect::Save => None,
        }));
    }

    fn look_at_state(&mut self) {
        let snapshot = self.simulation.snapshot();
        let Some(snapshot) = snapshot else {
            self.state = None;
            return;
        };
        if self.state.as_ref().is_some_and(|told| told.is_like(&snapshot.state)) {
            return;
        }
        let at = self.simulation.now().wall;
        let next_at = snapshot.next.as_ref().map(|next| &next.expected);
        let (id, text) = state_in_words(&snapshot.state, next_at, &at);
        let what = What::State { id, text, since: None };
        self.seen.push(Decision { at, rule: snapshot.state.rule(), what });
        self.state = Some(snapshot.state);
    }
}
