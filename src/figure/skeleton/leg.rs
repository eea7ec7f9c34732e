//! Hip to toes.

use super::reach::reach;
use crate::figure::proportions::{ANKLE_HEIGHT, BALL_FORWARD, HEEL_BACK, SHIN, THIGH, TOES};
use crate::figure::space::{V3, v3};

/// Joint angles of one leg, degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LegAngles {
    /// Thigh forward from straight down.
    pub flex: f32,
    /// Thigh outward.
    pub out: f32,
    /// Thigh turned outward about itself.
    pub turned_out: f32,
    pub knee: f32,
    pub ankle: f32,
    /// Sole turned to the middle; negative: to the outside.
    pub inversion: f32,
    pub toes_bend: f32,
}

/// Joints of one leg. `heel`, `ball` and `toe` lie in the plane of the sole.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leg {
    pub hip: V3,
    pub knee: V3,
    pub ankle: V3,
    pub heel: V3,
    pub ball: V3,
    pub toe: V3,
    /// Along the foot to the toes, out of the sole, and out of the foot's outer edge.
    pub foot_forward: V3,
    pub sole: V3,
    pub foot_out: V3,
}

impl Leg {
    /// Height of its lowest point.
    pub fn lowest(&self) -> f32 {
        self.heel.y.min(self.ball.y)
    }
}

/// How far the toes can be bent up, degrees.
const MOST_TOES_UP: f32 = 88.0;

/// Which way the thigh points, and which way the shin goes when the knee bends.
fn thigh(angles: &LegAngles, outward: V3) -> (V3, V3) {
    let (sin, cos) = angles.flex.to_radians().sin_cos();
    let (sin_out, cos_out) = angles.out.to_radians().sin_cos();
    let along = (v3(sin * cos_out, -cos * cos_out, 0.0) + outward * sin_out).unit_or(V3::DOWN);
    // A level thigh that goes outward turns about the upright, so the shin still hangs; a hanging one takes it along.
    let bend = v3(-cos, -sin, 0.0).across(along, V3::DOWN);
    let inward = along.cross(bend);
    let inward = if inward.dot(outward) > 0.0 { -inward } else { inward };
    let (sin_turn, cos_turn) = angles.turned_out.to_radians().sin_cos();
    (along, bend * cos_turn + inward * sin_turn)
}

/// The leg that the angles say. `outward` points away from the body's middle.
pub fn free_leg(hip: V3, angles: &LegAngles, outward: V3) -> Leg {
    let (along, bend) = thigh(angles, outward);
    let knee = hip + along * THIGH;
    let turn = angles.knee.to_radians();
    let shin = along * turn.cos() + bend * turn.sin();
    let ahead = along * turn.sin() - bend * turn.cos();
    with_foot(hip, knee, knee + shin * SHIN, shin, ahead, angles, outward)
}

fn with_foot(hip: V3, knee: V3, ankle: V3, down: V3, ahead: V3, angles: &LegAngles, outward: V3) -> Leg {
    let (sin, cos) = angles.ankle.to_radians().sin_cos();
    let forward = ahead * cos - down * sin;
    let sole = down * cos + ahead * sin;
    let side = forward.cross(sole);
    let side = if side.dot(outward) < 0.0 { -side } else { side };
    foot(hip, knee, ankle, forward, sole, side, angles)
}

/// Adds the foot; `side` points out of its outer edge before it is turned.
fn foot(hip: V3, knee: V3, ankle: V3, forward: V3, sole: V3, side: V3, angles: &LegAngles) -> Leg {
    let (sin, cos) = angles.inversion.to_radians().sin_cos();
    let turned_sole = sole * cos - side * sin;
    let turned_side = side * cos + sole * sin;
    let heel = ankle + turned_sole * ANKLE_HEIGHT - forward * HEEL_BACK;
    let ball = ankle + turned_sole * ANKLE_HEIGHT + forward * BALL_FORWARD;
    let toes = |degrees: f32| {
        let (sin, cos) = degrees.to_radians().sin_cos();
        ball + (forward * cos - turned_sole * sin) * TOES
    };
    // Where the forefoot stands on the floor the toes give way upward.
    let mut bend = angles.toes_bend;
    while toes(bend).y < 0.0 && bend < MOST_TOES_UP && ball.y > -0.005 {
        bend += 1.0;
    }
    let toe = toes(bend);
    Leg { hip, knee, ankle, heel, ball, toe, foot_forward: forward, sole: turned_sole, foot_out: turned_side }
}

