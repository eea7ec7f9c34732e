//! PURE: a routine being done, second by second.
//!
//! Time comes in as the length that passed; what is to be seen and said goes out as a [`PlayerView`]. The player knows
//! nothing of windows, terminals or the schedule.

mod aloud;
mod cue;
#[cfg(test)]
mod tests;
mod timeline;
mod view;

use std::time::Duration;

use crate::domain::catalog::Catalog;
use crate::domain::id::ExerciseId;
use crate::domain::routine::{Routine, Step};
use crate::domain::side::Side;

pub use aloud::{Aloud, Heard, Means, Overheard};
pub use cue::{Cue, HOLD, cues};
pub use timeline::{GET_READY, Part, PlayedStep, Segment, Timeline};
pub use view::{PlayerView, Range};

/// How a routine ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlayerEnd {
    Completed,
    Stopped,
    /// Stopped after "too much".
    TooMuch,
}

/// Where the player stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Playing,
    Paused,
    Ended(PlayerEnd),
}

/// One run through a routine.
#[derive(Debug, Clone)]
pub struct Player {
    timeline: Timeline,
    /// The side that is sore.
    sore: Side,
    state: State,
    /// Index of the segment being played.
    at: usize,
    /// Time gone in that segment.
    elapsed: Duration,
    /// Longest time played of each segment, so that going back counts nothing twice.
    played: Vec<Duration>,
    /// Exercises marked "too much", in order.
    hurt: Vec<ExerciseId>,
    /// Exercises that were too much an earlier time: half the movement.
    smaller: Vec<ExerciseId>,
    /// Exercises of which half is enough while the nerve is easily set off.
    calm: Vec<ExerciseId>,
}

impl Player {
    /// A routine for a person whose `sore` side is given. Of the exercises in `smaller` half the movement is done.
    pub fn new(catalog: &Catalog, routine: &Routine, sore: Side, smaller: &[ExerciseId]) -> Self {
        let timeline = Timeline::new(catalog, routine, sore);
        let played = vec![Duration::ZERO; timeline.segments.len()];
        let state = if timeline.segments.is_empty() { State::Ended(PlayerEnd::Completed) } else { State::Playing };
        let smaller = smaller.to_vec();
        Self {
            timeline,
            sore,
            state,
            at: 0,
            elapsed: Duration::ZERO,
            played,
            hurt: Vec::new(),
            smaller,
            calm: Vec::new(),
        }
    }

    /// The same for a nerve that is easily set off: of these exercises half the movement is done too.
    #[must_use]
    pub fn with_calm(mut self, calm: Vec<ExerciseId>) -> Self {
        self.calm = calm;
        self
    }

    /// Lets time pass. Returns whether a new part began (for a sound, a spoken cue, a repaint).
    pub fn advance(&mut self, passed: Duration) -> bool {
        if self.state != State::Playing {
            return false;
        }
        let before = self.at;
        self.elapsed += passed;
        while let Some(segment) = self.timeline.segments.get(self.at) {
            let duration = segment.duration;
            self.note_played(self.elapsed.min(duration));
            if self.elapsed < duration {
                return self.at != before;
            }
            self.elapsed -= duration;
            self.at += 1;
        }
        self.state = State::Ended(PlayerEnd::Completed);
        true
    }

    /// Stands still until [`Player::resume`].
    pub fn pause(&mut self) {
        if self.state == State::Playing {
            self.state = State::Paused;
        }
    }

    /// Goes on after a pause.
    pub fn resume(&mut self) {
        if self.state == State::Paused {
            self.state = State::Playing;
        }
    }

    /// Pauses or resumes.
    pub fn toggle_pause(&mut self) {
        match self.state {
            State::Playing => self.pause(),
            State::Paused => self.resume(),
            State::Ended(_) => {}
        }
    }

    /// Goes to the next exercise; at the last one the routine ends.
    pub fn next(&mut self) {
        if self.is_ended() {
            return;
        }
        match self.timeline.start_of_step(self.step() + 1) {
            Some(start) => self.jump(start),
            None => self.state = State::Ended(self.end_of_stopping(PlayerEnd::Completed)),
        }
    }

    /// Goes to the beginning of this exercise, or to the one before if this one has hardly begun.
    pub fn back(&mut self) {
        if self.is_ended() {
            return;
        }
        let step = self.step();
        let start = self.timeline.start_of_step(step).unwrap_or(0);
        let has_begun = self.at > start + 1 || (self.at == start + 1 && self.elapsed > GET_READY);
        let to = if has_begun { step } else { step.saturating_sub(1) };
        if let Some(start) = self.timeline.start_of_step(to) {
            self.jump(start);
        }
    }

    /// "Too much": the movement becomes half as large; of an exercise that is done so already, nothing: it is left out.
    /// Returns the exercise if it is to be remembered.
    pub fn too_much(&mut self) -> Option<ExerciseId> {
        let exercise = self.exercise().filter(|_| !self.is_ended())?.clone();
        let is_half = self.range(&exercise).is_half();
        if !self.hurt.contains(&exercise) {
            self.hurt.push(exercise.clone());
        }
        if is_half {
            self.next();
            return None;
        }
        Some(exercise)
    }

