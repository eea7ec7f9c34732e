//! Smooth lines through points: centripetal Catmull-Rom, which neither loops nor overshoots where points lie unevenly.

use crate::figure::space::{P2, p2};

/// Pieces of a line from one point to the next.
const STEPS: u16 = 8;

/// Nearer to the middle than this is the middle.
pub const HAIR: f32 = 1e-6;

/// One run of points for each stretch between two of the given points, both ends included exactly.
///
/// A line that ends on the middle goes on as its mirror image, so that both halves of a picture join without a corner.
/// A line that ends where it began goes round without one.
pub fn stretches(points: &[P2]) -> Vec<Vec<P2>> {
    let (Some([first, second]), Some([last_but_one, last])) = (points.first_chunk(), points.last_chunk()) else {
        return Vec::new();
    };
    let is_round = points.len() > 2 && (*first - *last).length() < HAIR;
    let mut knots = vec![if is_round { *last_but_one } else { beyond(*first, *second) }];
    knots.extend_from_slice(points);
    knots.push(if is_round { *second } else { beyond(*last, *last_but_one) });
    knots.array_windows().map(stretch).collect()
}

/// The whole line as one run of points.
pub fn through(points: &[P2]) -> Vec<P2> {
    let mut line: Vec<P2> = points.first().copied().into_iter().collect();
    line.extend(stretches(points).into_iter().flat_map(|stretch| stretch.into_iter().skip(1)));
    line
}

/// On the other half of the picture.
pub fn mirrored(points: &[P2]) -> Vec<P2> {
    points.iter().map(|point| flipped(*point)).collect()
}

/// A point on the other half of the picture.
pub fn flipped(point: P2) -> P2 {
    p2(-point.x, point.y)
}

/// The point that would come before `end`.
fn beyond(end: P2, next: P2) -> P2 {
    let is_crossing = end.x.abs() < HAIR && next.x.abs() > HAIR;
    if is_crossing { flipped(next) } else { end * 2.0 - next }
}

/// From the second to the third of four points.
fn stretch(&[before, from, to, after]: &[P2; 4]) -> Vec<P2> {
    let pace = |a: P2, b: P2| (b - a).length().sqrt().max(1e-4);
    let at_from = pace(before, from);
    let at_to = at_from + pace(from, to);
    let at_after = at_to + pace(to, after);
    let inner = (1..STEPS).map(|step| {
        let now = at_from + (at_to - at_from) * f32::from(step) / f32::from(STEPS);
        let mix = |a: P2, b: P2, at_a: f32, at_b: f32| a.toward(b, (now - at_a) / (at_b - at_a));
        let first = mix(before, from, 0.0, at_from);
        let second = mix(from, to, at_from, at_to);
        let third = mix(to, after, at_to, at_after);
        mix(mix(first, second, 0.0, at_to), mix(second, third, at_from, at_after), at_from, at_to)
    });
    std::iter::once(from).chain(inner).chain(std::iter::once(to)).collect()
}
