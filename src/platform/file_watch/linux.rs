//! inotify on the file's folder: editors replace a file rather than write into it, so its name is watched.

use std::io;
use std::mem::MaybeUninit;
use std::path::Path;
use std::thread::Builder;

use rustix::fs::inotify::{self, CreateFlags, Reader, WatchFlags};
use rustix::io::Errno;

pub fn watch(file: &Path, changed: impl Fn() + Send + 'static) -> io::Result<()> {
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "the file has no folder"));
    };
    let name = name.to_owned();
    let events = inotify::init(CreateFlags::CLOEXEC)?;
    let flags = WatchFlags::CLOSE_WRITE | WatchFlags::MOVED_TO | WatchFlags::DELETE;
    inotify::add_watch(&events, folder, flags)?;
    Builder::new().name("file-watch".to_owned()).stack_size(64 * 1024).spawn(move || {
        let mut buffer = [MaybeUninit::uninit(); 1024];
        let mut reader = Reader::new(&events, &mut buffer);
        loop {
            match reader.next() {
                Ok(event) if event.file_name().is_some_and(|its| its.to_bytes() == name.as_encoded_bytes()) => {
                    changed();
                }
                Ok(_) | Err(Errno::INTR) => {}
                Err(error) => {
                    log::warn!("changes of {} are no longer seen: {error}", name.display());
                    return;
                }
            }
        }
    })?;
    Ok(())
}
