//! Pain from 0 to 10 in one click.

use egui::{Align2, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::focus_ring;
use crate::text::tr_with;
use crate::ui::theme::{self, Level};

/// Eleven buttons in a row. Returns the number that was clicked.
pub fn pain_scale(ui: &mut Ui) -> Option<u8> {
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let gap = 6.0;
    let side = ((ui.available_width() - 10.0 * gap) / 11.0).clamp(28.0, 52.0);
    let mut answer = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for pain in 0..=10u8 {
            let (rect, response) = ui.allocate_exact_size(vec2(side, 52.0), Sense::click());
            let name = tr_with("pain-name", &[("n", pain.into())]);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
            if response.clicked() {
                answer = Some(pain);
            }
            // From calm to hot, so that the eye finds its place; the number says the same.
            let heat = f32::from(pain) / 10.0;
            let ground = colours.accent_soft.lerp_to_gamma(colours.limb_soft, heat);
            let is_lit = response.hovered() || response.has_focus();
            let edge = if is_lit { Stroke::new(2.0, colours.accent) } else { Stroke::NONE };
            ui.painter().rect(rect, theme.scale.radius.control, ground, edge, StrokeKind::Inside);
            let font = theme.font(Level::Lead, true);
            ui.painter().text(rect.center(), Align2::CENTER_CENTER, pain, font, colours.ink);
            focus_ring(ui, &response, rect, theme.scale.radius.control);
        }
    });
    answer
}
