//! Whether a file was changed by somebody else, told by the system.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "elsewhere.rs")]
mod system;

use std::io;
use std::path::Path;

/// Calls `changed` whenever the file was written, replaced or removed, from a thread named `file-watch`; several changes
/// in one breath may be told once. `changed` must not block. The watch lasts as long as the process.
///
/// The folder of the file must exist. Where the system cannot tell, the error says so.
pub fn watch(file: &Path, changed: impl Fn() + Send + 'static) -> io::Result<()> {
    system::watch(file, changed)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    #[test]
    fn writing_and_replacing_the_file_is_told_and_other_files_are_not() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("settings.toml");
        let (tell, told) = mpsc::channel();
        super::watch(&file, move || tell.send(()).unwrap_or_default()).expect("watched");
        let is_told = || told.recv_timeout(Duration::from_secs(5)).is_ok();
        std::fs::write(&file, "one").expect("written");
        assert!(is_told(), "a first writing");
        while told.try_recv().is_ok() {}
        let aside = dir.path().join(".aside");
        std::fs::write(&aside, "two").expect("written");
        std::fs::rename(&aside, &file).expect("replaced");
        assert!(is_told(), "a replacement");
    }
}
