//! The nerve on the figure: its length answers to the joints as it does in the body, a slider and a tensioner differ, and
//! it can be drawn on every exercise.

use std::collections::BTreeSet;

use unpinch::content;
use unpinch::domain::exercise::{Exercise, Kind, Sides};
use unpinch::domain::id::ProfileId;
use unpinch::domain::pose::Pose;
use unpinch::domain::side::Side;
use unpinch::figure::nerve::{NervePath, mm};
use unpinch::figure::{Ink, P2, Posture, Scene, Shape, motion, scene};

use super::{SCENES, frames};

fn exercise(id: &str) -> &'static Exercise {
    content::catalog().exercise(&id.into()).unwrap_or_else(|| panic!("{id} is in the catalogue"))
}

fn path(exercise: &Exercise, profile: &str) -> &'static NervePath {
    let path = content::nerve_paths().path(&profile.into(), &exercise.id);
    path.unwrap_or_else(|| panic!("{profile} has a path"))
}

/// The exercise with the nerve of the side that works, and of the other where the exercise is done with that.
fn shown(exercise: &Exercise, profile: &str) -> (Scene, usize) {
    let (sore, half) = if exercise.sides == Sides::Other { (Side::Left, 1) } else { (Side::Right, 0) };
    (scene(exercise, Side::Right).with_nerve(exercise, path(exercise, profile), sore), half)
}

/// Changes from the shortest to the longest, in millimetres: of the near end, the far end, the whole.
#[derive(Debug)]
struct Changes {
    near: f32,
    far: f32,
    whole: f32,
    /// How much further the point that slides furthest is in one key than in the other.
    slides: f32,
}

/// From the key in which the far end is shortest to the one in which it is longest.
fn changes(exercise: &Exercise, profile: &str) -> Changes {
    let (scene, half) = shown(exercise, profile);
    let nerve = path(exercise, profile);
    let keys = motion::key_postures(exercise);
    let at = |key: &Posture| scene.nerve_at(*key, half).expect("it is shown");
    let far = |key: &Posture| at(key).0.ends(nerve)[1];
    let longest = keys.iter().max_by(|a, b| far(a).total_cmp(&far(b))).expect("keys");
    let shortest = keys.iter().min_by(|a, b| far(a).total_cmp(&far(b))).expect("keys");
    let ((long, stretched), (short, let_go)) = (at(longest), at(shortest));
    let [[near, far], [near_before, far_before]] = [long.ends(nerve), short.ends(nerve)];
    let slides = (0..long.spans.len())
        .map(|point| (stretched.slid(point as f32) - let_go.slid(point as f32)).abs())
        .fold(0.0, f32::max);
    Changes {
        near: mm(near - near_before),
        far: mm(far - far_before),
        whole: mm(long.total() - short.total()),
        slides: mm(slides),
    }
}

/// Sliders, the tensioner of the same nerve, and a profile that both are made for.
const PAIRS: [(&str, &str, &str); 11] = [
    ("slump-slider-sciatic", "slump-tensioner-sciatic", "s1"),
    ("slump-slider-sciatic", "slump-tensioner-sciatic", "sciatic_deep_gluteal"),
    ("slump-slider-peroneal", "slump-tensioner-peroneal", "common_peroneal"),
    ("slump-slider-tibial", "slump-tensioner-tibial", "tibial_tarsal_tunnel"),
    ("slump-slider-sural", "slump-tensioner-sural", "sural"),
    ("femoral-slider-seat-edge", "femoral-tensioner-seat-edge", "femoral"),
    ("femoral-slider-standing", "femoral-tensioner-seat-edge", "femoral"),
    ("median-slider", "median-tensioner", "median_carpal_tunnel"),
    ("ulnar-slider", "ulnar-tensioner", "ulnar_cubital_tunnel"),
    ("radial-slider", "radial-tensioner", "radial_tunnel"),
    ("radial-slider", "radial-tensioner", "radial_superficial"),
];

#[test]
fn a_slider_lengthens_one_end_and_lets_the_other_go() {
    for (slider, tensioner, profile) in PAIRS {
        let (slides, pulls) = (changes(exercise(slider), profile), changes(exercise(tensioner), profile));
        assert!(slides.near < -2.0 && slides.far > 5.0, "{slider}, {profile}: {slides:?}");
        assert!(pulls.near > 2.0 && pulls.far > 5.0, "{tensioner}, {profile}: {pulls:?}");
        assert!(slides.whole < pulls.whole * 0.75, "{slider}, {profile}: {slides:?} against {pulls:?}");
    }
}

