//! Words with a button at the right edge: the words wrap in the room that it leaves, and come first for a reader.

use egui::{Align, Layout, Ui, vec2};

use super::Press;

/// Draws the row; whether the button was pressed.
pub fn beside(ui: &mut Ui, press: Press, words: impl FnOnce(&mut Ui)) -> bool {
    let size = press.size(ui);
    let gap = ui.spacing().item_spacing.x;
    let width = (ui.available_width() - size.x - gap).max(0.0);
    let row = |ui: &mut Ui| {
        let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
        ui.allocate_ui_with_layout(vec2(width, size.y), layout, |ui| {
            ui.set_min_size(vec2(width, size.y));
            words(ui);
        });
        ui.add(press).clicked()
    };
    ui.horizontal(row).inner
}
