//! What comes next: a pale ghost where a movement ends, and the arrows that lead there.

use super::Scene;
use crate::figure::ink::Ink;
use crate::figure::posture::Posture;
use crate::figure::shape::Shape;

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
        Ahead { ghost: self.ghost_of(to), arrow: self.trails(*from, *to) }
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
