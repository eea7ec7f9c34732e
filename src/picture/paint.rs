//! Areas and lines, painted one over the other.

use std::f32::consts::PI;

use tiny_skia::{Color, LineCap, LineJoin, Paint, PixmapMut, Stroke};

use super::area::Area;
use super::coverage::Coverage;
use super::fit::Fit;
use crate::figure::{Fine, Ink, P2, Palette, Rgba, Round, Shape, capsule};

/// A corner that bulges out less than this is not seen.
const LEAST_BULGE_PX: f32 = 0.14;

/// Fills everything with the palette's paper colour.
pub fn ground(pixmap: &mut PixmapMut<'_>, palette: &Palette) {
    let [red, green, blue, opacity] = palette.colour(Ink::Paper);
    pixmap.fill(Color::from_rgba8(red, green, blue, opacity));
}

/// Paints what lies in `seen`, first to last, into a picture of this area. `fit` is that of the whole picture.
///
/// Neighbours of one colour are filled as one area: nothing is painted twice, and no seam shows between them.
pub fn shapes(pixmap: &mut PixmapMut<'_>, shapes: &[Shape], fit: &Fit, palette: &Palette, seen: Area) {
    let inner = fit.within(seen);
    let is_seen = |shape: &Shape| fit.area(&shape.bounds()).touches(&seen);
    for alike in shapes.chunk_by(is_one_area) {
        let ink = alike.first().map_or(Ink::Paper, Shape::ink);
        let colour = palette.colour(ink);
        if colour[3] == 0 {
            continue;
        }
        match alike {
            [shape @ Shape::Line { points, width, .. }] => {
                if is_seen(shape) {
                    line(pixmap, points, width * inner.scale(), colour, &inner);
                }
            }
            alike => areas(pixmap, alike.iter().filter(|shape| is_seen(shape)).map(Shape::points), colour, &inner),
        }
    }
}

/// Whether two neighbours are filled together.
pub fn is_one_area(one: &Shape, next: &Shape) -> bool {
    let are_fills = matches!((one, next), (Shape::Fill { .. }, Shape::Fill { .. }));
    are_fills && one.ink() == next.ink()
}

/// Fills closed outlines as one area.
pub fn areas<'a>(pixmap: &mut PixmapMut<'_>, outlines: impl Iterator<Item = &'a [P2]>, colour: Rgba, fit: &Fit) {
    let in_pixels = |points: &[P2]| points.iter().map(|point| fit.point(*point)).collect::<Vec<_>>();
    let outlines: Vec<Vec<(f32, f32)>> = outlines.map(|points| thinned(&in_pixels(points))).collect();
    fill(pixmap, &outlines, colour);
}

/// Fills closed outlines in pixels as one area.
fn fill(pixmap: &mut PixmapMut<'_>, outlines: &[Vec<(f32, f32)>], colour: Rgba) {
    let (mut min, mut max) = ([f32::INFINITY; 2], [f32::NEG_INFINITY; 2]);
    for (x, y) in outlines.iter().flatten() {
        min = [min[0].min(*x), min[1].min(*y)];
        max = [max[0].max(*x), max[1].max(*y)];
    }
    let touched = Area::around(min, max).common(&Area::whole([pixmap.width(), pixmap.height()]));
    if outlines.is_empty() || touched.is_empty() {
        return;
    }
    let mut coverage = Coverage::new(touched);
    for corners in outlines {
        coverage.add(corners);
    }
    coverage.paint(pixmap, colour);
}

/// An outline that runs the one way round, whichever way it was given.
pub fn turned(points: &[P2]) -> Vec<P2> {
    let next = points.iter().cycle().skip(1);
    let area: f32 = points.iter().zip(next).map(|(from, to)| from.x * to.y - to.x * from.y).sum();
    if area < 0.0 { points.iter().rev().copied().collect() } else { points.to_vec() }
}

/// The outline without the corners that bulge out too little to be seen; each costs time in every frame.
pub fn thinned(corners: &[(f32, f32)]) -> Vec<(f32, f32)> {
    let kept = without_flat(corners);
    if kept.len() < 3 { corners.to_vec() } else { kept }
}

