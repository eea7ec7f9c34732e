//! One exercise of the list: the figure, its name, what kind it is.

use egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::domain::exercise::Exercise;
use crate::domain::side::Side;
use crate::text::tr;
use crate::ui::still::Stills;
use crate::ui::theme::{self, Level};
use crate::ui::widgets::focus_ring;
use crate::wording;

/// Room inside, and height of the words below the figure.
const PADDING: f32 = 10.0;
const WORDS: f32 = 68.0;

/// Draws the tile; pressed, the exercise is to be shown.
pub fn ui(
    ui: &mut Ui,
    width: f32,
    exercise: &Exercise,
    side: Side,
    is_left_out: bool,
    stills: &mut Stills,
) -> Response {
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let figure = (width - 2.0 * PADDING) * 0.66;
    let (rect, response) = ui.allocate_exact_size(vec2(width, figure + WORDS + 2.0 * PADDING), Sense::click());
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
    let room = width - 2.0 * PADDING - 4.0;
    let at = pos2(place.left() + 2.0, place.bottom() + 8.0);
    let ink = if response.hovered() { colours.accent } else { colours.ink };
    let galley = ui.painter().layout_job(two_lines(&exercise.name, theme, room));
    let below = at.y + galley.size().y;
    ui.painter().galley(at, galley, ink);
    let font = theme.font(Level::Caption, false);
    let kind = ui.painter().layout(kind, font, Color32::PLACEHOLDER, room);
    ui.painter().galley(pos2(at.x, below + 2.0), kind, colours.quiet);
    response
}

/// The name, on two lines at most.
fn two_lines(name: &str, theme: &theme::Theme, room: f32) -> egui::text::LayoutJob {
    let format = egui::TextFormat {
        font_id: theme.font(Level::Body, true),
        line_height: Some(20.0),
        color: Color32::PLACEHOLDER,
        ..egui::TextFormat::default()
    };
    let mut job = egui::text::LayoutJob::single_section(name.to_owned(), format);
    job.wrap.max_width = room;
    job.wrap.max_rows = 2;
    job
}
