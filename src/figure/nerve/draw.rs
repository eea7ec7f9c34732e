//! The nerve as shapes: a cord with its two ends, taut and bright where it is lengthened, wavy and blue where it is let go,
//! with beads that slide along it, and a larger one that slides through the gate where it is pinched.

use super::bones::Bones;
use super::line::{Line, SEEN, Sample};
use super::path::Anchor;
use super::shown::{Lying, ShownNerve};
use crate::figure::body::pen::Pen;
use crate::figure::hull::{Fine, ellipse};
use crate::figure::ink::Ink;
use crate::figure::shape::Shape;
use crate::figure::space::{P2, V3};

/// Thickness of the nerve and of the cord in the spine, in widths of the pen's line; and the dark edge on either side.
const CORE: f32 = 2.5;
const CORD: f32 = 1.5;
const EDGE: f32 = 0.7;
/// Sizes in the same: a bead, the marker, the gate, the ends.
const BEAD: f32 = 0.7;
const MARKER: f32 = 2.9;
const GATE: [f32; 2] = [3.6, 7.0];
const NEAR_END: f32 = 2.6;
const FAR_END: f32 = 2.0;
/// Way between two beads, in widths of the pen's line.
const BEADS_APART: f32 = 14.0;
/// How much must be lengthened or let go to show in the full width of the line; 1 = the most.
const CLEAR: f32 = 0.38;
/// Width of the lighter stripe below that, in widths of the line.
const STRIPE: f32 = 0.5;

/// Draws the nerve as it lies on one half of the body; on the bones of a foot beside the figure, where there are any.
pub(in crate::figure) fn draw(
    pen: &Pen,
    nerve: &ShownNerve,
    lying: &Lying,
    beside: Option<&Bones>,
    shapes: &mut Vec<Shape>,
) {
    let beside = beside.map(|bones| nerve.path.points(bones));
    let shown_first = lying.lengths.first;
    let (first, points) = beside.as_ref().map_or((shown_first, &lying.points), |(first, points)| (*first, points));
    let Some(from) = first.checked_sub(shown_first) else { return };
    if points.len() < 2 {
        return;
    }
    let is_cord = |anchor: &&Anchor| anchor.is_cord;
    let cord = nerve.path.anchors.iter().skip(first).take_while(is_cord).count();
    // From before, the cord would run over the face.
    let is_face_seen = pen.camera.faces(V3::FORWARD) > 0.5 && cord > 0;
    let is_hidden = |anchor: &&Anchor| is_face_seen && anchor.is_in_head();
    let start = nerve.path.anchors.iter().skip(first).take_while(is_hidden).count();
    let line = Line::new(pen, lying, from, points, cord, start);
    let drawing = Drawing { width: pen.line, line };
    drawing.cord(shapes);
    if let Some(site) = nerve.path.site.checked_sub(first).filter(|site| *site < points.len()) {
        drawing.site(site as f32, shapes);
    }
    let is_whole = first == 0;
    drawing.ends(is_whole, shapes);
}

struct Drawing<'a> {
    /// Of the pen's line.
    width: f32,
    line: Line<'a>,
}

impl Drawing<'_> {
    fn cord(&self, shapes: &mut Vec<Shape>) {
        let samples = self.line.samples();
        let width = |sample: &Sample| if sample.is_cord { CORD } else { CORE } * self.width;
        let edge = 2.0 * EDGE * self.width;
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

    fn beads(&self, shapes: &mut Vec<Shape>) {
        let num = (self.line.whole() / (BEADS_APART * self.width)).round().max(2.0) as usize;
        let parts = (1..num).map(|bead| self.line.slid_part(bead as f32 / num as f32));
        for at in parts.flatten() {
            self.dot(self.line.drawn(at), BEAD, Ink::NerveEdge, shapes);
        }
    }

    fn dot(&self, centre: P2, radius: f32, ink: Ink, shapes: &mut Vec<Shape>) {
        let corners = if radius > 1.0 { 18 } else { 8 };
        let radius = radius * self.width;
        let points = ellipse(centre, radius, radius, Fine { corners, line: 0.0 }).area;
        shapes.push(Shape::Fill { points, ink });
    }

    /// The gate stays where the nerve is pinched; the marker is a part of the nerve.
    fn site(&self, site: f32, shapes: &mut Vec<Shape>) {
        let (centre, across) = self.line.bed(site);
        let across = across * self.width;
        let [inner, outer] = GATE;
        for (width, ink, more) in [(3.2, Ink::NerveEdge, 0.6), (1.6, Ink::NerveTaut, 0.0)] {
            for side in [1.0, -1.0] {
                let points = vec![centre + across * (side * inner), centre + across * (side * (outer + more))];
                shapes.push(Shape::Line { points, width: width * self.width, ink });
            }
        }
        if let Some(at) = self.line.slid(site) {
            let marker = self.line.drawn(at);
            self.dot(marker, MARKER, Ink::NerveEdge, shapes);
            self.dot(marker, MARKER - EDGE, Ink::NerveTaut, shapes);
        }
    }

    /// The near end as a ring, the far one as a dot.
    fn ends(&self, is_whole: bool, shapes: &mut Vec<Shape>) {
        let [near, far] = self.line.ends();
        self.dot(far, FAR_END, Ink::NerveEdge, shapes);
        self.dot(far, FAR_END - EDGE, Ink::Nerve, shapes);
        if is_whole {
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
