//! The two message buses of a Linux desktop, one line each, and the one thread that listens to both. What is said there is
//! understood by the matters that listen: `session`, `idle`, `holds`.
//!
//! (A notification has a line of its own, because it must be heard in the order in which things were said.)

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "elsewhere.rs")]
mod system;

#[cfg(target_os = "linux")]
mod service;

pub use system::Buses;

#[cfg(target_os = "linux")]
pub(super) use service::{Peer, Said, Service, changed};
