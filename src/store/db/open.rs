//! Opening: made if missing, moved up to this version, set aside if torn.

use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::store::files;

use super::{Db, DbError};

/// So long is waited for another process to have written.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);

/// Each step takes the database from its index to the next version.
const MIGRATIONS: &[&str] = &[include_str!("schema-1.sql"), include_str!("schema-2.sql"), include_str!("schema-3.sql")];

/// An open database, and what had to be done to have it.
#[derive(Debug)]
pub struct Opened {
    pub db: Db,
    /// A sentence for the person, if the old file was torn and set aside.
    pub notice: Option<String>,
}

impl Db {
    /// Opens the file, making it if it is missing. A torn file is kept under another name and a new one begun.
    pub fn open(path: &Path) -> Result<Opened, DbError> {
        match Self::open_sound(path) {
            Ok(db) => Ok(Opened { db, notice: None }),
            Err(DbError::Sqlite(error)) if is_torn(&error) => {
                let aside =
                    files::set_aside(path).map_err(|cause| DbError::Unopenable { cause, path: path.to_owned() })?;
                set_log_aside(path);
                let notice = format!(
                    "The history could not be read ({error}). It was kept, and a new one begun; your nerve has to be \
                     chosen again, and a warning sign that was there still counts: {}",
                    aside.display()
                );
                Ok(Opened { db: Self::open_sound(path)?, notice: Some(notice) })
            }
            Err(DbError::Sqlite(error)) => {
                Err(DbError::Unopenable { cause: std::io::Error::other(error), path: path.to_owned() })
            }
            Err(error) => Err(error),
        }
    }

    /// Whether the file is sound and of a version that is known. Changes nothing; another process may have it open.
    pub fn check(path: &Path) -> Result<(), DbError> {
        let unopenable = |cause| DbError::Unopenable { cause, path: path.to_owned() };
        let look = || -> rusqlite::Result<(String, i64)> {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let connection = Connection::open_with_flags(path, flags)?;
            let sound = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
            Ok((sound, connection.query_row("PRAGMA user_version", [], |row| row.get(0))?))
        };
        let (sound, found) = look().map_err(|error| unopenable(std::io::Error::other(error)))?;
        if sound != "ok" {
            return Err(unopenable(std::io::Error::other(sound)));
        }
        let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
        if found > known { Err(DbError::Newer { found, known }) } else { Ok(()) }
    }

    /// Copies the database as it is at one moment into an empty file. Another process may write to it meanwhile.
    pub fn copy(from: &Path, to: &Path) -> Result<(), DbError> {
        let copied = || -> rusqlite::Result<()> {
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let connection = Connection::open_with_flags(from, flags)?;
            connection.busy_timeout(PATIENCE)?;
            // The name as it is: one that is no text of Unicode is no argument of SQLite's.
            let to = to.to_str().ok_or_else(|| rusqlite::Error::InvalidPath(to.to_owned()))?;
            connection.execute("VACUUM INTO ?1", [to])?;
            Ok(())
        };
        let unopenable = |error| DbError::Unopenable { cause: std::io::Error::other(error), path: from.to_owned() };
        copied().map_err(unopenable)
    }

    /// Whether the file of a backup can be taken into use: sound, of a version that is known, with our tables and nothing
    /// besides. It is moved up to this version.
    pub fn try_copy(path: &Path) -> Result<(), DbError> {
        Self::check(path)?;
        let unopenable = |error| DbError::Unopenable { cause: std::io::Error::other(error), path: path.to_owned() };
        let look = || -> rusqlite::Result<(usize, Vec<String>)> {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let connection = Connection::open_with_flags(path, flags)?;
            let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
            Ok((usize::try_from(version).unwrap_or(0), names(&connection)?))
        };
        let (version, found) = look().map_err(unopenable)?;
        if version == 0 || found != names_at(version)? {
            return Err(DbError::Foreign);
        }
        // What must be known before anything is offered can be read.
        let db = Self::open_sound(path)?;
        db.standing_flags()?;
        match db.profile() {
            // A bad value costs no more than itself.
            Err(DbError::Unreadable { .. }) | Ok(_) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Takes what is only in the log into the database, if it can be read.
    pub fn fold_log(path: &Path) {
        if let Err(error) = Self::open_sound(path) {
            log::warn!("the old database could not be put in order: {error}");
        }
    }

    /// A database in memory, for trying things.
    pub fn in_memory() -> Result<Self, DbError> {
        Self::prepare(Connection::open_in_memory()?)
    }

    fn open_sound(path: &Path) -> Result<Self, DbError> {
        make_private(path).map_err(|cause| DbError::Unopenable { cause, path: path.to_owned() })?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Self::prepare(Connection::open_with_flags(path, flags)?)
    }

    fn prepare(mut connection: Connection) -> Result<Self, DbError> {
        // FULL: a recorded outcome survives a power cut. The small cache keeps the resident process small.
        connection.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -256;",
        )?;
        let sound: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if sound != "ok" {
            let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
            return Err(rusqlite::Error::SqliteFailure(code, Some(sound)).into());
        }
        migrate(&mut connection)?;
        Ok(Self { connection })
    }
}

/// Everything that a database is made of, by name: tables, indexes, and what a foreign one would run.
fn names(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT type || ' ' || name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1";
    let mut statement = connection.prepare(sql)?;
    let names = statement.query_map([], |row| row.get(0))?;
    names.collect()
}

/// The same of a database that we made ourselves, in this version.
fn names_at(version: usize) -> Result<Vec<String>, DbError> {
    let connection = Connection::open_in_memory()?;
    MIGRATIONS.iter().take(version).try_for_each(|sql| connection.execute_batch(sql))?;
    Ok(names(&connection)?)
}

fn migrate(connection: &mut Connection) -> Result<(), DbError> {
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(DbError::Newer { found, known });
    }
    let done = usize::try_from(found).unwrap_or(0);
    for (step, sql) in MIGRATIONS.iter().enumerate().skip(done) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(sql)?;
        transaction.execute_batch(&format!("PRAGMA user_version = {}", step + 1))?;
        transaction.commit()?;
    }
    Ok(())
}

/// The write-ahead log of a torn file must not be replayed into the new one.
fn set_log_aside(path: &Path) {
    for suffix in ["-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        let log = Path::new(&name);
        if log.exists()
            && let Err(error) = files::set_aside(log)
        {
            log::warn!("{} cannot be set aside: {error}", log.display());
        }
    }
}

fn is_torn(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
}

/// The file must not be readable by others from its first moment on.
#[cfg(unix)]
fn make_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    std::fs::OpenOptions::new().create(true).append(true).mode(0o600).open(path).map(drop)
}

#[cfg(not(unix))]
fn make_private(path: &Path) -> std::io::Result<()> {
    std::fs::OpenOptions::new().create(true).append(true).open(path).map(drop)
}
