//! The lines that go over the socket.

use serde::{Deserialize, Serialize};

use super::answers::AnswersView;
use super::day::{DayView, DecisionView, PreviewView};
use super::progress::ProgressView;
use super::view::{DraftView, HistoryView, KeptNerveView, ProfileView, View};

/// Version of these messages; raised when an old front end could misunderstand a new agent.
pub const PROTOCOL: u32 = 2;

/// A page of the window, by the word used in messages and arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    Today,
    Routine,
    Nerve,
    Check,
    Exercises,
    History,
    Learn,
    Settings,
}

/// What to play, and what for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the session, in any combination")]
pub struct Session {
    /// Id of the row in the history that this session fills.
    pub number: i64,
    /// A routine's id; an exercise alone is `exercise:<id>`.
    pub routine: String,
    /// What is done, as `chin-tuck x7`, where the routine is one of the person's own; else empty.
    #[serde(default)]
    pub steps: Vec<String>,
    /// Side that is sore: `left`, `right` or `both`.
    pub side: String,
    /// Whether a prompt led here.
    pub prompted: bool,
    /// Why this routine, in one sentence.
    pub reason: Option<String>,
    /// Exercises to leave out.
    pub skip: Vec<String>,
    /// Exercises to replace by an easier variant.
    #[serde(default)]
    pub intolerant: Vec<String>,
    /// Exercises of which half the movement is done, because they were too much an earlier time.
    #[serde(default)]
    pub smaller: Vec<String>,
    /// The plan is one for a nerve that is easily set off: half the movement is enough.
    #[serde(default)]
    pub calm: bool,
    /// Exercises that a warning sign or the person closes: none of them comes in where another gives way.
    #[serde(default)]
    pub closed: Vec<String>,
    /// Begin in quiet mode.
    #[serde(default)]
    pub quiet: bool,
    /// The camera or the microphone is in use: quiet mode is worth offering.
    #[serde(default)]
    pub on_call: bool,
    /// Level at which the replacement must be allowed: `low`, `moderate` or `high`.
    #[serde(default)]
    pub irritability: String,
}

/// A pack as its file says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackView {
    pub file: String,
    pub toml: String,
}

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    Completed,
    /// Stopped by the person.
    Stopped,
    /// Stopped because it hurt.
    TooMuch,
    /// The player vanished without a word.
    Interrupted,
}

/// What a session left behind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SessionReport {
    pub number: i64,
    pub ended: Ended,
    /// Share of the routine's time that was done, 0 to 1.
    pub done: f64,
    /// 0 to 10, if asked and answered.
    pub pain_before: Option<u8>,
    pub pain_after: Option<u8>,
    /// Exercises marked "too much".
    pub hurt: Vec<String>,
    /// Where the symptoms went: `further`, `same` or `nearer`, if asked and answered.
    #[serde(default)]
    pub moved: Option<String>,
}

/// Until when to pause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum Pause {
    /// So many seconds.
    Secs(u64),
    /// The next such civil time, `HH:MM`.
    Clock(String),
    Tomorrow,
    Told,
}

/// An answer to the open prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum PromptAnswer {
    Start,
    /// `secs`: none = the first choice of the settings.
    Snooze {
        secs: Option<u64>,
    },
    Skip,
    Dismiss,
}

/// A front end's wish.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "request")]
pub enum Request {
    /// First line of every connection.
    Hello {
        protocol: u32,
        version: String,
    },
    /// The whole state, once.
    View,
    /// From now on send `Changed` whenever the state changed; `window` also receives `Show`.
    Watch {
        window: bool,
    },
    /// Bring the window forward on this page; `NoWindow` if there is none.
    OpenWindow {
        page: Page,
    },
    /// Begin a routine (or `exercise:<id>`); none = what the plan calls for. `in_window`: the open window plays it
    /// (`Done`); without an open window, or else, the asker does (`Started`).
    Start {
        routine: Option<String>,
        minutes: Option<u32>,
        in_window: bool,
        #[serde(default)]
        quiet: bool,
    },
    Answer {
        answer: PromptAnswer,
    },
    Pause {
        until: Pause,
    },
    Unpause,
    /// It hurts now: the gentlest minute for the nerve, or what stops a leg cramp.
    Relief {
        cramp: bool,
        in_window: bool,
    },
    /// From now on half the movement of this exercise (it was too much), or all of it again.
    SetRange {
        exercise: String,
        half: bool,
    },
    /// The asker's session ended.
    SessionEnded {
        report: SessionReport,
    },
    /// Replaces the settings; the text of a `settings.toml`.
    SaveSettings {
        toml: String,
    },
    /// The first start came to this screen; one behind the last = it is over.
    Welcome {
        screen: u32,
    },
    /// Start with the person's session, or not.
    SetAutostart {
        on: bool,
    },
    /// Keep what a self-check found; what is kept of other parts of the body stays behind it.
    KeepFound {
        nerves: Vec<KeptNerveView>,
    },
    SaveProfile {
        profile: ProfileView,
    },
    /// Keeps the self-check under way; none forgets it.
    SaveDraft {
        draft: Option<DraftView>,
    },
    /// A self-check was finished, or a flag ended it: the agent judges it, keeps it and closes what has to be closed.
    FinishCheck {
        complaints: Vec<String>,
        answers: AnswersView,
    },
    /// Warning signs were asked alone, with these answers.
    FinishScreening {
        complaints: Vec<String>,
        answers: AnswersView,
    },
    /// The person says that a clinician has examined them for these flags.
    ClearFlags {
        flags: Vec<String>,
    },
    /// What was done and shown in the last so many seconds; none = all.
    History {
        since_secs: Option<u64>,
    },
    /// The same summed up by day, to be drawn; none = all.
    Progress {
        since_secs: Option<u64>,
    },
    /// Decisions of the last so many seconds, 14 days at most (rule S41); none = those of today.
    Why {
        since_secs: Option<u64>,
    },
    /// Today so far, and what is to be expected of the rest.
    Day,
    /// What these settings (the text of a `settings.toml`) would do on a day at the desk; `date` is `YYYY-MM-DD`, none =
    /// a day like today. Nothing is saved.
    Preview {
        settings_toml: String,
        date: Option<String>,
    },
    /// The packs that the agent began with, so that a front end knows the same exercises.
    Packs,
    /// The missed reminders were seen.
    ClearMissed,
    /// The agent ends.
    Quit,
}

/// The agent's word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "reply")]
pub enum Reply {
    Welcome {
        protocol: u32,
        version: String,
    },
    View {
        view: Box<View>,
    },
    /// Unasked: the state changed.
    Changed {
        view: Box<View>,
    },
    /// Unasked: come forward and show this; `session` is to be played.
    Show {
        page: Page,
        session: Option<Session>,
    },
    /// A routine was begun for the asker.
    Started {
        session: Session,
    },
    History {
        history: HistoryView,
    },
    Progress {
        progress: ProgressView,
    },
    Why {
        decisions: Vec<DecisionView>,
    },
    Day {
        day: DayView,
    },
    Preview {
        preview: PreviewView,
    },
    Packs {
        packs: Vec<PackView>,
    },
    /// No window is open that could come forward: the asker may become it.
    NoWindow,
    Done,
    /// Could not be done; one plain sentence that says what to do.
    Refused {
        why: String,
    },
}
