//! Systems without message buses.

use std::io;

/// None.
#[derive(Debug)]
pub struct Buses;

impl Buses {
    /// There is nothing to listen to.
    #[expect(clippy::unnecessary_wraps, reason = "Linux can refuse a thread")]
    pub fn start() -> io::Result<Self> {
        Ok(Self)
    }
}
