//! The window: pages, widgets, theme, painting of figure shapes.
//!
//! Knows the agent only as a [`Backend`]; touches no disk, clock or network. Drawing code edits drafts of its own and
//! returns an [`Action`]; [`AppUi::apply_action`] is the one place where that leads somewhere.

mod action;
mod app;
mod backend;
mod body_map;
mod canvas;
mod day_line;
mod errands;
mod frame;
mod gone;
mod nerve_map;
mod pace;
mod pages;
mod prompt;
mod recorder;
mod run;
mod screen;
mod sheet;
mod still;
mod stop;
mod theme;
mod welcome;
mod widgets;
mod words;

pub use action::Action;
pub use app::AppUi;
pub use backend::{Backend, Pushed};
pub use errands::{Errand, Found, Health, Outcome, Part};
pub use prompt::{Manner, PromptUi, run_prompt};
pub use recorder::Recorder;
pub use run::{APP_ID, Look, dress, run_window};
