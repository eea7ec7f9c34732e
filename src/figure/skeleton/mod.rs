//! A posture becomes joints in space: forward kinematics from the hips, with the seat, the floor and the hands' places
//! as what must hold.

mod arm;
mod grip;
mod leg;
mod press;
mod reach;
mod spine;

use super::posture::Posture;
use super::proportions::{ANKLE_HEIGHT, BALL_FORWARD, HIP_JOINT, SHIN, SIT_HIP, STAND_HIP, THIGH, cm};
use super::space::{V3, smooth, v3};
use super::staging::{Carried, Foot, Hand, Place, Staging};
use crate::domain::pose::{Base, Pose, View};
pub use arm::{Arm, HandAxes, bent_hand};
pub use grip::ARMREST;
use grip::{Around, grip};
pub use leg::Leg;
use leg::{LegAngles, free_leg, heel_on_forefoot, leg_above_floor, planted_leg};
pub use reach::reach;
pub use spine::Spine;

/// Index of the working limb in pairs; the other limb is at 1.
pub const WORKING: usize = 0;
/// Index of the other limb in pairs.
pub const OTHER: usize = 1;

/// +1 for the working side, -1 for the other, by index.
fn side_of(index: usize) -> f32 {
    if index == WORKING { 1.0 } else { -1.0 }
}

/// Height of the hips on the edge of a chair that one sits on sideways: the hanging thigh needs room below.
pub const EDGE_HIP: f32 = SIT_HIP + 0.045;

/// The key `hip_er` tells the joint's own turn; the shin that crosses to the other knee swings further, because the
/// pelvis and the knee give too, and the thigh rises a little to lie on top.
const FIGURE_FOUR: f32 = 1.5;
const THIGH_RISES: f32 = 0.3;

/// How high a foot is lifted that is put elsewhere.
const STEP_HEIGHT: f32 = 0.022;

/// All joints at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Joints {
    pub spine: Spine,
    /// Working, other.
    pub arms: [Arm; 2],
    pub legs: [Leg; 2],
}

/// What does not change while an exercise is done.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    pub base: Base,
    pub view: View,
    pub rest: Pose,
    pub staging: Staging,
}

impl Setting {
    /// The pose of a limb: the other one keeps the base pose unless both follow.
    fn limb_pose<'a>(&'a self, posture: &'a Posture, index: usize) -> &'a Pose {
        if index == WORKING || self.staging.both {
            &posture.pose
        } else {
            self.staging.other.as_ref().unwrap_or(&self.rest)
        }
    }
}

/// Solves the joints of a posture.
pub fn joints(posture: &Posture, setting: &Setting) -> Joints {
    let pelvis = pelvis(posture, setting);
    let working = leg(posture, setting, pelvis, WORKING);
    let mut other = leg(posture, setting, pelvis, OTHER);
    if setting.staging.feet[OTHER] == Foot::OnForefoot {
        let way = smooth(0.0, 1.0, posture.pose.press);
        other = heel_on_forefoot(&other, &working, way, outward(OTHER));
    }
    let legs = [working, other];
    let spine = spine::spine(&posture.pose, setting.view, setting.staging.back, pelvis);
    let mut around = Around { base: setting.base, spine: &spine, legs: &legs, working_arm: None };
    let working = arm(posture, setting, &around, WORKING);
    around.working_arm = Some(&working);
    let other = arm(posture, setting, &around, OTHER);
    Joints { spine, arms: [working, other], legs }
}

fn leg_angles(posture: &Posture, setting: &Setting, index: usize) -> LegAngles {
    let follows = index == WORKING || setting.staging.both;
    let pose = setting.limb_pose(posture, index);
    let (flex, out) = match setting.view {
        View::Side => (pose.hip, pose.hip_abduction),
        View::Front => {
            let level = if setting.base == Base::StandDesk { 0.0 } else { 90.0 };
            (pose.hip_flex.unwrap_or(level), pose.hip)
        }
    };
    // The thigh that stays on the chair is level.
    let flex = flex + pose.hip_er.max(0.0) * THIGH_RISES;
    let hovers = setting.staging.feet[OTHER] == Foot::Hovering && index == OTHER;
    let (flex, knee) = match setting.base {
        Base::SitEdge if index == OTHER => (90.0, 90.0),
        // Bends and straightens along with the working leg, and stays a little before it.
        _ if hovers => (posture.pose.hip * 0.80 + 26.0, posture.pose.knee * 0.50 + 22.0),
        _ => (flex, pose.knee),
    };
    LegAngles {
        flex,
        out,
        turned_out: pose.hip_er * FIGURE_FOUR,
        knee,
        ankle: pose.ankle,
        inversion: pose.ankle_inversion - pose.ankle_eversion,
        toes_bend: if follows { posture.toes_bend } else { 0.0 },
    }
}

