//! Deleting everything of ours, file by file, each by its own name: in a folder that the person named there may be other
//! things, and those stay.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::files::{ASIDE, BEFORE_RESTORE};
use super::paths::Paths;
use super::place;

/// The folder of the sounds among the pictures.
const SOUNDS: &str = "sounds";

/// What became of it.
#[derive(Debug, Default)]
pub struct Erased {
    /// Files and folders that are gone.
    pub removed: Vec<PathBuf>,
    /// What could not be removed, and why.
    pub failed: Vec<(PathBuf, io::Error)>,
    /// What lies in one of our folders and is not ours.
    pub left: Vec<PathBuf>,
}

/// Removes settings, database, packs, logs, pictures, sounds, socket and lock, what was kept of them, and then the folders
/// that are empty. No agent may run.
pub fn erase(paths: &Paths) -> Erased {
    let mut erased = Erased::default();
    let socket_dir = paths.socket.parent().unwrap_or(&paths.state).to_owned();
    let (packs, sounds) = (paths.packs(), paths.cache.join(SOUNDS));
    let folders: BTreeSet<&Path> =
        [&packs, &sounds, &paths.cache, &paths.config, &paths.data, &paths.state, &socket_dir]
            .map(PathBuf::as_path)
            .into();
    for folder in &folders {
        // What a link leads to is somebody else's. The folders on top may be links: a disk of one's own for the data.
        let is_inner = [&packs, &sounds, &paths.cache].iter().any(|inner| folder == inner);
        if is_inner && fs::symlink_metadata(folder).is_ok_and(|about| about.is_symlink()) {
            erased.remove(folder);
            continue;
        }
        for path in inside(folder) {
            if !folders.contains(path.as_path()) && is_ours(paths, folder, &path) {
                erased.remove(&path);
            }
        }
    }
    // A folder within another one comes after it in this order.
    for folder in folders.iter().rev() {
        erased.remove_folder(folder);
    }
    erased
}

fn inside(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}

/// Whether a name in this folder is one that the program gives.
fn is_ours(paths: &Paths, folder: &Path, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (socket, lock) = (paths.socket.as_path(), paths.socket.with_extension("lock"));
    let begins = |begins: &[&str]| begins.iter().any(|begin| name.starts_with(begin));
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    let is_folder = fs::symlink_metadata(path).is_ok_and(|about| about.is_dir());
    if is_folder {
        return begins(&[ASIDE]) || (folder == paths.data && begins(&[BEFORE_RESTORE]));
    }
    begins(&[ASIDE])
        || path == socket
        || path == paths.socket.with_extension("new")
        || path == lock
        || (folder == paths.packs() && ends(&[".toml"]))
        || (folder == paths.cache && ends(&[".png"]))
        || (folder == paths.cache.join(SOUNDS) && ends(&[".wav", ".new"]))
        || (folder == paths.config && begins(&["settings.toml"]))
        || (folder == paths.data && (begins(&["unpinch.db", BEFORE_RESTORE])))
        || path == paths.state.join(place::FILE)
        || (folder == paths.state && begins(&["agent.", "window.", "prompt."]) && ends(&[".log"]))
}

impl Erased {
    fn remove(&mut self, path: &Path) {
        // A link goes, and not what it leads to.
        let is_folder = fs::symlink_metadata(path).is_ok_and(|about| about.is_dir());
        self.note(path, if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) });
    }

    /// A folder goes if nothing is left in it; else what is left is named.
    fn remove_folder(&mut self, folder: &Path) {
        let left = inside(folder);
        if left.is_empty() {
            self.note(folder, fs::remove_dir(folder));
            return;
        }
        let is_known = |path: &PathBuf| self.failed.iter().any(|(failed, _)| failed.starts_with(path));
        let left: Vec<PathBuf> =
            left.into_iter().filter(|path| !is_known(path) && !is_parent(&self.left, path)).collect();
        self.left.extend(left);
    }

    fn note(&mut self, path: &Path, done: io::Result<()>) {
        match done {
            Ok(()) => self.removed.push(path.to_owned()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => self.failed.push((path.to_owned(), error)),
        }
    }
}

