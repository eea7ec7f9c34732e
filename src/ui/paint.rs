//! Shapes of the figure, painted by egui. Filled areas come convex, as egui needs them.

use egui::{Color32, Painter, Pos2, Rect, Shape as Painted, Stroke, pos2};

use crate::figure::{Frame, P2, Palette, Rgba, Shape};

/// The sharpest bend of a line, as a cosine, that needs no round joint of its own.
const SMOOTH: f32 = 0.94;

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
                painter.add(Painted::convex_polygon(points, colour, Stroke::NONE));
            }
            Shape::Line { width, .. } => line(painter, points, Stroke::new(at.length(*width), colour)),
        }
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
    fn the_frame_fills_the_rect_in_one_direction_and_stands_upright() {
        let frame = Frame { min: P2 { x: -1.0, y: 0.0 }, max: P2 { x: 1.0, y: 1.0 } };
        let rect = Rect::from_min_size(pos2(10.0, 20.0), vec2(100.0, 100.0));
        let at = ScreenFromFigure::fit(frame, rect);
        assert_eq!(at.point(P2 { x: -1.0, y: 0.0 }), pos2(10.0, 95.0));
        assert_eq!(at.point(P2 { x: 1.0, y: 1.0 }), pos2(110.0, 45.0));
    }
}
