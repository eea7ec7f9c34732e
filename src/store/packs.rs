//! The folder of packs: a clinician's or the person's own exercises. What cannot be read costs itself only.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// More is not a pack that somebody wrote.
pub const MAX_BYTES: u64 = 256 * 1024;
/// More files are not read.
const MAX_FILES: usize = 64;

/// A file of the folder: its name and its text, or why it cannot be read.
#[derive(Debug)]
pub struct PackFile {
    pub name: String,
    pub text: io::Result<String>,
}

/// The `*.toml` files of the folder, by name. No folder, no packs.
pub fn read(folder: &Path) -> Vec<PackFile> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    paths.sort();
    paths.truncate(MAX_FILES);
    let file = |path: PathBuf| PackFile {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        text: text(&path),
    };
    paths.into_iter().map(file).collect()
}

/// The text of one file, which may not be too large to be a pack.
pub fn text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    // A device or a pipe would never end, and a folder is none.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not a file"));
    }
    fs::File::open(path)?.take(MAX_BYTES + 1).read_to_string(&mut text)?;
    if text.len() as u64 > MAX_BYTES {
        return Err(io::Error::other(format!("it is larger than {} kB", MAX_BYTES / 1024)));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packs_are_read_by_name_and_what_is_none_is_passed_over() {
        let dir = tempfile::tempdir().expect("a folder");
        assert!(read(&dir.path().join("packs")).is_empty(), "no folder, no packs");
        for (name, text) in [("b.toml", "two"), ("a.toml", "one"), ("notes.txt", "no")] {
            fs::write(dir.path().join(name), text).expect("written");
        }
        fs::write(dir.path().join("c.toml"), [0xFF, 0xFE]).expect("written");
        fs::write(dir.path().join("d.toml"), "#".repeat(300 * 1024)).expect("written");
        fs::create_dir(dir.path().join("e.toml")).expect("made");
        let found = read(dir.path());
        let names: Vec<_> = found.iter().map(|file| (file.name.as_str(), file.text.is_ok())).collect();
        assert_eq!(
            names,
            [("a.toml", true), ("b.toml", true), ("c.toml", false), ("d.toml", false), ("e.toml", false)]
        );
        assert_eq!(found[0].text.as_deref().ok(), Some("one"));
    }
}
