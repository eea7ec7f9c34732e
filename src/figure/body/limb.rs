//! Arms with their sleeves, legs with their trousers and shoes. Hands are drawn in `hand`.

use super::LimbInks;
use super::pen::{Part, Pen};
use crate::figure::proportions::girth;
use crate::figure::shape::Shape;
use crate::figure::skeleton::{Arm, Leg};
use crate::figure::space::V3;

/// Share of the upper arm that the sleeve covers, and of the shin that the trousers cover.
const SLEEVE: f32 = 0.62;
const TROUSERS: f32 = 0.90;

/// Upper arm and forearm.
pub fn arm(pen: &Pen, arm: &Arm, inks: LimbInks, shapes: &mut Vec<Shape>) {
    let see = |place: V3, radius: f32| pen.camera.ball(place, radius);
    let upper = |way: f32| arm.shoulder.toward(arm.elbow, way);
    let fore = |way: f32| arm.elbow.toward(arm.wrist, way);
    let mut part = Part::new(pen, inks.line);
    part.limb(
        inks.skin,
        &[see(upper(0.3), 0.0265), see(upper(0.7), girth::MID_UPPER_ARM - 0.002), see(arm.elbow, girth::ELBOW)],
        1,
    );
    part.limb(
        inks.skin,
        &[
            see(arm.elbow, girth::ELBOW),
            see(fore(0.3), girth::MID_FOREARM),
            see(fore(0.65), girth::MID_FOREARM - 0.0035),
            see(arm.wrist, girth::WRIST),
        ],
        1,
    );
    part.finish(shapes);
    let mut sleeve = Part::new(pen, inks.line);
    sleeve.tube(
        inks.sleeve,
        &[
            see(upper(0.02), girth::SHOULDER - 0.001),
            see(upper(0.3), girth::SHOULDER - 0.0005),
            see(upper(SLEEVE), 0.0275),
        ],
        1,
    );
    sleeve.finish(shapes);
}

/// Forearm without the elbow's end, for an arm that lies before what its upper arm is behind.
pub fn forearm(pen: &Pen, arm: &Arm, inks: LimbInks, shapes: &mut Vec<Shape>) {
    let fore = |way: f32, radius: f32| pen.camera.ball(arm.elbow.toward(arm.wrist, way), radius);
    let mut part = Part::new(pen, inks.line);
    part.limb(
        inks.skin,
        &[
            fore(0.0, girth::ELBOW),
            fore(0.3, girth::MID_FOREARM),
            fore(0.65, girth::MID_FOREARM - 0.0035),
            fore(1.0, girth::WRIST),
        ],
        1,
    );
    part.finish(shapes);
}

/// How a leg lies in the picture and is clothed.
#[derive(Debug, Clone, Copy)]
pub struct LegLook {
    /// The thigh points at the viewer, so that it covers the shin.
    pub knee_nearer: bool,
    /// The trouser leg is rolled up.
    pub bare_calf: bool,
}

/// Share of the thigh that rolled-up trousers cover.
const ROLLED_UP: f32 = 0.84;

/// Knee, calf and shin without trousers.
fn bare_shin(pen: &Pen, leg: &Leg, behind: V3, inks: LimbInks, shapes: &mut Vec<Shape>) {
    let shin = |way: f32, back: f32| leg.knee.toward(leg.ankle, way) + behind * back;
    let mut part = Part::new(pen, inks.line);
    part.limb(
        inks.skin,
        &[
            pen.camera.ball(leg.hip.toward(leg.knee, ROLLED_UP * 0.9), girth::KNEE),
            pen.camera.ball(leg.knee, girth::KNEE - 0.002),
            pen.camera.ball(shin(0.30, 1.1), girth::CALF - 0.001),
            pen.camera.ball(shin(0.60, 0.7), girth::CALF - 0.0085),
            pen.camera.ball(shin(0.95, 0.0), girth::ANKLE - 0.001),
        ],
        2,
    );
    part.finish(shapes);
}

