//! Where a hand is that presses, taps or feels a spot.

use super::arm::Grip;
use super::grip::{Around, elbow_back, on_thigh};
use super::leg::Leg;
use super::spine::Spine;
use crate::figure::proportions::girth;
use crate::figure::space::{V3, v3};
use crate::figure::spot::{on_arm, on_leg};
use crate::figure::staging::{Place, Spot};

/// Wrist to the tip of a pointing index, and to the middle of the palm.
const TO_FINGERTIP: f32 = 0.099;
const TO_PALM: f32 = 0.056;

/// The hand on `side` at the working arm.
pub fn on_working_arm(place: Place, around: &Around<'_>, side: f32) -> Grip {
    let Some(arm) = around.working_arm else {
        return on_thigh(&around.legs[0], 0.145, elbow_back(side), side);
    };
    match place {
        Place::WorkingUpperArm => {
            let along = v3(0.02, -0.22, -side).unit_or(V3::DOWN);
            let wrist = on_arm(Spot::UpperArm, arm) + V3::UP * 0.016 - along * TO_PALM;
            Grip { wrist, along, palm: V3::DOWN, pole: v3(0.7, -0.9, side * 0.2) }
        }
        Place::WorkingWrist => {
            let along = v3(0.25, -0.40, -side).unit_or(V3::DOWN);
            let wrist = on_arm(Spot::Wrist, arm) + V3::UP * 0.014 - along * TO_PALM;
            Grip { wrist, along, palm: V3::DOWN, pole: v3(-0.5, 0.1, side) }
        }
        Place::ElbowInner => {
            let along = v3(-0.35, 0.25, -side).unit_or(V3::DOWN);
            let wrist = on_arm(Spot::ElbowInner, arm) - along * TO_FINGERTIP;
            Grip { wrist, along, palm: v3(-1.0, 0.0, side * 0.2), pole: v3(0.5, -1.0, side * 0.4) }
        }
        _ => {
            let along = v3(-0.75, -0.45, -side * 0.25).unit_or(V3::DOWN);
            let wrist = on_arm(Spot::ElbowOuter, arm) - along * TO_FINGERTIP;
            Grip { wrist, along, palm: v3(-0.3, -0.3, side), pole: v3(0.4, -0.2, side) }
        }
    }
}

/// The hand on `side` at the own leg.
pub fn on_own_leg(place: Place, leg: &Leg, side: f32) -> Grip {
    let spot = if place == Place::KneeKnob { Spot::KneeKnob } else { Spot::Calf };
    let at = on_leg(spot, leg);
    match place {
        Place::KneeKnob => {
            let along = v3(0.55, -0.85, -side * 0.1).unit_or(V3::DOWN);
            let wrist = at + leg.foot_out * 0.006 - along * TO_FINGERTIP;
            Grip { wrist, along, palm: -leg.foot_out, pole: v3(-1.0, 0.2, side * 0.5) }
        }
        _ => {
            let along = v3(-0.10, -1.0, 0.0).unit_or(V3::DOWN);
            let wrist = at + leg.foot_out * (girth::CALF * 0.8) - along * TO_PALM;
            Grip { wrist, along, palm: -leg.foot_out, pole: v3(-0.6, 0.4, side) }
        }
    }
}

/// The hand on `side` at hip or head.
pub fn on_body(place: Place, spine: &Spine, side: f32) -> Grip {
    match place {
        Place::FrontHip => {
            let at = spine.pelvis + spine.pelvis_axes.of(v3(0.066, 0.050, side * 0.060));
            let along = v3(-0.25, -0.75, -side * 0.45).unit_or(V3::DOWN);
            Grip { wrist: at - along * TO_FINGERTIP, along, palm: v3(-1.0, 0.0, 0.0), pole: v3(-0.5, 0.0, side) }
        }
        _ => {
            let head = &spine.head_axes;
            let at = spine.skull + head.of(v3(-0.056, 0.004, side * 0.026));
            let along = head.of(v3(0.25, 0.45, -side * 0.8)).unit_or(V3::UP);
            Grip { wrist: at - along * TO_FINGERTIP, along, palm: head.of(v3(1.0, 0.0, 0.2)), pole: v3(-0.1, -0.6, side) }
        }
    }
}
