//! macOS: when keyboard, mouse or trackpad were last used in this session.

use std::time::Duration;

use objc2_core_graphics::{CGEventSource, CGEventSourceStateID, CGEventType};

use super::{Idle, IdleError, IdleEvent, asked};
use crate::platform::bus::Buses;

/// Any input (`kCGAnyInputEventType`, `CGEventTypes.h`).
const ANY_INPUT: CGEventType = CGEventType(u32::MAX);

/// Watches this session. `tell` is called from a thread of the watch and must not block.
pub fn desktop(
    _buses: &Buses,
    threshold: Duration,
    tell: impl Fn(IdleEvent) + Clone + Send + 'static,
) -> Result<Box<dyn Idle>, IdleError> {
    asked::start(still_for, threshold, tell)
}

fn still_for() -> Option<Duration> {
    since(ANY_INPUT)
}

/// How long ago the last event of this kind came from the person.
pub fn since(kind: CGEventType) -> Option<Duration> {
    let secs = CGEventSource::seconds_since_last_event_type(CGEventSourceStateID::CombinedSessionState, kind);
    Duration::try_from_secs_f64(secs).ok()
}
