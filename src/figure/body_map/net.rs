//! The net of a picture: lines cut into arcs at their knots, and which patch lies on which side of each arc.

use std::collections::BTreeMap;

use super::curve::{self, HAIR};
use super::draft::{Draft, Fault, Line, Stop};
use super::polygon;
use crate::figure::shape::Frame;
use crate::figure::space::P2;

/// A piece of a line between two knots.
pub struct Arc {
    pub line: String,
    from: String,
    to: String,
    pub points: Vec<P2>,
    frame: Frame,
    /// The patches to its left and right.
    sides: [Option<String>; 2],
}

impl Arc {
    /// On the middle, where the mirror image is the neighbour.
    pub fn is_on_middle(&self) -> bool {
        self.points.iter().all(|point| point.x.abs() < HAIR)
    }

    /// Has a patch on both sides, mirror images included.
    pub fn is_border(&self) -> bool {
        self.is_on_middle() || self.sides.iter().all(Option::is_some)
    }
}

/// All arcs of a picture, by their ends.
pub struct Net {
    pub arcs: Vec<Arc>,
    by_ends: BTreeMap<(String, String), usize>,
}

impl Net {
    /// Cuts the lines of a draft. Fails for a line that is not smooth, crosses another, or leaves the half.
    pub fn cut(draft: &Draft) -> Result<Self, Fault> {
        let mut net = Self { arcs: Vec::new(), by_ends: BTreeMap::new() };
        for line in &draft.lines {
            net.add(draft, line)?;
        }
        let is_met = |knot: &String| net.arcs.iter().any(|arc| arc.from == *knot || arc.to == *knot);
        match draft.knots.keys().find(|knot| !is_met(knot)) {
            Some(knot) => Err(Fault::new(knot, "knots", "no line runs through this knot")),
            None => net.uncrossed(),
        }
    }

    fn add(&mut self, draft: &Draft, line: &Line) -> Result<(), Fault> {
        let fault = |text: String| Fault::new(&line.id, "through", text);
        let ends = [line.through.first(), line.through.last()];
        if line.through.len() < 2 || ends.iter().any(|end| !matches!(end, Some(Stop::Knot(_)))) {
            return Err(fault("must begin and end at a knot".into()));
        }
        let mut points = Vec::with_capacity(line.through.len());
        for stop in &line.through {
            points.push(match stop {
                Stop::Point(point) => *point,
                Stop::Knot(knot) => {
                    *draft.knots.get(knot).ok_or_else(|| fault(format!("there is no knot `{knot}`")))?
                }
            });
        }
        let mut from = None;
        let mut run: Vec<P2> = Vec::new();
        let stretches = std::iter::once(points.iter().take(1).copied().collect()).chain(curve::stretches(&points));
        for (stretch, stop) in stretches.zip(&line.through) {
            run.extend(stretch.into_iter().skip(usize::from(!run.is_empty())));
            let Stop::Knot(to) = stop else { continue };
            let start = run.last().copied();
            if let Some(from) = from.replace(to.clone()) {
                self.keep(line, from, to, std::mem::take(&mut run))?;
            }
            run = start.into_iter().collect();
        }
        Ok(())
    }

    fn keep(&mut self, line: &Line, from: String, to: &str, points: Vec<P2>) -> Result<(), Fault> {
        let fault = |text: String| Fault::new(&line.id, "through", text);
        if points.iter().any(|point| point.x < -HAIR) {
            return Err(fault(format!("leaves the drawn half between `{from}` and `{to}`")));
        }
        if self.by_ends.insert(key(&from, to), self.arcs.len()).is_some() {
            return Err(fault(format!("two lines run from `{from}` to `{to}`; one needs a knot on its way")));
        }
        let frame = Frame::around(points.iter().copied());
        self.arcs.push(Arc { line: line.id.clone(), from, to: to.to_owned(), points, frame, sides: [None, None] });
        Ok(())
    }

    fn uncrossed(self) -> Result<Self, Fault> {
        for (at, arc) in self.arcs.iter().enumerate() {
            let others = self.arcs.iter().skip(at).filter(|other| arc.frame.meets(&other.frame));
            if let Some(other) = others.into_iter().find(|other| do_cross(arc, other)) {
                let text = format!("crosses `{}` between `{}` and `{}`", other.line, arc.from, arc.to);
                return Err(Fault::new(&arc.line, "through", text));
            }
        }
        Ok(self)
    }

    /// The points from one knot to the other.
    pub fn points(&self, from: &str, to: &str) -> Option<Vec<P2>> {
        let arc = self.arcs.get(*self.by_ends.get(&key(from, to))?)?;
        let mut points = arc.points.clone();
        if arc.from != from {
            points.reverse();
        }
        Some(points)
    }

    /// Notes the patch that lies to the left of the way from one knot to the other. Fails if there is one already.
    pub fn claim(&mut self, from: &str, to: &str, patch: &str) -> Result<(), Fault> {
        let arc = self.by_ends.get(&key(from, to)).and_then(|at| self.arcs.get_mut(*at));
        let Some(arc) = arc else { return Ok(()) };
        let [left, right] = &mut arc.sides;
        let side = if arc.from == from { left } else { right };
        match side.replace(patch.to_owned()) {
            Some(other) => Err(Fault::new(patch, "around", format!("lies over `{other}` between `{from}` and `{to}`"))),
            None => Ok(()),
        }
    }

    /// Fails for an arc that no patch uses.
    pub fn all_used(&self) -> Result<(), Fault> {
        match self.arcs.iter().find(|arc| arc.sides.iter().all(Option::is_none)) {
            Some(arc) => {
                let text = format!("bounds no patch between `{}` and `{}`", arc.from, arc.to);
                Err(Fault::new(&arc.line, "through", text))
            }
            None => Ok(()),
        }
    }
}

fn key(from: &str, to: &str) -> (String, String) {
    let (low, high) = if from <= to { (from, to) } else { (to, from) };
    (low.to_owned(), high.to_owned())
}

fn do_cross(one: &Arc, other: &Arc) -> bool {
    let pieces = |arc: &Arc| arc.points.array_windows().map(|&[from, to]| (from, to)).collect::<Vec<_>>();
    let others = pieces(other);
    pieces(one).into_iter().any(|piece| others.iter().any(|other| polygon::do_cross(piece, *other)))
}
