//! The window: which page is shown, what the agent last said, and what an action leads to.

mod files;
mod greet;
mod hear;
mod host;
mod keys;
mod shown;
mod wear;

use std::sync::Arc;

use egui::{CentralPanel, Ui};

use super::action::Action;
use super::backend::Backend;
use super::errands::Errands;
use super::pace::Pace;
use super::pages::{CheckPage, ExercisesPage, HistoryPage, LearnPage, NervePage, RoutinePage, SettingsPage, TodayPage};
use super::stop::{Said, Stop};
use super::theme::Worn;
use super::welcome::Welcome;
use super::widgets::name_window;
use super::{frame, gone};
use crate::domain::catalog::Catalog;
use crate::domain::cue::Sound;
use crate::domain::place::WindowPlace;
use crate::domain::settings::Settings;
use crate::link::day::{DayView, PreviewView};
use crate::link::message::{Page, Request, Session};
use crate::link::progress::ProgressView;
use crate::link::view::View;
use crate::player::Aloud;
use crate::text::{self, Language, tr};

/// The newest state and when it came, on the window's own time.
#[derive(Default)]
struct Known {
    view: Option<Arc<View>>,
    /// In seconds of `InputState::time`.
    since_secs: f64,
}

/// The window of Unpinch.
pub struct AppUi {
    backend: Box<dyn Backend>,
    aloud: Box<dyn Aloud>,
    is_less_motion_wanted: bool,
    catalog: &'static Catalog,
    known: Known,
    page: Page,
    today: TodayPage,
    routine: Option<RoutinePage>,
    pace: Pace,
    nerve: NervePage,
    check: CheckPage,
    exercises: ExercisesPage,
    history: HistoryPage,
    learn: LearnPage,
    settings: SettingsPage,
    /// Today, and the view that it was asked for with: another view makes another day.
    day: Option<Box<DayView>>,
    day_of: Option<Arc<View>>,
    preview: Option<Box<PreviewView>>,
    /// What was done, and the view that it was asked for with.
    progress: Option<Box<ProgressView>>,
    progress_of: Option<Arc<View>>,
    /// A warning sign that covers everything until it is understood.
    stop: Option<Box<Stop>>,
    /// The first start, until it is over.
    welcome: Option<Box<Welcome>>,
    /// The person is through it, whatever the agent could keep of that.
    is_welcomed: bool,
    /// What is done with the person's files.
    errands: Errands,
    /// After everything was deleted: what is left.
    gone: Option<gone::Gone>,
    /// What could not be done, in one sentence, until it is closed.
    notice: Option<String>,
    keys: keys::Keys,
    /// Where the window stands, as it was seen last.
    place: Option<WindowPlace>,
    /// It was opened in a place where there may be no screen any more.
    may_be_lost: bool,
    /// What the window wears, and the language that the catalogue is in.
    worn: Worn,
    language: Language,
    /// Everything larger or smaller besides, for looking at pages.
    zoom: f32,
}

impl AppUi {
    /// A window on this page, playing `session` if there is one.
    pub fn new(
        backend: Box<dyn Backend>,
        aloud: Box<dyn Aloud>,
        catalog: &'static Catalog,
        page: Page,
        session: Option<Session>,
    ) -> Self {
        let mut app = Self {
            backend,
            aloud,
            is_less_motion_wanted: false,
            catalog,
            known: Known::default(),
            page,
            today: TodayPage::default(),
            routine: None,
            pace: Pace::default(),
            nerve: NervePage::default(),
            check: CheckPage::default(),
            exercises: ExercisesPage::default(),
            history: HistoryPage::default(),
            learn: LearnPage::default(),
            settings: SettingsPage::default(),
            day: None,
            day_of: None,
            preview: None,
            progress: None,
            progress_of: None,
            stop: None,
            welcome: None,
            is_welcomed: false,
            errands: Errands::default(),
            gone: None,
            notice: None,
            keys: keys::Keys::default(),
            place: None,
            may_be_lost: false,
            worn: Worn::default(),
            language: text::language(),
            zoom: 1.0,
        };
        app.show_page(page, session);
        app
    }

