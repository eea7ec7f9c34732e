//! What comes next: a pale ghost where a movement ends, and an arrow along the way that its fastest part takes.

use super::Scene;
use crate::figure::ink::Ink;
use crate::figure::mark;
use crate::figure::posture::Posture;
use crate::figure::proportions::HAND;
use crate::figure::shape::Shape;
use crate::figure::skeleton::{Joints, joints};
use crate::figure::space::{P2, V3, v3};

/// Places along the way at which the arrow bends.
const BENDS: usize = 20;
/// In body heights: what moves less is not announced, and an arrow shorter than this is drawn out to it.
const LEAST: f32 = 0.004;
const SHORTEST: f32 = 0.07;
/// From the middle of the head to the nose, and to the crown.
const NOSE: V3 = v3(0.075, 0.05, 0.0);
const CROWN: V3 = v3(0.0, 0.13, 0.0);

/// What is to be seen of a movement before it is done.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ahead {
    pub(super) ghost: Vec<Shape>,
    pub(super) arrow: Vec<Shape>,
}

impl Ahead {
    /// The arrow alone, for a picture that shows the end itself.
    #[must_use]
    pub fn without_ghost(mut self) -> Self {
        self.ghost.clear();
        self
    }
}

impl Scene {
    /// The way from one posture to another; nothing where nothing moves.
    pub fn ahead(&self, from: &Posture, to: &Posture) -> Ahead {
        if from.is_like(to) {
            return Ahead::default();
        }
        Ahead { ghost: self.ghost_of(to), arrow: self.arrow(from, to) }
    }

    /// What moves, pale, without inner lines. Close-ups that are arranged with a ghost of their own keep that one.
    fn ghost_of(&self, to: &Posture) -> Vec<Shape> {
        if self.setting.staging.ghost.is_some() {
            return Vec::new();
        }
        let mut shapes = Vec::new();
        self.draw(to, &Ahead::default(), &mut shapes);
        // A face without its hair is a mask.
        let has_hair = self.moving.head;
        let moves =
            |ink| matches!(ink, Ink::Working | Ink::WorkingFar | Ink::SkinWorking) || (has_hair && ink == Ink::Hair);
        shapes.retain(|shape| matches!(shape, Shape::Fill { ink, .. } if moves(*ink)));
        for shape in &mut shapes {
            if let Shape::Fill { ink, .. } = shape {
                *ink = Ink::Ghost;
            }
        }
        shapes
    }

    /// The arrow of what goes furthest in the picture.
    fn arrow(&self, from: &Posture, to: &Posture) -> Vec<Shape> {
        let is_close = self.is_close_up();
        if is_close {
            return Vec::new();
        }
        let on_way: Vec<Vec<P2>> = (0..=BENDS)
            .map(|bend| from.toward(to, bend as f32 / BENDS as f32))
            .map(|posture| landmarks(&joints(&posture, &self.setting)).map(|place| self.pen.camera.see(place)).to_vec())
            .collect();
        let ways = (0..on_way.first().map_or(0, Vec::len))
            .map(|landmark| on_way.iter().filter_map(|places| places.get(landmark).copied()).collect::<Vec<P2>>());
        let span = |way: &[P2]| match (way.first(), way.last()) {
            (Some(first), Some(last)) => (*last - *first).length(),
            _ => 0.0,
        };
        let furthest = ways.max_by(|one, other| span(one).total_cmp(&span(other)));
        let Some(way) = furthest.filter(|way| span(way) > LEAST) else { return Vec::new() };
        let mut shapes = Vec::new();
        mark::arrow(&self.pen, &drawn_out(way), &mut shapes);
        shapes
    }
}

/// A way that is too short to be seen goes on in its direction.
fn drawn_out(way: Vec<P2>) -> Vec<P2> {
    let (Some(first), Some(last)) = (way.first().copied(), way.last().copied()) else { return way };
    let length = (last - first).length();
    if length >= SHORTEST {
        return way;
    }
    vec![first, first + (last - first) * (SHORTEST / length)]
}

/// What the eye follows: hands, elbows, feet, knees, nose, crown, chest.
fn landmarks(joints: &Joints) -> [V3; 13] {
    let [arm, other_arm] = &joints.arms;
    let [leg, other_leg] = &joints.legs;
    let spine = &joints.spine;
    let hand = |arm: &crate::figure::skeleton::Arm| arm.wrist + arm.hand.along * (HAND * 0.6);
    [
        hand(arm),
        hand(other_arm),
        arm.elbow,
        other_arm.elbow,
        arm.shoulder,
        other_arm.shoulder,
        leg.toe,
        other_leg.toe,
        leg.knee,
        other_leg.knee,
        spine.skull + spine.head_axes.of(NOSE),
        spine.skull + spine.head_axes.of(CROWN),
        spine.ribs,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;
    use crate::domain::exercise::Exercise;
    use crate::domain::side::Side;
    use crate::figure::{motion, scene};

    /// What is announced of each phase of a later repetition, and whether it moves at all.
    fn announced(exercise: &Exercise) -> Vec<(Ahead, bool)> {
        let scene = scene(exercise, Side::Left);
        let of_phase = |phase| {
            let [from, to] = motion::ends_of_phase(exercise, 1, phase);
            (scene.ahead(&from, &to), !from.is_like(&to))
        };
        (0..exercise.phases.len()).map(of_phase).collect()
    }

    #[test]
    fn every_movement_is_announced_and_no_hold_is() {
        for exercise in &content::catalog().exercises {
            let is_close = motion_is_close(exercise);
            for (phase, (ahead, moves)) in announced(exercise).into_iter().enumerate() {
                let is_seen = !ahead.ghost.is_empty() || !ahead.arrow.is_empty();
                assert!(moves || !is_seen, "{}: phase {phase} is a hold", exercise.id);
                assert!(!moves || is_seen || is_close, "{}: phase {phase} comes unannounced", exercise.id);
            }
        }
    }

    /// Close-ups bring a ghost of their own.
    fn motion_is_close(exercise: &Exercise) -> bool {
        scene(exercise, Side::Left).setting.staging.ghost.is_some()
    }

    #[test]
    fn the_ghost_is_pale_and_stands_where_the_movement_ends() {
        let exercise = content::catalog().exercise(&"knee-extension-glide".into()).expect("known");
        let scene = scene(exercise, Side::Left);
        let [from, to] = motion::ends_of_phase(exercise, 0, 0);
        let ahead = scene.ahead(&from, &to);
        assert!(ahead.ghost.iter().all(|shape| shape.ink() == Ink::Ghost));
        let left = |shapes: &[Shape]| shapes.iter().map(|shape| shape.bounds().min.x).fold(f32::INFINITY, f32::min);
        let tip = left(&ahead.arrow);
        assert!((tip - left(&ahead.ghost)).abs() < 0.05, "the arrow leads to the ghost's foot");
        // Half of the range is announced where half of it ends.
        let half = scene.ahead(&from, &motion::in_range(exercise, &to, 0.5));
        assert!(left(&half.ghost) > left(&ahead.ghost) + 0.02, "half is not as far");
        assert!(ahead.clone().without_ghost().ghost.is_empty());
    }
}
