//! When prompts may come: each day as a bar from midnight to midnight, and as text.

use egui::{Align, Layout, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use jiff::civil::Time;

use super::draft::Draft;
use super::{Checked, Field, parse};
use crate::domain::settings::HoursRange;
use crate::text::{tr, tr_with};
use crate::ui::theme::{self, Level};
use crate::ui::widgets::{body, caption, card, lead, text_field};
use crate::ui::words::{day, week};

/// Draws the card.
pub fn ui(ui: &mut Ui, draft: &mut Draft, checked: &Checked) {
    card(ui, |ui| {
        ui.add(lead(tr("settings-hours")).strong());
        ui.add(caption(tr("settings-hours-text")));
        ui.add_space(theme::of(ui).scale.space.s);
        let is_narrow = ui.available_width() < 560.0;
        for (index, (weekday, text)) in week().zip(draft.days.iter_mut()).enumerate() {
            let name = day(weekday);
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(96.0, 40.0), Sense::hover());
                let layout = Layout::left_to_right(Align::Center);
                ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(layout)).add(body(&name));
                if !is_narrow {
                    // The field, the air before it, and the gaps between the three.
                    let width = ui.available_width() - 224.0 - 16.0 - 2.0 * ui.spacing().item_spacing.x;
                    bar(ui, width, &parse::ranges(text).unwrap_or_default(), &name, index == 6);
                    ui.add_space(16.0);
                }
                let name = tr_with("settings-hours-of", &[("day", name.as_str().into())]);
                text_field(ui, text, &name, 224.0, checked.problem(Field::Day(index)));
            });
        }
    });
    ui.add_space(theme::of(ui).scale.space.s);
}

/// A day from midnight to midnight; the last of the week also names the hours.
fn bar(ui: &mut Ui, width: f32, ranges: &[HoursRange], day: &str, has_scale: bool) {
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let (rect, response) = ui.allocate_exact_size(vec2(width, if has_scale { 52.0 } else { 40.0 }), Sense::hover());
    response
        .widget_info(|| WidgetInfo::labeled(Role::Image, true, tr_with("settings-hours-bar", &[("day", day.into())])));
    let track = Rect::from_min_size(rect.min + vec2(0.0, 14.0), vec2(width, 12.0));
    let painter = ui.painter();
    painter.rect_filled(track, 6.0, colours.sunken);
    let at = |share: f32| track.left() + share * track.width();
    for hour in [6.0, 12.0, 18.0f32] {
        let x = at(hour / 24.0);
        painter.vline(x, track.top() - 3.0..=track.bottom() + 3.0, egui::Stroke::new(1.0, colours.line));
        if has_scale {
            let font = theme.font(Level::Caption, false);
            painter.text(pos2(x, rect.bottom()), egui::Align2::CENTER_BOTTOM, hour, font, colours.quiet);
        }
    }
    let fill = |from: f32, until: f32| {
        let piece = Rect::from_min_max(pos2(at(from), track.top()), pos2(at(until), track.bottom()));
        painter.rect_filled(piece, 6.0, colours.accent);
    };
    for range in ranges {
        let from = share(range.from);
        match range.until.map(share) {
            Some(until) if until > from => fill(from, until),
            // Over midnight: the rest is the next day's morning, shown where it ends today.
            Some(_) | None => fill(from, 1.0),
        }
    }
}

/// The time of day as a share of the day.
fn share(time: Time) -> f32 {
    (f32::from(time.hour()) + f32::from(time.minute()) / 60.0) / 24.0
}
