//! Floor, chair, desk, and what else stands around.

use super::pen::{Part, Pen};
use crate::domain::pose::{Base, View};
use crate::figure::hull::Round;
use crate::figure::ink::Ink;
use crate::figure::proportions::{DESK_SITTING, DESK_STANDING, SEAT};
use crate::figure::shape::{Frame, Shape};
use crate::figure::skeleton::{ARMREST, EDGE_HIP};
use crate::figure::space::{V3, p2, v3};
use crate::figure::staging::{Prop, Staging};

/// A box with rounded edges between two corners, `radius` included.
fn block(pen: &Pen, low: V3, high: V3, radius: f32) -> [Round; 8] {
    let edge = v3(radius, radius, radius);
    let (low, high) = (low + edge, high - edge);
    std::array::from_fn(|corner| {
        let choose = |bit: usize, a: f32, b: f32| if corner & bit == 0 { a } else { b };
        let place = v3(choose(1, low.x, high.x), choose(2, low.y, high.y), choose(4, low.z, high.z));
        pen.camera.ball(place, radius)
    })
}

/// Half the width of the floor seen from before.
const FLOOR_HALF: f32 = 0.27;

/// The line of the floor, as wide as the frame.
pub fn floor(pen: &Pen, frame: &Frame, view: View, shapes: &mut Vec<Shape>) {
    match view {
        View::Side => {
            let width = pen.line * 2.6;
            let y = -width * 0.5 - pen.line;
            let inset = width;
            let points = vec![p2(frame.min.x + inset, y), p2(frame.max.x - inset, y)];
            shapes.push(Shape::Line { points, width, ink: Ink::Floor });
        }
        View::Front => {
            let centre = pen.camera.see(v3(0.13, 0.0, 0.0));
            let mut part = Part::bare(pen);
            part.ellipse(Ink::Floor, centre, FLOOR_HALF, 0.075);
            part.finish(shapes);
        }
    }
}

/// Everything behind the body.
pub fn behind(pen: &Pen, base: Base, view: View, staging: &Staging, shapes: &mut Vec<Shape>) {
    if staging.uses(Prop::DeskBeside) {
        desk_beside(pen, shapes);
    }
    match base {
        Base::Sit | Base::SitDesk => chair(pen, -staging.forward_on_seat, SEAT, view, shapes),
        Base::SitEdge => stool(pen, shapes),
        Base::StandDesk => {}
    }
    if staging.uses(Prop::Armrests) {
        armrest(pen, -staging.forward_on_seat, -1.0, shapes);
    }
    if staging.has_desk && view == View::Side {
        desk(pen, base, view, shapes);
    }
}

/// A chair with four legs whose seat's front edge is `shift` from its usual place.
fn chair(pen: &Pen, shift: f32, seat: f32, view: View, shapes: &mut Vec<Shape>) {
    let at = |x: f32, y: f32, z: f32| v3(x + shift, y, z);
    let (front, rear) = (0.135, -0.105);
    let half = if view == View::Front { 0.135 } else { 0.112 };
    let mut legs = Part::new(pen, Ink::OutlineFar);
    for (x, z, foot) in [(front, -half, 0.02), (rear, -half, -0.02)] {
        leg_of_chair(pen, &mut legs, Ink::ChairFar, at(x * 0.9, seat - 0.02, z * 0.9), at(x + foot, 0.008, z));
    }
    legs.finish(shapes);
    let mut back = Part::new(pen, Ink::OutlineFar);
    for z in [-half * 0.8, half * 0.8] {
        back.chain(
            Ink::ChairFar,
            &[
                pen.camera.ball(at(rear + 0.005, seat - 0.01, z), 0.0085),
                pen.camera.ball(at(rear - 0.028, 0.46, z), 0.0085),
            ],
        );
    }
    back.finish(shapes);
    let mut panel = Part::new(pen, Ink::OutlineFar);
    let slab = |y: f32, x: f32| [-half, half].map(|z| pen.camera.ball(at(x, y, z * 0.92), 0.0145));
    let [a, b] = slab(0.375, rear - 0.017);
    let [c, d] = slab(0.485, rear - 0.032);
    panel.band(Ink::Chair, &[a, b, c, d]);
    panel.finish(shapes);
    let mut near = Part::new(pen, Ink::OutlineFar);
    for (x, z, foot) in [(front, half, 0.02), (rear, half, -0.02)] {
        leg_of_chair(pen, &mut near, Ink::Chair, at(x * 0.9, seat - 0.02, z * 0.9), at(x + foot, 0.008, z));
    }
    near.finish(shapes);
    let mut pan = Part::new(pen, Ink::OutlineFar);
    pan.band(Ink::Chair, &block(pen, at(rear - 0.012, seat - 0.028, -half), at(front + 0.012, seat, half), 0.0135));
    pan.finish(shapes);
}

fn leg_of_chair(pen: &Pen, part: &mut Part, ink: Ink, top: V3, foot: V3) {
    part.chain(ink, &[pen.camera.ball(top, 0.0105), pen.camera.ball(foot, 0.0075)]);
}

