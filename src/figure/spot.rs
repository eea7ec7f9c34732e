//! Where the named spots are: on the whole body, and on a hand's close-up.

use super::body::hand::HandJoints;
use super::proportions::{HAND, girth};
use super::skeleton::{Arm, HandAxes, Joints, Leg, Spine};
use super::space::{V3, v3};
use crate::domain::stage::Spot;

/// Three directions that something is told in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    pub axes: [V3; 3],
}

impl Told {
    /// Of the whole body: forward, up, outward on the working side.
    pub const BODY: Self = Self { axes: [V3::FORWARD, V3::UP, V3::WORKING] };

    /// Of a hand: along it, to the thumb, out of the palm.
    pub fn hand(axes: &HandAxes) -> Self {
        Self { axes: [axes.along, axes.thumbward, axes.palm] }
    }

    /// A direction told in them.
    pub fn of(&self, [a, b, c]: [f32; 3]) -> V3 {
        let [first, second, third] = self.axes;
        first * a + second * b + third * c
    }
}

/// A spot of the whole body; one that only a close-up has lies at the working hand.
pub fn on_body(spot: Spot, joints: &Joints) -> V3 {
    let [arm, _] = &joints.arms;
    let [leg, other] = &joints.legs;
    match spot {
        Spot::UpperArm | Spot::Wrist | Spot::ElbowInner | Spot::ElbowOuter => on_arm(spot, arm),
        Spot::Thigh => leg.hip.toward(leg.knee, 0.78) + V3::UP * girth::MID_THIGH,
        Spot::FrontHip | Spot::SkullBase | Spot::Chin | Spot::Eyes | Spot::Buttock => on_trunk(spot, &joints.spine),
        Spot::OtherKneeOutside => on_leg(Spot::KneeOutside, other),
        Spot::OtherKneeInside => on_leg(Spot::KneeInside, other),
        Spot::OtherCalf => on_leg(Spot::Calf, other),
        Spot::OtherFootOutside => on_leg(Spot::FootOutside, other),
        Spot::OtherFootInside => on_leg(Spot::FootInside, other),
        Spot::KneeOutside
        | Spot::KneeInside
        | Spot::KneeKnob
        | Spot::Calf
        | Spot::Heel
        | Spot::Forefoot
        | Spot::FootOutside
        | Spot::FootInside => on_leg(spot, leg),
        _ => arm.wrist + arm.hand.along * (HAND * 0.5) + arm.hand.palm * 0.014,
    }
}

/// A spot of the head or the middle of the body.
fn on_trunk(spot: Spot, spine: &Spine) -> V3 {
    let head = |local: V3| spine.skull + spine.head_axes.of(local);
    let pelvis = |local: V3| spine.pelvis + spine.pelvis_axes.of(local);
    match spot {
        Spot::SkullBase => head(v3(-0.036, 0.002, 0.026)),
        Spot::Chin => head(v3(0.052, 0.004, 0.0)),
        Spot::Eyes => head(v3(0.062, 0.050, 0.0)),
        Spot::Buttock => pelvis(v3(-0.058, -0.012, 0.030)),
        _ => pelvis(v3(0.058, 0.050, 0.060)),
    }
}

/// A spot of the working arm.
pub fn on_arm(spot: Spot, arm: &Arm) -> V3 {
    let fore = (arm.wrist - arm.elbow).unit_or(V3::FORWARD);
    match spot {
        Spot::UpperArm => arm.shoulder.toward(arm.elbow, 0.66) + V3::UP * girth::MID_UPPER_ARM,
        Spot::ElbowInner => arm.elbow + V3::FORWARD * (girth::ELBOW * 0.7) - V3::WORKING * 0.009 + V3::UP * 0.004,
        Spot::ElbowOuter => arm.elbow + V3::WORKING * (girth::ELBOW * 0.8) + fore * 0.006 + V3::UP * 0.004,
        _ => arm.elbow.toward(arm.wrist, 0.9) + V3::UP * girth::WRIST,
    }
}

/// A spot of a leg.
pub fn on_leg(spot: Spot, leg: &Leg) -> V3 {
    let shin = (leg.ankle - leg.knee).unit_or(V3::DOWN);
    let ahead = leg.foot_forward.across(shin, V3::FORWARD);
    let up = -leg.sole;
    let middle = leg.heel.toward(leg.ball, 0.72) + up * 0.014;
    match spot {
        Spot::KneeInside => leg.knee - leg.foot_out * girth::KNEE,
        Spot::KneeKnob => leg.knee + shin * 0.043 + leg.foot_out * (girth::KNEE * 0.8) - ahead * 0.014,
        Spot::Calf => leg.knee + shin * 0.088 - ahead * 0.010 + leg.foot_out * 0.012,
        Spot::Heel => leg.heel + up * 0.020,
        Spot::Forefoot => leg.ankle.toward(leg.ball, 0.8) + up * 0.036,
        Spot::FootOutside => middle + leg.foot_out * 0.028,
        Spot::FootInside => middle - leg.foot_out * 0.026,
        _ => leg.knee + leg.foot_out * girth::KNEE,
    }
}

/// One millimetre of a hand of 185 mm.
const MM: f32 = HAND / 185.0;

/// A spot of a hand's close-up; what a hand does not have lies in its middle. `forearm` points to the hand.
pub fn on_hand(spot: Spot, joints: &HandJoints, axes: &HandAxes, forearm: V3) -> V3 {
    let wrist = joints.wrist;
    let [index, middle, ring, little] = &joints.fingers;
    let thumb = &joints.thumb;
    match spot {
        Spot::ThumbTip => thumb.joints[3],
        Spot::ThumbSide => thumb.joints[2].toward(thumb.joints[3], 0.5) + axes.thumbward * (9.0 * MM),
        Spot::IndexTip => index.joints[3],
        Spot::IndexSide => index.joints[2] + axes.thumbward * (9.0 * MM),
        Spot::MiddleTip => middle.joints[3],
        Spot::LittleTip => little.joints[3],
        Spot::FingerSpan => index.joints[3].toward(little.joints[3], 0.5),
        Spot::Knuckle => index.joints[0],
        Spot::FingerBacks => middle.joints[1].toward(ring.joints[2], 0.5) + middle.nail * (9.0 * MM),
        Spot::FingerHooks => (middle.joints[1] + middle.joints[3] + ring.joints[1] + ring.joints[3]) * 0.25,
        Spot::BackOfHand => wrist + axes.along * (58.0 * MM) - axes.palm * (13.0 * MM),
        Spot::WristCrease => wrist + axes.palm * (13.0 * MM) + axes.along * (4.0 * MM),
        Spot::PalmHeel => wrist + axes.along * (28.0 * MM) - axes.thumbward * (22.0 * MM) + axes.palm * (15.0 * MM),
        Spot::ForearmSide => wrist - forearm * (72.0 * MM) + axes.thumbward * (24.0 * MM),
        Spot::Ring => (index.joints[1] + index.joints[2] + index.joints[3] + thumb.joints[2] + thumb.joints[1]) * 0.2,
        _ => wrist + axes.along * (60.0 * MM) + axes.palm * (12.0 * MM),
    }
}
