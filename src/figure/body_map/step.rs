//! From region to region with the arrow keys.

use super::picture::{MapPicture, Patch};
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

/// How much a step aside counts against a step ahead.
const ASIDE: f32 = 2.5;

impl MapPicture {
    /// The next region from a patch in a direction, `None` at the edge. Parts that are no region are stepped over.
    pub fn neighbour(&self, from: &Patch, direction: Direction) -> Option<&Patch> {
        let ahead = direction.unit();
        let cost = |patch: &&Patch| {
            let way = patch.centre - from.centre;
            let (along, aside) = (way.dot(ahead), way.cross(ahead).abs());
            // What lies more aside than ahead is what another arrow is for.
            (along > 1e-4 && aside <= along * 3.0).then_some(along + aside * ASIDE)
        };
        let others = self.regions().filter(|patch| !patch.is_same_place(from));
        let priced = others.filter_map(|patch| Some((cost(&patch)?, patch)));
        priced.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, patch)| patch)
    }

    /// Where the keyboard begins: the highest region.
    pub fn first(&self) -> Option<&Patch> {
        self.regions()
            .max_by(|one, other| one.centre.y.total_cmp(&other.centre.y).then(other.centre.x.total_cmp(&one.centre.x)))
    }
}
