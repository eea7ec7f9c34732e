//! Tests against a real desktop: an X server, a session bus, a window manager and a notification service, all private
//! and all ended with the test. One file a subject; the desktop itself is in `session`.
#![cfg(target_os = "linux")]

mod notify;
mod service;
mod session;
