//! The body map as an SVG that stands in a page: the same as in pixels, in outlines.

use std::fmt::Write as _;

use super::Look;
use super::surface::{self, Surface};
use crate::figure::body_map::{MapColours, MapPicture, NerveStroke, Patch};
use crate::figure::{P2, Rgba};
use crate::picture::Fit;
use crate::picture::brush::thinned;
use crate::picture::paint::turned;
use crate::picture::svg::escaped;

/// On paper, as on the screen at this size, lines are finer.
const POINT: f32 = 0.7;

/// A picture of the map, so many units wide and high; `name` is what it is called for those who do not see it.
pub fn svg(
    picture: &MapPicture,
    [width, height]: [u32; 2],
    strokes: &[NerveStroke],
    colours: &MapColours,
    look: impl Fn(&Patch) -> Look,
    name: &str,
) -> String {
    let looks: Vec<(&Patch, Look)> = picture.patches.iter().map(|patch| (patch, look(patch))).collect();
    let mut pen =
        Pen { text: String::new(), fit: Fit::new(picture.frame, [width, height], 0.0), size: [width, height] };
    let name = escaped(name);
    pen.push(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" aria-label=\"{name}\"><title>{name}</title>"
    ));
    surface::draw(&mut pen, picture, &looks, strokes, colours);
    pen.push(format_args!("</svg>"));
    pen.text
}

struct Pen {
    text: String,
    fit: Fit,
    size: [u32; 2],
}

impl Pen {
    fn push(&mut self, what: std::fmt::Arguments<'_>) {
        // Writing into a text does not fail.
        let _done = self.text.write_fmt(what);
    }

    /// What lies outside a picture that is cut is not drawn.
    fn is_in_sight(&self, patch: &Patch) -> bool {
        let [width, height] = self.size.map(|side| side as f32);
        let (left, bottom) = self.fit.point(patch.frame.min);
        let (right, top) = self.fit.point(patch.frame.max);
        right >= 0.0 && left <= width && bottom >= 0.0 && top <= height
    }
}

impl Surface for Pen {
    fn point(&self) -> f32 {
        POINT / self.fit.scale()
    }

    fn areas(&mut self, patches: &[&Patch], colour: Rgba) {
        let mut path = String::new();
        for patch in patches.iter().filter(|patch| self.is_in_sight(patch)) {
            let corners: Vec<_> = turned(&patch.outline).into_iter().map(|point| self.fit.point(point)).collect();
            through(&mut path, &thinned(&corners));
            path.push('Z');
        }
        if !path.is_empty() {
            let (fill, opacity) = ink(colour);
            self.push(format_args!("<path d=\"{path}\" fill=\"{fill}\" fill-opacity=\"{opacity}\"/>"));
        }
    }

    fn strokes(&mut self, lines: &[&[P2]], width: f32, colour: Rgba) {
        let mut path = String::new();
        for points in lines {
            let corners: Vec<(f32, f32)> = points.iter().map(|point| self.fit.point(*point)).collect();
            through(&mut path, &thinned(&corners));
        }
        if path.is_empty() {
            return;
        }
        let ((stroke, opacity), width) = (ink(colour), width * POINT);
        self.push(format_args!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{stroke}\" stroke-opacity=\"{opacity}\" stroke-width=\"{width:.1}\" \
             stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
        ));
    }

    fn dots(&mut self, centres: &[P2], radius: f32, colour: Rgba) {
        let ((fill, _), radius) = (ink(colour), radius * POINT);
        for centre in centres {
            let (x, y) = self.fit.point(*centre);
            self.push(format_args!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" fill=\"{fill}\"/>"));
        }
    }
}

/// Adds a line through points, to a tenth.
fn through(path: &mut String, points: &[(f32, f32)]) {
    for (index, (x, y)) in points.iter().enumerate() {
        // Writing into a text does not fail.
        let _done = write!(path, "{}{x:.1} {y:.1}", if index == 0 { "M" } else { "L" });
    }
}

/// A colour and how solid it is.
fn ink([red, green, blue, opacity]: Rgba) -> (String, f32) {
    (format!("#{red:02x}{green:02x}{blue:02x}"), (f32::from(opacity) / 2.55).round() / 100.0)
}
