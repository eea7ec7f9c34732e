//! The demonstrations of the checks: one for each, plain to tell apart, and checked like the exercises.

use std::collections::BTreeSet;
use std::time::Duration;

use tiny_skia::Pixmap;
use unpinch::content::{self, Files};
use unpinch::domain::exercise::Sides;
use unpinch::domain::side::Side;
use unpinch::domain::stage::{Hand, Shot};
use unpinch::figure::{Frame, Ink, Palette, Shape, motion, scene};
use unpinch::picture;

/// Demonstrations that show the same on purpose: one is told as the other.
const SAME: [&str; 2] = ["weak_knee_extension", "st_one_leg_rise"];

#[test]
fn every_check_that_is_asked_has_exactly_one() {
    let check = content::check_tables();
    let signs = check.weakness.iter().map(|sign| sign.id.as_str());
    let tests = check.tests.iter().filter(|test| !test.computed).map(|test| test.id.as_str());
    let wanted: Vec<&str> = signs.chain(tests).chain(check.looks.iter().map(|look| look.id.as_str())).collect();
    let shown: Vec<&str> = content::demos().iter().map(|shown| shown.id.as_str()).collect();
    assert_eq!(shown, wanted);
    assert_eq!(shown.len(), 21 + 27 + 2);
    assert_eq!(shown.iter().collect::<BTreeSet<_>>().len(), shown.len());
    for id in wanted {
        assert_eq!(content::demo(id).map(|shown| shown.id.as_str()), Some(id));
    }
    assert!(content::demo("st_hand_diagram").is_none(), "it is computed, never asked");
}

fn said(name: &str, old: &str, new: &str) -> String {
    let files = Files::embedded();
    let text = files.text(name).expect("a file").to_owned();
    assert!(text.contains(old), "{name} has no `{old}`");
    content::check_all(&files.with(name, &text.replacen(old, new, 1))).expect_err("it is broken").to_string()
}

#[test]
fn a_broken_demonstration_is_named() {
    const HIP: &str = "figure/demos/weak_hip_flexion.toml";
    let said = |old: &str, new: &str| said(HIP, old, new);
    assert_eq!(
        said("hip = 104", "hip = 204"),
        "figure/demos/weak_hip_flexion.toml: phases[0].joints.hip: 204 is outside 0 to 125"
            .replace("0 to 125", "-30 to 125")
    );
    assert_eq!(
        said("press = 1", "press = 2"),
        "figure/demos/weak_hip_flexion.toml: phases[1].extra.press: 2 is outside 0 to 1"
    );
    assert!(said("press:working_thigh", "press:elsewhere").contains("unknown word `elsewhere`"));
    assert!(said("spot = \"thigh\"", "spot = \"thighs\"").contains("unknown word `thighs`"));
    assert!(said("id = \"weak_hip_flexion\"", "id = \"weak_hip\"").contains("weak_hip"));
    let gone = content::check_all(&Files::embedded().without(HIP)).expect_err("it is missing").to_string();
    assert_eq!(gone, "figure/demos/weak_hip_flexion.toml: the file is missing");
    let more =
        content::check_all(&Files::embedded().with("figure/demos/weak_smile.toml", "")).expect_err("nobody asks it");
    assert_eq!(more.to_string(), "figure/demos/weak_smile.toml: the file is named in no list");
}

#[test]
fn each_is_short_enough_to_watch_twice() {
    for shown in content::demos() {
        let secs = shown.repetition().as_secs();
        assert!((4..=16).contains(&secs), "{}: {secs} s", shown.id);
        let longest = shown.phases.iter().map(|phase| phase.duration).max().unwrap_or(Duration::ZERO);
        assert!(longest <= Duration::from_secs(6), "{}: nothing happens for {longest:?}", shown.id);
    }
}

/// The picture that tells most.
fn still(shown: &unpinch::domain::demonstration::Demonstration, side: Side, palette: &Palette) -> Pixmap {
    let key = motion::key_posture(shown, motion::telling_phase(shown));
    picture::pixmap(&scene(shown, side), key, 120, palette).expect("a size that can be drawn")
}

#[test]
fn no_two_that_differ_look_the_same() {
    let palette = Palette::light();
    let demos = content::demos();
    let pictures: Vec<Pixmap> = demos.iter().map(|shown| still(shown, Side::Right, &palette)).collect();
    let far = |(a, b): (&u8, &u8)| a.abs_diff(*b) > 40;
    for (at, (one, picture)) in demos.iter().zip(&pictures).enumerate() {
        for (other, second) in demos.iter().zip(&pictures).skip(at + 1) {
            if SAME.contains(&one.id.as_str()) && SAME.contains(&other.id.as_str()) {
                continue;
            }
            let pixels = picture.data().chunks(4).zip(second.data().chunks(4));
            let differing = pixels.filter(|(a, b)| a.iter().zip(b.iter()).any(far)).count();
            assert!(differing > 150, "{} and {} differ in {differing} pixels of 120 x 120", one.id, other.id);
        }
    }
}

#[test]
fn a_spot_to_press_and_a_push_can_be_seen() {
    for shown in content::demos() {
        let scene = scene(shown, Side::Right);
        let key = motion::key_posture(shown, motion::telling_phase(shown));
        let marked: Vec<_> = scene.shapes_at(key).into_iter().filter(|shape| shape.ink() == Ink::Arrow).collect();
        let wanted = !shown.stage.marks.is_empty() || !shown.stage.pushes.is_empty();
        assert_eq!(!marked.is_empty(), wanted, "{}", shown.id);
        for shape in &marked {
            assert!(scene.frame().holds(&shape.bounds()), "{}: {:?} is cut off", shown.id, shape.bounds());
        }
        // Before anything is pressed no arrow says so.
        let base = scene.shapes_at(motion::base(shown));
        let arrows = base.iter().filter(|shape| shape.ink() == Ink::Arrow).count();
        assert_eq!(arrows, shown.stage.marks.len(), "{}", shown.id);
    }
}

