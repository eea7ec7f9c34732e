//! One binary for all integration tests, one file a subject.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may fail loudly, also in its helpers"
)]

mod body_map;
mod cards;
mod check;
#[cfg(unix)]
mod command_line;
mod content;
mod content_broken;
mod demos;
mod figure;
mod house;
mod packages;
mod packs;
mod text;
#[cfg(feature = "gui")]
mod window;
