//! The bones that a nerve's path is fixed to: where each is in a posture, and where its front and its outer side are.

use crate::figure::body::bare_foot;
use crate::figure::body::hand::{Finger, HandJoints, hand_joints};
use crate::figure::posture::{HandShape, Posture};
use crate::figure::proportions::{BALL_FORWARD, FOREARM, HAND, HEAD, SHIN, cm};
use crate::figure::skeleton::{Arm, HandAxes, Joints, Leg};
use crate::figure::space::{Axes, V3};

/// A piece of the body that does not bend. Its front is that of somebody who stands upright, palms forward; its outer side
/// is that of the limb. Of the blade (the collar bone) the outer side is above, of the foot the front is its back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bone {
    Head,
    Neck,
    Chest,
    Waist,
    Pelvis,
    Blade,
    UpperArm,
    Forearm,
    Hand,
    Thumb,
    Index,
    Middle,
    Ring,
    Little,
    Thigh,
    Shin,
    Foot,
}

/// Where two bones meet. A point that is told from a joint stands between them, half turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    Skull,
    NeckRoot,
    Ribs,
    Loins,
    /// Told half-way between the arm and what hangs from the blade aslant.
    Shoulder,
    Elbow,
    Wrist,
    Hip,
    Knee,
    Ankle,
}

impl Bone {
    const NUM: usize = Self::Foot as usize + 1;

    /// The bone called so in the data.
    pub fn from_id(id: &str) -> Option<Self> {
        Some(match id {
            "head" => Self::Head,
            "neck" => Self::Neck,
            "chest" => Self::Chest,
            "waist" => Self::Waist,
            "pelvis" => Self::Pelvis,
            "blade" => Self::Blade,
            "upper_arm" => Self::UpperArm,
            "forearm" => Self::Forearm,
            "hand" => Self::Hand,
            "thumb" => Self::Thumb,
            "index" => Self::Index,
            "middle" => Self::Middle,
            "ring" => Self::Ring,
            "little" => Self::Little,
            "thigh" => Self::Thigh,
            "shin" => Self::Shin,
            "foot" => Self::Foot,
            _ => return None,
        })
    }

    /// Whether it belongs to the middle of the body and not to a limb.
    pub fn is_of_trunk(self) -> bool {
        matches!(self, Self::Head | Self::Neck | Self::Chest | Self::Waist | Self::Pelvis)
    }
}

impl Joint {
    /// The joint called so in the data.
    pub fn from_id(id: &str) -> Option<Self> {
        Some(match id {
            "skull" => Self::Skull,
            "neck_root" => Self::NeckRoot,
            "ribs" => Self::Ribs,
            "loins" => Self::Loins,
            "shoulder" => Self::Shoulder,
            "elbow" => Self::Elbow,
            "wrist" => Self::Wrist,
            "hip" => Self::Hip,
            "knee" => Self::Knee,
            "ankle" => Self::Ankle,
            _ => return None,
        })
    }

    /// The bone on the side of the head or trunk, and the next one; the joint is at the beginning of the bone named last.
    fn bones(self) -> (Bone, Bone, Bone) {
        match self {
            Self::Skull => (Bone::Head, Bone::Neck, Bone::Head),
            Self::NeckRoot => (Bone::Neck, Bone::Chest, Bone::Neck),
            Self::Ribs => (Bone::Chest, Bone::Waist, Bone::Chest),
            Self::Loins => (Bone::Waist, Bone::Pelvis, Bone::Waist),
            Self::Shoulder => (Bone::Blade, Bone::UpperArm, Bone::UpperArm),
            Self::Elbow => (Bone::UpperArm, Bone::Forearm, Bone::Forearm),
            Self::Wrist => (Bone::Forearm, Bone::Hand, Bone::Hand),
            Self::Hip => (Bone::Pelvis, Bone::Thigh, Bone::Thigh),
            Self::Knee => (Bone::Thigh, Bone::Shin, Bone::Shin),
            Self::Ankle => (Bone::Shin, Bone::Foot, Bone::Foot),
        }
    }
}

/// Where a bone begins, how far and where to it goes, and its front and outer side (both of length 1).
#[derive(Debug, Clone, Copy, PartialEq)]
struct Held {
    start: V3,
    way: V3,
    front: V3,
    out: V3,
    /// Towards the far end of a forearm that is turned, its front and outer side turn along by so much, degrees.
    twist_deg: f32,
}

