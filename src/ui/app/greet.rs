//! The first start, in the place of everything else.

use egui::{CentralPanel, Ui};

use super::AppUi;
use crate::link::message::{Page, Request};
use crate::ui::action::Action;
use crate::ui::welcome::{NUM_SCREENS, Wanted, Welcome};

impl AppUi {
    /// Whether it is due. Whoever comes for something else is not held up by it; another window, or a nerve kept
    /// elsewhere, may have ended it.
    pub(super) fn is_welcoming(&mut self) -> bool {
        let screen = self
            .known
            .view
            .as_ref()
            .and_then(|view| view.welcome)
            .filter(|_| self.page == Page::Today && !self.is_welcomed);
        match screen {
            None => self.welcome = None,
            Some(screen) if self.welcome.is_none() => self.welcome = Some(Box::new(Welcome::new(screen))),
            Some(_) => {}
        }
        self.welcome.is_some()
    }

    /// Draws it.
    pub(super) fn welcome_ui(&mut self, ui: &mut Ui) -> Option<Action> {
        let view = self.known.view.clone()?;
        let is_still = self.is_still();
        let welcome = self.welcome.as_mut()?;
        let number = view.safety.emergency_number.as_str();
        let shown = CentralPanel::no_frame().show(ui, |ui| welcome.ui(ui, self.catalog, Some(number), is_still));
        match shown.inner? {
            Wanted::Screen(screen) => {
                self.send(Request::Welcome { screen });
                ui.ctx().request_repaint();
                None
            }
            Wanted::Done(action) => {
                self.send(Request::Welcome { screen: NUM_SCREENS });
                self.welcome = None;
                self.is_welcomed = true;
                Some(*action)
            }
        }
    }
}
