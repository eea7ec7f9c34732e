//! The shapes of the data files, as serde reads them. Nothing is checked here but names and kinds of values.

pub mod exercise;
pub mod profile;
pub mod shared;
