//! Devices that are opened and closed, told by the system: inotify on the device files themselves.

use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::inotify::{self, CreateFlags, Reader, WatchFlags};

/// A watch on the devices of a folder that fit a name.
pub(super) struct Devices {
    folder: PathBuf,
    fits: fn(&str) -> bool,
    /// Missing where the system has no watches left.
    events: Option<OwnedFd>,
}

impl Devices {
    pub fn new(folder: PathBuf, fits: fn(&str) -> bool) -> Self {
        let events = inotify::init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK);
        let events = events.inspect_err(|e| log::info!("no watch on {}: {e}", folder.display())).ok();
        Self { folder, fits, events }
    }

    /// Those that are there now; from here on their opening and closing is told.
    pub fn list(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let found: Vec<PathBuf> = entries
            .filter(|entry| entry.file_name().to_str().is_some_and(self.fits))
            .map(|entry| entry.path())
            .collect();
        for device in &found {
            self.watch(device);
        }
        found
    }

    fn watch(&self, device: &Path) {
        let Some(events) = &self.events else { return };
        let flags = WatchFlags::OPEN | WatchFlags::CLOSE_WRITE | WatchFlags::CLOSE_NOWRITE;
        if let Err(e) = inotify::add_watch(events, device, flags) {
            log::debug!("no watch on {}: {e}", device.display());
        }
    }

    pub fn news(&self) -> Option<BorrowedFd<'_>> {
        self.events.as_ref().map(AsFd::as_fd)
    }

    /// Whether any was opened or closed since the last look.
    pub fn drain(&self) -> bool {
        let Some(events) = &self.events else { return false };
        let mut buffer = [MaybeUninit::uninit(); 1024];
        let mut reader = Reader::new(events, &mut buffer);
        let mut is_any = false;
        while reader.next().is_ok() {
            is_any = true;
        }
        is_any
    }
}
