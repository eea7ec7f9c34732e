//! The body in every frame: joints within their ranges, feet that stand, a chair that nothing goes through, a mirror image.

use std::collections::BTreeMap;

use unpinch::domain::pose::{Base, Pose, View};
use unpinch::domain::side::Side;
use unpinch::figure::proportions::SEAT;
use unpinch::figure::{Frame, P2, V3, motion, scene};

use super::{SCENES, each_frame, frames};

/// Least and most of each key, as `assets/figure/limits.toml` tells them for a view.
fn limits(view: View) -> BTreeMap<String, [f32; 2]> {
    let table: toml::Table = include_str!("../../../assets/figure/limits.toml").parse().expect("the limits");
    let of_view = if view == View::Side { "side" } else { "front" };
    let keys = [of_view, "extra"].into_iter().flat_map(|part| table[part].as_table().expect("a table").clone());
    let number = |value: &toml::Value| value.as_integer().expect("degrees") as f32;
    keys.map(|(key, range)| {
        let range = range.as_array().expect("a range");
        (key, [number(&range[0]), number(&range[1])])
    })
    .collect()
}

/// The numbers of a pose by the keys of the limits.
fn numbers(pose: &Pose, view: View) -> Vec<(&'static str, f32)> {
    let mut numbers = vec![
        ("neck", pose.neck),
        ("trunk", pose.trunk),
        ("shoulder", pose.shoulder),
        ("elbow", pose.elbow),
        ("wrist", pose.wrist),
        ("hip", pose.hip),
        ("knee", pose.knee),
        ("ankle", pose.ankle),
        ("neck_rot", pose.neck_rot),
        ("trunk_rot", pose.trunk_rot),
        ("trunk_side", pose.trunk_side),
        ("trunk_flex", pose.trunk_flex),
        ("hip_er", pose.hip_er),
        ("hip_abduction", pose.hip_abduction),
        ("forearm_sup", pose.forearm_sup),
        ("scap_elev", pose.scap_elev),
        ("scap_retraction", pose.scap_retraction),
        ("ankle_inversion", pose.ankle_inversion),
        ("ankle_eversion", pose.ankle_eversion),
        ("head_shift_cm", pose.head_shift_cm),
        ("head_shift_back_cm", pose.head_shift_back_cm),
        ("upper_neck_flex", pose.upper_neck_flex),
        ("pelvis_tilt", pose.pelvis_tilt),
        ("seat_lift_cm", pose.seat_lift_cm),
        ("shoulder_rot", pose.shoulder_rot),
        ("wrist_side", pose.wrist_side),
        ("press", pose.press),
    ];
    if view == View::Front
        && let Some(flex) = pose.hip_flex
    {
        numbers.push(("hip_flex", flex));
    }
    numbers
}

#[test]
fn what_is_drawn_keeps_to_the_joint_limits() {
    let [side, front] = [limits(View::Side), limits(View::Front)];
    each_frame(|movement, scene, posture, _| {
        let limits = if scene.view() == View::Side { &side } else { &front };
        for (key, value) in numbers(&posture.pose, scene.view()) {
            let [least, most] = limits[key];
            assert!(
                (least - 0.01..=most + 0.01).contains(&value),
                "{}: {key} is {value}, not {least} to {most}",
                movement.id
            );
        }
    });
}

/// Degrees between two directions.
fn angle(a: V3, b: V3) -> f32 {
    (a.dot(b) / (a.length() * b.length())).clamp(-1.0, 1.0).acos().to_degrees()
}

#[test]
fn hands_that_hold_on_do_not_force_a_joint() {
    // What the hands' places ask for, after the limbs were solved: a wrist goes 80
    // degrees alone and some more where the hand is pressed flat.
    const ELBOW: f32 = 152.0;
    const WRIST: f32 = 93.0;
    const KNEE: f32 = 152.0;
    let mut worst = BTreeMap::<String, f32>::new();
    let mut note = |name: String, found: f32, most: f32| {
        if found > most {
            let slot = worst.entry(name).or_default();
            *slot = slot.max(found);
        }
    };
    each_frame(|movement, _, _, joints| {
        for arm in &joints.arms {
            let (upper, fore) = (arm.elbow - arm.shoulder, arm.wrist - arm.elbow);
            note(format!("{}: elbow", movement.id), angle(upper, fore), ELBOW);
            note(format!("{}: wrist", movement.id), angle(fore, arm.hand.along), WRIST);
        }
        for leg in &joints.legs {
            let (thigh, shin) = (leg.knee - leg.hip, leg.ankle - leg.knee);
            note(format!("{}: knee", movement.id), angle(thigh, shin), KNEE);
        }
    });
    assert!(worst.is_empty(), "{worst:#?}");
}

