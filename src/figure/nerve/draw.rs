//! The nerve as shapes: a cord with its two ends, taut and bright where it is lengthened, wavy and blue where it is let go,
//! with beads that slide along it, and a larger one that slides through the gate where it is pinched.

use super::bones::Bones;
use super::path::Anchor;
use super::shown::ShownNerve;
use super::strand::Strand;
use crate::figure::body::pen::Pen;
use crate::figure::ink::Ink;
use crate::figure::shape::Shape;
use crate::figure::space::{P2, V3, p2, smooth_weights};

/// Thickness of the nerve and of the cord in the spine, in widths of the pen's line; and the dark edge on either side.
const CORE: f32 = 2.5;
const CORD: f32 = 1.5;
const EDGE: f32 = 0.7;
/// How the line is sampled, and the wave of what is let go: its length and height; in widths of the pen's line.
const STEP: f32 = 1.5;
const SMOOTH_STEP: f32 = 4.0;
const WAVE: [f32; 2] = [9.5, 2.6];
/// Sizes in the same: a bead, the marker, the gate, the ends.
const BEAD: f32 = 0.7;
const MARKER: f32 = 2.9;
const GATE: [f32; 2] = [3.6, 7.0];
const NEAR_END: f32 = 2.6;
const FAR_END: f32 = 2.0;
/// Way between two beads, in widths of the pen's line.
const BEADS_APART: f32 = 14.0;
/// How much larger than true a slide is drawn; a centimetre of a body would hardly be seen.
const SLIDE_TIMES: f32 = 2.5;
/// How much must be lengthened or let go to show at all, and to show in the full width of the line; 1 = the most.
const SEEN: f32 = 0.12;
const CLEAR: f32 = 0.38;
/// Width of the lighter stripe between the two, in widths of the line.
const STRIPE: f32 = 0.5;

/// One sample of the line.
#[derive(Clone, Copy)]
struct Sample {
    place: P2,
    pull: f32,
    is_cord: bool,
}

struct Line<'a> {
    pen: &'a Pen,
    strand: &'a Strand,
    points: Vec<V3>,
    /// Number of the first point in the strand, which may begin nearer to the spine than what is shown.
    from: f32,
    /// At each point.
    pulls: Vec<f32>,
    /// Numbers of the points before this one lie inside the spine.
    cord: usize,
    /// From this point on it is drawn.
    start: usize,
}

/// Draws the nerve on one half of the body. `bones` are those that tell how it lies, `shown` those that it is drawn on:
/// the same, or those of a foot beside the figure.
pub(in crate::figure) fn draw(
    pen: &Pen,
    nerve: &ShownNerve,
    half: usize,
    [bones, shown]: [&Bones; 2],
    shapes: &mut Vec<Shape>,
) {
    let Some((lengths, strand)) = nerve.strand(half, bones) else { return };
    let (first, points) = nerve.path.points(shown);
    if points.len() < 2 || first < lengths.first {
        return;
    }
    let from = (first - lengths.first) as f32;
    let pulls = (0..points.len()).map(|at| strand.pull(from + at as f32)).collect();
    let is_cord = |index: usize| nerve.path.anchors.get(index + first).is_some_and(|anchor| anchor.is_cord);
    let cord = (0..points.len()).take_while(|index| is_cord(*index)).count();
    // From before, the cord would run over the face.
    let is_face_seen = pen.camera.faces(V3::FORWARD) > 0.5 && cord > 0;
    let is_hidden = |anchor: &&Anchor| is_face_seen && anchor.is_in_head();
    let start = nerve.path.anchors.iter().skip(first).take_while(is_hidden).count();
    let line = Line { pen, strand: &strand, points, from, pulls, cord, start };
    line.draw_cord(shapes);
    if let Some(site) = nerve.path.site.checked_sub(first).filter(|site| *site < line.points.len()) {
        line.draw_site(site as f32, shapes);
    }
    let is_whole = first == 0;
    line.draw_ends(is_whole, shapes);
}

