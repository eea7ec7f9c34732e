//! Where a hand is that presses, taps or feels a spot.

use super::arm::{Grip, HandAxes};
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

/// How far the index lies to the thumb's side of the hand's middle line.
const INDEX_ACROSS: f32 = 0.0165;

/// A hand whose index points at a place.
fn pointing(at: V3, along: V3, palm: V3, pole: V3, side: f32) -> Grip {
    let axes = HandAxes::new(along, palm, side);
    let wrist = at - axes.along * TO_FINGERTIP - axes.thumbward * INDEX_ACROSS;
    Grip { wrist, along: axes.along, palm: axes.palm, pole }
}

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
            let (along, palm) = (v3(-0.35, 0.25, -side), v3(-1.0, 0.0, side * 0.2));
            pointing(on_arm(Spot::ElbowInner, arm), along, palm, v3(0.5, -1.0, side * 0.4), side)
        }
        _ => {
            let (along, palm) = (v3(-0.75, -0.45, -side * 0.25), v3(-0.3, -0.3, side));
            pointing(on_arm(Spot::ElbowOuter, arm), along, palm, v3(0.4, -0.2, side), side)
        }
    }
}

/// The hand on `side` at the own leg.
pub fn on_own_leg(place: Place, leg: &Leg, side: f32) -> Grip {
    if place == Place::KneeKnob {
        let at = on_leg(Spot::KneeKnob, leg) + leg.foot_out * 0.006;
        return pointing(at, v3(0.55, -0.85, -side * 0.1), -leg.foot_out, v3(-1.0, 0.2, side * 0.5), side);
    }
    let along = v3(-0.55, -0.8, -side * 0.12).unit_or(V3::DOWN);
    let wrist = on_leg(Spot::Calf, leg) + leg.foot_out * (girth::CALF * 0.9) - along * TO_PALM;
    Grip { wrist, along, palm: v3(0.35, 0.0, -side), pole: v3(-0.3, 0.4, side) }
}

/// The hand on `side` at hip or head.
pub fn on_body(place: Place, spine: &Spine, side: f32) -> Grip {
    if place == Place::FrontHip {
        let at = spine.pelvis + spine.pelvis_axes.of(v3(0.066, 0.050, side * 0.060));
        return pointing(at, v3(-0.25, -0.75, -side * 0.45), v3(-1.0, 0.0, 0.0), v3(-0.5, 0.0, side), side);
    }
    let head = &spine.head_axes;
    let at = spine.skull + head.of(v3(-0.044, 0.002, side * 0.026));
    let (along, palm) = (head.of(v3(0.25, 0.45, -side * 0.8)), head.of(v3(1.0, 0.0, 0.2)));
    pointing(at, along, palm, v3(-0.1, -0.6, side), side)
}
