//! Keyframes made plainer than the clinical table tells them.
//!
//! The table says what matters for the nerve; a picture needs the rest of the body too: a leg that stretches forward ends
//! with its heel on the floor, a tightened muscle moves a little, an arm that is turned up stays turned up. Every change
//! is small, keeps the meaning, and stays within the joints' limits.

use super::arrows;
use crate::domain::pose::{Fingers, Pose};
use crate::figure::movement::Movement;
use crate::figure::posture::Posture;

/// The posture before the first repetition, where it is more than the base pose: what is to be put right.
pub fn improved_base(exercise: Movement<'_>, mut posture: Posture) -> Posture {
    let pose = &mut posture.pose;
    match exercise.id {
        "posture-reset-sit-tall" => {
            pose.trunk = 20.0;
            pose.pelvis_tilt = -10.0;
            pose.neck = 4.0;
        }
        "posture-legs-uncross" => {
            pose.hip = -16.0;
            pose.hip_flex = Some(106.0);
        }
        // The head pokes forward before it is drawn back.
        "chin-tuck" | "chin-tuck-extension" => poke(pose),
        "screen-pause-eyes" => {
            poke(pose);
            pose.neck = 8.0;
            pose.scap_elev = 10.0;
        }
        // Elbows too far bent, wrists bent back at the desk's edge.
        "posture-elbow-open" => {
            pose.shoulder = 4.0;
            pose.elbow = 108.0;
            pose.wrist = 36.0;
        }
        _ => {}
    }
    posture
}

/// A head held before the shoulders, the eyes level.
fn poke(pose: &mut Pose) {
    pose.neck = 2.0;
    pose.head_shift_back_cm = -2.0;
    pose.upper_neck_flex = -4.0;
}

/// The posture of a phase (from 0) as it is drawn.
pub fn improved(exercise: Movement<'_>, phase: usize, posture: &Posture) -> Posture {
    let id = exercise.id;
    let mut pose = posture.pose;
    seated_leg(id, phase, &mut pose);
    standing_leg(id, phase, &mut pose);
    arm(id, phase, &mut pose);
    trunk(id, phase, &mut pose);
    if arrows::are_shown(id, phase) {
        pose.press = 1.0;
    }
    let changed_hand = pose.fingers != posture.pose.fingers;
    let mut better = Posture::from(&pose);
    if !changed_hand {
        better.hand = posture.hand;
    }
    if id == "lumbrical-stretch" && phase < 2 {
        // Big knuckles back while the ends are curled.
        for finger in &mut better.hand.bends {
            finger[0] = -28.0;
        }
    }
    better
}

fn seated_leg(id: &str, phase: usize, pose: &mut Pose) {
    match (id, phase) {
        // The heel rests on the floor in front of the chair.
        ("hamstring-stretch-seated" | "calf-stretch-strap-seated", 0 | 1) => pose.hip = 67.0,
        ("hamstring-stretch-seated" | "calf-stretch-strap-seated", _) => {
            pose.hip = 84.0;
            pose.knee = 62.0;
        }
        ("plantar-roll-ball", 0) => {
            pose.hip = 98.0;
            pose.knee = 83.0;
            pose.ankle = -15.0;
        }
        ("plantar-roll-ball", _) => {
            pose.hip = 98.0;
            pose.knee = 99.0;
            pose.ankle = 1.0;
        }
        // It is gone into as far as it is held.
        ("adductor-stretch-seated", 0) => {
            pose.hip = 45.0;
            pose.trunk_flex = 25.0;
        }
        ("piriformis-figure-4-seated", 0) => pose.trunk_flex = 20.0,
        ("hip-abduction-press", 0) => pose.hip = 12.0,
        ("hip-abduction-press", _) => pose.hip = 3.0,
        ("hip-adduction-squeeze", 0) => pose.hip = 2.0,
        ("hip-adduction-squeeze", _) => pose.hip = 6.0,
        ("gluteal-squeeze", 0) => {
            pose.seat_lift_cm = 2.2;
            pose.pelvis_tilt = -7.0;
        }
        ("piriformis-knee-to-shoulder", 0 | 1) => pose.hip_flex = pose.hip_flex.map(|flex| flex + 8.0),
        ("sit-to-stand", 0) => {
            pose.trunk = 40.0;
            pose.hip = 64.0;
            pose.knee = 80.0;
            pose.ankle = 16.0;
            pose.neck = -12.0;
            pose.shoulder = 30.0;
            pose.elbow = 20.0;
        }
        ("sit-to-stand", 1) => {
            pose.shoulder = 3.0;
            pose.elbow = 8.0;
        }
        // It is held as it was taken up.
        ("posture-legs-uncross", _) => pose.hip = 4.0,
        ("posture-belt-and-hip-open", _) => {
            pose.hip = 86.0;
            pose.knee = 72.0;
            pose.ankle = -14.0;
        }
        _ => {}
    }
}

