//! Where the hand is when it holds on to something or rests.

use super::arm::{Arm, Grip};
use super::leg::Leg;
use super::press;
use super::spine::Spine;
use crate::domain::pose::Base;
use crate::figure::proportions::{DESK_SITTING, DESK_STANDING, SEAT, girth};
use crate::figure::space::{V3, v3};
use crate::figure::staging::Place;

/// What there is to hold on to.
pub struct Around<'a> {
    pub base: Base,
    pub spine: &'a Spine,
    /// Working, other.
    pub legs: &'a [Leg; 2],
    /// The working arm, once it is known.
    pub working_arm: Option<&'a Arm>,
}

impl Around<'_> {
    /// Height of the desk's top.
    fn desk(&self) -> f32 {
        if self.base == Base::StandDesk { DESK_STANDING } else { DESK_SITTING }
    }
}

/// The grip of the hand on `side` (+1 working, -1 other).
pub fn grip(place: Place, around: &Around<'_>, side: f32) -> Grip {
    match place {
        Place::Thigh => on_thigh(own_leg(around, side), 0.145, elbow_back(side), side),
        Place::Knee => on_thigh(own_leg(around, side), 0.205, elbow_back(side), side),
        Place::KneeOutside
        | Place::Shin
        | Place::WorkingKnee
        | Place::CrossedShin
        | Place::WorkingAnkle
        | Place::WorkingThigh
        | Place::KneeKnob
        | Place::Calf => on_leg(place, around, side),
        Place::WorkingUpperArm | Place::WorkingWrist | Place::ElbowInner | Place::ElbowOuter => {
            press::on_working_arm(place, around, side)
        }
        Place::FrontHip | Place::SkullBase => press::on_body(place, around.spine, side),
        Place::DeskBeside | Place::Desk | Place::SeatEdge | Place::SeatBehind | Place::Armrest | Place::Frame => {
            on_furniture(place, around, side)
        }
        Place::LowerRibs | Place::LowBack | Place::HipBone | Place::StrapEnd => on_trunk(place, around.spine, side),
        Place::BehindHead | Place::BehindEar | Place::TopOfHead => on_head(place, around.spine, side),
        Place::Collarbone | Place::OtherShoulder => on_chest(place, around.spine, side),
        Place::OtherPalm => on_other_hand(around, 1.0, side),
        Place::OtherBack => on_other_hand(around, -1.0, side),
    }
}

/// Where an elbow points that nothing else asks for.
pub fn elbow_back(side: f32) -> V3 {
    v3(-0.8, -0.25, side * 0.55)
}

fn on_leg(place: Place, around: &Around<'_>, side: f32) -> Grip {
    let own = own_leg(around, side);
    let [working, _] = around.legs;
    match place {
        Place::KneeOutside => Grip {
            wrist: own.knee + own.foot_out * (girth::KNEE * 1.35) + v3(-0.055, 0.03, 0.0),
            along: v3(0.9, -0.35, 0.0),
            palm: -own.foot_out,
            pole: v3(-0.5, 0.1, side),
        },
        Place::Shin => Grip {
            wrist: own.knee.toward(own.ankle, 0.45) + v3(0.03, 0.06, side * 0.03),
            along: v3(0.1, -1.0, 0.0),
            palm: v3(-1.0, 0.0, 0.0),
            pole: v3(-0.5, 0.3, side),
        },
        Place::WorkingKnee => Grip {
            wrist: working.knee + v3(-0.015, 0.052, side * 0.045),
            along: v3(0.75, -0.6, side * -0.3),
            palm: v3(-0.4, -0.8, side * -0.4),
            pole: v3(-0.3, -0.2, side),
        },
        Place::WorkingThigh => {
            let along = if side > 0.0 { 0.150 } else { 0.170 };
            let grip = on_thigh(working, along, elbow_back(side), side);
            Grip { wrist: grip.wrist + v3(0.0, 0.004, if side > 0.0 { 0.006 } else { -0.022 }), ..grip }
        }
        Place::KneeKnob | Place::Calf => press::on_own_leg(place, own, side),
        Place::CrossedShin => Grip {
            wrist: working.knee.toward(working.ankle, if side > 0.0 { 0.25 } else { 0.85 }) + v3(-0.035, 0.05, 0.0),
            along: v3(0.7, -0.4, -side * 0.4),
            palm: V3::DOWN,
            pole: elbow_back(side),
        },
        _ => Grip {
            wrist: working.ankle.toward(working.ball, 0.75) - working.sole * 0.028 + v3(0.03, 0.045, side * 0.022),
            along: v3(-0.55, -0.8, 0.0),
            palm: working.sole,
            pole: v3(-1.0, 0.0, side * 0.4),
        },
    }
}

fn on_furniture(place: Place, around: &Around<'_>, side: f32) -> Grip {
    match place {
        Place::Desk => {
            let ahead = if around.base == Base::StandDesk { 0.275 } else { 0.232 };
            Grip {
                wrist: v3(ahead, around.desk() + 0.016, side * 0.095),
                along: v3(1.0, -0.02, side * -0.15),
                palm: V3::DOWN,
                pole: v3(-0.6, -0.7, side * 0.5),
            }
        }
        Place::DeskBeside => Grip {
            wrist: v3(0.215, around.desk() + 0.016, side * 0.205),
            along: v3(0.9, -0.02, side * 0.2),
            palm: V3::DOWN,
            pole: v3(-0.8, -0.3, side * 0.8),
        },
        Place::SeatEdge => seat(v3(0.015, 0.022, side * 0.125), v3(0.25, -1.0, 0.0), v3(0.0, 0.0, -side), side),
        Place::SeatBehind => seat(v3(-0.088, 0.03, side * 0.115), v3(-0.85, -0.4, side * 0.3), V3::DOWN, side),
        Place::Armrest => Grip {
            wrist: v3(0.045, ARMREST + 0.015, side * 0.135),
            along: v3(1.0, -0.25, 0.0),
            palm: V3::DOWN,
            pole: v3(-1.0, 0.1, side * 0.35),
        },
        _ => Grip {
            wrist: around.spine.top + v3(0.0, 0.12, side * 0.27),
            along: V3::UP,
            palm: V3::FORWARD,
            pole: v3(0.0, -1.0, side),
        },
    }
}

