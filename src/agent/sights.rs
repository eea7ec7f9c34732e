//! What is known of the person and the desktop, and how; or why it is not known. In words, for the settings page.

use crate::doctor::{hold_in_words, session_in_words};
use crate::link::view::SightView;
use crate::platform::holds::Sight;

use super::resident::Resident;

impl Resident {
    pub(super) fn sights(&self) -> Vec<SightView> {
        let session = self.session_sights.iter().map(|(matter, by)| SightView {
            what: matter.id().to_owned(),
            knows: by.is_ok(),
            how: session_in_words(*by),
        });
        self.parts.holds.sights().into_iter().map(hold_view).chain(session).collect()
    }
}

fn hold_view(Sight { hold, by }: Sight) -> SightView {
    SightView { what: hold.id().to_owned(), knows: by.is_ok(), how: hold_in_words(by) }
}
