//! Slanting lines, so that colour is never all that tells two grounds apart.

use egui::{Rect, Stroke, Ui, pos2};

/// Which way the lines lean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slant {
    /// From the lower left to the upper right.
    Rising,
    Falling,
}

/// Draws lines over a ground, so many points apart.
pub fn hatch(ui: &Ui, rect: Rect, slant: Slant, apart: f32, stroke: Stroke) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let mut left = rect.left() - rect.height();
    while left < rect.right() {
        let right = left + rect.height();
        let (low, high) = if slant == Slant::Rising { (left, right) } else { (right, left) };
        painter.line_segment([pos2(low, rect.bottom()), pos2(high, rect.top())], stroke);
        left += apart;
    }
}
