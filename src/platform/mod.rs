//! The desktop behind small traits, one folder a matter; each has a recorder for tests.

pub mod clock;
pub mod notify;
