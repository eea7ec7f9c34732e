//! The person's session at the machine: whether its screen is locked, and that the machine is about to sleep.
//!
//! Told by events only. Where nobody tells, the schedule goes on without: a sleep is noticed by the clock as well.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(target_os = "macos", path = "macos.rs")]
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
    /// The wall clock or the zone was set, where the clock itself is not told of it.
    ClockSet,
    /// The person logs off or the machine is shut down.
    Ending,
    /// From now on this is how the matter is known, or why not.
    Sight(Matter, Result<Teller, WhyNot>),
}

/// What can be known of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    Lock,
    Sleep,
}

impl Matter {
    /// The word used in messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Lock => "lock",
            Self::Sleep => "sleep",
        }
    }
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
    /// Windows tells the windows of a session.
    Windows,
    /// macOS: power events, and the notifications of the lock screen.
    MacOs,
}

/// Why nobody tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// There is neither login manager nor screen saver, or the system refuses.
    Nobody,
}
