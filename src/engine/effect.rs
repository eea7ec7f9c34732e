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
    /// What is waited for changed (S40). The engine itself tells no such line: whoever runs it looks at the state
    /// after a moment, and words it.
    State {
        /// The word used in messages: `away`.
        id: &'static str,
        text: String,
        /// Since when it has been so, where that was earlier.
        since: Option<Zoned>,
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

/// What is to be handed out at the end of a call.
#[derive(Debug, Clone, Default)]
pub(super) struct Outbox {
    effects: Vec<Effect>,
    /// Lines of the time asleep, logged on waking (section 9, S0b).
    asleep: Vec<(&'static str, What)>,
    /// Whether something changed that is to be saved.
    pub unsaved: bool,
}

impl Outbox {
    pub fn push(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Keeps a line until waking.
    pub fn push_asleep(&mut self, rule: &'static str, what: What) {
        self.asleep.push((rule, what));
    }

    /// Hands the lines of the time asleep on, with the moment of waking.
    pub fn wake(&mut self, at: &Zoned) {
        let lines = self.asleep.drain(..).map(|(rule, what)| Effect::Log(Decision { at: at.clone(), rule, what }));
        self.effects.extend(lines);
    }

    /// Empties the box. Of several showings and withdrawals only the last is handed out, so that a caller who comes late
    /// does not flash the past.
    pub fn take(&mut self) -> Vec<Effect> {
        let mut effects = std::mem::take(&mut self.effects);
        let is_screen = |effect: &Effect| matches!(effect, Effect::Show(_) | Effect::Withdraw);
        if let Some(last) = effects.iter().rposition(is_screen) {
            let mut index = 0;
            effects.retain(|effect| {
                index += 1;
                index > last || !is_screen(effect)
            });
        }
        if std::mem::take(&mut self.unsaved) {
            effects.push(Effect::Save);
        }
        effects
    }
}
