//! Pain from 0 to 10 in one click, or with one key from 0 to 9.

use egui::{Align2, Key, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{caption, focus_ring, key_pressed};
use crate::text::{tr, tr_with};
use crate::ui::theme::{self, Level};

const DIGITS: [Key; 10] =
    [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Eleven buttons, in one row or two. Returns the number that was clicked or typed.
pub fn pain_scale(ui: &mut Ui) -> Option<u8> {
    pain_scale_with(ui, None)
}

/// The same with the number that was given before.
pub fn pain_scale_with(ui: &mut Ui, chosen: Option<u8>) -> Option<u8> {
    const GAP: f32 = 6.0;
    let width = ui.available_width();
    let rows: &[std::ops::RangeInclusive<u8>] = if width < 460.0 { &[0..=5, 6..=10] } else { &[0..=10] };
    let a_row = if rows.len() == 1 { 11.0 } else { 6.0 };
    let side = ((width - (a_row - 1.0) * GAP) / a_row).clamp(28.0, 64.0).floor();
    let mut answer = (0..).zip(DIGITS).find(|(_, key)| key_pressed(ui, *key)).map(|(pain, _)| pain);
    ui.spacing_mut().item_spacing.y = GAP;
    for row in rows {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for pain in row.clone() {
                if number(ui, pain, side, chosen.map(|chosen| chosen == pain)) {
                    answer = Some(pain);
                }
            }
        });
    }
    ui.add(caption(tr("pain-ends")));
    answer
}

/// One number; where one was given before, it says whether it is that.
fn number(ui: &mut Ui, pain: u8, side: f32, is_chosen: Option<bool>) -> bool {
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let (rect, response) = ui.allocate_exact_size(vec2(side, 48.0), Sense::click());
    let name = tr_with("pain-name", &[("n", pain.into())]);
    response.widget_info(|| match is_chosen {
        Some(is_chosen) => WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, &name),
        None => WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name),
    });
    let is_chosen = is_chosen.unwrap_or(false);
    // From calm to hot, so that the eye finds its place; the number says the same.
    let heat = f32::from(pain) / 10.0;
    let ground = colours.accent_soft.lerp_to_gamma(colours.heat, heat);
    let is_lit = response.hovered() || response.has_focus() || is_chosen;
    let edge = if is_lit { Stroke::new(2.0, colours.accent) } else { Stroke::new(1.0, colours.rim) };
    ui.painter().rect(rect, theme.scale.radius.control, ground, edge, StrokeKind::Inside);
    let font = theme.font(Level::Lead, true);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, pain, font, colours.ink);
    focus_ring(ui, &response, rect, theme.scale.radius.control);
    response.clicked()
}
