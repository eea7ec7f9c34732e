//! Windows: when keyboard or mouse were last used in this session.
#![expect(unsafe_code, reason = "the system's functions have no safe form")]

use std::time::Duration;

use windows_sys::Win32::System::SystemInformation::GetTickCount;
use windows_sys::Win32::UI::Input::KeyboardAndMouse::{GetLastInputInfo, LASTINPUTINFO};

use super::{Idle, IdleError, IdleEvent, asked};
use crate::platform::bus::Buses;

/// Watches this session. `tell` is called from a thread of the watch and must not block.
pub fn desktop(
    _buses: &Buses,
    threshold: Duration,
    tell: impl Fn(IdleEvent) + Clone + Send + 'static,
) -> Result<Box<dyn Idle>, IdleError> {
    asked::start(still_for, threshold, tell)
}

/// How long neither key nor mouse was touched.
pub fn still_for() -> Option<Duration> {
    let mut last = LASTINPUTINFO { cbSize: size_of::<LASTINPUTINFO>() as u32, dwTime: 0 };
    // SAFETY: the structure is ours and says its own size, as the function asks for.
    let is_known = unsafe { GetLastInputInfo(&raw mut last) } != 0;
    // SAFETY: takes nothing and cannot fail. Both count milliseconds since the start and wrap alike after 49.7 days.
    is_known.then(|| Duration::from_millis(unsafe { GetTickCount() }.wrapping_sub(last.dwTime).into()))
}
