//! Whether the reminders begin with the session.

use std::io;

use super::Finding;
use crate::platform::autostart::{Place, Start, State};
use crate::text::{tr, tr_with};

const PART: &str = "autostart";

/// How the entry at login stands; a sentence part.
pub fn autostart_in_words(state: &State, place: &Place) -> String {
    let with_entry = |key: &str| tr_with(key, &[("entry", place.name().into())]);
    match state {
        State::On => with_entry("autostart-on"),
        State::Off => tr("autostart-off"),
        State::SwitchedOff => with_entry("autostart-switched-off"),
        State::OtherArguments => with_entry("autostart-other"),
        State::OtherProgram(program) => {
            tr_with("autostart-other-program", &[("program", program.display().to_string().into())])
        }
    }
}

/// Why the entry at login could not be changed, as a sentence.
pub fn autostart_failure(place: &Place, error: &io::Error) -> String {
    tr_with("autostart-failed", &[("entry", place.name().into()), ("cause", error.to_string().into())])
}

pub(super) fn examine(start: Option<&Start>) -> Finding {
    let (Some(start), Some(place)) = (start, Place::of_this_person()) else {
        return Finding::limited(PART, tr("autostart-unknown"));
    };
    match place.state(start) {
        Ok(State::On) => Finding::ok(PART, autostart_in_words(&State::On, &place)),
        Ok(state) => Finding::limited(PART, autostart_in_words(&state, &place)).mend("doctor-autostart-mend"),
        Err(error) => Finding::broken(PART, error.to_string()),
    }
}
