//! Time becomes a posture: from keyframe to keyframe, starting and stopping softly.

use super::base_pose::base_pose;
use super::posture::Posture;
use super::staging::{drawn_view, improved, improved_base};
use crate::domain::exercise::{Breath, Exercise, Kind};

/// The posture before the first repetition.
pub fn base(exercise: &Exercise) -> Posture {
    improved_base(exercise, Posture::from(base_pose(exercise.base, drawn_view(exercise))))
}

/// The posture at the end of a phase, counted from 0; past the end: the last one.
pub fn key_posture(exercise: &Exercise, phase: usize) -> Posture {
    let at = phase.min(exercise.phases.len().saturating_sub(1));
    let Some(found) = exercise.phases.get(at) else { return base(exercise) };
    let mut posture = improved(exercise, at, Posture::from(&found.pose));
    posture.breath = breath_after(exercise, at) * deep(exercise);
    posture
}

/// The postures at the ends of all phases.
pub fn key_postures(exercise: &Exercise) -> Vec<Posture> {
    (0..exercise.phases.len()).map(|phase| key_posture(exercise, phase)).collect()
}

/// How deep the breath is drawn: plainly where it is the exercise, hardly where it only goes along.
fn deep(exercise: &Exercise) -> f32 {
    if exercise.kind == Kind::Breathing { 1.7 } else { 0.45 }
}

/// How full the chest is after a phase: what the last breath named left behind.
fn breath_after(exercise: &Exercise, phase: usize) -> f32 {
    let count = exercise.phases.len();
    let named = (0..count).map(|back| (phase + count - back) % count).find_map(|at| {
        match exercise.phases.get(at).map(|phase| phase.breath) {
            Some(Breath::In) => Some(1.0),
            Some(Breath::Out) => Some(0.0),
            _ => None,
        }
    });
    named.unwrap_or(0.0)
}

/// Longest phase that is all movement; a longer one moves first and then holds.
const LONGEST_MOVE_SECS: f32 = 6.0;
/// How long the movement at the beginning of such a phase takes.
const MOVE_BEFORE_HOLD_SECS: f32 = 3.0;

/// The phase that is on at that time of a repetition, and how much of its movement is done (0 to 1).
pub fn phase_at(exercise: &Exercise, t_secs: f32) -> (usize, f32) {
    let mut left = t_secs.max(0.0);
    for (index, phase) in exercise.phases.iter().enumerate() {
        let length = phase.duration.as_secs_f32();
        if left < length {
            let moving = if length > LONGEST_MOVE_SECS { MOVE_BEFORE_HOLD_SECS } else { length };
            return (index, (left / moving).min(1.0));
        }
        left -= length;
    }
    (exercise.phases.len().saturating_sub(1), 1.0)
}

/// The posture `t_secs` into a repetition. The first phase sets out from `previous`: the base before the first
/// repetition, the last key posture from then on.
pub fn pose_at(exercise: &Exercise, t_secs: f32, previous: impl Into<Posture>) -> Posture {
    let (phase, way) = phase_at(exercise, t_secs);
    let from = match phase.checked_sub(1) {
        Some(before) => key_posture(exercise, before),
        None => previous.into(),
    };
    from.toward(&key_posture(exercise, phase), ease(way))
}

/// The posture in a repetition counted from 0: the first sets out from the base, each other from the end of the one
/// before.
pub fn pose_in_repetition(exercise: &Exercise, repetition: u32, t_secs: f32) -> Posture {
    let previous = if repetition == 0 { base(exercise) } else { key_posture(exercise, usize::MAX) };
    pose_at(exercise, t_secs, previous)
}

/// A posture with only a part of its movement away from the base: 1 = all of it (after "too much": less).
pub fn in_range(exercise: &Exercise, posture: &Posture, range: f32) -> Posture {
    base(exercise).toward(posture, range)
}

/// Whether anything moves at that time; where nothing does, one picture is enough.
pub fn is_moving(exercise: &Exercise, repetition: u32, t_secs: f32) -> bool {
    let (phase, way) = phase_at(exercise, t_secs);
    if way >= 1.0 {
        return false;
    }
    let from = match (phase.checked_sub(1), repetition) {
        (Some(before), _) => key_posture(exercise, before),
        (None, 0) => base(exercise),
        (None, _) => key_posture(exercise, usize::MAX),
    };
    !from.is_like(&key_posture(exercise, phase))
}

/// Starts softly, ends softly: 0 to 1.
pub fn ease(way: f32) -> f32 {
    let way = way.clamp(0.0, 1.0);
    way * way * way.mul_add(-2.0, 3.0)
}
