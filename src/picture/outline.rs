//! Boxes with round corners, and lines through points, as paths.

use tiny_skia::{Path, PathBuilder};

use super::page::Rect;

/// How far a handle of a curve stands from its end, in radii, so that the curve is a quarter of a circle.
const HANDLE: f32 = 0.552_285;

/// A box with round corners; none without an area.
pub fn rounded(rect: Rect, corner: f32) -> Option<Path> {
    let radius = corner.min(rect.width / 2.0).min(rect.height / 2.0).max(0.0);
    let (left, top, right, bottom) = (rect.left, rect.top, rect.right(), rect.bottom());
    let slack = radius * (1.0 - HANDLE);
    let mut path = PathBuilder::new();
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - slack, top, right, top + slack, right, top + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - slack, right - slack, bottom, right - radius, bottom);
    path.line_to(left + radius, bottom);
    path.cubic_to(left + slack, bottom, left, bottom - slack, left, bottom - radius);
    path.line_to(left, top + radius);
    path.cubic_to(left, top + slack, left + slack, top, left + radius, top);
    path.close();
    path.finish()
}

/// A line through points.
pub fn polyline(points: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (index, (x, y)) in points.iter().enumerate() {
        if index == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
    }
    path.finish()
}
