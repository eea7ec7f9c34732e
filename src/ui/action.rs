//! What a page wants done. `AppUi::apply_action` is the only place that does it.

use crate::domain::settings::Settings;
use crate::link::message::{Page, Pause, PromptAnswer, SessionReport};
use crate::link::view::ProfileView;

/// A decision of the person's.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Show another page.
    Go(Page),
    /// Begin the plan's routine of this length.
    Start {
        minutes: u32,
    },
    /// Answer the open prompt.
    Answer(PromptAnswer),
    Pause(Pause),
    Unpause,
    /// The missed reminders were seen.
    ClearMissed,
    SaveProfile(ProfileView),
    SaveSettings(Box<Settings>),
    /// The routine ended; tell the agent. The page stays.
    SessionEnded(SessionReport),
    /// Leave the routine's page.
    CloseRoutine,
    /// Start the agent again.
    StartAgent,
    /// The line at the top was read.
    CloseNotice,
}
