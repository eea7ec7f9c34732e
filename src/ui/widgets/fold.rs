//! A line that opens to more. The page keeps whether it is open.

use egui::{Color32, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Icon, expands, focus_ring};
use crate::ui::theme::{self, Level, Tone};

/// A heading with an arrow; what it holds is drawn below while it is open.
pub fn fold(ui: &mut Ui, is_open: &mut bool, text: &str, tone: Tone, contents: impl FnOnce(&mut Ui)) {
    let theme = theme::of(ui);
    let ink = theme.tone(tone);
    let icon_size = 18.0;
    let room = (ui.available_width() - icon_size - 8.0).max(40.0);
    let galley = ui.painter().layout(text.to_owned(), theme.font(Level::Body, true), Color32::PLACEHOLDER, room);
    let size = vec2(galley.size().x + icon_size + 8.0, galley.size().y.max(28.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if response.clicked() {
        *is_open = !*is_open;
    }
    let state = *is_open;
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, ui.is_enabled(), text));
    expands(&response, state);
    let centre = pos2(rect.left() + icon_size / 2.0, rect.center().y);
    let icon = if *is_open { Icon::Down } else { Icon::Right };
    icon.paint(ui.painter(), Rect::from_center_size(centre, vec2(icon_size, icon_size)), ink);
    ui.painter().galley(pos2(rect.left() + icon_size + 8.0, rect.center().y - galley.size().y / 2.0), galley, ink);
    if response.hovered() {
        let under = Rect::from_min_max(pos2(rect.left() + icon_size + 8.0, rect.bottom() - 3.0), rect.max);
        ui.painter().hline(under.x_range(), under.top(), egui::Stroke::new(1.0, ink));
    }
    focus_ring(ui, &response, rect, theme.scale.radius.control);
    if *is_open {
        ui.add_space(theme.scale.space.xs);
        contents(ui);
    }
}
