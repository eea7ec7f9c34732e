//! Windows: a window that is never shown, to which the system sends lock, sleep, a set clock and the end of the session.
#![expect(unsafe_code, reason = "the system's functions have no safe form")]

use std::cell::RefCell;
use std::io;
use std::thread::Builder;

use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows_sys::Win32::System::LibraryLoader::GetModuleHandleW;
use windows_sys::Win32::System::RemoteDesktop::{
    NOTIFY_FOR_THIS_SESSION, WTS_CURRENT_SESSION, WTSFreeMemory, WTSINFOEXW, WTSQuerySessionInformationW,
    WTSRegisterSessionNotification, WTSSessionInfoEx,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DefWindowProcW, DispatchMessageW, GetMessageW, MSG, PBT_APMRESUMEAUTOMATIC, PBT_APMSUSPEND,
    RegisterClassExW, WM_ENDSESSION, WM_POWERBROADCAST, WM_TIMECHANGE, WM_WTSSESSION_CHANGE, WNDCLASSEXW,
    WS_OVERLAPPED, WTS_SESSION_LOCK, WTS_SESSION_UNLOCK,
};
use windows_sys::core::{PCWSTR, w};

use super::{Matter, SessionEvent, Teller, WhyNot};
use crate::platform::bus::Buses;

const CLASS: PCWSTR = w!("UnpinchSession");

/// `WTS_SESSIONSTATE_LOCK` of `wtsapi32.h`.
const LOCKED: i32 = 0;

type Tell = Box<dyn Fn(SessionEvent)>;

thread_local! {
    /// Whom the window of this thread tells.
    static TELL: RefCell<Option<Tell>> = const { RefCell::new(None) };
}

/// Tells of lock and sleep from a thread named `session`, as long as the process lives; `tell` must not block.
pub fn watch(_buses: &Buses, tell: impl Fn(SessionEvent) + Clone + Send + Sync + 'static) {
    let far = tell.clone();
    let thread = Builder::new().name("session".into()).stack_size(128 * 1024).spawn(move || {
        if let Err(e) = listen(Box::new(far.clone())) {
            log::warn!("the system tells neither of lock nor of sleep: {e}");
            unknown(&far);
        }
    });
    if let Err(e) = thread {
        log::warn!("no thread that listens for lock and sleep: {e}");
        unknown(&tell);
    }
}

fn unknown(tell: &impl Fn(SessionEvent)) {
    for matter in [Matter::Lock, Matter::Sleep] {
        tell(SessionEvent::Sight(matter, Err(WhyNot::Nobody)));
    }
}

/// Makes the window and hands on what it is sent, for ever.
fn listen(tell: Tell) -> io::Result<()> {
    let window = hidden_window()?;
    // SAFETY: the window is ours.
    let is_lock_told = unsafe { WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION) } != 0;
    tell(SessionEvent::Sight(Matter::Lock, if is_lock_told { Ok(Teller::Windows) } else { Err(WhyNot::Nobody) }));
    tell(SessionEvent::Sight(Matter::Sleep, Ok(Teller::Windows)));
    if is_locked() {
        tell(SessionEvent::Locked);
    }
    TELL.set(Some(tell));
    let mut message = MSG::default();
    // SAFETY: the structure is ours; the messages are those of this thread's own windows.
    while unsafe { GetMessageW(&raw mut message, std::ptr::null_mut(), 0, 0) } > 0 {
        // SAFETY: as above.
        unsafe { DispatchMessageW(&raw const message) };
    }
    Err(io::Error::last_os_error())
}

/// A window of the top level, because sleep is told to those only, that nobody ever sees.
fn hidden_window() -> io::Result<HWND> {
    // SAFETY: the class lives through the call, its name for ever, and its procedure has the form that is asked for.
    let window = unsafe {
        let module = GetModuleHandleW(std::ptr::null());
        let class = WNDCLASSEXW {
            cbSize: size_of::<WNDCLASSEXW>() as u32,
            lpfnWndProc: Some(heard),
            hInstance: module,
            lpszClassName: CLASS,
            ..WNDCLASSEXW::default()
        };
        RegisterClassExW(&raw const class);
        let nobody = std::ptr::null_mut();
        CreateWindowExW(0, CLASS, w!("Unpinch"), WS_OVERLAPPED, 0, 0, 0, 0, nobody, nobody, module, std::ptr::null())
    };
    if window.is_null() { Err(io::Error::last_os_error()) } else { Ok(window) }
}