/// What one sits on sideways: the chair behind the body, its back turned to the far side.
fn stool(pen: &Pen, shapes: &mut Vec<Shape>) {
    let seat = EDGE_HIP - 0.047;
    let (left, right, near, far) = (-0.10, 0.13, -0.012, -0.23);
    let mut back = Part::new(pen, Ink::OutlineFar);
    for x in [left + 0.015, right - 0.015] {
        back.chain(
            Ink::ChairFar,
            &[pen.camera.ball(v3(x, seat, far), 0.0085), pen.camera.ball(v3(x, seat + 0.23, far), 0.0085)],
        );
    }
    back.finish(shapes);
    let mut panel = Part::new(pen, Ink::OutlineFar);
    panel.band(
        Ink::ChairFar,
        &block(pen, v3(left, seat + 0.12, far - 0.01), v3(right, seat + 0.25, far + 0.01), 0.0095),
    );
    panel.finish(shapes);
    let mut legs = Part::new(pen, Ink::OutlineFar);
    for (z, ink) in [(far, Ink::ChairFar), (near - 0.01, Ink::Chair)] {
        for x in [left, right] {
            leg_of_chair(pen, &mut legs, ink, v3(x * 0.9, seat - 0.02, z), v3(x * 1.1, 0.008, z));
        }
    }
    legs.finish(shapes);
    let mut pan = Part::new(pen, Ink::OutlineFar);
    pan.band(Ink::Chair, &block(pen, v3(left - 0.012, seat - 0.028, far), v3(right + 0.012, seat, near), 0.0135));
    pan.finish(shapes);
}

fn armrest(pen: &Pen, shift: f32, side: f32, shapes: &mut Vec<Shape>) {
    let mut part = Part::new(pen, Ink::OutlineFar);
    let ink = if side > 0.0 { Ink::Chair } else { Ink::ChairFar };
    let z = side * 0.128;
    for x in [-0.07, 0.06] {
        part.chain(
            ink,
            &[
                pen.camera.ball(v3(x + shift, SEAT - 0.01, z), 0.0075),
                pen.camera.ball(v3(x + shift, ARMREST - 0.008, z), 0.0075),
            ],
        );
    }
    part.chain(
        ink,
        &[
            pen.camera.ball(v3(-0.09 + shift, ARMREST - 0.009, z), 0.009),
            pen.camera.ball(v3(0.09 + shift, ARMREST - 0.009, z), 0.009),
        ],
    );
    part.finish(shapes);
}

/// The near armrest, in front of the hip but behind the arm.
pub fn near_armrest(pen: &Pen, staging: &Staging, shapes: &mut Vec<Shape>) {
    if staging.uses(Prop::Armrests) {
        armrest(pen, -staging.forward_on_seat, 1.0, shapes);
    }
}

/// A desk on the far side of the chair.
fn desk_beside(pen: &Pen, shapes: &mut Vec<Shape>) {
    let (low, high) = (v3(-0.20, DESK_SITTING - 0.024, -0.48), v3(0.46, DESK_SITTING, -0.19));
    let mut legs = Part::new(pen, Ink::OutlineFar);
    for x in [low.x + 0.03, high.x - 0.03] {
        let (top, foot) = (v3(x, low.y, -0.30), v3(x, 0.010, -0.30));
        legs.chain(Ink::DeskFar, &[pen.camera.ball(top, 0.010), pen.camera.ball(foot, 0.008)]);
    }
    legs.finish(shapes);
    slab(pen, low, high, shapes);
}

/// A table top below a hand's close-up, or below its forearm alone. `ahead` is +1 where the hand points forward, -1 where
/// it points back.
pub fn table(pen: &Pen, is_below_hand: bool, ahead: f32, shapes: &mut Vec<Shape>) {
    let end = ahead * if is_below_hand { 0.135 } else { -0.022 };
    let start = ahead * -0.24;
    let top = if is_below_hand { -0.014 } else { -0.020 };
    slab(pen, v3(start.min(end), top - 0.022, -0.105), v3(start.max(end), top, 0.085), shapes);
}

/// A board with its edge, seen from above.
fn slab(pen: &Pen, low: V3, high: V3, shapes: &mut Vec<Shape>) {
    let mut edge = Part::new(pen, Ink::OutlineFar);
    edge.band(Ink::DeskFar, &block(pen, low, high, 0.008));
    edge.finish(shapes);
    let mut face = Part::bare(pen);
    face.band(Ink::Desk, &block(pen, v3(low.x, high.y - 0.010, low.z), high, 0.0049));
    face.finish(shapes);
}

/// The desk. Seen from before it stands between the viewer and the legs.
pub fn desk(pen: &Pen, base: Base, view: View, shapes: &mut Vec<Shape>) {
    let top = if base == Base::StandDesk { DESK_STANDING } else { DESK_SITTING };
    let (edge, depth, half) = match view {
        View::Side => (if base == Base::StandDesk { 0.235 } else { 0.185 }, 0.30, 0.17),
        View::Front => (0.185, 0.20, 0.36),
    };
    let mut legs = Part::new(pen, Ink::OutlineFar);
    let places: [(f32, f32); 2] = match view {
        View::Side => [(edge + depth - 0.03, -half + 0.03), (edge + depth - 0.03, half - 0.03)],
        View::Front => [(edge + depth - 0.02, -half + 0.03), (edge + depth - 0.02, half - 0.03)],
    };
    for (x, z) in places {
        legs.chain(
            Ink::DeskFar,
            &[pen.camera.ball(v3(x, top - 0.02, z), 0.010), pen.camera.ball(v3(x, 0.010, z), 0.008)],
        );
    }
    legs.finish(shapes);
    slab(pen, v3(edge, top - 0.024, -half), v3(edge + depth, top, half), shapes);
}