impl Held {
    /// `side` is +1 for the working limb, -1 for the other.
    fn limb(start: V3, end: V3, front: V3, side: f32) -> Self {
        let way = end - start;
        let along = way.unit_or(V3::DOWN);
        let front = front.across(along, V3::FORWARD.across(along, V3::UP));
        Self { start, way, front, out: along.cross(front) * side, twist_deg: 0.0 }
    }

    /// Its front and outer side so far along it.
    fn turned(&self, along: f32) -> (V3, V3) {
        if self.twist_deg == 0.0 {
            return (self.front, self.out);
        }
        let (sin, cos) = (self.twist_deg * along).to_radians().sin_cos();
        (self.front * cos - self.out * sin, self.out * cos + self.front * sin)
    }

    fn trunk(start: V3, length: f32, axes: &Axes, side: f32) -> Self {
        Self { start, way: axes.up * length, front: axes.forward, out: axes.side * side, twist_deg: 0.0 }
    }
}

/// All bones that a picture shows of one half of the body.
#[derive(Debug, Clone, PartialEq)]
pub struct Bones {
    held: [Option<Held>; Bone::NUM],
    fingers: Option<([Finger; 5], V3)>,
    side: f32,
}

impl Bones {
    /// Of the whole body; `index` is 0 for the working half, 1 for the other.
    pub fn of_body(joints: &Joints, index: usize, hand: &HandShape) -> Self {
        let side = if index == 0 { 1.0 } else { -1.0 };
        let mut bones = Self { held: [None; Bone::NUM], fingers: None, side };
        let spine = &joints.spine;
        bones.hold(Bone::Head, Held::trunk(spine.skull, HEAD, &spine.head_axes, side));
        let neck = Held { way: spine.skull - spine.top, ..Held::trunk(spine.top, 1.0, &spine.neck_axes, side) };
        bones.hold(Bone::Neck, neck);
        let between = [
            (Bone::Chest, spine.ribs, spine.top, &spine.chest_axes),
            (Bone::Waist, spine.waist, spine.ribs, &spine.waist_axes),
            (Bone::Pelvis, spine.pelvis, spine.waist, &spine.pelvis_axes),
        ];
        for (bone, from, to, axes) in between {
            bones.hold(bone, Held::trunk(from, (to - from).length(), axes, side));
        }
        if let Some(arm) = joints.arms.get(index) {
            bones.hold_arm(arm, &spine.chest_axes, hand);
        }
        if let Some(leg) = joints.legs.get(index) {
            bones.hold_leg(leg);
        }
        bones
    }

    /// Of a hand's close-up; `forearm` points to the hand.
    pub fn of_hand(wrist: V3, forearm: V3, axes: &HandAxes, joints: &HandJoints) -> Self {
        let mut bones = Self { held: [None; Bone::NUM], fingers: None, side: 1.0 };
        let elbow = wrist - forearm * FOREARM;
        bones.hold(Bone::Forearm, Held::limb(elbow, wrist, axes.palm, 1.0));
        bones.hold_hand(wrist, axes, joints);
        bones
    }

    /// Of a bare foot's close-up.
    pub fn of_foot(posture: &Posture, on_floor: bool) -> Self {
        let mut bones = Self { held: [None; Bone::NUM], fingers: None, side: 1.0 };
        let (ankle, [forward, up, out], shin) = bare_foot::bones(posture, on_floor);
        bones.hold(Bone::Shin, Held::limb(ankle - shin * SHIN, ankle, V3::FORWARD, 1.0));
        bones.hold(Bone::Foot, Held { start: ankle, way: forward * BALL_FORWARD, front: up, out, twist_deg: 0.0 });
        bones
    }

    fn hold(&mut self, bone: Bone, held: Held) {
        if let Some(slot) = self.held.get_mut(bone as usize) {
            *slot = Some(held);
        }
    }

    fn hold_arm(&mut self, arm: &Arm, chest: &Axes, shape: &HandShape) {
        let side = self.side;
        let blade = arm.shoulder - arm.collar;
        let front = chest.forward.across(blade.unit_or(V3::WORKING), V3::FORWARD);
        self.hold(Bone::Blade, Held { start: arm.collar, way: blade, front, out: chest.up, twist_deg: 0.0 });
        self.hold(Bone::UpperArm, Held::limb(arm.shoulder, arm.elbow, arm.flexor, side));
        let (upper, fore) = (arm.elbow - arm.shoulder, arm.wrist - arm.elbow);
        let (upper, fore) = (upper.unit_or(V3::DOWN), fore.unit_or(V3::FORWARD));
        let front = arm.flexor * fore.dot(upper) - upper * fore.dot(arm.flexor);
        let mut forearm = Held::limb(arm.elbow, arm.wrist, front, side);
        // Palm up is no turn; turned down the thumb goes over the front.
        let palm = arm.hand.palm.across(fore, forearm.front);
        let turned = -palm.dot(forearm.out).atan2(palm.dot(forearm.front)).to_degrees();
        forearm.twist_deg = if turned < -120.0 { turned + 360.0 } else { turned };
        self.hold(Bone::Forearm, forearm);
        self.hold_hand(arm.wrist, &arm.hand, &hand_joints(arm.wrist, &arm.hand, shape));
    }

