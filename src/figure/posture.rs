//! Everything that is drawn at one moment: a [`Pose`] in which also the fingers, toes and breath are numbers, so that
//! every bit of it can lie between two keyframes.

use super::space::mix;
use crate::domain::pose::{Fingers, Pose, Thumb, Toes};

/// Joint angles of one hand, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HandShape {
    /// Bend of the three joints of each finger from the index on: knuckle, middle, end.
    pub bends: [[f32; 3]; 4],
    /// Fan of the fingers: 0 side by side, 1 wide.
    pub spread: f32,
    /// Thumb away from the palm's edge, 0 beside it, 1 wide out.
    pub thumb_out: f32,
    /// Thumb across the palm to the fingertips, 0 to 1.
    pub thumb_across: f32,
    /// Thumb folded over the bent fingers, 0 to 1.
    pub thumb_fold: f32,
    /// The other hand draws the thumb out, 0 to 1.
    pub thumb_helped: f32,
    /// Thumb straight out of the palm, 0 to 1.
    pub thumb_up: f32,
    /// Thumb on the side of the index, 0 to 1.
    pub thumb_side: f32,
    /// Thumb below the bent fingers, 0 to 1.
    pub thumb_tucked: f32,
    /// Thumb wide opposite the fingers, 0 to 1.
    pub thumb_opposed: f32,
    /// Of a thumb that touches: 0 index and middle finger, 1 the index alone.
    pub thumb_ring: f32,
}

/// Bends of each finger, spread, thumb out, thumb folded.
fn shape_of(fingers: Fingers) -> ([[f32; 3]; 4], f32, f32, f32) {
    const FIST: [f32; 3] = [84.0, 102.0, 66.0];
    const FLAT: [f32; 3] = [2.0, 4.0, 4.0];
    match fingers {
        Fingers::Clasp => ([[35.0, 40.0, 15.0]; 4], 0.05, 0.0, 0.0),
        Fingers::Relaxed => ([[22.0, 28.0, 16.0]; 4], 0.18, 0.35, 0.0),
        Fingers::Straight => ([[0.0, 2.0, 2.0]; 4], 0.12, 0.45, 0.0),
        Fingers::Hook => ([[-4.0, 98.0, 62.0]; 4], 0.05, 0.35, 0.0),
        Fingers::Fist => ([FIST; 4], 0.0, 0.0, 1.0),
        Fingers::Tabletop => ([[86.0, 3.0, 3.0]; 4], 0.05, 0.35, 0.0),
        Fingers::FlatFist => ([[84.0, 98.0, 4.0]; 4], 0.0, 0.3, 0.15),
        Fingers::Spread => ([[-4.0, 3.0, 3.0]; 4], 1.0, 0.95, 0.0),
        Fingers::Together => ([[4.0, 4.0, 4.0]; 4], 0.0, 0.12, 0.0),
        Fingers::Lifted => ([[-30.0, 3.0, 3.0]; 4], 0.1, 0.3, 0.0),
        Fingers::Point => ([[10.0, 8.0, 6.0], FIST, FIST, FIST], 0.0, 0.0, 0.85),
        Fingers::MiddleUp => ([FLAT, [-34.0, 3.0, 3.0], FLAT, FLAT], 0.22, 0.4, 0.0),
        Fingers::Ring => {
            ([[44.0, 54.0, 30.0], [12.0, 16.0, 10.0], [10.0, 12.0, 8.0], [6.0, 10.0, 8.0]], 0.35, 0.3, 0.0)
        }
        Fingers::Pinch => {
            ([[46.0, 62.0, 34.0], [62.0, 82.0, 48.0], [74.0, 92.0, 56.0], [80.0, 96.0, 60.0]], 0.0, 0.3, 0.0)
        }
    }
}

impl HandShape {
    /// The shape that two words tell.
    pub fn of(fingers: Fingers, thumb: Thumb) -> Self {
        let (bends, spread, out, fold) = shape_of(fingers);
        let shape = Self {
            bends,
            spread,
            thumb_out: out,
            thumb_across: 0.0,
            thumb_fold: fold,
            thumb_helped: 0.0,
            thumb_up: 0.0,
            thumb_side: 0.0,
            thumb_tucked: 0.0,
            thumb_opposed: 0.0,
            thumb_ring: 0.0,
        };
        match thumb {
            Thumb::Relaxed if fingers == Fingers::Clasp => Self { thumb_opposed: 1.0, ..shape },
            Thumb::Relaxed if fingers == Fingers::Ring => Self { thumb_across: 1.0, thumb_ring: 1.0, ..shape },
            Thumb::Relaxed => shape,
            Thumb::Out => Self { thumb_out: 1.0, thumb_fold: 0.0, ..shape },
            Thumb::OutHelped => Self { thumb_out: 1.15, thumb_fold: 0.0, thumb_helped: 1.0, ..shape },
            Thumb::Touch => {
                Self { bends: [[50.0, 40.0, 20.0]; 4], spread: 0.1, thumb_out: 0.3, thumb_across: 1.0, ..shape }
            }
            Thumb::Up => Self { thumb_up: 1.0, thumb_fold: 0.0, ..shape },
            Thumb::Side => Self { thumb_side: 1.0, thumb_fold: 0.0, ..shape },
            Thumb::Tucked => Self { thumb_tucked: 1.0, thumb_fold: 0.0, ..shape },
        }
    }

