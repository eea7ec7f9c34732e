//! Cuts shapes at the edges of a close-up's frame.

use super::shape::{Frame, Shape};
use super::space::P2;

/// The edges as half planes: a point is inside where `sign * (coordinate - limit)` is not negative.
#[derive(Clone, Copy)]
struct Edge {
    is_x: bool,
    sign: f32,
    limit: f32,
}

impl Edge {
    fn inside(self, point: P2) -> f32 {
        self.sign * (if self.is_x { point.x } else { point.y } - self.limit)
    }
}

/// Cuts all shapes; what lies outside disappears.
pub fn clip(shapes: &mut Vec<Shape>, frame: &Frame) {
    shapes.retain_mut(|shape| match shape {
        Shape::Fill { points, .. } => {
            for edge in edges(frame, 0.0) {
                if points.iter().any(|point| edge.inside(*point) < 0.0) {
                    *points = cut_area(points, edge);
                }
            }
            points.len() > 2
        }
        Shape::Line { points, width, .. } => {
            for edge in edges(frame, *width / 2.0) {
                if points.iter().any(|point| edge.inside(*point) < 0.0) {
                    *points = cut_line(points, edge);
                }
            }
            points.len() > 1
        }
    });
}

fn edges(frame: &Frame, inset: f32) -> [Edge; 4] {
    [
        Edge { is_x: true, sign: 1.0, limit: frame.min.x + inset },
        Edge { is_x: true, sign: -1.0, limit: frame.max.x - inset },
        Edge { is_x: false, sign: 1.0, limit: frame.min.y + inset },
        Edge { is_x: false, sign: -1.0, limit: frame.max.y - inset },
    ]
}

fn crossing(from: P2, to: P2, edge: Edge) -> P2 {
    let (a, b) = (edge.inside(from), edge.inside(to));
    from.toward(to, a / (a - b))
}

/// Sutherland and Hodgman; a convex area stays convex.
fn cut_area(points: &[P2], edge: Edge) -> Vec<P2> {
    let mut cut = Vec::with_capacity(points.len() + 2);
    let mut before = points.last().copied().unwrap_or_default();
    for here in points.iter().copied() {
        if (edge.inside(before) >= 0.0) != (edge.inside(here) >= 0.0) {
            cut.push(crossing(before, here, edge));
        }
        if edge.inside(here) >= 0.0 {
            cut.push(here);
        }
        before = here;
    }
    cut
}

/// Keeps what is inside; the lines here are short enough to leave at most once.
fn cut_line(points: &[P2], edge: Edge) -> Vec<P2> {
    let mut cut = Vec::with_capacity(points.len());
    for pair in points.windows(2) {
        let [from, to] = pair else { continue };
        let (a, b) = (edge.inside(*from) >= 0.0, edge.inside(*to) >= 0.0);
        if a && cut.is_empty() {
            cut.push(*from);
        }
        if a != b {
            cut.push(crossing(*from, *to, edge));
        }
        if b {
            cut.push(*to);
        }
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::ink::Ink;
    use crate::figure::space::p2;

    #[test]
    fn what_is_left_lies_inside() {
        let frame = Frame { min: p2(0.0, 0.0), max: p2(1.0, 1.0) };
        let mut shapes = vec![
            Shape::Fill { points: vec![p2(-1.0, 0.2), p2(0.5, -0.5), p2(2.0, 0.8), p2(0.5, 0.7)], ink: Ink::Top },
            Shape::Fill { points: vec![p2(3.0, 3.0), p2(4.0, 3.0), p2(4.0, 4.0)], ink: Ink::Top },
            Shape::Line { points: vec![p2(0.5, 0.5), p2(0.5, 4.0)], width: 0.1, ink: Ink::Face },
        ];
        clip(&mut shapes, &frame);
        assert_eq!(shapes.len(), 2, "what is outside is gone");
        assert!(shapes.iter().all(|shape| frame.holds(&shape.bounds())));
    }
}
