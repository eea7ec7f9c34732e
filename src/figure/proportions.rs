//! How long and how thick the parts of the body are, in parts of body height.
//!
//! Lengths: Drillis and Contini, *Body Segment Parameters*, 1966, as drawn in Winter, *Biomechanics and Motor Control of
//! Human Movement*, 4th edition, figure 4.1. Fingers: Buryanov and Kotiuk, *Proportions of hand segments*, International
//! Journal of Morphology 28(3), 2010 (millimetres of a hand of 185 mm). Thicknesses are drawn by eye. All from memory,
//! good enough for a drawing and for nothing else.

/// Body height in centimetres that shifts told in centimetres are drawn for.
pub const HEIGHT_CM: f32 = 170.0;

/// Hip to knee.
pub const THIGH: f32 = 0.245;
/// Knee to ankle.
pub const SHIN: f32 = 0.246;
/// Sole to ankle.
pub const ANKLE_HEIGHT: f32 = 0.039;
/// Heel to the tips of the toes.
pub const FOOT: f32 = 0.152;
/// Shoulder to elbow.
pub const UPPER_ARM: f32 = 0.186;
/// Elbow to wrist.
pub const FOREARM: f32 = 0.146;
/// Wrist to the tip of the middle finger.
pub const HAND: f32 = 0.108;
/// Hip to the line of the shoulders: 0.818 - 0.530.
pub const TRUNK: f32 = 0.288;
/// Chin to crown: 1 - 0.870.
pub const HEAD: f32 = 0.130;
/// Line of the shoulders to the joint below the skull; the chin hangs in front of it.
pub const NECK: f32 = 0.066;
/// Middle of the body to the outside of the shoulder; half of 0.259.
pub const SHOULDER_HALF: f32 = 0.1295;
/// Middle of the body to the outside of the hip; half of 0.191.
pub const HIP_HALF: f32 = 0.0955;

/// Joint below the breastbone's end to the shoulder joint: the collar bone, drawn.
pub const CLAVICLE: f32 = 0.083;
/// Middle of the body to the inner end of the collar bone.
pub const CLAVICLE_START: f32 = 0.022;
/// Middle of the body to the hip joint.
pub const HIP_JOINT: f32 = 0.050;

/// The three parts of the spine from hip to shoulders; they add up to [`TRUNK`].
pub const SPINE: [f32; 3] = [0.095, 0.095, 0.098];

/// Ankle back to the heel, ankle forward to the ball, ball to the tips; they add up to [`FOOT`].
pub const HEEL_BACK: f32 = 0.040;
pub const BALL_FORWARD: f32 = 0.068;
pub const TOES: f32 = FOOT - HEEL_BACK - BALL_FORWARD;

/// Thickness (radius) along the limbs.
pub mod girth {
    pub const HIP: f32 = 0.053;
    pub const MID_THIGH: f32 = 0.0465;
    pub const KNEE: f32 = 0.0335;
    pub const CALF: f32 = 0.0325;
    pub const ANKLE: f32 = 0.0195;
    pub const SHOULDER: f32 = 0.0305;
    pub const MID_UPPER_ARM: f32 = 0.0265;
    pub const ELBOW: f32 = 0.0205;
    pub const MID_FOREARM: f32 = 0.0215;
    pub const WRIST: f32 = 0.0130;
    pub const NECK: f32 = 0.0290;
}

/// Millimetres to body heights, for a hand of 185 mm.
const MM: f32 = HAND / 185.0;

/// Wrist to the knuckle, then the three bones, of the index, middle, ring and little finger; the pulp is added to the tip.
pub const FINGERS: [[f32; 4]; 4] = [
    [94.0 * MM, 39.8 * MM, 22.4 * MM, 18.8 * MM],
    [93.0 * MM, 44.6 * MM, 26.3 * MM, 20.4 * MM],
    [88.0 * MM, 41.4 * MM, 25.7 * MM, 20.3 * MM],
    [81.0 * MM, 32.7 * MM, 18.1 * MM, 19.0 * MM],
];
/// How far the knuckle lies towards the thumb's side of the hand's middle line.
pub const KNUCKLES_ACROSS: [f32; 4] = [27.0 * MM, 7.5 * MM, -11.5 * MM, -29.0 * MM];
/// Half the thickness of the fingers.
pub const FINGER_GIRTH: [f32; 4] = [9.2 * MM, 9.4 * MM, 8.9 * MM, 7.8 * MM];
/// The three bones of the thumb, from the wrist's corner on.
pub const THUMB: [f32; 3] = [46.2 * MM, 31.6 * MM, 26.0 * MM];
/// Half the thickness of the thumb.
pub const THUMB_GIRTH: f32 = 10.5 * MM;

/// Height of the hip joint when sitting: that of the knee, so that the thigh is level.
pub const SIT_HIP: f32 = SHIN + ANKLE_HEIGHT;
/// Height of the hip joint when standing straight.
pub const STAND_HIP: f32 = THIGH + SHIN + ANKLE_HEIGHT;
/// Height of the seat's top.
pub const SEAT: f32 = SIT_HIP - 0.047;
/// Height of the desk's top for a sitting and a standing person.
pub const DESK_SITTING: f32 = 0.405;
pub const DESK_STANDING: f32 = 0.53;

/// Centimetres as parts of body height.
pub fn cm(centimetres: f32) -> f32 {
    centimetres / HEIGHT_CM
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_to_the_table() {
        assert!((SPINE.iter().sum::<f32>() - TRUNK).abs() < 1e-6);
        assert!((HEEL_BACK + BALL_FORWARD + TOES - FOOT).abs() < 1e-6);
        assert!((STAND_HIP - 0.530).abs() < 1e-6);
        let middle: f32 = FINGERS[1].iter().sum();
        assert!((middle - HAND).abs() < 0.002, "{middle}");
        assert!(((STAND_HIP + TRUNK) - 0.818).abs() < 1e-6);
    }
}
