//! Systems without message buses.

use std::io;

/// None.
#[derive(Debug)]
pub struct Buses;

impl Buses {
    /// There is nothing to listen to.
    pub fn start() -> io::Result<Self> {
        Ok(Self)
    }
}
