//! Files are replaced whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::Builder;

/// Begins the name of what is written beside a file until it is whole; left over only by a crash.
pub const ASIDE: &str = ".unpinch-";
/// Begins the name of what was there before a backup was put back.
pub const BEFORE_RESTORE: &str = "unpinch-before-restore-";

/// Replaces a file: writes beside it, syncs, renames, syncs the folder. The old file stays until the new one is whole.
/// Only the person may read it.
pub fn replace(path: &Path, text: impl AsRef<[u8]>) -> io::Result<()> {
    write_whole(path, Builder::new(), |mut aside| aside.write_all(text.as_ref()))
}

/// The same for what is too large to be held in memory.
pub fn write_aside(path: &Path, write: impl FnOnce(&File) -> io::Result<()>) -> io::Result<()> {
    write_whole(path, Builder::new(), write)
}

/// The same for a file that is made to be given away: whoever may read the others in its folder may read it.
pub fn publish(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_whole(path, for_all(), |mut aside| aside.write_all(bytes))
}

#[cfg(unix)]
fn for_all() -> Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut builder = Builder::new();
    // What the person's umask takes away stays away.
    builder.permissions(fs::Permissions::from_mode(0o666));
    builder
}

#[cfg(not(unix))]
fn for_all() -> Builder<'static, 'static> {
    Builder::new()
}

fn write_whole(
    path: &Path,
    mut builder: Builder<'_, '_>,
    write: impl FnOnce(&File) -> io::Result<()>,
) -> io::Result<()> {
    let dir = folder_of(path);
    let aside = builder.prefix(ASIDE).tempfile_in(dir)?;
    write(aside.as_file())?;
    aside.as_file().sync_all()?;
    aside.persist(path).map_err(|error| error.error)?;
    sync_dir(dir)
}

/// The folder that a file lies in.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// The path with this after its whole name: `unpinch.db-wal`.
pub fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(end);
    path.with_file_name(name)
}

/// This path, or the first of `name-2.end`, `name-3.end` … that is free.
pub fn free_name(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let end = path.extension().map(|end| format!(".{}", end.to_string_lossy())).unwrap_or_default();
    let others = (2..1000).map(|n| path.with_file_name(format!("{stem}-{n}{end}")));
    std::iter::once(path.to_owned()).chain(others).find(|path| !path.exists()).unwrap_or_else(|| path.to_owned())
}

/// A new file that only the person may read.
pub fn new_private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes a folder that only the person may look into, if it is not there.
#[cfg(unix)]
pub fn make_private(dir: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    if dir.is_dir() {
        return Ok(());
    }
    fs::DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

#[cfg(not(unix))]
pub fn make_private(dir: &Path) -> io::Result<()> {
    fs::create_dir_all(dir)
}

/// Moves a file that cannot be used out of the way, keeping it under a name that was free. Returns the new name.
pub fn set_aside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let free = (1..1000).map(|n| path.with_file_name(format!("{name}.broken-{n}"))).find(|aside| !aside.exists());
    let aside = free.ok_or_else(|| io::Error::other("there are a thousand broken copies already"))?;
    fs::rename(path, &aside)?;
    Ok(aside)
}

/// What was renamed in a folder is on disk.
#[cfg(unix)]
pub fn sync_dir(dir: &Path) -> io::Result<()> {
    File::open(dir)?.sync_all()
}

#[cfg(not(unix))]
pub fn sync_dir(_dir: &Path) -> io::Result<()> {
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

    #[cfg(unix)]
    #[test]
    fn what_is_given_away_can_be_read_by_others_and_the_rest_cannot() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().expect("a folder");
        let mode = |name: &str| fs::metadata(dir.path().join(name)).expect("there").permissions().mode() & 0o777;
        publish(&dir.path().join("card.png"), b"card").expect("written");
        replace(&dir.path().join("settings.toml"), "mine").expect("written");
        fs::write(dir.path().join("plain"), "as any file").expect("written");
        assert_eq!(mode("card.png"), mode("plain"));
        assert_eq!(mode("settings.toml"), 0o600);
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("summary-2026-03-27.html");
        assert_eq!(free_name(&path), path);
        fs::write(&path, "one").expect("written");
        assert_eq!(free_name(&path), dir.path().join("summary-2026-03-27-2.html"));
        fs::write(free_name(&path), "two").expect("written");
        assert_eq!(free_name(&path), dir.path().join("summary-2026-03-27-3.html"));
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
