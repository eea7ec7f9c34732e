//! Things that help: strap, ball, bottle, cushion, headrest, door frame.

use super::pen::{Part, Pen};
use crate::figure::ink::Ink;
use crate::figure::proportions::{SEAT, girth};
use crate::figure::shape::Shape;
use crate::figure::skeleton::{Joints, Leg, WORKING};
use crate::figure::space::{P2, V3, mix, p2, v3};
use crate::figure::staging::{Prop, Staging};

/// What is behind the body.
pub fn behind(pen: &Pen, staging: &Staging, joints: &Joints, shapes: &mut Vec<Shape>) {
    if staging.uses(Prop::DoorFrame) {
        let mut part = Part::new(pen, Ink::OutlineFar);
        let shoulder = joints.arms.map(|arm| arm.shoulder)[WORKING];
        let z = shoulder.z.abs() + 0.225;
        let ends = [v3(-0.05, 0.0, z), v3(-0.05, 1.08, z)];
        let [low, high] = ends.map(|place| pen.camera.ball(place, 0.022));
        part.band(Ink::Chair, &[low, high]);
        part.finish(shapes);
    }
    if staging.uses(Prop::Headrest) {
        headrest(pen, joints, shapes);
    }
    if staging.uses(Prop::Cushion) {
        let mut part = Part::new(pen, Ink::OutlineFar);
        part.ellipse(Ink::Prop, pen.camera.see(v3(0.0, SEAT + 0.009, 0.0)), 0.125, 0.017);
        part.finish(shapes);
    }
    if staging.uses(Prop::Bottle) {
        let [a, b] = joints.legs.map(|leg| leg.knee);
        let middle = a.toward(b, 0.5) + V3::UP * 0.004;
        let radius = 0.024;
        let mut part = Part::new(pen, Ink::Outline);
        part.band(
            Ink::Prop,
            &[
                pen.camera.ball(middle - v3(0.02, 0.02, 0.0), radius),
                pen.camera.ball(middle + v3(0.0, 0.045, 0.0), radius),
            ],
        );
        part.band(Ink::PropFar, &[pen.camera.ball(middle + v3(0.0, 0.058 + radius, 0.0), radius * 0.45)]);
        part.finish(shapes);
    }
}

/// A pad behind the head, on two posts that rise from the chair's back.
fn headrest(pen: &Pen, joints: &Joints, shapes: &mut Vec<Shape>) {
    const HALF: f32 = 0.062;
    let skull = joints.spine.skull;
    let at = |height: f32, z: f32, radius: f32| pen.camera.ball(v3(-0.070, height, z), radius);
    let mut posts = Part::new(pen, Ink::OutlineFar);
    for z in [-HALF * 0.6, HALF * 0.6] {
        posts.band(Ink::ChairFar, &[at(skull.y + 0.03, z, 0.0065), pen.camera.ball(v3(-0.137, 0.47, z), 0.0065)]);
    }
    posts.finish(shapes);
    let mut pad = Part::new(pen, Ink::OutlineFar);
    let corners = [-HALF, HALF].map(|z| [at(skull.y + 0.015, z, 0.016), at(skull.y + 0.100, z, 0.016)]);
    pad.band(Ink::Chair, corners.as_flattened());
    pad.finish(shapes);
}

/// A measuring tape round each calf, before the legs.
pub fn tapes(pen: &Pen, staging: &Staging, joints: &Joints, shapes: &mut Vec<Shape>) {
    if staging.uses(Prop::Tapes) {
        for leg in &joints.legs {
            tape(pen, leg, shapes);
        }
    }
}

