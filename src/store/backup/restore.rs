//! Putting a backup in the place of what is there. The caller sees to it that no agent runs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::open::Checked;
use super::write::{make, packs};
use super::{BackupError, PACKS};
use crate::store::db::{Db, DbError};
use crate::store::files;
use crate::store::paths::Paths;
use crate::store::settings::SettingsFile;

/// Where what was there before is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// There was nothing.
    Nothing,
    /// As a backup, which can be put back in the same way.
    Backup(PathBuf),
    /// The files as they were, because they could not be read.
    Folder(PathBuf),
}

impl Kept {
    /// Where it is.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Nothing => None,
            Self::Backup(path) | Self::Folder(path) => Some(path),
        }
    }
}

/// What is there is kept beside the database under a name with the moment in it, then each file is put in place whole.
pub fn restore(paths: &Paths, new: &Checked, program: &str, at: &Zoned) -> Result<Kept, BackupError> {
    let kept = keep(paths, program, at)?;
    let unplaced = |cause: io::Error, path: &Path| BackupError::Unplaced {
        cause,
        path: path.to_owned(),
        kept: kept.path().unwrap_or(&paths.data).to_owned(),
    };
    place_database(paths, new.database.as_deref()).map_err(|cause| unplaced(cause, &paths.database()))?;
    place_packs(paths, &new.packs).map_err(|cause| unplaced(cause, &paths.packs()))?;
    let settings = paths.settings();
    let last_good = SettingsFile::new(settings.clone()).copy();
    place(new.settings.as_deref(), &settings).map_err(|cause| unplaced(cause, &settings))?;
    // The last good copy belongs to the settings that were there.
    remove(&last_good).map_err(|cause| unplaced(cause, &last_good))?;
    Ok(kept)
}

/// A backup of what is there; where that cannot be made, the files themselves are moved aside.
fn keep(paths: &Paths, program: &str, at: &Zoned) -> Result<Kept, BackupError> {
    let name = format!("{}{}", files::BEFORE_RESTORE, at.strftime("%Y-%m-%d-%H%M%S"));
    let backup = files::free_name(&paths.data.join(format!("{name}.tar")));
    match make(paths, &backup, program, at) {
        Ok(0) => {
            remove(&backup).map_err(|cause| BackupError::Unwritable { cause, path: backup.clone() })?;
            Ok(Kept::Nothing)
        }
        Ok(_) => Ok(Kept::Backup(backup)),
        // Only what nobody can read is kept as it is; all else can be mended first.
        Err(error) if !is_torn(&paths.database()) => Err(error),
        Err(_) => {
            let folder = files::free_name(&paths.data.join(name));
            move_aside(paths, &folder).map_err(|cause| BackupError::Unwritable { cause, path: folder.clone() })?;
            Ok(Kept::Folder(folder))
        }
    }
}

fn is_torn(database: &Path) -> bool {
    database.exists() && !matches!(Db::check(database), Ok(()) | Err(DbError::Newer { .. }))
}

fn move_aside(paths: &Paths, folder: &Path) -> io::Result<()> {
    files::make_private(folder)?;
    let database = paths.database();
    let log = |end: &str| files::with_end(&database, end);
    let mut found = vec![paths.settings(), log("-wal"), log("-shm"), database.clone()];
    found.extend(packs(paths).into_iter().map(|(_, path)| path));
    for path in found.into_iter().filter(|path| path.exists()) {
        fs::rename(&path, folder.join(path.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

/// The log of the old database goes first: the new one would take it for its own.
fn place_database(paths: &Paths, new: Option<&Path>) -> io::Result<()> {
    let database = paths.database();
    if database.exists() {
        Db::fold_log(&database);
    }
    for end in ["-wal", "-shm", "-journal"] {
        remove(&files::with_end(&database, end))?;
    }
    place(new, &database)
}

fn place_packs(paths: &Paths, new: &[(String, PathBuf)]) -> io::Result<()> {
    let folder = paths.packs();
    for (name, path) in packs(paths) {
        if !new.iter().any(|(other, _)| format!("{PACKS}{other}") == name) {
            remove(&path)?;
        }
    }
    if !new.is_empty() {
        files::make_private(&folder)?;
    }
    new.iter().try_for_each(|(name, path)| place(Some(path), &folder.join(name)))
}

/// One file in the place of another, or none where there is none in the backup.
fn place(new: Option<&Path>, at: &Path) -> io::Result<()> {
    let Some(new) = new else { return remove(at) };
    let folder = files::folder_of(at);
    files::make_private(folder)?;
    if fs::rename(new, at).is_err() {
        // The settings may lie on another disk.
        let bytes = fs::read(new)?;
        files::replace(at, bytes)?;
    }
    files::sync_dir(folder)
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
