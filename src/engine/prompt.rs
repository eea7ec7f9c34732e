//! A prompt's life, as data (S20–S24): on screen, snoozed, or become a routine. What moves it on is in `answer`, `showing`
//! and `advance`.

use std::time::Duration;

use crate::domain::id::ReminderId;
use crate::domain::routine::Length;

use super::effect::PromptView;

/// One prompt, from its first showing to its end.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Prompt {
    pub view: PromptView,
    /// How often it was snoozed.
    pub snoozes: u32,
}

/// A prompt that was shown and not yet answered.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shown {
    pub prompt: Prompt,
    /// Sitting time at its last showing.
    pub at: Duration,
    /// Whether the log knows that its repeat is held.
    pub held: bool,
}

/// A prompt that was snoozed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Snoozed {
    pub prompt: Prompt,
    /// Passed time from which on it may be shown again.
    pub until: Duration,
}

/// A routine being done.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Running {
    pub length: Length,
    /// The reminder whose prompt led to it.
    pub prompted: Option<ReminderId>,
}

/// What the person has before them.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Stage {
    Clear,
    Open(Shown),
    Routine(Running),
}

impl Stage {
    /// The prompt that waits for an answer.
    pub fn open(&self) -> Option<&Shown> {
        match self {
            Self::Open(shown) => Some(shown),
            Self::Clear | Self::Routine(_) => None,
        }
    }

    /// Takes the open prompt away.
    pub fn take_open(&mut self) -> Option<Prompt> {
        match std::mem::replace(self, Self::Clear) {
            Self::Open(shown) => Some(shown.prompt),
            other => {
                *self = other;
                None
            }
        }
    }

    pub fn is_routine(&self) -> bool {
        matches!(self, Self::Routine(_))
    }
}

/// Whether a prompt of this reminder is open, snoozes included (section 9, S1).
pub(super) fn has_prompt(stage: &Stage, snoozed: &[Snoozed], id: &ReminderId) -> bool {
    stage.open().is_some_and(|shown| shown.prompt.view.reminder == *id)
        || snoozed.iter().any(|snoozed| snoozed.prompt.view.reminder == *id)
}
