//! PURE: a routine being done, second by second.
//!
//! Time comes in as the length that passed; what is to be seen and said goes out as a [`PlayerView`]. The player knows
//! nothing of windows, terminals or the schedule.

#[cfg(test)]
mod tests;
mod timeline;

use std::time::Duration;

use crate::domain::catalog::Catalog;
use crate::domain::id::ExerciseId;
use crate::domain::routine::Routine;
use crate::domain::side::Side;

pub use timeline::{GET_READY, Part, PlayedStep, Segment, Timeline};

/// Share of the full range of movement after "too much" was pressed.
const REDUCED_RANGE: f32 = 0.5;

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
    state: State,
    /// Index of the segment being played.
    at: usize,
    /// Time gone in that segment.
    elapsed: Duration,
    /// Longest time played of each segment, so that going back counts nothing twice.
    played: Vec<Duration>,
    /// Exercises marked "too much", in order.
    hurt: Vec<ExerciseId>,
}

/// What is to be seen and said at this moment.
#[derive(Debug, Clone, PartialEq)]
pub struct PlayerView {
    /// Index of the step, and how many there are.
    pub step: usize,
    pub num_steps: usize,
    /// The exercise being done, or the coming one during a rest.
    pub exercise: ExerciseId,
    pub part: Part,
    pub side: Side,
    /// Repetition from 0, and how many there are; 0 before the work begins.
    pub repetition: u32,
    pub repetitions: u32,
    /// Time gone and left in this part.
    pub elapsed: Duration,
    pub left: Duration,
    /// Time left of the whole routine.
    pub total_left: Duration,
    /// The exercise after this one.
    pub next: Option<ExerciseId>,
    pub is_paused: bool,
    /// 1, or less after "too much": scales the movement.
    pub range: f32,
    pub ended: Option<PlayerEnd>,
}

impl Player {
    /// A routine for a person whose `sore` side is given, without the exercises in `skip`.
    pub fn new(catalog: &Catalog, routine: &Routine, sore: Side, skip: &[ExerciseId]) -> Self {
        let timeline = Timeline::new(catalog, routine, sore, skip);
        let played = vec![Duration::ZERO; timeline.segments.len()];
        let state = if timeline.segments.is_empty() { State::Ended(PlayerEnd::Completed) } else { State::Playing };
        Self { timeline, state, at: 0, elapsed: Duration::ZERO, played, hurt: Vec::new() }
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

    /// "Too much": the movement becomes half as large; pressed again in the same exercise, it is left out.
    pub fn too_much(&mut self) {
        let Some(exercise) = self.exercise().cloned() else { return };
        if self.is_ended() {
            return;
        }
        if self.hurt.contains(&exercise) {
            self.next();
        } else {
            self.hurt.push(exercise);
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

    /// The steps as they are played.
    pub fn steps(&self) -> &[PlayedStep] {
        &self.timeline.steps
    }

    /// What is to be seen and said; none for a routine without exercises.
    pub fn view(&self) -> Option<PlayerView> {
        let last = self.timeline.segments.len().checked_sub(1)?;
        let segment = self.timeline.segments.get(self.at.min(last))?;
        let step = self.timeline.steps.get(segment.step)?;
        let elapsed = if self.at > last { segment.duration } else { self.elapsed };
        let repetition = match segment.part {
            Part::Work { repetition, .. } => repetition,
            Part::GetReady | Part::Rest => 0,
            Part::ChangeSide => step.repetitions.div_ceil(2),
        };
        let later: Duration = self.timeline.segments.iter().skip(self.at + 1).map(|later| later.duration).sum();
        let left = segment.duration.saturating_sub(elapsed);
        Some(PlayerView {
            step: segment.step,
            num_steps: self.timeline.steps.len(),
            exercise: step.exercise.clone(),
            part: segment.part,
            side: segment.side,
            repetition,
            repetitions: step.repetitions,
            elapsed,
            left,
            total_left: later + left,
            next: self.timeline.steps.get(segment.step + 1).map(|next| next.exercise.clone()),
            is_paused: self.state == State::Paused,
            range: if self.hurt.contains(&step.exercise) { REDUCED_RANGE } else { 1.0 },
            ended: self.ended(),
        })
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
