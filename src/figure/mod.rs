//! PURE: a pose becomes joints, joints become shapes. Knows nothing of egui or of pixels.
//!
//! [`scene`] sets an exercise or a demonstration up, [`motion::pose_at`] says how the body stands at a moment, [`Scene::shapes_at`] says what
//! to paint, [`Palette`] in which colours. [`Scene::with_nerve`] adds the nerve that an exercise is made for.

pub mod base_pose;
mod body;
pub mod body_map;
mod camera;
mod closeup;
mod foot_closeup;
mod framing;
mod ghost;
mod helper;
mod hull;
mod ink;
mod mark;
pub mod motion;
mod movement;
pub mod nerve;
mod posture;
pub mod proportions;
mod scene;
mod shape;
mod skeleton;
mod space;
mod spot;
mod staging;
#[cfg(test)]
mod tests;
mod trail;
mod working;

pub use ink::{Ink, Palette, Rgba};
pub use movement::Movement;
pub use posture::{HandShape, Posture};
pub use scene::{Ahead, Scene, scene};
pub use shape::{Frame, Shape};
pub use skeleton::Joints;
pub use space::{P2, V3};
