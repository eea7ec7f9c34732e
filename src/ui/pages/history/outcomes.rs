//! How the reminders ended: one bar, and each part in words.

use std::collections::BTreeMap;

use egui::{CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::text::{tr, tr_with};
use crate::ui::theme;
use crate::ui::widgets::{Slant, body, card, hatch, key, keys, subtitle};

/// The order in which outcomes stand, and what each looks like. An outcome that is not named here is the schedule's own
/// matter.
const SHOWN: [&str; 6] = ["started", "snoozed", "skipped", "dismissed", "rested", "missed"];

/// Draws the card; nothing where no reminder came.
pub fn ui(ui: &mut Ui, counts: &BTreeMap<&str, u32>) {
    let parts: Vec<(&str, u32)> =
        SHOWN.into_iter().filter_map(|outcome| Some((outcome, *counts.get(outcome)?))).collect();
    let total: u32 = parts.iter().map(|(_, count)| count).sum();
    card(ui, |ui| {
        ui.add(subtitle(tr("history-reminders")));
        if total == 0 {
            ui.add(body(tr("history-reminders-none")).quiet());
            return;
        }
        ui.add(body(tr_with("history-reminders-count", &[("n", total.into())])).quiet());
        ui.add_space(theme::of(ui).scale.space.s);
        bar_ui(ui, &parts, total);
        keys(ui, |ui| {
            for (outcome, count) in &parts {
                key(ui, 18.0, &words(outcome, *count), |ui, place| {
                    let swatch = Rect::from_center_size(place.center(), vec2(16.0, 14.0));
                    paint(ui, swatch, CornerRadius::same(3), outcome);
                });
            }
        });
    });
}

fn words(outcome: &str, count: u32) -> String {
    tr_with(&format!("history-outcome-{outcome}"), &[("n", count.into())])
}

fn bar_ui(ui: &mut Ui, parts: &[(&str, u32)], total: u32) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let said: Vec<String> = parts.iter().map(|(outcome, count)| words(outcome, *count)).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said.join(", ")));
    let gap = 2.0;
    let room = rect.width() - gap * parts.len().saturating_sub(1) as f32;
    let mut left = rect.left();
    for (at, (outcome, count)) in parts.iter().enumerate() {
        let width = (room * *count as f32 / total as f32).max(2.0);
        let place = Rect::from_min_max(pos2(left, rect.top()), pos2((left + width).min(rect.right()), rect.bottom()));
        let (first, last) = (at == 0, at + 1 == parts.len());
        let round = |is_end: bool| if is_end { 6 } else { 0 };
        let corners = CornerRadius { nw: round(first), sw: round(first), ne: round(last), se: round(last) };
        paint(ui, place, corners, outcome);
        left += width + gap;
    }
}

/// A part as it looks on the bar and in the words below: each has a colour and a pattern, so that the colour is not all
/// that tells them apart.
fn paint(ui: &Ui, place: Rect, corners: CornerRadius, outcome: &str) {
    let colours = &theme::of(ui).colours;
    let (fill, slant) = match outcome {
        "started" => (colours.accent, None),
        "snoozed" => (colours.limb, Some(Slant::Rising)),
        "skipped" => (colours.edge, None),
        "dismissed" => (colours.quiet, Some(Slant::Falling)),
        "rested" => (colours.good, Some(Slant::Falling)),
        // Nobody saw it: hollow.
        _ => {
            let edge = Stroke::new(1.5, colours.edge);
            ui.painter().rect(place, corners, colours.surface, edge, StrokeKind::Inside);
            return;
        }
    };
    ui.painter().rect_filled(place, corners, fill);
    if let Some(slant) = slant {
        hatch(ui, place, slant, 6.0, Stroke::new(1.5, colours.surface));
    }
}
