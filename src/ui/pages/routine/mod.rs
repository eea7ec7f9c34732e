//! A routine: the figure, what to do now, and how it felt before and after.
//!
//! The page drives the player with the window's own time and keeps going when the agent is lost.

mod ask;
mod controls;
mod heard;
pub mod layout;
mod legend;
pub mod stage;
mod words;

use std::time::Duration;

use egui::Ui;

use crate::domain::catalog::Catalog;
use crate::domain::exercise::Exercise;
use crate::domain::id::ExerciseId;
use crate::domain::settings::{Guidance, Settings};
use crate::domain::side::Side;
use crate::guide::{Caption, Run, tell};
use crate::link::message::{Ended, Session, SessionReport};
use crate::link::view::PlanView;
use crate::player::{Aloud, Part, PlayerEnd, PlayerView};
use crate::text::{tr, tr_with};
use crate::ui::action::Action;

use controls::Control;
use heard::Switched;
use stage::Stage;

/// A gap between two frames longer than this was not watched: the window was hidden or the machine slept.
const LONGEST_FRAME: Duration = Duration::from_millis(500);
/// How long the movement is shown before the person begins.
const PREVIEW: Duration = Duration::from_secs(40);

/// What this page shows besides its own state.
pub struct RoutineView<'a> {
    pub catalog: &'static Catalog,
    /// What the plan calls for next time, once the agent has heard how it went.
    pub plan: Option<&'a PlanView>,
    pub is_connected: bool,
    /// Makes cues heard.
    pub aloud: &'a dyn Aloud,
    /// As the settings have it, none before the agent's first word.
    pub guidance: Option<Guidance>,
    /// The desktop wants less motion.
    pub is_less_motion_wanted: bool,
    /// From one frame of a movement to the next.
    pub pace: Duration,
}

/// Where the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scene {
    /// Asked for the pain before.
    Before,
    Playing,
    /// Asked for the pain after.
    After,
    Done,
}

/// Where the symptoms went during the routine, seen from the spine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moved {
    Further,
    Same,
    Nearer,
}

impl Moved {
    const ALL: [Self; 3] = [Self::Further, Self::Same, Self::Nearer];

    /// The word used in messages.
    fn id(self) -> &'static str {
        match self {
            Self::Further => "further",
            Self::Same => "same",
            Self::Nearer => "nearer",
        }
    }
}

/// One routine from the first question to the last word.
pub struct RoutinePage {
    session: Session,
    run: Run,
    scene: Scene,
    stage: Stage,
    /// The window's time at the last frame, while time counts.
    last_secs: Option<f64>,
    /// Time for which the movement was shown beforehand.
    previewed: Duration,
    pain_before: Option<u8>,
    moved: Option<Moved>,
    /// In force here; and as the settings had it last.
    guidance: Guidance,
    known_guidance: Option<Guidance>,
    /// What was made heard so far, and what of it is still shown.
    told: Option<PlayerView>,
    caption: Option<Caption>,
    is_warning_open: bool,
    is_reported: bool,
    /// What was asked for in a frame that had something else to tell.
    later: Option<Action>,
    /// The figure moved in the last frame.
    is_moving: bool,
}

impl RoutinePage {
    /// A page that plays `session`, or a sentence that says why it cannot.
    pub fn new(catalog: &'static Catalog, session: Session) -> Result<Self, String> {
        let unknown = || tr_with("routine-unknown", &[("routine", session.routine.as_str().into())]);
        let run = Run::new(catalog, &session).ok_or_else(unknown)?;
        let side = Side::from_id(&session.side).unwrap_or(Side::Both);
        let stage = Stage::new(run.profile().clone(), side);
        Ok(Self {
            session,
            run,
            scene: Scene::Before,
            stage,
            last_secs: None,
            previewed: Duration::ZERO,
            pain_before: None,
            moved: None,
            guidance: Settings::default().guidance,
            known_guidance: None,
            told: None,
            caption: None,
            is_warning_open: false,
            is_reported: false,
            later: None,
            is_moving: false,
        })
    }

