//! Whether the reminders begin with the session.

use super::Finding;
use crate::platform::autostart::{Place, Start, State};
use crate::text::{tr, tr_with};

const PART: &str = "autostart";

pub(super) fn examine(start: Option<&Start>) -> Finding {
    let (Some(start), Some(place)) = (start, Place::of_this_person()) else {
        return Finding::limited(PART, tr("autostart-unknown"));
    };
    let cause = |key: &str| tr_with(key, &[("entry", place.name().into())]);
    match place.state(start) {
        Ok(State::On) => Finding::ok(PART, cause("autostart-on")),
        Ok(State::Off) => Finding::limited(PART, tr("autostart-off")).mend("doctor-autostart-mend"),
        Ok(State::SwitchedOff) => Finding::limited(PART, cause("autostart-switched-off")).mend("doctor-autostart-mend"),
        Ok(State::OtherArguments) => Finding::limited(PART, cause("autostart-other")).mend("doctor-autostart-mend"),
        Ok(State::OtherProgram(program)) => {
            let cause = tr_with("autostart-other-program", &[("program", program.display().to_string().into())]);
            Finding::limited(PART, cause).mend("doctor-autostart-mend")
        }
        Err(error) => Finding::broken(PART, error.to_string()),
    }
}