/// Thigh, shin and shoe.
pub fn leg(pen: &Pen, leg: &Leg, inks: LimbInks, look: LegLook, shapes: &mut Vec<Shape>) {
    let knee_nearer = look.knee_nearer;
    let see = |place: V3, radius: f32| pen.camera.ball(place, radius);
    let thigh = |way: f32| leg.hip.toward(leg.knee, way);
    let shin = |way: f32| leg.knee.toward(leg.ankle, way);
    let along = (leg.ankle - leg.knee).unit_or(V3::DOWN);
    // The calf lies behind the bone.
    let behind = (-leg.foot_forward).across(along, V3::DOWN) * 0.006;
    let mut ankle = Part::with_line(pen, inks.line, 0.8);
    ankle.band(inks.skin, &[see(shin(0.85), girth::ANKLE), see(leg.ankle, girth::ANKLE - 0.001)]);
    ankle.finish(shapes);
    shoe(pen, leg, inks, shapes);
    if look.bare_calf {
        bare_shin(pen, leg, behind, inks, shapes);
    }
    let mut upper = Part::new(pen, inks.line);
    if look.bare_calf {
        let hem =
            [see(leg.hip, girth::HIP), see(thigh(0.45), girth::MID_THIGH), see(thigh(ROLLED_UP), girth::KNEE + 0.007)];
        upper.tube(inks.trousers, &hem, 1);
        upper.finish(shapes);
        return;
    }
    upper.limb(
        inks.trousers,
        &[
            see(leg.hip, girth::HIP),
            see(thigh(0.45), girth::MID_THIGH),
            see(thigh(0.82), girth::KNEE + 0.0045),
            see(leg.knee, girth::KNEE + 0.0015),
        ],
        1,
    );
    let shin = [
        see(leg.knee, girth::KNEE + 0.0015),
        see(shin(0.3) + behind, girth::CALF),
        see(shin(0.6) + behind * 0.6, girth::CALF - 0.0055),
        see(shin(TROUSERS), girth::ANKLE + 0.0045),
    ];
    if knee_nearer {
        let mut lower = Part::new(pen, inks.line);
        lower.tube(inks.trousers, &shin, 1);
        lower.finish(shapes);
    } else {
        upper.tube(inks.trousers, &shin, 1);
    }
    upper.finish(shapes);
}

/// A flat shoe that bends at the ball.
fn shoe(pen: &Pen, leg: &Leg, inks: LimbInks, shapes: &mut Vec<Shape>) {
    let up = -leg.sole;
    let forward = leg.foot_forward;
    let out = leg.foot_out;
    let toes = (leg.toe - leg.ball).unit_or(forward);
    let see = |place: V3, radius: f32| pen.camera.ball(place, radius);
    let heel = leg.heel + forward * 0.0175 + up * 0.0175;
    let ball = leg.ball + up * 0.0150;
    let tip = leg.toe - toes * 0.0115 + up * 0.0115;
    let mut part = Part::new(pen, inks.line);
    part.band(
        inks.shoe,
        &[
            see(heel + out * 0.006, 0.0175),
            see(heel - out * 0.006, 0.0175),
            see(leg.ankle + forward * 0.004 + up * 0.001, 0.0205),
            see(leg.ankle.toward(leg.ball, 0.5) + up * 0.010, 0.0190),
            see(ball + out * 0.014, 0.0150),
            see(ball - out * 0.012, 0.0150),
        ],
    );
    part.band(
        inks.shoe,
        &[
            see(ball + out * 0.014, 0.0150),
            see(ball - out * 0.012, 0.0150),
            see(tip + out * 0.008, 0.0115),
            see(tip - out * 0.009, 0.0115),
        ],
    );
    part.mark(
        inks.line,
        pen.line * 0.8,
        [leg.heel + forward * 0.004 + up * 0.006, leg.ball + up * 0.006, leg.toe - toes * 0.004 + up * 0.006]
            .map(|place| pen.camera.see(place))
            .to_vec(),
    );
    part.finish(shapes);
}
