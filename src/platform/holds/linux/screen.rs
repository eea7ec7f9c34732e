//! What the X server knows: whether the window that has the keyboard fills the screen, and how long ago a key was pressed.
//!
//! `_NET_ACTIVE_WINDOW` and `_NET_WM_STATE_FULLSCREEN` are set by the window manager
//! (<https://specifications.freedesktop.org/wm-spec/latest/>). Key times are those of the server's counter
//! `DEVICEIDLETIME 3`: device 3 is the core keyboard on every server, and the counter tells no key, only the time
//! (`Xext/sync.c`, `dix/devices.c`).

use std::os::fd::{AsFd, BorrowedFd};
use std::time::Duration;

use x11rb::connection::{Connection, RequestConnection};
use x11rb::errors::{ConnectError, ReplyError};
use x11rb::protocol::Event;
use x11rb::protocol::sync::{self, ConnectionExt as _, Counter};
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ChangeWindowAttributesAux, ConnectionExt as _, EventMask, PropertyNotifyEvent, Window,
};
use x11rb::rust_connection::RustConnection;

use super::Obeyed;
use super::watcher::Source;
use crate::domain::prompt::Hold;

const KEYBOARD: &[u8] = b"DEVICEIDLETIME 3";
/// Our own windows hold nothing back: a routine that fills the screen has no prompt beside it anyway.
const OURS: &[u8] = b"unpinch";
/// More than any list of states has.
const LONG: u32 = 64;

/// Names of the properties.
struct Atoms {
    active_window: Atom,
    state: Atom,
    full_screen: Atom,
}

impl Atoms {
    fn ask(x: &RustConnection) -> Result<Self, ReplyError> {
        let atom = |name: &[u8]| Ok::<_, ReplyError>(x.intern_atom(false, name)?.reply()?.atom);
        Ok(Self {
            active_window: atom(b"_NET_ACTIVE_WINDOW")?,
            state: atom(b"_NET_WM_STATE")?,
            full_screen: atom(b"_NET_WM_STATE_FULLSCREEN")?,
        })
    }
}

pub(super) struct Screen {
    x: RustConnection,
    root: Window,
    atoms: Atoms,
    keyboard: Option<Counter>,
    /// The window whose state is watched.
    active: Window,
    /// When the pause in typing will be long enough, if no more is typed.
    paused_in: Option<Duration>,
}

impl Screen {
    pub fn connect(display: &str) -> Result<Self, ConnectError> {
        let (x, screen) = x11rb::connect(Some(display))?;
        let root = x.setup().roots.get(screen).ok_or(ConnectError::InvalidScreen)?.root;
        let atoms = Atoms::ask(&x).map_err(|_| ConnectError::UnknownError)?;
        let keyboard = key_counter(&x).unwrap_or_default();
        let mut screen = Self { x, root, atoms, keyboard, active: x11rb::NONE, paused_in: None };
        screen.watch(root);
        Ok(screen)
    }

    /// Has changes of the window's properties told, and its end: openbox leaves the name of a window that is gone.
    fn watch(&mut self, window: Window) {
        let wanted =
            ChangeWindowAttributesAux::new().event_mask(EventMask::PROPERTY_CHANGE | EventMask::STRUCTURE_NOTIFY);
        if let Err(e) = self.x.change_window_attributes(window, &wanted).and_then(|_| self.x.flush()) {
            log::debug!("the display is gone: {e}");
        }
    }

    fn is_full(&mut self) -> Result<bool, ReplyError> {
        let active = self.values(self.root, self.atoms.active_window, AtomEnum::WINDOW.into())?;
        let active = active.first().copied().unwrap_or(x11rb::NONE);
        if active == x11rb::NONE {
            return Ok(false);
        }
        if std::mem::replace(&mut self.active, active) != active {
            self.watch(active);
        }
        let states = self.values(active, self.atoms.state, AtomEnum::ATOM.into())?;
        Ok(states.contains(&self.atoms.full_screen) && !self.is_ours(active)?)
    }

    fn is_ours(&self, window: Window) -> Result<bool, ReplyError> {
        let class = self.x.get_property(false, window, AtomEnum::WM_CLASS, AtomEnum::STRING, 0, LONG)?.reply()?;
        Ok(class.value.split(|byte| *byte == 0).any(|name| name == OURS))
    }

    fn values(&self, window: Window, property: Atom, kind: Atom) -> Result<Vec<u32>, ReplyError> {
        let reply = self.x.get_property(false, window, property, kind, 0, LONG)?.reply()?;
        Ok(reply.value32().into_iter().flatten().collect())
    }

    /// How much longer nothing may be typed until the pause is long enough; none if it is.
    fn typing_left(&self, gap: Duration) -> Result<Option<Duration>, ReplyError> {
        let Some(counter) = self.keyboard else { return Ok(None) };
        let value = self.x.sync_query_counter(counter)?.reply()?.counter_value;
        let idle_ms = (i64::from(value.hi) << 32) | i64::from(value.lo);
        let idle = Duration::from_millis(u64::try_from(idle_ms).unwrap_or(0));
        Ok(gap.checked_sub(idle).filter(|left| !left.is_zero()))
    }

    fn is_news(&self, event: &Event) -> bool {
        match event {
            Event::PropertyNotify(PropertyNotifyEvent { window, atom, .. }) => {
                (*window == self.root && *atom == self.atoms.active_window)
                    || (*window == self.active && *atom == self.atoms.state)
            }
            Event::DestroyNotify(gone) => gone.window == self.active,
            Event::UnmapNotify(hidden) => hidden.window == self.active,
            _ => false,
        }
    }
}

impl Source for Screen {
    fn ask(&mut self, obeyed: &Obeyed) -> Vec<Hold> {
        let mut on = Vec::new();
        // A window that is gone in the middle of the question fills nothing.
        if obeyed.full_screen && self.is_full().unwrap_or(false) {
            on.push(Hold::FullScreen);
        }
        self.paused_in = None;
        if obeyed.obeys(Hold::Typing) {
            self.paused_in = self.typing_left(obeyed.typing_gap).unwrap_or_default();
            on.extend(self.paused_in.map(|_| Hold::Typing));
        }
        on
    }

    fn news(&self) -> Option<BorrowedFd<'_>> {
        Some(self.x.stream().as_fd())
    }

    fn drain(&mut self) -> bool {
        let mut is_any = false;
        while let Ok(Some(event)) = self.x.poll_for_event() {
            is_any |= self.is_news(&event);
        }
        is_any
    }

    fn again_after(&self) -> Option<Duration> {
        self.paused_in
    }
}

fn key_counter(x: &RustConnection) -> Result<Option<Counter>, ReplyError> {
    if x.extension_information(sync::X11_EXTENSION_NAME)?.is_none() {
        return Ok(None);
    }
    x.sync_initialize(3, 1)?.reply()?;
    let counters = x.sync_list_system_counters()?.reply()?.counters;
    Ok(counters.into_iter().find(|counter| counter.name == KEYBOARD).map(|counter| counter.counter))
}
