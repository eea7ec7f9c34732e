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
mod nerve;
mod net;
mod part;
mod picture;
mod polygon;
mod step;
#[cfg(test)]
mod tests;

pub use colours::MapColours;
pub use draft::{Draft, DraftPatch, Fault, Line, Stop};
pub use draw::draw;
pub use nerve::{Course, NerveStroke};
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

impl BodyMap {
    /// The picture with this name; `None` only in an empty map.
    pub fn picture(&self, id: PictureId) -> Option<&MapPicture> {
        self.pictures.iter().find(|picture| picture.id == id)
    }
}