/// The leg whose foot stands on its spot. A bent ankle lifts the heel (toes down) or the forefoot (toes up).
pub fn planted_leg(hip: V3, spot: V3, facing: V3, pole: V3, angles: &LegAngles, outward: V3) -> Leg {
    let (sin, cos) = angles.ankle.to_radians().sin_cos();
    let forward = facing * cos + V3::UP * sin;
    let sole = V3::DOWN * cos + facing * sin;
    let pivot = if angles.ankle < 0.0 { spot + facing * BALL_FORWARD } else { spot - facing * HEEL_BACK };
    let reach_to_pivot = if angles.ankle < 0.0 { BALL_FORWARD } else { -HEEL_BACK };
    let ankle = v3(pivot.x, 0.0, pivot.z) - forward * reach_to_pivot - sole * ANKLE_HEIGHT;
    let got = reach(hip, ankle, THIGH, SHIN, pole);
    let side = outward.across(facing, V3::WORKING);
    // What the leg cannot reach is lifted with it, never stretched.
    foot(hip, got.middle, got.end, forward, sole, side, angles)
}

/// The free leg, but with the floor in the way: a foot that would go through it is lifted just enough, and one that steps
/// at least by `clear`.
pub fn leg_above_floor(hip: V3, angles: &LegAngles, clear: f32, outward: V3) -> Leg {
    let leg = free_leg(hip, angles, outward);
    let below = clear - leg.lowest();
    if below <= 0.0 { leg } else { lifted(&leg, below, angles) }
}

/// The leg with its foot higher: hip and knee give way, and it keeps its slant.
fn lifted(leg: &Leg, by: f32, angles: &LegAngles) -> Leg {
    let pole = bow(leg).unit_or(leg.foot_forward).toward(leg.foot_forward, 0.3);
    let got = reach(leg.hip, leg.ankle + V3::UP * by, THIGH, SHIN, pole);
    // Its sole and outer edge are already turned.
    let angles = LegAngles { inversion: 0.0, ..*angles };
    foot(leg.hip, got.middle, got.end, leg.foot_forward, leg.sole, leg.foot_out, &angles)
}

/// The leg whose heel comes down on another one's forefoot, `way` of it.
pub fn heel_on_forefoot(leg: &Leg, below: &Leg, way: f32, outward: V3) -> Leg {
    const SHOE: f32 = 0.034;
    let up = -below.sole;
    let forward = below.foot_forward.toward(V3::FORWARD, 0.2).unit_or(V3::FORWARD);
    let heel = below.ankle.toward(below.ball, 1.12) + up * (ANKLE_HEIGHT * 0.2 + SHOE) - outward * 0.012;
    let ankle = leg.ankle.toward(heel + forward * HEEL_BACK * 0.6 + up * ANKLE_HEIGHT, way);
    let got = reach(leg.hip, ankle, THIGH, SHIN, leg.foot_forward + V3::UP * 0.6);
    let forward = leg.foot_forward.toward(forward, way).unit_or(V3::FORWARD);
    let sole = leg.sole.across(forward, V3::DOWN);
    let angles =
        LegAngles { flex: 0.0, out: 0.0, turned_out: 0.0, knee: 0.0, ankle: 0.0, inversion: 0.0, toes_bend: 0.0 };
    foot(leg.hip, got.middle, got.end, forward, sole, leg.foot_out, &angles)
}

/// From the line between hip and ankle to the knee.
fn bow(leg: &Leg) -> V3 {
    let along = (leg.ankle - leg.hip).unit_or(V3::DOWN);
    let away = leg.knee - leg.hip;
    away - along * away.dot(along)
}
