//! Shapes of the figure, painted by egui. Filled areas come convex, as egui needs them.

use egui::{Color32, Painter, Pos2, Rect, Shape as Painted, Stroke, pos2};

use crate::figure::{Frame, P2, Palette, Rgba, Shape};

/// The sharpest bend of a line, as a cosine, that needs no round joint of its own.
const SMOOTH: f32 = 0.94;

/// A corner that bulges out less than this, in pixels, is not seen; each costs a software renderer time in every frame.
const LEAST_BULGE_PX: f32 = 0.12;

/// From body heights, y up, to points on the screen: as large as fits, in the middle.
#[derive(Debug, Clone, Copy)]
pub struct ScreenFromFigure {
    scale: f32,
    origin: Pos2,
}

impl ScreenFromFigure {
    /// Fits `frame` into `rect`.
    pub fn fit(frame: Frame, rect: Rect) -> Self {
        let scale = (rect.width() / frame.width().max(1e-3)).min(rect.height() / frame.height().max(1e-3));
        let centre = frame.centre();
        let origin = pos2(rect.center().x - centre.x * scale, rect.center().y + centre.y * scale);
        Self { scale, origin }
    }

    /// Where a point of the figure is on the screen.
    pub fn point(&self, point: P2) -> Pos2 {
        pos2(self.origin.x + point.x * self.scale, self.origin.y - point.y * self.scale)
    }

    /// A length on the screen.
    pub fn length(&self, length: f32) -> f32 {
        length * self.scale
    }
}

/// Paints the shapes in order.
pub fn figure(painter: &Painter, at: ScreenFromFigure, shapes: &[Shape], palette: &Palette) {
    for shape in shapes {
        let colour = colour(palette.colour(shape.ink()));
        if colour == Color32::TRANSPARENT {
            continue;
        }
        let points: Vec<Pos2> = shape.points().iter().map(|point| at.point(*point)).collect();
        match shape {
            Shape::Fill { .. } => {
                let points = thinned(&points, LEAST_BULGE_PX / painter.pixels_per_point());
                painter.add(Painted::convex_polygon(points, colour, Stroke::NONE));
            }
            Shape::Line { width, .. } => line(painter, points, Stroke::new(at.length(*width), colour)),
        }
    }
}

/// The outline without the corners that nobody sees. What is left of a convex outline is convex.
fn thinned(points: &[Pos2], least_bulge: f32) -> Vec<Pos2> {
    let mut kept: Vec<Pos2> = Vec::with_capacity(points.len());
    let mut skipped: Vec<Pos2> = Vec::new();
    for (index, point) in points.iter().enumerate() {
        let (Some(anchor), Some(next)) = (kept.last().copied(), points.get(index + 1)) else {
            kept.push(*point);
            continue;
        };
        skipped.push(*point);
        if skipped.iter().any(|skipped| distance(*skipped, anchor, *next) > least_bulge) {
            kept.push(*point);
            skipped.clear();
        }
    }
    if kept.len() < 3 { points.to_vec() } else { kept }
}

/// From a point to the line through two others.
fn distance(point: Pos2, from: Pos2, to: Pos2) -> f32 {
    let along = to - from;
    let length = along.length();
    if length < 1e-6 {
        (point - from).length()
    } else {
        (along.x * (point - from).y - along.y * (point - from).x).abs() / length
    }
}

/// A line with round ends and round joints.
fn line(painter: &Painter, mut points: Vec<Pos2>, stroke: Stroke) {
    let is_closed = points.len() > 2 && points.first() == points.last();
    if is_closed {
        points.pop();
    } else {
        for end in points.first().into_iter().chain(points.last()) {
            painter.circle_filled(*end, stroke.width / 2.0, stroke.color);
        }
    }
    for bend in points.windows(3) {
        if let [before, at, after] = bend {
            let cosine = (*at - *before).normalized().dot((*after - *at).normalized());
            if cosine < SMOOTH {
                painter.circle_filled(*at, stroke.width / 2.0, stroke.color);
            }
        }
    }
    let path = if is_closed { Painted::closed_line(points, stroke) } else { Painted::line(points, stroke) };
    painter.add(path);
}

fn colour([red, green, blue, opacity]: Rgba) -> Color32 {
    Color32::from_rgba_unmultiplied(red, green, blue, opacity)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    #[test]
    fn thinning_keeps_the_outline_to_a_fraction_of_a_pixel() {
        let circle: Vec<Pos2> = (0..200)
            .map(|step| {
                let angle = step as f32 / 200.0 * std::f32::consts::TAU;
                pos2(50.0 * angle.cos(), 50.0 * angle.sin())
            })
            .collect();
        let thin = thinned(&circle, 0.12);
        assert!(thin.len() < 60, "{} corners are left", thin.len());
        for (index, from) in thin.iter().enumerate() {
            let to = thin[(index + 1) % thin.len()];
            let middle = from.lerp(to, 0.5).to_vec2().length();
            assert!(50.0 - middle < 0.2, "the outline moved by {} px", 50.0 - middle);
        }
        let square = [pos2(0.0, 0.0), pos2(9.0, 0.0), pos2(9.0, 9.0), pos2(0.0, 9.0)];
        assert_eq!(thinned(&square, 0.12), square);
    }

    #[test]
    fn the_frame_fills_the_rect_in_one_direction_and_stands_upright() {
        let frame = Frame { min: P2 { x: -1.0, y: 0.0 }, max: P2 { x: 1.0, y: 1.0 } };
        let rect = Rect::from_min_size(pos2(10.0, 20.0), vec2(100.0, 100.0));
        let at = ScreenFromFigure::fit(frame, rect);
        assert_eq!(at.point(P2 { x: -1.0, y: 0.0 }), pos2(10.0, 95.0));
        assert_eq!(at.point(P2 { x: 1.0, y: 1.0 }), pos2(110.0, 45.0));
    }
}
