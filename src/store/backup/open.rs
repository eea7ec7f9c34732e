//! Reading a backup: all of it is looked at before anything of the person's is touched. Nothing is unpacked by name; each
//! file is one of a few that are known, no longer than it says, with the checksum that was written down.

use std::fs::File;
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::manifest::{FORMAT, Listed, Manifest, Summed, VERSION};
use super::{
    BackupError, DATABASE, MANIFEST, MAX_DATABASE, MAX_MANIFEST, MAX_PACK, MAX_PACKS, MAX_SETTINGS, PACKS, SETTINGS,
};
use crate::store::db::{Db, DbError};
use crate::store::files;
use crate::store::paths::Paths;

/// A backup that was found sound, unpacked beside the person's files.
#[derive(Debug)]
pub struct Checked {
    /// Goes with this value.
    pub(super) folder: TempDir,
    pub(super) settings: Option<PathBuf>,
    pub(super) database: Option<PathBuf>,
    /// The names of the packs' files.
    pub(super) packs: Vec<(String, PathBuf)>,
    /// When it was made, RFC 9557.
    pub made: String,
}

/// Looks at the whole backup, and unpacks it into a folder beside the database.
pub fn open(paths: &Paths, from: &Path) -> Result<Checked, BackupError> {
    // A pipe would never open, or never end.
    let file = std::fs::metadata(from)
        .and_then(|about| if about.is_file() { File::open(from) } else { Err(io::Error::other("it is not a file")) });
    let file = file.map_err(|cause| BackupError::Unopenable { cause, path: from.to_owned() })?;
    let folder = TempDir::with_prefix_in(files::ASIDE, &paths.data)
        .map_err(|cause| BackupError::Unwritable { cause, path: paths.data.clone() })?;
    let look = Look { from };
    let mut tar = tar::Archive::new(io::BufReader::new(file));
    // As they are: a name in pieces is none of ours.
    let mut entries = tar.entries().map_err(|_| look.foreign())?.raw(true);
    let manifest = look.manifest(entries.next())?;
    let mut checked =
        Checked { settings: None, database: None, packs: Vec::new(), made: shown(&manifest.made), folder };
    let mut listed = manifest.files.iter();
    for entry in entries {
        let entry = entry.map_err(|error| look.damaged(&error.to_string()))?;
        let name = look.name(&entry)?;
        let Some(known) = listed.next() else { return Err(look.hostile("more than it lists")) };
        if known.name != name {
            return Err(look.damaged(&format!("`{}` is not where it belongs", shown(&known.name))));
        }
        let path = match kind(&name) {
            Some(Kind::Settings) if checked.settings.is_none() => {
                checked.settings.insert(checked.folder.path().join(SETTINGS)).clone()
            }
            Some(Kind::Database) if checked.database.is_none() => {
                checked.database.insert(checked.folder.path().join(DATABASE)).clone()
            }
            Some(Kind::Pack(pack))
                if checked.packs.len() < MAX_PACKS && checked.packs.iter().all(|(other, _)| other != pack) =>
            {
                let path = checked.folder.path().join(format!("pack-{}", checked.packs.len()));
                checked.packs.push((pack.to_owned(), path.clone()));
                path
            }
            _ => return Err(look.hostile(&format!("`{}`", shown(&name)))),
        };
        if look.unpack(entry, &path, &name)? != *known {
            return Err(look.damaged(&format!("`{}` is not as it was written", shown(&name))));
        }
    }
    if let Some(missing) = listed.next() {
        return Err(look.damaged(&format!("`{}` is missing", shown(&missing.name))));
    }
    look.contents(&checked)?;
    Ok(checked)
}

/// What a file of a backup may be.
#[derive(Clone, Copy)]
enum Kind<'a> {
    Settings,
    Database,
    /// The name of its file.
    Pack(&'a str),
}

impl Kind<'_> {
    fn most(self) -> u64 {
        match self {
            Self::Settings => MAX_SETTINGS,
            Self::Database => MAX_DATABASE,
            Self::Pack(_) => MAX_PACK,
        }
    }
}

