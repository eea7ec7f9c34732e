//! How far: repetitions as dots, steps as a bar in pieces.

use std::cmp::Ordering;

use egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{measures, round};
use crate::ui::theme;

/// One dot a repetition: done ones filled, the one being done ringed. Wraps when there are many.
pub fn dots(ui: &mut Ui, done: u32, total: u32, name: &str) -> Response {
    let colours = &theme::of(ui).colours;
    let (pitch, radius) = (20.0, 5.5);
    let a_row = ((ui.available_width() / pitch) as u32).max(1);
    let rows = total.div_ceil(a_row).max(1);
    let size = vec2(pitch * total.min(a_row) as f32, pitch * rows as f32);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    measures(&response, done as f32 / total.max(1) as f32);
    for dot in 0..total {
        let (column, row) = (dot % a_row, dot / a_row);
        let centre = rect.min + vec2((column as f32 + 0.5) * pitch, (row as f32 + 0.5) * pitch);
        let painter = ui.painter();
        let ringed = |fill, edge| round::circle(painter, centre, radius, fill, edge, StrokeKind::Outside);
        match dot.cmp(&done) {
            Ordering::Less => {
                painter.circle_filled(centre, radius, colours.accent);
            }
            Ordering::Equal => ringed(colours.limb_soft, Stroke::new(2.5, colours.limb)),
            Ordering::Greater => ringed(Color32::TRANSPARENT, Stroke::new(1.5, colours.edge)),
        }
    }
    response
}

/// A bar with one piece a step; `part` is how far the present one is, 0 to 1.
pub fn step_bar(ui: &mut Ui, step: usize, part: f32, total: usize, name: &str) -> Response {
    let colours = &theme::of(ui).colours;
    let (height, gap) = (6.0, 4.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    measures(&response, (step as f32 + part) / total.max(1) as f32);
    let each = (rect.width() - gap * total.saturating_sub(1) as f32) / total.max(1) as f32;
    for index in 0..total {
        let left = rect.left() + index as f32 * (each + gap);
        let piece = Rect::from_min_size(pos2(left, rect.top()), vec2(each, height));
        // A rim shows what is left better than a tint.
        let (track, rim) = if colours.rim == Color32::TRANSPARENT {
            (colours.line, Stroke::NONE)
        } else {
            (colours.surface, Stroke::new(1.0, colours.rim))
        };
        ui.painter().rect(piece, height / 2.0, track, rim, StrokeKind::Inside);
        let filled = match index.cmp(&step) {
            Ordering::Less => 1.0,
            Ordering::Equal => part.clamp(0.0, 1.0),
            Ordering::Greater => 0.0,
        };
        if filled > 0.0 {
            let done = Rect::from_min_size(piece.min, vec2((each * filled).max(height), height));
            ui.painter().rect_filled(done, height / 2.0, colours.accent);
        }
    }
    response
}
