//! The notification service, and a note that is really shown.

use std::sync::mpsc;
use std::time::Duration;

use super::{Finding, TEST};
use crate::platform::notify::{self, About, Note, NotifyEvent};
use crate::text::{tr, tr_with};

/// A service takes so long at most to show a note and to take it away.
const MARGIN: Duration = Duration::from_secs(5);

/// Only where there are several services does it help to choose another.
const MEND: &str = if cfg!(target_os = "linux") { "doctor-notes-mend" } else { "doctor-notes-own-mend" };

/// Who shows notes here and what it can do, and whether a note of it has buttons to be pressed.
pub(super) fn service() -> (Finding, bool) {
    let about = match notify::about() {
        Ok(about) => about,
        Err(cause) => return (Finding::limited("notifications", cause).mend(MEND), false),
    };
    let args = [("service", about.to_string().into())];
    let has_buttons = about.has_buttons;
    let finding = match about {
        About { has_buttons: false, .. } => {
            Finding::limited("notifications", tr_with("doctor-notes-no-buttons", &args)).mend(MEND)
        }
        About { has_pictures: false, .. } => Finding::ok("notifications", tr_with("doctor-notes-no-pictures", &args)),
        About { .. } => Finding::ok("notifications", tr_with("doctor-notes-ok", &args)),
    };
    (finding, has_buttons)
}

/// Shows a note and waits for its button.
pub(super) fn test(note: Note) -> Finding {
    let (tell, told) = mpsc::channel();
    let heard = move |event| {
        // Nobody may listen any more.
        let _late = tell.send(event);
    };
    let mut notifier = match notify::desktop(heard) {
        Ok(notifier) => notifier,
        Err(error) => return Finding::broken("test_note", error.to_string()),
    };
    notifier.show(note);
    let first = told.recv_timeout(TEST + MARGIN);
    notifier.withdraw();
    match first {
        Ok(NotifyEvent::Answered { .. }) => Finding::ok("test_note", tr("doctor-test-pressed")),
        Ok(NotifyEvent::Dismissed { .. }) => Finding::ok("test_note", tr("doctor-test-closed")),
        Ok(NotifyEvent::Undelivered { cause, .. } | NotifyEvent::Vanished { cause, .. }) => {
            let cause = tr_with("doctor-test-undelivered", &[("cause", cause.into())]);
            Finding::limited("test_note", cause).mend(MEND)
        }
        Ok(NotifyEvent::Expired { .. } | NotifyEvent::ServiceBack) | Err(_) => {
            Finding::limited("test_note", tr("doctor-test-unanswered")).mend("doctor-test-unanswered-mend")
        }
    }
}