#[test]
fn a_slider_moves_the_nerve_further_for_its_strain() {
    for (slider, tensioner, profile) in PAIRS {
        let (slides, pulls) = (changes(exercise(slider), profile), changes(exercise(tensioner), profile));
        let each = |changes: &Changes| changes.slides / changes.whole;
        assert!(each(&slides) > each(&pulls) * 1.5, "{slider}, {profile}: {slides:?} against {pulls:?}");
    }
}

/// Sliders that have no tensioner of their own, or move only one joint: the tensioner that they must stay below.
const GLIDES: [(&str, &str, &str); 6] = [
    ("knee-extension-glide", "slump-tensioner-sciatic", "s1"),
    ("ankle-glide-tibial", "slump-tensioner-tibial", "tibial_tarsal_tunnel"),
    ("ankle-glide-peroneal", "slump-tensioner-peroneal", "common_peroneal"),
    ("median-glide-low", "median-tensioner", "median_carpal_tunnel"),
    ("ulnar-glide-low", "ulnar-tensioner", "ulnar_cubital_tunnel"),
    ("radial-glide-low", "radial-tensioner", "radial_tunnel"),
];

#[test]
fn a_glide_at_few_joints_stays_below_the_tensioner() {
    for (glide, tensioner, profile) in GLIDES {
        let (glides, pulls) = (changes(exercise(glide), profile), changes(exercise(tensioner), profile));
        assert!(glides.whole.abs() < pulls.whole * 0.5, "{glide}: {glides:?} against {pulls:?}");
    }
}

#[test]
fn every_slider_is_compared() {
    // The obturator nerve's side glide moves the hip and the back alone; the leg of the glide with the other leg rests.
    const NO_TENSIONER: [&str; 6] = [
        "saphenous-slider-standing",
        "lfcn-hip-glide-standing",
        "obturator-side-glide",
        "slump-opposite-leg-glide",
        "plexus-slider",
        "median-hand-sequence",
    ];
    let sliders = content::catalog().exercises.iter().filter(|exercise| exercise.kind == Kind::Slider);
    for slider in sliders {
        let id = slider.id.as_str();
        let is_compared = PAIRS.iter().chain(&GLIDES).any(|(compared, ..)| *compared == id);
        assert!(is_compared != NO_TENSIONER.contains(&id), "{id}");
    }
}

/// Sliders whose ends cannot move in opposite senses, as they are published: head and back rest, so that only the far end
/// has anything to give or take.
const NEAR_END_RESTS: [(&str, &str); 8] = [
    // One joint alone: the knee, the ankle, the wrist.
    ("knee-extension-glide", "s1"),
    ("ankle-glide-tibial", "tibial_tarsal_tunnel"),
    ("ankle-glide-peroneal", "common_peroneal"),
    ("ulnar-glide-low", "ulnar_cubital_tunnel"),
    // Elbow and wrist.
    ("median-glide-low", "median_carpal_tunnel"),
    ("radial-glide-low", "radial_tunnel"),
    // Fingers and wrist.
    ("median-hand-sequence", "median_carpal_tunnel"),
    // The other leg moves; it draws at the cord, which one line a nerve cannot show.
    ("slump-opposite-leg-glide", "s1"),
];

#[test]
fn the_ends_of_every_slider_go_opposite_ways_or_the_near_one_rests() {
    let profile_of = |exercise: &Exercise| exercise.targets[0].as_str().to_owned();
    for slider in content::catalog().exercises.iter().filter(|exercise| exercise.kind == Kind::Slider) {
        let id = slider.id.as_str();
        let compared = PAIRS.iter().find(|(pair, ..)| *pair == id).map(|(_, _, profile)| (*profile).to_owned());
        if let Some((_, profile)) = NEAR_END_RESTS.iter().find(|(rests, _)| *rests == id) {
            let keys = motion::key_postures(slider);
            let is_still = |key: &Posture| {
                let (pose, first) = (&key.pose, &keys[0].pose);
                let pairs =
                    [(pose.neck, first.neck), (pose.trunk, first.trunk), (pose.upper_neck_flex, first.upper_neck_flex)];
                pairs.iter().all(|(one, other)| (one - other).abs() < 0.01)
            };
            assert!(keys.iter().all(is_still), "{id}: head and back move, so the near end must let go");
            assert!(changes(slider, profile).near.abs() < 0.5, "{id}");
        } else if id == "obturator-side-glide" {
            // Published so: the body leans away from the leg that goes out, which draws a little at both ends.
            let changes = changes(slider, "obturator");
            assert!(changes.near > 0.0 && changes.near * 5.0 < changes.far, "{changes:?}");
        } else {
            let changes = changes(slider, &compared.unwrap_or_else(|| profile_of(slider)));
            assert!(changes.near < -2.0 && changes.far > 5.0, "{id}: {changes:?}");
            assert!(changes.whole < changes.far, "{id}: {changes:?}");
        }
    }
}

