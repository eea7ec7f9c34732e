//! Where the nerves run on the pictures.

use super::BodyMap;
use super::curve;
use super::part::PictureId;
use crate::domain::id::ProfileId;
use crate::domain::side::Side;
use crate::figure::space::P2;

/// Nearer to the middle than this, a nerve of a large picture begins at the spine.
const AT_SPINE: f32 = 0.03;

/// Two points that are the same.
const SAME: f32 = 1e-5;

/// One stretch of a nerve on one picture, on the half that is drawn; from the spine outwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    pub nerve: ProfileId,
    pub picture: PictureId,
    /// Smooth already.
    pub points: Vec<P2>,
}

/// A stretch of a nerve on the side that was asked for; from the spine outwards.
#[derive(Debug, Clone, PartialEq)]
pub struct NerveStroke {
    pub points: Vec<P2>,
    /// Leaves another stroke of the same nerve on its way.
    pub is_branch: bool,
    /// Begins at the spine; otherwise it is a branch, or goes on from another picture.
    pub is_from_spine: bool,
}

impl Course {
    /// Makes a smooth course of the points it runs through.
    pub fn through(nerve: ProfileId, picture: PictureId, points: &[P2]) -> Self {
        Self { nerve, picture, points: curve::through(points) }
    }

    /// Whether it begins on the way of this other course.
    fn leaves(&self, other: &Self) -> bool {
        let is_start = |point: &P2| self.points.first().is_some_and(|start| (*start - *point).length() < SAME);
        !std::ptr::eq(self, other) && other.points.iter().skip(1).any(is_start)
    }
}

impl BodyMap {
    /// The strokes of a nerve on one picture; none where it does not run. `Side::Both` gives those of both sides.
    pub fn nerve_strokes(&self, nerve: &ProfileId, side: Side, picture: PictureId) -> Vec<NerveStroke> {
        let Some(drawn_side) = self.picture(picture).map(|picture| picture.drawn_side) else { return Vec::new() };
        let courses = || self.courses.iter().filter(|course| course.nerve == *nerve && course.picture == picture);
        let sides =
            [drawn_side, drawn_side.opposite()].into_iter().filter(|drawn| side == Side::Both || side == *drawn);
        let strokes = sides.flat_map(|stroke_side| {
            courses().map(move |course| NerveStroke {
                points: on_side(&course.points, stroke_side == drawn_side),
                is_branch: courses().any(|other| course.leaves(other)),
                is_from_spine: !picture.is_close_up() && course.points.first().is_some_and(|at| at.x.abs() < AT_SPINE),
            })
        });
        strokes.collect()
    }

    /// Pictures on which the nerve runs, in their order.
    pub fn pictures_of(&self, nerve: &ProfileId) -> impl Iterator<Item = PictureId> {
        let runs_on =
            move |id: &PictureId| self.courses.iter().any(|course| course.nerve == *nerve && course.picture == *id);
        PictureId::ALL.into_iter().filter(runs_on)
    }
}

fn on_side(points: &[P2], is_drawn: bool) -> Vec<P2> {
    if is_drawn { points.to_vec() } else { curve::mirrored(points) }
}