fn hip_joint(pelvis: V3, index: usize) -> V3 {
    pelvis + v3(0.0, 0.0, side_of(index) * HIP_JOINT)
}

fn outward(index: usize) -> V3 {
    v3(0.0, 0.0, side_of(index))
}

/// Where the hips are.
fn pelvis(posture: &Posture, setting: &Setting) -> V3 {
    let seated = match setting.base {
        Base::StandDesk => STAND_HIP,
        Base::SitEdge => EDGE_HIP,
        Base::Sit | Base::SitDesk => SIT_HIP,
    };
    let own = || free_leg(hip_joint(V3::default(), WORKING), &leg_angles(posture, setting, WORKING), outward(WORKING));
    match setting.staging.carried {
        Carried::Seat => v3(0.0, seated + cm(posture.pose.seat_lift_cm), 0.0),
        Carried::Feet => {
            let foot = spot(setting, WORKING);
            let leg = own();
            v3(foot.x + BALL_FORWARD - leg.ball.x, -leg.lowest(), 0.0)
        }
        Carried::OtherLeg => v3(0.0, seated, 0.0),
        Carried::WorkingLeg { step } => {
            // No higher than the other leg can reach down to its place.
            let leg = (THIGH + SHIN) * 0.999;
            let reaches = ANKLE_HEIGHT + (leg * leg - step * step).max(0.0).sqrt();
            v3(0.0, reaches.min(-own().lowest()), 0.0)
        }
    }
}

/// Where the foot stands in the base pose: the point of the floor below the ankle.
fn spot(setting: &Setting, index: usize) -> V3 {
    let step = match setting.staging.carried {
        Carried::WorkingLeg { step } if index == OTHER && !setting.staging.both => step,
        _ => 0.0,
    };
    let side = side_of(index) * HIP_JOINT;
    match setting.base {
        Base::StandDesk => v3(step, 0.0, side),
        Base::SitEdge => v3(0.262, 0.0, side),
        Base::Sit | Base::SitDesk => v3(0.245, 0.0, side),
    }
}

fn leg(posture: &Posture, setting: &Setting, pelvis: V3, index: usize) -> Leg {
    let hip = hip_joint(pelvis, index);
    let angles = leg_angles(posture, setting, index);
    let outward = outward(index);
    let planted = match setting.staging.feet {
        [working, _] if index == WORKING => working,
        [_, other] => other,
    };
    if planted == Foot::Planted {
        let out = angles.out.to_radians();
        let mut spot = spot(setting, index);
        if setting.view == View::Front && setting.base != Base::StandDesk {
            // Where the shin of a thigh turned outward comes down.
            spot = v3(spot.x * out.cos(), 0.0, spot.z + spot.x * out.sin() * side_of(index));
        }
        let facing = v3(out.cos(), 0.0, out.sin() * side_of(index));
        let pole = facing + V3::UP * 0.6;
        return planted_leg(hip, spot, facing, pole, &angles, outward);
    }
    // Who stands steps; who sits leads the foot along the floor.
    let steps = setting.base == Base::StandDesk && setting.staging.carried != Carried::Feet;
    let clear = if steps { posture.between * STEP_HEIGHT } else { 0.0 };
    leg_above_floor(hip, &angles, clear, outward)
}

fn arm(posture: &Posture, setting: &Setting, around: &Around<'_>, index: usize) -> Arm {
    let side = side_of(index);
    let pose = setting.limb_pose(posture, index);
    let free = arm::free_arm(pose, setting.view, around.spine, side, setting.staging.arm_inward_deg);
    let hand = match setting.staging.hands {
        [working, _] if index == WORKING => working,
        [_, other] => other,
    };
    let moved = (pose.shoulder - setting.rest.shoulder).abs().max((pose.elbow - setting.rest.elbow).abs());
    let at_rest = 1.0 - smooth(1.0, 8.0, moved);
    let hold = |arm: Arm, place: Place, way: f32| {
        arm::holding_arm(arm, pose, around.spine, &grip(place, around, side), way, side)
    };
    match hand {
        Hand::At(place) => hold(free, place, 1.0),
        Hand::Free { rest } => hold(free, rest, at_rest),
        Hand::Pressing { rest, place } => hold(hold(free, rest, at_rest), place, smooth(0.0, 1.0, posture.pose.press)),
        Hand::Lifted { rest, place, from, to } => {
            hold(hold(free, rest, at_rest), place, smooth(from, to, pose.shoulder))
        }
    }
}
