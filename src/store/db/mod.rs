//! `unpinch.db`: the nerve profile and its past, self-checks and warning signs, prompts and decisions, routines done, the saved schedule.
//!
//! The agent alone opens it. Every change is one transaction; moments come in as arguments.

mod checks;
mod decisions;
mod engine_state;
mod flags;
mod open;
mod profile;
mod progress;
mod ranges;
mod routines;
#[cfg(test)]
mod tests;

use rusqlite::Connection;
use thiserror::Error;

pub use checks::{CheckRow, DraftRow};
pub use decisions::{DecisionRow, KEPT_SECS, OutcomeRow, RowWhat};
pub use flags::PROVISIONAL;
pub use open::Opened;
pub use progress::{DayRow, OutcomeCountRow};
pub use routines::{RoutineEnd, RoutineRow, RoutineStart};

/// Something about the database went wrong; nothing was changed by the call that says so.
#[derive(Debug, Error)]
pub enum DbError {
    #[error("the database cannot be used: {0}")]
    Sqlite(#[from] rusqlite::Error),
    #[error(
        "the database cannot be opened: {cause}: {}; make room there, or name another folder with --data-dir",
        path.display()
    )]
    Unopenable { cause: std::io::Error, path: std::path::PathBuf },
    /// Written by a later program.
    #[error(
        "the database is of a newer Unpinch (version {found}, this program knows {known}): start the newer program, \
         or name another folder with --data-dir"
    )]
    Newer { found: i64, known: i64 },
    /// None of ours, or one that somebody added to.
    #[error("the database is not one of Unpinch")]
    Foreign,
    /// A stored value cannot be read.
    #[error("the database holds a {what} that cannot be read: {problem}")]
    Unreadable { what: &'static str, problem: String },
}

/// The open database.
#[derive(Debug)]
pub struct Db {
    connection: Connection,
}
