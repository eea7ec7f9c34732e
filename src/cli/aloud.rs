//! Cues made heard by programs of the system, started from a thread of their own so that nobody waits for them.

use std::path::Path;
use std::process::Child;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::Builder;

use crate::domain::cue::Sound;
use crate::platform::helper::Call;
use crate::platform::sound::Sounds;
use crate::platform::speech::Voice;
use crate::player::{Aloud, Means};
use crate::text;

/// What is to be heard next.
enum Order {
    Play(Sound, u32),
    Say(String),
    Hush,
}

/// The near end of the thread `cues`, which ends when this is dropped.
pub struct SystemAloud {
    orders: Sender<Order>,
    means: Means,
}

impl SystemAloud {
    /// Looks for the programs, and waits for cues. Sounds are kept in `cache`.
    pub fn start(cache: &Path) -> Self {
        let worker = Worker {
            sounds: Sounds::find(&cache.join("sounds")),
            voice: Voice::find(),
            speaking: None,
            playing: Vec::new(),
        };
        let means = Means {
            sound: worker.sounds.as_ref().map(Sounds::program),
            voice: worker.voice.as_ref().map(Voice::program),
        };
        let (orders, inbox) = channel();
        if let Err(error) = Builder::new().name("cues".to_owned()).spawn(move || worker.work(&inbox)) {
            log::warn!("cues are not heard: {error}");
        }
        Self { orders, means }
    }

    fn order(&self, order: Order) {
        if self.orders.send(order).is_err() {
            log::debug!("nobody makes cues heard");
        }
    }
}

impl Aloud for SystemAloud {
    fn play(&self, sound: Sound, volume_percent: u32) {
        self.order(Order::Play(sound, volume_percent));
    }

    fn say(&self, words: &str) {
        self.order(Order::Say(words.to_owned()));
    }

    fn hush(&self) {
        self.order(Order::Hush);
    }

    fn means(&self) -> Means {
        self.means.clone()
    }
}

struct Worker {
    sounds: Option<Sounds>,
    voice: Option<Voice>,
    /// The program that speaks, or has spoken last.
    speaking: Option<Child>,
    playing: Vec<Child>,
}

impl Worker {
    fn work(mut self, inbox: &Receiver<Order>) {
        while let Ok(order) = inbox.recv() {
            self.playing.retain_mut(|child| matches!(child.try_wait(), Ok(None)));
            match order {
                Order::Play(sound, volume_percent) => self.play(sound, volume_percent),
                Order::Say(words) => {
                    self.stop_speaking();
                    let call = self.voice.as_ref().map(|voice| voice.call(text::language().tag(), &words));
                    self.speaking = call.and_then(|call| start(&call));
                }
                Order::Hush => {
                    let has_spoken = self.speaking.is_some();
                    self.stop_speaking();
                    let silence = self.voice.as_ref().filter(|_| has_spoken).and_then(Voice::silence);
                    self.playing.extend(silence.and_then(|call| start(&call)));
                }
            }
        }
        // The last cue is heard to its end.
        for mut child in self.playing.into_iter().chain(self.speaking) {
            if let Err(error) = child.wait() {
                log::debug!("a program that made a cue heard: {error}");
            }
        }
    }

    fn play(&mut self, sound: Sound, volume_percent: u32) {
        let Some(sounds) = &self.sounds else { return };
        match sounds.call(sound, volume_percent) {
            Ok(call) => self.playing.extend(start(&call)),
            Err(error) => log::warn!("a sound cannot be kept: {error}"),
        }
    }

    fn stop_speaking(&mut self) {
        let Some(mut child) = self.speaking.take() else { return };
        // It may have ended by itself; then there is nothing to end.
        if let Err(error) = child.kill().and_then(|()| child.wait()) {
            log::debug!("the voice has ended already: {error}");
        }
    }
}

fn start(call: &Call) -> Option<Child> {
    call.start().inspect_err(|error| log::warn!("{} cannot be started: {error}", call.program.display())).ok()
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::PathBuf;

    use super::*;

    /// A voice that notes what it is told, and one that cannot be started.
    fn worker(folder: &Path, program: &str) -> Worker {
        let path = folder.join("spd-say");
        fs::write(&path, program).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        Worker { sounds: None, voice: Some(Voice::at(path)), speaking: None, playing: Vec::new() }
    }

    #[test]
    fn words_reach_the_voice_in_order_and_the_last_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let noted = folder.path().join("noted");
        let program = format!("#!/bin/sh\nfor last; do :; done\nprintf '%s\\n' \"$last\" >> '{}'\n", noted.display());
        let (orders, inbox) = channel();
        orders.send(Order::Say("$(ls) 'half'".to_owned())).unwrap();
        drop(orders);
        worker(folder.path(), &program).work(&inbox);
        assert_eq!(fs::read_to_string(noted).unwrap(), "$(ls) 'half'\n");
    }

    #[test]
    fn a_new_cue_and_silence_end_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let mut worker = worker(folder.path(), "#!/bin/sh\nexec sleep 600\n");
        let call = worker.voice.as_ref().unwrap().call("en", "on and on");
        worker.speaking = start(&call);
        worker.stop_speaking();
        assert!(worker.speaking.is_none(), "the test would wait ten minutes");
    }

    #[test]
    fn a_voice_that_cannot_be_started_is_no_error() {
        let (orders, inbox) = channel();
        orders.send(Order::Say("hello".to_owned())).unwrap();
        orders.send(Order::Play(Sound::End, 60)).unwrap();
        orders.send(Order::Hush).unwrap();
        drop(orders);
        let voice = Some(Voice::at(PathBuf::from("/nowhere/spd-say")));
        Worker { sounds: None, voice, speaking: None, playing: Vec::new() }.work(&inbox);
    }
}