    fn toward(&self, other: &Self, way: f32) -> Self {
        let mut bends = self.bends;
        for (here, there) in bends.as_flattened_mut().iter_mut().zip(other.bends.as_flattened()) {
            *here = mix(*here, *there, way);
        }
        Self {
            bends,
            spread: mix(self.spread, other.spread, way),
            thumb_out: mix(self.thumb_out, other.thumb_out, way),
            thumb_across: mix(self.thumb_across, other.thumb_across, way),
            thumb_fold: mix(self.thumb_fold, other.thumb_fold, way),
            thumb_helped: mix(self.thumb_helped, other.thumb_helped, way),
            thumb_up: mix(self.thumb_up, other.thumb_up, way),
            thumb_side: mix(self.thumb_side, other.thumb_side, way),
            thumb_tucked: mix(self.thumb_tucked, other.thumb_tucked, way),
            thumb_opposed: mix(self.thumb_opposed, other.thumb_opposed, way),
            thumb_ring: mix(self.thumb_ring, other.thumb_ring, way),
        }
    }
}

/// A pose with everything as numbers. Made from a [`Pose`] by `into()`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Posture {
    /// The joints. `fingers`, `thumb` and `toes` in here are only the nearer keyframe's; the numbers below are drawn.
    pub pose: Pose,
    pub hand: HandShape,
    /// Toes up from the sole's plane, degrees; negative is a curl.
    pub toes_bend: f32,
    /// Fan of the toes: 0 side by side, 1 wide.
    pub toes_spread: f32,
    /// The same of the big toe alone, added to `toes_bend`.
    pub big_toe_bend: f32,
    /// How far it is from both keyframes, 0 at either, 1 half-way: a foot that steps is lifted there.
    pub between: f32,
    /// Chest and belly filled: 0 after the out-breath, 1 after a full in-breath (drawn larger in breathing exercises).
    pub breath: f32,
}

impl Posture {
    /// The way from here to `other`, 0 = here, 1 = there; every number on its own.
    #[must_use]
    pub fn toward(&self, other: &Self, way: f32) -> Self {
        Self {
            pose: pose_toward(&self.pose, &other.pose, way),
            hand: self.hand.toward(&other.hand, way),
            toes_bend: mix(self.toes_bend, other.toes_bend, way),
            toes_spread: mix(self.toes_spread, other.toes_spread, way),
            big_toe_bend: mix(self.big_toe_bend, other.big_toe_bend, way),
            between: mix(self.between, other.between, way),
            breath: mix(self.breath, other.breath, way),
        }
    }

    /// Whether both look the same.
    pub fn is_like(&self, other: &Self) -> bool {
        let unnamed = |posture: &Self| Pose {
            fingers: Fingers::default(),
            thumb: Thumb::default(),
            toes: Toes::default(),
            ..posture.pose
        };
        unnamed(self) == unnamed(other) && Self { pose: self.pose, ..*other } == *self
    }
}

/// A side that says nothing stands where the seated thigh is; only seated exercises use the key.
fn flex_toward(from: Option<f32>, to: Option<f32>, way: f32) -> Option<f32> {
    const SEATED: f32 = 90.0;
    match (from, to) {
        (None, None) => None,
        (from, to) => Some(mix(from.unwrap_or(SEATED), to.unwrap_or(SEATED), way)),
    }
}

/// Names every number of a pose once; a new field that is forgotten here does not compile.
macro_rules! mix_pose {
    ($a:expr, $b:expr, $way:expr; numbers: $($number:ident),+; $($field:ident: $value:expr),+ $(,)?) => {
        Pose { $($number: mix($a.$number, $b.$number, $way),)+ $($field: $value),+ }
    };
}

fn pose_toward(a: &Pose, b: &Pose, way: f32) -> Pose {
    let nearer = if way < 0.5 { a } else { b };
    mix_pose!(a, b, way;
        numbers: neck, trunk, shoulder, elbow, wrist, hip, knee, ankle, neck_rot, trunk_rot, trunk_side, trunk_flex,
            hip_er, hip_abduction, forearm_sup, scap_elev, scap_retraction, ankle_inversion, ankle_eversion,
            head_shift_cm, head_shift_back_cm, upper_neck_flex, pelvis_tilt, seat_lift_cm, shoulder_rot,
            wrist_side, press;
        hip_flex: flex_toward(a.hip_flex, b.hip_flex, way),
        fingers: nearer.fingers,
        thumb: nearer.thumb,
        toes: nearer.toes,
    )
}

impl From<Pose> for Posture {
    fn from(pose: Pose) -> Self {
        let (toes_bend, toes_spread, big_toe_bend) = match pose.toes {
            Toes::Relaxed => (0.0, 0.0, 0.0),
            Toes::Bent(degrees) => (degrees, 0.0, 0.0),
            Toes::Spread => (0.0, 1.0, 0.0),
            Toes::BigUp => (0.0, 0.0, 42.0),
        };
        Self {
            pose,
            hand: HandShape::of(pose.fingers, pose.thumb),
            toes_bend,
            toes_spread,
            big_toe_bend,
            between: 0.0,
            breath: 0.0,
        }
    }
}

impl From<&Pose> for Posture {
    fn from(pose: &Pose) -> Self {
        Self::from(*pose)
    }
}

impl From<&Posture> for Posture {
    fn from(posture: &Posture) -> Self {
        *posture
    }
}

impl Default for Posture {
    fn default() -> Self {
        Self::from(Pose::default())
    }
}
