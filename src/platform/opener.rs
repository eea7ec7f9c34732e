//! Opens a file of the person's with whatever their system opens such files with. No shell is asked.
//!
//! Called on a thread of its own: it waits until the system's program has handed the file on.

use std::io;
use std::path::Path;

use super::helper::{Call, find};

/// Programs that do it, the best first.
const PROGRAMS: &[&str] = if cfg!(windows) {
    &["explorer"]
} else if cfg!(target_os = "macos") {
    &["open"]
} else {
    &["xdg-open", "gio"]
};

/// Opens a file, named by its whole path.
pub fn open(file: &Path) -> io::Result<()> {
    if !file.is_absolute() {
        // A name with a dash in front would be read as an option.
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not named by its whole path"));
    }
    let (name, program) = find(PROGRAMS, |name| name).ok_or_else(|| {
        io::Error::new(io::ErrorKind::NotFound, format!("{} is not installed", PROGRAMS.first().unwrap_or(&"")))
    })?;
    let before = if name == "gio" { vec!["open".into()] } else { Vec::new() };
    let arguments = before.into_iter().chain([file.as_os_str().to_owned()]).collect();
    let ended = Call { program, arguments, input: None }.start()?.wait()?;
    // The one of Windows says no also when it did.
    if ended.success() || cfg!(windows) { Ok(()) } else { Err(io::Error::other(format!("{name} could not open it"))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_could_be_an_option_is_refused() {
        let error = open(Path::new("--help")).expect_err("refused");
        assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
    }
}