    /// Draws the page and lets time pass.
    pub fn ui(&mut self, ui: &mut Ui, view: &RoutineView<'_>) -> Option<Action> {
        if self.known_guidance != view.guidance {
            self.known_guidance = view.guidance;
            self.guidance = view.guidance.unwrap_or(self.guidance);
        }
        self.pass_time(ui);
        let shown = self.run.player.view()?;
        let exercise = view.catalog.exercise(&shown.exercise)?;
        let mut told = None;
        if self.scene == Scene::Playing {
            self.tell(view, &shown);
            if self.run.player.is_ended() {
                // Told at once: the schedule goes on while the last questions stay open.
                self.scene = Scene::After;
                told = self.tell_end(None).map(Action::SessionEnded);
            }
        }
        let is_still = self.guidance.reduced_motion.is_on(view.is_less_motion_wanted);
        self.is_moving = !is_still && self.moves(&shown, exercise);
        self.ask_for_repaint(ui, view.pace, &shown, is_still);
        let asked = match self.scene {
            Scene::Before => self.before_ui(ui, view, &shown, exercise, is_still),
            Scene::Playing => self.playing_ui(ui, view, &shown, exercise, is_still),
            Scene::After => self.after_ui(ui, &shown, exercise),
            Scene::Done => self.done_ui(ui, view),
        };
        // A slow frame may hold the end and the answer to what is asked then: neither is lost.
        let first = self.later.take().or(told);
        match first {
            Some(first) => {
                if asked.is_some() {
                    ui.ctx().request_repaint();
                }
                self.later = asked;
                Some(first)
            }
            None => asked,
        }
    }

    /// Another page is shown: the routine waits.
    pub fn leave(&mut self, aloud: &dyn Aloud) {
        if self.run.player.view().is_some_and(|view| !view.is_paused && view.ended.is_none()) {
            aloud.hush();
        }
        self.run.player.pause();
        self.last_secs = None;
    }

    /// Number of its row in the history.
    pub fn number(&self) -> i64 {
        self.session.number
    }

    /// The routine is given up without a word of the person's; what is left to report of it.
    pub fn abandon(&mut self) -> Option<SessionReport> {
        let ended = if self.run.player.is_ended() { None } else { Some(Ended::Interrupted) };
        self.tell_end(ended)
    }

    /// Makes heard what is new, and keeps its caption.
    fn tell(&mut self, view: &RoutineView<'_>, shown: &PlayerView) {
        let caption = tell(view.aloud, &self.guidance, view.catalog, self.told.as_ref(), shown);
        if caption.is_some() {
            self.caption = caption;
        }
        self.told = Some(shown.clone());
    }

    fn pass_time(&mut self, ui: &Ui) {
        let now = ui.input(|input| input.time);
        let passed = self.last_secs.map_or(0.0, |last| now - last);
        let passed = Duration::try_from_secs_f64(passed).unwrap_or_default().min(LONGEST_FRAME);
        self.last_secs = Some(now);
        match self.scene {
            Scene::Playing => {
                self.run.player.advance(passed);
            }
            Scene::Before => self.previewed = (self.previewed + passed).min(PREVIEW),
            Scene::After | Scene::Done => {}
        }
    }

    /// Whether the figure moves.
    fn moves(&self, shown: &PlayerView, exercise: &Exercise) -> bool {
        match (self.scene, shown.part) {
            (Scene::Before, _) => self.previewed < PREVIEW,
            (Scene::Playing, Part::Work { phase, .. }) => !shown.is_paused && stage::is_moving(exercise, phase, shown),
            _ => false,
        }
    }

    /// The figure moved in the last frame, and so that frame tells what one costs.
    pub fn is_moving(&self) -> bool {
        self.is_moving
    }

