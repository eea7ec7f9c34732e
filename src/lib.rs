//! Unpinch: which nerve hurts at the desk, and the one-minute stretch made for it, at the right moment.
//!
//! The map of the house is in `ARCHITECTURE.md`; each module says what it is for and what stays out of it.

pub mod agent;
pub mod assessment;
pub mod cli;
pub mod content;
pub mod doctor;
pub mod domain;
pub mod engine;
pub mod figure;
pub mod guide;
pub mod link;
pub mod picture;
pub mod platform;
pub mod player;
pub mod store;
pub mod summary;
pub mod text;
#[cfg(feature = "gui")]
pub mod ui;
pub mod wording;
