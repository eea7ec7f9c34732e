//! Areas and lines, painted one over the other.

use tiny_skia::{Color, LineCap, LineJoin, Paint, PixmapMut, Stroke};

use super::area::Area;
use super::brush::Brush;
use super::fit::Fit;
use crate::figure::{Ink, P2, Palette, Rgba, Shape};

/// Fills everything with the palette's paper colour.
pub fn ground(pixmap: &mut PixmapMut<'_>, palette: &Palette) {
    let [red, green, blue, opacity] = palette.colour(Ink::Paper);
    pixmap.fill(Color::from_rgba8(red, green, blue, opacity));
}

/// Paints what lies in `seen`, first to last, into a picture of this area. `fit` is that of the whole picture.
///
/// Neighbours of one colour are filled as one area: nothing is painted twice, and no seam shows between them.
pub fn shapes(pixmap: &mut PixmapMut<'_>, shapes: &[Shape], fit: &Fit, palette: &Palette, seen: Area) {
    let mut brush = Brush::new(fit.within(seen));
    let is_seen = |shape: &&Shape| fit.area(&shape.bounds()).touches(&seen);
    for alike in shapes.chunk_by(is_one_area) {
        let colour = palette.colour(alike.first().map_or(Ink::Paper, Shape::ink));
        if colour[3] == 0 {
            continue;
        }
        for shape in alike.iter().filter(is_seen) {
            match shape {
                Shape::Fill { points, .. } => brush.add_area(points),
                Shape::Line { points, width, .. } => brush.add_line(points, width * brush.fit().scale()),
            }
        }
        brush.paint(pixmap, colour);
    }
}

/// Whether two neighbours are filled together.
pub fn is_one_area(one: &Shape, next: &Shape) -> bool {
    let are_fills = matches!((one, next), (Shape::Fill { .. }, Shape::Fill { .. }));
    are_fills && one.ink() == next.ink()
}

/// An outline that runs the one way round, whichever way it was given.
pub fn turned(points: &[P2]) -> Vec<P2> {
    let next = points.iter().cycle().skip(1);
    let area: f32 = points.iter().zip(next).map(|(from, to)| from.x * to.y - to.x * from.y).sum();
    if area < 0.0 { points.iter().rev().copied().collect() } else { points.to_vec() }
}

/// A pen with round ends and joints.
pub fn round(width: f32) -> Stroke {
    Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() }
}

pub fn flat([red, green, blue, opacity]: Rgba) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, opacity);
    paint.anti_alias = true;
    paint
}