    /// Asks for the next frame only while something on the page moves, and no sooner than it does.
    fn ask_for_repaint(&self, ui: &Ui, pace: Duration, shown: &PlayerView, is_still: bool) {
        let wait = match self.scene {
            _ if self.is_moving => Some(pace),
            Scene::Playing if shown.is_paused => None,
            Scene::Playing => Some(match shown.part {
                Part::Work { .. } => stage::next_held(shown, is_still),
                // A count in whole seconds.
                Part::GetReady | Part::Rest | Part::ChangeSide => stage::until_next_second(shown.left),
            }),
            Scene::Before | Scene::After | Scene::Done => None,
        };
        if let Some(wait) = wait {
            ui.ctx().request_repaint_after(wait);
        }
    }

    fn begin(&mut self, pain: Option<u8>) {
        self.pain_before = pain;
        self.scene = Scene::Playing;
        // Somebody may have looked at another page meanwhile.
        self.run.player.resume();
    }

    /// Whether there is a row for captions: while anything may be heard, and where something is to be said of it.
    fn has_captions(&self) -> bool {
        self.guidance.sounds || self.guidance.voice || self.caption.is_some()
    }

    fn switched(&self) -> Switched {
        Switched { guidance: self.guidance, is_quiet: self.run.is_quiet() }
    }

    /// Does what was asked of the player. Returns what the agent is to remember of it.
    fn apply(&mut self, control: Control, view: &RoutineView<'_>) -> Option<Action> {
        let player = &mut self.run.player;
        let range = |exercise: ExerciseId, half| Action::SetRange { exercise: exercise.to_string(), half };
        match control {
            Control::TogglePause => player.toggle_pause(),
            Control::Next => player.next(),
            Control::Back => player.back(),
            Control::Stop => player.stop(),
            Control::TooMuch => return player.too_much().map(|exercise| range(exercise, true)),
            Control::Whole => return player.full_range().map(|exercise| range(exercise, false)),
            Control::Quiet => {
                let was_quiet = self.run.is_quiet();
                let is_quiet = self.run.toggle_quiet(view.catalog);
                if !is_quiet && !was_quiet {
                    self.caption = Some(Caption { sound: None, words: Some(tr("quiet-nothing")) });
                    return None;
                }
            }
            Control::Sounds | Control::Voice => return Some(self.switch(control, view.aloud)),
        }
        view.aloud.hush();
        self.caption = None;
        None
    }

    /// Sounds or the voice, on or off, here and from now on. What cannot be heard here says so.
    fn switch(&mut self, control: Control, aloud: &dyn Aloud) -> Action {
        let is_voice = control == Control::Voice;
        let is_on = if is_voice { &mut self.guidance.voice } else { &mut self.guidance.sounds };
        *is_on = !*is_on;
        let means = aloud.means();
        let (program, missing) =
            if is_voice { (means.voice, "voice-missing") } else { (means.sound, "sounds-missing") };
        self.caption = (*is_on && program.is_none()).then(|| Caption { sound: None, words: Some(tr(missing)) });
        if is_voice && !self.guidance.voice {
            aloud.hush();
        }
        Action::SetGuidance(self.guidance)
    }

    /// The report of the end, once.
    fn tell_end(&mut self, ended: Option<Ended>) -> Option<SessionReport> {
        let is_new = !std::mem::replace(&mut self.is_reported, true);
        is_new.then(|| self.report(ended, None))
    }

    /// Everything about this run so far.
    fn report(&self, ended: Option<Ended>, pain_after: Option<u8>) -> SessionReport {
        let ended = ended.unwrap_or(match self.run.player.ended() {
            Some(PlayerEnd::Completed) => Ended::Completed,
            Some(PlayerEnd::TooMuch) => Ended::TooMuch,
            Some(PlayerEnd::Stopped) | None => Ended::Stopped,
        });
        SessionReport {
            number: self.session.number,
            ended,
            done: self.run.player.done(),
            pain_before: self.pain_before,
            pain_after,
            hurt: self.run.player.hurt().iter().map(|exercise| exercise.as_str().to_owned()).collect(),
            moved: self.moved.map(|moved| moved.id().to_owned()),
        }
    }
}
