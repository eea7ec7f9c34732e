//! The body map becomes pixels: the body, what was marked on it, a territory, a nerve, and where pointer and keyboard are.

mod pattern;
mod shown;
mod surface;
mod svg;

use tiny_skia::{Color, FillRule, PathBuilder, Pixmap, Stroke, Transform};

use super::brush::{Brush, thinned};
use super::paint::flat;
use super::{Fit, PictureError};
use crate::figure::body_map::{MapColours, MapPicture, NerveStroke, Patch};
use crate::figure::{P2, Rgba};

pub use shown::{Extent, cut_to, halves, mark, pictures, place};
use surface::Surface;
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
    let mut painter = Painter { pixmap, brush: Brush::new(*fit), pixels_per_point };
    surface::draw(&mut painter, picture, &looks, strokes, colours);
    painter.pointed_at(&looks, colours);
}

/// Where and how heavy it paints.
struct Painter<'a> {
    pixmap: &'a mut Pixmap,
    brush: Brush,
    pixels_per_point: f32,
}

impl Painter<'_> {
    /// A line round what is pointed at; the keyboard's has a light edge, to be seen on any filling.
    fn pointed_at(&mut self, looks: &[(&Patch, Look)], colours: &MapColours) {
        for (patch, look) in looks {
            let mut round = patch.outline.clone();
            round.extend(patch.outline.first().copied());
            if look.is_hovered {
                self.line(&round, 2.2, colours.hover);
            }
            if look.is_focused {
                self.line(&round, 4.6, colours.focus_edge);
                self.line(&round, 2.4, colours.focus);
            }
        }
    }

    fn line(&mut self, points: &[P2], width: f32, colour: Rgba) {
        self.brush.add_line(points, width * self.pixels_per_point);
        self.brush.paint(&mut self.pixmap.as_mut(), colour);
    }
}

impl Surface for Painter<'_> {
    fn point(&self) -> f32 {
        self.pixels_per_point / self.brush.fit().scale()
    }

    fn areas(&mut self, patches: &[&Patch], colour: Rgba) {
        for patch in patches {
            self.brush.add_area(&patch.outline);
        }
        self.brush.paint(&mut self.pixmap.as_mut(), colour);
    }

    fn strokes(&mut self, lines: &[&[P2]], width: f32, colour: Rgba) {
        let mut path = PathBuilder::new();
        for points in lines {
            let corners: Vec<(f32, f32)> = points.iter().map(|point| self.brush.fit().point(*point)).collect();
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

    fn dots(&mut self, centres: &[P2], radius: f32, colour: Rgba) {
        let mut path = PathBuilder::new();
        for centre in centres {
            let (x, y) = self.brush.fit().point(*centre);
            path.push_circle(x, y, radius * self.pixels_per_point);
        }
        if let Some(path) = path.finish() {
            self.pixmap.fill_path(&path, &flat(colour), FillRule::Winding, Transform::identity(), None);
        }
    }
}
