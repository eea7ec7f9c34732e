//! Tests against a real desktop: an X server, a session bus, a window manager and a notification service, all private
//! and all ended with the test. One file a subject; the desktop itself is in `session`.
#![cfg(target_os = "linux")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "these are tests; the settings for them reach only functions that are marked as such"
)]

mod clock;
mod fake;
mod gnome;
mod holds;
mod idle;
mod itself;
mod lock;
mod motion;
mod notify;
mod path;
mod service;
mod session;
mod tray;
mod wayland;
