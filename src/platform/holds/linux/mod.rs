//! Linux: do not disturb over the session bus, everything else from a thread named `holds`, which lives from a question to
//! the rest after it.

mod answer;
mod camera;
mod devices;
mod dnd;
mod microphone;
mod pipewire;
mod screen;
mod watcher;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::{HoldChanged, Holds, How, Obeyed, Sight, WhyNot};
use crate::domain::prompt::Hold;
use crate::platform::bus::Buses;

use answer::Answer;
use dnd::Dnd;
use watcher::Watcher;

/// How long an answer may take. What is slower counts as not holding, and is told as a change when it comes.
const PATIENCE: Duration = Duration::from_millis(300);

/// Where the holds of this machine show. Tests put others in their place.
#[derive(Debug, Clone)]
pub struct Places {
    /// The folder of processes and sound cards.
    pub proc: PathBuf,
    /// The folder of devices.
    pub dev: PathBuf,
    /// Name of the X display, if it may be asked.
    pub display: Option<String>,
    /// The program that prints what PipeWire does, if there is a PipeWire to ask.
    pub pw_dump: Option<PathBuf>,
    is_wayland: bool,
}

impl Places {
    /// Those of this desktop.
    pub fn of_this_desktop() -> Self {
        let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        let is_wayland = set("WAYLAND_DISPLAY").is_some();
        Self {
            proc: "/proc".into(),
            dev: "/dev".into(),
            // Under Wayland a question to the X server may be what starts one.
            display: set("DISPLAY").filter(|_| !is_wayland),
            pw_dump: pipewire::found(),
            is_wayland,
        }
    }

    /// None of the display and of PipeWire.
    pub fn of_devices(proc: PathBuf, dev: PathBuf) -> Self {
        Self { proc, dev, display: None, pw_dump: None, is_wayland: false }
    }

    /// How a hold other than do not disturb is known.
    fn sight(&self, hold: Hold) -> Result<How, WhyNot> {
        let by_display = |how| match (&self.display, self.is_wayland) {
            (Some(_), _) => Ok(how),
            (None, true) => Err(WhyNot::Wayland),
            (None, false) => Err(WhyNot::NoDisplay),
        };
        match hold {
            Hold::FullScreen => by_display(How::ActiveWindow),
            Hold::Typing => by_display(How::KeyTimes),
            Hold::Camera => Ok(How::CameraDevices),
            Hold::Microphone if !self.proc.join("asound").is_dir() => Err(WhyNot::NoSoundDriver),
            Hold::Microphone if self.pw_dump.is_some() => Ok(How::SoundDriverAndPipeWire),
            Hold::Microphone => Ok(How::SoundDriver),
            // Under X a program may read the screen without telling anybody.
            Hold::ScreenShare if self.pw_dump.is_some() && self.is_wayland => Ok(How::PipeWire),
            Hold::ScreenShare => Err(WhyNot::NoPipeWire),
            Hold::DoNotDisturb => Err(WhyNot::NotAsked),
        }
    }
}

/// Takes the changes.
type Tell = Arc<dyn Fn(HoldChanged) + Send + Sync>;

/// The holds of this desktop. `tell` is called from threads of their own and must not block.
pub fn desktop(buses: &Buses, tell: impl Fn(HoldChanged) + Send + Sync + 'static) -> Box<dyn Holds> {
    desktop_at(Places::of_this_desktop(), buses, tell)
}

/// The same with other places to look at.
pub fn desktop_at(places: Places, buses: &Buses, tell: impl Fn(HoldChanged) + Send + Sync + 'static) -> Box<dyn Holds> {
    let tell: Tell = Arc::new(tell);
    Box::new(Desktop { dnd: Dnd::new(buses, Arc::clone(&tell)), watcher: None, places, tell, asked: 0 })
}

struct Desktop {
    dnd: Dnd,
    /// Lives while somebody follows the holds.
    watcher: Option<Watcher>,
    places: Places,
    tell: Tell,
    asked: u64,
}

impl Holds for Desktop {
    fn ask(&mut self, obeyed: &Obeyed) -> Vec<Hold> {
        self.asked += 1;
        if self.watcher.is_none() {
            let started = Watcher::start(self.places.clone(), Arc::clone(&self.tell));
            self.watcher = started.inspect_err(|e| log::warn!("holds are not looked at: {e}")).ok();
        }
        let answer = Answer::of_sides(usize::from(obeyed.do_not_disturb) + usize::from(self.watcher.is_some()));
        if obeyed.do_not_disturb {
            self.dnd.ask(self.asked, &answer);
        }
        if let Some(watcher) = &self.watcher {
            watcher.ask(self.asked, *obeyed, &answer);
        }
        let (found, num_late) = answer.wait(PATIENCE);
        if num_late > 0 {
            log::info!("{num_late} of those asked what holds a reminder back did not answer in time");
        }
        found
    }

    fn asked(&self) -> u64 {
        self.asked
    }

    fn rest(&mut self) {
        self.watcher = None;
        self.dnd.rest();
    }

    fn sights(&self) -> Vec<Sight> {
        let by = |hold| if hold == Hold::DoNotDisturb { self.dnd.sight() } else { self.places.sight(hold) };
        Hold::ALL.into_iter().map(|hold| Sight { hold, by: by(hold) }).collect()
    }
}
