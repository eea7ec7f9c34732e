//! The ghost behind a close-up: where the hand or foot was before it moved, pale and without inner lines.

use super::body::bare_foot;
use super::body::pen::Pen;
use super::closeup;
use super::foot_closeup;
use super::ink::Ink;
use super::posture::Posture;
use super::shape::Shape;
use super::staging::Shot;

/// The shapes of a posture's ghost; none where the whole body is shown.
pub fn ghost(pen: &Pen, shot: Shot, posture: &Posture) -> Vec<Shape> {
    let mut shapes = Vec::new();
    match shot {
        Shot::Hand(shot) => closeup::alone(pen, shot, posture, &mut shapes),
        Shot::Foot(shot) => {
            if let Some(on_floor) = foot_closeup::stands(shot) {
                bare_foot::sole_alone(pen, posture, on_floor, &mut shapes);
            }
        }
        _ => {}
    }
    // Nails and folds are lines; what is left is one pale area.
    shapes.retain(|shape| matches!(shape, Shape::Fill { .. }));
    for shape in &mut shapes {
        if let Shape::Fill { ink, .. } = shape {
            *ink = Ink::Ghost;
        }
    }
    shapes
}
