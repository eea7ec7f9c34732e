//! Circles with no more corners than are seen: a software renderer pays for every triangle.

use std::f32::consts::{PI, TAU};

use egui::epaint::{PathShape, PathStroke};
use egui::{Color32, Painter, Pos2, Stroke, StrokeKind, vec2};

/// Between two corners a circle is flatter by this much at most; edges are a pixel soft.
const FLATTER_PX: f32 = 0.08;

/// How many corners a circle of this radius (in points) has.
pub fn corners(painter: &Painter, radius: f32) -> usize {
    let radius_px = (radius * painter.pixels_per_point()).max(1.0);
    (PI / (1.0 - FLATTER_PX / radius_px).acos()).ceil().max(8.0) as usize
}

/// The place on a circle after part of a turn, clockwise from the top.
pub fn at(centre: Pos2, radius: f32, turn: f32) -> Pos2 {
    let angle = TAU * (turn - 0.25);
    centre + radius * vec2(angle.cos(), angle.sin())
}

/// A circle with its edge on that side of the rim.
pub fn circle(painter: &Painter, centre: Pos2, radius: f32, fill: Color32, edge: Stroke, kind: StrokeKind) {
    let corners = corners(painter, radius);
    let points = (0..corners).map(|corner| at(centre, radius, corner as f32 / corners as f32)).collect();
    painter.add(PathShape::convex_polygon(points, fill, PathStroke { kind, ..edge.into() }));
}
