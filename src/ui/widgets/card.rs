//! Surfaces that hold what belongs together.

use egui::{Color32, CornerRadius, Frame, InnerResponse, Margin, Shadow, Stroke, Ui};

use crate::ui::theme;

/// A surface with round corners and room inside, as wide as there is room.
pub fn card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let fill = theme::of(ui).colours.surface;
    card_filled(ui, fill, contents)
}

/// The same on a ground of its own.
pub fn card_filled<R>(ui: &mut Ui, fill: Color32, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let theme = theme::of(ui);
    let shadow = Shadow { offset: [0, 2], blur: 12, spread: 0, color: theme.colours.shadow };
    // Where the card has the colour of the paper, as with high contrast, a line shows where it ends.
    let edge = if theme.colours.surface == theme.colours.paper { theme.colours.line } else { Color32::TRANSPARENT };
    Frame::new()
        .fill(fill)
        .corner_radius(CornerRadius::same(theme.scale.radius.card as u8))
        .inner_margin(Margin::same(theme.scale.space.l as i8))
        .stroke(Stroke::new(1.0, edge))
        .shadow(if fill == theme.colours.surface { shadow } else { Shadow::NONE })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui)
        })
}

/// A hairline with air on both sides.
pub fn divider(ui: &mut Ui) {
    let theme = theme::of(ui);
    let space = theme.scale.space.m;
    ui.add_space(space - ui.spacing().item_spacing.y);
    let (_, rect) = ui.allocate_space(egui::vec2(ui.available_width(), 1.0));
    ui.painter().rect_filled(rect, 0.0, theme.colours.line);
    ui.add_space(space - ui.spacing().item_spacing.y);
}
