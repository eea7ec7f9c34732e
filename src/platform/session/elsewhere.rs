//! Systems whose session is not watched yet.

use super::{Matter, SessionEvent, WhyNot};
use crate::platform::bus::Buses;

/// Tells that nothing is known.
pub fn watch(_buses: &Buses, tell: impl Fn(SessionEvent) + Clone + Send + Sync + 'static) {
    for matter in [Matter::Lock, Matter::Sleep] {
        tell(SessionEvent::Sight(matter, Err(WhyNot::System)));
    }
}