/// The window's procedure.
unsafe extern "system" fn heard(window: HWND, message: u32, what: WPARAM, more: LPARAM) -> LRESULT {
    if let Some(event) = meaning(message, u32::try_from(what).unwrap_or(u32::MAX)) {
        TELL.with_borrow(|tell| {
            if let Some(tell) = tell {
                tell(event);
            }
        });
    }
    // SAFETY: the arguments are those we were given.
    unsafe { DefWindowProcW(window, message, what, more) }
}

/// PURE: what a message says.
fn meaning(message: u32, what: u32) -> Option<SessionEvent> {
    match (message, what) {
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK) => Some(SessionEvent::Locked),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK) => Some(SessionEvent::Unlocked),
        (WM_POWERBROADCAST, PBT_APMSUSPEND) => Some(SessionEvent::FallingAsleep),
        (WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC) => Some(SessionEvent::Awake),
        (WM_TIMECHANGE, _) => Some(SessionEvent::ClockSet),
        (WM_ENDSESSION, 1) => Some(SessionEvent::Ending),
        _ => None,
    }
}

/// Whether the screen is locked at this moment.
fn is_locked() -> bool {
    let mut buffer = std::ptr::null_mut();
    let mut size = 0;
    // SAFETY: the two places are ours; the buffer is the system's, read only if it is as long as what is read, and given
    // back in the same breath.
    unsafe {
        let is_told = WTSQuerySessionInformationW(
            std::ptr::null_mut(),
            WTS_CURRENT_SESSION,
            WTSSessionInfoEx,
            &raw mut buffer,
            &raw mut size,
        );
        if is_told == 0 || buffer.is_null() {
            return false;
        }
        let info = buffer.cast::<WTSINFOEXW>().read_unaligned();
        WTSFreeMemory(buffer.cast());
        size as usize >= size_of::<WTSINFOEXW>() && info.Level == 1 && info.Data.WTSInfoExLevel1.SessionFlags == LOCKED
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use windows_sys::Win32::UI::WindowsAndMessaging::{FindWindowW, SendMessageW};

    use super::*;

    #[test]
    fn what_the_system_sends_is_told() {
        let (tell, told) = mpsc::channel();
        watch(&Buses, move |event| tell.send(event).unwrap_or_default());
        let next = || told.recv_timeout(Duration::from_secs(10)).expect("it is told");
        assert_eq!(next(), SessionEvent::Sight(Matter::Lock, Ok(Teller::Windows)));
        assert_eq!(next(), SessionEvent::Sight(Matter::Sleep, Ok(Teller::Windows)));
        // SAFETY: the window is found by its name; a message to it carries numbers only.
        let send = |message, what: u32| unsafe {
            let window = FindWindowW(CLASS, std::ptr::null());
            assert!(!window.is_null(), "the window is there");
            SendMessageW(window, message, what as usize, 0);
        };
        send(WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK);
        assert_eq!(next(), SessionEvent::Locked);
        send(WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK);
        assert_eq!(next(), SessionEvent::Unlocked);
        send(WM_POWERBROADCAST, PBT_APMSUSPEND);
        assert_eq!(next(), SessionEvent::FallingAsleep);
        send(WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC);
        assert_eq!(next(), SessionEvent::Awake);
        send(WM_TIMECHANGE, 0);
        assert_eq!(next(), SessionEvent::ClockSet);
    }

    #[test]
    fn a_session_that_is_asked_to_end_and_does_not_is_not_told() {
        assert_eq!(meaning(WM_ENDSESSION, 0), None);
        assert_eq!(meaning(WM_ENDSESSION, 1), Some(SessionEvent::Ending));
    }
}
