//! Everything that can reach the resident loop: one closed list.

use crate::link::server::Incoming;
use crate::platform::holds::HoldChanged;
use crate::platform::idle::IdleEvent;
use crate::platform::notify::NotifyEvent;
use crate::platform::session::SessionEvent;
use crate::platform::tray::TrayEvent;

use super::world::{ChildId, Role};

/// One thing that happened outside.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "messages are few and gone at once")]
pub enum Message {
    Link(Incoming),
    Notify(NotifyEvent),
    Idle(IdleEvent),
    Session(SessionEvent),
    Hold(HoldChanged),
    Tray(TrayEvent),
    /// The settings file was changed, perhaps by the person.
    SettingsTouched,
    /// A child process of ours ended; `cause` in words if it did not end well.
    ChildEnded {
        role: Role,
        child: ChildId,
        cause: Option<String>,
    },
    /// The system or the person at the terminal asks to end.
    Stop,
}
