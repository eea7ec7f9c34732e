//! The camera: a program of this person holds a `/dev/video*` open, by the links in `/proc/*/fd`.
//!
//! A call opens the device itself or has PipeWire open it; PipeWire too closes it when nobody looks any more. Processes of
//! other people cannot be looked into, and theirs are other desks.

use std::fs;
use std::os::fd::BorrowedFd;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::devices::Devices;
use super::watcher::Source;
use super::{Obeyed, Places};
use crate::domain::prompt::Hold;

pub(super) struct Camera {
    proc: PathBuf,
    devices: Devices,
}

impl Camera {
    pub fn new(places: &Places) -> Self {
        Self { proc: places.proc.clone(), devices: Devices::new(places.dev.clone(), is_camera) }
    }
}

impl Source for Camera {
    fn ask(&mut self, obeyed: &Obeyed) -> Vec<Hold> {
        if !obeyed.camera {
            return Vec::new();
        }
        let cameras = self.devices.list();
        let in_use = !cameras.is_empty() && is_any_open(&self.proc, &cameras);
        in_use.then_some(Hold::Camera).into_iter().collect()
    }

    fn news(&self) -> Option<BorrowedFd<'_>> {
        self.devices.news()
    }

    fn drain(&mut self) -> bool {
        self.devices.drain()
    }

    fn again_after(&self) -> Option<Duration> {
        None
    }
}

/// `video0` and the like.
fn is_camera(name: &str) -> bool {
    let number = name.strip_prefix("video");
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether some process has one of these files open.
fn is_any_open(proc: &Path, files: &[PathBuf]) -> bool {
    let processes = fs::read_dir(proc).into_iter().flatten().flatten();
    processes
        .filter(|entry| entry.file_name().to_string_lossy().bytes().all(|byte| byte.is_ascii_digit()))
        // The folder of another person's process cannot be read.
        .filter_map(|entry| fs::read_dir(entry.path().join("fd")).ok())
        .flat_map(Iterator::flatten)
        .filter_map(|link| fs::read_link(link.path()).ok())
        .any(|target| files.contains(&target))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;
    use crate::domain::settings::Settings;

    /// A machine with a camera and a process that has some file open.
    fn machine(open: &str) -> (tempfile::TempDir, Places) {
        let folder = tempfile::tempdir().expect("a folder");
        let (dev, proc) = (folder.path().join("dev"), folder.path().join("proc"));
        fs::create_dir_all(proc.join("42/fd")).expect("a process");
        fs::create_dir_all(proc.join("self")).expect("not a process");
        fs::create_dir(&dev).expect("devices");
        fs::write(dev.join("video0"), "").expect("a camera");
        symlink(dev.join(open), proc.join("42/fd/3")).expect("an open file");
        let places = Places::of_devices(proc, dev);
        (folder, places)
    }

    #[test]
    fn an_open_camera_holds_and_other_files_do_not() {
        let mut obeyed = Settings::default().hold;
        for (open, holds) in [("video0", true), ("videos", false), ("null", false)] {
            let (_folder, places) = machine(open);
            assert_eq!(!Camera::new(&places).ask(&obeyed).is_empty(), holds, "{open}");
        }
        obeyed.camera = false;
        let (_folder, places) = machine("video0");
        assert_eq!(Camera::new(&places).ask(&obeyed), [], "it is not looked at if nobody wants to know");
    }

    #[test]
    fn opening_and_closing_is_news() {
        let (_folder, places) = machine("null");
        let mut camera = Camera::new(&places);
        camera.ask(&Settings::default().hold);
        assert!(!camera.drain());
        let file = fs::File::open(places.dev.join("video0")).expect("it opens");
        assert!(camera.drain());
        drop(file);
        assert!(camera.drain());
    }

    #[test]
    fn cameras_by_name() {
        assert!(is_camera("video0") && is_camera("video12"));
        assert!(!is_camera("video") && !is_camera("videodev") && !is_camera("v4l"));
    }
}
