//! The log of decisions (S41): what the schedule did, by which rule, and how prompts ended.

use jiff::Zoned;
use rusqlite::{OptionalExtension as _, params};

use crate::engine::{Decision, What};

use super::{Db, DbError};

/// Decisions are kept so long; outcomes of prompts stay.
const KEPT_SECS: i64 = 14 * 24 * 3600;

/// An ended prompt or showing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeRow {
    pub number: i64,
    /// RFC 9557.
    pub at: String,
    pub reminder: String,
    pub outcome: String,
    pub cause: Option<String>,
    pub rule: String,
}

impl Db {
    /// Adds decisions, in order, all or none.
    pub fn log_decisions(&mut self, decisions: &[Decision]) -> Result<(), DbError> {
        let transaction = self.connection.transaction()?;
        for decision in decisions {
            let (what, reminder, detail) = describe(&decision.what);
            let outcome = match &decision.what {
                What::Outcome { outcome, .. } => Some(*outcome),
                _ => None,
            };
            transaction.execute(
                "INSERT INTO decision (at, at_secs, rule, what, reminder, outcome, cause, detail)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    decision.at.to_string(),
                    decision.at.timestamp().as_second(),
                    decision.rule,
                    what,
                    reminder,
                    outcome.map(crate::domain::prompt::Outcome::id),
                    outcome.and_then(crate::domain::prompt::Outcome::cause).map(crate::domain::prompt::Cause::id),
                    detail
                ],
            )?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Forgets decisions older than 14 days; outcomes stay for the history.
    pub fn forget_old_decisions(&mut self, now: &Zoned) -> Result<(), DbError> {
        let before = now.timestamp().as_second() - KEPT_SECS;
        self.connection.execute("DELETE FROM decision WHERE at_secs < ?1 AND outcome IS NULL", [before])?;
        Ok(())
    }

    /// Outcomes at or after a moment (seconds since 1970), oldest first.
    pub fn outcomes_since(&self, at_secs: i64) -> Result<Vec<OutcomeRow>, DbError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, at, reminder, outcome, cause, rule FROM decision
             WHERE at_secs >= ?1 AND outcome IS NOT NULL ORDER BY id",
        )?;
        let rows = statement.query_map([at_secs], |row| {
            Ok(OutcomeRow {
                number: row.get(0)?,
                at: row.get(1)?,
                reminder: row.get(2)?,
                outcome: row.get(3)?,
                cause: row.get(4)?,
                rule: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Number of the newest decision; 0 if there is none.
    pub fn last_decision(&self) -> Result<i64, DbError> {
        Ok(self.connection.query_row("SELECT coalesce(max(id), 0) FROM decision", [], |row| row.get(0))?)
    }

    /// The value kept under a name.
    pub fn mark(&self, name: &str) -> Result<Option<String>, DbError> {
        let sql = "SELECT value FROM mark WHERE name = ?1";
        Ok(self.connection.query_row(sql, [name], |row| row.get(0)).optional()?)
    }

    /// Keeps a value under a name.
    pub fn set_mark(&mut self, name: &str, value: &str) -> Result<(), DbError> {
        self.connection.execute(
            "INSERT INTO mark (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
            params![name, value],
        )?;
        Ok(())
    }
}

/// The kind of decision, its reminder, and what else there is to say.
fn describe(what: &What) -> (&'static str, Option<&str>, Option<String>) {
    match what {
        What::Show { reminder, length, repeat, .. } => {
            ("show", Some(reminder.as_str()), Some(format!("{} min, repeat {repeat}", length.minutes())))
        }
        What::Outcome { reminder, .. } => ("outcome", Some(reminder.as_str()), None),
        What::Held { reminder, by } => {
            let by: Vec<_> = by.iter().map(|hold| hold.id()).collect();
            ("held", Some(reminder.as_str()), Some(by.join(" ")))
        }
        What::State { text } => ("state", None, Some(text.clone())),
    }
}
