//! Words with something at the right edge: the words wrap in the room that it leaves, and come first for a reader.

use egui::{Align, Layout, Ui, Vec2, vec2};

use super::Press;

/// Draws words and a button; whether it was pressed.
pub fn beside(ui: &mut Ui, press: Press, words: impl FnOnce(&mut Ui)) -> bool {
    let size = press.size(ui);
    before(ui, size, words, |ui| ui.add(press).clicked())
}

/// Draws words, and after them what is of this `size` in points.
pub fn before<R>(ui: &mut Ui, size: Vec2, words: impl FnOnce(&mut Ui), end: impl FnOnce(&mut Ui) -> R) -> R {
    let gap = ui.spacing().item_spacing.x;
    let width = (ui.available_width() - size.x - gap).max(0.0);
    let row = |ui: &mut Ui| {
        let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
        ui.allocate_ui_with_layout(vec2(width, size.y), layout, |ui| {
            ui.set_min_size(vec2(width, size.y));
            words(ui);
        });
        end(ui)
    };
    ui.horizontal(row).inner
}