fn kind(name: &str) -> Option<Kind<'_>> {
    match name {
        SETTINGS => Some(Kind::Settings),
        DATABASE => Some(Kind::Database),
        _ => name.strip_prefix(PACKS).filter(|name| is_plain(name)).map(Kind::Pack),
    }
}

/// Whether it names a pack's file in its folder, and nothing else on whichever system.
pub(super) fn is_plain(name: &str) -> bool {
    let is_odd = |letter: char| letter.is_control() || "/\\:*?\"<>|".contains(letter);
    let is_named = name.strip_suffix(".toml").is_some_and(|stem| !stem.is_empty());
    is_named && name.len() <= 200 && !name.contains(is_odd)
}

/// A name as it may be shown: without what a terminal would obey.
fn shown(name: &str) -> String {
    name.chars().take(90).flat_map(char::escape_debug).collect()
}

/// What every form of a manifest says.
#[derive(serde::Deserialize)]
struct Begin {
    format: String,
    version: u32,
}

/// Where is read from.
struct Look<'a> {
    from: &'a Path,
}

type Entry<'a> = tar::Entry<'a, io::BufReader<File>>;

impl Look<'_> {
    fn foreign(&self) -> BackupError {
        BackupError::Foreign { path: self.from.to_owned() }
    }

    fn damaged(&self, what: &str) -> BackupError {
        BackupError::Damaged { what: what.to_owned(), path: self.from.to_owned() }
    }

    fn hostile(&self, what: &str) -> BackupError {
        BackupError::Hostile { what: what.to_owned(), path: self.from.to_owned() }
    }

    /// The first file says what it is. What does not begin with one is none of ours.
    fn manifest(&self, first: Option<io::Result<Entry<'_>>>) -> Result<Manifest, BackupError> {
        let first = first.and_then(Result::ok).ok_or_else(|| self.foreign())?;
        if self.name(&first).map_err(|_| self.foreign())? != MANIFEST {
            return Err(self.foreign());
        }
        let mut text = String::new();
        let read = first.take(MAX_MANIFEST).read_to_string(&mut text);
        read.map_err(|error| self.damaged(&error.to_string()))?;
        // A later form may have other fields: which form it is comes first.
        let begin: Begin = serde_json::from_str(&text).map_err(|_| self.foreign())?;
        if begin.format != FORMAT {
            return Err(self.foreign());
        }
        if begin.version > VERSION {
            return Err(BackupError::Newer { found: begin.version, known: VERSION, path: self.from.to_owned() });
        }
        serde_json::from_str(&text).map_err(|error| self.damaged(&format!("{MANIFEST}: {error}")))
    }

    /// The name of an ordinary file; links, folders and devices do not belong in a backup.
    fn name(&self, entry: &Entry<'_>) -> Result<String, BackupError> {
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if entry.header().entry_type() != tar::EntryType::Regular {
            return Err(self.hostile(&format!("`{}` is no ordinary file", shown(&name))));
        }
        Ok(name)
    }

    fn unpack(&self, entry: Entry<'_>, path: &Path, name: &str) -> Result<Listed, BackupError> {
        let (size, most) = (entry.size(), kind(name).map_or(0, Kind::most));
        if size > most {
            return Err(self.hostile(&format!("a file of {} MB", size / 1024 / 1024)));
        }
        let unwritable = |cause| BackupError::Unwritable { cause, path: path.to_owned() };
        let mut file = files::new_private(path).map_err(unwritable)?;
        let mut summed = Summed::new(entry.take(most));
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let read = summed.read(&mut buffer).map_err(|error| self.damaged(&error.to_string()))?;
            let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
            file.write_all(bytes).map_err(unwritable)?;
        }
        file.sync_all().map_err(unwritable)?;
        Ok(summed.listed(name))
    }

    /// The database is one of ours, of a version that is known. Settings may be broken, as they were: the program copes.
    fn contents(&self, checked: &Checked) -> Result<(), BackupError> {
        if let Some(path) = &checked.database {
            Db::try_copy(path).map_err(|error| match error {
                newer @ DbError::Newer { .. } => BackupError::Db(newer),
                DbError::Unopenable { cause, .. } => self.damaged(&format!("{DATABASE}: {cause}")),
                other => self.damaged(&format!("{DATABASE}: {other}")),
            })?;
        }
        Ok(())
    }
}
