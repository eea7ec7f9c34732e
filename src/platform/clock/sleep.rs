//! PURE: a suspend shows as a gap between the clock that goes on and the one that stops.

use std::time::Duration;

use super::reading::Reading;

/// Shorter gaps are rounding, or a nap too short to be rest.
const SHORTEST: Duration = Duration::from_secs(10);

/// How long the machine slept between two readings, if it did.
pub(super) fn gap(last: &Reading, next: &Reading) -> Option<Duration> {
    let boot = next.boot.saturating_sub(last.boot);
    let running = next.running.saturating_sub(last.running);
    let gap = boot.saturating_sub(running);
    (gap > SHORTEST).then_some(gap)
}
