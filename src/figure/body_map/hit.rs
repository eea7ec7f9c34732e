//! Which patch is meant: by a point, or by a stroke of the brush.

use super::picture::{MapPicture, Patch};
use super::polygon;
use crate::figure::space::P2;

/// Steps of a stroke are looked at this far apart, in the picture's unit; less than half a finger on the large picture.
const STEP: f32 = 0.002;

impl MapPicture {
    /// The patch at a point: the one that holds it, else the nearest that is not further than `reach`.
    ///
    /// `reach` is in the picture's unit; a few points of the screen make up for an unsteady hand. A point that is no number
    /// hits nothing.
    pub fn hit(&self, point: P2, reach: f32) -> Option<&Patch> {
        if !point.x.is_finite() || !point.y.is_finite() {
            return None;
        }
        self.patches.iter().find(|patch| patch.holds(point)).or_else(|| self.nearest(point, reach))
    }

    /// The nearest patch within reach; of two at the same distance, the smaller.
    fn nearest(&self, point: P2, reach: f32) -> Option<&Patch> {
        let near = self.patches.iter().filter(|patch| patch.is_near(point, reach));
        let far = near.map(|patch| (polygon::distance(&patch.outline, point), patch));
        let within = far.filter(|(distance, _)| *distance <= reach);
        within
            .min_by(|(one, a), (other, b)| one.total_cmp(other).then(a.room.total_cmp(&b.room)))
            .map(|(_, patch)| patch)
    }

    /// The patches that a stroke from one point to another runs over, in that order, each once.
    pub fn crossed(&self, from: P2, to: P2, reach: f32) -> Vec<&Patch> {
        let length = (to - from).length();
        if !length.is_finite() {
            return Vec::new();
        }
        // A stroke longer than many pictures is no stroke.
        let steps = (length / STEP).ceil().clamp(1.0, 5000.0) as u16;
        let mut found: Vec<&Patch> = Vec::new();
        for step in 0..=steps {
            let point = from.toward(to, f32::from(step) / f32::from(steps));
            let last = found.last().filter(|patch| patch.holds(point));
            let Some(patch) = last.copied().or_else(|| self.hit(point, reach)) else { continue };
            if !found.iter().any(|known| known.is_same_place(patch)) {
                found.push(patch);
            }
        }
        found
    }
}

impl Patch {
    /// Whether the point is inside.
    pub fn holds(&self, point: P2) -> bool {
        self.is_near(point, 0.0) && polygon::holds(&self.outline, point)
    }

    /// How far inside the point is; 0 outside.
    pub fn depth(&self, point: P2) -> f32 {
        if self.holds(point) { polygon::distance(&self.outline, point) } else { 0.0 }
    }

    /// Whether the point is in the patch's frame, or not further from it than `reach`.
    pub(super) fn is_near(&self, point: P2, reach: f32) -> bool {
        let frame = self.frame.grown(reach);
        (frame.min.x..=frame.max.x).contains(&point.x) && (frame.min.y..=frame.max.y).contains(&point.y)
    }
}
