//! What a screen reader is told besides what is drawn.

use egui::accesskit::Live;
use egui::{Context, Id, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{part, text::Words};
use crate::text::language;

/// Tells it when it comes, and when it changes.
pub fn announce(ui: &Ui, salt: &str, words: &str, live: Live) {
    let place = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
    let response = ui.interact(place, ui.scope_id().with(("live", salt)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(live));
}

/// Names the window itself, and the language of its words.
pub fn name_window(ctx: &Context, name: &str) {
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
        node.set_label(name);
        node.set_language(language().tag());
    });
}

/// Where a page begins: as `place` changes, the keyboard and the screen reader go there, and Tab leads on from it.
pub fn landing(ui: &mut Ui, words: Words, place: impl std::hash::Hash + std::fmt::Debug) -> Response {
    let place = Id::unique(("landing", place));
    let (known, widget) = landed(ui);
    let is_new = known != place;
    let is_here = is_new || ui.memory(|memory| memory.has_focus(widget));
    let response = part(ui, place, |ui| ui.add(if is_here { words.reached_by_keys() } else { words }));
    if is_new {
        response.request_focus();
        ui.data_mut(|data| data.insert_temp(Id::unique("landing"), (place, response.id)));
    }
    response
}

/// Whether the keyboard is on the beginning of the page, which takes no keys.
pub fn is_at_landing(ui: &Ui) -> bool {
    let (_, widget) = landed(ui);
    ui.memory(|memory| memory.has_focus(widget))
}

/// The place that was begun last, and its heading.
fn landed(ui: &Ui) -> (Id, Id) {
    ui.data(|data| data.get_temp(Id::unique("landing"))).unwrap_or((Id::NULL, Id::NULL))
}

/// Says whether what it opens is open.
pub fn expands(response: &Response, is_open: bool) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.clear_toggled();
        node.set_expanded(is_open);
    });
}

/// Says that it is the one that is shown, as tabs do.
pub fn selects(response: &Response, is_shown: bool) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.clear_toggled();
        node.set_selected(is_shown);
    });
}

/// Shows its name to the pointer; a screen reader has said it already.
pub fn named_by_tip(response: Response, name: &str) -> Response {
    let response = response.on_hover_text(name);
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.clear_description();
        node.clear_tooltip();
    });
    response
}

/// Says how far it is, from 0 to 1.
pub fn measures(response: &Response, part: f32) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_numeric_value(f64::from((part.clamp(0.0, 1.0) * 100.0).round()));
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
    });
}
