//! Windows: the icon lives on a thread named `tray`, which hands out the messages of its hidden window.
#![expect(unsafe_code, reason = "the system's functions have no safe form")]

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::Builder;
use std::time::Duration;

use windows_sys::Win32::System::Threading::{GetCurrentThreadId, INFINITE};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    DispatchMessageW, FindWindowW, GetSystemMetrics, MSG, MsgWaitForMultipleObjects, PM_NOREMOVE, PM_REMOVE,
    PeekMessageW, PostThreadMessageW, QS_ALLINPUT, SM_CXSMICON, TranslateMessage, WM_APP,
};
use windows_sys::core::w;

use super::{Shown, Wanted};
use crate::platform::tray::{Look, NoHost, Tray, TrayEvent};

/// A menu that is open at the program's end may keep its thread for so long.
const PATIENCE: Duration = Duration::from_secs(1);

/// While the taskbar is away, it is tried so often, in milliseconds.
const RETRY_MILLIS: u32 = 60_000;

/// What both threads know.
#[derive(Default)]
struct Shared {
    wanted: Wanted,
    is_ending: AtomicBool,
}

/// The near end of the thread. At its end the icon is taken away; Windows would leave it until the pointer comes by.
pub struct Desktop {
    shared: Arc<Shared>,
    /// Whom a message wakes; zero if there is no such thread.
    thread: u32,
    ended: Receiver<()>,
}

impl Desktop {
    pub fn start(tell: impl Fn(TrayEvent) + Clone + Send + Sync + 'static) -> Self {
        let shared = Arc::new(Shared::default());
        let (end, ended) = channel();
        let (say, said) = channel();
        let far = shared.clone();
        let thread = Builder::new().name("tray".into()).stack_size(256 * 1024).spawn(move || {
            serve(&far, &say, tell);
            drop(end);
        });
        if let Err(error) = thread {
            log::warn!("no thread for the icon in the taskbar: {error}");
        }
        Self { shared, thread: said.recv().unwrap_or(0), ended }
    }

    fn wake(&self) {
        if self.thread != 0 {
            // SAFETY: a message to a thread carries numbers only; one that has ended takes none.
            unsafe { PostThreadMessageW(self.thread, WM_APP, 0, 0) };
        }
    }
}

impl Tray for Desktop {
    fn show(&mut self, look: Look) {
        self.shared.wanted.put(look);
        self.wake();
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        self.shared.is_ending.store(true, Ordering::Relaxed);
        self.wake();
        // Either it has ended, which closes the channel, or there has been patience enough.
        self.ended.recv_timeout(PATIENCE).unwrap_or_default();
    }
}

/// Whether there is a taskbar.
pub fn host() -> Result<(), NoHost> {
    // SAFETY: the name is a constant; the handle is not used.
    let taskbar = unsafe { FindWindowW(w!("Shell_TrayWnd"), std::ptr::null()) };
    if taskbar.is_null() { Err(NoHost::Missing) } else { Ok(()) }
}

/// Shows the icon until the end; says first which thread this is.
fn serve(shared: &Shared, say: &Sender<u32>, tell: impl Fn(TrayEvent) + Clone + Send + Sync + 'static) {
    let mut message = MSG::default();
    // SAFETY: the place is ours. A first look makes the queue into which others post.
    let thread = unsafe {
        PeekMessageW(&raw mut message, std::ptr::null_mut(), 0, 0, PM_NOREMOVE);
        GetCurrentThreadId()
    };
    if say.send(thread).is_err() {
        return;
    }
    let mut shown = match Shown::new(tell.clone()) {
        Ok(shown) => shown,
        Err(error) => return log::warn!("no icon in the taskbar: {error}"),
    };
    // A taskbar that is not there yet takes the icon when it comes: the library waits for its word.
    tell(TrayEvent::Seen(true));
    let mut missed = None;
    while !shared.is_ending.load(Ordering::Relaxed) {
        // Before the menu is exchanged, what was chosen in it has been handed on: it is in the queue. Who waits in the
        // menu meanwhile does so in here.
        // SAFETY: the place is ours; the messages are those of this thread's own windows.
        while unsafe { PeekMessageW(&raw mut message, std::ptr::null_mut(), 0, 0, PM_REMOVE) } != 0 {
            // SAFETY: as above.
            unsafe {
                TranslateMessage(&raw const message);
                DispatchMessageW(&raw const message);
            }
        }
        if let Some(look) = shared.wanted.take().or_else(|| missed.take()) {
            // SAFETY: a number is asked for.
            let side = unsafe { GetSystemMetrics(SM_CXSMICON) };
            missed = Some(look.clone()).filter(|_| !shown.show(look, u32::try_from(side).unwrap_or(0)));
        }
        let wait = if missed.is_some() { RETRY_MILLIS } else { INFINITE };
        // SAFETY: waits for this thread's next message, and for nothing else.
        unsafe { MsgWaitForMultipleObjects(0, std::ptr::null(), 0, wait, QS_ALLINPUT) };
    }
}

#[cfg(test)]
mod tests {
    use windows_sys::core::PCWSTR;

    use super::*;

    /// The library's own name for its hidden windows.
    const CLASS: PCWSTR = w!("tray_icon_app");

    #[test]
    fn the_icon_comes_with_its_menu_and_goes_with_its_near_end() {
        let is_there = || unsafe { !FindWindowW(CLASS, std::ptr::null()).is_null() };
        let (tell, told) = channel();
        let mut desktop = Desktop::start(move |event| tell.send(event).unwrap_or_default());
        assert_eq!(told.recv_timeout(Duration::from_secs(20)), Ok(TrayEvent::Seen(true)));
        assert!(is_there());
        let menu = vec![crate::platform::tray::Item::Separator];
        desktop.show(Look { tooltip: "Next: 9:45".into(), menu, ..Look::default() });
        drop(desktop);
        assert!(!is_there(), "it does not stay behind");
    }
}
