//! What of the figure must be seen.

use super::camera::Camera;
use super::posture::Posture;
use super::shape::Frame;
use super::skeleton::Joints;
use super::space::{P2, V3, p2};

/// Where an arm that swings from one key to the next is looked at.
const BETWEEN: [f32; 5] = [0.17, 0.33, 0.5, 0.67, 0.83];

/// The base, the key postures, and some between them.
pub fn on_the_way(base: &Posture, keys: &[Posture]) -> Vec<Posture> {
    let mut postures = vec![*base];
    let mut before = base;
    for key in keys {
        postures.extend(BETWEEN.map(|way| before.toward(key, way)));
        postures.push(*key);
        before = key;
    }
    if let (Some(last), Some(first)) = (keys.last(), keys.first()) {
        postures.extend(BETWEEN.map(|way| last.toward(first, way)));
    }
    postures
}

fn around(camera: &Camera, places: &[V3], room: f32) -> Frame {
    Frame::around(places.iter().map(|place| camera.see(*place))).grown(room)
}

/// From the waist up: head, shoulders, and the arms as far as they are above the hips.
pub fn upper(joints: &Joints, camera: &Camera, drawn: &Frame) -> Frame {
    let spine = &joints.spine;
    let [a, b] = joints.arms.map(|arm| around(camera, &[arm.elbow, arm.wrist, arm.wrist + arm.hand.along * 0.1], 0.03));
    let trunk = around(camera, &[spine.ribs, spine.top], 0.13).with(&around(camera, &[spine.skull], 0.125));
    let wide = trunk.with(&a).with(&b);
    let low = camera.see(spine.pelvis).y + 0.035;
    Frame {
        min: p2(wide.min.x.max(drawn.min.x), low.min(camera.see(spine.ribs).y - 0.05)),
        max: p2(wide.max.x.min(drawn.max.x), wide.max.y.min(drawn.max.y)),
    }
}

/// The same, and all of the working arm.
pub fn arm(joints: &Joints, camera: &Camera, drawn: &Frame) -> Frame {
    let [arm, _] = joints.arms;
    let tips = around(camera, &[arm.wrist, arm.wrist + arm.hand.along * 0.11], 0.02);
    upper(joints, camera, drawn).with(&tips)
}

/// How much is seen around a spot.
const AROUND: f32 = 0.22;

/// What lies around a spot.
pub fn near(spot: P2) -> Frame {
    Frame { min: spot, max: spot }.grown(AROUND)
}

/// Both legs from above the knees to the floor, and the hands at them.
pub fn shins(joints: &Joints, camera: &Camera) -> Frame {
    let [a, b] = joints.legs.map(|leg| around(camera, &[leg.knee, leg.ankle, leg.heel, leg.toe], 0.05));
    let [c, d] = joints.arms.map(|arm| around(camera, &[arm.wrist], 0.035));
    a.with(&b).with(&c).with(&d)
}

/// Both feet and the shins above them.
pub fn feet(joints: &Joints, camera: &Camera) -> Frame {
    let [a, b] = joints
        .legs
        .map(|leg| around(camera, &[leg.knee.toward(leg.ankle, 0.25), leg.ankle, leg.heel, leg.ball, leg.toe], 0.035));
    a.with(&b)
}
