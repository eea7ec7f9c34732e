//! Tries every part of the program on this machine, and says of each whether it works, why not, and what mends it.
//!
//! Nothing of what a person answered is read, so that what is found can be shown to anybody. What is tried is the real
//! thing: a note is shown and its button waited for, input is watched for two seconds, every hold is asked.

mod autostart;
mod desk;
mod files;
mod heard;
mod notes;
mod sights;

use std::time::Duration;

use crate::platform::autostart::Start;
use crate::platform::bus::Buses;
use crate::platform::notify::Note;
use crate::store::paths::Paths;
use crate::text::{FluentValue, tr, tr_with};

pub use autostart::{autostart_failure, autostart_in_words};
pub use sights::{hold_in_words, session_in_words};

/// How a part is doing, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Ok,
    /// Something is missing; the program goes on sensibly without.
    Limited,
    /// Reminders or routines suffer.
    Broken,
}

impl State {
    /// The word used in messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Limited => "limited",
            Self::Broken => "broken",
        }
    }
}

/// What was found of one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The word used in messages, such as `notifications`.
    pub part: String,
    /// Its name in words.
    pub name: String,
    pub state: State,
    /// Why, or how it works; one sentence part.
    pub cause: String,
    /// What to do, if something can be done; one sentence.
    pub mend: Option<String>,
}

impl Finding {
    fn new(part: &str, state: State, cause: String) -> Self {
        Self { part: part.to_owned(), name: tr(&format!("part-{}", dashed(part))), state, cause, mend: None }
    }

    fn ok(part: &str, cause: String) -> Self {
        Self::new(part, State::Ok, cause)
    }

    fn limited(part: &str, cause: String) -> Self {
        Self::new(part, State::Limited, cause)
    }

    fn broken(part: &str, cause: String) -> Self {
        Self::new(part, State::Broken, cause)
    }

    /// As one line of text, and below it what to do; each ends with a line feed.
    pub fn in_text(&self) -> String {
        let Self { name, state, cause, mend, .. } = self;
        let mend = mend.as_ref().map(|mend| format!("{:9}{:25}{mend}\n", "", "")).unwrap_or_default();
        format!("{:<9}{name:<25}{cause}\n{mend}", state.id())
    }

    /// With the sentence of this key as what to do.
    fn mend(self, key: &str) -> Self {
        self.mend_with(key, &[])
    }

    fn mend_with(mut self, key: &str, args: &[(&str, FluentValue<'_>)]) -> Self {
        self.mend = Some(tr_with(key, args));
        self
    }
}

fn dashed(id: &str) -> String {
    id.replace('_', "-")
}

/// What the doctor is told of the world.
#[derive(Debug)]
pub struct Patient<'a> {
    pub paths: &'a Paths,
    /// What the agent says of itself.
    pub agent: AgentSays,
    /// What is to start at login; none if it is not known which program this is.
    pub start: Option<Start>,
    /// Leaves out what has to be waited for: the test note and the pause in typing.
    pub is_quick: bool,
}

/// Whether the resident part is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgentSays {
    Running,
    NotRunning,
    /// In words.
    Trouble(String),
}

/// What the person should do or not do while a part is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// Leave keyboard and mouse alone.
    HandsOff,
    /// Press a button of the note.
    PressButton,
}

impl Wait {
    /// The request as a sentence.
    pub fn in_words(self) -> String {
        tr(match self {
            Self::HandsOff => "doctor-hands-off",
            Self::PressButton => "doctor-press",
        })
    }
}

/// Who is told while the parts are tried.
pub trait Listener {
    /// Comes before what the person has to wait for.
    fn wait(&mut self, wait: Wait);

    /// One part is done.
    fn found(&mut self, finding: Finding);
}

/// Tries all parts, one after the other; takes about a quarter of a minute, or one second when quick.
pub fn examine(patient: &Patient<'_>, listener: &mut dyn Listener) {
    for finding in files::examine(patient.paths) {
        listener.found(finding);
    }
    listener.found(agent(&patient.agent));
    listener.found(autostart::examine(patient.start.as_ref()));
    listener.found(desk::clock());
    listener.found(desk::display());
    match Buses::start() {
        Ok(buses) => {
            if !patient.is_quick {
                listener.wait(Wait::HandsOff);
            }
            listener.found(desk::idle(&buses, patient.is_quick));
            for finding in desk::session(&buses).into_iter().chain(desk::holds(&buses)) {
                listener.found(finding);
            }
            listener.found(desk::tray(&buses));
        }
        Err(error) => listener.found(Finding::broken("idle", error.to_string())),
    }
    listener.found(heard::sound(&patient.paths.cache, patient.is_quick));
    listener.found(heard::voice(patient.is_quick));
    let (service, has_buttons) = notes::service();
    listener.found(service);
    if !patient.is_quick {
        if has_buttons {
            listener.wait(Wait::PressButton);
        }
        listener.found(notes::test(test_note()));
    }
}

fn agent(says: &AgentSays) -> Finding {
    match says {
        AgentSays::Running => Finding::ok("agent", tr("doctor-agent-running")),
        AgentSays::NotRunning => {
            Finding::broken("agent", tr("doctor-agent-not-running")).mend("doctor-agent-not-running-mend")
        }
        AgentSays::Trouble(cause) => Finding::broken("agent", cause.clone()).mend("doctor-agent-trouble-mend"),
    }
}

/// How long the test note stays.
const TEST: Duration = Duration::from_secs(12);

fn test_note() -> Note {
    Note {
        number: 1,
        title: tr("doctor-test-title"),
        body: tr("doctor-test-body"),
        picture: None,
        start_label: tr("doctor-test-yes"),
        snooze_label: None,
        skip_label: tr("doctor-test-also"),
        deadline: TEST,
        expires: None,
    }
}

#[cfg(test)]
mod tests;
