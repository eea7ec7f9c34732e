//! The body map: pictures of the body, tiled with regions that a person can point at. Shapes and hit tests, no pixels.
//!
//! A picture is drawn as a net: smooth lines run through named knots, and a patch is a round of knots. Neighbours share
//! the line between them, so there is neither a gap nor an overlap ([`draw`]). One half is drawn, the other mirrored.
//!
//! Space of a picture: x to the viewer's right, 0 in the middle; y up; 1.0 is the height of the body, or the length of the
//! hand or foot that is drawn. The front picture shows the person's right on the viewer's left.

mod colours;
mod curve;
mod draft;
mod draw;
mod hit;
mod net;
mod part;
mod picture;
mod polygon;
mod step;
#[cfg(test)]
mod tests;

use crate::domain::id::ProfileId;
use crate::domain::side::Side;

use super::space::P2;

pub use colours::MapColours;
pub use draft::{Draft, DraftPatch, Fault, Line, Stop};
pub use draw::draw;
pub use part::{Inert, Part, PictureId};
pub use picture::{Edge, MapPicture, Patch};
pub use step::Direction;

/// All pictures, and where the nerves run on them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BodyMap {
    /// In the order of [`PictureId::ALL`].
    pub pictures: Vec<MapPicture>,
    pub courses: Vec<Course>,
}

/// One stretch of a nerve on one picture, on the half that is drawn; from the spine outwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    pub nerve: ProfileId,
    pub picture: PictureId,
    /// Smooth already.
    pub points: Vec<P2>,
}

impl Course {
    /// Makes a smooth course of the points it runs through.
    pub fn through(nerve: ProfileId, picture: PictureId, points: &[P2]) -> Self {
        Self { nerve, picture, points: curve::through(points) }
    }
}

impl BodyMap {
    /// The picture with this name; `None` only in an empty map.
    pub fn picture(&self, id: PictureId) -> Option<&MapPicture> {
        self.pictures.iter().find(|picture| picture.id == id)
    }

    /// The strokes of a nerve on one picture, from the spine outwards; none where it does not run. `Side::Both` gives
    /// those of both sides.
    pub fn nerve_strokes(&self, nerve: &ProfileId, side: Side, picture: PictureId) -> Vec<Vec<P2>> {
        let Some(drawn) = self.picture(picture).map(|picture| picture.drawn_side) else { return Vec::new() };
        let courses = || self.courses.iter().filter(|course| course.nerve == *nerve && course.picture == picture);
        let as_drawn = courses().map(|course| course.points.clone());
        let mirrored = courses().map(|course| curve::mirrored(&course.points));
        match side {
            Side::Both => as_drawn.chain(mirrored).collect(),
            side if side == drawn => as_drawn.collect(),
            _ => mirrored.collect(),
        }
    }

    /// Pictures on which the nerve runs, in their order.
    pub fn pictures_of(&self, nerve: &ProfileId) -> impl Iterator<Item = PictureId> {
        PictureId::ALL
            .into_iter()
            .filter(move |id| self.courses.iter().any(|course| course.nerve == *nerve && course.picture == *id))
    }
}
