//! The few shapes that a painter must know, and the box they lie in.

use super::ink::Ink;
use super::space::{P2, p2};

/// One thing to paint, in body heights, y up. A list is painted from first to last.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A filled area. Its outline is always convex, so a painter that can fill nothing else (egui) draws it right.
    Fill { points: Vec<P2>, ink: Ink },
    /// A line with round ends and joints.
    Line { points: Vec<P2>, width: f32, ink: Ink },
}

impl Shape {
    /// Its role.
    pub fn ink(&self) -> Ink {
        match self {
            Self::Fill { ink, .. } | Self::Line { ink, .. } => *ink,
        }
    }

    /// Its corners.
    pub fn points(&self) -> &[P2] {
        match self {
            Self::Fill { points, .. } | Self::Line { points, .. } => points,
        }
    }

    /// Whether it fills a place.
    pub fn covers(&self, place: P2) -> bool {
        let Self::Fill { points, .. } = self else { return false };
        let next = points.iter().cycle().skip(1);
        let is_crossed = |(from, to): &(&P2, &P2)| {
            (from.y > place.y) != (to.y > place.y)
                && place.x < from.x + (to.x - from.x) * (place.y - from.y) / (to.y - from.y)
        };
        points.iter().zip(next).filter(is_crossed).count() % 2 == 1
    }

    /// The box it fills, the width of a line included.
    pub fn bounds(&self) -> Frame {
        let bounds = Frame::around(self.points().iter().copied());
        match self {
            Self::Fill { .. } => bounds,
            Self::Line { width, .. } => bounds.grown(width / 2.0),
        }
    }
}

/// A box in the picture, in body heights, y up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub min: P2,
    pub max: P2,
}

impl Frame {
    /// Around nothing.
    pub const EMPTY: Self =
        Self { min: p2(f32::INFINITY, f32::INFINITY), max: p2(f32::NEG_INFINITY, f32::NEG_INFINITY) };

    /// The smallest box around the points.
    pub fn around(points: impl Iterator<Item = P2>) -> Self {
        points.fold(Self::EMPTY, |frame, point| Self {
            min: p2(frame.min.x.min(point.x), frame.min.y.min(point.y)),
            max: p2(frame.max.x.max(point.x), frame.max.y.max(point.y)),
        })
    }

    pub fn width(&self) -> f32 {
        self.max.x - self.min.x
    }

    pub fn height(&self) -> f32 {
        self.max.y - self.min.y
    }

    pub fn centre(&self) -> P2 {
        self.min.toward(self.max, 0.5)
    }

    /// The box around both.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        Self {
            min: p2(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: p2(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// Larger by that much on each side.
    #[must_use]
    pub fn grown(&self, by: f32) -> Self {
        Self { min: self.min - p2(by, by), max: self.max + p2(by, by) }
    }

    /// Whether a point lies inside.
    pub fn holds_point(&self, point: P2) -> bool {
        self.min.x <= point.x && point.x <= self.max.x && self.min.y <= point.y && point.y <= self.max.y
    }

    /// Whether the boxes have a point in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.min.x <= other.max.x && other.min.x <= self.max.x && self.min.y <= other.max.y && other.min.y <= self.max.y
    }

    /// Whether the other box lies inside, give or take a hair.
    pub fn holds(&self, other: &Self) -> bool {
        const HAIR: f32 = 1e-4;
        other.min.x >= self.min.x - HAIR
            && other.min.y >= self.min.y - HAIR
            && other.max.x <= self.max.x + HAIR
            && other.max.y <= self.max.y + HAIR
    }
}
