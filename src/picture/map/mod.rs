//! The body map becomes pixels: the body, what was marked on it, a territory, a nerve, and where pointer and keyboard are.

mod pattern;
mod shown;
mod svg;

use tiny_skia::{Color, FillRule, PathBuilder, Pixmap, Stroke, Transform};

use super::paint::{areas, flat, line, thinned};
use super::{Fit, PictureError};
use crate::figure::body_map::{MapColours, MapPicture, NerveStroke, Patch};
use crate::figure::{P2, Rgba};

pub use shown::{Extent, cut_to, halves, mark, pictures, place};
pub use svg::svg;

/// What the person marked on a patch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    Pain,
    /// Numb or tingling.
    Numb,
    Both,
}

/// How a patch belongs to the nerve that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Territory {
    /// Felt here first of all.
    Core,
    /// Often felt here too.
    Common,
}

/// How a patch is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Look {
    pub mark: Option<Mark>,
    pub territory: Option<Territory>,
    pub is_hovered: bool,
    pub is_focused: bool,
}

/// A picture of the map in a given size, as large as fits. `strokes` are those of a nerve; `pixels_per_point` sets how
/// heavy the lines are.
pub fn pixmap(
    picture: &MapPicture,
    size_px: [u32; 2],
    pixels_per_point: f32,
    strokes: &[NerveStroke],
    colours: &MapColours,
    look: impl Fn(&Patch) -> Look,
) -> Result<Pixmap, PictureError> {
    let [width, height] = size_px;
    let mut pixmap = Pixmap::new(width, height).ok_or(PictureError::Size(width, height))?;
    let fit = Fit::new(picture.frame, size_px, 0.0);
    paint(&mut pixmap, picture, &fit, pixels_per_point, strokes, colours, look);
    Ok(pixmap)
}

/// Paints a picture of the map over the whole pixmap.
pub fn paint(
    pixmap: &mut Pixmap,
    picture: &MapPicture,
    fit: &Fit,
    pixels_per_point: f32,
    strokes: &[NerveStroke],
    colours: &MapColours,
    look: impl Fn(&Patch) -> Look,
) {
    let [red, green, blue, opacity] = colours.paper;
    pixmap.fill(Color::from_rgba8(red, green, blue, opacity));
    let looks: Vec<(&Patch, Look)> = picture.patches.iter().map(|patch| (patch, look(patch))).collect();
    let mut brush = Brush { pixmap, fit, pixels_per_point };
    brush.body(&looks, colours);
    brush.patterns(&looks, colours);
    brush.lines(picture, colours);
    brush.nerve(strokes, colours);
    brush.pointed_at(&looks, colours);
}

/// What has another colour than the skin, one over the other: alike neighbours as one area, so that no seam shows.
fn fillings<'p>(looks: &[(&'p Patch, Look)], colours: &MapColours) -> [(Vec<&'p Patch>, Rgba); 5] {
    let having = |is_meant: &dyn Fn(&Patch, Look) -> bool| {
        looks.iter().filter(|(patch, look)| is_meant(patch, *look)).map(|(patch, _)| *patch).collect::<Vec<_>>()
    };
    [
        (having(&|patch, _| patch.part.region().is_none()), colours.inert),
        (having(&|_, look| look.territory == Some(Territory::Common)), colours.common),
        (having(&|_, look| look.territory == Some(Territory::Core)), colours.core),
        (having(&|_, look| look.mark == Some(Mark::Numb)), colours.numb),
        (having(&|_, look| matches!(look.mark, Some(Mark::Pain | Mark::Both))), colours.pain),
    ]
}

/// Where and how heavy it paints.
struct Brush<'a> {
    pixmap: &'a mut Pixmap,
    fit: &'a Fit,
    pixels_per_point: f32,
}

