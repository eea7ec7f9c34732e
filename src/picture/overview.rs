//! Many exercises on one page: each in the pose that tells most, under the titles of their groups.

use super::colours::Tone;
use super::lettering::{Type, wrapped};
use super::page::{Item, Page, Rect};
use crate::domain::exercise::Exercise;
use crate::domain::side::Side;
use crate::figure::{Movement, motion, scene};

use super::card::key_poses;

/// A title and the exercises below it.
#[derive(Debug, Clone)]
pub struct Group<'a> {
    pub title: String,
    pub exercises: Vec<&'a Exercise>,
}

/// All measures in points.
const COLUMNS: usize = 8;
const TILE: f32 = 176.0;
const GAP: f32 = 16.0;
const MARGIN: f32 = 48.0;
const CORNER: f32 = 12.0;
const WIDTH: f32 = 2.0 * MARGIN + COLUMNS as f32 * (TILE + GAP) - GAP;
/// How high a picture is.
const HEIGHT: f32 = 176.0;

const TITLE: Type = Type::strong(40.0);
const GROUP: Type = Type::strong(22.0);
const NAME: Type = Type::strong(14.5);
const KIND: Type = Type::regular(13.0);

/// The page; `kind` tells in a word what kind of exercise it is.
pub fn page(title: &str, groups: &[Group<'_>], side: Side, kind: impl Fn(&Exercise) -> String) -> Page {
    let told = groups.iter().map(|group| {
        let names: Vec<&str> = group.exercises.iter().map(|exercise| exercise.name.as_str()).collect();
        format!("{}: {}", group.title, names.join(", "))
    });
    let mut page = Page::new(WIDTH, title.to_owned(), told.collect::<Vec<_>>().join("\n"));
    let mut y = page.paragraph(title, TITLE, Tone::Ink, (MARGIN, MARGIN), WIDTH) + 8.0;
    for group in groups {
        y = page.paragraph(&group.title, GROUP, Tone::Accent, (MARGIN, y + 16.0), WIDTH) + 8.0;
        for row in group.exercises.chunks(COLUMNS) {
            let mut bottom = y;
            for (column, exercise) in row.iter().enumerate() {
                let left = MARGIN + column as f32 * (TILE + GAP);
                bottom = bottom.max(tile(&mut page, exercise, side, &kind(exercise), (left, y)));
            }
            y = bottom + 18.0;
        }
    }
    page.height = y + MARGIN - 18.0;
    page
}

/// One exercise; returns where it ends.
fn tile(page: &mut Page, exercise: &Exercise, side: Side, kind: &str, (left, top): (f32, f32)) -> f32 {
    let scene = scene(exercise, exercise.working_side(side));
    let telling = motion::key_posture(exercise, motion::telling_phase(Movement::from(exercise)));
    let mut shapes = scene.shapes_at(telling);
    if let Some(from) =
        key_poses(exercise).iter().find(|pose| pose.posture.is_like(&telling)).and_then(|pose| pose.from)
    {
        shapes.extend(scene.trails(from, telling));
    }
    let rect = Rect::new(left, top, TILE, HEIGHT);
    page.items.push(Item::Figure { rect, corner: CORNER, frame: scene.frame(), shapes });
    let y = page.lines(&wrapped(&exercise.name, NAME, TILE), NAME, Tone::Ink, left, rect.bottom() + 6.0);
    page.paragraph(kind, KIND, Tone::Quiet, (left, y), TILE)
}
