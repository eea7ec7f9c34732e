//! The embedded data files become checked domain values.
//!
//! Text → raw shapes (`raw`, serde) → checks (`checked`) → domain values without serde. What is wrong in a file is named
//! with file, id and field. The parts that only some pages need are read when they are asked for. Knows neither clock,
//! disk nor window: the files are part of the program.

mod checked;
mod embedded;
mod error;
mod files;
mod place;
mod raw;
#[cfg(test)]
mod tests;

use std::sync::OnceLock;

use crate::domain::catalog::Catalog;

pub use error::{ContentError, Problem};
pub use files::Files;

/// Reads and checks the profiles, exercises, routines and sources that are part of the program.
pub fn load() -> Result<Catalog, ContentError> {
    load_from(&Files::embedded())
}

/// The same from other files; a missing file is an error.
pub fn load_from(files: &Files<'_>) -> Result<Catalog, ContentError> {
    checked::catalog(files)
}

/// The catalogue of the program, read once. Empty, with a line in the log, if a data file is broken, which a test rules
/// out for what is shipped.
pub fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| logged(load()))
}

/// The value, or an empty one and a line in the log.
fn logged<T: Default>(loaded: Result<T, ContentError>) -> T {
    loaded.unwrap_or_else(|error| {
        log::error!("the clinical content is broken: {error}");
        T::default()
    })
}
