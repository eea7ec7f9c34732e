//! A draft becomes a picture: patches closed and checked, both halves, borders and outlines told apart.

use std::collections::BTreeSet;

use super::curve::{self, HAIR};
use super::draft::{Draft, DraftPatch, Fault};
use super::net::Net;
use super::picture::{Edge, MapPicture, Patch};
use super::polygon;
use crate::domain::side::Side;
use crate::figure::shape::Frame;
use crate::figure::space::P2;

/// Free room round the body, in the picture's unit.
const MARGIN: f32 = 0.012;

/// Draws a picture. The first thing that keeps the patches from tiling the body ends it.
pub fn draw(draft: &Draft) -> Result<MapPicture, Fault> {
    let mut net = Net::cut(draft)?;
    let mut patches = Vec::new();
    let mut seen = BTreeSet::new();
    for patch in &draft.patches {
        if !seen.insert(&patch.part) {
            return Err(Fault::new(&patch.name, "", "is drawn twice"));
        }
        let outline = closed(patch, &mut net)?;
        patches.extend(sides(draft, patch, outline));
    }
    net.all_used()?;
    let frame = Frame::around(patches.iter().flat_map(|patch| patch.outline.iter().copied())).grown(MARGIN);
    let details = draft.details.iter().flat_map(|points| both(curve::through(points))).collect();
    Ok(MapPicture { id: draft.id, drawn_side: draft.drawn_side, patches, edges: edges(&net), details, frame })
}

/// The outline of a patch, anticlockwise; the half of it for one across the middle.
fn closed(patch: &DraftPatch, net: &mut Net) -> Result<Vec<P2>, Fault> {
    let fault = |text: String| Fault::new(&patch.name, "around", text);
    let back = patch.around.first().filter(|_| !patch.is_midline);
    let knots: Vec<&String> = patch.around.iter().chain(back).collect();
    let mut outline: Vec<P2> = Vec::new();
    for &[from, to] in knots.array_windows() {
        let points = net.points(from, to);
        let points = points.ok_or_else(|| fault(format!("no line runs from `{from}` to `{to}`")))?;
        outline.extend(points.into_iter().skip(usize::from(!outline.is_empty())));
    }
    if patch.is_midline {
        let ends = [outline.first(), outline.last()];
        if ends.iter().any(|end| end.is_none_or(|end| end.x.abs() > HAIR)) {
            return Err(fault("must lead from the middle to the middle".into()));
        }
    } else {
        outline.pop();
    }
    let area = polygon::area(&outline);
    if area.abs() < HAIR {
        return Err(fault("encloses nothing".into()));
    }
    let is_left_turn = area > 0.0;
    for &[from, to] in knots.array_windows() {
        let (from, to) = if is_left_turn { (from, to) } else { (to, from) };
        net.claim(from, to, &patch.name)?;
    }
    if !is_left_turn {
        outline.reverse();
    }
    Ok(outline)
}

/// The patch on both sides, or the one across the middle.
fn sides(draft: &Draft, patch: &DraftPatch, outline: Vec<P2>) -> Vec<Patch> {
    if patch.is_midline {
        let mut whole = outline.clone();
        // The ends lie on the middle and are their own mirror images.
        whole.extend(curve::mirrored(&outline).into_iter().rev().skip(1));
        whole.pop();
        return vec![finished(patch, None, whole)];
    }
    let mut mirrored = curve::mirrored(&outline);
    mirrored.reverse();
    let drawn = finished(patch, Some(draft.drawn_side), outline);
    let other = Patch {
        part: patch.part.clone(),
        side: Some(draft.drawn_side.opposite()),
        outline: mirrored,
        centre: curve::flipped(drawn.centre),
        room: drawn.room,
        frame: Frame::around(drawn.outline.iter().map(|point| curve::flipped(*point))),
    };
    vec![drawn, other]
}

fn finished(patch: &DraftPatch, side: Option<Side>, outline: Vec<P2>) -> Patch {
    let frame = Frame::around(outline.iter().copied());
    let (centre, room) = polygon::deepest(&outline, &frame);
    Patch { part: patch.part.clone(), side, outline, centre, room, frame }
}

/// Every line of the net, on both halves.
fn edges(net: &Net) -> Vec<Edge> {
    let edge = |arc: &super::net::Arc, points| Edge { points, is_border: arc.is_border() };
    net.arcs
        .iter()
        .flat_map(|arc| both(arc.points.clone()).into_iter().map(|points| edge(arc, points)).collect::<Vec<_>>())
        .collect()
}

/// A line and its mirror image, unless they are the same.
fn both(points: Vec<P2>) -> Vec<Vec<P2>> {
    if points.iter().all(|point| point.x.abs() < HAIR) {
        return vec![points];
    }
    let mirrored = curve::mirrored(&points);
    vec![points, mirrored]
}