    /// The desktop wants less motion.
    #[must_use]
    pub fn with_less_motion(mut self, is_wanted: bool) -> Self {
        self.is_less_motion_wanted = is_wanted;
        self
    }

    /// Everything larger or smaller, besides what the settings say.
    #[must_use]
    pub fn with_zoom(mut self, zoom: f32) -> Self {
        self.zoom = zoom;
        self
    }

    /// It was opened where it stood before.
    #[must_use]
    pub fn opened_in_place(mut self, is_so: bool) -> Self {
        self.may_be_lost = is_so;
        self
    }

    /// Ends the routine, wherever it is.
    fn drop_routine(&mut self) {
        self.aloud.hush();
        if let Some(report) = self.routine.take().and_then(|mut routine| routine.abandon()) {
            self.send(Request::SessionEnded { report });
        }
        if self.page == Page::Routine {
            self.page = Page::Today;
        }
    }

    /// Draws the window and does what was asked for.
    pub fn show(&mut self, ui: &mut Ui) {
        self.dress(ui.ctx());
        name_window(ui.ctx(), &tr("app-name"));
        self.hear_keys(ui);
        let action = self.draw(ui);
        self.look_ahead(ui);
        if let Some(action) = action {
            self.apply_action(action);
            // What the action changed is to be seen at once.
            ui.ctx().request_repaint();
        }
    }

    /// After a nerve was kept: its plan, and the schedule to be confirmed.
    fn confirm_nerve(&mut self) {
        self.check = CheckPage::default();
        self.nerve.confirm();
        self.page = Page::Nerve;
    }

    /// The one place where a decision becomes a wish to the agent or another page.
    pub fn apply_action(&mut self, action: Action) {
        match action {
            Action::Go(page) => {
                if page == self.page {
                    // Pressed once more: back to the beginning of it.
                    self.exercises.close();
                }
                self.show_page(page, None);
            }
            Action::Start { minutes } => {
                self.send(Request::Start { routine: None, minutes: Some(minutes), in_window: true, quiet: false });
            }
            Action::Begin(id) => {
                self.send(Request::Start { routine: Some(id), minutes: None, in_window: true, quiet: false });
            }
            Action::ShowExercise(exercise) => {
                self.exercises.open(self.catalog, &exercise, self.known.view.as_deref());
                self.page = Page::Exercises;
            }
            Action::Relief { cramp } => self.send(Request::Relief { cramp, in_window: true }),
            Action::Answer(answer) => self.send(Request::Answer { answer }),
            Action::Pause(until) => self.send(Request::Pause { until }),
            Action::Unpause => self.send(Request::Unpause),
            Action::ClearMissed => self.send(Request::ClearMissed),
            Action::SaveProfile(profile) => self.send(Request::SaveProfile { profile }),
            Action::Keep(nerves) => {
                self.send(Request::KeepFound { nerves });
                self.confirm_nerve();
            }
            Action::BeginCheck => {
                self.check.begin();
                self.page = Page::Check;
            }
            Action::AskSigns(wanted) => {
                let kept = self.known.view.as_ref().map(|view| view.profile.clone()).unwrap_or_default();
                self.check.ask_signs(&kept, wanted);
                self.page = Page::Check;
            }
            Action::SaveDraft(draft) => self.send(Request::SaveDraft { draft }),
            Action::FinishCheck { complaints, answers } => self.send(Request::FinishCheck { complaints, answers }),
            Action::FinishSigns { complaints, answers, wanted } => {
                self.send(Request::FinishScreening { complaints, answers });
                if let Some(profile) = wanted {
                    self.send(Request::SaveProfile { profile });
                    self.confirm_nerve();
                }
            }
            Action::Stop(stop) => {
                self.drop_routine();
                stop.requests().into_iter().for_each(|request| self.send(request));
                self.stop = Some(stop);
                self.check = CheckPage::default();
            }
            Action::ClearFlags(flags) => self.send(Request::ClearFlags { flags }),
            Action::SetAutostart(on) => self.send(Request::SetAutostart { on }),
            Action::SaveSettings(settings) => self.backend.save_settings(&settings),
            Action::SetGuidance(guidance) => {
                if let Some(settings) = self.backend.settings() {
                    self.backend.save_settings(&Settings { guidance, ..settings.as_ref().clone() });
                }
            }
            Action::TryGuidance(guidance) => {
                self.aloud.play(Sound::Start, guidance.volume_percent);
                self.aloud.say(&tr("voice-try"));
            }
            Action::SetRange { exercise, half } => self.send(Request::SetRange { exercise, half }),
            Action::Preview { settings, date } => self.backend.preview(&settings, date),
            Action::SessionEnded(report) => self.send(Request::SessionEnded { report }),
            Action::CloseRoutine => {
                self.routine = None;
                self.page = Page::Today;
            }
            Action::Errand(errand) => self.run_errand(errand),
            Action::OpenFile(file) => self.backend.open_file(&file),
            Action::StartAgent => self.backend.start_agent(),
            Action::ShowKeys => self.keys.is_sheet_open = !self.keys.is_sheet_open,
            Action::CloseNotice => self.notice = None,
        }
    }