#[test]
fn strength_is_shown_against_something() {
    // What rises from the chair or drags a cloth says itself which way it goes.
    const OWN_WEIGHT: [&str; 2] = ["weak_knee_extension", "weak_toe_flexion"];
    for shown in content::demos().iter().filter(|shown| shown.id.starts_with("weak_")) {
        let is_own = OWN_WEIGHT.contains(&shown.id.as_str());
        assert_eq!(shown.stage.pushes.is_empty(), is_own, "{}", shown.id);
    }
    let abduction = content::demo("weak_shoulder_abduction").expect("shown");
    assert!(matches!(abduction.stage.hands[1], Some(Hand::Pressing { .. })));
    assert_eq!(abduction.stage.shot, Some(Shot::Upper));
}

/// The shapes of a role in the picture that tells most.
fn inked(id: &str, ink: Ink) -> Vec<Shape> {
    let shown = content::demo(id).expect("shown");
    let key = motion::key_posture(shown, motion::telling_phase(shown));
    scene(shown, Side::Right).shapes_at(key).into_iter().filter(|shape| shape.ink() == ink).collect()
}

#[test]
fn both_calves_are_measured_side_by_side() {
    let tapes = inked("st_calf_compare", Ink::Prop);
    let [one, other] = tapes.as_slice() else { panic!("{} tapes", tapes.len()) };
    let (one, other) = (one.bounds(), other.bounds());
    assert!(!one.meets(&other), "the tapes overlap: {one:?}, {other:?}");
    assert!((one.centre().y - other.centre().y).abs() < 0.005, "one is higher up than the other");
}

#[test]
fn fingers_that_stay_apart_are_pressed_together_from_both_sides() {
    let arrows: Vec<_> = inked("weak_finger_spread", Ink::Arrow)
        .into_iter()
        .filter_map(|shape| match shape {
            Shape::Line { points, .. } => Some([*points.first()?, *points.last()?]),
            Shape::Fill { .. } => None,
        })
        .collect();
    let [[a, a_end], [b, b_end]] = arrows.as_slice() else { panic!("{} arrows", arrows.len()) };
    let (one, other) = (*a_end - *a, *b_end - *b);
    assert!(one.dot(other) < 0.0, "they point at each other");
    assert!((*a_end - *b_end).length() < (*a - *b).length(), "and not away");
}

#[test]
fn a_ghost_shows_from_where_it_moved() {
    for shown in content::demos() {
        let Some(before) = shown.stage.ghost else { continue };
        let scene = scene(shown, Side::Right);
        let ghost = |phase: usize| {
            let shapes = scene.shapes_at(motion::key_posture(shown, phase));
            let pale = shapes.into_iter().filter(|shape| shape.ink() == Ink::Ghost);
            pale.fold(Frame::EMPTY, |frame, shape| frame.with(&shape.bounds()))
        };
        let telling = motion::telling_phase(shown);
        assert_ne!(before, telling, "{}: the ghost would be hidden", shown.id);
        assert!(ghost(telling).width() > 0.05, "{}: no ghost", shown.id);
        assert_eq!(ghost(telling), ghost(before), "{}: the ghost moves", shown.id);
    }
    assert!(content::demos().iter().filter(|shown| shown.stage.ghost.is_some()).count() >= 3);
}

/// Each with the two phases whose ends differ by what is tested.
const TESTED: [(&str, usize, usize); 7] = [
    ("weak_finger_flexion_grip", 0, 1),
    ("weak_finger_spread", 0, 1),
    ("weak_knee_flexion", 0, 1),
    ("weak_ankle_eversion", 0, 1),
    ("st_thumb_in_fist", 1, 2),
    ("st_foot_up_out", 0, 1),
    ("st_calf_compare", 0, 1),
];

#[test]
fn what_is_tested_changes_the_picture_plainly() {
    let palette = Palette::light();
    for (id, from, to) in TESTED {
        let shown = content::demo(id).expect("shown");
        let scene = scene(shown, Side::Right);
        let [before, after] = [from, to].map(|phase| {
            picture::pixmap(&scene, motion::key_posture(shown, phase), 120, &palette).expect("a size that can be drawn")
        });
        let far = |(a, b): (&u8, &u8)| a.abs_diff(*b) > 40;
        let pixels = before.data().chunks(4).zip(after.data().chunks(4));
        let differing = pixels.filter(|(a, b)| a.iter().zip(b.iter()).any(far)).count();
        assert!(differing > 400, "{id}: only {differing} pixels of 120 x 120 change");
    }
}

#[test]
fn shown_over_and_over_it_goes_on_where_it_ended() {
    let shown = content::demo("weak_hip_flexion").expect("shown");
    let whole = shown.repetition().as_secs_f32();
    assert!(motion::looped(shown, 0.0).is_like(&motion::base(shown)));
    assert!(motion::looped(shown, whole).is_like(&motion::key_posture(shown, usize::MAX)));
    assert_eq!(motion::looped(shown, whole + 1.0), motion::pose_in_repetition(shown, 1, 1.0));
}

#[test]
fn the_test_of_the_other_leg_moves_the_good_one() {
    for shown in content::demos() {
        let moves_other = shown.id == "st_other_leg";
        assert_eq!(shown.sides == Sides::Other, moves_other, "{}", shown.id);
        let wanted = if moves_other { Side::Right } else { Side::Left };
        assert_eq!(shown.moving_side(Side::Left), wanted, "{}", shown.id);
    }
}
