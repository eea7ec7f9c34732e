//! One exercise that could come into a routine: pressed it is added, dragged it takes its place.

use egui::{Color32, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::domain::exercise::Exercise;
use crate::domain::side::Side;
use crate::text::tr_with;
use crate::ui::still::Stills;
use crate::ui::theme::{self, Level};
use crate::ui::widgets::{Icon, focus_ring};
use crate::wording;

/// The figure, the air round everything, the sign at the end.
pub const FIGURE: f32 = 48.0;
const AIR: f32 = 8.0;
const SIGN: f32 = 20.0;

/// Draws the row.
pub fn row_ui(ui: &mut Ui, exercise: &Exercise, side: Side, stills: &mut Stills) -> Response {
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let width = ui.available_width();
    let room = (width - FIGURE - SIGN - 4.0 * AIR).max(60.0);
    let name = ui.painter().layout(exercise.name.clone(), theme.font(Level::Body, true), Color32::PLACEHOLDER, room);
    let kind = wording::kind(exercise);
    let kind = ui.painter().layout(kind, theme.font(Level::Caption, false), Color32::PLACEHOLDER, room);
    let words = name.size().y + kind.size().y;
    let size = vec2(width, words.max(FIGURE) + 2.0 * AIR);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let spoken = tr_with("own-add", &[("name", exercise.name.as_str().into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &spoken));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let radius = theme.scale.radius.control;
    let edge = if response.hovered() { colours.accent } else { colours.line };
    ui.painter().rect(rect, radius, colours.surface, Stroke::new(1.0, edge), StrokeKind::Inside);
    focus_ring(ui, &response, rect, radius);
    let figure = Rect::from_center_size(pos2(rect.left() + AIR + FIGURE * 0.5, rect.center().y), vec2(FIGURE, FIGURE));
    stills.paint(ui, figure, exercise, side);
    let at = pos2(figure.right() + AIR, rect.center().y - words * 0.5);
    let below = at + vec2(0.0, name.size().y);
    ui.painter().galley(at, name, colours.ink);
    ui.painter().galley(below, kind, colours.quiet);
    let sign = Rect::from_center_size(pos2(rect.right() - AIR - SIGN * 0.5, rect.center().y), vec2(SIGN, SIGN));
    Icon::Plus.paint(ui.painter(), sign, if ui.is_enabled() { colours.accent } else { colours.quiet });
    response.on_hover_cursor(CursorIcon::Grab)
}
