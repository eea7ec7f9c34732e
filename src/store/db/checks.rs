//! Self-checks: finished ones with their answers, and the one under way.

use jiff::Zoned;
use rusqlite::{OptionalExtension as _, Row, params};

use super::{Db, DbError};

/// Version of the answers' and the draft's JSON.
const SHAPE: i64 = 1;

/// A finished self-check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckRow {
    /// RFC 9557.
    pub at: String,
    pub at_secs: i64,
    /// Complaints as a JSON list of words.
    pub complaints: String,
    /// Answers as JSON.
    pub answers: String,
    /// `nerve`, `not_nerve`, `red_flag` or `unclear`.
    pub outcome: String,
    /// The profile that ranked first, and its side.
    pub best: Option<String>,
    pub side: Option<String>,
}

/// A self-check that was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    pub at: String,
    pub at_secs: i64,
    pub json: String,
}

impl Db {
    /// Adds a finished self-check and forgets the one under way, all or nothing. `at` and `at_secs` of the row are not
    /// looked at.
    pub fn record_check(&mut self, row: &CheckRow, at: &Zoned) -> Result<(), DbError> {
        let transaction = self.connection.transaction()?;
        transaction.execute(
            "INSERT INTO self_check (at, at_secs, shape, complaints, answers, outcome, best, side)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                at.to_string(),
                at.timestamp().as_second(),
                SHAPE,
                row.complaints,
                row.answers,
                row.outcome,
                row.best,
                row.side
            ],
        )?;
        transaction.execute("DELETE FROM check_draft", [])?;
        transaction.commit()?;
        Ok(())
    }

    /// Finished self-checks, newest first; those of another shape are left out.
    pub fn checks(&self) -> Result<Vec<CheckRow>, DbError> {
        let sql = "SELECT at, at_secs, complaints, answers, outcome, best, side FROM self_check
                   WHERE shape = ?1 ORDER BY id DESC";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([SHAPE], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Keeps the self-check under way; none forgets it.
    pub fn save_draft(&mut self, json: Option<&str>, at: &Zoned) -> Result<(), DbError> {
        match json {
            None => self.connection.execute("DELETE FROM check_draft", [])?,
            Some(json) => self.connection.execute(
                "INSERT INTO check_draft (id, at, at_secs, shape, json) VALUES (1, ?1, ?2, ?3, ?4)
                 ON CONFLICT (id) DO UPDATE SET at = ?1, at_secs = ?2, shape = ?3, json = ?4",
                params![at.to_string(), at.timestamp().as_second(), SHAPE, json],
            )?,
        };
        Ok(())
    }

    /// The self-check under way; none if there is none, or if it is of another shape.
    pub fn draft(&self) -> Result<Option<DraftRow>, DbError> {
        let sql = "SELECT at, at_secs, json FROM check_draft WHERE id = 1 AND shape = ?1";
        let read = |row: &Row<'_>| Ok(DraftRow { at: row.get(0)?, at_secs: row.get(1)?, json: row.get(2)? });
        Ok(self.connection.query_row(sql, [SHAPE], read).optional()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<CheckRow> {
    Ok(CheckRow {
        at: row.get(0)?,
        at_secs: row.get(1)?,
        complaints: row.get(2)?,
        answers: row.get(3)?,
        outcome: row.get(4)?,
        best: row.get(5)?,
        side: row.get(6)?,
    })
}
