//! Rings that say where to press, and arrows that say which way something is pushed.

use super::body::pen::Pen;
use super::ink::Ink;
use super::shape::{Frame, Shape};
use super::space::{P2, V3, mix, p2};
use super::spot::Told;
use super::staging::{Mark, Push, Spot, Staging};

/// Corners of a ring.
const CORNERS: usize = 28;
/// Thickness of a ring and an arrow's shaft, in widths of the pen's line.
const RING: f32 = 1.9;
const SHAFT: f32 = 3.4;
/// Length and half the width of an arrow's head, in the same.
const HEAD: [f32; 2] = [9.5, 6.2];
/// Room round both that sets them off, in the same.
const HALO: f32 = 1.1;
/// Straight parts of a bent arrow.
const BENDS: usize = 14;
/// How long an arrow is where it is pushed as little as can be seen, in parts of its length.
const SHORTEST: f32 = 0.45;

/// Draws what the staging asks for. `place` tells where a spot is, `told` in which axes directions are told, `press` how
/// much is pressed.
pub fn draw(pen: &Pen, staging: &Staging, place: &dyn Fn(Spot) -> V3, told: Told, press: f32, shapes: &mut Vec<Shape>) {
    for mark in &staging.marks {
        ring(pen, pen.camera.see(place(mark.spot)), *mark, shapes);
    }
    if press > 0.03 {
        for push in &staging.pushes {
            arrow(pen, &way(pen, push, place, told, press), shapes);
        }
    }
}

/// What must be seen of them.
pub fn bounds(pen: &Pen, staging: &Staging, place: &dyn Fn(Spot) -> V3, told: Told, press: f32) -> Frame {
    let rings = staging.marks.iter().map(|mark| {
        let centre = pen.camera.see(place(mark.spot));
        Frame { min: centre, max: centre }.grown(mark.radius)
    });
    let arrows = staging
        .pushes
        .iter()
        .filter(|_| press > 0.03)
        .map(|push| Frame::around(way(pen, push, place, told, press).into_iter()).grown(0.012));
    rings.chain(arrows).fold(Frame::EMPTY, |frame, other| frame.with(&other))
}

/// An arrow in the picture, from its tail to its tip.
fn way(pen: &Pen, push: &Push, place: &dyn Fn(Spot) -> V3, told: Told, press: f32) -> Vec<P2> {
    let spot = place(push.spot) + told.of(push.beside);
    let toward = told.of(push.toward).unit_or(V3::DOWN);
    let length = push.length * mix(SHORTEST, 1.0, press.clamp(0.0, 1.0));
    let (from, to) = (spot - toward * (push.gap + length), spot - toward * push.gap);
    let bow = told.of(push.bow);
    let bends = if bow.length() > 0.0 { BENDS } else { 1 };
    (0..=bends)
        .map(|bend| {
            let way = bend as f32 / bends as f32;
            pen.camera.see(from.toward(to, way) + bow * (4.0 * way * (1.0 - way)))
        })
        .collect()
}

fn ring(pen: &Pen, centre: P2, mark: Mark, shapes: &mut Vec<Shape>) {
    let points: Vec<P2> = (0..=CORNERS)
        .map(|corner| {
            let (sin, cos) = (std::f32::consts::TAU * corner as f32 / CORNERS as f32).sin_cos();
            centre + p2(cos, sin) * mark.radius
        })
        .collect();
    let width = pen.line * RING;
    shapes.push(Shape::Line { points: points.clone(), width: width + pen.line * HALO * 2.0, ink: Ink::Paper });
    shapes.push(Shape::Line { points, width, ink: Ink::Arrow });
}

/// An arrow along a way, set off from what it crosses.
pub fn arrow(pen: &Pen, way: &[P2], shapes: &mut Vec<Shape>) {
    let [head, half] = HEAD.map(|times| times * pen.line);
    let Some(to) = way.last().copied() else { return };
    let length: f32 = way.windows(2).map(|pair| if let [a, b] = pair { (*b - *a).length() } else { 0.0 }).sum();
    if length < 1e-5 {
        return;
    }
    let head = head.min(length * 0.75);
    // The shaft ends inside the head, which points where the last of the way goes.
    let mut points: Vec<P2> = way.iter().copied().filter(|point| (to - *point).length() > head * 0.75).collect();
    let Some(last) = points.last().copied() else { return };
    let along = (to - last) * (1.0 / (to - last).length());
    let neck = to - along * head;
    points.push(neck + along * (head * 0.3));
    let outline = |grown: f32| {
        let back = neck - along * grown;
        let tip = to + along * (grown * 1.6);
        let side = along.left() * (half + grown * 1.4);
        vec![tip, back + side, back - side]
    };
    let halo = pen.line * HALO;
    let shaft = pen.line * SHAFT;
    shapes.push(Shape::Line { points: points.clone(), width: shaft + halo * 2.0, ink: Ink::Paper });
    shapes.push(Shape::Fill { points: outline(halo), ink: Ink::Paper });
    shapes.push(Shape::Line { points, width: shaft, ink: Ink::Arrow });
    shapes.push(Shape::Fill { points: outline(0.0), ink: Ink::Arrow });
}