/// The near half of a tape, with its marks; the far half is behind the calf.
fn tape(pen: &Pen, leg: &Leg, shapes: &mut Vec<Shape>) {
    const HALF_WIDTH: f32 = 0.0075;
    const STEPS: usize = 12;
    let down = (leg.ankle - leg.knee).unit_or(V3::DOWN);
    let ahead = leg.foot_forward.across(down, V3::FORWARD);
    let aside = leg.foot_out.across(down, V3::WORKING);
    let middle = leg.knee + down * TAPE_BELOW_KNEE;
    let round = |turn: f32, lower: f32| {
        let (sin, cos) = turn.to_radians().sin_cos();
        pen.camera.see(middle + (aside * sin + ahead * cos) * (girth::CALF + 0.001) + down * lower)
    };
    let turn = |step: usize| mix(-82.0, 82.0, step as f32 / STEPS as f32);
    let band: Vec<P2> = (0..=STEPS).map(|step| round(turn(step), 0.0)).collect();
    shapes.push(Shape::Line { points: band.clone(), width: HALF_WIDTH * 2.0 + pen.line * 2.0, ink: Ink::Outline });
    shapes.push(Shape::Line { points: band, width: HALF_WIDTH * 2.0, ink: Ink::Prop });
    for step in 1..STEPS {
        let long = if step % 3 == 0 { 0.2 } else { -0.35 };
        let points = vec![round(turn(step), -HALF_WIDTH), round(turn(step), HALF_WIDTH * long)];
        shapes.push(Shape::Line { points, width: pen.line * 0.9, ink: Ink::Paper });
    }
}

/// Where the calf is thickest.
const TAPE_BELOW_KNEE: f32 = 0.092;

/// What the working hand holds, before the body and behind the hand.
pub fn held(pen: &Pen, staging: &Staging, joints: &Joints, shapes: &mut Vec<Shape>) {
    if !staging.uses(Prop::Mug) {
        return;
    }
    let [arm, _] = joints.arms;
    let middle = arm.wrist + arm.hand.along * 0.058 + arm.hand.palm * 0.020;
    let up = arm.hand.thumbward;
    let [low, high] = [-0.030, 0.044].map(|way| pen.camera.see(middle + up * way));
    let along = (high - low) * (1.0 / (high - low).length().max(1e-6));
    let side = along.left();
    let fingers = pen.camera.see(middle + arm.hand.along) - pen.camera.see(middle);
    // The handle looks away from the hand, whichever side works.
    let across = side * (0.022 * fingers.dot(side).signum());
    let edges = |grown: f32| {
        let (end, side) = (along * grown, across * (1.0 + grown / 0.022));
        vec![low - end - side, high + end - side, high + end + side, low - end + side]
    };
    let handle: Vec<_> = [0.25_f32, 0.4, 0.6, 0.75]
        .into_iter()
        .map(|way| low.toward(high, way) + across * if (0.3..0.7).contains(&way) { 1.75 } else { 1.0 })
        .collect();
    shapes.push(Shape::Line { points: handle.clone(), width: 0.009 + pen.line * 2.0, ink: Ink::Outline });
    shapes.push(Shape::Line { points: handle, width: 0.009, ink: Ink::Prop });
    shapes.push(Shape::Fill { points: edges(pen.line), ink: Ink::Outline });
    shapes.push(Shape::Fill { points: edges(0.0), ink: Ink::Prop });
}

/// What is in front of it.
pub fn before(pen: &Pen, staging: &Staging, joints: &Joints, shapes: &mut Vec<Shape>) {
    let [leg, _] = joints.legs;
    if staging.uses(Prop::Strap) {
        let hold = leg.ball - leg.foot_forward * 0.008 + leg.sole * 0.002;
        let [near, _] = joints.arms;
        let hands = near.wrist + near.hand.along * 0.05;
        let over = leg.ball - leg.sole * 0.030;
        let points =
            [hands, over, leg.ball + leg.foot_forward * 0.012, hold].map(|place| pen.camera.see(place)).to_vec();
        shapes.push(Shape::Line { points: points.clone(), width: 0.011, ink: Ink::Outline });
        shapes.push(Shape::Line { points, width: 0.011 - pen.line * 2.0, ink: Ink::Prop });
    }
    if staging.uses(Prop::Ball) {
        let middle = v3(BALL_PLACE, BALL, leg.ankle.z);
        let mut part = Part::new(pen, Ink::Outline);
        let centre = pen.camera.see(middle);
        part.ellipse(Ink::Prop, p2(centre.x, centre.y), BALL, BALL);
        part.finish(shapes);
    }
}

/// Where it lies.
const BALL_PLACE: f32 = 0.268;
/// Radius of a ball that is rolled under the foot: about a tennis ball's.
pub const BALL: f32 = 0.0195;
