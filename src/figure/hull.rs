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

/// An ellipse's outline, anticlockwise.
pub fn ellipse(centre: P2, across: f32, up: f32, corners: usize) -> Vec<P2> {
    (0..corners)
        .map(|corner| {
            let (sin, cos) = (TAU * corner as f32 / corners as f32).sin_cos();
            centre + p2(across * cos, up * sin)
        })
        .collect()
}

/// What lies between two circles: a tapered limb. The larger one alone where it swallows the other.
/// `corners` is how many a whole circle gets.
pub fn capsule(a: Round, b: Round, corners: usize) -> Vec<P2> {
    let way = b.centre - a.centre;
    let length = way.length();
    if length <= (a.radius - b.radius).abs() + 1e-6 {
        let larger = if a.radius >= b.radius { a } else { b };
        return ellipse(larger.centre, larger.radius, larger.radius, corners);
    }
    // The common tangents touch both circles at this angle from the line between the centres.
    let heading = way.y.atan2(way.x);
    let touch = ((a.radius - b.radius) / length).clamp(-1.0, 1.0).acos();
    let mut points = Vec::with_capacity(corners + 4);
    arc(&mut points, b, heading - touch, heading + touch, corners);
    arc(&mut points, a, heading + touch, heading - touch + TAU, corners);
    points
}

/// Adds an arc, anticlockwise, both ends included. The steps between are made by turning, not by fresh sines.
fn arc(points: &mut Vec<P2>, round: Round, from: f32, to: f32, corners: usize) {
    let steps = (((to - from) / TAU * corners as f32).ceil()).max(1.0);
    let (step_sin, step_cos) = ((to - from) / steps).sin_cos();
    let (sin, cos) = from.sin_cos();
    let mut spoke = p2(cos, sin) * round.radius;
    for _ in 0..=(steps as usize) {
        points.push(round.centre + spoke);
        spoke = p2(spoke.x * step_cos - spoke.y * step_sin, spoke.x * step_sin + spoke.y * step_cos);
    }
}

/// The rubber band round any number of circles, anticlockwise: for each direction the point that lies furthest out.
pub fn band(rounds: &[Round], corners: usize) -> Vec<P2> {
    let (step_sin, step_cos) = (TAU / corners as f32).sin_cos();
    let mut direction = p2(1.0, 0.0);
    let mut points: Vec<P2> = Vec::with_capacity(corners);
    for _ in 0..corners {
        let furthest = rounds
            .iter()
            .max_by(|a, b| (a.centre.dot(direction) + a.radius).total_cmp(&(b.centre.dot(direction) + b.radius)));
        if let Some(round) = furthest {
            points.push(round.centre + direction * round.radius);
        }
        direction =
            p2(direction.x * step_cos - direction.y * step_sin, direction.x * step_sin + direction.y * step_cos);
    }
    points
}

/// A convex outline without what lies beyond a line through `edge` across `along` (of length 1).
pub fn cut_beyond(points: &[P2], edge: P2, along: P2) -> Vec<P2> {
    let beyond = |point: P2| (point - edge).dot(along);
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
    cut
}

/// A convex outline made larger by that much all round.
pub fn grown(points: &[P2], by: f32) -> Vec<P2> {
    let count = points.len();
    let at = |index: usize| points.get(index % count.max(1)).copied().unwrap_or_default();
    (0..count)
        .map(|index| {
            let here = at(index);
            let arriving = outward(here - at(index + count - 1));
            let leaving = outward(at(index + 1) - here);
            let sum = arriving + leaving;
            let length = sum.length();
            if length < 1e-6 { here + arriving * by } else { here + sum * (by / length) }
        })
        .collect()
}

/// Right of the way, which is outside where one walks anticlockwise; length 1.
fn outward(way: P2) -> P2 {
    let length = way.length();
    if length < 1e-9 { P2::default() } else { p2(way.y, -way.x) * (1.0 / length) }
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

    #[test]
    fn outlines_are_convex_and_anticlockwise() {
        let thigh = capsule(round(p2(0.0, 0.0), 0.05), round(p2(0.2, 0.1), 0.03), 28);
        assert!(is_convex(&thigh) && is_convex(&grown(&thigh, 0.004)));
        let trunk = band(&[round(p2(0.0, 0.0), 0.05), round(p2(0.1, 0.0), 0.05), round(p2(0.05, 0.2), 0.03)], 40);
        assert!(is_convex(&trunk));
    }

    #[test]
    fn a_capsule_holds_both_circles() {
        let points = capsule(round(p2(0.0, 0.0), 0.05), round(p2(0.2, 0.0), 0.03), 28);
        let right = points.iter().map(|p| p.x).fold(f32::MIN, f32::max);
        let left = points.iter().map(|p| p.x).fold(f32::MAX, f32::min);
        assert!((right - 0.23).abs() < 1e-3 && (left + 0.05).abs() < 1e-3);
    }

    #[test]
    fn a_swallowed_circle_leaves_the_other() {
        let points = capsule(round(p2(0.0, 0.0), 0.05), round(p2(0.01, 0.0), 0.01), 28);
        assert!(points.iter().all(|p| (p.length() - 0.05).abs() < 1e-5));
    }
}