    fn hold_hand(&mut self, wrist: V3, axes: &HandAxes, joints: &HandJoints) {
        let hand = Held { start: wrist, way: axes.along * HAND, front: axes.palm, out: axes.thumbward, twist_deg: 0.0 };
        self.hold(Bone::Hand, hand);
        let [index, middle, ring, little] = joints.fingers;
        self.fingers = Some(([joints.thumb, index, middle, ring, little], axes.along.cross(axes.palm)));
    }

    fn hold_leg(&mut self, leg: &Leg) {
        let side = self.side;
        let shin = (leg.ankle - leg.knee).unit_or(V3::DOWN);
        // The straight knee has no bend that would tell where its front is; the foot tells it then.
        let front = leg.foot_forward * 0.2 - shin;
        self.hold(Bone::Thigh, Held::limb(leg.hip, leg.knee, front, side));
        let thigh = (leg.knee - leg.hip).unit_or(V3::DOWN);
        self.hold(Bone::Shin, Held::limb(leg.knee, leg.ankle, thigh + leg.foot_forward * 0.2, side));
        let foot = Held {
            start: leg.ankle,
            way: leg.foot_forward * BALL_FORWARD,
            front: -leg.sole,
            out: leg.foot_out,
            twist_deg: 0.0,
        };
        self.hold(Bone::Foot, foot);
    }

    fn held(&self, bone: Bone) -> Option<&Held> {
        self.held.get(bone as usize)?.as_ref()
    }

    /// A point of a bone: how far along it (0 to 1), and how far before it and outside of it, in millimetres of a body of
    /// 1.70 m. None where the picture does not show the bone.
    pub fn on(&self, bone: Bone, along: f32, [front_mm, out_mm]: [f32; 2]) -> Option<V3> {
        let [front, out] = [front_mm, out_mm].map(|mm| cm(mm / 10.0));
        if let Some(digit) = (bone as usize).checked_sub(Bone::Thumb as usize).filter(|digit| *digit < 5) {
            return self.on_finger(digit, along, front);
        }
        let held = self.held(bone)?;
        let (before, outward) = held.turned(along);
        Some(held.start + held.way * along + before * front + outward * out)
    }

    /// A point at a joint, told in axes half-way between those of the two bones.
    pub fn at(&self, joint: Joint, [front_mm, out_mm]: [f32; 2]) -> Option<V3> {
        let (one, next, at) = joint.bones();
        let (one, next, at) = (self.held(one)?, self.held(next)?, self.held(at)?);
        let (before, outward) = match joint {
            // The front of a forearm's far end is the turned one.
            Joint::Wrist => one.turned(1.0),
            Joint::Shoulder => (one.front, one.out + one.way.unit_or(one.out)),
            _ => (one.front, one.out),
        };
        let front = (before + next.front).unit_or(next.front);
        let out = (outward.unit_or(next.out) + next.out).unit_or(next.out);
        Some(at.start + front * cm(front_mm / 10.0) + out * cm(out_mm / 10.0))
    }

    /// From the knuckle (0) to the tip (1) of a finger, so far on its palm's side.
    fn on_finger(&self, digit: usize, along: f32, front: f32) -> Option<V3> {
        let (fingers, across) = self.fingers.as_ref()?;
        let joints = fingers.get(digit)?.joints;
        let bone = ((along * 3.0) as usize).min(2);
        let (from, to) = (joints.get(bone)?, joints.get(bone + 1)?);
        let way = (*to - *from).unit_or(V3::UP);
        // Of a joint between two bones: half-way.
        let rest = along * 3.0 - bone as f32;
        let before = if rest < 0.05 { joints.get(bone.wrapping_sub(1)) } else { None };
        let way = before.map_or(way, |before| ((*from - *before).unit_or(way) + way).unit_or(way));
        Some(from.toward(*to, rest) + across.cross(way) * front)
    }
}
