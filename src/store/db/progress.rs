//! What was done and how it went, summed up a day: ten years of it are read as fast as a week.

use rusqlite::Row;

use super::{Db, DbError};

/// Routines of one day that were made for one nerve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayRow {
    /// `YYYY-MM-DD`, the civil day on which they began.
    pub date: String,
    /// None where it was not the plan that chose them.
    pub nerve: Option<String>,
    pub begun: u32,
    pub completed: u32,
    /// Stopped because it hurt.
    pub too_much: u32,
    /// Ratings 0 to 10 before and after: their sum, and how many there are.
    pub before: (u32, u32),
    pub after: (u32, u32),
}

/// How many prompts of one day ended so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeCountRow {
    /// `YYYY-MM-DD`.
    pub date: String,
    pub outcome: String,
    pub count: u32,
}

impl Db {
    /// Routines at or after a moment (seconds since 1970) by day and nerve, oldest first.
    pub fn days_since(&self, at_secs: i64) -> Result<Vec<DayRow>, DbError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT substr(at, 1, 10) AS day, nerve, count(*), sum(ended IS 'completed'), sum(ended IS 'too_much'),
                    coalesce(sum(pain_before), 0), count(pain_before), coalesce(sum(pain_after), 0), count(pain_after)
             FROM routine WHERE at_secs >= ?1 GROUP BY day, nerve ORDER BY day, nerve",
        )?;
        let rows = statement.query_map([at_secs], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Ended prompts at or after a moment by day and outcome, oldest first.
    pub fn outcome_counts_since(&self, at_secs: i64) -> Result<Vec<OutcomeCountRow>, DbError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT substr(at, 1, 10) AS day, outcome, count(*) FROM decision
             WHERE at_secs >= ?1 AND outcome IS NOT NULL GROUP BY day, outcome ORDER BY day, outcome",
        )?;
        let rows = statement.query_map([at_secs], |row| {
            Ok(OutcomeCountRow { date: row.get(0)?, outcome: row.get(1)?, count: row.get(2)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<DayRow> {
    Ok(DayRow {
        date: row.get(0)?,
        nerve: row.get(1)?,
        begun: row.get(2)?,
        completed: row.get(3)?,
        too_much: row.get(4)?,
        before: (row.get(5)?, row.get(6)?),
        after: (row.get(7)?, row.get(8)?),
    })
}
