//! The log of decisions (S41): what the schedule did, by which rule, and how prompts ended.

use jiff::Zoned;
use rusqlite::{OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};

use crate::domain::prompt::Cause;
use crate::engine::{Decision, What};

use super::{Db, DbError};

/// Decisions are kept so long; outcomes of prompts stay.
pub const KEPT_SECS: i64 = 14 * 24 * 3600;

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

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRow {
    /// RFC 9557.
    pub at: String,
    pub rule: String,
    pub what: RowWhat,
}

/// What the line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowWhat {
    /// `minutes` is 0 for a note.
    Show {
        reminder: String,
        minutes: u32,
        repeat: u32,
    },
    Outcome {
        reminder: String,
        outcome: String,
        cause: Option<String>,
    },
    Held {
        reminder: String,
        by: Vec<String>,
    },
    /// `since` is RFC 9557.
    State {
        id: String,
        text: String,
        since: Option<String>,
    },
}

/// What is kept of a state beside its id.
#[derive(Debug, Default, Serialize, Deserialize)]
struct StateDetail {
    text: String,
    since: Option<String>,
}

impl Db {
    /// Adds decisions, in order, all or none.
    pub fn log_decisions(&mut self, decisions: &[Decision]) -> Result<(), DbError> {
        let transaction = self.connection.transaction()?;
        for decision in decisions {
            let (what, reminder, detail) = describe(&decision.what);
            let (outcome, cause) = match &decision.what {
                What::Outcome { outcome, .. } => (Some(outcome.id()), outcome.cause().map(Cause::id)),
                // The word of a state stands where other lines have their cause.
                What::State { id, .. } => (None, Some(*id)),
                What::Show { .. } | What::Held { .. } => (None, None),
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
                    outcome,
                    cause,
                    detail
                ],
            )?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Decisions at or after a moment (seconds since 1970), oldest first.
    pub fn decisions_since(&self, at_secs: i64) -> Result<Vec<DecisionRow>, DbError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT at, rule, what, reminder, outcome, cause, detail FROM decision WHERE at_secs >= ?1 ORDER BY id",
        )?;
        let rows = statement.query_map([at_secs], |row| {
            Ok(DecisionRow { at: row.get(0)?, rule: row.get(1)?, what: read_what(row)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
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
        What::Show { reminder, length, is_note, repeat } => {
            let minutes = if *is_note { 0 } else { length.minutes() };
            ("show", Some(reminder.as_str()), Some(format!("{minutes} min, repeat {repeat}")))
        }
        What::Outcome { reminder, .. } => ("outcome", Some(reminder.as_str()), None),
        What::Held { reminder, by } => {
            let by: Vec<_> = by.iter().map(|hold| hold.id()).collect();
            ("held", Some(reminder.as_str()), Some(by.join(" ")))
        }
        What::State { text, since, .. } => {
            let detail = StateDetail { text: text.clone(), since: since.as_ref().map(ToString::to_string) };
            ("state", None, serde_json::to_string(&detail).ok())
        }
    }
}

/// The inverse of [`describe`]; what an older program left out is empty.
fn read_what(row: &Row<'_>) -> rusqlite::Result<RowWhat> {
    let kind: String = row.get(2)?;
    let reminder = row.get::<_, Option<String>>(3)?.unwrap_or_default();
    let cause: Option<String> = row.get(5)?;
    let detail = row.get::<_, Option<String>>(6)?.unwrap_or_default();
    Ok(match kind.as_str() {
        "show" => {
            let (minutes, repeat) = detail.split_once(" min, repeat ").unwrap_or_default();
            let number = |text: &str| text.parse().unwrap_or_default();
            RowWhat::Show { reminder, minutes: number(minutes), repeat: number(repeat) }
        }
        "held" => RowWhat::Held { reminder, by: detail.split_whitespace().map(str::to_owned).collect() },
        "state" => {
            let StateDetail { text, since } = serde_json::from_str(&detail).unwrap_or_default();
            RowWhat::State { id: cause.unwrap_or_default(), text, since }
        }
        _ => RowWhat::Outcome { reminder, outcome: row.get::<_, Option<String>>(4)?.unwrap_or_default(), cause },
    })
}
