//! Windows: the shell says whether notifications are welcome, the window in front whether it fills the screen, and the
//! list behind *Settings ▸ Privacy* which programs use camera, microphone and screen at this moment.

mod consent;
mod focus;
mod screen;

use std::time::Duration;

use super::asked::{Asked, System};
use super::{HoldChanged, Holds, How, WhyNot};
use crate::domain::prompt::Hold;
use crate::platform::bus::Buses;
use crate::platform::idle;

use consent::Capability;

/// The holds of this desktop. `tell` is called from a thread of their own and must not block.
pub fn desktop(_buses: &Buses, tell: impl Fn(HoldChanged) + Send + Sync + 'static) -> Box<dyn Holds> {
    Box::new(Asked::new(Desktop, tell))
}

struct Desktop;

impl System for Desktop {
    fn holds(&self, hold: Hold) -> bool {
        match hold {
            Hold::DoNotDisturb => focus::is_on(),
            Hold::FullScreen => screen::is_full(),
            Hold::Camera => consent::is_used(&[Capability::Webcam]),
            Hold::Microphone => consent::is_used(&[Capability::Microphone]),
            Hold::ScreenShare => consent::is_used(&Capability::SCREEN),
            Hold::Typing => false,
        }
    }

    /// Of keys alone nothing can be known without reading them, so the mouse counts as well.
    fn not_typed_for(&self) -> Option<Duration> {
        idle::still_for()
    }

    fn sight(&self, hold: Hold) -> Result<How, WhyNot> {
        match hold {
            Hold::DoNotDisturb => Ok(How::WindowsShell),
            Hold::FullScreen => Ok(How::ForegroundWindow),
            // Of programs that share the screen only those stand in the list that use the capture of Windows 10 and later.
            Hold::Camera | Hold::Microphone | Hold::ScreenShare => Ok(How::PrivacyList),
            Hold::Typing => Ok(How::LastInput),
        }
    }
}
