//! The windows of this program: the one that is open, the one that is being started, and the small one of a prompt.
//!
//! What is decided in them comes back as a request; that one is gone decides nothing but the end of its routine.

use crate::link::message::{Ended, Page, Reply, Session};
use crate::link::server::ClientId;
use crate::text::tr_with;

use super::notices::Matter;
use super::resident::Resident;
use super::world::{ChildId, Role};

/// Windows that were started.
#[derive(Debug, Default)]
pub struct Windows {
    /// The window that was started and has not connected yet, and what it is to show.
    starting: Option<(ChildId, Reply)>,
    /// The small window of the prompt with this number.
    prompt: Option<(ChildId, u64)>,
}

impl Windows {
    /// The prompt has ended, and its window ends by itself.
    pub fn forget_prompt(&mut self) {
        self.prompt = None;
    }

    /// Whether a small window shows this prompt.
    pub fn shows_prompt(&self, number: u64) -> bool {
        self.prompt.is_some_and(|(_, shown)| shown == number)
    }
}

impl Resident {
    /// The window that is open.
    pub(super) fn window(&self) -> Option<ClientId> {
        self.watchers.iter().find(|(_, is_window)| **is_window).map(|(client, _)| *client)
    }

    /// Whether a window was started and is not there yet.
    pub(super) fn is_window_starting(&self) -> bool {
        self.windows.starting.is_some()
    }

    /// A front end wants to hear of changes.
    pub(super) fn watch(&mut self, client: ClientId, is_window: bool) -> Reply {
        self.watchers.insert(client, is_window);
        if let Some(autostart) = &mut self.parts.autostart {
            autostart.look();
        }
        if is_window {
            self.parts.notices.clear(Matter::Window);
        }
        let view = self.view();
        self.known_view = Some(view.clone());
        Reply::View { view: Box::new(view) }
    }

    /// What was to be shown while the window was starting.
    pub(super) fn show_what_waits(&mut self, window: ClientId) {
        let Some((_, show)) = self.windows.starting.take() else { return };
        self.hand_over(window, &show);
    }

    /// Brings the window forward. Without one the asker may become it, and counts as it from now on, so that two that ask
    /// at the same time do not both open.
    pub(super) fn open_window(&mut self, client: ClientId, page: Page) -> Reply {
        if let Some(window) = self.window() {
            self.parts.front_ends.send(window, &Reply::Show { page, session: None });
            return Reply::Done;
        }
        if self.is_window_starting() {
            return Reply::Done;
        }
        self.watchers.insert(client, true);
        Reply::NoWindow
    }

    /// Shows a page in the window, starting one if there is none.
    pub(super) fn show_in_window(&mut self, page: Page, session: Option<Session>) {
        let show = Reply::Show { page, session };
        if let Some(window) = self.window() {
            self.hand_over(window, &show);
            return;
        }
        if let Some((_, waiting)) = &mut self.windows.starting {
            *waiting = show;
            return;
        }
        match self.parts.children.start(Role::Window) {
            Ok(child) => self.windows.starting = Some((child, show)),
            Err(cause) => self.window_could_not_open(cause),
        }
    }

    /// The prompt's second way (S26): a small window that does not take the keyboard.
    pub(super) fn show_in_own_window(&mut self, number: u64, cause: &str) {
        log::warn!("the notification is not shown: {cause}");
        let notice = tr_with("notice-notifications", &[("cause", cause.into())]);
        self.parts.notices.set(Matter::Notifications, vec![notice]);
        if self.windows.shows_prompt(number) {
            return;
        }
        match self.parts.children.start(Role::Prompt) {
            Ok(child) => self.windows.prompt = Some((child, number)),
            Err(error) => self.prompt_is_not_seen(error),
        }
    }

    /// A window of ours ended; `cause` in words if it did not end well.
    pub(super) fn child_ended(&mut self, role: Role, child: ChildId, cause: Option<String>) {
        match role {
            Role::Window if self.windows.starting.as_ref().is_some_and(|(starting, _)| *starting == child) => {
                self.windows.starting = None;
                self.window_could_not_open(cause.unwrap_or_default());
            }
            Role::Window => {
                if let Some(cause) = cause {
                    let notice = tr_with("notice-window-gone", &[("cause", cause.into())]);
                    self.parts.notices.set(Matter::Window, vec![notice]);
                }
            }
            Role::Prompt if self.windows.prompt.is_some_and(|(shown, _)| shown == child) => {
                self.windows.prompt = None;
                if let Some(cause) = cause {
                    self.prompt_is_not_seen(cause);
                }
            }
            Role::Prompt => {}
        }
    }

    /// A front end is gone; a routine that it played was interrupted.
    pub(super) fn front_end_gone(&mut self, client: ClientId) {
        self.watchers.remove(&client);
        if self.running.as_ref().is_some_and(|running| running.owner == Some(client)) {
            self.end_session(Ended::Interrupted, None);
        }
    }

    /// Sends the window what it is to show, and the running routine with it.
    fn hand_over(&mut self, window: ClientId, show: &Reply) {
        if let (Reply::Show { session: Some(_), .. }, Some(running)) = (show, &mut self.running) {
            running.owner = Some(window);
        }
        self.parts.front_ends.send(window, show);
    }

    fn window_could_not_open(&mut self, cause: String) {
        self.parts.notices.set(Matter::Window, vec![tr_with("notice-window", &[("cause", cause.into())])]);
        if self.running.as_ref().is_some_and(|running| running.owner.is_none()) {
            self.end_session(Ended::Interrupted, None);
        }
    }

    /// Neither way works: the schedule goes on, and the prompt comes again (S23).
    fn prompt_is_not_seen(&mut self, cause: String) {
        let notice = tr_with("notice-prompt-window", &[("cause", cause.into())]);
        self.parts.notices.set(Matter::PromptWindow, vec![notice]);
    }
}
