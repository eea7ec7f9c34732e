//! What a page wants done. `AppUi::apply_action` is the only place that does it.

use jiff::civil::Date;

use crate::domain::id::ExerciseId;
use crate::domain::settings::{Guidance, Settings};
use crate::link::answers::AnswersView;
use crate::link::message::{Page, Pause, PromptAnswer, SessionReport};
use crate::link::view::{DraftView, KeptNerveView, ProfileView};

use super::errands::Errand;
use super::stop::Stop;

/// A decision of the person's.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Show another page.
    Go(Page),
    /// Begin the plan's routine of this length.
    Start {
        minutes: u32,
    },
    /// Begin the routine of this id, or one exercise alone: `exercise:<id>`.
    Begin(String),
    /// Show all that is known of it.
    ShowExercise(ExerciseId),
    /// It hurts now; or a leg cramps.
    Relief {
        cramp: bool,
    },
    /// Answer the open prompt.
    Answer(PromptAnswer),
    Pause(Pause),
    Unpause,
    /// The missed reminders were seen.
    ClearMissed,
    SaveProfile(ProfileView),
    /// Keep what a self-check found, and show the plan.
    Keep(Vec<KeptNerveView>),
    /// Begin a self-check anew.
    BeginCheck,
    /// Ask for warning signs alone; then keep this profile, if there is one.
    AskSigns(Option<ProfileView>),
    /// Keep the self-check under way.
    SaveDraft(Option<DraftView>),
    /// A self-check came to its result.
    FinishCheck {
        complaints: Vec<String>,
        answers: AnswersView,
    },
    /// Warning signs were asked, and none was there that stops.
    FinishSigns {
        complaints: Vec<String>,
        answers: AnswersView,
        wanted: Option<ProfileView>,
    },
    /// A warning sign comes before everything else.
    Stop(Box<Stop>),
    /// A clinician has examined the person for these.
    ClearFlags(Vec<String>),
    SaveSettings(Box<Settings>),
    /// Start at login, or not.
    SetAutostart(bool),
    /// How routines guide, from now on.
    SetGuidance(Guidance),
    /// Lets it be heard how that sounds.
    TryGuidance(Guidance),
    /// Half of this exercise's movement from now on, or all of it again.
    SetRange {
        exercise: String,
        half: bool,
    },
    /// Ask what these settings would do on this day.
    Preview {
        settings: Box<Settings>,
        date: Date,
    },
    /// The routine ended; tell the agent. The page stays.
    SessionEnded(SessionReport),
    /// Leave the routine's page.
    CloseRoutine,
    /// Something to be done with the person's files.
    Errand(Errand),
    /// Open a file that was written.
    OpenFile(String),
    /// Start the agent again.
    StartAgent,
    /// Show all keys, or hide them.
    ShowKeys,
    /// The line at the top was read.
    CloseNotice,
}
