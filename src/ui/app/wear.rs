//! What the window wears: the settings of look and language, put on as they change.

use egui::Context;

use super::AppUi;
use crate::content;
use crate::text;

impl AppUi {
    /// Looks at the settings in force, and at the language that the process speaks by now.
    pub(super) fn dress(&mut self, ctx: &Context) {
        let language = text::language();
        if language != self.language {
            self.language = language;
            self.catalog = content::catalog();
        }
        if let Some(settings) = self.backend.settings() {
            self.worn.put_on(ctx, &settings.look, self.zoom);
        }
    }
}
