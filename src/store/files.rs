//! Files are replaced whole or not at all.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Replaces a file: writes beside it, syncs, renames, syncs the folder. The old file stays until the new one is whole.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    let dir = path.parent().unwrap_or_else(|| Path::new("."));
    let mut aside = tempfile::Builder::new().prefix(".unpinch-").tempfile_in(dir)?;
    aside.write_all(text.as_bytes())?;
    aside.as_file().sync_all()?;
    aside.persist(path).map_err(|error| error.error)?;
    sync_dir(dir)
}

/// Moves a file that cannot be used out of the way, keeping it under a name that was free. Returns the new name.
pub fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let free = (1..1000).map(|n| path.with_file_name(format!("{name}.broken-{n}"))).find(|aside| !aside.exists());
    let aside = free.ok_or_else(|| io::Error::other("there are a thousand broken copies already"))?;
    fs::rename(path, &aside)?;
    Ok(aside)
}

#[cfg(unix)]
fn sync_dir(dir: &Path) -> io::Result<()> {
    fs::File::open(dir)?.sync_all()
}

#[cfg(not(unix))]
fn sync_dir(_dir: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_stays_beside_it() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("a.toml");
        replace(&path, "one").expect("written");
        replace(&path, "two").expect("replaced");
        assert_eq!(fs::read_to_string(&path).expect("readable"), "two");
        assert_eq!(fs::read_dir(dir.path()).expect("a folder").count(), 1);
    }

    #[test]
    fn broken_files_are_all_kept() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("unpinch.db");
        for content in ["first", "second"] {
            fs::write(&path, content).expect("written");
            let aside = set_aside(&path).expect("moved");
            assert_eq!(fs::read_to_string(aside).expect("readable"), content);
        }
        assert!(!path.exists());
    }
}
