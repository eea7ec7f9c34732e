//! How long a frame of the figure takes: pose to shapes, and a picture of it.
//!
//! `cargo bench --bench figure` prints medians and fails where shapes take too long. With a word
//! (`cargo bench --bench figure -- slump`) it prints each movement whose id holds that word, and nothing else.

#![allow(clippy::print_stdout, reason = "a bench prints its numbers")]
#![allow(clippy::disallowed_methods, reason = "a bench reads the clock")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use unpinch::content;
use unpinch::domain::id::ProfileId;
use unpinch::domain::side::Side;
use unpinch::figure::body_map::{MapColours, PictureId};
use unpinch::figure::{Movement, P2, Palette, Scene, motion, scene};
use unpinch::picture;
use unpinch::picture::map::{self, Look, Mark, Territory};

/// From a pose to its shapes: the median of all movements.
const SHAPES: Duration = Duration::from_micros(100);

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn time(rounds: usize, mut work: impl FnMut(usize)) -> Duration {
    let times = (0..rounds).map(|round| {
        let start = Instant::now();
        work(round);
        start.elapsed()
    });
    median(times.collect())
}

fn main() {
    let word = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let word = word.as_deref();
    let exercises = &content::catalog().exercises;
    let named = exercises.iter().filter(|exercise| exercise.id.as_str().contains(word.unwrap_or_default()));
    let scenes: Vec<_> = named.map(|exercise| (exercise, scene(exercise, Side::Right))).collect();
    let palette = Palette::light();
    let of_exercises: Vec<_> =
        scenes.iter().map(|(exercise, scene)| (Movement::from(*exercise), scene.clone())).collect();
    frames("exercises", &of_exercises, word);
    let with_nerve: Vec<_> = scenes
        .iter()
        .filter_map(|(exercise, scene)| {
            let path = |profile| content::nerve_paths().path(profile, &exercise.id);
            let path = exercise.targets.iter().find_map(path)?;
            Some((Movement::from(*exercise), scene.clone().with_nerve(*exercise, path, Side::Right)))
        })
        .collect();
    frames("exercises with their nerve", &with_nerve, word);
    let demos = content::demos().iter().map(|shown| (Movement::from(shown), scene(shown, Side::Right)));
    frames("demonstrations", &demos.collect::<Vec<_>>(), word);
    if word.is_some() {
        return;
    }
    let pictures = scenes.iter().step_by(9).map(|(exercise, scene)| {
        time(5, |_| {
            black_box(picture::png(scene, motion::key_posture(*exercise, 0), 256, &palette).map_or(0, |png| png.len()));
        })
    });
    println!("a PNG of 256 pixels: {:?}", median(pictures.collect()));
    let setting_up = time(5, |_| {
        for exercise in exercises {
            black_box(scene(exercise, Side::Right));
        }
    });
    println!("setting up all {} scenes: {setting_up:?}", exercises.len());
    body_map();
}

/// How long a frame of each takes; with a word, of each whose id holds it.
fn frames(what: &str, scenes: &[(Movement<'_>, Scene)], word: Option<&str>) {
    let mut slowest = (Duration::ZERO, "");
    let mut all = Vec::new();
    let rounds = if word.is_some() { 3000 } else { 60 };
    for (movement, scene) in scenes.iter().filter(|(movement, _)| movement.id.contains(word.unwrap_or_default())) {
        let took = time(rounds, |round| {
            let posture = motion::pose_in_repetition(*movement, 1, round as f32 * 0.05);
            black_box(scene.shapes_at(posture));
        });
        all.push(took);
        if word.is_some() {
            println!("{}, {what}: {took:?}", movement.id);
        }
        if took > slowest.0 {
            slowest = (took, movement.id);
        }
    }
    let all = median(all);
    println!("pose to shapes, median of all {what}: {all:?}; slowest: {:?} ({})", slowest.0, slowest.1);
    assert!(word.is_some() || all <= SHAPES, "{what}: over the budget of {SHAPES:?}");
}

/// Reading the body map, and the front of the body with everything marked that can be.
fn body_map() {
    let start = Instant::now();
    let body = content::body_map();
    println!("reading and checking the body map: {:?}", start.elapsed());
    let Some(front) = body.picture(PictureId::Front) else { return };
    let strokes = body.nerve_strokes(&ProfileId::from("median_carpal_tunnel"), Side::Both, PictureId::Front);
    let colours = MapColours::light();
    let full = Look { mark: Some(Mark::Both), territory: Some(Territory::Core), is_hovered: false, is_focused: false };
    for (name, look) in [("nothing", Look::default()), ("everything", full)] {
        let took = time(30, |_| {
            let painted = map::pixmap(front, [420, 900], 1.0, &strokes, &colours, |_| look);
            black_box(painted.map_or(0, |pixmap| pixmap.width()));
        });
        println!("the front of the body map in 420 by 900 pixels, {name} marked: {took:?}");
    }
    let hits = time(30, |round| {
        for step in 0..1000_u16 {
            let point = P2 { x: f32::from(step % 100) / 200.0 - 0.25, y: (f32::from(step) + round as f32) / 1030.0 };
            black_box(front.hit(point, 0.006));
        }
    });
    println!("a thousand hit tests: {hits:?}");
}
