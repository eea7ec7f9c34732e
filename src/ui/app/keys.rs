//! Keys that hold on every page: the pages by number, back, and the sheet that names all keys.

use egui::{Event, Key, Modifiers, Popup, Ui};

use super::AppUi;
use crate::link::message::Page;
use crate::ui::sheet;
use crate::ui::widgets::is_typing;

/// The pages in the order of the rail, without the routine.
const NUMBERED: [(Key, Page); 7] = [
    (Key::Num1, Page::Today),
    (Key::Num2, Page::Nerve),
    (Key::Num3, Page::Check),
    (Key::Num4, Page::Exercises),
    (Key::Num5, Page::History),
    (Key::Num6, Page::Learn),
    (Key::Num7, Page::Settings),
];
/// So many pages are gone back over.
const MOST_PAST: usize = 16;

/// What the keys remember from frame to frame.
#[derive(Default)]
pub(super) struct Keys {
    pub is_sheet_open: bool,
    /// Pages before this one, the latest last.
    past: Vec<Page>,
    last: Option<Page>,
    /// Something smaller took Escape: a field or a list.
    was_busy: bool,
}

impl AppUi {
    /// Reads them before the page is drawn.
    pub(super) fn hear_keys(&mut self, ui: &Ui) {
        if self.stop.is_some() || self.gone.is_some() || self.welcome.is_some() {
            // What covers everything is left by its own buttons alone, and nothing lies over it.
            self.keys.is_sheet_open = false;
            return;
        }
        self.remember_page();
        if ui.input(|input| input.modifiers.command) {
            for (key, page) in NUMBERED {
                if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key)) {
                    self.keys.is_sheet_open = false;
                    self.show_page(page, None);
                }
            }
        }
        let is_question = |event: &Event| matches!(event, Event::Text(text) if text == "?");
        if !is_typing(ui) && ui.input(|input| input.events.iter().any(is_question)) {
            self.keys.is_sheet_open = !self.keys.is_sheet_open;
        }
        let is_escape = ui.input(|input| input.key_pressed(Key::Escape));
        if is_escape && self.keys.is_sheet_open {
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            self.keys.is_sheet_open = false;
        } else if is_escape && !self.keys.was_busy && self.page != Page::Routine {
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            self.go_back();
        }
    }

    /// Looks, after the page was drawn, at what will take the next Escape for itself.
    pub(super) fn look_ahead(&mut self, ui: &mut Ui) {
        if self.keys.is_sheet_open && sheet::ui(ui) {
            self.keys.is_sheet_open = false;
        }
        self.keys.was_busy = is_typing(ui) || Popup::is_any_open(ui.ctx());
    }

    /// Out of what is open on the page, or to the page before.
    fn go_back(&mut self) {
        let is_done = match self.page {
            Page::Check => self.check.back(),
            Page::Nerve => self.nerve.back(self.known.view.as_deref()),
            Page::Exercises => self.exercises.close(),
            Page::Today | Page::Routine | Page::History | Page::Learn | Page::Settings => false,
        };
        if is_done {
            return;
        }
        if self.notice.take().is_some() {
            return;
        }
        let is_there = |page: &Page| *page != Page::Routine || self.routine.is_some();
        while let Some(page) = self.keys.past.pop() {
            if is_there(&page) {
                self.page = page;
                self.keys.last = Some(page);
                return;
            }
        }
    }

    fn remember_page(&mut self) {
        if self.keys.last == Some(self.page) {
            return;
        }
        if let Some(last) = self.keys.last.replace(self.page) {
            self.keys.past.push(last);
            let too_many = self.keys.past.len().saturating_sub(MOST_PAST);
            self.keys.past.drain(..too_many);
        }
    }
}
