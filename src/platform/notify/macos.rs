//! macOS: the notification center, which speaks only to an application in a bundle that the person allowed it to.
//!
//! `notify-rust` brings a second, older way along with this one; so the library below it is spoken to.

use std::path::{Path, PathBuf};
use std::thread::Builder;
use std::time::Duration;

use async_channel::{Receiver, Sender, bounded};
use futures_lite::future::or;
use mac_usernotifications::{
    Action, AuthorizationStatus, Notification, NotificationHandle, block_on, blocking, check_bundle,
};

use super::desk::{Did, Reporter, System};
use super::{Choice, Note};
use crate::platform::main_loop;

const START: &str = "start";
const SNOOZE: &str = "snooze";
const SKIP: &str = "skip";

/// A thread that waits for an answer waits so much longer than the note is there, and then ends.
const LONGER: Duration = Duration::from_mins(1);

pub(super) struct Center {
    /// No two showings have one name: what takes the older away could take the newer with it.
    num_shown: u64,
}

/// What an open note is known by; the thread that listens to it ends with it.
pub(super) struct Shown {
    id: String,
    _listening: Sender<()>,
}

impl Center {
    /// Asks the person once whether Unpinch may show notifications; macOS remembers the answer.
    pub fn new() -> Self {
        if can_speak().is_ok() {
            let ask = || match blocking::request_auth() {
                Ok(is_allowed) => {
                    log::info!("notifications are {}", if is_allowed { "allowed" } else { "not allowed" });
                }
                Err(error) => log::warn!("macOS did not ask whether notifications are allowed: {error}"),
            };
            // The person may take their time.
            if let Err(error) = Builder::new().name("notify-ask".into()).spawn(ask) {
                log::warn!("no thread that asks whether notifications are allowed: {error}");
            }
        }
        Self { num_shown: 0 }
    }
}

impl System for Center {
    type Shown = Shown;

    fn show(&mut self, note: &Note, reporter: Reporter) -> Result<Shown, String> {
        allowed()?;
        self.num_shown += 1;
        let id = format!("unpinch-{}-{}", std::process::id(), self.num_shown);
        let mut notification = Notification::new()
            .id(&id)
            .title(&note.title)
            .message(&note.body)
            .action(Action::button(START, &note.start_label));
        if let Some(label) = &note.snooze_label {
            notification = notification.action(Action::button(SNOOZE, label));
        }
        notification =
            notification.action(Action::button(SKIP, &note.skip_label)).timeout(note.deadline.saturating_add(LONGER));
        if let Some(copy) = note.picture.as_deref().and_then(copied) {
            notification = notification.image_path(copy.display());
        }
        // The library's own way to wait gives up where the main loop is busy at this moment.
        let handle = block_on(notification.send()).map_err(|error| error.to_string())?;
        let (listening, end) = bounded(1);
        let listen = move || listen(handle, &end, &reporter);
        Builder::new().name("notify-wait".into()).spawn(listen).map_err(|error| error.to_string())?;
        Ok(Shown { id, _listening: listening })
    }

    fn hide(&mut self, shown: Shown) {
        blocking::close_delivered(&shown.id);
    }
}

/// Tells what is pressed, until the showing ends.
fn listen(handle: NotificationHandle, end: &Receiver<()>, reporter: &Reporter) {
    let pressed = async { Some(handle.response().await) };
    let ended = async {
        // Nothing is ever sent: the end closes the channel.
        end.recv().await.unwrap_or_default();
        None
    };
    let Some(response) = block_on(or(pressed, ended)) else { return };
    let Ok(response) = response else { return reporter.tell(Did::Failed) };
    if response.is_timed_out() {
        return;
    }
    reporter.tell(match response.action_identifier.as_str() {
        SNOOZE => Did::Chose(Choice::Snooze),
        SKIP => Did::Chose(Choice::Skip),
        START => Did::Chose(Choice::Start),
        _ if response.is_dismiss_action() => Did::Dismissed,
        // The note itself.
        _ => Did::Chose(Choice::Start),
    });
}

/// macOS takes an attached file away from its place; it gets a copy.
fn copied(picture: &Path) -> Option<PathBuf> {
    let name = format!("unpinch-{}-{}", std::process::id(), picture.file_name()?.to_str()?);
    let copy = std::env::temp_dir().join(name);
    std::fs::copy(picture, &copy).inspect_err(|error| log::debug!("a notification without a picture: {error}")).ok()?;
    Some(copy)
}

/// Whether macOS listens to this process at all; the error says why not.
fn can_speak() -> Result<(), String> {
    if check_bundle().is_err() {
        return Err(
            "macOS shows notifications of an application only, and Unpinch was not started from Unpinch.app".into()
        );
    }
    if !main_loop::is_running() {
        return Err("nobody is at the screen of this computer".into());
    }
    Ok(())
}

/// Whether notes can be shown at this moment; the error says why not.
fn allowed() -> Result<(), String> {
    can_speak()?;
    let settings = blocking::get_notification_settings().map_err(|error| error.to_string())?;
    match settings.authorization_status {
        AuthorizationStatus::Authorized | AuthorizationStatus::Provisional | AuthorizationStatus::Ephemeral => Ok(()),
        AuthorizationStatus::NotDetermined => {
            Err("macOS asks whether Unpinch may show notifications; nobody answered yet".into())
        }
        AuthorizationStatus::Denied | AuthorizationStatus::Unknown => {
            Err("notifications of Unpinch are switched off in the settings of macOS".into())
        }
    }
}

/// Whether notes could be shown, for the doctor: another process than the agent, without a main loop.
pub(super) fn check() -> Result<(), String> {
    if check_bundle().is_err() {
        return can_speak();
    }
    let settings = blocking::get_notification_settings().map_err(|error| error.to_string())?;
    match settings.authorization_status {
        AuthorizationStatus::Denied => Err("notifications of Unpinch are switched off in the settings of macOS".into()),
        _ => Ok(()),
    }
}
