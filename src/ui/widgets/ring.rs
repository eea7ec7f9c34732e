//! A ring that fills: sitting time, a hold, a count to three.

use egui::{Color32, Painter, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{measures, round};
use crate::ui::theme;

/// A ring of this diameter, filled clockwise from the top to `part` (0 to 1). Returns where its inside is.
pub fn ring(ui: &mut Ui, diameter: f32, width: f32, part: f32, colour: Color32, name: &str) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(vec2(diameter, diameter), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    measures(&response, part);
    if ui.is_rect_visible(rect) {
        let colours = &theme::of(ui).colours;
        paint(ui.painter(), rect, width, part, colours.sunken, colour);
        for side in [rect, rect.shrink(width)] {
            let rim = Stroke::new(1.0, colours.rim);
            round::circle(
                ui.painter(),
                rect.center(),
                side.width() / 2.0,
                Color32::TRANSPARENT,
                rim,
                StrokeKind::Inside,
            );
        }
    }
    (rect.shrink(width), response)
}

/// The same, on ground that the caller has found.
pub fn paint(painter: &Painter, rect: Rect, width: f32, part: f32, track: Color32, colour: Color32) {
    let radius = rect.width().min(rect.height()) / 2.0 - width / 2.0;
    let centre = rect.center();
    let corners = round::corners(painter, radius + width / 2.0);
    let part = part.clamp(0.0, 1.0);
    if part <= 0.0 || part >= 1.0 {
        // egui strokes circles on their outside; a path lies in the middle of its stroke, as the arcs do.
        let points = (0..corners).map(|corner| round::at(centre, radius, corner as f32 / corners as f32)).collect();
        painter.add(Shape::closed_line(points, Stroke::new(width, if part > 0.0 { colour } else { track })));
        return;
    }
    let arc = |from: f32, to: f32, colour: Color32| {
        let steps = ((to - from) * corners as f32).ceil().max(2.0) as usize;
        let turn = |step: usize| from + (to - from) * step as f32 / steps as f32;
        let points = (0..=steps).map(|step| round::at(centre, radius, turn(step))).collect();
        painter.add(Shape::line(points, Stroke::new(width, colour)));
    };
    // The round ends of what is filled cover those of the rest.
    arc(part, 1.0, track);
    arc(0.0, part, colour);
    for end in [0.0, part] {
        painter.circle_filled(round::at(centre, radius, end), width / 2.0, colour);
    }
}
