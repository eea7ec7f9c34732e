//! Files are replaced whole or not at all.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::Builder;

/// Replaces a file: writes beside it, syncs, renames, syncs the folder. The old file stays until the new one is whole.
/// Only the person may read it.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    write_whole(path, text.as_bytes(), Builder::new())
}

/// The same for a file that is made to be given away: whoever may read the others in its folder may read it.
pub fn publish(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_whole(path, bytes, for_all())
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

fn write_whole(path: &Path, bytes: &[u8], mut builder: Builder<'_, '_>) -> io::Result<()> {
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut aside = builder.prefix(".unpinch-").tempfile_in(dir)?;
    aside.write_all(bytes)?;
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
