//! What the window wears: the settings of look and language, put on as they change.

use egui::Context;

use super::AppUi;
use crate::content;
use crate::domain::look::Look;
use crate::text;
use crate::ui::theme;

impl AppUi {
    /// Looks at the settings in force, and at the language that the process speaks by now.
    pub(super) fn dress(&mut self, ctx: &Context) {
        let language = text::language();
        if language != self.language {
            self.language = language;
            self.catalog = content::catalog();
        }
        let Some(settings) = self.backend.settings() else { return };
        if self.look.as_ref() != Some(&settings.look) {
            if self.look.is_some() || settings.look != Look::default() {
                theme::wear(ctx, &settings.look, self.zoom);
            }
            self.look = Some(settings.look.clone());
        }
    }
}
