//! A window that never takes the keyboard, whatever is pressed in it.
#![expect(unsafe_code, reason = "the system's functions have no safe form")]

use std::num::NonZeroIsize;

use windows_sys::Win32::Foundation::HWND;
use windows_sys::Win32::UI::WindowsAndMessaging::{GWL_EXSTYLE, GetWindowLongW, SetWindowLongW, WS_EX_NOACTIVATE};

/// Makes it one. To be said again and again: the window library writes the whole style anew when it changes any of it.
pub fn keep(window: NonZeroIsize) {
    let window = window.get() as HWND;
    // SAFETY: both bear any handle.
    unsafe {
        let style = GetWindowLongW(window, GWL_EXSTYLE).cast_unsigned();
        if style & WS_EX_NOACTIVATE == 0 {
            SetWindowLongW(window, GWL_EXSTYLE, (style | WS_EX_NOACTIVATE).cast_signed());
        }
    }
}
