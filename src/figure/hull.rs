//! Rounded bodies as convex outlines: what lies between circles, and chains of them along a limb.

use std::f32::consts::TAU;

use super::space::{P2, p2, smooth_weights};

/// A circle in the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Round {
    pub centre: P2,
    pub radius: f32,
}

/// Short for [`Round`] from its parts.
pub const fn round(centre: P2, radius: f32) -> Round {
    Round { centre, radius }
}

/// A convex area and the edge of the line round it, both anticlockwise.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outlined {
    pub area: Vec<P2>,
    /// Larger by the line's width all round; empty where no line is asked for.
    pub line: Vec<P2>,
}

impl Outlined {
    fn with_room(corners: usize, line: f32) -> Self {
        Self { area: Vec::with_capacity(corners), line: Vec::with_capacity(if line > 0.0 { corners } else { 0 }) }
    }

    /// Without what lies beyond a line through `edge` across `along` (of length 1); the line runs along the cut too.
    pub fn cut_beyond(&mut self, edge: P2, along: P2, line: f32) {
        cut_beyond(&mut self.area, edge, along);
        cut_beyond(&mut self.line, edge + along * line, along);
    }
}

/// How fine an outline is: corners of a whole circle, and the width of the line round it (0 = none).
#[derive(Debug, Clone, Copy)]
pub struct Fine {
    pub corners: usize,
    pub line: f32,
}

/// An ellipse.
pub fn ellipse(centre: P2, across: f32, up: f32, fine: Fine) -> Outlined {
    let mut outlined = Outlined::with_room(fine.corners, fine.line);
    for (eight, num) in spokes(p2(1.0, 0.0), TAU / fine.corners as f32, fine.corners) {
        for spoke in eight.into_iter().take(num) {
            outlined.area.push(centre + p2(across * spoke.x, up * spoke.y));
            if fine.line > 0.0 {
                outlined.line.push(centre + p2((across + fine.line) * spoke.x, (up + fine.line) * spoke.y));
            }
        }
    }
    outlined
}

/// What lies between two circles: a tapered limb. The larger one alone where it swallows the other.
pub fn capsule(a: Round, b: Round, fine: Fine) -> Outlined {
    let way = b.centre - a.centre;
    let length = way.length();
    if length <= (a.radius - b.radius).abs() + 1e-6 {
        let larger = if a.radius >= b.radius { a } else { b };
        return ellipse(larger.centre, larger.radius, larger.radius, fine);
    }
    // The common tangents touch both circles at this angle from the line between the centres.
    let heading = way * (1.0 / length);
    let cos = ((a.radius - b.radius) / length).clamp(-1.0, 1.0);
    let sin = (1.0 - cos * cos).sqrt();
    let touch = cos.acos();
    let mut outlined = Outlined::with_room(fine.corners + 4, fine.line);
    arc(&mut outlined, b, turned(heading, p2(cos, -sin)), 2.0 * touch, fine);
    arc(&mut outlined, a, turned(heading, p2(cos, sin)), TAU - 2.0 * touch, fine);
    outlined
}

/// Adds an arc of so many radians from a direction on, anticlockwise, both ends included.
fn arc(outlined: &mut Outlined, round: Round, from: P2, span: f32, fine: Fine) {
    let steps = (span / TAU * fine.corners as f32).ceil().max(1.0);
    for (eight, num) in spokes(from, span / steps, steps as usize + 1) {
        outlined.area.extend(eight.iter().take(num).map(|spoke| round.centre + *spoke * round.radius));
        if fine.line > 0.0 {
            let radius = round.radius + fine.line;
            outlined.line.extend(eight.iter().take(num).map(|spoke| round.centre + *spoke * radius));
        }
    }
}

/// So many directions, the first and then at equal steps (radians, anticlockwise); eight at once, with how many of them
/// are wanted. They are made by turning the eight before, not by fresh sines.
fn spokes(from: P2, step: f32, num: usize) -> impl Iterator<Item = ([P2; 8], usize)> {
    let (sin, cos) = step.sin_cos();
    let mut turn = p2(cos, sin);
    let mut eight = [from; 8];
    for known in [1, 2, 4] {
        let (known, rest) = eight.split_at_mut(known);
        for (spoke, before) in rest.iter_mut().zip(known) {
            *spoke = turned(*before, turn);
        }
        turn = turned(turn, turn);
    }
    (0..num).step_by(8).map(move |before| {
        let now = eight;
        eight = eight.map(|spoke| turned(spoke, turn));
        (now, (num - before).min(8))
    })
}

/// Turned by the angle whose cosine and sine are given.
fn turned(spoke: P2, by: P2) -> P2 {
    p2(spoke.x * by.x - spoke.y * by.y, spoke.x * by.y + spoke.y * by.x)
}

