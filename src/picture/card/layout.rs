//! Where on the card everything stands.

use crate::domain::card::{Block, BlockKind, CardWords};
use crate::figure::{Scene, Shape};
use crate::picture::colours::Tone;
use crate::picture::lettering::{Type, width, wrapped};
use crate::picture::page::{Item, Page, Rect};

use super::poses::KeyPose;

/// All measures in points; the card is as high as it must be.
const WIDTH: f32 = 800.0;
const MARGIN: f32 = 40.0;
const GAP: f32 = 20.0;
const CORNER: f32 = 14.0;
const INNER: f32 = WIDTH - 2.0 * MARGIN;

const KICKER: Type = Type::strong(15.0);
const TITLE: Type = Type::strong(36.0);
const ACTION: Type = Type::strong(17.0);
const DETAIL: Type = Type::regular(15.0);
const HEADING: Type = Type::strong(15.0);
const BODY: Type = Type::regular(17.0);
const SMALL: Type = Type::regular(12.0);

/// Radius of a number's disc.
const DISC: f32 = 13.0;

/// The card of an exercise: `scene` as it is drawn, `poses` from left to right.
pub fn page(words: &CardWords, scene: &Scene, poses: &[KeyPose]) -> Page {
    let mut page = Page::new(WIDTH, words.title.clone(), told(words));
    let mut y = MARGIN;
    y = page.paragraph(&words.kicker, KICKER, Tone::Accent, (MARGIN, y), INNER) + 2.0;
    y = page.paragraph(&words.title, TITLE, Tone::Ink, (MARGIN, y), INNER) + 18.0;
    y = stages(&mut page, words, scene, poses, y) + GAP;
    y = blocks(&mut page, words, y);
    let rule = vec![(MARGIN, y), (WIDTH - MARGIN, y)];
    page.items.push(Item::Stroke { points: rule, width: 1.0, tone: Tone::Line });
    y += 12.0;
    for line in &words.footer {
        y = page.paragraph(line, SMALL, Tone::Quiet, (MARGIN, y), INNER) + 4.0;
    }
    page.height = y + MARGIN - 12.0;
    page
}

/// What the figure shows at a key pose, the way to it included.
fn shapes(scene: &Scene, pose: &KeyPose) -> Vec<Shape> {
    let mut shapes = scene.shapes_at(pose.posture);
    if let Some(from) = pose.from {
        shapes.extend(scene.trails(from, pose.posture));
    }
    shapes
}

/// How many pictures stand in a row, and how high they are for their width.
fn arrangement(num_poses: usize) -> (usize, f32) {
    match num_poses {
        0 | 1 => (1, 0.6),
        2 => (2, 1.0),
        4 => (2, 0.72),
        _ => (3, 1.0),
    }
}

fn stages(page: &mut Page, words: &CardWords, scene: &Scene, poses: &[KeyPose], top: f32) -> f32 {
    let (columns, ratio) = arrangement(poses.len());
    let room = (INNER - GAP * (columns as f32 - 1.0)) / columns as f32;
    let is_numbered = poses.len() > 1;
    let mut top = top;
    for (row, line) in poses.chunks(columns).enumerate() {
        let mut bottom = top;
        for (column, pose) in line.iter().enumerate() {
            let left = MARGIN + column as f32 * (room + GAP);
            let rect = Rect::new(left, top, room, (room * ratio).round());
            let shapes = shapes(scene, pose);
            page.items.push(Item::Figure { rect, corner: CORNER, frame: scene.frame(), shapes });
            if is_numbered {
                page.numbered(row * columns + column + 1, (left + DISC + 10.0, top + DISC + 10.0), DISC);
            }
            bottom = bottom.max(caption(page, words, pose, (left, rect.bottom() + 8.0), room));
        }
        top = bottom + 16.0;
    }
    top - 16.0
}

/// What to do, and how long, below the picture.
fn caption(page: &mut Page, words: &CardWords, pose: &KeyPose, (left, top): (f32, f32), room: f32) -> f32 {
    let mut y = top;
    for phase in pose.said(words) {
        y = page.paragraph(&phase.action, ACTION, Tone::Ink, (left, y), room);
        y = page.paragraph(&phase.detail, DETAIL, Tone::Quiet, (left, y), room) + 2.0;
    }
    if pose.phases.is_empty() {
        y = page.paragraph(&words.start, ACTION, Tone::Ink, (left, y), room);
    }
    y
}

/// Steps at the left, facts at the right, warnings below.
fn blocks(page: &mut Page, words: &CardWords, top: f32) -> f32 {
    let of = |kind| words.blocks.iter().filter(move |block| block.kind == kind);
    let steps_room = (INNER - GAP * 2.0) * 0.56;
    let facts_left = MARGIN + steps_room + GAP * 2.0;
    let mut left_end = top;
    for block in of(BlockKind::Steps) {
        left_end = steps(page, block, (MARGIN, left_end), steps_room) + 14.0;
    }
    let mut right_end = top;
    for block in of(BlockKind::Fact) {
        right_end = fact(page, block, (facts_left, right_end), WIDTH - MARGIN - facts_left) + 14.0;
    }
    let mut y = left_end.max(right_end) + 2.0;
    for block in of(BlockKind::Warning) {
        y = warning(page, block, y) + 12.0;
    }
    y + 8.0
}

fn steps(page: &mut Page, block: &Block, (left, top): (f32, f32), room: f32) -> f32 {
    let mut y = page.paragraph(&block.heading, HEADING, Tone::Accent, (left, top), room) + 2.0;
    let indent = width("0. ", Type::strong(BODY.size)) + 4.0;
    for (index, step) in block.paragraphs.iter().enumerate() {
        let number = vec![format!("{}.", index + 1)];
        page.lines(&number, Type::strong(BODY.size), Tone::Ink, left, y);
        y = page.paragraph(step, BODY, Tone::Ink, (left + indent, y), room - indent) + 5.0;
    }
    y
}

fn fact(page: &mut Page, block: &Block, (left, top): (f32, f32), room: f32) -> f32 {
    let mut y = page.paragraph(&block.heading, HEADING, Tone::Accent, (left, top), room) + 2.0;
    for paragraph in &block.paragraphs {
        y = page.paragraph(paragraph, BODY, Tone::Ink, (left, y), room);
    }
    y
}

/// In a box of its own, so that it is not passed over.
fn warning(page: &mut Page, block: &Block, top: f32) -> f32 {
    const AIR: f32 = 16.0;
    let room = INNER - 2.0 * AIR;
    let plate = page.items.len();
    let mut y = page.paragraph(&block.heading, HEADING, Tone::Warning, (MARGIN + AIR, top + 12.0), room) + 2.0;
    for paragraph in &block.paragraphs {
        y = page.lines(&wrapped(paragraph, BODY, room), BODY, Tone::Ink, MARGIN + AIR, y);
    }
    let rect = Rect::new(MARGIN, top, INNER, y + 12.0 - top);
    page.items.insert(plate, Item::Plate { rect, corner: CORNER, tone: Tone::WarningSoft });
    rect.bottom()
}

/// All of it as one text.
fn told(words: &CardWords) -> String {
    let phases = words.phases.iter().map(|phase| format!("{} ({})", phase.action, phase.detail));
    let blocks = words.blocks.iter().map(|block| format!("{}: {}", block.heading, block.paragraphs.join(" ")));
    let parts = std::iter::once(words.kicker.clone()).chain(phases).chain(blocks).chain(words.footer.iter().cloned());
    parts.collect::<Vec<_>>().join("\n")
}
