//! Waiting for something outside this process, never longer than a deadline.

use std::time::{Duration, Instant};

/// Enough for anything here, also on a machine that is busy with other things.
pub const LONG: Duration = Duration::from_secs(15);
/// How long a program may take to end by itself.
pub const SHORT: Duration = Duration::from_secs(2);

const STEP: Duration = Duration::from_millis(10);

/// Waits until `ready` has a value; fails with `what` when it has none for long.
pub fn until<T>(what: &str, mut ready: impl FnMut() -> Option<T>) -> T {
    let mut value = None;
    came(LONG, || {
        value = ready();
        value.is_some()
    });
    value.unwrap_or_else(|| panic!("waited in vain: {what}"))
}

/// Whether `ready` became true within `span`.
#[expect(clippy::disallowed_methods, reason = "a real desktop lives in real time")]
pub fn came(span: Duration, mut ready: impl FnMut() -> bool) -> bool {
    let start = Instant::now();
    loop {
        if ready() {
            return true;
        }
        if start.elapsed() > span {
            return false;
        }
        std::thread::sleep(STEP);
    }
}
