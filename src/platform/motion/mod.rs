//! Whether the person has told the desktop that they want less motion. Asked once, when a window opens.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "elsewhere.rs")]
mod system;

pub use system::is_less_wanted;
#[cfg(target_os = "linux")]
pub use system::is_less_wanted_on;
