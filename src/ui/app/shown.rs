//! The page that is shown, with what it needs to know.

use std::sync::Arc;
use std::time::Duration;

use egui::Ui;

use super::AppUi;
use crate::link::message::{Page, Request};
use crate::link::view::View;
use crate::ui::action::Action;
use crate::ui::pages::{ExercisesView, HistoryPageView, LearnView, NerveView, RoutineView, SettingsView, TodayView};

impl AppUi {
    /// The day is asked for anew with each view that came, while somebody looks at it.
    fn ask_for_day(&mut self) {
        if is_another(&mut self.day_of, self.known.view.as_ref()) {
            self.backend.ask_day();
        }
    }

    /// The same for what was done.
    fn ask_for_progress(&mut self) {
        if is_another(&mut self.progress_of, self.known.view.as_ref()) {
            self.send(Request::Progress { since_secs: None });
        }
    }

    /// Whether figures are to stand still.
    pub(super) fn is_still(&self) -> bool {
        let wanted = self.is_less_motion_wanted;
        self.backend.settings().map_or(wanted, |settings| settings.guidance.reduced_motion.is_on(wanted))
    }

    /// Draws the page.
    pub(super) fn page_ui(&mut self, ui: &mut Ui, is_connected: bool) -> Option<Action> {
        let time_secs = ui.input(|input| input.time);
        let view = self.known.view.clone();
        let settings = self.backend.settings();
        let scale = view.as_ref().map_or(1.0, |view| view.time_scale).max(0.0);
        let age = Duration::try_from_secs_f64((time_secs - self.known.since_secs) * scale).unwrap_or_default();
        if self.page != Page::Routine
            && let Some(routine) = &mut self.routine
        {
            routine.leave(&*self.aloud);
        }
        match self.page {
            Page::Today => {
                self.ask_for_day();
                let view = TodayView {
                    catalog: self.catalog,
                    view: view.as_deref(),
                    settings: settings.as_deref(),
                    is_connected,
                    age,
                    time_scale: scale,
                    day: self.day.as_deref(),
                };
                self.today.ui(ui, &view)
            }
            Page::Routine => {
                let plan = view.as_ref().and_then(|view| view.plan.as_ref());
                let view = RoutineView {
                    catalog: self.catalog,
                    plan,
                    is_connected,
                    aloud: &*self.aloud,
                    guidance: settings.as_ref().map(|settings| settings.guidance),
                    is_less_motion_wanted: self.is_less_motion_wanted,
                    pace: self.pace.wait(time_secs),
                };
                self.routine.as_mut()?.ui(ui, &view)
            }
            Page::Nerve => {
                let profile = view.as_ref().map(|view| &view.profile);
                let safety = view.as_ref().map(|view| &view.safety);
                let check = view.as_ref().map(|view| &view.check);
                let past = view.as_ref().map_or(&[][..], |view| &view.past);
                let plan = view.as_ref().and_then(|view| view.plan.as_ref());
                let settings = settings.as_deref();
                let errands = &self.errands;
                let view = NerveView { catalog: self.catalog, profile, settings, safety, check, past, plan, errands };
                self.nerve.ui(ui, &view)
            }
            Page::Exercises => {
                let is_still = self.is_still();
                let settings = settings.as_ref();
                let view = ExercisesView { catalog: self.catalog, view: view.as_deref(), settings, is_still };
                self.exercises.ui(ui, &view)
            }
            Page::History => {
                self.ask_for_progress();
                let progress = self.progress.as_deref();
                let errands = &self.errands;
                let own = settings.as_ref().map_or(&[][..], |settings| &settings.routines);
                let view = HistoryPageView { catalog: self.catalog, view: view.as_deref(), progress, errands, own };
                self.history.ui(ui, &view)
            }
            Page::Learn => self.learn.ui(ui, &LearnView { catalog: self.catalog, view: view.as_deref() }),
            Page::Check => self.check.ui(ui, view.as_deref()),
            Page::Settings => {
                self.ask_where_files_are();
                let view = SettingsView {
                    settings: settings.as_ref(),
                    view: view.as_deref(),
                    preview: self.preview.as_deref(),
                    means: self.aloud.means(),
                    errands: &self.errands,
                };
                self.settings.ui(ui, &view)
            }
        }
    }
}

/// Whether there is a view and it is not the one that was asked with last; then it is kept.
fn is_another(of: &mut Option<Arc<View>>, view: Option<&Arc<View>>) -> bool {
    let is_known = match (of.as_ref(), view) {
        (Some(of), Some(view)) => Arc::ptr_eq(of, view),
        (None, Some(_)) => false,
        (_, None) => true,
    };
    if !is_known {
        *of = view.cloned();
    }
    !is_known
}
