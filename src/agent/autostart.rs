//! Whether the agent starts with the person's session, and switching that.

use crate::doctor::{autostart_failure, autostart_in_words};
use crate::link::view::AutostartView;
use crate::platform::autostart::{Place, Start, State};

/// The entry at login, as it was when it was last looked at.
#[derive(Debug)]
pub struct Autostart {
    place: Place,
    start: Start,
    known: Result<State, String>,
}

impl Autostart {
    /// Looks, and lets the entry follow a program that was moved. None where there is no such place.
    pub fn find(args: Vec<String>) -> Option<Self> {
        let start = Start::of_this_program(args).inspect_err(|e| log::warn!("start at login: {e}")).ok()?;
        Some(Self::at(Place::of_this_person()?, start))
    }

    pub(super) fn at(place: Place, start: Start) -> Self {
        let known = place.follow_move(&start).map_err(|e| e.to_string());
        Self { place, start, known }
    }

    /// Looks again: the desktop's own settings may have changed it.
    pub fn look(&mut self) {
        self.known = self.place.state(&self.start).map_err(|e| e.to_string());
    }

    /// Switches it; the error says in words why not.
    pub fn switch(&mut self, on: bool) -> Result<(), String> {
        let switched = if on { self.place.enable(&self.start) } else { self.place.disable() };
        self.look();
        switched.map_err(|error| autostart_failure(&self.place, &error))
    }

    pub fn view(&self) -> AutostartView {
        let text = match &self.known {
            Ok(state) => autostart_in_words(state, &self.place),
            Err(cause) => cause.clone(),
        };
        AutostartView { is_on: self.known == Ok(State::On), text }
    }
}
