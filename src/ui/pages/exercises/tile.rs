//! One exercise of the list: the figure, its name, what kind it is.

use egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::domain::exercise::Exercise;
use crate::domain::side::Side;
use crate::text::tr;
use crate::ui::still::Stills;
use crate::ui::theme::{self, Level};
use crate::ui::widgets::focus_ring;
use crate::wording;

/// Room inside; height of a line of the name, and of the kind below it.
const PADDING: f32 = 10.0;
const LINE: f32 = 20.0;
const KIND: f32 = 28.0;

/// Lines that the longest name of a row takes at this width: all tiles of it are as high.
pub fn num_lines(ui: &Ui, width: f32, row: &[&Exercise]) -> usize {
    let theme = theme::of(ui);
    let lines = |exercise: &&Exercise| ui.painter().layout_job(job(&exercise.name, theme, room(width))).rows.len();
    row.iter().map(lines).max().unwrap_or(0).max(2)
}

/// Draws the tile; pressed, the exercise is to be shown.
pub fn ui(
    ui: &mut Ui,
    (width, lines): (f32, usize),
    exercise: &Exercise,
    side: Side,
    is_left_out: bool,
    stills: &mut Stills,
) -> Response {
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let figure = (width - 2.0 * PADDING) * 0.66;
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, figure + lines as f32 * LINE + KIND + 2.0 * PADDING), Sense::click());
    let kind = if is_left_out { tr("exercises-left-out") } else { wording::kind(exercise) };
    let name = format!("{}: {kind}", exercise.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let radius = theme.scale.radius.card;
    let edge = if response.hovered() { colours.accent } else { colours.line };
    ui.painter().rect(rect, radius, colours.surface, Stroke::new(1.0, edge), StrokeKind::Inside);
    focus_ring(ui, &response, rect, radius);
    let place = Rect::from_min_size(rect.min + vec2(PADDING, PADDING), vec2(width - 2.0 * PADDING, figure));
    stills.paint(ui, place, exercise, side);
    let at = pos2(place.left() + 2.0, place.bottom() + 8.0);
    let ink = if response.hovered() { colours.accent } else { colours.ink };
    let galley = ui.painter().layout_job(job(&exercise.name, theme, room(width)));
    let below = at.y + galley.size().y;
    ui.painter().galley(at, galley, ink);
    let font = theme.font(Level::Caption, false);
    let kind = ui.painter().layout(kind, font, Color32::PLACEHOLDER, room(width));
    ui.painter().galley(pos2(at.x, below + 2.0), kind, colours.quiet);
    response
}

/// Width of the words.
fn room(width: f32) -> f32 {
    width - 2.0 * PADDING - 4.0
}

/// The name, on as many lines as it needs.
fn job(name: &str, theme: &theme::Theme, room: f32) -> egui::text::LayoutJob {
    let format = egui::TextFormat {
        font_id: theme.font(Level::Body, true),
        line_height: Some(LINE),
        color: Color32::PLACEHOLDER,
        ..egui::TextFormat::default()
    };
    let mut job = egui::text::LayoutJob::single_section(name.to_owned(), format);
    job.wrap.max_width = room;
    job
}
