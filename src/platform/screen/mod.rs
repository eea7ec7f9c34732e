//! The screen that the person is at, of several: the one with the pointer.

#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;
#[cfg(target_os = "linux")]
mod x11;

use crate::domain::place::ScreenArea;

/// What windows may use of the screen with the pointer, without bars. None where the desktop does not tell, as Wayland.
pub fn in_use() -> Option<ScreenArea> {
    #[cfg(target_os = "linux")]
    return x11::in_use();
    #[cfg(windows)]
    return windows::in_use();
    #[cfg(target_os = "macos")]
    return macos::in_use();
}
