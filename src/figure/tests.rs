//! Any pose that the joints allow can be drawn.

use proptest::prelude::*;

use super::posture::Posture;
use super::*;
use crate::domain::exercise::{Breath, Dose, Exercise, Kind, Phase, Sides};
use crate::domain::pose::{Base, Fingers, Pose, Thumb, Toes, View};
use crate::domain::side::Side;
use std::time::Duration;

fn exercise(base: Base, view: View, sides: Sides, poses: &[Pose]) -> Exercise {
    let phases = poses.iter().map(|pose| Phase {
        action: "move".into(),
        duration: Duration::from_secs(2),
        breath: Breath::Free,
        pose: *pose,
    });
    Exercise {
        id: "of-the-test".into(),
        pack: None,
        name: String::new(),
        kind: Kind::Slider,
        base,
        view,
        sides,
        irritability: Vec::new(),
        dose: Dose { repetitions: 1, sets: 1, repetition: Duration::from_secs(4), longest_hold: None },
        feel: String::new(),
        stop_if: String::new(),
        not_when: None,
        easier: None,
        harder: None,
        cues: Vec::new(),
        phases: phases.collect(),
        targets: Vec::new(),
        sources: Vec::new(),
        on_call: false,
    }
}

/// Every number of a pose within the ranges of `assets/figure/limits.toml`, the wider of the two views.
fn any_pose() -> impl Strategy<Value = Pose> {
    let body = (-60.0..60.0f32, -35.0..90.0f32, -60.0..180.0f32, 0.0..150.0f32, -80.0..80.0f32);
    let leg = (-30.0..125.0f32, 0.0..150.0f32, -50.0..30.0f32, -45.0..60.0f32, -30.0..50.0f32);
    let turns = (-80.0..80.0f32, -45.0..45.0f32, -35.0..35.0f32, -30.0..90.0f32, -90.0..90.0f32);
    let small = (-20.0..40.0f32, -20.0..25.0f32, -6.0..6.0f32, 0.0..5.0f32, -20.0..20.0f32);
    let shapes =
        (0..Fingers::ALL.len(), 0..Thumb::ALL.len(), -45.0..70.0f32, 0.0..15.0f32, prop::option::of(0.0..125.0f32));
    (body, leg, turns, small, shapes).prop_map(|(body, leg, turns, small, shapes)| Pose {
        neck: body.0,
        trunk: body.1,
        shoulder: body.2,
        elbow: body.3,
        wrist: body.4,
        hip: leg.0,
        knee: leg.1,
        ankle: leg.2,
        hip_er: leg.3,
        hip_abduction: leg.4,
        neck_rot: turns.0,
        trunk_rot: turns.1,
        trunk_side: turns.2,
        trunk_flex: turns.3,
        forearm_sup: turns.4,
        scap_elev: small.0,
        scap_retraction: small.1,
        head_shift_cm: small.2,
        head_shift_back_cm: small.3,
        upper_neck_flex: small.4,
        pelvis_tilt: small.4,
        fingers: Fingers::ALL[shapes.0],
        thumb: Thumb::ALL[shapes.1],
        toes: Toes::Bent(shapes.2),
        seat_lift_cm: shapes.3,
        hip_flex: shapes.4,
        ankle_inversion: shapes.3,
        ankle_eversion: 0.0,
        shoulder_rot: turns.3,
        wrist_side: small.4,
        press: 0.5,
    })
}

const PLACES: [(Base, View); 7] = [
    (Base::Sit, View::Side),
    (Base::SitDesk, View::Side),
    (Base::SitEdge, View::Side),
    (Base::StandDesk, View::Side),
    (Base::Sit, View::Front),
    (Base::SitDesk, View::Front),
    (Base::StandDesk, View::Front),
];

