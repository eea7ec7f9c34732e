//! Where a file for the person may be written.

use std::path::Path;

use super::Failure;
use crate::text::tr_with;

/// A file that is there already is replaced, but nothing that is no file, and no folder is made.
pub fn check_file(file: &Path) -> Result<(), Failure> {
    if file.is_dir() {
        return Err(wrong("file-is-folder", file));
    }
    if file.exists() && !file.is_file() {
        return Err(wrong("file-no-file", file));
    }
    match file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => check_folder(folder),
        None => Ok(()),
    }
}

/// Only into a folder that is there.
pub fn check_folder(folder: &Path) -> Result<(), Failure> {
    if folder.is_dir() { Ok(()) } else { Err(wrong("file-no-folder", folder)) }
}

/// What is wrong with a path that was given.
pub fn wrong(key: &str, path: &Path) -> Failure {
    Failure::Wrong(tr_with(key, &[("path", path.display().to_string().into())]))
}

/// It could not be written, and why.
pub fn unwritable(file: &Path, error: &std::io::Error) -> Failure {
    let args = [("file", file.display().to_string().into()), ("cause", error.to_string().into())];
    Failure::Could(tr_with("file-unwritable", &args))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said<T: std::fmt::Debug>(result: Result<T, Failure>) -> String {
        match result {
            Err(Failure::Wrong(sentence)) => sentence,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn only_a_file_in_a_folder_that_is_there_is_written() {
        let dir = tempfile::tempdir().expect("a folder");
        assert!(check_file(&dir.path().join("new.png")).is_ok());
        assert!(check_file(Path::new("here.png")).is_ok());
        assert!(said(check_file(dir.path())).contains("is a folder"));
        assert!(said(check_file(&dir.path().join("no/such.png"))).contains("no folder"));
        #[cfg(unix)]
        assert!(said(check_file(Path::new("/dev/null"))).contains("no ordinary file"));
    }
}
