//! A routine laid out in time: one segment after the other, from "get ready" to the last phase.

use std::time::Duration;

use crate::domain::catalog::Catalog;
use crate::domain::exercise::{Exercise, Sides};
use crate::domain::id::ExerciseId;
use crate::domain::routine::{Routine, Step, TRANSITION};
use crate::domain::side::Side;

/// Time to read the first exercise before it begins.
pub const GET_READY: Duration = Duration::from_secs(3);

/// What happens during a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Before the first exercise.
    GetReady,
    /// Between two exercises.
    Rest,
    /// Between the sides of one exercise.
    ChangeSide,
    /// A phase of a repetition; both count from 0.
    Work { repetition: u32, phase: usize },
}

/// One stretch of time with one thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Index of the step it belongs to; a rest belongs to the step it leads to.
    pub step: usize,
    pub part: Part,
    /// The working side as the body has it.
    pub side: Side,
    pub duration: Duration,
}

/// A step of the routine as it will be played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlayedStep {
    /// Index of the step of the routine that it stands for.
    pub of: usize,
    pub exercise: ExerciseId,
    pub repetitions: u32,
}

impl PlayedStep {
    /// The step as a routine has it.
    pub fn step(&self) -> Step {
        Step { exercise: self.exercise.clone(), repetitions: self.repetitions }
    }
}

/// All segments in order, and the steps they belong to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timeline {
    pub steps: Vec<PlayedStep>,
    pub segments: Vec<Segment>,
}

impl Timeline {
    /// Lays out `routine` for a person whose `sore` side is given, without what the catalogue does not know.
    pub fn new(catalog: &Catalog, routine: &Routine, sore: Side) -> Self {
        let mut timeline = Self::default();
        for (of, step) in routine.steps.iter().enumerate() {
            timeline.push(catalog, (of, step), sore);
        }
        timeline
    }

    /// Adds a step that stands for the one of this index, unless the catalogue does not know its exercise.
    pub fn push(&mut self, catalog: &Catalog, (of, step): (usize, &Step), sore: Side) {
        if let Some(exercise) = catalog.exercise(&step.exercise) {
            self.push_step(exercise, (of, step), sore);
        }
    }

    /// The length of everything.
    pub fn duration(&self) -> Duration {
        self.segments.iter().map(|segment| segment.duration).sum()
    }

    /// Index of the first segment of a step.
    pub fn start_of_step(&self, step: usize) -> Option<usize> {
        self.segments.iter().position(|segment| segment.step == step)
    }

    fn push_step(&mut self, exercise: &Exercise, (of, step): (usize, &Step), sore: Side) {
        let index = self.steps.len();
        let sides = sides_of_repetitions(exercise.sides, sore, step.repetitions);
        let first = sides.first().copied().unwrap_or(sore);
        let (part, duration) = if index == 0 { (Part::GetReady, GET_READY) } else { (Part::Rest, TRANSITION) };
        self.segments.push(Segment { step: index, part, side: first, duration });
        let mut before = first;
        for (repetition, side) in (0u32..).zip(&sides) {
            if *side != before && exercise.sides != Sides::Alternating {
                let part = Part::ChangeSide;
                self.segments.push(Segment { step: index, part, side: *side, duration: TRANSITION });
            }
            before = *side;
            for (phase, its) in exercise.phases.iter().enumerate() {
                let part = Part::Work { repetition, phase };
                self.segments.push(Segment { step: index, part, side: *side, duration: its.duration });
            }
        }
        self.steps.push(PlayedStep { of, exercise: exercise.id.clone(), repetitions: step.repetitions });
    }
}

/// The working side of each repetition (`clinical/exercises.md` section 1.7). With both sides sore, one-sided
/// exercises are split between the sides.
fn sides_of_repetitions(sides: Sides, sore: Side, repetitions: u32) -> Vec<Side> {
    let first = match (sides, sore) {
        (_, Side::Both) => Side::Left,
        (Sides::Other, _) => sore.opposite(),
        _ => sore,
    };
    let is_other = |repetition: u32| match sides {
        Sides::Alternating => repetition % 2 == 1,
        Sides::One | Sides::Other => sore == Side::Both && repetition * 2 >= repetitions,
        Sides::Both => false,
    };
    let side = |repetition| if is_other(repetition) { first.opposite() } else { first };
    (0..repetitions).map(|repetition| if sides == Sides::Both { Side::Both } else { side(repetition) }).collect()
}
