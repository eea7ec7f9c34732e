//! All keys on one sheet, over the page; it goes with the key that opened it, with Escape, or with a click.

use egui::{Align2, Area, Frame, Id, Order, ScrollArea, Sense, Ui, vec2};

use super::theme;
use super::widgets::{Press, Rank, announce, body, caption, card, part, scroll, subtitle, title};
use crate::text::tr;

/// Width at most, in points.
const WIDTH: f32 = 620.0;
/// Height of everything besides the lines, in points.
const AROUND: f32 = 190.0;
/// Width of the column of keys, in points.
const KEYS: f32 = 150.0;

/// Groups: the key of the heading, and of each line a name of the key as it stands on keyboards, or a message for it.
const GROUPS: [(&str, &[(&str, &str)]); 4] = [
    (
        "sheet-everywhere",
        &[
            ("sheet-key-pages", "sheet-pages"),
            ("sheet-key-tab", "sheet-tab"),
            ("sheet-key-press", "sheet-press"),
            ("sheet-key-scroll", "sheet-scroll"),
            ("sheet-key-escape", "sheet-escape"),
            ("?", "sheet-sheet"),
        ],
    ),
    (
        "sheet-routine",
        &[
            ("sheet-key-space", "sheet-pause"),
            ("N", "sheet-next"),
            ("P", "sheet-previous"),
            ("H", "sheet-too-much"),
            ("F", "sheet-whole"),
            ("S  ·  V", "sheet-aloud"),
            ("C", "sheet-call"),
            ("sheet-key-escape", "sheet-stop"),
        ],
    ),
    ("sheet-pain", &[("0 – 9", "sheet-number")]),
    ("sheet-map", &[("sheet-key-arrows", "sheet-place"), ("sheet-key-space", "sheet-paint")]),
];

/// Draws it. Returns whether it is to go.
pub fn ui(ui: &mut Ui) -> bool {
    let screen = ui.ctx().content_rect();
    let dim = Area::new(Id::unique("sheet-ground")).order(Order::Middle).fixed_pos(screen.min);
    let outside = dim.show(ui.ctx(), |ui| {
        ui.painter().rect_filled(screen, 0.0, theme::of(ui).colours.paper.gamma_multiply(0.75));
        ui.allocate_rect(screen, Sense::CLICK).clicked()
    });
    let space = theme::of(ui).scale.space.m;
    let area = Area::new(Id::unique("sheet")).order(Order::Foreground).anchor(Align2::CENTER_CENTER, vec2(0.0, 0.0));
    let shown = area.show(ui.ctx(), |ui| {
        ui.set_width((screen.width() - 2.0 * space).min(WIDTH));
        let edge = egui::Stroke::new(1.0, theme::of(ui).colours.edge);
        let frame = Frame::new().stroke(edge).corner_radius(theme::of(ui).scale.radius.card as u8);
        frame.show(ui, |ui| card(ui, |ui| contents_ui(ui, screen.height() - 2.0 * space - AROUND)).inner).inner
    });
    outside.inner || shown.inner
}

fn contents_ui(ui: &mut Ui, height: f32) -> bool {
    announce(ui, "sheet", &tr("sheet-title"), egui::accesskit::Live::Polite);
    ui.add(title(tr("sheet-title")));
    ui.add_space(theme::of(ui).scale.space.s);
    scroll(ui, ScrollArea::vertical().auto_shrink([false, true]).max_height(height.max(120.0)), |ui| {
        for (heading, lines) in GROUPS {
            ui.add(subtitle(tr(heading)));
            for (key, meaning) in lines {
                line_ui(ui, key, meaning);
            }
            ui.add_space(theme::of(ui).scale.space.s);
        }
    });
    part(ui, "close", |ui| ui.add(Press::new(tr("sheet-close"), Rank::Secondary)).clicked())
}

fn line_ui(ui: &mut Ui, key: &str, meaning: &str) {
    let name = if key.starts_with("sheet-") { tr(key) } else { key.to_owned() };
    let name = if cfg!(target_os = "macos") { name.replace("Ctrl", "⌘") } else { name };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.allocate_ui(vec2(KEYS.min(ui.available_width() * 0.4), 0.0), |ui| {
            ui.set_width(ui.available_width());
            ui.add(caption(name).strong());
        });
        ui.vertical(|ui| ui.add(body(tr(meaning))));
    });
}
