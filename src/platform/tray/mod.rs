//! The icon among those of the desktop: how the schedule stands, and a menu for what is wanted most.
//!
//! What it shows and what a choice means is decided elsewhere. A desktop without such icons is no fault: everything in the
//! menu can be had from the window and the command line too.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;
mod recorder;

use crate::platform::bus::Buses;

pub use recorder::Recorder;

/// An entry that does something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Choice {
    Start,
    Relief,
    Snooze,
    Skip,
    PauseHalfHour,
    PauseHour,
    PauseUntilTomorrow,
    Pause,
    Resume,
    Open,
    Quit,
}

/// One line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    Entry { label: String, choice: Choice },
    Folder { label: String, items: Vec<Item> },
    Separator,
}

/// Sizes of the picture that are drawn, in pixels a side; a host takes the one that fits its bar.
pub const SIDES: &[u32] = if cfg!(windows) { &[16, 20, 24, 32] } else { &[22, 44] };

/// A square picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Icon {
    /// Pixels a side.
    pub side: u32,
    /// Four bytes a pixel, row by row: alpha, red, green, blue; not premultiplied.
    pub argb: Vec<u8>,
}

/// Everything that is seen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// The same picture in several sizes.
    pub icons: Vec<Icon>,
    /// Whether something waits for an answer.
    pub is_due: bool,
    /// What is next and why, one line.
    pub tooltip: String,
    pub menu: Vec<Item>,
}

/// What is told from a thread of the tray's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrayEvent {
    /// The icon can be seen from now on, or no longer.
    Seen(bool),
    Chosen(Choice),
}

/// Shows the icon. Called from one thread; does not block.
pub trait Tray: Send {
    /// From now on it looks like this.
    fn show(&mut self, look: Look);
}

/// Why nobody shows the icon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoHost {
    /// This desktop has no place for icons.
    Missing,
    /// There is nobody to ask.
    NoBus,
}

/// Whether somebody shows the icon at this moment. Blocks for some seconds at most.
pub fn host(buses: &Buses) -> Result<(), NoHost> {
    #[cfg(target_os = "linux")]
    return linux::host(buses);
    #[cfg(not(target_os = "linux"))]
    return {
        _ = buses;
        elsewhere::host()
    };
}

/// The tray of this desktop. `tell` must not block.
#[cfg(target_os = "linux")]
pub fn desktop(buses: &Buses, tell: impl Fn(TrayEvent) + Clone + Send + Sync + 'static) -> Box<dyn Tray> {
    Box::new(linux::Desktop::start(buses, tell))
}

/// The tray of this desktop. `tell` must not block.
#[cfg(not(target_os = "linux"))]
pub fn desktop(_buses: &Buses, tell: impl Fn(TrayEvent) + Clone + Send + Sync + 'static) -> Box<dyn Tray> {
    Box::new(elsewhere::Desktop::start(tell))
}