    /// The page that is shown.
    pub fn page(&self) -> Page {
        self.page
    }

    fn send(&self, request: Request) {
        self.backend.send(request);
    }

    fn show_page(&mut self, page: Page, session: Option<Session>) {
        if let Some(session) = session {
            // A routine that was being played gives way to the new one, and is reported.
            if let Some(report) = self.routine.as_mut().and_then(RoutinePage::abandon) {
                self.send(Request::SessionEnded { report });
            }
            match RoutinePage::new(self.catalog, session) {
                Ok(routine) => self.routine = Some(routine),
                Err(why) => self.notice = Some(why),
            }
        }
        let is_playable = page != Page::Routine || self.routine.is_some();
        self.page = if is_playable { page } else { Page::Today };
    }

    fn draw(&mut self, ui: &mut Ui) -> Option<Action> {
        if let Some(gone) = &self.gone {
            if gone::ui(ui, gone) {
                self.gone = None;
                return Some(Action::StartAgent);
            }
            return None;
        }
        if self.stop.is_some() {
            self.stop_ui(ui);
            return None;
        }
        if self.is_welcoming() {
            return self.welcome_ui(ui);
        }
        let is_connected = self.backend.is_connected();
        let notice = self.notice.clone();
        let shell = frame::Shell {
            page: self.page,
            is_playing: self.routine.is_some(),
            reminders: frame::Reminders::of(is_connected, self.known.view.as_deref()),
            notice: notice.as_deref(),
        };
        let from_frame = frame::rail_ui(ui, &shell);
        // The paper is the colour that the window is cleared with; painting it again would cost every frame.
        let from_page = CentralPanel::no_frame()
            .show(ui, |ui| {
                let from_notice = frame::notice_ui(ui, &shell);
                let from_page = self.page_ui(ui, is_connected);
                from_notice.or(from_page)
            })
            .inner;
        from_frame.or(from_page)
    }

    /// The warning sign alone, over everything.
    fn stop_ui(&mut self, ui: &mut Ui) {
        let number = self.known.view.as_ref().map(|view| view.safety.emergency_number.clone());
        let Some(mut stop) = self.stop.take() else { return };
        match stop.ui(ui, number.as_deref()) {
            None => self.stop = Some(stop),
            Some(Said::Worsening(is_worse)) => {
                let stop = Box::new(stop.with_worsening(super::pages::check::knowledge(), is_worse));
                stop.requests().into_iter().for_each(|request| self.send(request));
                self.stop = Some(stop);
                ui.ctx().request_repaint();
            }
            Some(Said::Understood) => {
                self.page = Page::Today;
                ui.ctx().request_repaint();
            }
        }
    }
}
