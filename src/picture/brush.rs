//! Fills areas and lines, by how much of each pixel they cover.

use std::f32::consts::TAU;

use tiny_skia::PixmapMut;

use super::area::Area;
use super::coverage::Coverage;
use super::fit::Fit;
use crate::figure::{P2, Rgba};

/// A corner that bulges out less than this is not seen.
const LEAST_BULGE_PX: f32 = 0.14;

/// Fills areas, one after the other; what one needed room for is kept for the next.
pub struct Brush {
    fit: Fit,
    /// Outlines in pixels, one behind the other.
    corners: Vec<(f32, f32)>,
    /// Where each ends.
    ends: Vec<usize>,
    way: Vec<(f32, f32)>,
    pen: Vec<(f32, f32)>,
    coverage: Coverage,
}

impl Brush {
    /// Nothing added yet; points are given in the coordinates of `fit`.
    pub fn new(fit: Fit) -> Self {
        let coverage = Coverage::default();
        Self { fit, corners: Vec::new(), ends: Vec::new(), way: Vec::new(), pen: Vec::new(), coverage }
    }

    pub fn fit(&self) -> &Fit {
        &self.fit
    }

    /// Adds what lies within a closed outline.
    pub fn add_area(&mut self, outline: &[P2]) {
        self.take_way(outline);
        thin(&self.way, &mut self.corners);
        self.ends.push(self.corners.len());
    }

    /// Adds a line with round ends and joints: what a round pen covers on its way from point to point.
    pub fn add_line(&mut self, points: &[P2], width_px: f32) {
        self.take_way(points);
        let radius = width_px / 2.0;
        let turn = (1.0 - (LEAST_BULGE_PX / radius).min(1.0)).acos();
        let num_corners = (TAU / 2.0 / turn).ceil().max(6.0);
        self.pen.clear();
        self.pen.extend((0..num_corners as u16).map(|corner| {
            let (sin, cos) = (f32::from(corner) / num_corners * TAU).sin_cos();
            (radius * cos, radius * sin)
        }));
        let start = self.corners.len();
        let way = std::mem::take(&mut self.way);
        without_flat(&way, &mut self.corners);
        self.way.clear();
        self.way.extend(self.corners.drain(start..));
        for (index, (x, y)) in self.way.iter().enumerate() {
            self.corners.extend(self.pen.iter().map(|(right, down)| (x + right, y + down)));
            self.ends.push(self.corners.len());
            let Some(to) = self.way.get(index + 1) else { continue };
            let along = (to.0 - x, to.1 - y);
            let part = radius / along.0.hypot(along.1).max(1e-6);
            let (across, up) = (along.1 * part, along.0 * part);
            let sides =
                [(x + across, y - up), (to.0 + across, to.1 - up), (to.0 - across, to.1 + up), (x - across, y + up)];
            self.corners.extend(sides);
            self.ends.push(self.corners.len());
        }
    }

    fn take_way(&mut self, points: &[P2]) {
        self.way.clear();
        self.way.extend(points.iter().map(|point| self.fit.point(*point)));
    }

    /// Fills what was added, as one area, and forgets it.
    pub fn paint(&mut self, pixmap: &mut PixmapMut<'_>, colour: Rgba) {
        let (mut min, mut max) = ([f32::INFINITY; 2], [f32::NEG_INFINITY; 2]);
        for (x, y) in &self.corners {
            min = [min[0].min(*x), min[1].min(*y)];
            max = [max[0].max(*x), max[1].max(*y)];
        }
        let touched = Area::around(min, max).common(&Area::whole([pixmap.width(), pixmap.height()]));
        if !self.corners.is_empty() && !touched.is_empty() {
            self.coverage.begin(touched);
            let mut start = 0;
            for end in &self.ends {
                self.coverage.add(self.corners.get(start..*end).unwrap_or_default());
                start = *end;
            }
            self.coverage.paint(pixmap, colour);
        }
        self.corners.clear();
        self.ends.clear();
    }
}

/// The outline without the corners that bulge out too little to be seen; each costs time in every frame.
pub fn thinned(corners: &[(f32, f32)]) -> Vec<(f32, f32)> {
    let mut kept = Vec::with_capacity(corners.len());
    thin(corners, &mut kept);
    kept
}

/// Adds the outline without the corners that bulge out too little to be seen.
fn thin(corners: &[(f32, f32)], kept: &mut Vec<(f32, f32)>) {
    let start = kept.len();
    without_flat(corners, kept);
    if kept.len() < start + 3 {
        kept.truncate(start);
        kept.extend(corners);
    }
}

/// Adds a way from its first corner to its last, without those between that lie on it as good as straight.
fn without_flat(corners: &[(f32, f32)], kept: &mut Vec<(f32, f32)>) {
    let mut anchor = None;
    let mut first_skipped = 0;
    for (index, corner) in corners.iter().enumerate() {
        if let (Some(anchor), Some(next)) = (anchor, corners.get(index + 1)) {
            let skipped = corners.get(first_skipped..=index).unwrap_or_default();
            if !skipped.iter().any(|skipped| bulge_squared(*skipped, anchor, *next) > LEAST_BULGE_PX * LEAST_BULGE_PX) {
                continue;
            }
        }
        kept.push(*corner);
        anchor = Some(*corner);
        first_skipped = index + 1;
    }
}

/// From a corner to the way between two others, squared; a corner at which it turns back is far from it.
fn bulge_squared(corner: (f32, f32), from: (f32, f32), to: (f32, f32)) -> f32 {
    let along = (to.0 - from.0, to.1 - from.1);
    let away = (corner.0 - from.0, corner.1 - from.1);
    let squared = along.0 * along.0 + along.1 * along.1;
    let part = if squared < 1e-12 { 0.0 } else { (along.0 * away.0 + along.1 * away.1) / squared };
    let part = part.clamp(0.0, 1.0);
    let (right, down) = (away.0 - along.0 * part, away.1 - along.1 * part);
    right * right + down * down
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_keeps_its_ends_and_every_turn() {
        let without_flat = |corners: &[(f32, f32)]| {
            let mut kept = Vec::new();
            without_flat(corners, &mut kept);
            kept
        };
        let straight = [(0.0, 0.0), (3.0, 0.02), (7.0, 0.0)];
        assert_eq!(without_flat(&straight), [(0.0, 0.0), (7.0, 0.0)]);
        let there_and_back = [(0.0, 0.0), (9.0, 0.0), (4.0, 0.0)];
        assert_eq!(without_flat(&there_and_back), there_and_back);
        let bent = [(0.0, 0.0), (5.0, 1.0), (10.0, 0.0)];
        assert_eq!(without_flat(&bent), bent);
        assert_eq!(without_flat(&[(1.0, 1.0)]), [(1.0, 1.0)]);
    }

    #[test]
    fn thinning_keeps_the_outline_to_a_fraction_of_a_pixel() {
        let circle: Vec<(f32, f32)> = (0..200)
            .map(|step| {
                let angle = step as f32 / 200.0 * std::f32::consts::TAU;
                (50.0 * angle.cos(), 50.0 * angle.sin())
            })
            .collect();
        let thin = thinned(&circle);
        assert!(thin.len() < 80, "{} corners are left", thin.len());
        for (index, from) in thin.iter().enumerate() {
            let to = thin[(index + 1) % thin.len()];
            let middle = f32::midpoint(from.0, to.0).hypot(f32::midpoint(from.1, to.1));
            assert!(50.0 - middle < 0.15, "the outline moved by {} px", 50.0 - middle);
        }
        let square = [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0)];
        assert_eq!(thinned(&square), square);
    }
}
