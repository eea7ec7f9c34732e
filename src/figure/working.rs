//! Which parts of the body move in an exercise: they are coloured, the rest is quiet.

use super::base_pose::base_pose;
use super::movement::Movement;
use super::posture::Posture;
use super::skeleton::WORKING;
use super::staging::{BodyPart, Carried, Prop, Staging};
use crate::domain::exercise::Kind;
use crate::domain::pose::Pose;

/// Smallest change that counts, in degrees or centimetres.
const COUNTS: f32 = 0.6;
/// A trunk or leg that goes along a little with something larger stays quiet: below this share of the largest change.
const GOES_ALONG: f32 = 0.3;
/// But this much of its own, in degrees, always counts.
const GOES_ALONG_MOST: f32 = 12.0;
/// A shoulder blade that only settles does not make the arm a working one.
const BLADE_COUNTS: f32 = 6.0;

/// Hip flexion of a seated thigh, where the front view says nothing.
const SEATED_FLEX: f32 = 90.0;

/// What moves of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "one for each part of the body, in any combination")]
pub struct MovingLimb {
    pub arm: bool,
    pub hand: bool,
    pub leg: bool,
    pub foot: bool,
    /// Whether this side follows the pose at all.
    pub follows: bool,
}

/// What moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "one for each part of the body, in any combination")]
pub struct Moving {
    pub head: bool,
    pub trunk: bool,
    pub pelvis: bool,
    /// A moving leg takes its foot along.
    pub feet_leave_the_floor: bool,
    working: MovingLimb,
    other: MovingLimb,
}

impl Moving {
    /// What moves of the working (0) or the other (1) side.
    pub fn limb(&self, index: usize) -> MovingLimb {
        if index == WORKING { self.working } else { self.other }
    }

    /// What the exercise's own keyframes move; where they move nothing, what the drawn ones (`keys`) do. A stretch is
    /// also held against the base: what it brought into position works.
    pub fn of(movement: Movement<'_>, keys: &[Posture], base: &Posture, staging: &Staging) -> Self {
        let told: Vec<Posture> = movement.phases.iter().map(|phase| Posture::from(&phase.pose)).collect();
        let rest = Posture::from(base_pose(movement.base, movement.view));
        let mut amounts = Amounts::default();
        amounts.note_round(&told);
        // So does what a demonstration brings into position.
        if matches!(movement.kind, Some(Kind::Stretch) | None) {
            for posture in &told {
                amounts.note(&rest, posture);
            }
        }
        if amounts.largest() <= COUNTS {
            amounts.note_round(keys);
        }
        if amounts.largest() <= COUNTS {
            for posture in keys {
                amounts.note(base, posture);
            }
        }
        let mut moving = amounts.judge(staging.both, movement.kind == Some(Kind::Breathing));
        moving.feet_leave_the_floor = matches!(staging.carried, Carried::Seat | Carried::OtherLeg);
        if !staging.works.is_empty() {
            moving = Self { feet_leave_the_floor: moving.feet_leave_the_floor, ..Self::told(staging) };
        }
        if staging.uses(Prop::Cushion) {
            // The breath goes down to the seat.
            moving.trunk = false;
            moving.pelvis = true;
        }
        moving
    }
}

impl Moving {
    /// What the staging says that works.
    fn told(staging: &Staging) -> Self {
        let works = |part: BodyPart| staging.works.contains(&part);
        let working = MovingLimb {
            arm: works(BodyPart::Arm),
            hand: works(BodyPart::Hand),
            leg: works(BodyPart::Leg),
            foot: works(BodyPart::Foot),
            follows: true,
        };
        Self {
            head: works(BodyPart::Head),
            trunk: works(BodyPart::Trunk),
            pelvis: false,
            feet_leave_the_floor: false,
            working,
            other: if staging.both { working } else { MovingLimb::default() },
        }
    }
}

/// Largest change of each part, in degrees or centimetres.
#[derive(Debug, Clone, Copy, Default)]
struct Amounts {
    head: f32,
    trunk: f32,
    pelvis: f32,
    arm: f32,
    blade: f32,
    hand: f32,
    leg: f32,
    foot: f32,
}

impl Amounts {
    fn note_round(&mut self, keys: &[Posture]) {
        for pair in keys.windows(2) {
            if let [a, b] = pair {
                self.note(a, b);
            }
        }
        if let (Some(last), Some(first)) = (keys.last(), keys.first()) {
            self.note(last, first);
        }
    }

    fn note(&mut self, a: &Posture, b: &Posture) {
        let change = |get: fn(&Pose) -> f32| (get(&a.pose) - get(&b.pose)).abs();
        let most = |before: f32, gets: &[fn(&Pose) -> f32]| gets.iter().map(|get| change(*get)).fold(before, f32::max);
        self.head = most(
            self.head,
            &[|p| p.neck, |p| p.neck_rot, |p| p.head_shift_cm, |p| p.head_shift_back_cm, |p| p.upper_neck_flex],
        );
        self.trunk = most(
            self.trunk,
            &[|p| p.trunk, |p| p.trunk_rot, |p| p.trunk_side, |p| p.trunk_flex, |p| p.scap_retraction],
        );
        self.pelvis = most(self.pelvis, &[|p| p.pelvis_tilt, |p| p.seat_lift_cm]);
        self.arm = most(self.arm, &[|p| p.shoulder, |p| p.elbow]);
        self.blade = most(self.blade, &[|p| p.scap_elev, |p| p.scap_retraction]);
        self.hand = most(self.hand, &[|p| p.wrist, |p| p.forearm_sup]);
        if a.hand != b.hand {
            self.hand = self.hand.max(COUNTS * 2.0);
        }
        self.leg = most(
            self.leg,
            &[|p| p.hip, |p| p.knee, |p| p.hip_er, |p| p.hip_abduction, |p| p.hip_flex.unwrap_or(SEATED_FLEX)],
        );
        self.foot = most(self.foot, &[|p| p.ankle, |p| p.ankle_inversion, |p| p.ankle_eversion]);
        let toes = (a.toes_bend - b.toes_bend).abs() + (a.toes_spread - b.toes_spread).abs() * 10.0;
        self.foot = self.foot.max(toes);
    }

    fn largest(&self) -> f32 {
        [self.head, self.trunk, self.pelvis, self.arm, self.blade, self.hand, self.leg, self.foot]
            .into_iter()
            .fold(0.0, f32::max)
    }

    fn judge(&self, both: bool, breathes: bool) -> Moving {
        let least = COUNTS.max((self.largest() * GOES_ALONG).min(GOES_ALONG_MOST));
        let working = MovingLimb {
            arm: (self.arm > COUNTS || self.blade > BLADE_COUNTS) && !breathes,
            hand: self.hand > COUNTS,
            leg: self.leg > least,
            foot: self.foot > COUNTS,
            follows: true,
        };
        Moving {
            head: self.head > COUNTS,
            trunk: self.trunk > least || breathes,
            pelvis: self.pelvis > COUNTS,
            feet_leave_the_floor: false,
            working,
            other: if both { working } else { MovingLimb::default() },
        }
    }
}
