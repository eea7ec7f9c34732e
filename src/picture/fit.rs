//! Where in the picture a point of the figure lies.

use super::area::Area;
use crate::figure::{Frame, P2};

/// From body heights, y up, to pixels, y down: as large as fits, in the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    scale: f32,
    origin: (f32, f32),
}

impl Fit {
    /// Fits `frame` into a picture of this width and height, leaving `air` pixels free all round.
    pub fn new(frame: Frame, [width_px, height_px]: [u32; 2], air_px: f32) -> Self {
        let room = |size_px: u32| (size_px as f32 - 2.0 * air_px).max(1.0);
        let scale = (room(width_px) / frame.width().max(1e-3)).min(room(height_px) / frame.height().max(1e-3));
        let centre = frame.centre();
        let origin = (width_px as f32 / 2.0 - centre.x * scale, height_px as f32 / 2.0 + centre.y * scale);
        Self { scale, origin }
    }

    /// Where a point of the picture lies, in pixels from the top left.
    pub fn point(&self, point: P2) -> (f32, f32) {
        (self.origin.0 + point.x * self.scale, self.origin.1 - point.y * self.scale)
    }

    /// The point of the picture at this pixel; the inverse of [`Fit::point`].
    pub fn unfit(&self, (x, y): (f32, f32)) -> P2 {
        P2 { x: (x - self.origin.0) / self.scale, y: (self.origin.1 - y) / self.scale }
    }

    /// Pixels for a length of 1 in the picture.
    pub fn scale(&self) -> f32 {
        self.scale
    }

    /// The pixels that a box touches.
    pub(super) fn area(&self, frame: &Frame) -> Area {
        let (left, bottom) = self.point(frame.min);
        let (right, top) = self.point(frame.max);
        Area::around([left, top], [right, bottom])
    }

    /// The same place in a picture that shows only this area.
    pub(super) fn within(&self, area: Area) -> Self {
        let [left, top] = area.min().map(|side| side as f32);
        Self { scale: self.scale, origin: (self.origin.0 - left, self.origin.1 - top) }
    }
}
