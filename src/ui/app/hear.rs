//! What the agent says, and what follows from it.

use std::sync::Arc;

use super::{AppUi, Known};
use crate::link::message::Page;
use crate::text::tr;
use crate::ui::backend::Pushed;
use crate::ui::pages::RoutinePage;

impl AppUi {
    /// Takes in what the agent said. Returns whether the window is to come forward.
    pub fn listen(&mut self, time_secs: f64) -> bool {
        let view = self.backend.view();
        let is_same = match (&view, &self.known.view) {
            (Some(new), Some(old)) => Arc::ptr_eq(new, old),
            (new, old) => new.is_none() && old.is_none(),
        };
        if !is_same {
            self.known = Known { view, since_secs: time_secs };
            self.obey_closing();
        }
        self.obey()
    }

    /// A routine that a warning sign has ended is not played on.
    fn obey_closing(&mut self) {
        let closed = self.known.view.as_ref().and_then(|view| view.closed_session);
        if closed.is_some() && self.routine.as_ref().map(RoutinePage::number) == closed {
            self.drop_routine();
            self.notice = Some(tr("agent-locked"));
        }
    }

    /// Takes in what the agent wants to be shown. Returns whether the window is to come forward.
    pub(super) fn obey(&mut self) -> bool {
        let mut comes_forward = false;
        for pushed in self.backend.take_pushed() {
            match pushed {
                Pushed::Show { page, session } => {
                    self.show_page(page, session);
                    comes_forward = true;
                }
                Pushed::Started { session } => self.show_page(Page::Routine, Some(session)),
                Pushed::Refused { why } => {
                    self.settings.refused();
                    self.notice = Some(why);
                }
                // Whether the agent is there is asked anew for every frame.
                Pushed::Lost | Pushed::Back => {}
                Pushed::Day { day } => self.day = Some(day),
                Pushed::Preview { preview } => self.preview = Some(preview),
                Pushed::Progress { progress } => self.progress = Some(progress),
                Pushed::Ran { errand, outcome } => self.end_errand(errand, outcome),
            }
        }
        comes_forward
    }
}
