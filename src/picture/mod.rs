//! Shapes become pixels without a display: the notification's picture, the stage of the window, the body map.

pub mod map;

use tiny_skia::{Color, FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, Stroke, Transform};

use crate::figure::{Frame, Ink, P2, Palette, Posture, Rgba, Scene, Shape};

/// A corner that bulges out less than this is not seen.
const LEAST_BULGE_PX: f32 = 0.08;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    #[error("a picture {0} by {1} pixels large cannot be drawn")]
    Size(u32, u32),
    #[error("the picture could not be packed as PNG: {0}")]
    Packing(String),
}

/// A square picture of one posture as PNG. The background has the palette's paper colour, which may be see-through.
pub fn png(
    scene: &Scene,
    posture: impl Into<Posture>,
    size_px: u32,
    palette: &Palette,
) -> Result<Vec<u8>, PictureError> {
    let pixmap = pixmap(scene, posture, size_px, palette)?;
    pixmap.encode_png().map_err(|error| PictureError::Packing(error.to_string()))
}

/// The same picture, not yet packed.
pub fn pixmap(
    scene: &Scene,
    posture: impl Into<Posture>,
    size_px: u32,
    palette: &Palette,
) -> Result<Pixmap, PictureError> {
    let mut pixmap = Pixmap::new(size_px, size_px).ok_or(PictureError::Size(size_px, size_px))?;
    paint(&mut pixmap, &scene.shapes_at(posture), &Fit::new(scene.frame(), [size_px, size_px], 0.0), palette);
    Ok(pixmap)
}

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
}

/// Paints the shapes, first to last, on a ground of the palette's paper colour.
///
/// Neighbours of one colour are filled as one area: nothing is painted twice, and no seam shows between them.
pub fn paint(pixmap: &mut Pixmap, shapes: &[Shape], fit: &Fit, palette: &Palette) {
    let [red, green, blue, opacity] = palette.colour(Ink::Paper);
    pixmap.fill(Color::from_rgba8(red, green, blue, opacity));
    for alike in shapes.chunk_by(is_one_area) {
        match alike {
            [Shape::Line { points, width, ink }] => line(pixmap, points, width * fit.scale, palette.colour(*ink), fit),
            areas => fill(pixmap, areas, fit, palette),
        }
    }
}

fn is_one_area(one: &Shape, next: &Shape) -> bool {
    let are_fills = matches!((one, next), (Shape::Fill { .. }, Shape::Fill { .. }));
    are_fills && one.ink() == next.ink()
}

fn fill(pixmap: &mut Pixmap, areas: &[Shape], fit: &Fit, palette: &Palette) {
    let Some(ink) = areas.first().map(Shape::ink) else { return };
    let colour = palette.colour(ink);
    if colour[3] == 0 {
        return;
    }
    let mut path = PathBuilder::new();
    for area in areas {
        contour(&mut path, area.points(), fit);
    }
    if let Some(path) = path.finish() {
        pixmap.fill_path(&path, &flat(colour), FillRule::Winding, Transform::identity(), None);
    }
}

/// Adds a closed outline, turned so that all outlines of a path run the same way round: overlaps then stay filled.
fn contour(path: &mut PathBuilder, points: &[P2], fit: &Fit) {
    let next = points.iter().cycle().skip(1);
    let area: f32 = points.iter().zip(next).map(|(from, to)| from.x * to.y - to.x * from.y).sum();
    let corners: Vec<(f32, f32)> = if area < 0.0 {
        points.iter().rev().map(|point| fit.point(*point)).collect()
    } else {
        points.iter().map(|point| fit.point(*point)).collect()
    };
    for (index, (x, y)) in thinned(&corners).into_iter().enumerate() {
        if index == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    path.close();
}

/// The outline without the corners that bulge out too little to be seen; each costs time in every frame.
fn thinned(corners: &[(f32, f32)]) -> Vec<(f32, f32)> {
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
    if kept.len() < 3 { corners.to_vec() } else { kept }
}

/// From a corner to the line through two others.
fn bulge(corner: (f32, f32), from: (f32, f32), to: (f32, f32)) -> f32 {
    let along = (to.0 - from.0, to.1 - from.1);
    let away = (corner.0 - from.0, corner.1 - from.1);
    let length = along.0.hypot(along.1);
    if length < 1e-6 { away.0.hypot(away.1) } else { (along.0 * away.1 - along.1 * away.0).abs() / length }
}

fn line(pixmap: &mut Pixmap, points: &[P2], width_px: f32, colour: Rgba, fit: &Fit) {
    if colour[3] == 0 {
        return;
    }
    let mut path = PathBuilder::new();
    for (index, point) in points.iter().enumerate() {
        let (x, y) = fit.point(*point);
        if index == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    let stroke = Stroke { width: width_px, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
    if let Some(path) = path.finish() {
        pixmap.stroke_path(&path, &flat(colour), &stroke, Transform::identity(), None);
    }
}

fn flat([red, green, blue, opacity]: Rgba) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, opacity);
    paint.anti_alias = true;
    paint
}

#[cfg(test)]
mod tests {
    use super::*;

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
