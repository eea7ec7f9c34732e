//! Do not disturb: what the shell says of notifications.
//!
//! `SHQueryUserNotificationState` knows presentations and the quiet time after an upgrade, and not the switch *Do not
//! disturb* (*Focus assist* before Windows 11). That switch is published as a state of the Windows Notification Facility;
//! no document describes it, every program that follows it reads the same state, and where it is not there nothing is
//! assumed.
#![expect(unsafe_code, reason = "the system's functions have no safe form")]

use std::ffi::c_void;

use windows_sys::Win32::System::LibraryLoader::{GetModuleHandleA, GetProcAddress};
use windows_sys::Win32::UI::Shell::{
    QUNS_PRESENTATION_MODE, QUNS_QUIET_TIME, QUNS_RUNNING_D3D_FULL_SCREEN, SHQueryUserNotificationState,
};
use windows_sys::core::s;

/// `WNF_SHEL_QUIETHOURS_ACTIVE_PROFILE_CHANGED`: 0 = off, 1 = priority only, 2 = alarms only.
const QUIET_HOURS: [u32; 2] = [0xA3BF_1C75, 0x0D83_063E];

/// What the shell says, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShellState {
    Quiet,
    FullScreenGame,
    Other,
}

/// Whether the person asked not to be disturbed.
pub(super) fn is_on() -> bool {
    shell_state() == Some(ShellState::Quiet) || quiet_hours().is_some_and(|profile| profile != 0)
}

/// None = the shell does not say.
pub(super) fn shell_state() -> Option<ShellState> {
    let mut state = 0;
    // SAFETY: the number is ours and lives through the call.
    let result = unsafe { SHQueryUserNotificationState(&raw mut state) };
    (result >= 0).then_some(match state {
        QUNS_PRESENTATION_MODE | QUNS_QUIET_TIME => ShellState::Quiet,
        QUNS_RUNNING_D3D_FULL_SCREEN => ShellState::FullScreenGame,
        _ => ShellState::Other,
    })
}

/// The profile of the quiet hours; none where the system has no such state.
fn quiet_hours() -> Option<u32> {
    type Query = unsafe extern "system" fn(
        name: *const [u32; 2],
        type_id: *const c_void,
        scope: *const c_void,
        stamp: *mut u32,
        buffer: *mut c_void,
        size: *mut u32,
    ) -> i32;
    // SAFETY: the library is in every process; the name is a constant that ends in zero.
    let (query, is_wine) = unsafe {
        let library = GetModuleHandleA(s!("ntdll.dll"));
        (GetProcAddress(library, s!("NtQueryWnfStateData"))?, GetProcAddress(library, s!("wine_get_version")).is_some())
    };
    // Wine knows the name of the function and stops a program that calls it.
    if is_wine {
        return None;
    }
    // SAFETY: this is the function's form since Windows 8.
    let query: Query = unsafe { std::mem::transmute(query) };
    let (mut stamp, mut profile, mut size) = (0_u32, 0_u32, size_of::<u32>() as u32);
    // SAFETY: all places are ours, live through the call, and the size of the buffer is told.
    let status = unsafe {
        query(
            std::ptr::from_ref(&QUIET_HOURS),
            std::ptr::null(),
            std::ptr::null(),
            &raw mut stamp,
            (&raw mut profile).cast(),
            &raw mut size,
        )
    };
    (status >= 0 && size as usize == size_of::<u32>()).then_some(profile)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asking_disturbs_nothing() {
        // What it says depends on the desktop; that it comes back at all is the point.
        assert_ne!(shell_state(), Some(ShellState::FullScreenGame));
        assert!(quiet_hours().is_none_or(|profile| profile <= 2));
    }
}
