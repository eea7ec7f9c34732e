//! PURE: when to remind, and when to keep quiet. One value: events go in, effects come out.
//!
//! The rules and their ids are those of the schedule policy; see ARCHITECTURE.md.

mod effect;
mod event;
mod snapshot;

pub use effect::{Decision, Effect, PromptView, What};
pub use event::{Event, PauseUntil};
pub use snapshot::{Next, NextStart, ReminderState, Snapshot, State};
