//! Closed outlines: inside, how far from the edge, and the point furthest from it.

use crate::figure::shape::Frame;
use crate::figure::space::{P2, p2};

/// Each edge of a closed outline.
pub fn edges(outline: &[P2]) -> impl Iterator<Item = (P2, P2)> {
    outline.iter().copied().zip(outline.iter().copied().cycle().skip(1))
}

/// The area, positive where the outline runs anticlockwise.
pub fn area(outline: &[P2]) -> f32 {
    edges(outline).map(|(from, to)| from.cross(to)).sum::<f32>() / 2.0
}

/// Whether the point is inside. A point on a shared border is inside exactly one of the two neighbours.
pub fn holds(outline: &[P2], point: P2) -> bool {
    let crossings = edges(outline).filter(|(from, to)| {
        // Taken in one direction always, so that both neighbours of a border see the same crossing.
        let (low, high) = if from.y <= to.y { (from, to) } else { (to, from) };
        (low.y <= point.y) && (point.y < high.y) && (*high - *low).cross(point - *low) > 0.0
    });
    crossings.count() % 2 == 1
}

/// How far the outline is from the point.
pub fn distance(outline: &[P2], point: P2) -> f32 {
    edges(outline).map(|(from, to)| square_to_edge(from, to, point)).fold(f32::INFINITY, f32::min).sqrt()
}

/// The square of the distance: a root for each edge would take most of the time.
fn square_to_edge(from: P2, to: P2, point: P2) -> f32 {
    let along = to - from;
    let square = along.dot(along);
    let way = if square > 0.0 { ((point - from).dot(along) / square).clamp(0.0, 1.0) } else { 0.0 };
    let away = from.toward(to, way) - point;
    away.dot(away)
}

/// The point deepest inside, to about a thousandth of the outline's size, and its distance from the outline.
pub fn deepest(outline: &[P2], frame: &Frame) -> (P2, f32) {
    let depth = |point: P2| if holds(outline, point) { distance(outline, point) } else { f32::NEG_INFINITY };
    let best_around = |centre: P2, half: P2, steps: i16| {
        let places = (-steps..=steps).flat_map(|row| (-steps..=steps).map(move |column| (column, row)));
        let points = places.map(|(column, row)| {
            let share = |step: i16| f32::from(step) / f32::from(steps);
            centre + p2(half.x * share(column), half.y * share(row))
        });
        points
            .map(|point| (point, depth(point)))
            .fold((centre, f32::NEG_INFINITY), |best, found| if found.1 > best.1 { found } else { best })
    };
    let mut half = p2(frame.width() / 2.0, frame.height() / 2.0);
    let mut best = best_around(frame.centre(), half, 7);
    half = half * (1.0 / 7.0);
    for _ in 0..6 {
        let found = best_around(best.0, half, 2);
        if found.1 > best.1 {
            best = found;
        }
        half = half * 0.5;
    }
    best
}

/// Whether two pieces of line cross within, not merely touch at an end.
pub fn do_cross((a, b): (P2, P2), (c, d): (P2, P2)) -> bool {
    let side = |from: P2, to: P2, point: P2| (to - from).cross(point - from);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}
