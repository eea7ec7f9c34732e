//! Everything of the person in one file, and back again: settings, database and packs in a plain tar, a manifest first.
//!
//! A backup is made while the agent runs; it is put back only while none does. What is put back is looked at as a whole
//! before anything is touched, and what was there is kept beside it.

mod manifest;
mod open;
mod restore;
#[cfg(test)]
mod tests;
mod write;

use std::io;
use std::path::PathBuf;

use thiserror::Error;

pub use open::{Checked, open};
pub use restore::{Kept, restore};
pub use write::make;

use crate::store::db::DbError;

/// The names in the file.
const MANIFEST: &str = "manifest.json";
const SETTINGS: &str = "settings.toml";
const DATABASE: &str = "unpinch.db";
const PACKS: &str = "packs/";

/// Larger is not what a person has.
const MAX_SETTINGS: u64 = 4 * 1024 * 1024;
const MAX_DATABASE: u64 = 4 * 1024 * 1024 * 1024;
const MAX_PACK: u64 = 4 * 1024 * 1024;
const MAX_MANIFEST: u64 = 1024 * 1024;
/// More packs are refused; the agent reads fewer.
const MAX_PACKS: usize = 256;

/// Why there is no backup, or why one is not put back. Nothing of the person's was changed.
#[derive(Debug, Error)]
pub enum BackupError {
    #[error("cannot write the backup: {cause}: {}", path.display())]
    Unwritable { cause: io::Error, path: PathBuf },
    /// One of the person's own files.
    #[error("cannot read what is to be kept: {cause}: {}", path.display())]
    Unreadable { cause: io::Error, path: PathBuf },
    #[error("cannot read the backup: {cause}: {}", path.display())]
    Unopenable { cause: io::Error, path: PathBuf },
    #[error("this is no backup of Unpinch: {}", path.display())]
    Foreign { path: PathBuf },
    #[error("the backup is cut off or damaged ({what}): {}", path.display())]
    Damaged { what: String, path: PathBuf },
    #[error("the backup holds what does not belong in one ({what}): {}", path.display())]
    Hostile { what: String, path: PathBuf },
    #[error("the backup is of a newer Unpinch (form {found}, this program knows {known}); get the newer program: {}",
            path.display())]
    Newer { found: u32, known: u32, path: PathBuf },
    /// The database in it, or the one that is to be kept.
    #[error("{0}")]
    Db(#[from] DbError),
    /// Something failed while it was put in place.
    #[error("could not put it in place: {cause}: {}; what was there before is kept: {}", path.display(), kept.display())]
    Unplaced { cause: io::Error, path: PathBuf, kept: PathBuf },
}

/// A shorter way to name a file that a call failed on.
fn unreadable(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> BackupError {
    let path = path.into();
    move |cause| BackupError::Unreadable { cause, path }
}
