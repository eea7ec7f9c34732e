//! Whether the window in front fills its screen.
#![expect(unsafe_code, reason = "the system's functions have no safe form")]

use windows_sys::Win32::Foundation::{HWND, RECT};
use windows_sys::Win32::Graphics::Gdi::{GetMonitorInfoW, MONITOR_DEFAULTTONULL, MONITORINFO, MonitorFromWindow};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    GetClassNameW, GetForegroundWindow, GetWindowRect, GetWindowThreadProcessId, IsZoomed,
};

use super::focus::{ShellState, shell_state};

/// Windows of the shell that fill the screen because they are the desktop: its two possible frames, and the switcher.
const DESKTOP: [&str; 4] = ["Progman", "WorkerW", "XamlExplorerHostIslandWindow", "MultitaskingViewFrame"];

/// Whether something fills the screen: a film, a game, a presentation.
pub(super) fn is_full() -> bool {
    // The shell knows of games that have the screen for themselves; it is slower to notice ordinary windows.
    matches!(shell_state(), Some(ShellState::FullScreenGame)) || is_foreground_full()
}

fn is_foreground_full() -> bool {
    // SAFETY: takes nothing; the handle may be of a window that is gone the next moment, which the functions below bear.
    let window = unsafe { GetForegroundWindow() };
    !window.is_null() && !is_maximised(window) && fills_its_screen(window) && !is_desktop(window) && !is_ours(window)
}

/// A maximised window covers the whole screen where the task bar hides itself; that is no film.
fn is_maximised(window: HWND) -> bool {
    // SAFETY: bears any handle.
    unsafe { IsZoomed(window) != 0 }
}

fn fills_its_screen(window: HWND) -> bool {
    let mut its = RECT::default();
    let mut monitor = MONITORINFO { cbSize: size_of::<MONITORINFO>() as u32, ..MONITORINFO::default() };
    // SAFETY: both structures are ours and live through the calls; the handles may be stale, then the calls fail.
    let is_known = unsafe {
        let screen = MonitorFromWindow(window, MONITOR_DEFAULTTONULL);
        GetWindowRect(window, &raw mut its) != 0 && GetMonitorInfoW(screen, &raw mut monitor) != 0
    };
    is_known && covers(&its, &monitor.rcMonitor)
}

fn covers(window: &RECT, screen: &RECT) -> bool {
    window.left <= screen.left
        && window.top <= screen.top
        && window.right >= screen.right
        && window.bottom >= screen.bottom
}

fn is_desktop(window: HWND) -> bool {
    let mut name = [0_u16; 64];
    // SAFETY: the buffer is ours and its length is told.
    let length = unsafe { GetClassNameW(window, name.as_mut_ptr(), i32::try_from(name.len()).unwrap_or(0)) };
    let name = name.get(..usize::try_from(length).unwrap_or(0)).unwrap_or_default();
    let name = String::from_utf16_lossy(name);
    // `#32769` is the root of all windows.
    name == "#32769" || DESKTOP.contains(&name.as_str())
}

/// A window of this program holds nothing back: a routine that fills the screen has no prompt beside it anyway.
fn is_ours(window: HWND) -> bool {
    let mut process = 0;
    // SAFETY: the number is ours and lives through the call.
    unsafe { GetWindowThreadProcessId(window, &raw mut process) };
    program_of(process).is_some_and(|theirs| std::env::current_exe().is_ok_and(|ours| ours == theirs))
}

fn program_of(process: u32) -> Option<std::path::PathBuf> {
    use windows_sys::Win32::Foundation::CloseHandle;
    use windows_sys::Win32::System::Threading::{
        OpenProcess, PROCESS_NAME_WIN32, PROCESS_QUERY_LIMITED_INFORMATION, QueryFullProcessImageNameW,
    };
    let mut path = [0_u16; 1024];
    let mut length = path.len() as u32;
    // SAFETY: the handle is closed in the same breath; the buffer is ours and its length is told.
    let is_known = unsafe {
        let handle = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, 0, process);
        if handle.is_null() {
            return None;
        }
        let is_known = QueryFullProcessImageNameW(handle, PROCESS_NAME_WIN32, path.as_mut_ptr(), &raw mut length) != 0;
        CloseHandle(handle);
        is_known
    };
    let path = path.get(..length as usize).filter(|_| is_known)?;
    Some(String::from_utf16_lossy(path).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: RECT = RECT { left: 0, top: 0, right: 1920, bottom: 1080 };

    #[test]
    fn a_window_that_reaches_all_edges_fills_the_screen() {
        assert!(covers(&SCREEN, &SCREEN));
        assert!(covers(&RECT { left: -8, top: -8, right: 1928, bottom: 1088 }, &SCREEN));
        assert!(!covers(&RECT { bottom: 1040, ..SCREEN }, &SCREEN), "the task bar is seen");
    }

    #[test]
    fn this_very_program_is_known() {
        let ours = program_of(std::process::id()).expect("it is known");
        assert_eq!(ours, std::env::current_exe().expect("it has a file"));
        assert_eq!(program_of(0), None, "the idle process has no file");
    }
}
