//! The icon among those of the desktop: a ring that fills, and in it the sign of how the schedule stands.
//!
//! Bars are light or dark and nobody says which; so all is drawn in colours that are seen on both.

use tiny_skia::{Color, FillRule, LineCap, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

/// How the schedule stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// So many parts of the time until the next reminder have passed.
    Filling {
        steps: u8,
        of: u8,
    },
    /// A reminder waits for an answer, or a routine runs.
    Due,
    Paused,
    /// Something keeps a reminder back.
    Waiting,
    /// A warning sign closes the exercises.
    Locked,
    /// Nothing counts at present.
    Resting,
}

const TEAL: [u8; 3] = [0x2B, 0x9A, 0x94];
const CORAL: [u8; 3] = [0xE0, 0x62, 0x3C];
const RED: [u8; 3] = [0xC6, 0x3A, 0x3A];
const GREY: [u8; 3] = [0x8C, 0x95, 0x99];
const WHITE: [u8; 3] = [0xFF, 0xFF, 0xFF];

/// All lengths are those of a picture of this side.
const SIDE: f32 = 22.0;
const MIDDLE: f32 = SIDE / 2.0;
const RADIUS: f32 = 8.25;
const WIDTH: f32 = 2.75;

/// The picture as rows of alpha, red, green and blue, not premultiplied; none for a side of zero or of a giant.
pub fn argb(side: u32, mark: Mark) -> Option<Vec<u8>> {
    let mut pen = Pen { pixmap: Pixmap::new(side, side)?, scale: side as f32 / SIDE };
    pen.mark(mark)?;
    let pixels = pen.pixmap.pixels().iter().map(tiny_skia::PremultipliedColorU8::demultiply);
    Some(pixels.flat_map(|pixel| [pixel.alpha(), pixel.red(), pixel.green(), pixel.blue()]).collect())
}

struct Pen {
    pixmap: Pixmap,
    scale: f32,
}

impl Pen {
    fn mark(&mut self, mark: Mark) -> Option<()> {
        match mark {
            Mark::Filling { steps, of } => {
                self.stroke(&circle(RADIUS)?, WIDTH, GREY, 0.45);
                let share = f32::from(steps) / f32::from(of.max(1));
                if let Some(arc) = arc(share.clamp(0.0, 1.0)) {
                    self.stroke(&arc, WIDTH, TEAL, 1.0);
                }
                self.fill(&circle(2.6)?, TEAL);
            }
            Mark::Due => {
                self.fill(&circle(RADIUS + WIDTH / 2.0)?, CORAL);
                self.fill(&triangle()?, WHITE);
            }
            Mark::Paused => {
                self.stroke(&circle(RADIUS)?, WIDTH, GREY, 1.0);
                for x in [MIDDLE - 2.4, MIDDLE + 2.4] {
                    self.stroke(&line(x, MIDDLE - 3.0, x, MIDDLE + 3.0)?, 2.2, GREY, 1.0);
                }
            }
            Mark::Waiting => {
                self.stroke(&circle(RADIUS)?, WIDTH, TEAL, 1.0);
                self.stroke(&line(MIDDLE, MIDDLE - 3.6, MIDDLE, MIDDLE)?, 2.0, TEAL, 1.0);
                self.stroke(&line(MIDDLE, MIDDLE, MIDDLE + 2.8, MIDDLE + 1.6)?, 2.0, TEAL, 1.0);
            }
            Mark::Locked => {
                self.fill(&circle(RADIUS + WIDTH / 2.0)?, RED);
                self.stroke(&line(MIDDLE, MIDDLE - 4.4, MIDDLE, MIDDLE + 1.0)?, 2.4, WHITE, 1.0);
                self.fill(&PathBuilder::from_circle(MIDDLE, MIDDLE + 4.6, 1.4)?, WHITE);
            }
            Mark::Resting => {
                self.stroke(&circle(RADIUS)?, WIDTH, GREY, 0.7);
                self.fill(&circle(2.0)?, GREY);
            }
        }
        Some(())
    }

    fn stroke(&mut self, path: &Path, width: f32, colour: [u8; 3], opacity: f32) {
        let stroke = Stroke { width, line_cap: LineCap::Round, ..Stroke::default() };
        self.pixmap.stroke_path(path, &paint(colour, opacity), &stroke, self.transform(), None);
    }

    fn fill(&mut self, path: &Path, colour: [u8; 3]) {
        self.pixmap.fill_path(path, &paint(colour, 1.0), FillRule::Winding, self.transform(), None);
    }

    fn transform(&self) -> Transform {
        Transform::from_scale(self.scale, self.scale)
    }
}

fn paint([red, green, blue]: [u8; 3], opacity: f32) -> Paint<'static> {
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    let mut colour = Color::from_rgba8(red, green, blue, 255);
    colour.set_alpha(opacity);
    paint.set_color(colour);
    paint
}

fn circle(radius: f32) -> Option<Path> {
    PathBuilder::from_circle(MIDDLE, MIDDLE, radius)
}

fn line(from_x: f32, from_y: f32, to_x: f32, to_y: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(from_x, from_y);
    path.line_to(to_x, to_y);
    path.finish()
}

/// A share of the ring, clockwise from the top; none for nothing.
fn arc(share: f32) -> Option<Path> {
    const POINTS: u16 = 64;
    let mut path = PathBuilder::new();
    path.move_to(MIDDLE, MIDDLE - RADIUS);
    for point in 1..=(share * f32::from(POINTS)).round() as u16 {
        let angle = std::f32::consts::TAU * f32::from(point) / f32::from(POINTS);
        path.line_to(MIDDLE + RADIUS * angle.sin(), MIDDLE - RADIUS * angle.cos());
    }
    path.finish()
}

/// "Play".
fn triangle() -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(MIDDLE - 2.6, MIDDLE - 4.2);
    path.line_to(MIDDLE + 4.6, MIDDLE);
    path.line_to(MIDDLE - 2.6, MIDDLE + 4.2);
    path.close();
    path.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opaque(mark: Mark) -> usize {
        argb(44, mark).expect("drawn").chunks_exact(4).filter(|pixel| pixel[0] > 200).count()
    }

    #[test]
    fn the_ring_fills_step_by_step() {
        let filled: Vec<_> = (0..=12).map(|steps| opaque(Mark::Filling { steps, of: 12 })).collect();
        assert!(filled.is_sorted_by(|few, more| few < more), "{filled:?}");
    }

    #[test]
    fn every_mark_looks_different_and_fills_its_picture() {
        let marks =
            [Mark::Filling { steps: 6, of: 12 }, Mark::Due, Mark::Paused, Mark::Waiting, Mark::Locked, Mark::Resting];
        let pictures: Vec<_> = marks.into_iter().map(|mark| argb(22, mark).expect("drawn")).collect();
        for (at, picture) in pictures.iter().enumerate() {
            assert_eq!(picture.len(), 22 * 22 * 4);
            assert!(!pictures[..at].contains(picture), "{:?} looks like another", marks[at]);
        }
        assert_eq!(argb(0, Mark::Due), None);
    }
}
