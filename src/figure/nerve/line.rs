//! The line along which a nerve is drawn: smooth through its points, in waves where it is let go.

use std::f32::consts::TAU;

use super::shown::Lying;
use super::strand::Strand;
use crate::figure::body::pen::Pen;
use crate::figure::space::{P2, SMOOTH_POWERS, V3, p2};

/// How the line is sampled, and the wave of what is let go: its length and height; in widths of the pen's line.
const STEP: f32 = 1.5;
const SMOOTH_STEP: f32 = 4.0;
const WAVE: [f32; 2] = [9.5, 2.6];
/// How much must be lengthened or let go to show at all; 1 = the most.
pub const SEEN: f32 = 0.12;
/// How much larger than true a slide is drawn; a centimetre of a body would hardly be seen.
const SLIDE_TIMES: f32 = 2.5;

/// One sample of the line.
#[derive(Clone, Copy)]
pub struct Sample {
    pub place: P2,
    pub pull: f32,
    pub is_cord: bool,
}

/// What lies between two points.
struct Span {
    /// The smooth line, by powers of the way (0 to 1).
    curve: [P2; 4],
    /// At its beginning, and how much more at its end: how the nerve is pulled, and the way from the strand's first point.
    pull: [f32; 2],
    way: [f32; 2],
}

/// A line through points in the picture. A place on it is told by the number of a point and parts of the way to the next.
pub struct Line<'a> {
    pen: &'a Pen,
    strand: &'a Strand,
    spans: Vec<Span>,
    /// Number of the first point in the strand, which may begin nearer to the spine than what is shown.
    from: f32,
    /// Numbers of the points before this one lie inside the spine.
    cord: f32,
    /// From this point on it is drawn.
    start: f32,
}

impl<'a> Line<'a> {
    /// Through `points`, of which the first is number `from` of those that the nerve lies on.
    pub fn new(pen: &'a Pen, lying: &'a Lying, from: usize, points: &[V3], cord: usize, start: usize) -> Self {
        // The camera shows a line between points as a line between those in the picture.
        let seen: Vec<P2> = points.iter().map(|point| pen.camera.see(*point)).collect();
        let knot = |at: usize| seen.get(at.min(seen.len() - 1)).copied().unwrap_or_default();
        let rise = |values: &[f32], at: usize| {
            let value = |at: usize| values.get(at).or(values.last()).copied().unwrap_or(0.0);
            [value(at), value(at + 1) - value(at)]
        };
        let span = |at: usize| Span {
            curve: curve([knot(at.saturating_sub(1)), knot(at), knot(at + 1), knot(at + 2)]),
            pull: rise(&lying.pulls, from + at),
            way: rise(lying.strand.ways(), from + at),
        };
        let spans = (0..seen.len().saturating_sub(1)).map(span).collect();
        Self { pen, strand: &lying.strand, spans, from: from as f32, cord: cord as f32, start: start as f32 }
    }

    fn last(&self) -> f32 {
        self.spans.len() as f32
    }

    /// The span that holds a place, and how far in it the place lies.
    fn span(&self, at: f32) -> Option<(&Span, f32)> {
        let index = (at.max(0.0) as usize).min(self.spans.len().saturating_sub(1));
        Some((self.spans.get(index)?, (at - index as f32).clamp(0.0, 1.0)))
    }

    /// The place that is so far from the strand's first point; none where it is not shown.
    fn at_way(&self, way: f32) -> Option<f32> {
        let at = self.strand.at_way(way) - self.from;
        (self.start..=self.last()).contains(&at).then_some(at)
    }

    /// A place on the smooth line; and across it, to its left (of a mirrored one to the right), of length 1.
    pub fn bed(&self, at: f32) -> (P2, P2) {
        self.span(at).map_or((P2::default(), p2(0.0, 1.0)), |(span, along)| {
            (span.bed(along), span.across(along, self.pen.camera.handedness()))
        })
    }

    /// Where it begins and where it ends.
    pub fn ends(&self) -> [P2; 2] {
        [self.start, self.last()].map(|at| self.bed(at).0)
    }

    /// A place as it is drawn: what is let go lies in waves.
    pub fn drawn(&self, at: f32) -> P2 {
        self.span(at).map_or(P2::default(), |(span, along)| span.drawn(self.pen, along))
    }

    /// Close together in waves, further apart where the line is smooth.
    pub fn samples(&self) -> Vec<Sample> {
        let mut samples = Vec::with_capacity(160);
        let spans = (0_u16..).map(f32::from).zip(&self.spans).skip(self.start as usize);
        let Some(mut way) = spans.clone().next().map(|(_, span)| span.way[0]) else { return samples };
        for (index, span) in spans {
            let end = span.way[0] + span.way[1];
            while way < end {
                let along = (way - span.way[0]) / span.way[1];
                let pull = span.pull(along);
                let is_cord = index + along + 1.0 < self.cord;
                samples.push(Sample { place: span.drawn(self.pen, along), pull, is_cord });
                way += if pull < -SEEN { STEP } else { SMOOTH_STEP } * self.pen.line;
            }
        }
        if let Some(span) = self.spans.last() {
            samples.push(Sample { place: span.drawn(self.pen, 1.0), pull: span.pull(1.0), is_cord: false });
        }
        samples
    }

    /// The length of the whole strand.
    pub fn whole(&self) -> f32 {
        self.strand.ways().last().copied().unwrap_or(0.0)
    }

    /// Where the nerve is now that lies at a place in the middle of the movement.
    pub fn slid(&self, at: f32) -> Option<f32> {
        self.slid_of_strand(self.from + at)
    }

    /// Where a part of the nerve (0 to 1 of the strand's length) is now.
    pub fn slid_part(&self, part: f32) -> Option<f32> {
        self.slid_of_strand(self.strand.at_part_of_middle(part))
    }

    fn slid_of_strand(&self, at: f32) -> Option<f32> {
        self.at_way(self.strand.way(at) + SLIDE_TIMES * self.strand.slid(at))
    }
}

impl Span {
    fn pull(&self, along: f32) -> f32 {
        self.pull[0] + self.pull[1] * along
    }

    fn bed(&self, along: f32) -> P2 {
        let [still, steady, quick, quicker] = self.curve;
        still + (steady + (quick + quicker * along) * along) * along
    }

    fn across(&self, along: f32, handedness: f32) -> P2 {
        let [_, steady, quick, quicker] = self.curve;
        let way = steady + (quick * 2.0 + quicker * (3.0 * along)) * along;
        let length = way.length();
        if length > 1e-6 { way.left() * (handedness / length) } else { p2(0.0, 1.0) }
    }

    fn drawn(&self, pen: &Pen, along: f32) -> P2 {
        let bed = self.bed(along);
        let slack = ((-self.pull(along) - SEEN) / (1.0 - SEEN)).max(0.0).sqrt();
        if slack < 0.02 {
            return bed;
        }
        let [length, height] = WAVE.map(|times| times * pen.line);
        let [from, span] = self.way;
        // Where the points lie close together, in bent fingers, there is little room.
        let room = (span / (2.0 * length)).min(1.0);
        let phase = TAU * (from + span * along) / length;
        bed + self.across(along, pen.camera.handedness()) * (height * room * slack * phase.sin())
    }
}

/// The smooth line between the two knots in the middle, by powers of the way.
fn curve(knots: [P2; 4]) -> [P2; 4] {
    let mut curve = [P2::default(); 4];
    for (knot, weights) in knots.into_iter().zip(SMOOTH_POWERS) {
        for (power, weight) in curve.iter_mut().zip(weights) {
            *power = *power + knot * weight;
        }
    }
    curve
}
