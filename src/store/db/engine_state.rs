//! The schedule as it was last saved, in a versioned shape of its own.

use std::time::Duration;

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, Zoned};
use rusqlite::{OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

use crate::domain::id::ReminderId;
use crate::engine::{
    Saved, SavedOpen, SavedPause, SavedPauseEnd, SavedPauseOver, SavedPrompt, SavedReminder, SavedSnoozed,
};

use super::{Db, DbError};

/// Version of the shapes below.
const SHAPE: i64 = 1;

impl Db {
    /// The schedule as it was last saved; none before the first time, or if it is of another shape.
    pub fn saved_engine(&self) -> Result<Option<Saved>, DbError> {
        let sql = "SELECT json FROM engine_state WHERE id = 1 AND shape = ?1";
        let json: Option<String> = self.connection.query_row(sql, [SHAPE], |row| row.get(0)).optional()?;
        let Some(json) = json else { return Ok(None) };
        let stored: Stored = serde_json::from_str(&json)
            .map_err(|error| DbError::Unreadable { what: "saved schedule", problem: error.to_string() })?;
        Ok(Some(stored.into()))
    }

    /// Replaces the saved schedule.
    pub fn save_engine(&mut self, saved: &Saved, at: &Zoned) -> Result<(), DbError> {
        let json = serde_json::to_string(&Stored::from(saved))
            .map_err(|error| DbError::Unreadable { what: "saved schedule", problem: error.to_string() })?;
        self.connection.execute(
            "INSERT INTO engine_state (id, at_secs, shape, json) VALUES (1, ?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE SET at_secs = ?1, shape = ?2, json = ?3",
            params![at.timestamp().as_second(), SHAPE, json],
        )?;
        Ok(())
    }
}

#[derive(Serialize, Deserialize)]
struct Stored {
    at: Zoned,
    slots_seen: Timestamp,
    next_number: u64,
    reminders: Vec<StoredReminder>,
    open: Option<(StoredPrompt, Duration)>,
    snoozed: Vec<(StoredPrompt, Duration)>,
    pause: Option<StoredPause>,
    last_pause: Option<(Duration, Duration)>,
    since_last_end: Option<Duration>,
    days: Vec<(Date, u32)>,
    still_for: Option<Duration>,
    away_for: Option<Duration>,
    rested: bool,
}

#[derive(Serialize, Deserialize)]
struct StoredReminder {
    id: String,
    counter: Duration,
    on: bool,
    inside: bool,
    outside_for: Option<Duration>,
    waiting: Option<DateTime>,
    done: Vec<DateTime>,
    last_shown: Option<Timestamp>,
}

#[derive(Serialize, Deserialize)]
struct StoredPrompt {
    number: u64,
    reminder: String,
    repeat: u32,
    snoozes: u32,
    notes: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct StoredPause {
    lasted: Duration,
    end: StoredPauseEnd,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StoredPauseEnd {
    Left(Duration),
    Civil(DateTime),
    Told,
}

impl From<&Saved> for Stored {
    fn from(saved: &Saved) -> Self {
        Self {
            at: saved.at.clone(),
            slots_seen: saved.slots_seen,
            next_number: saved.next_number,
            reminders: saved.reminders.iter().map(Into::into).collect(),
            open: saved.open.as_ref().map(|open| ((&open.prompt).into(), open.sat)),
            snoozed: saved.snoozed.iter().map(|snoozed| ((&snoozed.prompt).into(), snoozed.left)).collect(),
            pause: saved.pause.map(Into::into),
            last_pause: saved.last_pause.map(|pause| (pause.over_for, pause.sat)),
            since_last_end: saved.since_last_end,
            days: saved.days.clone(),
            still_for: saved.still_for,
            away_for: saved.away_for,
            rested: saved.rested,
        }
    }
}

impl From<Stored> for Saved {
    fn from(stored: Stored) -> Self {
        Self {
            at: stored.at,
            slots_seen: stored.slots_seen,
            next_number: stored.next_number,
            reminders: stored.reminders.into_iter().map(Into::into).collect(),
            open: stored.open.map(|(prompt, sat)| SavedOpen { prompt: prompt.into(), sat }),
            snoozed: stored
                .snoozed
                .into_iter()
                .map(|(prompt, left)| SavedSnoozed { prompt: prompt.into(), left })
                .collect(),
            pause: stored.pause.map(Into::into),
            last_pause: stored.last_pause.map(|(over_for, sat)| SavedPauseOver { over_for, sat }),
            since_last_end: stored.since_last_end,
            days: stored.days,
            still_for: stored.still_for,
            away_for: stored.away_for,
            rested: stored.rested,
        }
    }
}

impl From<&SavedReminder> for StoredReminder {
    fn from(saved: &SavedReminder) -> Self {
        Self {
            id: saved.id.to_string(),
            counter: saved.counter,
            on: saved.on,
            inside: saved.inside,
            outside_for: saved.outside_for,
            waiting: saved.waiting,
            done: saved.done.clone(),
            last_shown: saved.last_shown,
        }
    }
}

impl From<StoredReminder> for SavedReminder {
    fn from(stored: StoredReminder) -> Self {
        Self {
            id: ReminderId::new(stored.id),
            counter: stored.counter,
            on: stored.on,
            inside: stored.inside,
            outside_for: stored.outside_for,
            waiting: stored.waiting,
            done: stored.done,
            last_shown: stored.last_shown,
        }
    }
}

impl From<&SavedPrompt> for StoredPrompt {
    fn from(saved: &SavedPrompt) -> Self {
        Self {
            number: saved.number,
            reminder: saved.reminder.to_string(),
            repeat: saved.repeat,
            snoozes: saved.snoozes,
            notes: saved.notes.clone(),
        }
    }
}

impl From<StoredPrompt> for SavedPrompt {
    fn from(stored: StoredPrompt) -> Self {
        Self {
            number: stored.number,
            reminder: ReminderId::new(stored.reminder),
            repeat: stored.repeat,
            snoozes: stored.snoozes,
            notes: stored.notes,
        }
    }
}

impl From<SavedPause> for StoredPause {
    fn from(saved: SavedPause) -> Self {
        let end = match saved.end {
            SavedPauseEnd::Left(left) => StoredPauseEnd::Left(left),
            SavedPauseEnd::Civil(until) => StoredPauseEnd::Civil(until),
            SavedPauseEnd::Told => StoredPauseEnd::Told,
        };
        Self { lasted: saved.lasted, end }
    }
}

impl From<StoredPause> for SavedPause {
    fn from(stored: StoredPause) -> Self {
        let end = match stored.end {
            StoredPauseEnd::Left(left) => SavedPauseEnd::Left(left),
            StoredPauseEnd::Civil(until) => SavedPauseEnd::Civil(until),
            StoredPauseEnd::Told => SavedPauseEnd::Told,
        };
        Self { lasted: stored.lasted, end }
    }
}
