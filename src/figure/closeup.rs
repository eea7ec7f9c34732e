//! The hand alone, drawn large, with the end of the forearm.

use super::body::hand::{HandInks, hand as draw_hand, hand_joints};
use super::body::pen::{Part, Pen};
use super::camera::Camera;
use super::ink::Ink;
use super::posture::Posture;
use super::proportions::girth;
use super::shape::Shape;
use super::skeleton::bent_hand;
use super::space::{V3, v3};
use super::staging::{HandShot, Prop, Staging};

/// From where a bare foot is looked at: from before, from its outer side, from above.
pub fn foot_camera(mirrored: bool) -> Camera {
    Camera::looking(v3(0.62, 0.42, 0.66), V3::UP, mirrored)
}

/// How much of the forearm is seen.
const FOREARM_SEEN: f32 = 0.085;

/// From where a hand is looked at. The hand points up (or forward), its palm looks to the body's front or down.
pub fn hand_camera(shot: HandShot, mirrored: bool) -> Camera {
    match shot {
        HandShot::Thumbside => Camera::looking(v3(0.50, 0.12, -0.86), V3::UP, mirrored),
        HandShot::Palm => Camera::looking(v3(1.0, 0.0, 0.0), V3::UP, mirrored),
        HandShot::Level => Camera::looking(v3(0.30, 0.62, 0.75), V3::UP, mirrored),
    }
}

/// Draws the hand of a posture.
pub fn hand(pen: &Pen, shot: HandShot, posture: &Posture, staging: &Staging, shapes: &mut Vec<Shape>) {
    let pose = &posture.pose;
    // Up, palm to the front; or forward, palm down.
    let (along, palm) = match shot {
        HandShot::Thumbside | HandShot::Palm => (V3::UP, V3::FORWARD),
        HandShot::Level => (V3::FORWARD, V3::DOWN),
    };
    let palm = match shot {
        HandShot::Level => palm.turned(along, 90.0 + pose.forearm_sup),
        HandShot::Thumbside | HandShot::Palm => palm.turned(along, pose.forearm_sup * 0.6),
    };
    let axes = bent_hand(along, palm, pose.wrist, 1.0);
    let wrist = V3::default();
    let mut forearm = Part::new(pen, Ink::Outline);
    let elbowward = wrist - along * FOREARM_SEEN;
    let flat = palm.cross(along) * 0.006;
    forearm.band(
        Ink::Skin,
        &[
            pen.camera.ball(elbowward + flat, girth::MID_FOREARM - 0.004),
            pen.camera.ball(elbowward - flat, girth::MID_FOREARM - 0.004),
            pen.camera.ball(wrist + flat, girth::WRIST - 0.0025),
            pen.camera.ball(wrist - flat, girth::WRIST - 0.0025),
        ],
    );
    forearm.finish(shapes);
    let mut sleeve = Part::new(pen, Ink::Outline);
    let cuff = |way: f32, radius: f32| {
        let place = wrist - along * (FOREARM_SEEN * way);
        [pen.camera.ball(place + flat, radius), pen.camera.ball(place - flat, radius)]
    };
    let [a, b] = cuff(0.72, 0.0205);
    let [c, d] = cuff(1.15, 0.0225);
    sleeve.band(Ink::Top, &[a, b, c, d]);
    sleeve.finish(shapes);
    let joints = hand_joints(wrist, &axes, &posture.hand);
    let inks = HandInks { skin: Ink::SkinWorking, line: Ink::Outline, line_times: 1.0, has_nails: true };
    draw_hand(pen, &joints, &axes, &inks, shapes);
    if staging.uses(Prop::Band) {
        band(pen, &joints, shapes);
    }
}

/// A rubber band round the fingers.
fn band(pen: &Pen, joints: &super::body::hand::HandJoints, shapes: &mut Vec<Shape>) {
    let points: Vec<_> =
        joints.fingers.iter().map(|finger| pen.camera.see(finger.joints[1].toward(finger.joints[2], 0.5))).collect();
    shapes.push(Shape::Line { points: points.clone(), width: 0.006, ink: Ink::Outline });
    shapes.push(Shape::Line { points, width: 0.006 - pen.line * 2.0, ink: Ink::Prop });
}

/// Draws the bare foot of a posture.
pub fn foot(pen: &Pen, posture: &Posture, staging: &Staging, shapes: &mut Vec<Shape>) {
    super::body::bare_foot::draw(pen, posture, staging, shapes);
}
