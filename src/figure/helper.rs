//! The other hand in a close-up: it comes in from outside and presses, pulls or holds.

use super::body::hand::{HandJoints, hand_joints};
use super::posture::HandShape;
use super::skeleton::HandAxes;
use super::space::V3;
use super::spot::Told;
use super::staging::{Helper, Touch};

/// How far away it waits, in body heights.
const COMES_FROM: f32 = 0.2;

/// Where the other hand is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    pub joints: HandJoints,
    pub axes: HandAxes,
}

/// The other hand that touches `spot`, or is on the way there (`press` below 1). Directions are told in `told`.
pub fn placed(helper: &Helper, spot: V3, told: Told, press: f32) -> Placed {
    let axes = HandAxes::new(told.of(helper.along), told.of(helper.palm), -1.0);
    let shape = HandShape::of(helper.fingers, helper.thumb);
    let at_origin = hand_joints(V3::default(), &axes, &shape);
    let [index, middle, ring, _] = &at_origin.fingers;
    let thumb = &at_origin.thumb;
    let touching = match helper.touch {
        Touch::IndexTip => index.joints[3] - index.nail * 0.004,
        Touch::ThumbTip => thumb.joints[3] - thumb.nail * 0.004,
        Touch::Pinch => index.joints[3].toward(thumb.joints[3], 0.5),
        Touch::Fingers => (middle.joints[1] + middle.joints[3] + ring.joints[1] + ring.joints[3]) * 0.25,
        Touch::Palm => axes.along * 0.055 + axes.palm * 0.012,
    };
    let away = told.of(helper.from).unit_or(V3::UP) * (COMES_FROM * (1.0 - press.clamp(0.0, 1.0)));
    let wrist = spot + told.of(helper.offset) - touching + away;
    Placed { joints: hand_joints(wrist, &axes, &shape), axes }
}