impl Line<'_> {
    fn last(&self) -> f32 {
        self.points.len().saturating_sub(1) as f32
    }

    /// The way from the strand's first point to a point.
    fn way(&self, at: f32) -> f32 {
        self.strand.way(self.from + at)
    }

    /// The point that is so far from the strand's first one; none where it is not shown.
    fn at_way(&self, way: f32) -> Option<f32> {
        let at = self.strand.at_way(way) - self.from;
        (self.start as f32..=self.last()).contains(&at).then_some(at)
    }

    /// A point of the smooth line.
    fn bed(&self, at: f32) -> P2 {
        let index = (at.max(0.0) as usize).min(self.points.len().saturating_sub(2));
        let knot = |at: usize| self.points.get(at.min(self.points.len() - 1)).copied().unwrap_or_default();
        let [before, from, to, after] = smooth_weights((at - index as f32).clamp(0.0, 1.0));
        let place = knot(index.saturating_sub(1)) * before
            + knot(index) * from
            + knot(index + 1) * to
            + knot(index + 2) * after;
        self.pen.camera.see(place)
    }

    fn pull(&self, at: f32) -> f32 {
        let index = at.max(0.0) as usize;
        let from = self.pulls.get(index).copied().unwrap_or(0.0);
        let to = self.pulls.get(index + 1).copied().unwrap_or(from);
        from + (to - from) * (at - index as f32)
    }

    /// Across the line, to its left; of a mirrored one to the right.
    fn across(&self, at: f32) -> P2 {
        let way = self.bed((at + 0.08).min(self.last())) - self.bed((at - 0.08).max(0.0));
        let length = way.length();
        if length > 1e-6 { way.left() * (self.pen.camera.handedness() / length) } else { p2(0.0, 1.0) }
    }

    /// A point of the line as it is drawn: what is let go lies in waves.
    fn drawn(&self, at: f32) -> P2 {
        let [length, height] = WAVE.map(|times| times * self.pen.line);
        let slack = ((-self.pull(at) - SEEN) / (1.0 - SEEN)).max(0.0).sqrt();
        if slack < 0.02 {
            return self.bed(at);
        }
        let phase = std::f32::consts::TAU * self.way(at) / length;
        // Where the points lie close together, in bent fingers, there is little room.
        let span = self.way(at.floor() + 1.0) - self.way(at.floor());
        let room = (span / (2.0 * length)).min(1.0);
        self.bed(at) + self.across(at) * (height * room * slack * phase.sin())
    }

    /// Close together in waves, further apart where the line is smooth.
    fn samples(&self) -> Vec<Sample> {
        let (mut way, end) = (self.way(self.start as f32), self.way(self.last()));
        let mut samples = Vec::with_capacity(160);
        loop {
            let at = (self.strand.at_way(way) - self.from).clamp(0.0, self.last());
            let pull = self.pull(at);
            samples.push(Sample { place: self.drawn(at), pull, is_cord: at + 1.0 < self.cord as f32 });
            if way >= end {
                return samples;
            }
            let step = if pull < -SEEN { STEP } else { SMOOTH_STEP };
            way = (way + step * self.pen.line).min(end);
        }
    }

    fn draw_cord(&self, shapes: &mut Vec<Shape>) {
        let samples = self.samples();
        let width = |sample: &Sample| if sample.is_cord { CORD } else { CORE } * self.pen.line;
        let edge = 2.0 * EDGE * self.pen.line;
        runs(&samples, |sample| Some((width(sample) + edge, Ink::NerveEdge)), shapes);
        runs(&samples, |sample| Some((width(sample), Ink::Nerve)), shapes);
        let graded = |sample: &Sample| {
            let ink = if sample.pull > 0.0 { Ink::NerveTaut } else { Ink::NerveSlack };
            let times = match sample.pull.abs() {
                pull if pull > CLEAR => 1.0,
                pull if pull > SEEN => STRIPE,
                _ => return None,
            };
            Some((width(sample) * times, ink))
        };
        runs(&samples, graded, shapes);
        self.beads(shapes);
    }

    /// Where a part of the nerve is now that lies at a point of the strand's bed in the middle of the movement.
    fn slid(&self, at: f32) -> Option<f32> {
        self.at_way(self.strand.way(at) + SLIDE_TIMES * self.strand.slid(at))
    }

    fn beads(&self, shapes: &mut Vec<Shape>) {
        let whole = self.strand.way(f32::MAX);
        let num = (whole / (BEADS_APART * self.pen.line)).round().max(2.0) as usize;
        let parts = (1..num).map(|bead| self.strand.at_part_of_middle(bead as f32 / num as f32));
        for at in parts.filter_map(|part| self.slid(part)) {
            self.dot(self.drawn(at), BEAD, Ink::NerveEdge, shapes);
        }
    }

    fn dot(&self, centre: P2, radius: f32, ink: Ink, shapes: &mut Vec<Shape>) {
        let corners = if radius > 1.0 { 18 } else { 8 };
        let points = (0..corners).map(|corner| {
            let (sin, cos) = (std::f32::consts::TAU * corner as f32 / corners as f32).sin_cos();
            centre + p2(cos, sin) * (radius * self.pen.line)
        });
        shapes.push(Shape::Fill { points: points.collect(), ink });
    }

    /// The gate stays where the nerve is pinched; the marker is a part of the nerve.
    fn draw_site(&self, site: f32, shapes: &mut Vec<Shape>) {
        let across = self.across(site) * self.pen.line;
        let [inner, outer] = GATE;
        let centre = self.bed(site);
        for (width, ink, more) in [(3.2, Ink::NerveEdge, 0.6), (1.6, Ink::NerveTaut, 0.0)] {
            for side in [1.0, -1.0] {
                let points = vec![centre + across * (side * inner), centre + across * (side * (outer + more))];
                shapes.push(Shape::Line { points, width: width * self.pen.line, ink });
            }
        }
        if let Some(at) = self.slid(self.from + site) {
            let marker = self.drawn(at);
            self.dot(marker, MARKER, Ink::NerveEdge, shapes);
            self.dot(marker, MARKER - EDGE, Ink::NerveTaut, shapes);
        }
    }

    /// The near end as a ring, the far one as a dot.
    fn draw_ends(&self, is_whole: bool, shapes: &mut Vec<Shape>) {
        let far = self.bed(self.last());
        self.dot(far, FAR_END, Ink::NerveEdge, shapes);
        self.dot(far, FAR_END - EDGE, Ink::Nerve, shapes);
        if is_whole {
            let near = self.bed(self.start as f32);
            self.dot(near, NEAR_END, Ink::NerveEdge, shapes);
            self.dot(near, NEAR_END - EDGE, Ink::Nerve, shapes);
            self.dot(near, NEAR_END - 2.4 * EDGE, Ink::NerveEdge, shapes);
        }
    }
}

/// Lines through neighbours that look alike; each reaches to the first of the next.
fn runs(samples: &[Sample], look: impl Fn(&Sample) -> Option<(f32, Ink)>, shapes: &mut Vec<Shape>) {
    let mut start = 0;
    while let Some(first) = samples.get(start) {
        let alike = samples.iter().skip(start).take_while(|sample| look(sample) == look(first)).count();
        if let Some((width, ink)) = look(first) {
            let points = samples.iter().skip(start).take(alike + 1).map(|sample| sample.place).collect();
            shapes.push(Shape::Line { points, width, ink });
        }
        start += alike;
    }
}
