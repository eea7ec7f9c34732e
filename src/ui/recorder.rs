//! An agent that only remembers what it was asked: for tests, and for looking at pages without an agent.

use std::cell::RefCell;
use std::sync::Arc;

use jiff::civil::Date;

use super::backend::{Backend, Pushed};
use super::errands::Errand;
use crate::domain::place::WindowPlace;
use crate::domain::settings::Settings;
use crate::link::message::Request;
use crate::link::view::View;

/// Shows what it was given and keeps what it was sent.
#[derive(Default)]
pub struct Recorder {
    view: RefCell<Option<Arc<View>>>,
    settings: RefCell<Option<Arc<Settings>>>,
    is_lost: RefCell<bool>,
    pushed: RefCell<Vec<Pushed>>,
    sent: RefCell<Vec<Request>>,
    saved: RefCell<Vec<Settings>>,
    previewed: RefCell<Vec<(Settings, Date)>>,
    errands: RefCell<Vec<Errand>>,
    opened: RefCell<Vec<String>>,
    /// Saved, and not in force before the agent has said so; none while it says so at once.
    pending: RefCell<Option<Vec<Settings>>>,
    num_starts: RefCell<usize>,
    num_days: RefCell<usize>,
}

impl Recorder {
    /// A recorder that shows this state.
    pub fn new(view: View, settings: Settings) -> Self {
        let recorder = Self::default();
        recorder.show(view);
        recorder.settings.replace(Some(Arc::new(settings)));
        recorder
    }

    /// Shows another state from now on.
    pub fn show(&self, view: View) {
        self.view.replace(Some(Arc::new(view)));
    }

    /// Says something unasked; `Lost` and `Back` also change whether the agent is there.
    pub fn push(&self, pushed: Pushed) {
        match pushed {
            Pushed::Lost => *self.is_lost.borrow_mut() = true,
            Pushed::Back => *self.is_lost.borrow_mut() = false,
            Pushed::Show { .. }
            | Pushed::Started { .. }
            | Pushed::Refused { .. }
            | Pushed::Day { .. }
            | Pushed::Preview { .. }
            | Pushed::Progress { .. }
            | Pushed::Ran { .. } => {}
        }
        self.pushed.borrow_mut().push(pushed);
    }

    /// From now on what is saved is in force only after [`Recorder::settle`], as with an agent on the other side of a socket.
    pub fn be_slow(&self) {
        self.pending.replace(Some(Vec::new()));
    }

    /// The oldest settings that were saved come in force.
    pub fn settle(&self) {
        let oldest = self.pending.borrow_mut().as_mut().filter(|pending| !pending.is_empty()).map(|all| all.remove(0));
        if let Some(settings) = oldest {
            self.settings.replace(Some(Arc::new(settings)));
        }
    }

    /// Everything sent since the last call.
    pub fn take_sent(&self) -> Vec<Request> {
        self.sent.take()
    }

    /// Every settings value saved since the last call.
    pub fn take_saved(&self) -> Vec<Settings> {
        self.saved.take()
    }

    /// Every preview asked for since the last call.
    pub fn take_previewed(&self) -> Vec<(Settings, Date)> {
        self.previewed.take()
    }

    /// Every errand since the last call.
    pub fn take_errands(&self) -> Vec<Errand> {
        self.errands.take()
    }

    /// Every file that was to be opened since the last call.
    pub fn take_opened(&self) -> Vec<String> {
        self.opened.take()
    }

    /// How often the day was asked for.
    pub fn num_days(&self) -> usize {
        *self.num_days.borrow()
    }

    /// How often the agent was to be started.
    pub fn num_starts(&self) -> usize {
        *self.num_starts.borrow()
    }
}

impl Backend for Recorder {
    fn view(&self) -> Option<Arc<View>> {
        self.view.borrow().clone()
    }

    fn settings(&self) -> Option<Arc<Settings>> {
        self.settings.borrow().clone()
    }

    fn is_connected(&self) -> bool {
        !*self.is_lost.borrow()
    }

    fn send(&self, request: Request) {
        self.sent.borrow_mut().push(request);
    }

    fn save_settings(&self, settings: &Settings) {
        self.saved.borrow_mut().push(settings.clone());
        match self.pending.borrow_mut().as_mut() {
            Some(pending) => pending.push(settings.clone()),
            None => drop(self.settings.replace(Some(Arc::new(settings.clone())))),
        }
    }

    fn ask_day(&self) {
        *self.num_days.borrow_mut() += 1;
    }

    fn preview(&self, settings: &Settings, date: Date) {
        self.previewed.borrow_mut().push((settings.clone(), date));
    }

    fn run_errand(&self, errand: Errand) {
        self.errands.borrow_mut().push(errand);
    }

    fn open_file(&self, file: &str) {
        self.opened.borrow_mut().push(file.to_owned());
    }

    fn keep_place(&self, _place: &WindowPlace) {}

    fn start_agent(&self) {
        *self.num_starts.borrow_mut() += 1;
    }

    fn take_pushed(&self) -> Vec<Pushed> {
        self.pushed.take()
    }

    fn set_waker(&self, _wake: Box<dyn Fn() + Send + Sync>) {}
}

impl<T: Backend> Backend for std::rc::Rc<T> {
    fn view(&self) -> Option<Arc<View>> {
        (**self).view()
    }

    fn settings(&self) -> Option<Arc<Settings>> {
        (**self).settings()
    }

    fn is_connected(&self) -> bool {
        (**self).is_connected()
    }

    fn send(&self, request: Request) {
        (**self).send(request);
    }

    fn save_settings(&self, settings: &Settings) {
        (**self).save_settings(settings);
    }

    fn ask_day(&self) {
        (**self).ask_day();
    }

    fn preview(&self, settings: &Settings, date: Date) {
        (**self).preview(settings, date);
    }

    fn run_errand(&self, errand: Errand) {
        (**self).run_errand(errand);
    }

    fn open_file(&self, file: &str) {
        (**self).open_file(file);
    }

    fn keep_place(&self, place: &WindowPlace) {
        (**self).keep_place(place);
    }

    fn start_agent(&self) {
        (**self).start_agent();
    }

    fn take_pushed(&self) -> Vec<Pushed> {
        (**self).take_pushed()
    }

    fn set_waker(&self, wake: Box<dyn Fn() + Send + Sync>) {
        (**self).set_waker(wake);
    }
}
