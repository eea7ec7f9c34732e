//! Dots and hatching inside a patch, found by calculation, so that nothing has to be masked.

use crate::figure::P2;
use crate::figure::body_map::Patch;

/// Centres of whole dots inside a patch, in rows that are set against each other; at least one.
pub fn dots(patch: &Patch, spacing: f32, radius: f32) -> Vec<P2> {
    let (min, max) = (patch.frame.min, patch.frame.max);
    let row_height = spacing * 0.866;
    let rows = (min.y / row_height).floor() as i32..=(max.y / row_height).ceil() as i32;
    let places = rows.flat_map(|row| {
        let shift = if row % 2 == 0 { 0.0 } else { 0.5 };
        let columns = (min.x / spacing - shift).floor() as i32..=(max.x / spacing - shift).ceil() as i32;
        columns.map(move |column| P2 { x: (column as f32 + shift) * spacing, y: row as f32 * row_height })
    });
    let mut dots: Vec<P2> = places.filter(|place| patch.depth(*place) > radius * 1.2).collect();
    if dots.is_empty() {
        dots.push(patch.centre);
    }
    dots
}

/// Lines that rise to the right, inside a patch.
pub fn hatching(patch: &Patch, spacing: f32) -> Vec<[P2; 2]> {
    // Lines of equal y - x lie `spacing` apart when their heights at x = 0 differ by this.
    let step = spacing * std::f32::consts::SQRT_2;
    let height = |point: P2| (point.y - point.x) / step;
    let heights = || patch.outline.iter().map(|point| height(*point));
    let (low, high) = (heights().fold(f32::INFINITY, f32::min), heights().fold(f32::NEG_INFINITY, f32::max));
    let mut lines = Vec::new();
    for number in low.ceil() as i32..=high.floor() as i32 {
        let level = number as f32;
        let mut cuts: Vec<P2> = Vec::new();
        for (from, to) in patch.outline.iter().zip(patch.outline.iter().cycle().skip(1)) {
            let (a, b) = (height(*from), height(*to));
            if (a <= level) != (b <= level) {
                cuts.push(from.toward(*to, (level - a) / (b - a)));
            }
        }
        cuts.sort_by(|one, other| one.x.total_cmp(&other.x));
        let (pairs, _) = cuts.as_chunks::<2>();
        lines.extend_from_slice(pairs);
    }
    lines
}
