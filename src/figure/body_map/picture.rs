//! A drawn picture: its patches and lines.

use super::part::{Part, PictureId};
use crate::domain::id::RegionId;
use crate::domain::side::Side;
use crate::figure::shape::Frame;
use crate::figure::space::P2;

/// One picture of the map. Its patches tile the body without gap or overlap.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPicture {
    pub id: PictureId,
    /// The person's side on the half with x >= 0.
    pub drawn_side: Side,
    pub patches: Vec<Patch>,
    pub edges: Vec<Edge>,
    /// Lines that only help to see what is what.
    pub details: Vec<Vec<P2>>,
    /// Round everything, with a little air.
    pub frame: Frame,
}

/// A piece of the picture that can be pointed at.
#[derive(Debug, Clone, PartialEq)]
pub struct Patch {
    pub part: Part,
    /// The person's left or right; none for what lies across the middle.
    pub side: Option<Side>,
    /// Closed, anticlockwise, the first point not repeated.
    pub outline: Vec<P2>,
    /// A point well inside, for a label or the focus.
    pub centre: P2,
    /// Radius of the circle round `centre` that fits in.
    pub room: f32,
    pub frame: Frame,
}

/// A line of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Edge {
    pub points: Vec<P2>,
    /// Between two patches; otherwise the outline of the body.
    pub is_border: bool,
}

impl MapPicture {
    /// The patch of a part; the side is not looked at for what lies across the middle.
    pub fn patch(&self, part: &Part, side: Option<Side>) -> Option<&Patch> {
        self.patches.iter().find(|patch| patch.part == *part && (patch.side.is_none() || patch.side == side))
    }

    /// The patch of a region; `None` where this picture does not show it.
    pub fn region(&self, region: &RegionId, side: Option<Side>) -> Option<&Patch> {
        self.patches
            .iter()
            .find(|patch| patch.part.region() == Some(region) && (patch.side.is_none() || patch.side == side))
    }

    /// The patches that stand for a region.
    pub fn regions(&self) -> impl Iterator<Item = &Patch> {
        self.patches.iter().filter(|patch| patch.part.region().is_some())
    }
}

impl Patch {
    /// Whether the two stand for the same place on the body, on whichever picture.
    pub fn is_same_place(&self, other: &Self) -> bool {
        self.part == other.part && self.side == other.side
    }
}
