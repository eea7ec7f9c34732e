//! Writing a backup: each part is taken whole, then all of it is written beside the file and put in its place at once.

use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use jiff::Zoned;
use tempfile::NamedTempFile;

use super::manifest::{FORMAT, Listed, Manifest, Summed, VERSION};
use super::open::is_plain;
use super::{BackupError, DATABASE, MANIFEST, MAX_PACK, MAX_PACKS, MAX_SETTINGS, PACKS, SETTINGS, unreadable};
use crate::store::db::Db;
use crate::store::files;
use crate::store::paths::Paths;

/// A longer name would be kept in pieces, which is not read back.
const LONGEST_NAME: usize = 99;

/// A part of the backup that is open for reading.
struct Part {
    listed: Listed,
    file: File,
}

/// Writes everything that is there into one file, which only the person may read. Returns how many files are in it. An
/// agent may run meanwhile: the database is taken as it is at one moment.
pub fn make(paths: &Paths, to: &Path, program: &str, at: &Zoned) -> Result<usize, BackupError> {
    let unwritable = |cause: io::Error| BackupError::Unwritable { cause, path: to.to_owned() };
    let folder = files::folder_of(to);
    let mut parts = Vec::new();
    // Kept until the end: its file is what the database is read from.
    let copy = NamedTempFile::with_prefix_in(files::ASIDE, folder).map_err(unwritable)?;
    if paths.settings().exists() {
        parts.push(part(SETTINGS, &paths.settings(), MAX_SETTINGS)?);
    }
    if paths.database().exists() {
        Db::copy(&paths.database(), copy.path())?;
        parts.push(part(DATABASE, copy.path(), u64::MAX)?);
    }
    let packs = packs(paths);
    if packs.len() > MAX_PACKS {
        let cause = io::Error::other(format!("there are more than {MAX_PACKS} packs"));
        return Err(BackupError::Unreadable { cause, path: paths.packs() });
    }
    for (name, path) in packs {
        let is_plain = name.strip_prefix(PACKS).is_some_and(is_plain);
        if name.len() > LONGEST_NAME || !is_plain {
            let cause =
                io::Error::other("a backup cannot keep this name, give the file a shorter one of plain letters");
            return Err(BackupError::Unreadable { cause, path });
        }
        parts.push(part(&name, &path, MAX_PACK)?);
    }
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        version: VERSION,
        program: program.to_owned(),
        made: at.to_string(),
        files: parts.iter().map(|part| part.listed.clone()).collect(),
    };
    let seconds = u64::try_from(at.timestamp().as_second()).unwrap_or(0);
    files::write_aside(to, |aside| tar(aside, &manifest, &mut parts, seconds)).map_err(unwritable)?;
    Ok(parts.len())
}

fn tar(aside: &File, manifest: &Manifest, parts: &mut [Part], seconds: u64) -> io::Result<()> {
    let mut tar = tar::Builder::new(io::BufWriter::new(aside));
    let manifest = serde_json::to_vec_pretty(manifest)?;
    append(&mut tar, MANIFEST, manifest.len() as u64, manifest.as_slice(), seconds)?;
    for part in parts {
        append(&mut tar, &part.listed.name, part.listed.bytes, &mut part.file, seconds)?;
    }
    tar.into_inner()?.into_inner().map(drop).map_err(io::IntoInnerError::into_error)
}

fn append(
    tar: &mut tar::Builder<impl io::Write>,
    name: &str,
    bytes: u64,
    from: impl Read,
    secs: u64,
) -> io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(bytes);
    header.set_mode(0o600);
    header.set_mtime(secs);
    // No longer than was counted, should somebody write to the file meanwhile: the checksum tells.
    tar.append_data(&mut header, name, from.take(bytes))
}

/// Opens a file and sums it up; what is too large to be one of ours is refused.
fn part(name: &str, path: &Path, most: u64) -> Result<Part, BackupError> {
    let opened = || -> io::Result<Part> {
        let mut file = File::open(path)?;
        let mut summed = Summed::new((&mut file).take(most.saturating_add(1)));
        io::copy(&mut summed, &mut io::sink())?;
        let listed = summed.listed(name);
        if listed.bytes > most {
            return Err(io::Error::other(format!("it is larger than {} MB", most / 1024 / 1024)));
        }
        file.seek(SeekFrom::Start(0))?;
        Ok(Part { listed, file })
    };
    opened().map_err(unreadable(path))
}

/// The packs by their names in the backup.
pub(super) fn packs(paths: &Paths) -> Vec<(String, PathBuf)> {
    let Ok(entries) = std::fs::read_dir(paths.packs()) else { return Vec::new() };
    let named = entries.filter_map(|entry| {
        let path = entry.ok()?.path();
        // A name that is no text could not be written down; what is no file is no pack.
        let name = path.file_name()?.to_str()?.to_owned();
        let is_pack = path.extension().is_some_and(|end| end == "toml") && path.is_file();
        is_pack.then(|| (format!("{PACKS}{name}"), path))
    });
    let mut packs: Vec<_> = named.collect();
    packs.sort();
    packs
}
