//! What only PipeWire knows: a picture of the screen that is handed to a program, and recording from a headset without a
//! wire. Asked by its own `pw-dump`, which comes with PipeWire; one run takes some hundredths of a second.
//!
//! A shared screen is a node that gives video and is no camera: `Stream/Output/Video` (GNOME, KDE, niri) or `Video/Source`
//! (wlroots, Hyprland); cameras have the role `Camera` and a device behind them.
//! <https://docs.pipewire.org/page_man_pw-dump_1.html>, <https://docs.pipewire.org/page_man_pipewire-props_7.html>

use std::io::{self, BufReader, Read};
use std::os::fd::BorrowedFd;
use std::path::PathBuf;
use std::process::{ChildStdout, Command, Stdio};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use serde::Deserialize;
use serde_json::Value;

use super::Obeyed;
use super::watcher::Source;
use crate::domain::prompt::Hold;

/// The events of PipeWire are for its own clients; so it is asked again so often, while it holds something.
const AGAIN: Duration = Duration::from_secs(20);
/// A PipeWire that says nothing for so long is stuck.
const SILENCE: Timespec = Timespec { tv_sec: 1, tv_nsec: 0 };

const PROGRAM: &str = "pw-dump";

/// Path of the program, if PipeWire runs in this session.
pub(super) fn found() -> Option<PathBuf> {
    let session = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from)?;
    if !session.join("pipewire-0").exists() {
        return None;
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(PROGRAM)).find(|file| file.is_file())
}

pub(super) struct PipeWire {
    program: PathBuf,
    holds: bool,
}

impl PipeWire {
    pub fn new(program: PathBuf) -> Self {
        Self { program, holds: false }
    }

    fn nodes(&self) -> io::Result<Vec<Object>> {
        let mut command = Command::new(&self.program);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let out = child.stdout.take().map(|out| BufReader::new(Patient(out)));
        let read = out.map(serde_json::from_reader::<_, Vec<Object>>);
        // It has said what it knows, or is stuck.
        child.kill()?;
        child.wait()?;
        read.unwrap_or(Ok(Vec::new())).map_err(io::Error::from)
    }
}

impl Source for PipeWire {
    fn ask(&mut self, obeyed: &Obeyed) -> Vec<Hold> {
        if !obeyed.screen_share && !obeyed.microphone {
            return Vec::new();
        }
        let nodes = self.nodes().unwrap_or_else(|e| {
            log::info!("PipeWire does not say what it carries: {e}");
            Vec::new()
        });
        let found = [
            (Hold::ScreenShare, nodes.iter().any(Object::is_screen)),
            (Hold::Microphone, nodes.iter().any(Object::records)),
        ];
        let on: Vec<Hold> =
            found.into_iter().filter(|(hold, is_on)| *is_on && obeyed.obeys(*hold)).map(|(hold, _)| hold).collect();
        self.holds = !on.is_empty();
        on
    }

    fn news(&self) -> Option<BorrowedFd<'_>> {
        None
    }

    fn drain(&mut self) -> bool {
        false
    }

    fn again_after(&self) -> Option<Duration> {
        self.holds.then_some(AGAIN)
    }
}

/// Reads from a program, but not for ever.
struct Patient(ChildStdout);

impl Read for Patient {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if poll(&mut [PollFd::new(&self.0, PollFlags::IN)], Some(&SILENCE))? == 0 {
            return Err(io::ErrorKind::TimedOut.into());
        }
        self.0.read(buffer)
    }
}

/// An object of PipeWire, as far as it matters here.
#[derive(Debug, Deserialize)]
struct Object {
    info: Option<Info>,
}

#[derive(Debug, Deserialize)]
struct Info {
    #[serde(default)]
    state: Value,
    props: Option<Props>,
}

