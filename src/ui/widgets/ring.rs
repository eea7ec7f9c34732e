//! A ring that fills: sitting time, a hold, a count to three.

use std::f32::consts::TAU;

use egui::{Color32, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, vec2};

use crate::ui::theme;

/// Corners of a whole ring.
const STEPS: usize = 96;

/// A ring of this diameter, filled clockwise from the top to `part` (0 to 1). Returns where its inside is.
pub fn ring(ui: &mut Ui, diameter: f32, width: f32, part: f32, colour: Color32, name: &str) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(vec2(diameter, diameter), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    if ui.is_rect_visible(rect) {
        paint(ui.painter(), rect, width, part, theme::of(ui).colours.sunken, colour);
    }
    (rect.shrink(width), response)
}

/// The same, on ground that the caller has found.
pub fn paint(painter: &Painter, rect: Rect, width: f32, part: f32, track: Color32, colour: Color32) {
    let radius = rect.width().min(rect.height()) / 2.0 - width / 2.0;
    let centre = rect.center();
    let at = |turn: f32| -> Pos2 {
        let angle = TAU * (turn - 0.25);
        centre + radius * vec2(angle.cos(), angle.sin())
    };
    // egui strokes circles on their outside; a path lies in the middle of its stroke, as the filled part does.
    let circle = |colour| {
        let points: Vec<Pos2> = (0..STEPS).map(|step| at(step as f32 / STEPS as f32)).collect();
        painter.add(Shape::closed_line(points, Stroke::new(width, colour)));
    };
    circle(track);
    let part = part.clamp(0.0, 1.0);
    if part <= 0.0 {
        return;
    }
    if part >= 1.0 {
        circle(colour);
        return;
    }
    let steps = (part * STEPS as f32).ceil().max(2.0) as usize;
    let points: Vec<Pos2> = (0..=steps).map(|step| at(part * step as f32 / steps as f32)).collect();
    painter.add(Shape::line(points, Stroke::new(width, colour)));
    painter.circle_filled(at(0.0), width / 2.0, colour);
    painter.circle_filled(at(part), width / 2.0, colour);
}
