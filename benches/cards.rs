//! How long cards take, and whether that is quick enough.
//!
//! `cargo bench --bench cards` prints medians and fails where one is over its budget.

#![allow(clippy::print_stdout, reason = "a bench prints its numbers")]
#![allow(clippy::disallowed_methods, reason = "a bench reads the clock")]
#![allow(clippy::panic, reason = "a budget that is not kept is to be seen")]

use std::time::{Duration, Instant};

use unpinch::content;
use unpinch::domain::exercise::Exercise;
use unpinch::domain::side::Side;
use unpinch::figure::scene;
use unpinch::picture::{Colours, Drawn, PictureError, animation, card, overview, page_png, svg};
use unpinch::wording;

/// One card as PNG, as wide as it is where nothing else is asked for.
const CARD: Duration = Duration::from_millis(50);
/// One picture of all exercises.
const SHEET: Duration = Duration::from_secs(5);
/// One card in motion.
const ANIMATION: Duration = Duration::from_secs(3);

/// The median, the slowest, and the mean size in kB.
fn time(what: &str, budget: Option<Duration>, mut draw: impl FnMut(&Exercise) -> Result<Drawn, PictureError>) {
    let mut times = Vec::new();
    let mut num_bytes = 0;
    for exercise in &content::catalog().exercises {
        let start = Instant::now();
        let drawn = draw(exercise);
        times.push((start.elapsed(), exercise.id.as_str()));
        num_bytes += drawn.map_or(0, |drawn| drawn.bytes.len());
    }
    times.sort_unstable();
    let (median, _) = times.get(times.len() / 2).copied().unwrap_or_default();
    let (slowest, id) = times.last().copied().unwrap_or_default();
    println!(
        "{what}: median {median:?}, slowest {slowest:?} ({id}), {} kB each",
        num_bytes / times.len().max(1) / 1000
    );
    keep(what, budget, median);
}

fn keep(what: &str, budget: Option<Duration>, took: Duration) {
    if let Some(budget) = budget.filter(|budget| took > *budget) {
        panic!("{what} takes {took:?}, over its budget of {budget:?}");
    }
}

fn main() {
    let catalog = content::catalog();
    let page = |exercise: &Exercise| {
        let words = wording::card(catalog, exercise, Side::Right);
        card::page(&words, &scene(exercise, exercise.working_side(Side::Right)), &card::key_poses(exercise))
    };
    time("a card as PNG", Some(CARD), |exercise| page_png(&page(exercise), 1000, Colours::light()));
    time("a card as SVG", Some(CARD), |exercise| Ok(svg(&page(exercise), 1000, Colours::light())));
    time("a card in motion", Some(ANIMATION), |exercise| {
        let words = wording::card(catalog, exercise, Side::Right);
        animation::gif(&words, exercise, &scene(exercise, Side::Right), 400, Colours::light())
    });
    let start = Instant::now();
    let groups = catalog.exercise_groups.iter().map(|group| overview::Group {
        title: group.title.clone(),
        exercises: group.exercises.iter().filter_map(|id| catalog.exercise(id)).collect(),
    });
    let sheet = overview::page("", &groups.collect::<Vec<_>>(), Side::Right, wording::kind);
    let drawn = page_png(&sheet, 1616, Colours::light());
    let took = start.elapsed();
    println!("the sheet: {took:?}, {} kB", drawn.map_or(0, |drawn| drawn.bytes.len() / 1000));
    keep("the sheet", Some(SHEET), took);
}
