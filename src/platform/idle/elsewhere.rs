//! Systems whose idle time is not asked for yet (Windows and macOS answer questions only; see ARCHITECTURE.md).

use std::time::Duration;

use super::{Idle, IdleError, IdleEvent};
use crate::platform::bus::Buses;

/// Always an error, in words for people.
pub fn desktop(
    _buses: &Buses,
    _threshold: Duration,
    _tell: impl Fn(IdleEvent) + Clone + Send + 'static,
) -> Result<Box<dyn Idle>, IdleError> {
    Err(IdleError::NotAvailable)
}