fn on_trunk(place: Place, spine: &Spine, side: f32) -> Grip {
    match place {
        Place::LowerRibs => Grip {
            wrist: spine.waist + spine.waist_axes.of(v3(0.072, 0.035, side * 0.062)),
            along: v3(0.25, -0.15, -side),
            palm: v3(-1.0, 0.0, -side * 0.3),
            pole: v3(-0.5, -0.2, side),
        },
        Place::LowBack => Grip {
            wrist: spine.waist + spine.waist_axes.of(v3(-0.062, -0.015, side * 0.075)),
            along: v3(0.1, -0.9, side * -0.35),
            palm: V3::FORWARD,
            pole: v3(-1.0, 0.1, side * 0.5),
        },
        Place::HipBone => Grip {
            wrist: spine.pelvis + spine.pelvis_axes.of(v3(-0.03, 0.075, side * 0.1)),
            along: v3(0.75, -0.6, 0.0),
            palm: v3(0.0, 0.0, -side),
            pole: v3(-1.0, 0.0, side * 0.7),
        },
        _ => Grip {
            wrist: spine.waist + v3(0.155, 0.03, side * 0.035),
            along: v3(0.9, -0.1, side * -0.3),
            palm: v3(0.0, -0.3, -side),
            pole: v3(-0.8, -0.6, side * 0.5),
        },
    }
}

/// Height of the armrests' top.
pub const ARMREST: f32 = SEAT + 0.135;

fn own_leg<'a>(around: &Around<'a>, side: f32) -> &'a Leg {
    if side > 0.0 { &around.legs[0] } else { &around.legs[1] }
}

/// The hand flat on the thigh, its wrist `along` from the hip.
pub fn on_thigh(leg: &Leg, along: f32, pole: V3, side: f32) -> Grip {
    let bone = (leg.knee - leg.hip).unit_or(V3::FORWARD);
    let top = V3::UP.across(bone, V3::FORWARD);
    let wrist = leg.hip + bone * along + top * (girth::MID_THIGH + 0.016) + v3(0.0, 0.0, side * 0.012);
    Grip { wrist, along: bone - top * 0.12 + v3(0.0, 0.0, -side * 0.18), palm: -top, pole }
}

fn seat(from_middle: V3, along: V3, palm: V3, side: f32) -> Grip {
    Grip { wrist: v3(from_middle.x, SEAT + from_middle.y, from_middle.z), along, palm, pole: v3(-1.0, 0.0, side * 0.5) }
}

fn on_head(place: Place, spine: &Spine, side: f32) -> Grip {
    let head = &spine.head_axes;
    let at = |local: V3| spine.skull + head.of(local);
    match place {
        Place::BehindHead => Grip {
            wrist: at(v3(-0.038, 0.022, side * 0.108)),
            along: head.of(v3(-0.30, 0.22, -side)),
            palm: head.of(v3(1.0, 0.0, -side * 0.2)),
            pole: v3(0.75, -0.7, side * 0.8),
        },
        Place::BehindEar => Grip {
            wrist: at(v3(-0.030, 0.006, side * 0.122)),
            along: head.of(v3(-0.12, 0.55, -side * 0.9)),
            palm: head.of(v3(0.6, 0.0, -side)),
            pole: v3(-0.35, -0.1, side),
        },
        _ => Grip {
            wrist: at(v3(0.0, 0.137, side * 0.068)),
            along: head.of(v3(0.05, -0.12, -side)),
            palm: head.of(v3(0.0, -1.0, 0.0)),
            pole: v3(0.05, 0.35, side),
        },
    }
}

fn on_chest(place: Place, spine: &Spine, side: f32) -> Grip {
    let chest = &spine.chest_axes;
    let (local, along) = match place {
        Place::Collarbone => (v3(0.075, -0.055, -side * 0.005), v3(-0.1, 0.35, -side)),
        _ => (v3(0.085, -0.055, -side * 0.03), v3(-0.25, 0.5, -side)),
    };
    Grip {
        wrist: spine.top + chest.of(local),
        along: chest.of(along),
        palm: chest.of(v3(-1.0, 0.0, 0.0)),
        pole: chest.of(v3(0.35, -0.9, side * 0.6)),
    }
}

/// The other hand takes the working one; `palmward` is 1 for its palm, -1 for its back.
fn on_other_hand(around: &Around<'_>, palmward: f32, side: f32) -> Grip {
    let Some(arm) = around.working_arm else {
        return on_thigh(own_leg(around, side), 0.145, v3(-1.0, 0.0, side), side);
    };
    let held = arm.wrist + arm.hand.along * 0.068;
    let front = arm.hand.palm * palmward;
    let along = v3(0.25, 0.35, -side).across(front, V3::UP);
    Grip { wrist: held + front * 0.022 - along * 0.052, along, palm: -front, pole: v3(-0.2, -1.0, side * 0.6) }
}
