//! Whether the person touches keyboard or mouse: told when they stop for a while, and when they begin again.
//!
//! Nothing is ever known about *what* was typed. What counts as away, and what follows, is decided elsewhere.

mod recorder;
#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(target_os = "macos", path = "macos.rs")]
mod system;

#[cfg(any(not(target_os = "linux"), test))]
mod asked;

#[cfg(target_os = "linux")]
mod mutter;
#[cfg(target_os = "linux")]
mod wayland;
#[cfg(target_os = "linux")]
mod x11;

use std::time::Duration;

#[cfg(target_os = "linux")]
pub use mutter::Watch as MutterWatch;
pub use recorder::Recorder;
pub use system::desktop;
#[cfg(target_os = "macos")]
pub use system::since;
#[cfg(windows)]
pub use system::still_for;
#[cfg(target_os = "linux")]
pub use wayland::Watch as WaylandWatch;
#[cfg(target_os = "linux")]
pub use x11::IdleWatch as X11Watch;

/// What the watch tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdleEvent {
    /// No input for the threshold or longer; the last one was so long ago. Real time.
    WentIdle { still_for: Duration },
    /// The first input after [`IdleEvent::WentIdle`].
    CameBack,
    /// Nothing more will be told; whether the person is there is not known from now on.
    Lost { cause: String },
}

/// Why there is no watch. The sentence is for people.
#[derive(Debug, thiserror::Error)]
pub enum IdleError {
    #[error("there is no X display, so it is not seen whether you are at the desk")]
    NoDisplay,
    #[error("this Wayland desktop does not say whether you are at the desk")]
    Wayland,
    #[error("the display refuses to say whether you are at the desk: {0}")]
    Refused(String),
    #[error("the display has no idle counter, so it is not seen whether you are at the desk")]
    NoCounter,
    #[error(
        "the system does not say when keyboard and mouse were last used, so it is not seen whether you are at the desk"
    )]
    NotAvailable,
    #[error("no thread to watch for input: {0}")]
    NoThread(#[from] std::io::Error),
}

/// A running watch.
///
/// Called from one thread, seldom; does not block.
pub trait Idle: Send {
    /// From now on the person counts as idle after so long without input. Real time.
    fn set_threshold(&mut self, threshold: Duration);
}

/// Whether a variable of the environment has a value.
#[cfg(target_os = "linux")]
fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}
