//! Choosing one of a few.

use std::sync::Arc;

use egui::{
    Color32, EventFilter, Galley, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::{Icon, focus_ring};
use crate::ui::theme::{self, Level};

/// Options in one track, of which one is chosen: beside each other, or one below the other where there is no room for
/// that. Returns whether the choice changed.
///
/// As of any group of radio buttons, Tab reaches one of them, and the arrow keys go on from there.
pub fn segments<T: PartialEq + Copy>(ui: &mut Ui, chosen: &mut Option<T>, options: &[(T, String)]) -> bool {
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let (height, inset, padding) = (40.0, 3.0, 16.0);
    let galleys: Vec<_> = options
        .iter()
        .map(|(_, text)| ui.painter().layout_no_wrap(text.clone(), theme.font(Level::Body, true), Color32::PLACEHOLDER))
        .collect();
    let room = ui.available_width() - 2.0 * inset;
    let widths = widths(&galleys, room, padding);
    let is_stacked = widths.iter().sum::<f32>() > room;
    let one = height - 2.0 * inset;
    let size = if is_stacked { vec2(room, one * options.len() as f32) } else { vec2(widths.iter().sum::<f32>(), one) };
    let (track, whole) = ui.allocate_exact_size(size + Vec2::splat(2.0 * inset), Sense::hover());
    ui.painter().rect_filled(track, theme.scale.radius.control, colours.sunken);

    let mut at = track.min + Vec2::splat(inset);
    let mut is_changed = false;
    let stop = options.iter().position(|(value, _)| *chosen == Some(*value)).unwrap_or(0);
    if let Some(next) = by_arrows(ui, whole.id.with(stop), (stop, options.len())) {
        ui.memory_mut(|memory| memory.request_focus(whole.id.with(next)));
        *chosen = options.get(next).map(|(value, _)| *value);
        is_changed = true;
        ui.ctx().request_repaint();
    }
    let stop = options.iter().position(|(value, _)| *chosen == Some(*value)).unwrap_or(0);
    for (index, (((value, text), galley), width)) in options.iter().zip(galleys).zip(widths).enumerate() {
        let rect = Rect::from_min_size(at, vec2(if is_stacked { room } else { width }, one));
        at += if is_stacked { vec2(0.0, one) } else { vec2(width, 0.0) };
        let sense = if index == stop { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, whole.id.with(index), sense);
        let is_chosen = *chosen == Some(*value);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, text));
        if response.clicked() {
            *chosen = Some(*value);
            is_changed = !is_chosen;
        }
        let radius = theme.scale.radius.control - 2.0;
        let ink = if is_chosen {
            ui.painter().rect(rect, radius, colours.surface, Stroke::new(1.0, colours.edge), StrokeKind::Inside);
            colours.ink
        } else if response.hovered() {
            colours.accent
        } else {
            colours.quiet
        };
        focus_ring(ui, &response, rect.shrink(2.0), radius);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    }
    is_changed
}

/// The option that the arrow keys go to from the one that the keyboard is on; round the ends.
fn by_arrows(ui: &Ui, on: Id, (from, num): (usize, usize)) -> Option<usize> {
    if !ui.memory(|memory| memory.has_focus(on)) {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(on, filter));
    let is_pressed = |keys: [Key; 2]| ui.input(|input| keys.into_iter().any(|key| input.key_pressed(key)));
    if is_pressed([Key::ArrowRight, Key::ArrowDown]) {
        Some((from + 1) % num)
    } else if is_pressed([Key::ArrowLeft, Key::ArrowUp]) {
        Some((from + num - 1) % num)
    } else {
        None
    }
}

/// All as wide as the widest if there is room for that, else each as wide as it needs to be.
fn widths(galleys: &[Arc<Galley>], room: f32, padding: f32) -> Vec<f32> {
    let text: Vec<f32> = galleys.iter().map(|galley| galley.size().x).collect();
    let widest = text.iter().copied().fold(0.0, f32::max) + 2.0 * padding;
    if widest * text.len() as f32 <= room {
        return vec![widest; text.len()];
    }
    let left = room - text.iter().sum::<f32>();
    let each = (left / text.len().max(1) as f32).clamp(4.0, 2.0 * padding);
    text.into_iter().map(|width| width + each).collect()
}

