//! Collects the shapes of one part of the body: every piece is convex, the line runs round all of them together.

use crate::figure::camera::Camera;
use crate::figure::hull::{Fine, Outlined, Round, band, capsule, ellipse, smooth_chain};
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
    fn corners(&self, radius: f32) -> usize {
        (9.0 + 1.4 * radius / self.line).clamp(11.0, 44.0) as usize
    }
}

/// A part of the body that is drawn as one.
#[derive(Debug)]
pub struct Part {
    pen: Pen,
    ink: Ink,
    /// Width of the line round it; 0 = none.
    line: f32,
    pieces: Vec<(Outlined, Ink)>,
    marks: Vec<Shape>,
}

impl Part {
    /// A part with a line round it.
    pub fn new(pen: &Pen, line: Ink) -> Self {
        Self::with_line(pen, line, 1.0)
    }

    /// A part with a thinner or thicker line.
    pub fn with_line(pen: &Pen, line: Ink, times: f32) -> Self {
        Self { pen: *pen, ink: line, line: pen.line * times, pieces: Vec::with_capacity(12), marks: Vec::new() }
    }

    /// A part without a line.
    pub fn bare(pen: &Pen) -> Self {
        Self::with_line(pen, Ink::Outline, 0.0)
    }

    fn fine(&self, radius: f32) -> Fine {
        Fine { corners: self.pen.corners(radius), line: self.line }
    }

    /// The band round some circles.
    pub fn band(&mut self, ink: Ink, rounds: &[Round]) {
        let largest = rounds.iter().map(|round| round.radius).fold(0.0, f32::max);
        let fine = self.fine(largest);
        let outlined = match rounds {
            [one] => ellipse(one.centre, one.radius, one.radius, fine),
            [a, b] => capsule(*a, *b, fine),
            many => band(many, Fine { corners: (fine.corners + fine.corners / 2).max(32), ..fine }),
        };
        self.pieces.push((outlined, ink));
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
        let before = self.pieces.len();
        self.chain(ink, &chain);
        if let [.., start, end] = chain.as_slice() {
            let along = end.centre - start.centre;
            let along = along * (1.0 / along.length().max(1e-6));
            // The piece before the last may reach beyond the cut as well.
            let pieces = (self.pieces.len() - before).min(2);
            self.cut_last(pieces, end.centre, along);
        }
    }

    /// Circle to circle along a smooth line.
    pub fn limb(&mut self, ink: Ink, knots: &[Round], between: usize) {
        self.chain(ink, &smooth_chain(knots, between));
    }

    /// Cuts off what the last pieces have beyond a line through `edge` across `along` (of length 1).
    pub fn cut_last(&mut self, pieces: usize, edge: P2, along: P2) {
        let line = self.line;
        for (outlined, _) in self.pieces.iter_mut().rev().take(pieces) {
            outlined.cut_beyond(edge, along, line);
        }
    }

    /// An ellipse.
    pub fn ellipse(&mut self, ink: Ink, centre: P2, across: f32, up: f32) {
        let fine = self.fine(across.max(up));
        self.pieces.push((ellipse(centre, across, up, fine), ink));
    }

    /// A line on top of the part.
    pub fn mark(&mut self, ink: Ink, width: f32, points: Vec<P2>) {
        self.marks.push(Shape::Line { points, width, ink });
    }

    /// A filled spot on top of the part.
    pub fn spot(&mut self, ink: Ink, centre: P2, across: f32, up: f32) {
        let fine = Fine { line: 0.0, ..self.fine(across.max(up)) };
        self.marks.push(Shape::Fill { points: ellipse(centre, across, up, fine).area, ink });
    }

    /// Hands the shapes over: first what will show as the line, then the pieces, then the marks.
    pub fn finish(mut self, shapes: &mut Vec<Shape>) {
        let drawn = |points: &Vec<P2>| points.len() > 2;
        for (outlined, _) in &mut self.pieces {
            let points = std::mem::take(&mut outlined.line);
            if drawn(&points) {
                shapes.push(Shape::Fill { points, ink: self.ink });
            }
        }
        let areas = self.pieces.into_iter().map(|(outlined, ink)| (outlined.area, ink));
        shapes.extend(areas.filter(|(points, _)| drawn(points)).map(|(points, ink)| Shape::Fill { points, ink }));
        shapes.extend(self.marks);
    }
}
