//! Who makes cues heard. The player knows no sound card: whoever plays a routine is given one of these.

use std::cell::RefCell;
use std::rc::Rc;

use crate::domain::cue::Sound;

/// The programs of the system that make cues heard, by name; none = there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Means {
    pub sound: Option<&'static str>,
    pub voice: Option<&'static str>,
}

/// Makes cues heard.
///
/// Called on the thread that plays the routine, a few times a minute; must not block. What cannot be heard is no error:
/// everything that is said is also shown.
pub trait Aloud {
    /// Plays a sound.
    fn play(&self, sound: Sound, volume_percent: u32);

    /// Says these words; what is still being said stops.
    fn say(&self, words: &str);

    /// Says no more of what is being said.
    fn hush(&self);

    /// What it is done with.
    fn means(&self) -> Means;
}

/// Something that was to be heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    Sound(Sound),
    Words(String),
    Hush,
}

/// Hears everything and makes no noise: for tests, and for looking at pages. Clones hear the same.
#[derive(Debug, Clone, Default)]
pub struct Overheard {
    heard: Rc<RefCell<Vec<Heard>>>,
    means: Means,
}

impl Overheard {
    /// One with these programs.
    pub fn with(means: Means) -> Self {
        Self { means, ..Self::default() }
    }

    /// Everything since the last call.
    pub fn take(&self) -> Vec<Heard> {
        self.heard.take()
    }
}

impl Aloud for Overheard {
    fn play(&self, sound: Sound, _volume_percent: u32) {
        self.heard.borrow_mut().push(Heard::Sound(sound));
    }

    fn say(&self, words: &str) {
        self.heard.borrow_mut().push(Heard::Words(words.to_owned()));
    }

    fn hush(&self) {
        self.heard.borrow_mut().push(Heard::Hush);
    }

    fn means(&self) -> Means {
        self.means.clone()
    }
}