/// The rubber band round any number of circles: for each direction the point that lies furthest out.
pub fn band(rounds: &[Round], fine: Fine) -> Outlined {
    let mut outlined = Outlined::with_room(fine.corners, fine.line);
    for (eight, num) in spokes(p2(1.0, 0.0), TAU / fine.corners as f32, fine.corners) {
        let (mut most, mut which) = ([f32::NEG_INFINITY; 8], [0_u32; 8]);
        for (index, round) in (0_u32..).zip(rounds) {
            for ((spoke, most), which) in eight.iter().zip(&mut most).zip(&mut which) {
                let out = round.centre.dot(*spoke) + round.radius;
                *which = if out > *most { index } else { *which };
                *most = most.max(out);
            }
        }
        for (spoke, which) in eight.iter().zip(which).take(num) {
            let Some(furthest) = rounds.get(which as usize) else { break };
            outlined.area.push(furthest.centre + *spoke * furthest.radius);
            if fine.line > 0.0 {
                outlined.line.push(furthest.centre + *spoke * (furthest.radius + fine.line));
            }
        }
    }
    outlined
}

/// Takes from a convex outline what lies beyond a line through `edge` across `along` (of length 1).
pub fn cut_beyond(points: &mut Vec<P2>, edge: P2, along: P2) {
    let limit = edge.dot(along);
    let beyond = |point: P2| point.dot(along) - limit;
    if points.iter().all(|point| beyond(*point) <= 0.0) {
        return;
    }
    let mut cut = Vec::with_capacity(points.len() + 2);
    let mut before = points.last().copied().unwrap_or_default();
    for here in points.iter().copied() {
        let (a, b) = (beyond(before), beyond(here));
        if (a > 0.0) != (b > 0.0) {
            cut.push(before.toward(here, a / (a - b)));
        }
        if b <= 0.0 {
            cut.push(here);
        }
        before = here;
    }
    *points = cut;
}

/// A chain of circles along a smooth line through the given ones, `between` new ones in each gap.
pub fn smooth_chain(knots: &[Round], between: usize) -> Vec<Round> {
    let at = |index: usize| knots.get(index.min(knots.len().saturating_sub(1))).copied();
    let mut chain = Vec::with_capacity(knots.len() * (between + 1));
    for (gap, here) in knots.iter().enumerate().take(knots.len().saturating_sub(1)) {
        let knot = |index: usize| at(index).unwrap_or(*here);
        for step in 0..=between {
            let weights = smooth_weights(step as f32 / (between + 1) as f32);
            let four = [knot(gap.saturating_sub(1)), *here, knot(gap + 1), knot(gap + 2)];
            chain.push(weighted(four, weights));
        }
    }
    chain.extend(knots.last());
    chain
}

fn weighted(rounds: [Round; 4], weights: [f32; 4]) -> Round {
    let nothing = round(P2::default(), 0.0);
    let sum = rounds
        .into_iter()
        .zip(weights)
        .fold(nothing, |sum, (one, weight)| round(sum.centre + one.centre * weight, sum.radius + one.radius * weight));
    round(sum.centre, sum.radius.max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_convex(points: &[P2]) -> bool {
        let n = points.len();
        (0..n).all(|i| {
            let (a, b, c) = (points[i], points[(i + 1) % n], points[(i + 2) % n]);
            (b - a).cross(c - b) > -1e-7
        })
    }

    const FINE: Fine = Fine { corners: 28, line: 0.004 };

    #[test]
    fn outlines_are_convex_and_anticlockwise() {
        let mut thigh = capsule(round(p2(0.0, 0.0), 0.05), round(p2(0.2, 0.1), 0.03), FINE);
        assert!(is_convex(&thigh.area) && is_convex(&thigh.line));
        let rounds = [round(p2(0.0, 0.0), 0.05), round(p2(0.1, 0.0), 0.05), round(p2(0.05, 0.2), 0.03)];
        let trunk = band(&rounds, FINE);
        assert!(is_convex(&trunk.area) && is_convex(&trunk.line));
        thigh.cut_beyond(p2(0.1, 0.05), p2(1.0, 0.0), FINE.line);
        assert!(is_convex(&thigh.area) && is_convex(&thigh.line));
        assert!(thigh.area.iter().all(|point| point.x < 0.1001));
    }

    #[test]
    fn a_capsule_holds_both_circles_and_its_line_lies_outside() {
        let got = capsule(round(p2(0.0, 0.0), 0.05), round(p2(0.2, 0.0), 0.03), FINE);
        let right = |points: &[P2]| points.iter().map(|p| p.x).fold(f32::MIN, f32::max);
        let left = |points: &[P2]| points.iter().map(|p| p.x).fold(f32::MAX, f32::min);
        assert!((right(&got.area) - 0.23).abs() < 1e-3 && (left(&got.area) + 0.05).abs() < 1e-3);
        assert!((right(&got.line) - 0.234).abs() < 1e-3 && (left(&got.line) + 0.054).abs() < 1e-3);
    }

    #[test]
    fn a_swallowed_circle_leaves_the_other() {
        let got = capsule(round(p2(0.0, 0.0), 0.05), round(p2(0.01, 0.0), 0.01), FINE);
        assert!(got.area.iter().all(|p| (p.length() - 0.05).abs() < 1e-5));
    }
}