fn is_convex(points: &[P2]) -> bool {
    let count = points.len();
    (0..count).all(|at| {
        let (a, b, c) = (points[at], points[(at + 1) % count], points[(at + 2) % count]);
        (b - a).cross(c - b).abs() < 1e-6 || (b - a).cross(c - b) > 0.0 || (b - a).dot(c - b) < 0.0
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_allowed_pose_can_be_drawn(a in any_pose(), b in any_pose(), at in 0..PLACES.len(), both in any::<bool>()) {
        let (base, view) = PLACES[at];
        let sides = if both { Sides::Both } else { Sides::One };
        let exercise = exercise(base, view, sides, &[a, b]);
        let scene = scene(&exercise, Side::Right);
        prop_assert!(scene.frame().width().is_finite() && scene.frame().height() > 0.0);
        for way in [0.0, 0.37, 1.0] {
            let shapes = scene.shapes_at(Posture::from(a).toward(&Posture::from(b), way));
            prop_assert!(shapes.len() > 20);
            for shape in &shapes {
                prop_assert!(shape.points().iter().all(|point| point.x.is_finite() && point.y.is_finite()));
                prop_assert!(shape.points().iter().all(|point| point.length() < 5.0));
            }
        }
    }
}

#[test]
fn filled_outlines_are_convex() {
    let exercise = exercise(Base::Sit, View::Side, Sides::One, &[base_pose::base_pose(Base::Sit, View::Side)]);
    let scene = scene(&exercise, Side::Right);
    for shape in scene.shapes_at(base_pose::base_pose(Base::Sit, View::Side)) {
        if let Shape::Fill { points, ink } = shape {
            assert!(is_convex(&points), "{ink:?}: {points:?}");
        }
    }
}

#[test]
fn every_key_of_a_pose_changes_something_visible() {
    type Change = (&'static str, fn(&mut Pose));
    let side: [Change; 18] = [
        ("neck", |pose| pose.neck = 20.0),
        ("trunk", |pose| pose.trunk = 20.0),
        ("shoulder", |pose| pose.shoulder = 60.0),
        ("elbow", |pose| pose.elbow = 100.0),
        ("hip", |pose| pose.hip = 110.0),
        ("knee", |pose| pose.knee = 40.0),
        ("ankle", |pose| pose.ankle = 20.0),
        ("neck_rot", |pose| pose.neck_rot = 40.0),
        ("trunk_rot", |pose| pose.trunk_rot = 30.0),
        ("trunk_side", |pose| pose.trunk_side = 20.0),
        ("hip_abduction", |pose| pose.hip_abduction = 30.0),
        ("scap_elev", |pose| pose.scap_elev = 20.0),
        ("head_shift_back_cm", |pose| pose.head_shift_back_cm = 3.0),
        ("upper_neck_flex", |pose| pose.upper_neck_flex = 12.0),
        ("pelvis_tilt", |pose| pose.pelvis_tilt = 12.0),
        ("seat_lift_cm", |pose| pose.seat_lift_cm = 4.0),
        ("scap_retraction", |pose| pose.scap_retraction = 20.0),
        ("toes", |pose| pose.toes = Toes::Bent(40.0)),
    ];
    let front: [Change; 13] = [
        ("trunk_flex", |pose| pose.trunk_flex = 20.0),
        ("hip_er", |pose| pose.hip_er = 50.0),
        ("hip_flex", |pose| pose.hip_flex = Some(115.0)),
        ("head_shift_cm", |pose| pose.head_shift_cm = -3.0),
        ("forearm_sup", |pose| pose.forearm_sup = 70.0),
        ("wrist", |pose| pose.wrist = 50.0),
        ("ankle_inversion", |pose| pose.ankle_inversion = 25.0),
        ("ankle_eversion", |pose| pose.ankle_eversion = 15.0),
        ("fingers", |pose| pose.fingers = Fingers::Fist),
        ("thumb", |pose| pose.thumb = Thumb::Out),
        ("neck", |pose| pose.neck = 20.0),
        ("trunk", |pose| pose.trunk = 15.0),
        ("hip", |pose| pose.hip = 40.0),
    ];
    let cases = side.iter().map(|case| (View::Side, case)).chain(front.iter().map(|case| (View::Front, case)));
    for (view, (name, change)) in cases {
        let mut rest = base_pose::base_pose(Base::Sit, view);
        if view == View::Front {
            rest.shoulder = 70.0;
            rest.hip = 20.0;
        }
        let mut changed = rest;
        change(&mut changed);
        let exercise = exercise(Base::Sit, view, Sides::One, &[rest, changed]);
        let scene = scene(&exercise, Side::Right);
        let (before, after) = (scene.shapes_at(rest), scene.shapes_at(changed));
        let moved = before
            .iter()
            .zip(&after)
            .map(|(a, b)| (a.bounds().centre() - b.bounds().centre()).length())
            .fold(0.0, f32::max);
        assert!(before.len() != after.len() || moved > 0.004, "{name} moves nothing: {moved}");
    }
}

#[test]
fn easing_starts_and_ends_softly() {
    let steps: Vec<f32> = (0..=100).map(|step| motion::ease(step as f32 / 100.0)).collect();
    assert!(steps.windows(2).all(|pair| pair[1] > pair[0]));
    assert!(steps[0] == 0.0 && (steps[100] - 1.0).abs() < 1e-6);
    assert!(steps[1] < 0.002 && steps[99] > 0.998);
}
