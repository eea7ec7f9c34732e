//! `settings.toml`: read value by value, so that a wrong one falls back alone; written with the person's comments kept.

mod duration;
mod file;
mod hours;
mod look;
mod read;
mod reminder;
mod routine;
mod set;
#[cfg(test)]
mod tests;
mod write;

pub use duration::{parse as parse_duration, write as write_duration};
pub use file::{Loaded, SettingsFile, Unwritable};
pub use hours::parse_time;
pub use read::{Read, from_toml};
pub use set::{SetError, set};
pub use write::{to_toml, update};

/// Version of the file's shape; raised when a key changes its meaning.
pub const VERSION: i64 = 1;
