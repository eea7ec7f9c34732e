//! macOS: the icon lives on the first thread of the process, which has the main loop.

use std::cell::RefCell;
use std::sync::Arc;

use dispatch2::DispatchQueue;

use super::{Shown, Wanted};
use crate::platform::main_loop;
use crate::platform::tray::{Look, NoHost, Tray, TrayEvent};

/// The bar is 22 points high, and its screens have two pixels a point.
const SIDE: u32 = 44;

thread_local! {
    /// The icon, on the first thread.
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// The near end of the first thread.
pub struct Desktop {
    wanted: Arc<Wanted>,
}

impl Desktop {
    /// Where nobody is at a screen there is no main loop, and no icon.
    pub fn start(tell: impl Fn(TrayEvent) + Clone + Send + Sync + 'static) -> Self {
        if main_loop::is_running() {
            DispatchQueue::main().exec_async(move || match Shown::new(tell.clone()) {
                Ok(shown) => {
                    SHOWN.set(Some(shown));
                    tell(TrayEvent::Seen(true));
                }
                Err(error) => log::warn!("no icon in the menu bar: {error}"),
            });
        }
        Self { wanted: Arc::default() }
    }
}

/// The menu bar is always there for whoever is at the screen.
pub fn host() -> Result<(), NoHost> {
    if main_loop::is_running() { Ok(()) } else { Err(NoHost::Missing) }
}

impl Tray for Desktop {
    fn show(&mut self, look: Look) {
        self.wanted.put(look);
        let wanted = self.wanted.clone();
        DispatchQueue::main().exec_async(move || {
            SHOWN.with_borrow_mut(|shown| {
                if let (Some(shown), Some(look)) = (shown, wanted.take()) {
                    shown.show(look, SIDE);
                }
            });
        });
    }
}
