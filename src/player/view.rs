//! What is to be seen at a moment of a routine.

use std::time::Duration;

use super::timeline::Part;
use super::{Player, PlayerEnd, State};
use crate::domain::id::ExerciseId;
use crate::domain::side::Side;

/// How much of the movement is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Range {
    Full,
    /// Half, since "too much" was pressed in this routine.
    HalfNow,
    /// Half, because it was too much an earlier time.
    HalfKept,
    /// Half, because the nerve is easily set off.
    HalfCalm,
}

impl Range {
    /// Share of the full movement, 0 to 1.
    pub fn share(self) -> f32 {
        match self {
            Self::Full => 1.0,
            Self::HalfNow | Self::HalfKept | Self::HalfCalm => 0.5,
        }
    }

    /// Whether it is less than the full movement.
    pub fn is_half(self) -> bool {
        self != Self::Full
    }
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
    /// Whether nothing was done on this side yet in this step.
    pub is_first_on_side: bool,
    /// Time gone and left in this part.
    pub elapsed: Duration,
    pub left: Duration,
    /// Time of work gone in this step, and the whole of it; pauses between its sides are none.
    pub worked: Duration,
    pub work: Duration,
    /// Time left of the whole routine.
    pub total_left: Duration,
    /// The exercise after this one.
    pub next: Option<ExerciseId>,
    pub is_paused: bool,
    pub range: Range,
    pub ended: Option<PlayerEnd>,
}

impl PlayerView {
    /// Share of this step's work that is done, 0 to 1.
    pub fn worked_share(&self) -> f32 {
        let work = self.work.as_secs_f32();
        if work > 0.0 { (self.worked.as_secs_f32() / work).min(1.0) } else { 0.0 }
    }
}

impl Player {
    /// What is to be seen and said; none for a routine without exercises.
    pub fn view(&self) -> Option<PlayerView> {
        let segments = &self.timeline.segments;
        let last = segments.len().checked_sub(1)?;
        let at = self.at.min(last);
        let segment = segments.get(at)?;
        let step = self.timeline.steps.get(segment.step)?;
        let elapsed = if self.at > last { segment.duration } else { self.elapsed };
        let repetition = match segment.part {
            Part::Work { repetition, .. } => repetition,
            Part::GetReady | Part::Rest => 0,
            Part::ChangeSide => step.repetitions.div_ceil(2),
        };
        let later: Duration = segments.iter().skip(self.at + 1).map(|later| later.duration).sum();
        let left = segment.duration.saturating_sub(elapsed);
        let is_work = |part: Part| matches!(part, Part::Work { .. });
        let its_work = || segments.iter().enumerate().filter(|(_, its)| its.step == segment.step && is_work(its.part));
        let before: Duration = its_work().filter(|(index, _)| *index < at).map(|(_, its)| its.duration).sum();
        Some(PlayerView {
            step: segment.step,
            num_steps: self.timeline.steps.len(),
            exercise: step.exercise.clone(),
            part: segment.part,
            side: segment.side,
            repetition,
            repetitions: step.repetitions,
            is_first_on_side: !its_work().any(|(index, its)| {
                let is_earlier = index < at && its.side == segment.side;
                is_earlier && matches!(its.part, Part::Work { repetition: other, .. } if other != repetition)
            }),
            elapsed,
            left,
            worked: before + if is_work(segment.part) { elapsed } else { Duration::ZERO },
            work: its_work().map(|(_, its)| its.duration).sum(),
            total_left: later + left,
            next: self.timeline.steps.get(segment.step + 1).map(|next| next.exercise.clone()),
            is_paused: self.state == State::Paused,
            range: self.range(&step.exercise),
            ended: self.ended(),
        })
    }
}
