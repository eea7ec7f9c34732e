//! Which parts of the body move in an exercise: they are coloured, the rest is quiet.

use super::base_pose::base_pose;
use super::posture::Posture;
use super::skeleton::WORKING;
use crate::domain::exercise::{Exercise, Kind};
use crate::domain::pose::Pose;

/// Smallest change that counts, in degrees or centimetres.
const COUNTS: f32 = 0.6;

/// What moves of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
pub struct Moving {
    pub head: bool,
    pub trunk: bool,
    pub pelvis: bool,
    working: MovingLimb,
    other: MovingLimb,
}

impl Moving {
    /// What moves of the working (0) or the other (1) side.
    pub fn limb(&self, index: usize) -> MovingLimb {
        if index == WORKING { self.working } else { self.other }
    }

    /// What the exercise's own keyframes move; where they move nothing, what the drawn ones (`keys`) do.
    pub fn of(exercise: &Exercise, keys: &[Posture], base: &Posture, both: bool) -> Self {
        let breathes = exercise.kind == Kind::Breathing;
        let told: Vec<Posture> = if breathes {
            keys.to_vec()
        } else {
            exercise.phases.iter().map(|phase| Posture::from(&phase.pose)).collect()
        };
        let rest = Posture::from(base_pose(exercise.base, exercise.view));
        let moving = Self::among(&told, &rest, both, breathes);
        if moving.is_any(moving.working) { moving } else { Self::among(keys, base, both, breathes) }
    }

    /// Compares the key postures with each other; if they are all alike, with the base.
    /// `breathes`: the breath itself is the exercise.
    fn among(keys: &[Posture], base: &Posture, both: bool, breathes: bool) -> Self {
        let mut moving = Self::default();
        let mut limb = MovingLimb::default();
        for pair in keys.windows(2) {
            if let [a, b] = pair {
                moving.note(&mut limb, a, b, breathes);
            }
        }
        if let (Some(last), Some(first)) = (keys.last(), keys.first()) {
            moving.note(&mut limb, last, first, breathes);
            if !moving.is_any(limb) {
                moving.note(&mut limb, base, first, breathes);
            }
        }
        limb.follows = true;
        moving.working = limb;
        moving.other = if both { limb } else { MovingLimb::default() };
        moving
    }

    fn is_any(&self, limb: MovingLimb) -> bool {
        self.head || self.trunk || self.pelvis || limb.arm || limb.hand || limb.leg || limb.foot
    }

    fn note(&mut self, limb: &mut MovingLimb, a: &Posture, b: &Posture, breathes: bool) {
        let differs = |get: fn(&Pose) -> f32| (get(&a.pose) - get(&b.pose)).abs() > COUNTS;
        let any = |gets: &[fn(&Pose) -> f32]| gets.iter().any(|get| differs(*get));
        self.head |=
            any(&[|p| p.neck, |p| p.neck_rot, |p| p.head_shift_cm, |p| p.head_shift_back_cm, |p| p.upper_neck_flex]);
        self.trunk |= any(&[|p| p.trunk, |p| p.trunk_rot, |p| p.trunk_side, |p| p.trunk_flex, |p| p.scap_retraction])
            || (breathes && (a.breath - b.breath).abs() > 0.1);
        self.pelvis |= any(&[|p| p.pelvis_tilt, |p| p.seat_lift_cm]);
        limb.arm |= any(&[|p| p.shoulder, |p| p.elbow, |p| p.scap_elev, |p| p.scap_retraction]);
        limb.hand |= any(&[|p| p.wrist, |p| p.forearm_sup]) || a.hand != b.hand;
        limb.leg |= any(&[|p| p.hip, |p| p.knee, |p| p.hip_er, |p| p.hip_abduction, |p| p.hip_flex.unwrap_or(90.0)]);
        limb.foot |= any(&[|p| p.ankle, |p| p.ankle_inversion, |p| p.ankle_eversion])
            || (a.toes_bend - b.toes_bend).abs() > COUNTS
            || (a.toes_spread - b.toes_spread).abs() > 0.05;
    }
}
