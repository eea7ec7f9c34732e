//! The desktop's reasons to keep quiet now: do not disturb, a full screen, a call, a shared screen, typing.
//!
//! They are looked at only when something is about to be shown and while it is kept back; in between nothing is asked and
//! nothing runs. Only *that* something is in use is looked at: never by whom, never which key, no picture, no sound.
//! What a hold does is decided elsewhere.

#[cfg(any(not(target_os = "linux"), test))]
mod asked;
#[cfg(target_os = "linux")]
pub mod linux;
#[cfg(target_os = "macos")]
mod macos;
mod recorder;
#[cfg(windows)]
mod windows;

use crate::domain::prompt::Hold;
use crate::domain::settings::Holds as Obeyed;

#[cfg(target_os = "linux")]
pub use linux::desktop;
#[cfg(target_os = "macos")]
pub use macos::desktop;
pub use recorder::Recorder;
#[cfg(windows)]
pub use windows::desktop;

/// A hold began or ended while somebody follows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoldChanged {
    /// The number of the last question ([`Holds::ask`]) before it; one that is older than the present is stale.
    pub asked: u64,
    pub hold: Hold,
    pub on: bool,
}

/// How a hold is known on this desktop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The notification service of this name says whether it is paused.
    Service(&'static str),
    /// GNOME's setting that hides banners.
    GnomeSettings,
    /// The X server tells which window has the keyboard, and that it fills the screen.
    ActiveWindow,
    /// A program of this person holds a camera device open.
    CameraDevices,
    /// The sound driver records.
    SoundDriver,
    /// The sound driver records, or PipeWire does (headsets without a wire).
    SoundDriverAndPipeWire,
    /// PipeWire carries a picture that comes from no camera.
    PipeWire,
    /// The system tells how long ago a key was pressed.
    KeyTimes,
    /// The system tells how long ago keyboard or mouse were used, and not which.
    LastInput,
    /// The Windows shell says whether notifications are welcome.
    WindowsShell,
    /// The window in front fills its screen.
    ForegroundWindow,
    /// Windows notes which programs use a device; behind *Settings ▸ Privacy*.
    PrivacyList,
    /// The camera or microphone itself says that somebody uses it (macOS).
    Device,
}

/// Why a hold is not known on this desktop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// Nothing was asked yet.
    NotAsked,
    /// There is no notification service.
    NoService,
    /// The notification service does not say whether it is paused.
    ServiceSilent,
    /// There is no session bus.
    NoBus,
    /// Wayland shows no program what the others do.
    Wayland,
    /// There is no display.
    NoDisplay,
    /// The sound driver cannot be read.
    NoSoundDriver,
    /// PipeWire, or its `pw-dump`, is not there; and under X any program may take the screen without a word.
    NoPipeWire,
    /// The system tells no program.
    System,
}

/// Whether a hold is known, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    pub hold: Hold,
    pub by: Result<How, WhyNot>,
}

/// Looks at the holds of this desktop.
///
/// Called from one thread: a question a few times an hour, and while something is kept back.
pub trait Holds {
    /// What holds now, of what is obeyed. From here on changes are told as [`HoldChanged`], until [`Holds::rest`].
    ///
    /// Blocks for 300 ms at most; what gave no answer by then does not hold. Real time.
    fn ask(&mut self, obeyed: &Obeyed) -> Vec<Hold>;

    /// The number of the last question, from 1.
    fn asked(&self) -> u64;

    /// Nothing is kept back any more: nothing is told until the next question. Does not block.
    fn rest(&mut self);

    /// Which holds are known, and how, in the order of [`Hold::ALL`]. Does not block.
    fn sights(&self) -> Vec<Sight>;
}
