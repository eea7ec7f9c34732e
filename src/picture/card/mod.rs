//! The card of an exercise: the figure in its key poses, what to do, how much, and when to stop, on one page.

mod layout;
mod poses;

pub use layout::page;
pub use poses::{KeyPose, key_poses};
