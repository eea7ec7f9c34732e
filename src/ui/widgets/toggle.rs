//! On or off.

use egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{Icon, Words, focus_ring, round};
use crate::ui::theme::{self, Level};

/// How large the switch itself is.
const SIZE: egui::Vec2 = vec2(44.0, 26.0);

/// From the switch to its text, in points.
const GAP: f32 = 12.0;

/// A switch. `name` is what a screen reader says; the text beside it is the page's.
pub fn toggle(ui: &mut Ui, is_on: &mut bool, name: &str) -> Response {
    let (rect, mut response) = ui.allocate_exact_size(SIZE, Sense::click());
    if response.clicked() {
        *is_on = !*is_on;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), *is_on, name));
    paint(ui, rect, &response, *is_on);
    response
}

/// A switch with its text beside it; the text can be pressed too.
pub fn switch(ui: &mut Ui, is_on: &mut bool, text: &str) -> Response {
    let theme = theme::of(ui);
    let room = (ui.available_width() - SIZE.x - GAP).max(80.0);
    let galley = ui.painter().layout(text.to_owned(), theme.font(Level::Body, false), Color32::PLACEHOLDER, room);
    let size = vec2(SIZE.x + GAP + galley.size().x, galley.size().y.max(36.0));
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
    if response.clicked() {
        *is_on = !*is_on;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), *is_on, text));
    let place = Rect::from_min_size(pos2(rect.left(), rect.center().y - SIZE.y / 2.0), SIZE);
    paint(ui, place, &response, *is_on);
    let at = pos2(place.right() + GAP, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme.colours.ink);
    response
}

/// Small print that belongs to the switch above it: it stands below its text.
pub fn below_switch(ui: &mut Ui, words: Words) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(SIZE.x + GAP);
        ui.vertical(|ui| ui.add(words));
    });
}

/// A round switch with a picture: filled while it is on, struck out while it is off.
pub fn icon_toggle(ui: &mut Ui, icon: Icon, is_on: bool, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(44.0, 44.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), is_on, name));
    if ui.is_rect_visible(rect) {
        let colours = &theme::of(ui).colours;
        let is_lit = response.hovered() || response.has_focus();
        let (fill, ink) = match (is_on, is_lit) {
            (true, _) => (colours.accent, colours.on_accent),
            (false, true) => (colours.surface, colours.accent),
            (false, false) => (colours.surface, colours.quiet),
        };
        let edge = if is_on { Stroke::NONE } else { Stroke::new(1.0, colours.edge) };
        round::circle(ui.painter(), rect.center(), 22.0, fill, edge, StrokeKind::Inside);
        let place = rect.shrink(10.0);
        icon.paint(ui.painter(), place, ink);
        if !is_on {
            let slash = [place.left_bottom(), place.right_top()];
            ui.painter().line_segment(slash, Stroke::new(4.5, fill));
            ui.painter().line_segment(slash, Stroke::new(2.0, ink));
        }
        focus_ring(ui, &response, rect, 22.0);
    }
    response
}

fn paint(ui: &Ui, rect: Rect, response: &Response, is_on: bool) {
    let colours = &theme::of(ui).colours;
    if ui.is_rect_visible(rect) {
        let radius = rect.height() / 2.0;
        let (fill, edge) = if is_on { (colours.accent, colours.accent) } else { (colours.sunken, colours.edge) };
        ui.painter().rect(rect, radius, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let x = if is_on { rect.right() - radius } else { rect.left() + radius };
        let knob = pos2(x, rect.center().y);
        let (disc, mark) = if is_on { (colours.on_accent, colours.accent) } else { (colours.edge, colours.surface) };
        ui.painter().circle_filled(knob, radius - 4.0, disc);
        // A tick says "on" to those who do not see the colour.
        let icon = if is_on { Icon::Check } else { Icon::Minus };
        icon.paint(ui.painter(), Rect::from_center_size(knob, vec2(12.0, 12.0)), mark);
        focus_ring(ui, response, rect, radius);
    }
}
