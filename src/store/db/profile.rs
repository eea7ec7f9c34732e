//! The nerve profile; every change is kept.

use jiff::Zoned;
use rusqlite::{OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

use crate::domain::id::{ExerciseId, ProfileId};
use crate::domain::irritability::Irritability;
use crate::domain::profile::{KeptNerve, NerveProfile};
use crate::domain::side::Side;

use super::{Db, DbError};

/// Version of the shape below.
const SHAPE: i64 = 1;

/// The profile as it is written.
#[derive(Debug, Serialize, Deserialize)]
struct Stored {
    nerves: Vec<StoredNerve>,
    #[serde(default)]
    avoid: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredNerve {
    nerve: String,
    side: String,
    irritability: String,
    since: jiff::civil::Date,
}

impl Db {
    /// The profile in force; empty before a nerve was ever chosen.
    pub fn profile(&self) -> Result<NerveProfile, DbError> {
        let json: Option<String> = self
            .connection
            .query_row("SELECT json FROM profile ORDER BY id DESC LIMIT 1", [], |row| row.get(0))
            .optional()?;
        json.map_or_else(|| Ok(NerveProfile::default()), |json| read(&json))
    }

    /// Since when the main nerve, its side and its level stand as they do, in seconds since 1970: ratings older than
    /// that say nothing about the dose. 0 before a nerve was ever chosen.
    pub fn profile_since(&self) -> Result<i64, DbError> {
        let mut statement = self.connection.prepare_cached("SELECT at_secs, json FROM profile ORDER BY id DESC")?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
        let mut since = 0;
        let mut newest = None;
        for row in rows {
            let (at_secs, json) = row?;
            let main = read(&json)?.nerves.into_iter().next().map(|kept| (kept.nerve, kept.side, kept.irritability));
            if *newest.get_or_insert_with(|| main.clone()) != main {
                break;
            }
            since = at_secs;
        }
        Ok(since)
    }

    /// Profiles that stood before the one in force, newest first, with the moment from which each stood.
    pub fn past_profiles(&self, most: usize) -> Result<Vec<(String, NerveProfile)>, DbError> {
        let sql = "SELECT at, json FROM profile ORDER BY id DESC LIMIT ?1 OFFSET 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = statement.query_map([most], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let mut past = Vec::new();
        for row in rows {
            let (at, json) = row?;
            past.push((at, read(&json)?));
        }
        Ok(past)
    }

    /// Puts a new profile in force; the old ones stay as its past.
    pub fn save_profile(&mut self, profile: &NerveProfile, at: &Zoned) -> Result<(), DbError> {
        let json = serde_json::to_string(&write(profile)).map_err(|_| unreadable(&"its form"))?;
        self.connection.execute(
            "INSERT INTO profile (at, at_secs, shape, json) VALUES (?1, ?2, ?3, ?4)",
            params![at.to_string(), at.timestamp().as_second(), SHAPE, json],
        )?;
        Ok(())
    }
}

fn write(profile: &NerveProfile) -> Stored {
    Stored {
        nerves: profile
            .nerves
            .iter()
            .map(|kept| StoredNerve {
                nerve: kept.nerve.to_string(),
                side: kept.side.id().to_owned(),
                irritability: kept.irritability.id().to_owned(),
                since: kept.since,
            })
            .collect(),
        avoid: profile.avoid.iter().map(ToString::to_string).collect(),
    }
}

fn read(json: &str) -> Result<NerveProfile, DbError> {
    let stored: Stored = serde_json::from_str(json).map_err(|_| unreadable(&"its form"))?;
    let nerves = stored.nerves.iter().map(|kept| {
        Ok(KeptNerve {
            nerve: ProfileId::from(kept.nerve.as_str()),
            side: Side::from_id(&kept.side).ok_or_else(|| unreadable(&"its side"))?,
            irritability: Irritability::from_id(&kept.irritability).ok_or_else(|| unreadable(&"its irritability"))?,
            since: kept.since,
        })
    });
    Ok(NerveProfile {
        nerves: nerves.collect::<Result<_, DbError>>()?,
        avoid: stored.avoid.iter().map(|id| ExerciseId::from(id.as_str())).collect(),
    })
}

/// Without the value: what is said of it may end in a log.
fn unreadable(problem: &impl ToString) -> DbError {
    DbError::Unreadable { what: "nerve profile", problem: problem.to_string() }
}
