//! The figure through every exercise and every demonstration of a check: what must hold in each frame.

mod body;
mod nerve;
mod pictures;

use std::sync::LazyLock;

use unpinch::content;
use unpinch::domain::pose::{Base, View};
use unpinch::domain::side::Side;
use unpinch::figure::proportions as lengths;
use unpinch::figure::{Frame, Ink, Joints, Movement, Palette, Posture, Scene, Shape, V3, motion, scene};
use unpinch::picture;

const FRAMES: u32 = 16;

/// Postures through the first two repetitions.
fn frames(movement: Movement<'_>) -> impl Iterator<Item = Posture> {
    let length = movement.repetition_secs();
    (0..2).flat_map(move |repetition| {
        (0..=FRAMES)
            .map(move |frame| motion::pose_in_repetition(movement, repetition, length * frame as f32 / FRAMES as f32))
    })
}

/// Everything that the figure shows.
fn movements() -> impl Iterator<Item = Movement<'static>> {
    content::catalog().exercises.iter().map(Movement::from).chain(content::demos().iter().map(Movement::from))
}

/// All of it, set up once.
static SCENES: LazyLock<Vec<(Movement<'static>, Scene)>> =
    LazyLock::new(|| movements().map(|movement| (movement, scene(movement, Side::Right))).collect());

/// Calls `check` with every frame of every movement.
fn each_frame(mut check: impl FnMut(Movement<'_>, &Scene, &Posture, &Joints)) {
    for (movement, scene) in SCENES.iter() {
        for posture in frames(*movement) {
            check(*movement, scene, &posture, &scene.joints_at(posture));
        }
    }
}

fn is_near(got: f32, wanted: f32) -> bool {
    (got - wanted).abs() < 2e-4
}

#[test]
fn bones_keep_their_lengths() {
    each_frame(|movement, _, _, joints| {
        let mut bones = Vec::new();
        for arm in &joints.arms {
            bones.push(("upper arm", arm.shoulder, arm.elbow, lengths::UPPER_ARM));
            bones.push(("forearm", arm.elbow, arm.wrist, lengths::FOREARM));
            bones.push(("collar bone", arm.collar, arm.shoulder, lengths::CLAVICLE));
        }
        for leg in &joints.legs {
            bones.push(("thigh", leg.hip, leg.knee, lengths::THIGH));
            bones.push(("shin", leg.knee, leg.ankle, lengths::SHIN));
            bones.push(("toes", leg.ball, leg.toe, lengths::TOES));
        }
        let spine = &joints.spine;
        bones.push(("neck", spine.top, spine.skull, lengths::NECK));
        for ((from, to), length) in [(spine.pelvis, spine.waist), (spine.waist, spine.ribs), (spine.ribs, spine.top)]
            .into_iter()
            .zip(lengths::SPINE)
        {
            bones.push(("spine", from, to, length));
        }
        for (name, from, to, length) in bones {
            let got = (to - from).length();
            assert!(is_near(got, length), "{}: {name} is {got}, not {length}", movement.id);
        }
    });
}

#[test]
fn nothing_goes_through_the_floor() {
    each_frame(|movement, _, posture, joints| {
        for leg in &joints.legs {
            for (name, place) in [("heel", leg.heel), ("ball", leg.ball), ("toe", leg.toe), ("knee", leg.knee)] {
                assert!(place.y > -0.004, "{}: {name} at {place:?} in {posture:?}", movement.id);
            }
        }
    });
}

/// What rises from the seat.
const RISING: [&str; 3] = ["sit-to-stand", "weak_knee_extension", "st_one_leg_rise"];

#[test]
fn hips_stay_on_the_seat() {
    each_frame(|movement, _, posture, joints| {
        let rises = posture.pose.seat_lift_cm > 0.0 || RISING.contains(&movement.id);
        if matches!(movement.base, Base::Sit | Base::SitDesk) && !rises {
            let hips = joints.spine.pelvis;
            assert!(is_near(hips.y, lengths::SIT_HIP) && is_near(hips.x, 0.0), "{}: hips at {hips:?}", movement.id);
        }
    });
}

#[test]
fn the_foot_that_stands_does_not_slide() {
    for (movement, scene) in SCENES.iter() {
        let other = |posture: Posture| scene.joints_at(posture).legs[1];
        let first = other(motion::base(*movement));
        let is_lifted = movement.stage.is_some_and(|stage| stage.feet[1].is_some());
        if scene.both_follow() || is_lifted {
            continue;
        }
        for posture in frames(*movement) {
            let leg = other(posture);
            assert!(leg.heel.y.abs() < 0.002, "{}: the other heel is at {}", movement.id, leg.heel.y);
            assert!((leg.heel - first.heel).length() < 0.002, "{}: the other heel slides", movement.id);
        }
    }
}

/// How far the middle joint lies on the given side of the line between the outer ones.
fn bow(root: V3, middle: V3, end: V3, side: V3) -> f32 {
    let along = (end - root).unit_or(V3::DOWN);
    let away = middle - root;
    (away - along * away.dot(along)).dot(side)
}

#[test]
fn knees_and_elbows_never_bend_the_wrong_way() {
    each_frame(|movement, _, posture, joints| {
        for leg in &joints.legs {
            let bow = bow(leg.hip, leg.knee, leg.ankle, leg.foot_forward);
            assert!(bow > -2e-3, "{}: knee {bow} in {posture:?}", movement.id);
        }
        for arm in &joints.arms {
            let (upper, fore) = (arm.elbow - arm.shoulder, arm.wrist - arm.elbow);
            let straight = upper.dot(fore) / (upper.length() * fore.length());
            assert!(straight > -0.93, "{}: the elbow folds up, {straight}", movement.id);
        }
    });
}

#[test]
fn the_back_does_not_go_through_the_chair() {
    each_frame(|movement, scene, posture, joints| {
        if movement.base == Base::Sit && scene.view() == View::Side {
            // Front of the chair's back at the height of the waist, and half the depth of the trunk.
            let room = joints.spine.waist.x - 0.052 - (-0.125 - scene.forward_on_seat());
            assert!(room > 0.0, "{}: {room} in {posture:?}", movement.id);
        }
    });
}

fn bounds(shapes: &[Shape]) -> Frame {
    shapes.iter().fold(Frame::EMPTY, |frame, shape| frame.with(&shape.bounds()))
}

#[test]
fn a_whole_figure_stays_inside_its_frame() {
    let mut seen = 0;
    each_frame(|movement, scene, posture, _| {
        if scene.shows_the_whole() {
            seen += 1;
            let bounds = bounds(&scene.shapes_at(posture));
            assert!(scene.frame().holds(&bounds), "{}: {bounds:?} outside {:?}", movement.id, scene.frame());
        }
    });
    assert!(seen > 1000, "most exercises show the whole body");
}

#[test]
fn what_moves_is_coloured_and_something_stays_quiet() {
    for (movement, scene) in SCENES.iter() {
        let shapes = scene.shapes_at(motion::key_posture(*movement, 0));
        let has = |inks: &[Ink]| shapes.iter().any(|shape| inks.contains(&shape.ink()));
        assert!(has(&[Ink::Working, Ink::WorkingFar, Ink::SkinWorking]), "{}: nothing is coloured", movement.id);
        assert!(has(&[Ink::Trousers, Ink::Top, Ink::Skin]), "{}: nothing is quiet", movement.id);
    }
}

/// Number of pixels that differ clearly.
fn differing(a: &tiny_skia::Pixmap, b: &tiny_skia::Pixmap) -> usize {
    let far = |(a, b): (&u8, &u8)| a.abs_diff(*b) > 40;
    a.data().chunks(4).zip(b.data().chunks(4)).filter(|(a, b)| a.iter().zip(b.iter()).any(far)).count()
}

#[test]
fn the_keys_of_an_exercise_can_be_told_apart() {
    let palette = Palette::light();
    for (movement, scene) in SCENES.iter() {
        let keys = std::iter::once(motion::base(*movement)).chain(motion::key_postures(*movement));
        let pictures: Vec<_> =
            keys.map(|key| picture::pixmap(scene, key, 160, &palette).expect("a size that can be drawn")).collect();
        let most = pictures.iter().flat_map(|a| pictures.iter().map(move |b| differing(a, b))).max().unwrap_or(0);
        assert!(most > 90, "{}: only {most} pixels of 160 x 160 ever change", movement.id);
    }
}

#[test]
fn motion_reaches_the_keyframes_and_never_jumps() {
    for movement in movements() {
        let mut at = 0.0;
        for (index, phase) in movement.phases.iter().enumerate() {
            at += phase.duration.as_secs_f32();
            let got = motion::pose_in_repetition(movement, 1, at - 1e-4);
            let wanted = motion::key_posture(movement, index);
            assert!((got.pose.knee - wanted.pose.knee).abs() < 0.05, "{}", movement.id);
            assert!((got.pose.neck - wanted.pose.neck).abs() < 0.05, "{}", movement.id);
            assert!((got.hand.bends[0][1] - wanted.hand.bends[0][1]).abs() < 0.05, "{}", movement.id);
        }
        let scene = scene(movement, Side::Right);
        let step = 1.0 / 60.0;
        let mut before = scene.joints_at(motion::pose_in_repetition(movement, 0, 0.0));
        let mut t = step;
        while t < at {
            let now = scene.joints_at(motion::pose_in_repetition(movement, 0, t));
            for (a, b) in before.arms.iter().zip(&now.arms) {
                assert!((a.wrist - b.wrist).length() < 0.05, "{}: the hand jumps at {t}", movement.id);
                assert!((a.elbow - b.elbow).length() < 0.05, "{}: the elbow jumps at {t}", movement.id);
            }
            for (a, b) in before.legs.iter().zip(&now.legs) {
                assert!((a.knee - b.knee).length() < 0.04, "{}: the knee jumps at {t}", movement.id);
                assert!((a.toe - b.toe).length() < 0.05, "{}: the toes jump at {t}", movement.id);
            }
            before = now;
            t += step;
        }
    }
}

#[test]
fn a_hold_needs_no_new_pictures() {
    let exercise = content::catalog().exercise(&"hamstring-stretch-seated".into()).expect("in the catalogue");
    assert!(motion::is_moving(exercise, 0, 1.0), "it moves into the stretch");
    assert!(!motion::is_moving(exercise, 0, 12.0), "it holds");
    assert!(motion::is_moving(exercise, 0, 26.0), "it comes back");
    let a = motion::pose_in_repetition(exercise, 0, 12.0);
    assert_eq!(a, motion::pose_in_repetition(exercise, 0, 13.0));
}

#[test]
fn too_much_makes_the_movement_smaller() {
    let exercise = content::catalog().exercise(&"knee-extension-glide".into()).expect("in the catalogue");
    let whole = motion::key_posture(exercise, 0);
    let half = motion::in_range(exercise, &whole, 0.5);
    assert!((half.pose.knee - 70.0).abs() < 0.01, "half-way from 90 to 50, not {}", half.pose.knee);
}

#[test]
fn a_picture_is_a_png_of_the_size_asked_for() {
    let exercise = &content::catalog().exercises[0];
    let scene = scene(exercise, Side::Left);
    let palette = Palette::dark().without_paper();
    let png = picture::png(&scene, motion::key_posture(exercise, 0), 96, &palette).expect("it can be drawn");
    let decoded = tiny_skia::Pixmap::decode_png(&png).expect("a PNG");
    assert_eq!((decoded.width(), decoded.height()), (96, 96));
    assert_eq!(
        decoded.pixel(1, 1).map(tiny_skia::PremultipliedColorU8::alpha),
        Some(0),
        "the background is see-through"
    );
    let drawn = decoded.pixels().iter().filter(|pixel| pixel.alpha() == 255).count();
    assert!(drawn > 500, "only {drawn} pixels drawn");
    assert!(picture::png(&scene, motion::key_posture(exercise, 0), 0, &palette).is_err());
}

#[test]
fn painting_only_what_moves_makes_the_same_picture() {
    const SIZE_PX: [u32; 2] = [240, 230];
    let num_bytes = (SIZE_PX[0] * SIZE_PX[1] * 4) as usize;
    for (movement, scene) in SCENES.iter().step_by(7) {
        let fit = picture::Fit::new(scene.frame(), SIZE_PX, 8.0);
        let plate = picture::Plate { size_px: SIZE_PX, corner_px: 12.0, fit, palette: Palette::light() };
        let mut moving = picture::Moving::default();
        let mut screen = vec![0; num_bytes];
        for posture in frames(*movement).step_by(3) {
            for area in moving.show(scene.shapes_at(posture), plate.clone()) {
                let ([left, top], [columns, rows]) = (area.min().map(|side| side as usize), area.size());
                let mut pixels = vec![0; columns * rows * 4];
                moving.read(area, &mut pixels);
                for (row, line) in pixels.chunks_exact(columns * 4).enumerate() {
                    let start = ((top + row) * SIZE_PX[0] as usize + left) * 4;
                    screen[start..start + line.len()].copy_from_slice(line);
                }
            }
            let mut anew = vec![0; num_bytes];
            let mut whole = picture::Moving::default();
            for area in whole.show(scene.shapes_at(posture), plate.clone()) {
                whole.read(area, &mut anew);
            }
            // The edge of a shape may round to the next sixteenth of a pixel; here and there two edges do.
            let differs =
                |least: u8| screen.iter().zip(&anew).filter(|(one, other)| one.abs_diff(**other) > least).count();
            let (slightly, clearly) = (differs(2), differs(40));
            assert!(slightly < num_bytes / 500 && clearly == 0, "{}: {slightly}, {clearly}", movement.id);
        }
    }
}
