//! Time becomes a posture: from keyframe to keyframe, starting and stopping softly.

use super::base_pose::base_pose;
use super::movement::Movement;
use super::posture::Posture;
use super::staging::{drawn_view, improved, improved_base};
use crate::domain::exercise::{Breath, Kind};

/// The posture before the first repetition.
pub fn base<'a>(movement: impl Into<Movement<'a>>) -> Posture {
    let movement = movement.into();
    improved_base(movement, Posture::from(base_pose(movement.base, drawn_view(movement))))
}

/// The posture at the end of a phase, counted from 0; past the end: the last one.
pub fn key_posture<'a>(movement: impl Into<Movement<'a>>, phase: usize) -> Posture {
    let movement = movement.into();
    let at = phase.min(movement.phases.len().saturating_sub(1));
    let Some(found) = movement.phases.get(at) else { return base(movement) };
    let mut posture = improved(movement, at, &Posture::from(&found.pose));
    posture.breath = breath_after(movement, at) * deep(movement);
    posture
}

/// The postures at the ends of all phases.
pub fn key_postures<'a>(movement: impl Into<Movement<'a>>) -> Vec<Posture> {
    let movement = movement.into();
    (0..movement.phases.len()).map(|phase| key_posture(movement, phase)).collect()
}

/// The phase whose end tells most in one picture: of an exercise the first, of a demonstration the one it names or the
/// first in which something is pressed.
pub fn telling_phase<'a>(movement: impl Into<Movement<'a>>) -> usize {
    let movement = movement.into();
    let pressed = || movement.phases.iter().position(|phase| phase.pose.press > 0.5);
    movement.still.or_else(pressed).unwrap_or(0)
}

/// How deep the breath is drawn: plainly where it is the exercise, hardly where it only goes along.
fn deep(movement: Movement<'_>) -> f32 {
    if movement.kind == Some(Kind::Breathing) { 1.7 } else { 0.45 }
}

/// How full the chest is after a phase: what the last breath named left behind.
fn breath_after(movement: Movement<'_>, phase: usize) -> f32 {
    let count = movement.phases.len();
    let named = (0..count).map(|back| (phase + count - back) % count).find_map(|at| {
        match movement.phases.get(at).map(|phase| phase.breath) {
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
pub fn phase_at<'a>(movement: impl Into<Movement<'a>>, t_secs: f32) -> (usize, f32) {
    let movement = movement.into();
    let mut left = t_secs.max(0.0);
    for (index, phase) in movement.phases.iter().enumerate() {
        let length = phase.duration.as_secs_f32();
        if left < length {
            let moving = if length > LONGEST_MOVE_SECS { MOVE_BEFORE_HOLD_SECS } else { length };
            return (index, (left / moving).min(1.0));
        }
        left -= length;
    }
    (movement.phases.len().saturating_sub(1), 1.0)
}

/// The posture `t_secs` into a repetition. The first phase sets out from `previous`: the base before the first
/// repetition, the last key posture from then on.
pub fn pose_at<'a>(movement: impl Into<Movement<'a>>, t_secs: f32, previous: impl Into<Posture>) -> Posture {
    let movement = movement.into();
    let (phase, way) = phase_at(movement, t_secs);
    let from = match phase.checked_sub(1) {
        Some(before) => key_posture(movement, before),
        None => previous.into(),
    };
    let to = key_posture(movement, phase);
    let eased = ease(way);
    let between = if from.is_like(&to) { 0.0 } else { 2.0 * (eased * (1.0 - eased)).sqrt() };
    let mut posture = Posture { between, ..from.toward(&to, eased) };
    if movement.id == "ankle-circles" {
        circle(&mut posture, phase);
    }
    posture
}

/// Between its two keyframes a foot goes round and not to and fro: down through the inside, up through the outside.
fn circle(posture: &mut Posture, phase: usize) {
    const ASIDE: [f32; 2] = [12.0, 6.0];
    let [turn, up] = ASIDE.map(|most| most * posture.between);
    if phase.is_multiple_of(2) {
        posture.pose.ankle_eversion += turn;
        posture.pose.ankle += up;
    } else {
        posture.pose.ankle_inversion += turn;
        posture.pose.ankle -= up;
    }
}

/// The posture in a repetition counted from 0: the first sets out from the base, each other from the end of the one
/// before.
pub fn pose_in_repetition<'a>(movement: impl Into<Movement<'a>>, repetition: u32, t_secs: f32) -> Posture {
    let movement = movement.into();
    let previous = if repetition == 0 { base(movement) } else { key_posture(movement, usize::MAX) };
    pose_at(movement, t_secs, previous)
}

/// The posture `secs` after a movement began that is shown over and over.
pub fn looped<'a>(movement: impl Into<Movement<'a>>, secs: f32) -> Posture {
    let movement = movement.into();
    let whole = movement.repetition_secs().max(0.1);
    pose_in_repetition(movement, (secs / whole) as u32, secs % whole)
}

/// A posture with only a part of its movement away from the base: 1 = all of it (after "too much": less).
pub fn in_range<'a>(movement: impl Into<Movement<'a>>, posture: &Posture, range: f32) -> Posture {
    let movement = movement.into();
    base(movement).toward(posture, range)
}

/// The postures at the beginning and at the end of a phase, in a repetition counted from 0.
pub fn ends_of_phase<'a>(movement: impl Into<Movement<'a>>, repetition: u32, phase: usize) -> [Posture; 2] {
    let movement = movement.into();
    let from = match (phase.checked_sub(1), repetition) {
        (Some(before), _) => key_posture(movement, before),
        (None, 0) => base(movement),
        (None, _) => key_posture(movement, usize::MAX),
    };
    [from, key_posture(movement, phase)]
}

/// Whether anything moves at that time; where nothing does, one picture is enough.
pub fn is_moving<'a>(movement: impl Into<Movement<'a>>, repetition: u32, t_secs: f32) -> bool {
    let movement = movement.into();
    let (phase, way) = phase_at(movement, t_secs);
    if way >= 1.0 {
        return false;
    }
    let [from, to] = ends_of_phase(movement, repetition, phase);
    !from.is_like(&to)
}

/// Starts softly, ends softly: 0 to 1.
pub fn ease(way: f32) -> f32 {
    let way = way.clamp(0.0, 1.0);
    way * way * way.mul_add(-2.0, 3.0)
}