impl Brush<'_> {
    /// The body as one area, then what has another colour.
    fn body(&mut self, looks: &[(&Patch, Look)], colours: &MapColours) {
        self.areas(looks.iter().map(|(patch, _)| *patch), colours.skin);
        for (patches, colour) in fillings(looks, colours) {
            self.areas(patches.into_iter(), colour);
        }
    }

    fn areas<'p>(&mut self, patches: impl Iterator<Item = &'p Patch>, colour: Rgba) {
        areas(&mut self.pixmap.as_mut(), patches.map(|patch| patch.outline.as_slice()), colour, self.fit);
    }

    fn fill(&mut self, path: PathBuilder, colour: Rgba) {
        if let Some(path) = path.finish() {
            self.pixmap.fill_path(&path, &flat(colour), FillRule::Winding, Transform::identity(), None);
        }
    }

    /// Hatching for a territory, dots for what is numb.
    fn patterns(&mut self, looks: &[(&Patch, Look)], colours: &MapColours) {
        let unit = self.pixels_per_point / self.fit.scale();
        let mut hatch = Vec::new();
        let mut dots = Vec::new();
        for (patch, look) in looks {
            match look.territory {
                Some(Territory::Core) => hatch.extend(pattern::hatching(patch, 5.0 * unit)),
                Some(Territory::Common) => hatch.extend(pattern::hatching(patch, 10.0 * unit)),
                None => {}
            }
            if matches!(look.mark, Some(Mark::Numb | Mark::Both)) {
                dots.extend(pattern::dots(patch, 7.0 * unit, 1.6 * unit));
            }
        }
        self.strokes(hatch.iter().map(<[P2; 2]>::as_slice), 0.9, colours.hatch);
        let mut path = PathBuilder::new();
        for dot in dots {
            let (x, y) = self.fit.point(dot);
            path.push_circle(x, y, 1.6 * self.pixels_per_point);
        }
        self.fill(path, colours.numb_dot);
    }

    /// Details, borders, and the outline on top.
    fn lines(&mut self, picture: &MapPicture, colours: &MapColours) {
        let edges = |is_border| picture.edges.iter().filter(move |edge| edge.is_border == is_border);
        self.strokes(picture.details.iter().map(Vec::as_slice), 0.8, colours.detail);
        self.strokes(edges(true).map(|edge| edge.points.as_slice()), 0.8, colours.border);
        self.strokes(edges(false).map(|edge| edge.points.as_slice()), 1.5, colours.outline);
    }

    /// Lines as one stroke: where they meet, a see-through colour is laid on once only.
    fn strokes<'p>(&mut self, lines: impl Iterator<Item = &'p [P2]>, width: f32, colour: Rgba) {
        let mut path = PathBuilder::new();
        for points in lines {
            let corners: Vec<(f32, f32)> = points.iter().map(|point| self.fit.point(*point)).collect();
            for (index, (x, y)) in thinned(&corners).into_iter().enumerate() {
                if index == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
            }
        }
        let stroke = Stroke {
            width: width * self.pixels_per_point,
            line_cap: tiny_skia::LineCap::Round,
            line_join: tiny_skia::LineJoin::Round,
            ..Stroke::default()
        };
        if let Some(path) = path.finish() {
            self.pixmap.stroke_path(&path, &flat(colour), &stroke, Transform::identity(), None);
        }
    }

    /// Amber with a dark edge; the edge of all strokes first, so that branches join. A dot where the nerve comes from the
    /// spine and where it ends; branches are finer.
    fn nerve(&mut self, strokes: &[NerveStroke], colours: &MapColours) {
        let of = |is_branch| strokes.iter().filter(move |stroke| stroke.is_branch == is_branch);
        for (width, radius, colour) in [(4.4, 4.0, colours.nerve_edge), (2.6, 2.8, colours.nerve)] {
            for (is_branch, share) in [(true, 0.7), (false, 1.0)] {
                self.strokes(of(is_branch).map(|stroke| stroke.points.as_slice()), width * share, colour);
                let mut path = PathBuilder::new();
                for stroke in of(is_branch) {
                    let start = stroke.points.first().filter(|_| stroke.is_from_spine);
                    for end in start.into_iter().chain(stroke.points.last()) {
                        let (x, y) = self.fit.point(*end);
                        path.push_circle(x, y, radius * share * self.pixels_per_point);
                    }
                }
                self.fill(path, colour);
            }
        }
    }

    /// A line round what is pointed at; the keyboard's has a light edge, to be seen on any filling.
    fn pointed_at(&mut self, looks: &[(&Patch, Look)], colours: &MapColours) {
        for (patch, look) in looks {
            let mut round = patch.outline.clone();
            round.extend(patch.outline.first().copied());
            if look.is_hovered {
                line(&mut self.pixmap.as_mut(), &round, 2.2 * self.pixels_per_point, colours.hover, self.fit);
            }
            if look.is_focused {
                line(&mut self.pixmap.as_mut(), &round, 4.6 * self.pixels_per_point, colours.focus_edge, self.fit);
                line(&mut self.pixmap.as_mut(), &round, 2.4 * self.pixels_per_point, colours.focus, self.fit);
            }
        }
    }
}
