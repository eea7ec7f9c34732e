//! Who tells on this Linux desktop: GNOME's own monitor where there is one, else the Wayland compositor, else the X server.

use std::time::Duration;

use super::{Idle, IdleError, IdleEvent, X11Watch, is_set};
use super::{mutter, wayland};
use crate::platform::bus::Buses;

/// Watches this desktop. `tell` is called from a thread of the watch and must not block.
///
/// A person who is idle already is told at once. Blocks for a second at most.
pub fn desktop(
    buses: &Buses,
    threshold: Duration,
    tell: impl Fn(IdleEvent) + Clone + Send + 'static,
) -> Result<Box<dyn Idle>, IdleError> {
    if let Some(watch) = mutter::Watch::start(buses, threshold, tell.clone()) {
        return Ok(Box::new(watch));
    }
    if is_set("WAYLAND_DISPLAY") {
        return Ok(Box::new(wayland::Watch::start(threshold, tell)?));
    }
    Ok(Box::new(X11Watch::start(threshold, tell)?))
}
