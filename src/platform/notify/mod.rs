//! Showing a prompt as a desktop notification, and hearing what the person did with it.
//!
//! What to show and what an answer means is decided elsewhere; at most one note is on screen.

mod abilities;
#[cfg(any(not(target_os = "linux"), test))]
mod desk;
#[cfg(target_os = "linux")]
mod freedesktop;
#[cfg(target_os = "macos")]
mod macos;
mod recorder;
#[cfg(any(windows, test))]
mod toast;
#[cfg(windows)]
mod windows;

use std::path::PathBuf;
use std::time::Duration;

pub use abilities::{ABILITIES, Abilities, Ability};
pub use recorder::{Asked, Recorder};

/// One notification. All spans are real time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The prompt it belongs to; comes back in every event. A repeat of a prompt keeps it.
    pub number: u64,
    pub title: String,
    /// Plain text: what to do, in a line.
    pub body: String,
    /// A picture file that stays until the note is gone.
    pub picture: Option<PathBuf>,
    /// Also the answer of a click on the body.
    pub start_label: String,
    /// `None` when no snooze is left.
    pub snooze_label: Option<String>,
    pub skip_label: String,
    /// After so long without an answer it is taken away and told as [`NotifyEvent::Expired`], whatever the desktop does:
    /// the one promise that every note ends.
    pub deadline: Duration,
    /// Asks the desktop to take it away by itself after so long; `None` asks it to leave the note alone.
    pub expires: Option<Duration>,
}

/// The button that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    Start,
    Snooze,
    Skip,
}

/// What became of a note. Each showing ends in exactly one of these, except one that was withdrawn or replaced: that
/// one ends without a word.
///
/// An answer given in the same instant as a withdrawal may still come: compare `number`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotifyEvent {
    Answered {
        number: u64,
        choice: Choice,
    },
    /// The person closed it without choosing.
    Dismissed {
        number: u64,
    },
    /// The desktop took it away, or the deadline passed.
    Expired {
        number: u64,
    },
    /// It is not on screen: no service, one without buttons, an error. `cause` is a plain sentence part for the log.
    Undelivered {
        number: u64,
        cause: String,
    },
    /// It was on screen until its service went away.
    Vanished {
        number: u64,
        cause: String,
    },
    /// After `Undelivered` or `Vanished`: there is a service (again). Told once, and not after a withdrawal.
    ServiceBack,
}

/// Shows notes.
///
/// Called from one thread, a few times an hour; neither call blocks or fails: what happens is told as an event, from a
/// thread named `notify`.
pub trait Notifier: Send {
    /// Shows `note` in place of the one on screen, if any.
    fn show(&mut self, note: Note);

    /// Takes the note away, and forgets a service that was waited for. Nothing happens if there is none.
    fn withdraw(&mut self);
}

/// Who shows notes on this desktop, and what it can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    pub name: String,
    pub version: String,
    pub has_buttons: bool,
    pub has_pictures: bool,
}

impl std::fmt::Display for About {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str([self.name.as_str(), self.version.as_str()].join(" ").trim())
    }
}

/// Asks the service who it is, and starts it where the desktop can. Blocks for some seconds at most; the error says in
/// words why there is none.
pub fn about() -> Result<About, String> {
    #[cfg(target_os = "linux")]
    return freedesktop::about();
    #[cfg(not(target_os = "linux"))]
    {
        #[cfg(windows)]
        windows::notifier()?;
        #[cfg(target_os = "macos")]
        macos::check()?;
        let Abilities { system, buttons, picture, .. } = abilities::HERE;
        let (has_buttons, has_pictures) = (buttons == Ability::Yes, picture == Ability::Yes);
        Ok(About { name: system.to_owned(), version: String::new(), has_buttons, has_pictures })
    }
}

/// The notifications of this desktop. `tell` must not block.
///
/// Dropping the notifier takes an open note from the screen; that waits for the desktop for two seconds at most.
/// Fails only if the system gives no thread.
pub fn desktop(tell: impl Fn(NotifyEvent) + Send + 'static) -> std::io::Result<Box<dyn Notifier>> {
    #[cfg(target_os = "linux")]
    return Ok(Box::new(freedesktop::Freedesktop::new(None, tell)?));
    #[cfg(windows)]
    return Ok(Box::new(desk::Desk::start(windows::Toasts::new, tell)?));
    #[cfg(target_os = "macos")]
    return Ok(Box::new(desk::Desk::start(macos::Center::new, tell)?));
}

/// The same on another bus than the session's own, by its address.
#[cfg(target_os = "linux")]
pub fn desktop_on(address: &str, tell: impl Fn(NotifyEvent) + Send + 'static) -> std::io::Result<Box<dyn Notifier>> {
    Ok(Box::new(freedesktop::Freedesktop::new(Some(address.to_owned()), tell)?))
}
