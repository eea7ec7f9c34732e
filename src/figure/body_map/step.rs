//! From region to region with the arrow keys.

use super::picture::{MapPicture, Patch};
use super::polygon;
use crate::figure::space::{P2, p2};

/// An arrow key, as the picture is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    fn unit(self) -> P2 {
        match self {
            Self::Left => p2(-1.0, 0.0),
            Self::Right => p2(1.0, 0.0),
            Self::Up => p2(0.0, 1.0),
            Self::Down => p2(0.0, -1.0),
        }
    }
}

/// A border faces a direction when it looks no further aside than this share of its length.
const FACING: f32 = 0.6;

/// How much a step aside counts against a step ahead, where there is no border to step over.
const ASIDE: f32 = 2.5;

/// What lies more aside than this, against what lies ahead, is what another arrow is for; more is allowed to what is near.
const WIDEST: f32 = 1.3;
const WIDEST_NEAR: f32 = 3.0;

impl MapPicture {
    /// The next region from a patch in a direction, `None` at the edge: the one over the longest border that faces
    /// there, else the nearest further on. Parts that are no region are stepped over.
    pub fn neighbour(&self, from: &Patch, direction: Direction) -> Option<&Patch> {
        let ahead = direction.unit();
        let facing = |patch: &&Patch| {
            let way_out = from.way_out(patch);
            let length = way_out.length();
            let along = way_out.dot(ahead);
            (length > 0.0 && along > FACING * length).then_some(along)
        };
        let beside = self.others(from).filter_map(|patch| Some((facing(&patch)?, patch)));
        let best = beside.max_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, patch)| patch);
        best.or_else(|| self.further_on(from, ahead))
    }

    /// The nearest region whose centre lies ahead, beyond a gap.
    fn further_on(&self, from: &Patch, ahead: P2) -> Option<&Patch> {
        let cost = |patch: &&Patch| {
            let way = patch.centre - from.centre;
            let (along, aside) = (way.dot(ahead), way.cross(ahead).abs());
            let is_near = way.length() < from.frame.width().hypot(from.frame.height());
            let widest = if is_near { WIDEST_NEAR } else { WIDEST };
            (along > 1e-4 && aside <= along * widest).then_some(along + aside * ASIDE)
        };
        let priced = self.others(from).filter(|patch| from.way_out(patch) == P2::default());
        let priced = priced.filter_map(|patch| Some((cost(&patch)?, patch)));
        priced.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, patch)| patch)
    }

    fn others(&self, from: &Patch) -> impl Iterator<Item = &Patch> {
        self.regions().filter(|patch| !patch.is_same_place(from))
    }

    /// Where the keyboard begins: the highest region.
    pub fn first(&self) -> Option<&Patch> {
        self.regions()
            .max_by(|one, other| one.centre.y.total_cmp(&other.centre.y).then(other.centre.x.total_cmp(&one.centre.x)))
    }
}

impl Patch {
    /// Which way the border with another patch looks, as long as the border is; nothing where there is none.
    ///
    /// Neighbours share the points of their border exactly, one running to and the other fro.
    fn way_out(&self, other: &Self) -> P2 {
        if !self.frame.meets(&other.frame) {
            return P2::default();
        }
        let is_shared = |edge: &(P2, P2)| {
            other.is_near(edge.0, 0.0) && polygon::edges(&other.outline).any(|(from, to)| (to, from) == *edge)
        };
        // An outline runs anticlockwise: out is to the right.
        polygon::edges(&self.outline).filter(is_shared).fold(P2::default(), |sum, (from, to)| sum - (to - from).left())
    }
}