#[derive(Debug, Deserialize)]
struct Props {
    #[serde(rename = "media.class", default)]
    class: Value,
    #[serde(rename = "media.role", default)]
    role: Value,
    #[serde(rename = "device.api", default)]
    device: Value,
    /// Records what is played, not what is said.
    #[serde(rename = "stream.capture.sink", default)]
    of_sink: Value,
    #[serde(rename = "stream.monitor", default)]
    monitor: Value,
    /// A level meter.
    #[serde(rename = "resample.peaks", default)]
    peaks: Value,
}

impl Object {
    fn running(&self) -> Option<&Props> {
        let info = self.info.as_ref().filter(|info| info.state == "running")?;
        info.props.as_ref()
    }

    fn is_screen(&self) -> bool {
        self.running().is_some_and(|props| {
            let gives_video = props.class == "Stream/Output/Video" || props.class == "Video/Source";
            gives_video && props.role != "Camera" && props.device.is_null()
        })
    }

    fn records(&self) -> bool {
        self.running().is_some_and(|props| {
            let is_aside = [&props.of_sink, &props.monitor, &props.peaks].into_iter().any(is_true);
            props.class == "Stream/Input/Audio" && !is_aside
        })
    }
}

/// PipeWire writes the same property as a value or as text, after the program that set it.
fn is_true(value: &Value) -> bool {
    *value == true || *value == "true"
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::domain::settings::Settings;

    /// A `pw-dump` that prints one node in this state, with these properties.
    fn holds(state: &str, props: &str) -> Vec<Hold> {
        let folder = tempfile::tempdir().expect("a folder");
        let program = folder.path().join("pw-dump");
        let objects = format!(
            r#"[{{"id":0,"type":"PipeWire:Interface:Core","info":{{"cookie":1,"props":{{"log.level":2}}}}}},
                {{"id":31,"type":"PipeWire:Interface:Metadata","metadata":[]}},
                {{"id":40,"type":"PipeWire:Interface:Node","info":{{"state":"{state}","props":{{{props}}}}}}}]"#
        );
        std::fs::write(&program, format!("#!/bin/sh\ncat <<'END'\n{objects}\nEND\n")).expect("a program");
        std::fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).expect("it runs");
        PipeWire::new(program).ask(&Settings::default().hold)
    }

    #[test]
    fn a_picture_that_comes_from_no_camera_is_a_shared_screen() {
        let gnome = r#""media.class":"Stream/Output/Video","media.name":"meta-screen-cast-src""#;
        let wlroots = r#""media.class":"Video/Source","media.name":"xdpw-stream-heAokj""#;
        assert_eq!(holds("running", gnome), [Hold::ScreenShare]);
        assert_eq!(holds("running", wlroots), [Hold::ScreenShare]);
        assert_eq!(holds("suspended", gnome), [], "it is only offered");
        let camera = r#""media.class":"Video/Source","media.role":"Camera","device.api":"v4l2""#;
        assert_eq!(holds("running", camera), [], "that is another hold, looked at elsewhere");
    }

    #[test]
    fn recording_is_the_microphone_and_measuring_is_not() {
        let call = r#""media.class":"Stream/Input/Audio""#;
        assert_eq!(holds("running", call), [Hold::Microphone]);
        assert_eq!(holds("idle", call), []);
        for aside in [r#""stream.capture.sink":true"#, r#""stream.capture.sink":"true""#, r#""resample.peaks":true"#] {
            assert_eq!(holds("running", &format!("{call},{aside}")), [], "{aside}");
        }
    }

    #[test]
    fn a_program_that_is_gone_or_talks_nonsense_holds_nothing() {
        let obeyed = Settings::default().hold;
        assert_eq!(PipeWire::new("/nonexistent/pw-dump".into()).ask(&obeyed), []);
        let mut nonsense = PipeWire::new("/bin/pwd".into());
        assert_eq!(nonsense.ask(&obeyed), []);
        assert_eq!(nonsense.again_after(), None, "what holds nothing is not asked again");
    }
}
