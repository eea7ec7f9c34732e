//! The person's session at the machine: whether its screen is locked, and that the machine is about to sleep.
//!
//! Told by events only. Where nobody tells, the schedule goes on without: a sleep is noticed by the clock as well.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "elsewhere.rs")]
mod system;

#[cfg(target_os = "linux")]
mod lock;
#[cfg(target_os = "linux")]
mod logind;

pub use system::watch;

/// What is told of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionEvent {
    Locked,
    Unlocked,
    /// The machine is about to sleep.
    FallingAsleep,
    /// It is awake again; or whoever told that it falls asleep is gone.
    Awake,
    /// From now on this is how the matter is known, or why not.
    Sight(Matter, Result<Teller, WhyNot>),
}

/// What can be known of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    Lock,
    Sleep,
}

/// Who tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Teller {
    /// The login manager of systemd.
    Logind,
    /// The desktop's screen saver.
    ScreenSaver,
    /// Both of them.
    LogindAndScreenSaver,
}

/// Why nobody tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// There is neither login manager nor screen saver.
    Nobody,
    /// Nothing of the kind is asked on this system yet.
    System,
}
