//! The hand alone, drawn large, with the end of the forearm.

use super::body::hand::{HandInks, HandJoints, hand as draw_hand, hand_joints};
use super::body::pen::{Part, Pen};
use super::camera::Camera;
use super::ink::Ink;
use super::posture::Posture;
use super::proportions::girth;
use super::shape::{Frame, Shape};
use super::skeleton::{HandAxes, bent_hand};
use super::space::{V3, v3};
use super::staging::{HandShot, Prop, Staging};
use crate::domain::pose::{Pose, Thumb};

/// From where a bare foot is looked at: from before, from its outer side, from above.
pub fn foot_camera(mirrored: bool) -> Camera {
    Camera::looking(v3(0.62, 0.42, 0.66), V3::UP, mirrored)
}

/// How much of the forearm is seen.
const FOREARM_SEEN: f32 = 0.12;
/// From where on it is covered by the sleeve, which goes on far out of the frame.
const SLEEVE_FROM: f32 = 0.52;
const SLEEVE_TO: f32 = 4.0;

/// From where a hand is looked at. The hand points up (or forward), its palm looks to the body's front or down.
pub fn hand_camera(shot: HandShot, mirrored: bool) -> Camera {
    match shot {
        HandShot::Thumbside => Camera::looking(v3(0.50, 0.12, -0.86), V3::UP, mirrored),
        HandShot::Palm => Camera::looking(v3(1.0, 0.0, 0.0), V3::UP, mirrored),
        HandShot::Level => Camera::looking(v3(0.30, 0.62, 0.75), V3::UP, mirrored),
    }
}

/// What of a hand's close-up must be seen.
pub fn hand_box(camera: &Camera, shot: HandShot, posture: &Posture) -> Frame {
    let (along, palm) = held(shot, posture);
    let axes = bent_hand(along, palm, posture.pose.wrist, 1.0);
    let joints = hand_joints(V3::default(), &axes, &posture.hand);
    let digits = joints.fingers.iter().chain([&joints.thumb]).flat_map(|finger| finger.joints);
    let places = digits.chain([V3::default(), along * -(FOREARM_SEEN * (SLEEVE_FROM + 0.12))]);
    Frame::around(places.map(|place| camera.see(place))).grown(0.017)
}

/// Which way the forearm points and its palm looks.
fn held(shot: HandShot, posture: &Posture) -> (V3, V3) {
    let turn = posture.pose.forearm_sup;
    match shot {
        HandShot::Level => (V3::FORWARD, V3::DOWN.turned(V3::FORWARD, 90.0 + turn)),
        HandShot::Thumbside | HandShot::Palm => (V3::UP, V3::FORWARD.turned(V3::UP, turn * 0.6)),
    }
}

/// Draws the hand of a posture.
pub fn hand(pen: &Pen, shot: HandShot, posture: &Posture, staging: &Staging, shapes: &mut Vec<Shape>) {
    let (along, palm) = held(shot, posture);
    let axes = bent_hand(along, palm, posture.pose.wrist, 1.0);
    let joints = hand_joints(V3::default(), &axes, &posture.hand);
    hand_with_sleeve(pen, &joints, &axes, along, Ink::SkinWorking, shapes);
    if staging.uses(Prop::Band) {
        band(pen, &joints, shapes);
    }
    if posture.hand.thumb_helped > 0.0 {
        helper(pen, &joints, &axes, posture.hand.thumb_helped, shapes);
    }
}

/// A hand, its forearm along `forearm`, and the sleeve that goes on out of the picture.
fn hand_with_sleeve(pen: &Pen, joints: &HandJoints, axes: &HandAxes, forearm: V3, skin: Ink, shapes: &mut Vec<Shape>) {
    let inks = HandInks { skin, line: Ink::Outline, line_times: 1.0, has_nails: true };
    let wrist = joints.wrist;
    let flat = axes.thumbward * 0.006;
    let elbowward = wrist - forearm * FOREARM_SEEN;
    let mut part = Part::new(pen, Ink::Outline);
    part.band(
        skin,
        &[
            pen.camera.ball(elbowward + flat, girth::MID_FOREARM - 0.004),
            pen.camera.ball(elbowward - flat, girth::MID_FOREARM - 0.004),
            pen.camera.ball(wrist + flat, girth::WRIST - 0.0025),
            pen.camera.ball(wrist - flat, girth::WRIST - 0.0025),
        ],
    );
    draw_hand(pen, joints, axes, inks, Some(part), shapes);
    let mut sleeve = Part::new(pen, Ink::Outline);
    let cuff = |way: f32, radius: f32| pen.camera.ball(wrist - forearm * (FOREARM_SEEN * way), radius);
    sleeve.tube(Ink::Top, &[cuff(SLEEVE_TO, 0.034), cuff(SLEEVE_FROM, 0.0250)], 0);
    sleeve.finish(shapes);
}

/// The other hand comes in from outside, takes the thumb's end between thumb and finger, and draws it out.
fn helper(pen: &Pen, helped: &HandJoints, axes: &HandAxes, way: f32, shapes: &mut Vec<Shape>) {
    const COMES_FROM: f32 = 0.16;
    let [_, _, end, tip] = helped.thumb.joints;
    let inward = (end - tip).unit_or(-axes.thumbward) - axes.along * 0.35;
    let own = HandAxes::new(inward, axes.palm * -0.2 + axes.along, -1.0);
    let shape = Posture::from(Pose { thumb: Thumb::Touch, ..Pose::default() }).hand;
    let pinching = hand_joints(V3::default(), &own, &shape);
    let [.., pinch] = pinching.thumb.joints;
    let wrist = tip.toward(end, 0.35) - pinch - own.along * (COMES_FROM * (1.0 - way));
    hand_with_sleeve(pen, &hand_joints(wrist, &own, &shape), &own, own.along, Ink::Skin, shapes);
}

/// A rubber band round the fingers.
fn band(pen: &Pen, joints: &HandJoints, shapes: &mut Vec<Shape>) {
    let points: Vec<_> =
        joints.fingers.iter().map(|finger| pen.camera.see(finger.joints[1].toward(finger.joints[2], 0.5))).collect();
    shapes.push(Shape::Line { points: points.clone(), width: 0.006, ink: Ink::Outline });
    shapes.push(Shape::Line { points, width: 0.006 - pen.line * 2.0, ink: Ink::Prop });
}
