//! Choosing one of a few.

use std::sync::Arc;

use egui::{
    Color32, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::one_of::{Turn, one_of};
use super::{Icon, focus_ring, selects};
use crate::ui::theme::{self, Level};

/// Air beside, and above and below, the text of a pill, both sides together, in points.
const PILL_AIR: Vec2 = vec2(28.0, 14.0);

/// The same as [`segments`], in a group of this name: for a choice that stands alone.
pub fn choice<T: PartialEq + Copy>(ui: &mut Ui, name: &str, chosen: &mut Option<T>, options: &[(T, String)]) -> bool {
    named(ui, name, |ui| segments(ui, chosen, options))
}

/// A question with its answers, as a screen reader has it.
fn named<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(name);
    ui.scope_builder(builder, contents).inner
}

/// Options in one track, of which one is chosen: beside each other, or one below the other where there is no room for
/// that. Returns whether the choice changed. It stands in a [`group`](super::group), which has the name.
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
    let was = options.iter().position(|(value, _)| *chosen == Some(*value));
    // Before the first answer the track alone would look as if nothing could be pressed.
    let rim = Stroke::new(1.0, if was.is_some() { colours.rim } else { colours.edge });
    ui.painter().rect(track, theme.scale.radius.control, colours.sunken, rim, StrokeKind::Inside);

    let mut at = track.min + Vec2::splat(inset);
    let placed = options.iter().zip(galleys).zip(widths).enumerate().map(|(index, (((_, text), galley), width))| {
        let rect = Rect::from_min_size(at, vec2(if is_stacked { room } else { width }, one));
        at += if is_stacked { vec2(0.0, one) } else { vec2(width, 0.0) };
        (whole.id.with(index), rect, text, galley)
    });
    let next = one_of(ui, was, placed, |ui, (id, rect, text, galley), turn| {
        let response = ui.interact(rect, id, turn.sense);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), turn.is_chosen, text));
        let radius = theme.scale.radius.control - 2.0;
        let ink = if turn.is_chosen {
            ui.painter().rect(rect, radius, colours.surface, Stroke::new(1.0, colours.edge), StrokeKind::Inside);
            colours.ink
        } else if response.hovered() {
            colours.accent
        } else if was.is_some() {
            colours.quiet
        } else {
            colours.ink
        };
        focus_ring(ui, &response, rect.shrink(2.0), radius);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
        response
    });
    let Some((value, _)) = next.and_then(|next| options.get(next)) else { return false };
    *chosen = Some(*value);
    next != was
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

/// A pill that is chosen or not, whatever is chosen beside it.
pub fn chip(ui: &mut Ui, is_chosen: bool, text: &str, name: &str, role: Role) -> Response {
    pill(ui, is_chosen, Sense::click(), (text, name), role)
}

/// The room that a pill takes, in points.
pub fn chip_size(ui: &Ui, is_chosen: bool, text: &str) -> Vec2 {
    room_of(&chip_text(ui, is_chosen, text))
}

fn chip_text(ui: &Ui, is_chosen: bool, text: &str) -> Arc<Galley> {
    let font = theme::of(ui).font(Level::Body, is_chosen);
    // Never wider than the page.
    let room = (ui.max_rect().width() - PILL_AIR.x).max(80.0);
    ui.painter().layout(text.to_owned(), font, Color32::PLACEHOLDER, room)
}

fn room_of(text: &Galley) -> Vec2 {
    (text.size() + PILL_AIR).max(vec2(40.0, 36.0))
}

/// A pill for each option, of which one is chosen: radio buttons, or tabs; in a group of this name. Returns the one that
/// was newly chosen.
pub fn chips<T: PartialEq + Copy>(
    ui: &mut Ui,
    name: &str,
    chosen: Option<T>,
    options: &[(T, String)],
    role: Role,
) -> Option<T> {
    let was = options.iter().position(|(value, _)| chosen == Some(*value));
    let draw = |ui: &mut Ui, (_, text): &(T, String), turn: Turn| {
        let pill = pill(ui, turn.is_chosen, turn.sense, (text, text), role);
        if role == Role::Tab {
            selects(&pill, turn.is_chosen);
        }
        pill
    };
    let next = named(ui, name, |ui| ui.horizontal_wrapped(|ui| one_of(ui, was, options, draw)).inner)?;
    options.get(next).filter(|_| Some(next) != was).map(|(value, _)| *value)
}

fn pill(ui: &mut Ui, is_chosen: bool, sense: Sense, (text, name): (&str, &str), role: Role) -> Response {
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let galley = chip_text(ui, is_chosen, text);
    let (rect, response) = ui.allocate_exact_size(room_of(&galley), sense);
    response.widget_info(|| WidgetInfo::selected(role, ui.is_enabled(), is_chosen, name));
    if ui.is_rect_visible(rect) {
        let is_lit = response.hovered() && ui.is_enabled();
        let (fill, edge, ink) = match (is_chosen, is_lit) {
            (true, _) => (colours.accent_soft, colours.accent, colours.accent),
            (false, true) => (colours.surface, colours.accent, colours.accent),
            (false, false) => (colours.surface, colours.edge, colours.ink),
        };
        ui.painter().rect(rect, rect.height() / 2.0, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        focus_ring(ui, &response, rect, rect.height() / 2.0);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    }
    response
}

/// A wide row for each option, of which one is chosen: a name, and a sentence below it; in a group of this name. Returns
/// the place of the one that was pressed, whether or not it was chosen before.
pub fn option_rows(ui: &mut Ui, name: &str, chosen: Option<usize>, options: &[(&str, &str)]) -> Option<usize> {
    named(ui, name, |ui| {
        one_of(ui, chosen, options, |ui, words, turn| row(ui, turn.is_chosen, turn.sense, *words, Role::RadioButton))
    })
}

/// A row of a list of which several may be chosen.
pub fn tick_row(ui: &mut Ui, is_chosen: bool, name: &str, text: &str) -> Response {
    row(ui, is_chosen, Sense::click(), (name, text), Role::CheckBox)
}

fn row(ui: &mut Ui, is_chosen: bool, sense: Sense, (name, text): (&str, &str), role: Role) -> Response {
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
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
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