/// A way from its first corner to its last, without those between that lie on it as good as straight.
fn without_flat(corners: &[(f32, f32)]) -> Vec<(f32, f32)> {
    let mut kept: Vec<(f32, f32)> = Vec::with_capacity(corners.len());
    let mut first_skipped = 0;
    for (index, corner) in corners.iter().enumerate() {
        let (Some(anchor), Some(next)) = (kept.last(), corners.get(index + 1)) else {
            kept.push(*corner);
            first_skipped = index + 1;
            continue;
        };
        let skipped = corners.get(first_skipped..=index).unwrap_or_default();
        if skipped.iter().any(|skipped| bulge(*skipped, *anchor, *next) > LEAST_BULGE_PX) {
            kept.push(*corner);
            first_skipped = index + 1;
        }
    }
    kept
}

/// From a corner to the way between two others; a corner at which it turns back is far from it.
fn bulge(corner: (f32, f32), from: (f32, f32), to: (f32, f32)) -> f32 {
    let along = (to.0 - from.0, to.1 - from.1);
    let away = (corner.0 - from.0, corner.1 - from.1);
    let squared = along.0 * along.0 + along.1 * along.1;
    let part = if squared < 1e-12 { 0.0 } else { (along.0 * away.0 + along.1 * away.1) / squared };
    let part = part.clamp(0.0, 1.0);
    (away.0 - along.0 * part).hypot(away.1 - along.1 * part)
}

/// Draws a line with round ends and joints: what a round pen covers on its way from point to point.
pub fn line(pixmap: &mut PixmapMut<'_>, points: &[P2], width_px: f32, colour: Rgba, fit: &Fit) {
    let radius = width_px / 2.0;
    let points = without_flat(&points.iter().map(|point| fit.point(*point)).collect::<Vec<_>>());
    let at = |(x, y): (f32, f32)| Round { centre: P2 { x, y }, radius };
    let turn = (1.0 - (LEAST_BULGE_PX / radius).min(1.0)).acos();
    let fine = Fine { corners: (PI / turn).ceil().max(6.0) as usize, line: 0.0 };
    let pieces = points.iter().zip(points.iter().skip(1)).map(|(from, to)| capsule(at(*from), at(*to), fine).area);
    let outlines: Vec<Vec<(f32, f32)>> =
        pieces.map(|piece| piece.iter().map(|corner| (corner.x, corner.y)).collect()).collect();
    fill(pixmap, &outlines, colour);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_keeps_its_ends_and_every_turn() {
        let straight = [(0.0, 0.0), (3.0, 0.02), (7.0, 0.0)];
        assert_eq!(without_flat(&straight), [(0.0, 0.0), (7.0, 0.0)]);
        let there_and_back = [(0.0, 0.0), (9.0, 0.0), (4.0, 0.0)];
        assert_eq!(without_flat(&there_and_back), there_and_back);
        let bent = [(0.0, 0.0), (5.0, 1.0), (10.0, 0.0)];
        assert_eq!(without_flat(&bent), bent);
        assert_eq!(without_flat(&[(1.0, 1.0)]), [(1.0, 1.0)]);
    }

    #[test]
    fn thinning_keeps_the_outline_to_a_fraction_of_a_pixel() {
        let circle: Vec<(f32, f32)> = (0..200)
            .map(|step| {
                let angle = step as f32 / 200.0 * std::f32::consts::TAU;
                (50.0 * angle.cos(), 50.0 * angle.sin())
            })
            .collect();
        let thin = thinned(&circle);
        assert!(thin.len() < 80, "{} corners are left", thin.len());
        for (index, from) in thin.iter().enumerate() {
            let to = thin[(index + 1) % thin.len()];
            let middle = f32::midpoint(from.0, to.0).hypot(f32::midpoint(from.1, to.1));
            assert!(50.0 - middle < 0.15, "the outline moved by {} px", 50.0 - middle);
        }
        let square = [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0)];
        assert_eq!(thinned(&square), square);
    }
}
