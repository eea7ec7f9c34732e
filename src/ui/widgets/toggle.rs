//! On or off.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{Icon, focus_ring};
use crate::ui::theme;

/// A switch. `name` is what a screen reader says; the text beside it is the page's.
pub fn toggle(ui: &mut Ui, is_on: &mut bool, name: &str) -> Response {
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let (rect, mut response) = ui.allocate_exact_size(vec2(44.0, 26.0), Sense::click());
    if response.clicked() {
        *is_on = !*is_on;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), *is_on, name));
    if ui.is_rect_visible(rect) {
        let radius = rect.height() / 2.0;
        let (fill, edge) = if *is_on { (colours.accent, colours.accent) } else { (colours.sunken, colours.edge) };
        ui.painter().rect(rect, radius, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let x = if *is_on { rect.right() - radius } else { rect.left() + radius };
        let knob = egui::pos2(x, rect.center().y);
        let (disc, mark) = if *is_on { (colours.on_accent, colours.accent) } else { (colours.edge, colours.surface) };
        ui.painter().circle_filled(knob, radius - 4.0, disc);
        // A tick says "on" to those who do not see the colour.
        let icon = if *is_on { Icon::Check } else { Icon::Minus };
        icon.paint(ui.painter(), egui::Rect::from_center_size(knob, vec2(12.0, 12.0)), mark);
        focus_ring(ui, &response, rect, radius);
    }
    response
}
