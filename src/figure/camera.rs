//! From space to the picture.
//!
//! Both views keep the plane that matters undistorted (an angle in a keyframe is that angle in the picture) and shift
//! what is deeper by a part of its depth, so that the far limb shows behind the near one and a thigh that points at the
//! viewer does not vanish.

use super::hull::{Round, round};
use super::space::{P2, V3, p2, v3};
use crate::domain::pose::View;

/// How one looks at the figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    right: V3,
    up: V3,
    toward_viewer: V3,
    mirrored: bool,
    /// Added in the picture, before mirroring.
    offset: P2,
}

impl Camera {
    /// The camera of a view. Side: the figure faces right, the working side is near. Front: the working side is at the
    /// right. `mirrored` turns left and right about.
    pub fn new(view: View, mirrored: bool) -> Self {
        match view {
            View::Side => Self {
                right: v3(1.0, 0.0, -0.24),
                up: v3(0.0, 1.0, -0.10),
                toward_viewer: V3::WORKING,
                mirrored,
                offset: P2::default(),
            },
            View::Front => Self {
                right: V3::WORKING,
                up: v3(-0.40, 1.0, 0.0),
                toward_viewer: V3::FORWARD,
                mirrored,
                offset: P2::default(),
            },
        }
    }

    /// A camera that looks along `-toward_viewer`, with `up` upward, nothing shifted.
    pub fn looking(toward_viewer: V3, up: V3, mirrored: bool) -> Self {
        let toward_viewer = toward_viewer.unit_or(V3::WORKING);
        let up = up.across(toward_viewer, V3::UP);
        Self { right: up.cross(toward_viewer), up, toward_viewer, mirrored, offset: P2::default() }
    }

    /// The same, but nothing around `place` is shifted by its depth: for a face, which the shift would distort.
    #[must_use]
    pub fn level_at(&self, place: V3) -> Self {
        let right = self.right.across(self.toward_viewer, V3::FORWARD);
        let up = self.up.across(self.toward_viewer, V3::UP);
        let level = Self { right, up, ..*self };
        let raw = |camera: &Self| p2(camera.right.dot(place), camera.up.dot(place)) + camera.offset;
        Self { offset: self.offset + raw(self) - raw(&level), ..level }
    }

    /// Where a place of space is in the picture.
    pub fn see(&self, place: V3) -> P2 {
        let seen = p2(self.right.dot(place), self.up.dot(place)) + self.offset;
        p2(if self.mirrored { -seen.x } else { seen.x }, seen.y)
    }

    /// -1 where left and right are turned about, else 1.
    pub fn handedness(&self) -> f32 {
        if self.mirrored { -1.0 } else { 1.0 }
    }

    /// Larger is nearer to the viewer.
    pub fn nearness(&self, place: V3) -> f32 {
        self.toward_viewer.dot(place)
    }

    /// A ball in space as a circle in the picture.
    pub fn ball(&self, place: V3, radius: f32) -> Round {
        round(self.see(place), radius)
    }

    /// Whether a surface that looks along `normal` is seen, and how squarely: 1 = looks at the viewer.
    pub fn faces(&self, normal: V3) -> f32 {
        self.toward_viewer.dot(normal)
    }
}
