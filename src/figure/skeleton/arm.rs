//! Shoulder blade to wrist.

use super::reach::reach;
use super::spine::Spine;
use crate::domain::pose::{Pose, View};
use crate::figure::proportions::{CLAVICLE, CLAVICLE_START, FOREARM, UPPER_ARM};
use crate::figure::space::{V3, mix, smooth, v3};

/// How a hand is held: where it points, where the palm looks, where the thumb's edge is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HandAxes {
    pub along: V3,
    pub palm: V3,
    pub thumbward: V3,
}

impl HandAxes {
    /// Made square; `side` is +1 for the working arm, -1 for the other.
    pub fn new(along: V3, palm: V3, side: f32) -> Self {
        let along = along.unit_or(V3::FORWARD);
        let palm = palm.across(along, V3::DOWN.across(along, V3::FORWARD));
        Self { along, palm, thumbward: along.cross(palm) * side }
    }
}

/// Joints of one arm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arm {
    /// Inner end of the collar bone.
    pub collar: V3,
    pub shoulder: V3,
    pub elbow: V3,
    pub wrist: V3,
    /// Out of the front of the upper arm, where the forearm folds to.
    pub flexor: V3,
    pub hand: HandAxes,
}

/// A hand's place: where the wrist is, how the hand is held, to which side the elbow points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grip {
    pub wrist: V3,
    pub along: V3,
    pub palm: V3,
    pub pole: V3,
}

/// Inner end of the collar bone and the shoulder joint.
fn girdle(pose: &Pose, spine: &Spine, side: f32, lift_deg: f32) -> (V3, V3) {
    let chest = &spine.chest_axes;
    let collar = spine.top + chest.of(v3(0.008, 0.0, side * CLAVICLE_START));
    // Above the horizontal the blade turns along with the arm.
    let up_deg = pose.scap_elev * 1.25 + smooth(70.0, 170.0, lift_deg) * 22.0;
    let (sin_up, cos_up) = up_deg.to_radians().sin_cos();
    let (sin_back, cos_back) = (pose.scap_retraction * 1.6).to_radians().sin_cos();
    let bone = v3(-sin_back * cos_up, sin_up, side * cos_back * cos_up) * CLAVICLE;
    (collar, collar + chest.of(bone))
}

/// The arm that the angles say. Lifted forward it comes to the middle by `inward_deg`.
pub fn free_arm(pose: &Pose, view: View, spine: &Spine, side: f32, inward_deg: f32) -> Arm {
    let (collar, shoulder) = girdle(pose, spine, side, pose.shoulder);
    let (sin, cos) = pose.shoulder.to_radians().sin_cos();
    let chest = &spine.chest_axes;
    let (upper, bend, raised) = match view {
        View::Side => {
            let out = -side * inward_deg.to_radians().tan();
            (v3(sin, -cos, out), v3(cos, sin, 0.0), 1.0)
        }
        View::Front => {
            let raised = smooth(25.0, 65.0, pose.shoulder);
            let bend = v3(1.0, 0.0, 0.0).toward(v3(0.0, sin, side * cos), raised);
            (v3(0.05, -cos, side * sin), bend, raised)
        }
    };
    let upper = chest.of(upper).unit_or(V3::DOWN);
    let bend = chest.of(bend).across(upper, V3::FORWARD).turned(upper, -pose.shoulder_rot * side);
    let (sin_elbow, cos_elbow) = pose.elbow.to_radians().sin_cos();
    let along = upper * cos_elbow + bend * sin_elbow;
    let palm = (upper * sin_elbow - bend * cos_elbow).turned(along, roll(pose.forearm_sup, raised) * side);
    let elbow = shoulder + upper * UPPER_ARM;
    Arm {
        collar,
        shoulder,
        elbow,
        wrist: elbow + along * FOREARM,
        flexor: bend,
        hand: bent_hand(along, palm, [pose.wrist, pose.wrist_side], side),
    }
}

/// How far the palm is turned up from "down", where `raised` tells a forearm before the body (1) from one that hangs
/// beside it (0): a hanging hand looks to the thigh.
fn roll(supination: f32, raised: f32) -> f32 {
    let before = if supination > 0.0 { supination * 2.0 } else { supination * 0.35 };
    let beside = 75.0 + if supination > 0.0 { supination } else { supination * 1.8 };
    mix(beside, before, raised)
}

/// The hand at the end of a forearm; bent to its back and to the thumb's side, where positive.
pub fn bent_hand(forearm: V3, palm: V3, [back_deg, thumb_deg]: [f32; 2], side: f32) -> HandAxes {
    let (sin, cos) = back_deg.to_radians().sin_cos();
    let axes = HandAxes::new(forearm * cos - palm * sin, palm * cos + forearm * sin, side);
    let (sin, cos) = thumb_deg.to_radians().sin_cos();
    HandAxes::new(axes.along * cos + axes.thumbward * sin, axes.palm, side)
}

/// The arm on its way from the free one (0) to holding on (1).
pub fn holding_arm(free: Arm, pose: &Pose, spine: &Spine, grip: &Grip, way: f32, side: f32) -> Arm {
    if way <= 0.0 {
        return free;
    }
    let high = (grip.wrist - spine.top).y / 0.15;
    let lift = mix(pose.shoulder, smooth(-0.8, 1.0, high) * 150.0, way);
    let (collar, shoulder) = girdle(pose, spine, side, lift);
    let wrist = free.wrist.toward(grip.wrist, way);
    let free_bow = free.elbow - free.shoulder.toward(free.wrist, 0.5);
    let elbowward = free_bow.unit_or(grip.pole).toward(grip.pole.unit_or(V3::DOWN), way);
    let got = reach(shoulder, wrist, UPPER_ARM, FOREARM, elbowward);
    let hand = HandAxes::new(free.hand.along.toward(grip.along, way), free.hand.palm.toward(grip.palm, way), side);
    let upper = (got.middle - shoulder).unit_or(V3::DOWN);
    let flexor = (got.end - got.middle + free.flexor * 0.02).across(upper, free.flexor);
    Arm { collar, shoulder, elbow: got.middle, wrist: got.end, flexor, hand }
}