#[test]
fn a_foot_that_stands_does_not_slide() {
    const STEPS: usize = 90;
    let mut slides = BTreeMap::<&str, f32>::new();
    for (movement, scene) in SCENES.iter() {
        let length = movement.repetition_secs();
        let at = |step: usize| motion::pose_in_repetition(*movement, 1, length * step as f32 / STEPS as f32);
        for step in 1..=STEPS {
            let (before, now) = (at(step - 1), at(step));
            let of_leg = |pose: &Pose| {
                let flex = pose.hip_flex.unwrap_or(90.0);
                [pose.hip, pose.knee, pose.hip_er, pose.hip_abduction, flex, pose.ankle_inversion]
            };
            // Who sits may lead a foot along the floor; who stands must step, and a leg that rests must rest.
            if movement.base != Base::StandDesk
                && of_leg(&before.pose).iter().zip(of_leg(&now.pose)).any(|(a, b)| (a - b).abs() > 1e-4)
            {
                continue;
            }
            let (before, now) = (scene.joints_at(before), scene.joints_at(now));
            for (a, b) in before.legs.iter().zip(&now.legs) {
                for (from, to) in [(a.heel, b.heel), (a.ball, b.ball)] {
                    let bears = from.y.abs() < 0.0015 && to.y.abs() < 0.0015;
                    let slid = (to - from).length();
                    if bears && slid > 0.001 {
                        *slides.entry(movement.id).or_default() += slid;
                    }
                }
            }
        }
    }
    slides.retain(|_, slid| *slid > 0.01);
    assert!(slides.is_empty(), "{slides:#?}");
}

/// The seat that is drawn: its front and rear edge, half its width, and its thickness.
const SEAT_EDGES: [f32; 2] = [0.147, -0.117];
const SEAT_HALF: f32 = 0.112;
const SEAT_THICK: f32 = 0.028;

/// Points along a limb with how thick it is there.
fn along(from: V3, to: V3, radius: f32) -> impl Iterator<Item = (V3, f32)> {
    (0..=6).map(move |step| (from.toward(to, step as f32 / 6.0), radius))
}

#[test]
fn nothing_goes_through_the_seat() {
    let mut through = BTreeMap::<String, f32>::new();
    each_frame(|movement, scene, _, joints| {
        if !matches!(movement.base, Base::Sit | Base::SitDesk) {
            return;
        }
        let shift = -scene.forward_on_seat();
        let mut note = |name: &str, place: V3, radius: f32| {
            let inside_x = place.x < SEAT_EDGES[0] + shift - 0.01 && place.x > SEAT_EDGES[1] + shift + 0.01;
            let inside = inside_x && place.z.abs() < SEAT_HALF - 0.01;
            // Below the top and above the bottom: soft parts are pressed flat by a third.
            let deep = SEAT - (place.y - radius * 0.66);
            if inside && deep > 0.008 && place.y + radius > SEAT - SEAT_THICK {
                let slot = through.entry(format!("{}: {name}", movement.id)).or_default();
                *slot = slot.max(deep);
            }
        };
        for arm in &joints.arms {
            along(arm.elbow, arm.wrist, 0.012).for_each(|(place, radius)| note("forearm", place, radius));
        }
        for leg in &joints.legs {
            along(leg.knee, leg.ankle, 0.018).skip(1).for_each(|(place, radius)| note("shin", place, radius));
        }
    });
    assert!(through.is_empty(), "{through:#?}");
}

#[test]
fn a_foot_that_circles_goes_round() {
    let (movement, _) = SCENES.iter().find(|(movement, _)| movement.id == "ankle-circles").expect("in the catalogue");
    let length = movement.repetition_secs();
    let at = |part: f32| motion::pose_in_repetition(*movement, 1, length * part).pose;
    // Degrees up, and degrees to the inside.
    let places: Vec<[f32; 2]> = (0..24)
        .map(|step| at(step as f32 / 24.0))
        .map(|pose| [pose.ankle, pose.ankle_inversion - pose.ankle_eversion])
        .collect();
    let next = places.iter().cycle().skip(1);
    let area: f32 = places.iter().zip(next).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum::<f32>() / 2.0;
    assert!(area.abs() > 300.0, "it encloses {area} square degrees");
}

fn mirrored(frame: &Frame) -> Frame {
    Frame { min: P2 { x: -frame.max.x, y: frame.min.y }, max: P2 { x: -frame.min.x, y: frame.max.y } }
}

#[test]
fn the_left_is_the_mirror_image_in_every_frame() {
    for (movement, right) in SCENES.iter() {
        let left = scene(*movement, Side::Left);
        let off = |a: &Frame, b: &Frame| (a.min - b.min).length() + (a.max - b.max).length();
        assert!(off(&right.frame(), &mirrored(&left.frame())) < 4e-3, "{}: the frame", movement.id);
        for posture in frames(*movement).step_by(7) {
            let (right, left) = (right.shapes_at(posture), left.shapes_at(posture));
            assert_eq!(right.len(), left.len(), "{}", movement.id);
            for (a, b) in right.iter().zip(&left) {
                assert_eq!(a.ink(), b.ink(), "{}", movement.id);
                // Corners lie a little differently on a mirrored circle.
                assert!(off(&a.bounds(), &mirrored(&b.bounds())) < 4e-3, "{}: {a:?} against {b:?}", movement.id);
            }
        }
    }
}
