//! What the schedule asks the world to do: the one closed list of outputs.

use jiff::Zoned;

use crate::domain::id::ReminderId;
use crate::domain::prompt::{Hold, Outcome};
use crate::domain::routine::Length;
use crate::domain::settings::Task;

/// A prompt as it is to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct PromptView {
    /// Counts up with each prompt; a repeat keeps it.
    pub number: u64,
    pub reminder: ReminderId,
    pub name: String,
    pub task: Task,
    pub length: Length,
    /// 0 at the first showing and after a snooze, then counts repeats (S23).
    pub repeat: u32,
    /// Whether Snooze is still offered (S20).
    pub may_snooze: bool,
    /// Texts of notes merged into it (S15).
    pub notes: Vec<String>,
}

/// A decision and its reason, kept for 14 days (S41).
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    pub at: Zoned,
    /// The rule, as in the policy: `S13`.
    pub rule: &'static str,
    pub what: What,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    Show {
        reminder: ReminderId,
        length: Length,
        is_note: bool,
        repeat: u32,
    },
    Outcome {
        reminder: ReminderId,
        outcome: Outcome,
    },
    Held {
        reminder: ReminderId,
        by: Vec<Hold>,
    },
    /// The text of `State` changed.
    State {
        text: String,
    },
}

/// Something to do, in order.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Show this prompt in place of any other.
    Show(PromptView),
    /// Take the prompt away from the screen.
    Withdraw,
    /// Start was pressed: open the routine of this prompt.
    StartRoutine(PromptView),
    /// Keep this line of the log; outcomes are in it too.
    Log(Decision),
    /// The state is to be saved now (S33).
    Save,
}