/// Whether something within this folder is named already.
fn is_parent(named: &[PathBuf], folder: &Path) -> bool {
    named.iter().any(|path| path.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(paths: &Paths) {
        paths.make().expect("made");
        fs::create_dir_all(paths.packs()).expect("made");
        let before = paths.data.join("unpinch-before-restore-2026-03-27-101500");
        fs::create_dir_all(&before).expect("made");
        fs::create_dir_all(paths.cache.join(SOUNDS)).expect("made");
        let lock = paths.socket.with_extension("lock");
        let files = [
            (&paths.config, &["settings.toml", "settings.toml.bak", "settings.toml.broken-1"][..]),
            (&paths.data, &["unpinch.db", "unpinch.db-wal", "unpinch.db-shm", "unpinch.db.broken-1"]),
            (&paths.data, &["unpinch-before-restore-2026-03-27-101501.tar", ".unpinch-x1"]),
            (&paths.state, &["agent.log", "agent.old.log", "window.log", "prompt.log"]),
            (&paths.cache, &["ankle-pumps-left.png"]),
            (&paths.cache.join(SOUNDS), &["start-60.wav"]),
            (&before, &["settings.toml"]),
        ];
        for (folder, names) in files {
            for name in names {
                fs::write(folder.join(name), "mine").expect("written");
            }
        }
        fs::write(paths.packs().join("neck.toml"), "mine").expect("written");
        fs::write(&paths.socket, "").expect("written");
        fs::write(lock, "").expect("written");
        fs::write(paths.socket.with_extension("new"), "").expect("written");
    }

    #[test]
    fn nothing_is_left_behind_in_one_folder_or_many() {
        let dir = tempfile::tempdir().expect("a folder");
        let at = |name: &str| dir.path().join(name);
        let many = Paths {
            config: at("config/unpinch"),
            data: at("data/unpinch"),
            state: at("state/unpinch"),
            cache: at("cache/unpinch"),
            socket: at("run/unpinch/agent.sock"),
        };
        for paths in [Paths::in_one(&at("one")), many] {
            fill(&paths);
            let erased = erase(&paths);
            assert!(erased.failed.is_empty() && erased.left.is_empty(), "{erased:?}");
            let folders = [&paths.config, &paths.data, &paths.state, &paths.cache, &paths.packs()];
            assert!(folders.iter().all(|folder| !folder.exists()), "{erased:?}");
            assert!(erased.removed.len() > 17, "{erased:?}");
        }
    }

    #[test]
    fn what_is_not_ours_stays_and_is_named() {
        let dir = tempfile::tempdir().expect("a folder");
        let paths = Paths::in_one(dir.path());
        fill(&paths);
        let others = ["thesis.txt", "packs/notes.txt", "picture.png", "mine.toml", "cache/list.txt"]
            .map(|name| dir.path().join(name));
        for path in &others {
            fs::write(path, "another's").expect("written");
        }
        let mut erased = erase(&paths);
        assert!(others.iter().all(|path| path.exists()), "{erased:?}");
        erased.left.sort();
        let mut others = others.to_vec();
        others.sort();
        assert_eq!(erased.left, others);
        assert!(!paths.database().exists() && !paths.settings().exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_goes_and_what_it_leads_to_stays() {
        let dir = tempfile::tempdir().expect("a folder");
        let paths = Paths::in_one(&dir.path().join("ours"));
        paths.make().expect("made");
        let elsewhere = dir.path().join("elsewhere");
        fs::create_dir(&elsewhere).expect("made");
        fs::write(elsewhere.join("settings.toml"), "another's").expect("written");
        std::os::unix::fs::symlink(&elsewhere, paths.data.join("unpinch-before-restore-x")).expect("linked");
        std::os::unix::fs::symlink(elsewhere.join("settings.toml"), paths.settings()).expect("linked");
        assert!(erase(&paths).failed.is_empty());
        assert!(elsewhere.join("settings.toml").exists() && !paths.data.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_of_ours_that_is_a_link_goes_and_what_is_in_it_stays() {
        let dir = tempfile::tempdir().expect("a folder");
        let paths = Paths::in_one(&dir.path().join("ours"));
        paths.make().expect("made");
        let elsewhere = dir.path().join("elsewhere");
        fs::create_dir_all(elsewhere.join("dir.toml")).expect("made");
        for name in ["mine.toml", "photo.png", "dir.toml/file"] {
            fs::write(elsewhere.join(name), "another's").expect("written");
        }
        for linked in [paths.packs(), paths.cache.clone()] {
            let _done = fs::remove_dir(&linked);
            std::os::unix::fs::symlink(&elsewhere, &linked).expect("linked");
        }
        let erased = erase(&paths);
        assert!(erased.failed.is_empty(), "{erased:?}");
        assert!(["mine.toml", "photo.png", "dir.toml/file"].iter().all(|name| elsewhere.join(name).exists()));
        assert!(!paths.data.exists(), "{erased:?}");
    }

    #[test]
    fn a_folder_that_is_called_like_a_pack_stays() {
        let dir = tempfile::tempdir().expect("a folder");
        let paths = Paths::in_one(dir.path());
        fill(&paths);
        let inside = paths.packs().join("mine.toml");
        fs::create_dir(&inside).expect("made");
        assert_eq!(erase(&paths).left, [inside]);
    }

    #[test]
    fn where_nothing_is_nothing_fails() {
        let dir = tempfile::tempdir().expect("a folder");
        let erased = erase(&Paths::in_one(&dir.path().join("none")));
        assert!(erased.removed.is_empty() && erased.failed.is_empty() && erased.left.is_empty(), "{erased:?}");
    }
}