    /// The whole movement again of this exercise: "too much" was a slip, or is over. Returns the exercise if it had been
    /// half.
    pub fn full_range(&mut self) -> Option<ExerciseId> {
        let exercise = self.exercise()?.clone();
        let is_half = self.range(&exercise).is_half();
        self.hurt.retain(|hurt| *hurt != exercise);
        self.smaller.retain(|smaller| *smaller != exercise);
        self.calm.retain(|calm| *calm != exercise);
        is_half.then_some(exercise)
    }

    /// Puts other steps in the place of the present one and of all after it; each says which step of the routine it
    /// stands for. A present step that stays the same goes on undisturbed; else the first of the new ones is announced.
    pub fn exchange(&mut self, catalog: &Catalog, steps: &[(usize, Step)]) {
        if self.is_ended() {
            return;
        }
        let now = self.step();
        let stays = match (steps.first(), self.timeline.steps.get(now)) {
            (Some((_, new)), Some(old)) => new.exercise == old.exercise && new.repetitions == old.repetitions,
            _ => false,
        };
        let mut timeline = Timeline::default();
        for old in self.timeline.steps.iter().take(now) {
            timeline.push(catalog, (old.of, &old.step()), self.sore);
        }
        for (of, step) in steps {
            timeline.push(catalog, (*of, step), self.sore);
        }
        self.timeline = timeline;
        let start = self.timeline.start_of_step(now).unwrap_or(self.timeline.segments.len());
        let kept =
            if stays { self.timeline.start_of_step(now + 1).unwrap_or(self.timeline.segments.len()) } else { start };
        self.played.truncate(kept);
        self.played.resize(self.timeline.segments.len(), Duration::ZERO);
        if !stays {
            self.jump(start);
        }
        if self.at >= self.timeline.segments.len() {
            self.state = State::Ended(PlayerEnd::Completed);
        }
    }

    /// Ends the routine here.
    pub fn stop(&mut self) {
        if !self.is_ended() {
            self.state = State::Ended(self.end_of_stopping(PlayerEnd::Stopped));
        }
    }

    /// Whether it is over.
    pub fn is_ended(&self) -> bool {
        matches!(self.state, State::Ended(_))
    }

    /// How it ended, once it has.
    pub fn ended(&self) -> Option<PlayerEnd> {
        match self.state {
            State::Ended(end) => Some(end),
            State::Playing | State::Paused => None,
        }
    }

    /// Share of the routine's time that was played, 0 to 1.
    pub fn done(&self) -> f64 {
        let total = self.timeline.duration().as_secs_f64();
        let played: Duration = self.played.iter().sum();
        if total > 0.0 { (played.as_secs_f64() / total).min(1.0) } else { 0.0 }
    }

    /// Exercises marked "too much", in order.
    pub fn hurt(&self) -> &[ExerciseId] {
        &self.hurt
    }

    /// Index of the first step of the routine that is not behind: the one that the present one stands for, or, if that
    /// has not begun, the first after the one before it (some may have been left out between them).
    pub fn ahead_from(&self) -> usize {
        let of = |step: usize| self.timeline.steps.get(step).map(|step| step.of);
        let has_begun = self.view().is_some_and(|view| !view.worked.is_zero());
        let present = of(self.step()).unwrap_or(0);
        if has_begun { present } else { self.step().checked_sub(1).and_then(of).map_or(0, |of| of + 1) }
    }

    /// The steps as they are played.
    pub fn steps(&self) -> &[PlayedStep] {
        &self.timeline.steps
    }

    /// How much of an exercise's movement is done.
    fn range(&self, exercise: &ExerciseId) -> Range {
        if self.hurt.contains(exercise) {
            Range::HalfNow
        } else if self.smaller.contains(exercise) {
            Range::HalfKept
        } else if self.calm.contains(exercise) {
            Range::HalfCalm
        } else {
            Range::Full
        }
    }

    fn step(&self) -> usize {
        self.timeline.segments.get(self.at).map_or(0, |segment| segment.step)
    }

    fn exercise(&self) -> Option<&ExerciseId> {
        self.timeline.steps.get(self.step()).map(|step| &step.exercise)
    }

    fn jump(&mut self, to: usize) {
        self.at = to;
        self.elapsed = Duration::ZERO;
    }

    fn note_played(&mut self, played: Duration) {
        if let Some(longest) = self.played.get_mut(self.at) {
            *longest = played.max(*longest);
        }
    }

    /// An early end is "too much" if the exercise being done was marked so.
    fn end_of_stopping(&self, otherwise: PlayerEnd) -> PlayerEnd {
        let hurts_now = self.exercise().is_some_and(|exercise| self.hurt.contains(exercise));
        if hurts_now && otherwise == PlayerEnd::Stopped { PlayerEnd::TooMuch } else { otherwise }
    }
}
