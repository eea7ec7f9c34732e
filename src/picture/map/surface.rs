//! How the map is drawn, whatever it is drawn on: the body, what is marked, the lines, and the course of a nerve.

use super::{Look, Mark, Territory, pattern};
use crate::figure::body_map::{MapColours, MapPicture, NerveStroke, Patch};
use crate::figure::{P2, Rgba};

/// Something to draw on. Widths and radii are in points.
pub(super) trait Surface {
    /// How much of the map is as long as a point.
    fn point(&self) -> f32;

    /// Patches as one area.
    fn areas(&mut self, patches: &[&Patch], colour: Rgba);

    /// Lines as one stroke: where they meet, a see-through colour is laid on once only.
    fn strokes(&mut self, lines: &[&[P2]], width: f32, colour: Rgba);

    /// Filled circles.
    fn dots(&mut self, centres: &[P2], radius: f32, colour: Rgba);
}

/// Draws the map; `strokes` are those of a nerve.
pub(super) fn draw(
    surface: &mut impl Surface,
    picture: &MapPicture,
    looks: &[(&Patch, Look)],
    strokes: &[NerveStroke],
    colours: &MapColours,
) {
    body(surface, looks, colours);
    patterns(surface, looks, colours);
    lines(surface, picture, colours);
    nerve(surface, strokes, colours);
}

/// The body as one area, then what has another colour.
fn body(surface: &mut impl Surface, looks: &[(&Patch, Look)], colours: &MapColours) {
    let all: Vec<&Patch> = looks.iter().map(|(patch, _)| *patch).collect();
    surface.areas(&all, colours.skin);
    for (patches, colour) in fillings(looks, colours) {
        surface.areas(&patches, colour);
    }
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

/// Hatching for a territory, dots for what is numb.
fn patterns(surface: &mut impl Surface, looks: &[(&Patch, Look)], colours: &MapColours) {
    let point = surface.point();
    let (mut hatch, mut dots) = (Vec::new(), Vec::new());
    for (patch, look) in looks {
        match look.territory {
            Some(Territory::Core) => hatch.extend(pattern::hatching(patch, 5.0 * point)),
            Some(Territory::Common) => hatch.extend(pattern::hatching(patch, 10.0 * point)),
            None => {}
        }
        if matches!(look.mark, Some(Mark::Numb | Mark::Both)) {
            dots.extend(pattern::dots(patch, 7.0 * point, 1.6 * point));
        }
    }
    let hatch: Vec<&[P2]> = hatch.iter().map(<[P2; 2]>::as_slice).collect();
    surface.strokes(&hatch, 0.9, colours.hatch);
    surface.dots(&dots, 1.6, colours.numb_dot);
}

/// Details, borders, and the outline on top.
fn lines(surface: &mut impl Surface, picture: &MapPicture, colours: &MapColours) {
    let edges = |is_border| -> Vec<&[P2]> {
        let meant = picture.edges.iter().filter(|edge| edge.is_border == is_border);
        meant.map(|edge| edge.points.as_slice()).collect()
    };
    let details: Vec<&[P2]> = picture.details.iter().map(Vec::as_slice).collect();
    surface.strokes(&details, 0.8, colours.detail);
    surface.strokes(&edges(true), 0.8, colours.border);
    surface.strokes(&edges(false), 1.5, colours.outline);
}

/// Amber with a dark edge; the edge of all strokes first, so that branches join. A dot where the nerve comes from the
/// spine and where it ends; branches are finer.
fn nerve(surface: &mut impl Surface, strokes: &[NerveStroke], colours: &MapColours) {
    for (width, radius, colour) in [(4.4, 4.0, colours.nerve_edge), (2.6, 2.8, colours.nerve)] {
        for (is_branch, share) in [(true, 0.7), (false, 1.0)] {
            let of: Vec<&NerveStroke> = strokes.iter().filter(|stroke| stroke.is_branch == is_branch).collect();
            let lines: Vec<&[P2]> = of.iter().map(|stroke| stroke.points.as_slice()).collect();
            surface.strokes(&lines, width * share, colour);
            let ends = of.iter().flat_map(|stroke| {
                let start = stroke.points.first().filter(|_| stroke.is_from_spine);
                start.into_iter().chain(stroke.points.last()).copied()
            });
            surface.dots(&ends.collect::<Vec<_>>(), radius * share, colour);
        }
    }
}
