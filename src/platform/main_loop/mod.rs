//! The first thread of the process. macOS wants it for itself where a process has an icon in the menu bar or hears what
//! is pressed in its notifications; other systems do not care.

#[cfg(target_os = "macos")]
mod macos;

#[cfg(target_os = "macos")]
pub use macos::{is_run_by_window, is_running, run};

/// Does the work of the process, and returns what it returns. Called on the first thread.
#[cfg(not(target_os = "macos"))]
pub fn run<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    work()
}

/// A window is about to be opened, which runs the main loop itself.
#[cfg(not(target_os = "macos"))]
pub fn is_run_by_window() {}
