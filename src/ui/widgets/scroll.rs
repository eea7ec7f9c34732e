//! Something that scrolls: what the keyboard reaches comes into sight, and the keys of a page move it.

use egui::{Id, Key, LayerId, Modifiers, ScrollArea, Ui, style::ScrollAnimation, text_edit::TextEditState, vec2};

use crate::text::tr;

/// Air round what came into sight, in points.
const AIR: f32 = 24.0;
/// So far an arrow key scrolls, in points.
const LINE: f32 = 56.0;
/// Farther than any page is long, in points.
const WHOLE: f32 = 1e6;

/// Shows `area`; whatever the keyboard or a screen reader goes to within it is brought into sight.
pub fn scroll<R>(ui: &mut Ui, area: ScrollArea, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let shown = area.show(ui, |ui| {
        let before = widgets(ui, ui.layer_id()).len();
        let result = contents(ui);
        follow(ui, before);
        result
    });
    name_bars(ui, shown.id);
    shown.inner
}

/// A screen reader does not come to a thing without a name.
fn name_bars(ui: &Ui, area: Id) {
    // As the library names the bars of both directions.
    for bar in [0_usize, 1].map(|direction| area.with(direction)) {
        if ui.ctx().has_accesskit_node(bar) {
            ui.ctx().accesskit_node_builder(bar, |node| node.set_label(tr("scroll-bar")));
        }
    }
}

/// The same for a page, which the keys for pages, ends and lines move too.
pub fn scroll_page<R>(ui: &mut Ui, area: ScrollArea, contents: impl FnOnce(&mut Ui) -> R) -> R {
    scroll(ui, area, |ui| {
        let result = contents(ui);
        let by = keyed(ui);
        if by != 0.0 {
            ui.scroll_with_delta_animation(vec2(0.0, by), ScrollAnimation::none());
        }
        result
    })
}

/// Whether somebody types into a field.
pub fn is_typing(ui: &Ui) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    focused.is_some_and(|id| TextEditState::load(ui.ctx(), id).is_some())
}

/// What was drawn on this layer so far.
fn widgets(ui: &Ui, layer: LayerId) -> Vec<Id> {
    ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get_layer(layer).map(|widget| widget.id).collect())
}

/// Brings into sight what has the focus since this frame, if it is among what was drawn after the first `before`.
fn follow(ui: &Ui, before: usize) {
    let memory = ui.scope_id().with("followed");
    let focused = ui.memory(egui::Memory::focused);
    let was = ui.data(|data| data.get_temp::<Option<Id>>(memory)).flatten();
    if was == focused {
        return;
    }
    ui.data_mut(|data| data.insert_temp(memory, focused));
    let Some(focused) = focused else { return };
    let is_inside = widgets(ui, ui.layer_id()).iter().skip(before).any(|id| *id == focused);
    if let Some(response) = is_inside.then(|| ui.ctx().read_response(focused)).flatten() {
        let wanted = response.rect.expand2(vec2(0.0, AIR));
        ui.scroll_to_rect_animation(wanted, None, ScrollAnimation::none());
    }
}

/// How far the keys move the page: down is negative. Arrows belong to what the keyboard is on, and to fields.
fn keyed(ui: &Ui) -> f32 {
    if is_typing(ui) {
        return 0.0;
    }
    let page = (ui.clip_rect().height() - LINE).max(LINE);
    let is_on_nothing = ui.memory(egui::Memory::focused).is_none();
    let lines = if is_on_nothing { LINE } else { 0.0 };
    let keys = [
        (Key::PageDown, -page),
        (Key::PageUp, page),
        (Key::End, -WHOLE),
        (Key::Home, WHOLE),
        (Key::ArrowDown, -lines),
        (Key::ArrowUp, lines),
    ];
    let pressed = keys.into_iter().filter(|(key, by)| {
        *by != 0.0 && ui.input(|input| input.modifiers == Modifiers::NONE && input.key_pressed(*key))
    });
    pressed.map(|(_, by)| by).sum()
}
