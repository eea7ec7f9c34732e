//! Warning signs that stand until a clinician has looked at them.

use jiff::Zoned;
use rusqlite::params;

use crate::domain::check::Half;
use crate::domain::id::FlagId;
use crate::domain::prompt::Lock;
use crate::domain::red_flag::{Standing, Urgency};

use super::{Db, DbError};

/// Before the origin of a flag that so far only a self-check under way speaks of.
pub const PROVISIONAL: &str = "draft ";

impl Db {
    /// The flags that stand, oldest first.
    pub fn standing_flags(&self) -> Result<Vec<Standing>, DbError> {
        let sql = "SELECT flag, origin, urgency, lock, halves, at FROM flag WHERE cleared_at IS NULL ORDER BY id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut standing = Vec::new();
        while let Some(row) = rows.next()? {
            let (flag, origin): (String, String) = (row.get(0)?, row.get(1)?);
            let (urgency, lock, halves): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
            // Without the value: what is said of it may end in a log.
            let unreadable = |what: &str| DbError::Unreadable { what: "warning sign", problem: what.to_owned() };
            standing.push(Standing {
                flag: FlagId::from(flag.as_str()),
                origin,
                urgency: Urgency::from_id(&urgency).ok_or_else(|| unreadable("its urgency"))?,
                lock: Lock::from_id(&lock).ok_or_else(|| unreadable("its lock"))?,
                halves: halves.split(' ').filter_map(Half::from_id).collect(),
                since: row.get(5)?,
            });
        }
        Ok(standing)
    }

    /// The flags that a clinician has looked at, the latest first: id, since when, and when they were cleared. What only
    /// a draft had said and took back is none of them.
    pub fn cleared_flags(&self, most: usize) -> Result<Vec<(FlagId, String, String)>, DbError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT flag, at, cleared_at FROM flag
             WHERE cleared_at IS NOT NULL AND substr(origin, 1, length(?1)) <> ?1 ORDER BY cleared_secs DESC, id DESC LIMIT ?2",
        )?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![PROVISIONAL, most], |row| {
            let flag: String = row.get(0)?;
            Ok((FlagId::from(flag.as_str()), row.get(1)?, row.get(2)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Puts flags up, all or nothing. One that stands already only becomes stricter. `since` is not looked at.
    pub fn raise_flags(&mut self, raised: &[Standing], at: &Zoned) -> Result<(), DbError> {
        let known = self.standing_flags()?;
        let transaction = self.connection.transaction()?;
        for new in raised {
            let old = known.iter().find(|old| old.flag == new.flag);
            let urgency = old.map_or(new.urgency, |old| old.urgency.max(new.urgency));
            let lock = old.map_or(new.lock, |old| old.lock.max(new.lock));
            // No half is everywhere, and stays so.
            let is_everywhere = new.halves.is_empty() || old.is_some_and(|old| old.halves.is_empty());
            let mut halves = if is_everywhere { Vec::new() } else { new.halves.clone() };
            halves.extend(old.iter().filter(|_| !is_everywhere).flat_map(|old| &old.halves));
            let halves: Vec<&str> = Half::ALL.into_iter().filter(|half| halves.contains(half)).map(Half::id).collect();
            let halves = halves.join(" ");
            // What stood for good does not become provisional.
            let settled = old.filter(|old| !old.origin.starts_with(PROVISIONAL));
            let origin = settled.map_or(new.origin.as_str(), |old| old.origin.as_str());
            if old.is_some() {
                transaction.execute(
                    "UPDATE flag SET urgency = ?2, lock = ?3, halves = ?4, origin = ?5
                     WHERE flag = ?1 AND cleared_at IS NULL",
                    params![new.flag.as_str(), urgency.id(), lock.id(), halves, origin],
                )?;
            } else {
                transaction.execute(
                    "INSERT INTO flag (at, at_secs, flag, origin, urgency, lock, halves)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                    params![
                        at.to_string(),
                        at.timestamp().as_second(),
                        new.flag.as_str(),
                        new.origin,
                        urgency.id(),
                        lock.id(),
                        halves
                    ],
                )?;
            }
        }
        transaction.commit()?;
        Ok(())
    }

    /// Flags that were provisional stand for good.
    pub fn settle_flags(&mut self) -> Result<(), DbError> {
        let sql = "UPDATE flag SET origin = substr(origin, length(?1) + 1) WHERE substr(origin, 1, length(?1)) = ?1";
        self.connection.execute(sql, params![PROVISIONAL])?;
        Ok(())
    }

    /// The person says that a clinician has examined them for these.
    pub fn clear_flags(&mut self, flags: &[FlagId], at: &Zoned) -> Result<(), DbError> {
        let transaction = self.connection.transaction()?;
        for flag in flags {
            transaction.execute(
                "UPDATE flag SET cleared_at = ?2, cleared_secs = ?3 WHERE flag = ?1 AND cleared_at IS NULL",
                params![flag.as_str(), at.to_string(), at.timestamp().as_second()],
            )?;
        }
        transaction.commit()?;
        Ok(())
    }
}
