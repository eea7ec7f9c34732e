//! The microphone: a capture stream of the sound driver that runs, by `/proc/asound/card*/pcm*c/sub*/status`.
//!
//! Sound servers (PipeWire, PulseAudio) record through the driver like everybody, and close it some seconds after the
//! last program stopped. A headset without a wire has no driver here: PipeWire is asked about that one.
//! <https://www.kernel.org/doc/html/latest/sound/designs/procfile.html>

use std::fs;
use std::os::fd::BorrowedFd;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::devices::Devices;
use super::watcher::Source;
use super::{Obeyed, Places};
use crate::domain::prompt::Hold;

pub(super) struct Microphone {
    cards: PathBuf,
    devices: Devices,
}

impl Microphone {
    pub fn new(places: &Places) -> Self {
        Self { cards: places.proc.join("asound"), devices: Devices::new(places.dev.join("snd"), is_capture_device) }
    }
}

impl Source for Microphone {
    fn ask(&mut self, obeyed: &Obeyed) -> Vec<Hold> {
        if !obeyed.microphone {
            return Vec::new();
        }
        self.devices.list();
        is_recording(&self.cards).then_some(Hold::Microphone).into_iter().collect()
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

/// `pcmC0D0c`: card, device, capture.
fn is_capture_device(name: &str) -> bool {
    name.starts_with("pcmC") && name.ends_with('c')
}

fn is_recording(cards: &Path) -> bool {
    folders(cards, |name| name.starts_with("card"))
        .iter()
        .flat_map(|card| folders(card, |name| name.starts_with("pcm") && name.ends_with('c')))
        .flat_map(|stream| folders(&stream, |name| name.starts_with("sub")))
        .filter_map(|sub| fs::read_to_string(sub.join("status")).ok())
        .any(|status| status.lines().any(|line| line.trim() == "state: RUNNING"))
}

fn folders(parent: &Path, fits: fn(&str) -> bool) -> Vec<PathBuf> {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    entries.filter(|entry| entry.file_name().to_str().is_some_and(fits)).map(|entry| entry.path()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::settings::Settings;

    const RUNNING: &str = "state: RUNNING\nowner_pid   : 1234\ntrigger_time: 1.2\n";

    fn holds(stream: &str, status: &str) -> bool {
        let folder = tempfile::tempdir().expect("a folder");
        let sub = folder.path().join("asound/card0").join(stream).join("sub0");
        fs::create_dir_all(&sub).expect("a stream");
        fs::write(sub.join("status"), status).expect("its state");
        let places = Places::of_devices(folder.path().to_owned(), folder.path().join("dev"));
        !Microphone::new(&places).ask(&Settings::default().hold).is_empty()
    }

    #[test]
    fn a_running_capture_stream_holds() {
        assert!(holds("pcm0c", RUNNING));
        assert!(!holds("pcm0c", "closed\n"), "nobody records");
        assert!(!holds("pcm0c", "state: PREPARED\n"), "open, but not running");
        assert!(!holds("pcm0p", RUNNING), "music is played, not recorded");
    }

    #[test]
    fn a_machine_without_sound_records_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(!is_recording(folder.path()));
        assert!(is_capture_device("pcmC1D0c") && !is_capture_device("pcmC1D0p") && !is_capture_device("controlC0"));
    }
}
