//! macOS: cameras and microphones say whether somebody uses them, the window list what fills the screen, and the event
//! system how long ago a key was pressed. Whether *Do not disturb* is on, and whether the screen is shared, macOS tells
//! no program without special rights.

mod device;
mod screen;

use std::time::Duration;

use objc2_core_graphics::CGEventType;

use super::asked::{Asked, System};
use super::{HoldChanged, Holds, How, WhyNot};
use crate::domain::prompt::Hold;
use crate::platform::bus::Buses;
use crate::platform::idle;

/// The holds of this desktop. `tell` is called from a thread of their own and must not block.
pub fn desktop(_buses: &Buses, tell: impl Fn(HoldChanged) + Send + Sync + 'static) -> Box<dyn Holds> {
    Box::new(Asked::new(Desktop, tell))
}

struct Desktop;

impl System for Desktop {
    fn holds(&self, hold: Hold) -> bool {
        match hold {
            Hold::FullScreen => screen::is_full(),
            Hold::Camera => device::is_camera_used(),
            Hold::Microphone => device::is_microphone_used(),
            Hold::DoNotDisturb | Hold::ScreenShare | Hold::Typing => false,
        }
    }

    fn not_typed_for(&self) -> Option<Duration> {
        idle::since(CGEventType::KeyDown)
    }

    fn sight(&self, hold: Hold) -> Result<How, WhyNot> {
        match hold {
            Hold::FullScreen => Ok(How::ForegroundWindow),
            Hold::Camera | Hold::Microphone => Ok(How::Device),
            Hold::Typing => Ok(How::KeyTimes),
            Hold::DoNotDisturb | Hold::ScreenShare => Err(WhyNot::System),
        }
    }
}
