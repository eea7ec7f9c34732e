//! The sign of the program: somebody who sits and stretches a leg, and in them the nerve from the back to the foot.
//!
//! One drawing for the window, the files in `assets/icon` (made by `scripts/icons`), the menus and the installers.

use std::fmt::Write as _;

use tiny_skia::{FillRule, Path, PathBuilder, Pixmap, Transform};

use super::page::Rect;
use super::svg::{colour as hex, drawn, pen};
use super::{PictureError, outline, paint};
use crate::figure::Rgba;

const TEAL: Rgba = [0x0B, 0x6E, 0x6E, 0xFF];
const PAPER: Rgba = [0xFA, 0xF7, 0xF2, 0xFF];
const AMBER: Rgba = [0xF2, 0xB0, 0x1E, 0xFF];

/// All lengths are those of a picture of this side.
const SIDE: f32 = 512.0;
/// Air around the plate. A small picture has no room for it.
const AIR: f32 = 24.0;
const SMALL: u32 = 24;
const CORNER: f32 = 112.0;

enum Part {
    Area(Option<Path>, Rgba),
    Stroke(Option<Path>, f32, Rgba),
}

/// From back to front.
fn parts(air: f32) -> [Part; 4] {
    let side = SIDE - 2.0 * air;
    [
        Part::Area(outline::rounded(Rect::new(air, air, side, side), CORNER * side / (SIDE - 2.0 * AIR)), TEAL),
        Part::Area(PathBuilder::from_circle(160.0, 140.0, 56.0), PAPER),
        Part::Stroke(sitting(254.0, 404.0, 312.0), 76.0, PAPER),
        Part::Stroke(sitting(250.0, 402.0, 313.0), 26.0, AMBER),
    ]
}

/// From the neck down the back, along the thigh, and up the shin to the foot.
fn sitting(neck: f32, foot_x: f32, foot_y: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(170.0, neck);
    path.line_to(170.0, 312.0);
    path.cubic_to(170.0, 350.0, 188.0, 368.0, 226.0, 368.0);
    path.line_to(288.0, 368.0);
    path.cubic_to(296.0, 368.0, 304.0, 366.0, 312.0, 362.0);
    path.line_to(foot_x, foot_y);
    path.finish()
}

fn pixmap(side: u32) -> Result<Pixmap, PictureError> {
    let mut pixmap = Pixmap::new(side, side).ok_or(PictureError::Size(side, side))?;
    let scale = Transform::from_scale(side as f32 / SIDE, side as f32 / SIDE);
    for part in parts(if side <= SMALL { 0.0 } else { AIR }) {
        match part {
            Part::Area(Some(path), colour) => {
                pixmap.fill_path(&path, &paint::flat(colour), FillRule::Winding, scale, None);
            }
            Part::Stroke(Some(path), width, colour) => {
                pixmap.stroke_path(&path, &paint::flat(colour), &paint::round(width), scale, None);
            }
            Part::Area(None, _) | Part::Stroke(None, ..) => {}
        }
    }
    Ok(pixmap)
}

/// The picture as rows of red, green, blue and alpha, not premultiplied.
pub fn rgba(side: u32) -> Result<Vec<u8>, PictureError> {
    let pixmap = pixmap(side)?;
    let pixels = pixmap.pixels().iter().map(tiny_skia::PremultipliedColorU8::demultiply);
    Ok(pixels.flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]).collect())
}

/// The picture as a PNG.
pub fn png(side: u32) -> Result<Vec<u8>, PictureError> {
    pixmap(side)?.encode_png().map_err(|error| PictureError::Packing(error.to_string()))
}

/// The picture as an SVG.
pub fn svg() -> String {
    let mut text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIDE} {SIDE}\">\n");
    for part in parts(AIR) {
        // Writing into a text does not fail.
        let _done = match part {
            Part::Area(Some(path), colour) => {
                writeln!(text, "<path d=\"{}\" fill=\"{}\"/>", drawn(&path), hex(colour))
            }
            Part::Stroke(Some(path), width, colour) => {
                let (pen, colour) = (pen(width), hex(colour));
                writeln!(text, "<path d=\"{}\" {pen} stroke=\"{colour}\"/>", drawn(&path))
            }
            Part::Area(None, _) | Part::Stroke(None, ..) => Ok(()),
        };
    }
    text + "</svg>\n"
}
