//! The self-check: one question a screen, back and change at any point, nothing lost when the window closes.

mod complaint;
mod feel;
mod keep;
mod lists;
mod map;
mod names;
mod result;
mod signs;
mod start;
mod tries;

use std::sync::OnceLock;

use egui::Ui;

use super::{above_footer, footer, footer_back, footer_press, scrolled};
use crate::assessment::interview::{Interview, Screen};
use crate::assessment::verdict::Knowledge;
use crate::content;
use crate::domain::red_flag::Complaint;
use crate::link::answers::{read, write};
use crate::link::view::{DraftView, ProfileView, View};
use crate::text::{NUM_LANGUAGES, language, tr, tr_with};
use crate::ui::action::Action;
use crate::ui::stop::Stop;
use crate::ui::theme;
use crate::ui::widgets::{Press, Rank, body, caption, display, landing, step_bar};

use map::MapState;
use result::ResultState;
use signs::Signs;
use tries::TryState;

/// Everything the check is judged by; read when the page is first opened.
pub fn knowledge() -> &'static Knowledge<'static> {
    static KNOWLEDGE: [OnceLock<Knowledge<'static>>; NUM_LANGUAGES] = [const { OnceLock::new() }; NUM_LANGUAGES];
    let [english, ..] = &KNOWLEDGE;
    let read = || Knowledge::new(content::catalog(), content::red_flags(), content::check_tables());
    KNOWLEDGE.get(language().index()).unwrap_or(english).get_or_init(read)
}

/// The page's own state.
#[derive(Default)]
pub struct CheckPage {
    mode: Mode,
    interview: Interview,
    map: MapState,
    tries: TryState,
    result: ResultState,
    /// The draft as the agent has it.
    saved: Option<DraftView>,
    /// Whether the finished check was handed over.
    is_finished: bool,
}

/// What the person is doing here.
#[derive(Default)]
enum Mode {
    #[default]
    Start,
    Check,
    /// Warning signs alone.
    Signs(Box<Signs>),
}

impl CheckPage {
    /// Begins a new check at its first question.
    pub fn begin(&mut self) {
        *self = Self { mode: Mode::Check, ..Self::default() };
    }

    /// Asks for warning signs alone: for the nerves that are kept, or for `wanted`, which is kept afterwards.
    pub fn ask_signs(&mut self, profile: &ProfileView, wanted: Option<ProfileView>) {
        let nerves = wanted.as_ref().map_or(&profile.nerves, |wanted| &wanted.nerves);
        let complaints = signs::complaints(nerves);
        self.mode = Mode::Signs(Box::new(Signs::new(complaints, wanted)));
    }

    /// To the screen before. Returns whether there is one.
    pub fn back(&mut self) -> bool {
        match &mut self.mode {
            Mode::Start => return false,
            Mode::Signs(signs) => return signs.back(),
            Mode::Check if self.interview.number() == 0 => self.mode = Mode::Start,
            Mode::Check => self.interview.back(),
        }
        true
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, view: Option<&View>) -> Option<Action> {
        let knowledge = self::knowledge();
        match &mut self.mode {
            Mode::Start => {
                let draft = view.and_then(|view| view.check.draft.as_ref());
                match scrolled(ui, "check-start", |ui| start::ui(ui, draft, view))? {
                    start::Choice::Begin => self.begin(),
                    start::Choice::Resume => self.resume(draft?),
                }
                None
            }
            Mode::Signs(signs) => signs.ui(ui, knowledge),
            Mode::Check => self.check_ui(ui, view.map(|view| &view.profile)),
        }
    }

    /// What is to be kept when the window closes now.
    pub fn unsaved(&mut self) -> Option<DraftView> {
        if !matches!(self.mode, Mode::Check) || self.is_finished {
            return None;
        }
        let draft = self.draft();
        let is_new = self.saved.as_ref() != Some(&draft) && !self.interview.complaints().is_empty();
        is_new.then(|| {
            self.saved = Some(draft.clone());
            draft
        })
    }

    fn draft(&self) -> DraftView {
        DraftView {
            complaints: words(&self.interview),
            answers: write(&self.interview.answers),
            screens: self.interview.number(),
        }
    }

    fn resume(&mut self, draft: &DraftView) {
        let knowledge = self::knowledge();
        // What cannot be read any more is asked again.
        let answers = read(&draft.answers, knowledge.tables, knowledge.flags).unwrap_or_default();
        let complaints = draft.complaints.iter().filter_map(|word| Complaint::from_id(word));
        let interview = Interview::resume(knowledge, complaints, answers, draft.screens);
        *self = Self { mode: Mode::Check, interview, saved: Some(draft.clone()), ..Self::default() };
    }

    fn check_ui(&mut self, ui: &mut Ui, before: Option<&ProfileView>) -> Option<Action> {
        let knowledge = self::knowledge();
        let is_result = self.interview.screen() == &Screen::Result;
        if is_result && !self.is_finished {
            self.is_finished = true;
            let (complaints, answers) = (words(&self.interview), write(&self.interview.answers));
            return Some(Action::FinishCheck { complaints, answers });
        }
        let name = format!("check-{}", self.interview.number());
        let from_page = scrolled(&mut above_footer(ui), &name, |ui| self.screen_ui(ui, before));
        let from_footer = if is_result {
            result::footer_ui(ui, knowledge, &mut self.interview, &self.result)
        } else {
            self.footer_ui(ui)
        };
        if let Some(action) = from_footer.or(from_page) {
            return Some(action);
        }
        // A stroke of the brush is kept when it is over.
        let is_busy = ui.input(|input| input.pointer.any_down());
        if is_busy { None } else { self.unsaved().map(|draft| Action::SaveDraft(Some(draft))) }
    }

    fn screen_ui(&mut self, ui: &mut Ui, before: Option<&ProfileView>) -> Option<Action> {
        let knowledge = self::knowledge();
        let screen = self.interview.screen().clone();
        if screen != Screen::Result {
            heading_ui(ui, &screen, self.interview.number(), self.interview.progress(knowledge));
        }
        match &screen {
            Screen::Complaint => complaint::ui(ui, knowledge, &mut self.interview),
            Screen::Flags(flags) | Screen::Asked(flags) => {
                signs::questions_ui(ui, knowledge, &mut self.interview.answers, flags);
            }
            Screen::Recent => signs::recent_ui(ui, &mut self.interview.answers),
            Screen::Map => self.map.ui(ui, knowledge, &mut self.interview),
            Screen::Feel => feel::ui(ui, knowledge, &mut self.interview.answers),
            Screen::Factors(factors) => lists::factors_ui(ui, knowledge, &mut self.interview.answers, factors),
            Screen::History(items) => lists::history_ui(ui, knowledge, &mut self.interview.answers, items),
            Screen::Try(trials) => self.tries.ui(ui, knowledge, &mut self.interview, trials),
            Screen::Result => return result::ui(ui, knowledge, &mut self.interview, &mut self.result, before),
        }
        signs::raised_ui(ui, knowledge, &self.interview.screening(knowledge));
        None
    }

    /// Back, leave out, next.
    fn footer_ui(&mut self, ui: &mut Ui) -> Option<Action> {
        let knowledge = self::knowledge();
        let mut action = None;
        footer(ui, ("check", self.interview.number()), |ui| {
            let stop = self.interview.stop(knowledge);
            let words = if stop.is_some() { tr("check-see") } else { tr("check-next") };
            let next = footer_press(ui, Press::new(words, Rank::Primary));
            if ui.add_enabled(self.interview.is_complete(), next).clicked() {
                action = self.next(stop.is_some());
            }
            if stop.is_none()
                && self.interview.can_skip()
                && ui.add(footer_press(ui, Press::new(tr("check-skip"), Rank::Quiet))).clicked()
            {
                self.interview.skip(knowledge);
            }
            let words = if self.interview.number() == 0 { tr("check-leave") } else { tr("check-back") };
            if footer_back(ui, Some(words), 0.0, |_| ()).0 {
                self.back();
            }
        });
        action
    }

    fn next(&mut self, stops: bool) -> Option<Action> {
        let knowledge = self::knowledge();
        if !stops {
            self.interview.forward(knowledge);
            return None;
        }
        let complaints = words(&self.interview);
        let stop = Stop::new(knowledge, complaints, self.interview.answers.clone());
        *self = Self::default();
        Some(Action::Stop(Box::new(stop)))
    }
}

/// The complaints as words of messages.
fn words(interview: &Interview) -> Vec<String> {
    interview.complaints().iter().map(|complaint| complaint.id().to_owned()).collect()
}

/// How far along, what is asked, and a word on how to answer.
fn heading_ui(ui: &mut Ui, screen: &Screen, number: usize, progress: f32) {
    let theme = theme::of(ui);
    let percent = (progress * 100.0).round() as u32;
    let name = tr_with("check-progress", &[("percent", percent.into())]);
    step_bar(ui, 0, progress.max(0.02), 1, &name);
    ui.add_space(theme.scale.space.m);
    let (title, text) = match screen {
        Screen::Complaint => ("screen-complaint", Some("screen-complaint-text")),
        Screen::Flags(_) => ("screen-flags", Some("screen-flags-text")),
        Screen::Asked(_) | Screen::Recent => ("screen-asked", None),
        Screen::Map => ("screen-map", Some("screen-map-text")),
        Screen::Feel => ("screen-feel", Some("screen-feel-text")),
        Screen::Factors(_) => ("screen-factors", Some("screen-factors-text")),
        Screen::History(_) => ("screen-history", Some("screen-history-text")),
        Screen::Try(_) => ("screen-try", Some("screen-try-text")),
        Screen::Result => ("page-check", None),
    };
    landing(ui, display(tr(title)), ("check", number));
    if let Some(text) = text {
        ui.add(body(tr(text)).quiet());
    }
    ui.add_space(theme.scale.space.m);
}

/// A small heading inside a screen.
fn subheading(ui: &mut Ui, text: &str) {
    ui.add_space(theme::of(ui).scale.space.s);
    ui.add(caption(text).strong());
}
