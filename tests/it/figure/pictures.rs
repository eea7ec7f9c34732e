//! Pictures that are compared: no two exercises look alike, and a dozen poses look as they did when somebody looked at them.

use std::fs;
use std::path::PathBuf;

use tiny_skia::Pixmap;
use unpinch::content;
use unpinch::domain::side::Side;
use unpinch::figure::{Palette, Posture, motion, scene};
use unpinch::picture;

use super::{SCENES, differing};

/// How bright each pixel of a small picture is.
fn brightness(picture: &Pixmap) -> Vec<u8> {
    let of = |pixel: &tiny_skia::PremultipliedColorU8| {
        let sum = u16::from(pixel.red()) + 2 * u16::from(pixel.green()) + u16::from(pixel.blue());
        (sum / 4) as u8
    };
    picture.pixels().iter().map(of).collect()
}

/// Whether fewer than `least` pixels differ clearly.
fn is_alike(a: &[u8], b: &[u8], least: usize) -> bool {
    a.iter().zip(b).filter(|(a, b)| a.abs_diff(**b) > 32).nth(least - 1).is_none()
}

#[test]
fn no_two_exercises_have_the_same_key_pictures() {
    const SIZE_PX: u32 = 80;
    const LEAST: usize = 35;
    let palette = Palette::light();
    let shown: Vec<(&str, Vec<Vec<u8>>)> = SCENES
        .iter()
        .filter(|(movement, _)| movement.kind.is_some())
        .map(|(movement, scene)| {
            let keys = motion::key_postures(*movement);
            let drawn = |key| brightness(&picture::pixmap(scene, key, SIZE_PX, &palette).expect("it can be drawn"));
            (movement.id, keys.into_iter().map(drawn).collect())
        })
        .collect();
    let mut alike = Vec::new();
    for (at, (one, of_one)) in shown.iter().enumerate() {
        for (other, of_other) in shown.iter().skip(at + 1) {
            // Each picture of the one has its like among those of the other, and the other way round.
            let has_like = |a: &Vec<u8>, among: &[Vec<u8>]| among.iter().any(|b| is_alike(a, b, LEAST));
            if of_one.iter().all(|a| has_like(a, of_other)) && of_other.iter().all(|b| has_like(b, of_one)) {
                alike.push(format!("{one} and {other}"));
            }
        }
    }
    assert!(alike.is_empty(), "{}", alike.join("\n"));
}

/// Exercise, phase, and whether with its nerve: sitting, standing, both views, both close-ups, each way of drawing.
const DOZEN: [(&str, usize, bool); 14] = [
    ("slump-slider-sciatic", 0, true),
    ("slump-slider-sciatic", 1, true),
    ("slump-tensioner-peroneal", 0, true),
    ("femoral-slider-seat-edge", 0, true),
    ("median-slider", 0, true),
    ("ulnar-slider", 0, true),
    ("ankle-glide-tibial", 1, true),
    ("median-hand-sequence", 2, true),
    ("hand-on-head-rest", 0, false),
    ("calf-stretch-desk-standing", 0, false),
    ("piriformis-figure-4-seated", 0, false),
    ("seated-lumbar-flexion", 0, false),
    ("tendon-glides", 1, false),
    ("chin-tuck", 0, false),
];

const SIZE_PX: u32 = 160;

/// The picture as it is drawn now.
fn drawn(id: &str, phase: usize, with_nerve: bool) -> Pixmap {
    let exercise = content::catalog().exercise(&id.into()).expect("in the catalogue");
    let mut scene = scene(exercise, Side::Right);
    if with_nerve {
        let path = exercise.targets.iter().find_map(|profile| content::nerve_paths().path(profile, &exercise.id));
        scene = scene.with_nerve(exercise, path.expect("a nerve"), Side::Right);
    }
    let posture: Posture = motion::key_posture(exercise, phase);
    picture::pixmap(&scene, posture, SIZE_PX, &Palette::light()).expect("a size that can be drawn")
}

fn kept(id: &str, phase: usize) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/figure/pictures");
    folder.join(format!("{id}-{}.png", phase + 1))
}

/// `UNPINCH_REWRITE_PICTURES=1` draws them anew; then look at each before it is committed.
#[test]
fn a_dozen_poses_look_as_they_were_approved() {
    let rewrite = std::env::var_os("UNPINCH_REWRITE_PICTURES").is_some();
    let mut wrong = Vec::new();
    for (id, phase, with_nerve) in DOZEN {
        let picture = drawn(id, phase, with_nerve);
        let file = kept(id, phase);
        if rewrite {
            let folder = file.parent().expect("a folder");
            fs::create_dir_all(folder).expect("the folder");
            picture.save_png(&file).expect("written");
            continue;
        }
        let before = Pixmap::load_png(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        // Another processor may round an edge otherwise.
        let off = differing(&picture, &before);
        if off > (SIZE_PX * SIZE_PX / 500) as usize {
            wrong.push(format!("{id}, phase {}: {off} pixels differ", phase + 1));
        }
    }
    assert!(wrong.is_empty(), "{}\nUNPINCH_REWRITE_PICTURES=1 draws them anew", wrong.join("\n"));
}
