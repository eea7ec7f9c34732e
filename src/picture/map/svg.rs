//! The body map as an SVG that stands in a page: the same as in pixels, in outlines.

use std::fmt::Write as _;

use super::{Look, Mark, Territory, fillings, pattern};
use crate::figure::body_map::{MapColours, MapPicture, NerveStroke, Patch};
use crate::figure::{P2, Rgba};
use crate::picture::Fit;
use crate::picture::paint::{thinned, turned};
use crate::picture::svg::escaped;

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
    pen.body(&looks, colours);
    pen.patterns(&looks, colours);
    pen.lines(picture, colours);
    pen.nerve(strokes, colours);
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

    fn body(&mut self, looks: &[(&Patch, Look)], colours: &MapColours) {
        self.areas(looks.iter().map(|(patch, _)| *patch), colours.skin);
        for (patches, colour) in fillings(looks, colours) {
            self.areas(patches.into_iter(), colour);
        }
    }

    fn areas<'p>(&mut self, patches: impl Iterator<Item = &'p Patch>, colour: Rgba) {
        let mut path = String::new();
        for patch in patches.filter(|patch| self.is_in_sight(patch)) {
            let corners: Vec<_> = turned(&patch.outline).into_iter().map(|point| self.fit.point(point)).collect();
            through(&mut path, &thinned(&corners));
            path.push('Z');
        }
        if !path.is_empty() {
            let (fill, opacity) = ink(colour);
            self.push(format_args!("<path d=\"{path}\" fill=\"{fill}\" fill-opacity=\"{opacity}\"/>"));
        }
    }

    /// What lies outside a picture that is cut is not drawn.
    fn is_in_sight(&self, patch: &Patch) -> bool {
        let [width, height] = self.size.map(|side| side as f32);
        let (left, bottom) = self.fit.point(patch.frame.min);
        let (right, top) = self.fit.point(patch.frame.max);
        right >= 0.0 && left <= width && bottom >= 0.0 && top <= height
    }

    fn patterns(&mut self, looks: &[(&Patch, Look)], colours: &MapColours) {
        let unit = 1.0 / self.fit.scale();
        let (mut hatch, mut dots) = (Vec::new(), Vec::new());
        for (patch, look) in looks {
            match look.territory {
                Some(Territory::Core) => hatch.extend(pattern::hatching(patch, 4.0 * unit)),
                Some(Territory::Common) => hatch.extend(pattern::hatching(patch, 8.0 * unit)),
                None => {}
            }
            if matches!(look.mark, Some(Mark::Numb | Mark::Both)) {
                dots.extend(pattern::dots(patch, 5.0 * unit, 1.2 * unit));
            }
        }
        self.strokes(hatch.iter().map(<[P2; 2]>::as_slice), 0.6, colours.hatch);
        let (fill, _) = ink(colours.numb_dot);
        for dot in dots {
            let (x, y) = self.fit.point(dot);
            self.push(format_args!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"1.2\" fill=\"{fill}\"/>"));
        }
    }

    fn lines(&mut self, picture: &MapPicture, colours: &MapColours) {
        let edges = |is_border| picture.edges.iter().filter(move |edge| edge.is_border == is_border);
        self.strokes(picture.details.iter().map(Vec::as_slice), 0.5, colours.detail);
        self.strokes(edges(true).map(|edge| edge.points.as_slice()), 0.5, colours.border);
        self.strokes(edges(false).map(|edge| edge.points.as_slice()), 1.0, colours.outline);
    }

    fn strokes<'p>(&mut self, lines: impl Iterator<Item = &'p [P2]>, width: f32, colour: Rgba) {
        let mut path = String::new();
        for points in lines {
            let corners: Vec<(f32, f32)> = points.iter().map(|point| self.fit.point(*point)).collect();
            through(&mut path, &thinned(&corners));
        }
        if path.is_empty() {
            return;
        }
        let (stroke, opacity) = ink(colour);
        self.push(format_args!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{stroke}\" stroke-opacity=\"{opacity}\" stroke-width=\"{width:.1}\" \
             stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
        ));
    }

    /// Amber with a dark edge, branches finer, and a dot at its ends.
    fn nerve(&mut self, strokes: &[NerveStroke], colours: &MapColours) {
        let of = |is_branch| strokes.iter().filter(move |stroke| stroke.is_branch == is_branch);
        for (width, radius, colour) in [(3.2, 2.8, colours.nerve_edge), (1.8, 1.9, colours.nerve)] {
            for (is_branch, share) in [(true, 0.7), (false, 1.0)] {
                self.strokes(of(is_branch).map(|stroke| stroke.points.as_slice()), width * share, colour);
                let ends = of(is_branch).flat_map(|stroke| {
                    let start = stroke.points.first().filter(|_| stroke.is_from_spine);
                    start.into_iter().chain(stroke.points.last())
                });
                let (fill, _) = ink(colour);
                for end in ends {
                    let ((x, y), radius) = (self.fit.point(*end), radius * share);
                    self.push(format_args!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" fill=\"{fill}\"/>"));
                }
            }
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
