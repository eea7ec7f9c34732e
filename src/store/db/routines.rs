//! Routines that were begun, and how they ended.

use jiff::Zoned;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::{Db, DbError};

/// What is known when a routine begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoutineStart {
    /// A routine's id, or `exercise:<id>`.
    pub routine: String,
    /// The nerve it was chosen for, if it came from the plan.
    pub nerve: Option<String>,
    pub side: String,
    /// Level of the dose it was chosen at.
    pub irritability: Option<String>,
    /// Whether a prompt led to it.
    pub prompted: bool,
    /// The dose rule it was chosen by.
    pub rule: Option<String>,
}

/// What is known when it ends.
#[derive(Debug, Clone, PartialEq)]
pub struct RoutineEnd {
    /// `completed`, `stopped`, `too_much` or `interrupted`.
    pub ended: String,
    /// Share of its time that was done, 0 to 1.
    pub done: f64,
    /// 0 to 10.
    pub pain_before: Option<u8>,
    pub pain_after: Option<u8>,
    /// Exercises marked "too much".
    pub hurt: Vec<String>,
    /// Where the symptoms went: `further`, `same` or `nearer`.
    pub moved: Option<String>,
}

/// One routine of the history.
#[derive(Debug, Clone, PartialEq)]
pub struct RoutineRow {
    pub number: i64,
    /// RFC 9557.
    pub at: String,
    pub start: RoutineStart,
    /// None while it runs.
    pub end: Option<RoutineEnd>,
}

const COLUMNS: &str =
    "id, at, routine, nerve, side, irritability, prompted, rule, ended, done, pain_before, pain_after, hurt, moved";

impl Db {
    /// Notes that a routine began; returns its number.
    pub fn begin_routine(&mut self, start: &RoutineStart, at: &Zoned) -> Result<i64, DbError> {
        insert(&self.connection, start, at)
    }

    /// Notes how a routine ended. Only one that runs is changed, or one that was taken for interrupted because the agent
    /// did not live to hear of its end; returns whether it was.
    pub fn end_routine(&mut self, number: i64, end: &RoutineEnd) -> Result<bool, DbError> {
        update(&self.connection, number, end)
    }

    /// Adds a routine that is over already, all or nothing.
    pub fn record_routine(&mut self, start: &RoutineStart, at: &Zoned, end: &RoutineEnd) -> Result<(), DbError> {
        let transaction = self.connection.transaction()?;
        let number = insert(&transaction, start, at)?;
        update(&transaction, number, end)?;
        transaction.commit()?;
        Ok(())
    }

    /// Adds a rating, and where the symptoms went, that came after the end.
    pub fn rate_routine(&mut self, number: i64, pain_after: Option<u8>, moved: Option<&str>) -> Result<(), DbError> {
        self.connection.execute(
            "UPDATE routine SET pain_after = coalesce(?2, pain_after), moved = coalesce(?3, moved) WHERE id = ?1",
            params![number, pain_after, moved],
        )?;
        Ok(())
    }

    /// At a start: what was never ended was interrupted. Returns how many.
    pub fn interrupt_open_routines(&mut self) -> Result<usize, DbError> {
        Ok(self.connection.execute("UPDATE routine SET ended = 'interrupted' WHERE ended IS NULL", [])?)
    }

    /// Routines begun at or after a moment (seconds since 1970), oldest first.
    pub fn routines_since(&self, at_secs: i64) -> Result<Vec<RoutineRow>, DbError> {
        let sql = format!("SELECT {COLUMNS} FROM routine WHERE at_secs >= ?1 ORDER BY id");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([at_secs], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The latest routines, newest first.
    pub fn latest_routines(&self, most: u32) -> Result<Vec<RoutineRow>, DbError> {
        let sql = format!("SELECT {COLUMNS} FROM routine ORDER BY id DESC LIMIT ?1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map([most], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One routine by its number.
    pub fn routine(&self, number: i64) -> Result<Option<RoutineRow>, DbError> {
        let sql = format!("SELECT {COLUMNS} FROM routine WHERE id = ?1");
        Ok(self.connection.query_row(&sql, [number], read).optional()?)
    }
}

fn insert(connection: &Connection, start: &RoutineStart, at: &Zoned) -> Result<i64, DbError> {
    connection.execute(
        "INSERT INTO routine (at, at_secs, routine, nerve, side, irritability, prompted, rule)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            at.to_string(),
            at.timestamp().as_second(),
            start.routine,
            start.nerve,
            start.side,
            start.irritability,
            start.prompted,
            start.rule
        ],
    )?;
    Ok(connection.last_insert_rowid())
}

fn update(connection: &Connection, number: i64, end: &RoutineEnd) -> Result<bool, DbError> {
    let hurt = serde_json::to_string(&end.hurt).unwrap_or_else(|_| "[]".to_owned());
    let changed = connection.execute(
        "UPDATE routine SET ended = ?2, done = ?3, pain_before = ?4, pain_after = ?5, hurt = ?6, moved = ?7
         WHERE id = ?1 AND (ended IS NULL OR ended = 'interrupted')",
        params![number, end.ended, end.done, end.pain_before, end.pain_after, hurt, end.moved],
    )?;
    Ok(changed == 1)
}

fn read(row: &Row<'_>) -> rusqlite::Result<RoutineRow> {
    let start = RoutineStart {
        routine: row.get(2)?,
        nerve: row.get(3)?,
        side: row.get(4)?,
        irritability: row.get(5)?,
        prompted: row.get(6)?,
        rule: row.get(7)?,
    };
    let hurt: String = row.get(12)?;
    let ended: Option<String> = row.get(8)?;
    let end = match ended {
        Some(ended) => Some(RoutineEnd {
            ended,
            done: row.get(9)?,
            pain_before: row.get(10)?,
            pain_after: row.get(11)?,
            hurt: serde_json::from_str(&hurt).unwrap_or_default(),
            moved: row.get(13)?,
        }),
        None => None,
    };
    Ok(RoutineRow { number: row.get(0)?, at: row.get(1)?, start, end })
}