/// A pill that is chosen or not; for one or several of a group.
pub fn chip(ui: &mut Ui, is_chosen: bool, text: &str, name: &str, role: Role) -> Response {
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let galley = ui.painter().layout_no_wrap(text.to_owned(), theme.font(Level::Body, is_chosen), Color32::PLACEHOLDER);
    let size = vec2((galley.size().x + 28.0).max(40.0), 36.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(role, ui.is_enabled(), is_chosen, name));
    if ui.is_rect_visible(rect) {
        let is_lit = response.hovered() && ui.is_enabled();
        let (fill, edge, ink) = match (is_chosen, is_lit) {
            (true, _) => (colours.accent_soft, colours.accent, colours.accent),
            (false, true) => (colours.surface, colours.accent, colours.accent),
            (false, false) => (colours.surface, colours.line, colours.ink),
        };
        ui.painter().rect(rect, rect.height() / 2.0, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        focus_ring(ui, &response, rect, rect.height() / 2.0);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    }
    response
}

/// A wide row of a list of which one is chosen: a name, and a sentence below it.
pub fn option_row(ui: &mut Ui, is_chosen: bool, name: &str, text: &str) -> Response {
    tick_row(ui, is_chosen, name, text, Role::RadioButton)
}

/// The same for a list of which several may be chosen, with the role that a screen reader names.
pub fn tick_row(ui: &mut Ui, is_chosen: bool, name: &str, text: &str, role: Role) -> Response {
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let (padding, mark) = (vec2(16.0, 12.0), 20.0);
    let room = (ui.available_width() - 2.0 * padding.x - mark - 12.0).max(80.0);
    let layout = |text: &str, level: Level, is_strong: bool| {
        let format = egui::TextFormat {
            font_id: theme.font(level, is_strong),
            line_height: Some(theme.line_height(level)),
            color: Color32::PLACEHOLDER,
            ..egui::TextFormat::default()
        };
        let mut job = egui::text::LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = room;
        ui.painter().layout_job(job)
    };
    let first = layout(name, Level::Body, true);
    let second = layout(text, Level::Caption, false);
    let height = padding.y * 2.0 + first.size().y + if text.is_empty() { 0.0 } else { second.size().y };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let spoken = if text.is_empty() { name.to_owned() } else { format!("{name}: {text}") };
    response.widget_info(|| WidgetInfo::selected(role, ui.is_enabled(), is_chosen, &spoken));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let (fill, edge) = match (is_chosen, response.hovered()) {
        (true, _) => (colours.accent_soft, colours.accent),
        (false, true) => (colours.surface, colours.accent),
        (false, false) => (colours.surface, colours.line),
    };
    let radius = theme.scale.radius.control;
    ui.painter().rect(rect, radius, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    focus_ring(ui, &response, rect, radius);
    let centre = pos2(rect.left() + padding.x + mark / 2.0, rect.top() + padding.y + first.size().y / 2.0);
    if role == Role::CheckBox {
        tick(ui, centre, is_chosen);
    } else {
        radio(ui, centre, is_chosen);
    }
    let left = rect.left() + padding.x + mark + 12.0;
    let below = rect.top() + padding.y + first.size().y;
    ui.painter().galley(pos2(left, rect.top() + padding.y), first, colours.ink);
    if !text.is_empty() {
        ui.painter().galley(pos2(left, below), second, colours.quiet);
    }
    response
}

/// A box with a tick: several may be chosen.
fn tick(ui: &Ui, centre: egui::Pos2, is_chosen: bool) {
    let colours = &theme::of(ui).colours;
    let square = Rect::from_center_size(centre, vec2(18.0, 18.0));
    if is_chosen {
        ui.painter().rect_filled(square, 4.0, colours.accent);
        Icon::Check.paint(ui.painter(), square.shrink(2.0), colours.on_accent);
    } else {
        ui.painter().rect_stroke(square.shrink(1.0), 4.0, Stroke::new(1.5, colours.edge), StrokeKind::Inside);
    }
}

fn radio(ui: &Ui, centre: egui::Pos2, is_chosen: bool) {
    let colours = &theme::of(ui).colours;
    if is_chosen {
        ui.painter().circle_filled(centre, 9.0, colours.accent);
        ui.painter().circle_filled(centre, 3.5, colours.on_accent);
    } else {
        ui.painter().circle_stroke(centre, 8.0, Stroke::new(1.5, colours.edge));
    }
}
