//! Collects the shapes of one part of the body: every piece is convex, the line runs round all of them together.

use crate::figure::camera::Camera;
use crate::figure::hull::{Round, band, capsule, cut_beyond, ellipse, grown, smooth_chain};
use crate::figure::ink::Ink;
use crate::figure::shape::Shape;
use crate::figure::space::P2;

/// How fine the drawing is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pen {
    pub camera: Camera,
    /// Width of the line round a part, in body heights.
    pub line: f32,
}

impl Pen {
    /// Corners that a circle of that radius needs to look round.
    pub fn corners(&self, radius: f32) -> usize {
        (12.0 + 2.2 * radius / self.line).clamp(12.0, 56.0) as usize
    }
}

/// A part of the body that is drawn as one.
#[derive(Debug)]
pub struct Part {
    pen: Pen,
    line: Option<(Ink, f32)>,
    fills: Vec<(Vec<P2>, Ink)>,
    marks: Vec<Shape>,
}

impl Part {
    /// A part with a line round it.
    pub fn new(pen: &Pen, line: Ink) -> Self {
        Self { pen: *pen, line: Some((line, pen.line)), fills: Vec::new(), marks: Vec::new() }
    }

    /// A part with a thinner or thicker line.
    pub fn with_line(pen: &Pen, line: Ink, times: f32) -> Self {
        Self { pen: *pen, line: Some((line, pen.line * times)), fills: Vec::new(), marks: Vec::new() }
    }

    /// A part without a line.
    pub fn bare(pen: &Pen) -> Self {
        Self { pen: *pen, line: None, fills: Vec::new(), marks: Vec::new() }
    }

    /// The band round some circles.
    pub fn band(&mut self, ink: Ink, rounds: &[Round]) {
        let largest = rounds.iter().map(|round| round.radius).fold(0.0, f32::max);
        let corners = self.pen.corners(largest);
        let points = match rounds {
            [one] => ellipse(one.centre, one.radius, one.radius, corners),
            [a, b] => capsule(*a, *b, corners),
            many => band(many, (corners + corners / 2).max(36)),
        };
        self.fills.push((points, ink));
    }

    /// Circle to circle to circle, straight between.
    pub fn chain(&mut self, ink: Ink, rounds: &[Round]) {
        for pair in rounds.windows(2) {
            self.band(ink, pair);
        }
    }

    /// Circle to circle along a smooth line that is cut straight at its last one: a sleeve, a trouser leg.
    pub fn tube(&mut self, ink: Ink, knots: &[Round], between: usize) {
        let chain = smooth_chain(knots, between);
        let before = self.fills.len();
        self.chain(ink, &chain);
        if let [.., start, end] = chain.as_slice() {
            let along = end.centre - start.centre;
            let along = along * (1.0 / along.length().max(1e-6));
            // The piece before the last may reach beyond the cut as well.
            for (points, _) in self.fills.iter_mut().skip(before.max((before + chain.len()).saturating_sub(3))) {
                *points = cut_beyond(points, end.centre, along);
            }
        }
    }

    /// Circle to circle along a smooth line.
    pub fn limb(&mut self, ink: Ink, knots: &[Round], between: usize) {
        self.chain(ink, &smooth_chain(knots, between));
    }

    /// Cuts off what the last piece has beyond a line through `edge` across `along` (of length 1).
    pub fn cut_last(&mut self, edge: P2, along: P2) {
        if let Some((points, _)) = self.fills.last_mut() {
            *points = cut_beyond(points, edge, along);
        }
    }

    /// An ellipse.
    pub fn ellipse(&mut self, ink: Ink, centre: P2, across: f32, up: f32) {
        let corners = self.pen.corners(across.max(up));
        self.fills.push((ellipse(centre, across, up, corners), ink));
    }

    /// A line on top of the part.
    pub fn mark(&mut self, ink: Ink, width: f32, points: Vec<P2>) {
        self.marks.push(Shape::Line { points, width, ink });
    }

    /// A filled spot on top of the part.
    pub fn spot(&mut self, ink: Ink, centre: P2, across: f32, up: f32) {
        let corners = self.pen.corners(across.max(up));
        self.marks.push(Shape::Fill { points: ellipse(centre, across, up, corners), ink });
    }

    /// Hands the shapes over: first what will show as the line, then the pieces, then the marks.
    pub fn finish(self, shapes: &mut Vec<Shape>) {
        if let Some((ink, width)) = self.line {
            shapes.extend(self.fills.iter().map(|(points, _)| Shape::Fill { points: grown(points, width), ink }));
        }
        shapes.extend(self.fills.into_iter().map(|(points, ink)| Shape::Fill { points, ink }));
        shapes.extend(self.marks);
    }
}
