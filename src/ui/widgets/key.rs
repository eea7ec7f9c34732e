//! What a mark, a line or a colour means: the sign and its word, kept together where a row ends.

use egui::{Color32, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::theme::{self, Level};

/// From the sign to its word, in points.
const GAP: f32 = 8.0;
/// So high is the room of a sign, in points.
const SIGN: f32 = 18.0;

/// A sign of this width with its word; `paint` draws the sign into the place it is given.
pub fn key(ui: &mut Ui, width: f32, words: &str, paint: impl FnOnce(&Ui, Rect)) -> Response {
    let theme = theme::of(ui);
    let room = (ui.max_rect().width() - width - GAP).max(width);
    let font = theme.font(Level::Caption, false);
    let galley = ui.painter().layout(words.to_owned(), font, Color32::PLACEHOLDER, room);
    let size = vec2(width + GAP + galley.size().x, galley.size().y.max(SIGN));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    if ui.is_rect_visible(rect) {
        paint(ui, Rect::from_min_size(rect.min, vec2(width, SIGN)));
        let at = rect.min + vec2(width + GAP, ((SIGN - galley.size().y) / 2.0).max(0.0));
        ui.painter().galley(at, galley, theme.colours.quiet);
    }
    response
}

/// Several of them in rows, with room between them.
pub fn keys(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(20.0, 4.0);
        contents(ui);
    });
}