fn standing_leg(id: &str, phase: usize, pose: &mut Pose) {
    match (id, phase) {
        ("saphenous-slider-standing", 0) => {
            pose.hip = -18.0;
            pose.knee = 0.0;
            pose.ankle = 18.0;
        }
        ("saphenous-slider-standing", _) => pose.ankle = 25.0,
        ("femoral-slider-standing", 1) => pose.ankle = 5.0,
        ("lfcn-hip-glide-standing", 0) => {
            pose.hip = -14.0;
            pose.ankle = 14.0;
            pose.trunk_side = 12.0;
        }
        ("hip-flexor-stretch-standing", 0 | 1) => {
            pose.hip = -24.0;
            pose.knee = 14.0;
            pose.ankle = 14.0;
            pose.pelvis_tilt = -6.0;
        }
        ("calf-stretch-desk-standing", 0 | 1) => {
            pose.hip = -25.0;
            pose.ankle = 25.0;
            pose.trunk = 14.0;
        }
        ("soleus-stretch-desk-standing", 0 | 1) => {
            pose.hip = -2.0;
            pose.knee = 28.0;
            pose.ankle = 30.0;
        }
        ("quadriceps-stretch-standing", 0 | 1) => {
            pose.knee = 138.0;
            pose.trunk = 0.0;
            pose.shoulder = -40.0;
            pose.elbow = 20.0;
        }
        ("walk-on-spot", 0) => {
            pose.hip = 42.0;
            pose.knee = 62.0;
            pose.shoulder = -22.0;
            pose.elbow = 35.0;
            pose.trunk = 2.0;
        }
        ("walk-on-spot", _) => {
            pose.hip = 0.0;
            pose.knee = 0.0;
            pose.shoulder = 18.0;
            pose.elbow = 25.0;
            pose.trunk = 2.0;
        }
        _ => {}
    }
}

fn arm(id: &str, phase: usize, pose: &mut Pose) {
    match (id, phase) {
        // The palm stays as it was turned.
        ("median-glide-low", _) | ("median-slider" | "median-tensioner", 1) => pose.forearm_sup = 60.0,
        ("ulnar-glide-low", _) | ("radial-slider" | "radial-tensioner", 1) => pose.forearm_sup = -30.0,
        ("radial-glide-low", _) => pose.forearm_sup = -40.0,
        ("median-hand-sequence", 3..) => {
            pose.fingers = Fingers::Straight;
            if phase == 5 {
                pose.forearm_sup = 80.0;
            }
        }
        // Straight before the body, above the desk, where the other hand reaches it.
        ("wrist-flexor-stretch" | "wrist-extensor-stretch", 0 | 1) => pose.shoulder = 74.0,
        ("wrist-flexor-stretch" | "wrist-extensor-stretch", _) => pose.shoulder = 66.0,
        // The forearms come to lie on the desk.
        ("posture-elbow-open", _) => {
            pose.shoulder = 32.0;
            pose.press = 1.0;
        }
        // The hands stay behind the head.
        ("thoracic-extension-over-chair", 1) => {
            pose.shoulder = 120.0;
            pose.elbow = 130.0;
        }
        ("posture-change-stand", _) => {
            pose.shoulder = 3.0;
            pose.elbow = 8.0;
        }
        // Elbows at right angles, drawn back with the blades.
        ("scapular-retraction", 0) => {
            pose.shoulder = -24.0;
            pose.elbow = 92.0;
            pose.scap_retraction = 20.0;
            pose.trunk = -3.0;
        }
        ("scapular-retraction", _) => {
            pose.shoulder = 8.0;
            pose.elbow = 85.0;
        }
        ("pectoral-stretch-seated", 0 | 1) => pose.scap_retraction = 20.0,
        ("pectoral-doorway-stretch", 2) => {
            pose.shoulder = 64.0;
            pose.elbow = 90.0;
        }
        _ => {}
    }
}

fn trunk(id: &str, phase: usize, pose: &mut Pose) {
    match (id, phase) {
        ("levator-scapulae-stretch", 0 | 1) => pose.upper_neck_flex = 20.0,
        ("scalene-stretch", 0 | 1) => {
            pose.neck_rot = 15.0;
            pose.upper_neck_flex = -10.0;
        }
        ("upper-trapezius-stretch", 1) => pose.scap_elev = -5.0,
        ("chin-tuck", 0 | 1) => {
            pose.head_shift_back_cm = 2.6;
            pose.upper_neck_flex = 3.0;
        }
        ("chin-tuck", _) | ("chin-tuck-extension", 2) => poke(pose),
        ("chin-tuck-extension", 0) => pose.head_shift_back_cm = 2.4,
        ("chin-tuck-extension", 1) => pose.head_shift_back_cm = 1.8,
        ("deep-neck-flexor-hold", 0) => pose.upper_neck_flex = 12.0,
        ("posture-reset-sit-tall", _) => pose.trunk = -2.0,
        ("pelvic-tilt-seated", _) => pose.pelvis_tilt *= 1.5,
        ("seated-lumbar-extension", 0) => {
            pose.pelvis_tilt = 10.0;
            pose.scap_retraction = 8.0;
        }
        ("standing-back-extension", 0) => pose.trunk = -24.0,
        ("side-bend-open", 0) => {
            pose.elbow = 28.0;
            pose.neck = -10.0;
        }
        ("seat-unload-pushup", 0) => {
            pose.seat_lift_cm = 6.0;
            pose.scap_elev = -6.0;
        }
        ("breathing-long-exhale", 1) | ("screen-pause-eyes", _) => pose.scap_elev = -4.0,
        ("breathing-long-exhale", 0) => pose.scap_elev = 5.0,
        _ => {}
    }
}
