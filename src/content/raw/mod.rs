//! The shapes of the data files, as serde reads them. Nothing is checked here but names and kinds of values.

pub mod body_map;
pub mod check;
pub mod demo;
pub mod education;
pub mod exercise;
pub mod guide;
pub mod nerve;
pub mod pack;
pub mod profile;
pub mod red_flag;
pub mod shared;
