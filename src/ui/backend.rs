//! What the window needs from the agent. The window itself knows no socket, disk or clock.

use std::sync::Arc;

use jiff::civil::Date;

use super::errands::{Errand, Outcome};
use crate::domain::place::WindowPlace;
use crate::domain::settings::Settings;
use crate::link::day::{DayView, PreviewView};
use crate::link::message::{Page, Request, Session};
use crate::link::progress::ProgressView;
use crate::link::view::View;

/// What the agent said unasked.
#[derive(Debug, Clone, PartialEq)]
pub enum Pushed {
    /// Come forward and show this; a session is to be played.
    Show { page: Page, session: Option<Session> },
    /// A routine was begun for this window.
    Started { session: Session },
    /// A request could not be done; one plain sentence.
    Refused { why: String },
    /// The agent is gone: reminders are not running.
    Lost,
    /// The agent is there again.
    Back,
    /// Today, as it was asked for.
    Day { day: Box<DayView> },
    /// What the settings would do, as it was asked for.
    Preview { preview: Box<PreviewView> },
    /// What was done over days and years, as it was asked for.
    Progress { progress: Box<ProgressView> },
    /// An errand came to an end.
    Ran { errand: Errand, outcome: Outcome },
}

/// The agent, as the window sees it.
///
/// Called on the window's thread, several times a frame; must not block.
pub trait Backend {
    /// The newest state, none before the first one came. The same `Arc` until it changes. Kept when the agent is lost.
    fn view(&self) -> Option<Arc<View>>;

    /// The settings in force, none before the first view came. The same `Arc` until they change.
    fn settings(&self) -> Option<Arc<Settings>>;

    /// Whether the agent can be reached.
    fn is_connected(&self) -> bool;

    /// Sends a wish. The answer comes as a new view or as [`Pushed`]; while the agent is lost the wish waits for it.
    fn send(&self, request: Request);

    /// Puts new settings in force.
    fn save_settings(&self, settings: &Settings);

    /// Asks for today; the answer comes as [`Pushed::Day`].
    fn ask_day(&self);

    /// Asks what these settings would do on this day; the answer comes as [`Pushed::Preview`].
    fn preview(&self, settings: &Settings, date: Date);

    /// Does something with the person's files, one at a time; what comes of it is told as [`Pushed::Ran`].
    fn run_errand(&self, errand: Errand);

    /// Opens a file that an errand has written, with what the system opens such files with.
    fn open_file(&self, file: &str);

    /// Keeps where the window stands for the next start.
    fn keep_place(&self, place: &WindowPlace);

    /// Starts the agent after it was lost.
    fn start_agent(&self);

    /// What was pushed since the last call, oldest first.
    fn take_pushed(&self) -> Vec<Pushed>;

    /// `wake` is to be called, from any thread, when a view or a push has come.
    fn set_waker(&self, wake: Box<dyn Fn() + Send + Sync>);
}
