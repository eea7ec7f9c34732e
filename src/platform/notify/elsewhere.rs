//! Systems whose notifications are not spoken to yet: every note is told as undelivered, so that Unpinch's own window
//! takes over.

use super::{Note, Notifier, NotifyEvent};

/// Why nothing is shown; a sentence part.
pub(super) const CAUSE: &str = "notifications of this system are not spoken to; Unpinch shows a window of its own";

/// Shows nothing, and says so.
pub(super) struct Elsewhere<F> {
    tell: F,
}

impl<F: Fn(NotifyEvent) + Send> Elsewhere<F> {
    pub fn new(tell: F) -> Self {
        Self { tell }
    }
}

impl<F: Fn(NotifyEvent) + Send> Notifier for Elsewhere<F> {
    fn show(&mut self, note: Note) {
        (self.tell)(NotifyEvent::Undelivered { number: note.number, cause: CAUSE.to_owned() });
    }

    fn withdraw(&mut self) {}
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;

    #[test]
    fn every_note_is_told_as_undelivered() {
        let (tell, told) = mpsc::channel();
        let mut notifier = Elsewhere::new(move |event| tell.send(event).expect("the test listens"));
        notifier.withdraw();
        notifier.show(Note {
            number: 4,
            title: "Title".into(),
            body: "Body".into(),
            picture: None,
            start_label: "Start".into(),
            snooze_label: None,
            skip_label: "Skip".into(),
            deadline: Duration::from_hours(1),
            expires: None,
        });
        let events: Vec<_> = told.try_iter().collect();
        assert!(matches!(events[..], [NotifyEvent::Undelivered { number: 4, .. }]), "{events:?}");
    }
}