/// A joint of a pose that is changed, by so many degrees.
type Change = (&'static str, fn(&mut Pose, f32), f32);

/// What lengthens each nerve: \[butler2000\], \[shacklock2005\], \[coppieters2008\], \[coppieters2015\].
#[test]
fn the_joints_lengthen_a_nerve_as_they_do_in_the_body() {
    const NECK_DOWN: Change = ("chin down", |pose, by| pose.neck += by, 20.0);
    const NECK_AWAY: Change = ("head away", |pose, by| pose.neck -= by, 15.0);
    const HIP_FLEXED: Change = ("hip flexed", |pose, by| pose.hip += by, 15.0);
    const HIP_BACK: Change = ("hip extended", |pose, by| pose.hip -= by, 15.0);
    const KNEE_STRAIGHT: Change = ("knee straightened", |pose, by| pose.knee -= by, 30.0);
    const KNEE_BENT: Change = ("knee bent", |pose, by| pose.knee += by, 30.0);
    const FOOT_UP: Change = ("foot up", |pose, by| pose.ankle += by, 15.0);
    const FOOT_DOWN: Change = ("foot down", |pose, by| pose.ankle -= by, 20.0);
    const FOOT_IN: Change = ("sole turned in", |pose, by| pose.ankle_inversion += by, 15.0);
    const FOOT_OUT: Change = ("sole turned out", |pose, by| pose.ankle_eversion += by, 15.0);
    const ARM_OUT: Change = ("arm out", |pose, by| pose.shoulder += by, 20.0);
    const ELBOW_STRAIGHT: Change = ("elbow straightened", |pose, by| pose.elbow -= by, 30.0);
    const ELBOW_BENT: Change = ("elbow bent", |pose, by| pose.elbow += by, 30.0);
    const HAND_BACK: Change = ("hand back", |pose, by| pose.wrist += by, 30.0);
    const HAND_DOWN: Change = ("hand down", |pose, by| pose.wrist -= by, 30.0);
    const BLADE_DOWN: Change = ("shoulder down", |pose, by| pose.scap_elev -= by, 10.0);
    const THIGH_OUT: Change = ("thigh out", |pose, by| pose.hip += by, 15.0);
    let cases: [(&str, &str, &[Change]); 12] = [
        ("slump-slider-sciatic", "s1", &[NECK_DOWN, HIP_FLEXED, KNEE_STRAIGHT, FOOT_UP]),
        ("slump-slider-tibial", "tibial_tarsal_tunnel", &[NECK_DOWN, KNEE_STRAIGHT, FOOT_UP, FOOT_OUT]),
        ("slump-slider-peroneal", "common_peroneal", &[NECK_DOWN, HIP_FLEXED, KNEE_STRAIGHT, FOOT_DOWN, FOOT_IN]),
        ("slump-slider-sural", "sural", &[NECK_DOWN, KNEE_STRAIGHT, FOOT_UP, FOOT_IN]),
        ("femoral-slider-seat-edge", "femoral", &[NECK_DOWN, HIP_BACK, KNEE_BENT]),
        ("saphenous-slider-standing", "saphenous", &[HIP_BACK, KNEE_STRAIGHT]),
        ("lfcn-hip-glide-standing", "lateral_femoral_cutaneous", &[HIP_BACK]),
        ("obturator-side-glide", "obturator", &[THIGH_OUT]),
        ("median-slider", "median_carpal_tunnel", &[NECK_AWAY, ARM_OUT, ELBOW_STRAIGHT, HAND_BACK, BLADE_DOWN]),
        ("ulnar-slider", "ulnar_cubital_tunnel", &[NECK_AWAY, ARM_OUT, ELBOW_BENT, HAND_BACK, BLADE_DOWN]),
        ("radial-slider", "radial_tunnel", &[NECK_AWAY, ELBOW_STRAIGHT, HAND_DOWN, BLADE_DOWN]),
        ("occipital-nod", "occipital", &[("nod", |pose, by| pose.upper_neck_flex += by, 10.0)]),
    ];
    for (id, profile, lengthening) in cases {
        let exercise = exercise(id);
        let (scene, half) = shown(exercise, profile);
        let middle = motion::key_posture(exercise, 0).toward(&motion::key_posture(exercise, 1), 0.5);
        let total = |posture: &Posture| mm(scene.nerve_at(*posture, half).expect("it is shown").0.total());
        for (name, change, by) in lengthening {
            let changed = |times: f32| {
                let mut posture = middle;
                change(&mut posture.pose, by * times);
                total(&posture)
            };
            let [less, more] = [total(&middle) - changed(-0.5), changed(0.5) - total(&middle)];
            assert!(less > 0.15 && more > 0.15, "{profile}: {name} lengthens it by {less} and {more} mm");
        }
    }
}

#[test]
fn every_nerve_has_a_path_and_no_other_profile() {
    let catalog = content::catalog();
    let nerves: Vec<&ProfileId> = catalog.nerves().map(|profile| &profile.id).collect();
    assert_eq!(nerves.len(), 26);
    let some = &catalog.exercises[0].id;
    for profile in &catalog.profiles {
        let has_path = content::nerve_paths().path(&profile.id, some).is_some();
        assert_eq!(has_path, nerves.contains(&&profile.id), "{}", profile.id);
    }
}

fn nerve_shapes(shapes: &[Shape]) -> Vec<&Shape> {
    let inks = [Ink::Nerve, Ink::NerveTaut, Ink::NerveSlack];
    shapes.iter().filter(|shape| inks.contains(&shape.ink())).collect()
}

#[test]
fn it_can_be_drawn_on_every_exercise_and_moves_without_jumps() {
    for (movement, bare) in SCENES.iter().filter(|(movement, _)| movement.kind.is_some()) {
        let exercise = exercise(movement.id);
        let mut seen = BTreeSet::new();
        for profile in &exercise.targets {
            let Some(path) = content::nerve_paths().path(profile, &exercise.id) else { continue };
            if !seen.insert(&path.trunk) {
                continue;
            }
            let scene = bare.clone().with_nerve(exercise, path, Side::Right);
            let mut before: Option<f32> = None;
            for (frame, posture) in frames(*movement).enumerate() {
                if frame % 6 == 0 {
                    let shapes = scene.shapes_at(posture);
                    let all_finite = |shape: &&Shape| shape.points().iter().all(|point| point.x.is_finite());
                    assert!(nerve_shapes(&shapes).iter().all(all_finite), "{}, {profile}", exercise.id);
                }
                let Some((lengths, _)) = scene.nerve_at(posture, 0) else { continue };
                let total = mm(lengths.total());
                assert!(before.is_none_or(|before| (before - total).abs() < 40.0), "{}, {profile}", exercise.id);
                before = Some(total);
            }
        }
    }
}

#[test]
fn on_the_left_it_is_the_mirror_image() {
    for (id, profile) in
        [("slump-slider-sciatic", "s1"), ("median-slider", "c6"), ("ankle-glide-tibial", "tibial_tarsal_tunnel")]
    {
        let exercise = exercise(id);
        let [right, left] = [Side::Right, Side::Left].map(|side| {
            let scene = scene(exercise, side).with_nerve(exercise, path(exercise, profile), side);
            scene.shapes_at(motion::key_posture(exercise, 0))
        });
        let (right, left) = (nerve_shapes(&right), nerve_shapes(&left));
        assert!(right.len() == left.len() && right.len() > 2, "{id}");
        for (a, b) in right.iter().zip(&left) {
            let off = |(a, b): (&P2, &P2)| (a.x + b.x).abs() + (a.y - b.y).abs();
            if let (Shape::Line { points: a, .. }, Shape::Line { points: b, .. }) = (a, b) {
                assert!(a.iter().zip(b).map(off).fold(0.0, f32::max) < 1e-3, "{id}");
            }
        }
    }
}

#[test]
fn the_sore_side_has_it_whatever_side_works() {
    let exercise = exercise("slump-opposite-leg-glide");
    let nerve = path(exercise, "s1");
    let sore_right = scene(exercise, Side::Left).with_nerve(exercise, nerve, Side::Right);
    assert!(sore_right.nerve().is_some_and(|shown| shown.is_on(1) && !shown.is_on(0)));
    let both = scene(exercise, Side::Right).with_nerve(exercise, nerve, Side::Both);
    assert!(both.nerve().is_some_and(|shown| shown.is_on(0) && shown.is_on(1)));
}

#[test]
fn what_is_lengthened_and_what_is_let_go_look_different_without_colours() {
    let exercise = exercise("slump-slider-sciatic");
    let (scene, _) = shown(exercise, "s1");
    let shapes = scene.shapes_at(motion::key_posture(exercise, 0));
    // How much a line turns to and fro, for its length.
    let winding = |ink: Ink| {
        let mut turned = 0.0;
        let mut length = 0.0;
        for shape in shapes.iter().filter(|shape| shape.ink() == ink && matches!(shape, Shape::Line { .. })) {
            for corner in shape.points().windows(3) {
                let (a, b) = (corner[1] - corner[0], corner[2] - corner[1]);
                turned += a.cross(b).atan2(a.dot(b)).abs();
                length += a.length();
            }
        }
        turned / length
    };
    let (slack, taut) = (winding(Ink::NerveSlack), winding(Ink::NerveTaut));
    assert!(slack > taut * 4.0 && taut.is_finite(), "{slack} against {taut}");
}
