//! A routine: the figure, what to do now, and how it felt before and after.
//!
//! The page drives the player with the window's own time and keeps going when the agent is lost.

mod ask;
mod controls;
mod layout;
mod stage;
mod words;

use std::time::Duration;

use egui::Ui;

use crate::assessment::adapt;
use crate::domain::catalog::Catalog;
use crate::domain::exercise::Exercise;
use crate::domain::side::Side;
use crate::link::message::{Ended, Session, SessionReport};
use crate::link::view::PlanView;
use crate::player::{Part, Player, PlayerEnd, PlayerView};
use crate::text::tr_with;
use crate::ui::action::Action;

use controls::Control;
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
    player: Player,
    scene: Scene,
    stage: Stage,
    /// The window's time at the last frame, while time counts.
    last_secs: Option<f64>,
    /// Time for which the movement was shown beforehand.
    previewed: Duration,
    pain_before: Option<u8>,
    moved: Option<Moved>,
    is_warning_open: bool,
    is_reported: bool,
}

impl RoutinePage {
    /// A page that plays `session`, or a sentence that says why it cannot.
    pub fn new(catalog: &'static Catalog, session: Session) -> Result<Self, String> {
        let player = player(catalog, &session).filter(|player| player.view().is_some());
        let unknown = || tr_with("routine-unknown", &[("routine", session.routine.as_str().into())]);
        let player = player.ok_or_else(unknown)?;
        Ok(Self {
            session,
            player,
            scene: Scene::Before,
            stage: Stage::default(),
            last_secs: None,
            previewed: Duration::ZERO,
            pain_before: None,
            moved: None,
            is_warning_open: false,
            is_reported: false,
        })
    }

    /// Draws the page and lets time pass.
    pub fn ui(&mut self, ui: &mut Ui, view: &RoutineView<'_>) -> Option<Action> {
        self.pass_time(ui);
        // Told at once: the schedule goes on while the last questions stay open.
        let mut told = None;
        if self.scene == Scene::Playing && self.player.is_ended() {
            self.scene = Scene::After;
            told = self.tell_end(None).map(Action::SessionEnded);
        }
        let shown = self.player.view()?;
        let exercise = view.catalog.exercise(&shown.exercise)?;
        self.ask_for_repaint(ui, &shown, exercise);
        let asked = match self.scene {
            Scene::Before => self.before_ui(ui, &shown, exercise),
            Scene::Playing => self.playing_ui(ui, view, &shown, exercise),
            Scene::After => self.after_ui(ui, &shown, exercise),
            Scene::Done => self.done_ui(ui, view),
        };
        told.or(asked)
    }

    /// Another page is shown: the routine waits.
    pub fn leave(&mut self) {
        self.player.pause();
        self.last_secs = None;
    }

    /// Number of its row in the history.
    pub fn number(&self) -> i64 {
        self.session.number
    }

    /// The routine is given up without a word of the person's; what is left to report of it.
    pub fn abandon(&mut self) -> Option<SessionReport> {
        let ended = if self.player.is_ended() { None } else { Some(Ended::Interrupted) };
        self.tell_end(ended)
    }

    fn pass_time(&mut self, ui: &Ui) {
        let now = ui.input(|input| input.time);
        let passed = self.last_secs.map_or(0.0, |last| now - last);
        let passed = Duration::try_from_secs_f64(passed).unwrap_or_default().min(LONGEST_FRAME);
        self.last_secs = Some(now);
        match self.scene {
            Scene::Playing => {
                self.player.advance(passed);
            }
            Scene::Before => self.previewed = (self.previewed + passed).min(PREVIEW),
            Scene::After | Scene::Done => {}
        }
    }

    /// Asks for the next frame only while something on the page moves, and no sooner than it does.
    fn ask_for_repaint(&self, ui: &Ui, shown: &PlayerView, exercise: &Exercise) {
        let wait = match self.scene {
            Scene::Before => (self.previewed < PREVIEW).then_some(stage::FRAME),
            Scene::Playing if shown.is_paused => None,
            Scene::Playing => Some(match shown.part {
                Part::Work { phase, .. } => stage::next_frame(exercise, phase, shown),
                // A count in whole seconds.
                Part::GetReady | Part::Rest | Part::ChangeSide => stage::until_next_second(shown.left),
            }),
            Scene::After | Scene::Done => None,
        };
        if let Some(wait) = wait {
            ui.ctx().request_repaint_after(wait);
        }
    }

    fn begin(&mut self, pain: Option<u8>) {
        self.pain_before = pain;
        self.scene = Scene::Playing;
    }

    fn apply(&mut self, control: Control) {
        match control {
            Control::TogglePause => self.player.toggle_pause(),
            Control::Next => self.player.next(),
            Control::Back => self.player.back(),
            Control::TooMuch => self.player.too_much(),
            Control::Stop => self.player.stop(),
        }
    }

    /// The report of the end, once.
    fn tell_end(&mut self, ended: Option<Ended>) -> Option<SessionReport> {
        let is_new = !std::mem::replace(&mut self.is_reported, true);
        is_new.then(|| self.report(ended, None))
    }

    /// Everything about this run so far.
    fn report(&self, ended: Option<Ended>, pain_after: Option<u8>) -> SessionReport {
        let ended = ended.unwrap_or(match self.player.ended() {
            Some(PlayerEnd::Completed) => Ended::Completed,
            Some(PlayerEnd::TooMuch) => Ended::TooMuch,
            Some(PlayerEnd::Stopped) | None => Ended::Stopped,
        });
        SessionReport {
            number: self.session.number,
            ended,
            done: self.player.done(),
            pain_before: self.pain_before,
            pain_after,
            hurt: self.player.hurt().iter().map(|exercise| exercise.as_str().to_owned()).collect(),
            moved: self.moved.map(|moved| moved.id().to_owned()),
        }
    }
}

/// The player of a session; none for ids that the catalogue does not know.
fn player(catalog: &Catalog, session: &Session) -> Option<Player> {
    let Session { routine, irritability, skip, intolerant, .. } = session;
    let side = Side::from_id(&session.side).unwrap_or(Side::Both);
    let routine = adapt::called(catalog, routine, irritability, skip, intolerant)?;
    Some(Player::new(catalog, &routine, side, &[]))
}
