//! The system's own watch, by the crate `notify`: of the folder, because editors replace a file rather than write into it.

use std::io;
use std::path::Path;

use notify::{Event, RecursiveMode, Watcher as _};

pub fn watch(file: &Path, changed: impl Fn() + Send + 'static) -> io::Result<()> {
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "the file has no folder"));
    };
    let name = name.to_owned();
    let heard = move |event: notify::Result<Event>| {
        // An error means that something was missed: better to look once too often.
        let is_ours = event.map_or(true, |event| {
            !event.kind.is_access() && event.paths.iter().any(|path| path.file_name() == Some(&name))
        });
        if is_ours {
            changed();
        }
    };
    let mut watcher = notify::recommended_watcher(heard).map_err(io::Error::other)?;
    watcher.watch(folder, RecursiveMode::NonRecursive).map_err(io::Error::other)?;
    // The watch lasts as long as the process.
    std::mem::forget(watcher);
    Ok(())
}
