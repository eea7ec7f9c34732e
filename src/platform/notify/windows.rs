//! Windows: toasts. A toast that was not looked at rests in the list beside the clock, where a late press still counts,
//! until the note's end.
//!
//! `notify-rust` can neither take a toast away nor hear a late press; so the system's own interface is spoken to.

use std::path::Path;

use windows::Data::Xml::Dom::XmlDocument;
use windows::Foundation::TypedEventHandler;
use windows::UI::Notifications::{
    NotificationSetting, ToastActivatedEventArgs, ToastDismissalReason, ToastNotification, ToastNotificationManager,
    ToastNotifier,
};
use windows::core::{HSTRING, Interface as _};
use windows_registry::CURRENT_USER;

use super::Note;
use super::desk::{Did, Reporter, System};
use super::toast;

/// The name by which Windows knows the program; the installer's entry in the menu has the same.
const APP_ID: &str = "app.unpinch.Unpinch";
/// Where names of programs are noted for this person.
const APPS: &str = r"Software\Classes\AppUserModelId";

pub(super) struct Toasts;

impl Toasts {
    /// Tells Windows the program's name.
    pub fn new() -> Self {
        if let Err(error) = register() {
            log::warn!("notifications may be without a name: {error}");
        }
        Self
    }
}

impl System for Toasts {
    type Shown = ToastNotification;

    fn show(&mut self, note: &Note, reporter: Reporter) -> Result<ToastNotification, String> {
        let notifier = notifier()?;
        show(&notifier, note, &reporter).map_err(|error| in_words(&error))
    }

    fn hide(&mut self, shown: ToastNotification) {
        let notifier = ToastNotificationManager::CreateToastNotifierWithId(&HSTRING::from(APP_ID));
        if let Err(error) = notifier.and_then(|notifier| notifier.Hide(&shown)) {
            log::debug!("a notification was not taken away: {error}");
        }
    }
}

/// Whether toasts can be shown at this moment; the error says why not.
pub(super) fn notifier() -> Result<ToastNotifier, String> {
    let found = ToastNotificationManager::CreateToastNotifierWithId(&HSTRING::from(APP_ID));
    let notifier = found.map_err(|error| in_words(&error))?;
    match notifier.Setting() {
        Ok(NotificationSetting::DisabledForApplication) => {
            Err("notifications of Unpinch are switched off in the settings of Windows".to_owned())
        }
        Ok(NotificationSetting::DisabledForUser) => {
            Err("notifications are switched off in the settings of Windows".to_owned())
        }
        Ok(NotificationSetting::DisabledByGroupPolicy) => {
            Err("notifications are switched off by whoever manages this computer".to_owned())
        }
        // A program that has never shown one has no setting yet.
        _ => Ok(notifier),
    }
}

fn show(notifier: &ToastNotifier, note: &Note, reporter: &Reporter) -> windows::core::Result<ToastNotification> {
    let document = XmlDocument::new()?;
    document.LoadXml(&HSTRING::from(toast::xml(note)))?;
    let shown = ToastNotification::CreateToastNotification(&document)?;
    // One that a process left behind does not outlast the session.
    shown.SetExpiresOnReboot(true)?;
    let far = reporter.clone();
    shown.Activated(&TypedEventHandler::new(move |_, args: windows::core::Ref<'_, windows::core::IInspectable>| {
        let pressed = args.as_ref().and_then(|args| args.cast::<ToastActivatedEventArgs>().ok());
        let pressed = pressed.and_then(|args| args.Arguments().ok()).map(|name| name.to_string_lossy());
        far.tell(Did::Chose(toast::choice(pressed.as_deref().unwrap_or_default())));
        Ok(())
    }))?;
    let far = reporter.clone();
    shown.Dismissed(&TypedEventHandler::new(
        move |_, args: windows::core::Ref<'_, windows::UI::Notifications::ToastDismissedEventArgs>| {
            // Out of time, it is in the list beside the clock now; hidden, that was us.
            if args.as_ref().and_then(|args| args.Reason().ok()) == Some(ToastDismissalReason::UserCanceled) {
                far.tell(Did::Dismissed);
            }
            Ok(())
        },
    ))?;
    let far = reporter.clone();
    shown.Failed(&TypedEventHandler::new(move |_, _| {
        far.tell(Did::Failed);
        Ok(())
    }))?;
    notifier.Show(&shown)?;
    Ok(shown)
}

fn in_words(error: &windows::core::Error) -> String {
    let message = error.message();
    let why = if message.is_empty() { error.code().to_string() } else { message };
    format!("this system shows no notifications ({})", why.trim_end_matches('.'))
}

/// Notes the program's name and picture, for those who did not use the installer.
fn register() -> windows_registry::Result<()> {
    let key = CURRENT_USER.create(format!(r"{APPS}\{APP_ID}"))?;
    key.set_string("DisplayName", "Unpinch")?;
    let picture = std::env::current_exe().ok().and_then(|program| Some(program.parent()?.join("unpinch.png")));
    if let Some(picture) = picture.as_deref().filter(|picture| picture.is_file()).and_then(Path::to_str) {
        key.set_string("IconUri", picture)?;
    }
    Ok(())
}
