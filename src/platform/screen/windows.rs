//! Windows: the monitor below the pointer, without its taskbar.
#![expect(unsafe_code, reason = "the system's functions have no safe form")]

use windows_sys::Win32::Foundation::POINT;
use windows_sys::Win32::Graphics::Gdi::{GetMonitorInfoW, MONITOR_DEFAULTTONEAREST, MONITORINFO, MonitorFromPoint};
use windows_sys::Win32::UI::WindowsAndMessaging::GetCursorPos;

use crate::domain::place::ScreenArea;

pub(super) fn in_use() -> Option<ScreenArea> {
    let mut at = POINT::default();
    let mut monitor = MONITORINFO { cbSize: size_of::<MONITORINFO>() as u32, ..MONITORINFO::default() };
    // SAFETY: both structures are ours and live through the calls.
    let is_known = unsafe {
        GetCursorPos(&raw mut at) != 0
            && GetMonitorInfoW(MonitorFromPoint(at, MONITOR_DEFAULTTONEAREST), &raw mut monitor) != 0
    };
    let work = monitor.rcWork;
    let edges = [work.left, work.top, work.right - work.left, work.bottom - work.top].map(|edge| edge as f32);
    is_known.then(|| ScreenArea::in_pixels(edges))
}
