//! Charts over time: quiet lines, a sentence for screen readers, nothing that drags or zooms.

use egui::{Color32, Role, Sense, Stroke, TextStyle, Ui, WidgetInfo, vec2};
use egui_plot::{Bar, BarChart, GridInput, GridMark, Line, LineStyle, MarkerShape, Plot, PlotUi, Points};

use super::bins::{Bin, Bins};
use crate::link::progress::Ratings;
use crate::text::{date_short, tr, tr_with};
use crate::ui::theme::{self, Level};
use crate::ui::widgets::{caption, key, keys};

/// Heights, in points.
const PAIN: f32 = 200.0;
const DONE: f32 = 140.0;
/// Dates below a chart at most.
const MOST_DATES: usize = 6;

/// Mean pain before and after routines, 0 to 10.
pub fn pain(ui: &mut Ui, bins: &Bins, sentence: &str) {
    let theme = theme::of(ui);
    let (before_ink, after_ink) = (theme.colours.limb_ink, theme.colours.accent);
    let before = points(bins, |bin| bin.before);
    let after = points(bins, |bin| bin.after);
    let radius = if bins.bins.len() > 20 { 2.5 } else { 4.0 };
    let plot = plot(ui, "pain", bins, PAIN).include_y(0.0).include_y(10.0).y_grid_spacer(|_| every(5.0, 10.0));
    shown(ui, plot, sentence, |plot| {
        for (points, ink, style, shape) in [
            (before, before_ink, LineStyle::dashed_loose(), MarkerShape::Diamond),
            (after, after_ink, LineStyle::Solid, MarkerShape::Circle),
        ] {
            plot.line(Line::new("", points.clone()).color(ink).width(2.0).style(style).allow_hover(false));
            plot.points(Points::new("", points).color(ink).radius(radius).shape(shape).allow_hover(false));
        }
    });
    keys(ui, |ui| {
        line(ui, before_ink, true, &tr("history-before"));
        line(ui, after_ink, false, &tr("history-after"));
    });
    ui.add(caption(bin_words(bins)));
}

/// Routines done to the end, and those that were not.
pub fn done(ui: &mut Ui, bins: &Bins, sentence: &str) {
    let theme = theme::of(ui);
    let (whole_ink, hollow) = (theme.colours.accent, Stroke::new(1.5, theme.colours.edge));
    // What is full is done to the end, what is hollow is not: the colours are not all that tells them apart.
    let bars = |of: fn(&Bin) -> u32, ink: Color32, edge: Stroke| {
        let bars = bins.bins.iter().enumerate();
        let bar = move |at: usize, count: u32| {
            let edge = if count > 0 { edge } else { Stroke::NONE };
            Bar::new(at as f64, f64::from(count)).width(0.7).fill(ink).stroke(edge)
        };
        BarChart::new("", bars.map(|(at, bin)| bar(at, of(bin))).collect()).allow_hover(false)
    };
    let completed = bars(|bin| bin.completed, whole_ink, Stroke::NONE);
    let rest =
        bars(|bin| bin.begun.saturating_sub(bin.completed), theme.colours.surface, hollow).stack_on(&[&completed]);
    let most = bins.bins.iter().map(|bin| bin.begun).max().unwrap_or(0);
    let step = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0];
    let step = step.into_iter().find(|step| f64::from(most) / step <= 4.0).unwrap_or(1000.0);
    let top = (f64::from(most) / step).ceil() * step;
    let plot = plot(ui, "done", bins, DONE).include_y(0.0).include_y(top).y_grid_spacer(move |_| every(step, top));
    shown(ui, plot, sentence, |plot| {
        plot.bar_chart(completed);
        plot.bar_chart(rest);
    });
    keys(ui, |ui| {
        square(ui, whole_ink, Stroke::NONE, &tr("history-completed"));
        square(ui, theme.colours.surface, hollow, &tr("history-broken-off"));
    });
}

/// What all charts have in common.
fn plot<'a>(ui: &Ui, id: &str, bins: &Bins, height: f32) -> Plot<'a> {
    let theme = theme::of(ui);
    let last = bins.bins.len().saturating_sub(1);
    let every_nth = bins.bins.len().div_ceil(MOST_DATES).max(1);
    let dates: Vec<String> = bins.bins.iter().map(|bin| date_short(bin.from)).collect();
    let marks = move |_: GridInput| -> Vec<GridMark> {
        let places = (0..=last).rev().step_by(every_nth);
        places.map(|at| GridMark { value: at as f64, step_size: every_nth as f64 }).collect()
    };
    let name = move |mark: GridMark, _: &std::ops::RangeInclusive<f64>| {
        dates.get(mark.value.round().max(0.0) as usize).cloned().unwrap_or_default()
    };
    Plot::new(id)
        .height(height)
        .sense(Sense::hover())
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .show_background(false)
        .show_crosshair(false)
        .show_grid([false, true])
        .grid_color(theme.colours.line)
        .grid_fade(0.0)
        .include_x(-0.6)
        .include_x(last as f64 + 0.6)
        .set_margin_fraction(egui::vec2(0.0, 0.06))
        .x_grid_spacer(marks)
        .x_axis_formatter(name)
        .y_axis_formatter(|mark, _| format!("{:.0}", mark.value))
        .y_axis_min_width(theme.size(Level::Caption) * 2.0)
}

fn shown<'a>(ui: &mut Ui, plot: Plot<'a>, sentence: &str, contents: impl FnOnce(&mut PlotUi<'a>) + 'a) {
    let theme = theme::of(ui);
    let response = ui
        .scope(|ui| {
            ui.visuals_mut().override_text_color = Some(theme.colours.quiet);
            // The numbers on the axes are small print.
            ui.style_mut().text_styles.insert(TextStyle::Body, theme.font(Level::Caption, false));
            plot.show(ui, contents).response
        })
        .inner;
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, sentence));
}

/// Bins with ratings, in order.
fn points(bins: &Bins, of: fn(&Bin) -> Ratings) -> Vec<[f64; 2]> {
    let means = bins.bins.iter().enumerate().filter_map(|(at, bin)| Some([at as f64, f64::from(of(bin).mean()?)]));
    means.collect()
}

/// Marks from 0 to `top`.
fn every(step: f64, top: f64) -> Vec<GridMark> {
    let count = (top / step).round().max(1.0) as usize;
    (0..=count).map(|at| GridMark { value: at as f64 * step, step_size: step }).collect()
}

/// What a line means.
fn line(ui: &mut Ui, ink: Color32, is_dashed: bool, words: &str) {
    key(ui, 26.0, words, |ui, place| {
        let (left, right) = (place.left_center(), place.right_center());
        let stroke = Stroke::new(2.0, ink);
        if is_dashed {
            ui.painter().extend(egui::Shape::dashed_line(&[left, right], stroke, 6.0, 4.0));
            let corners = [vec2(0.0, -4.0), vec2(4.0, 0.0), vec2(0.0, 4.0), vec2(-4.0, 0.0)];
            let diamond = corners.map(|corner| place.center() + corner).to_vec();
            ui.painter().add(egui::Shape::convex_polygon(diamond, ink, Stroke::NONE));
        } else {
            ui.painter().line_segment([left, right], stroke);
            ui.painter().circle_filled(place.center(), 4.0, ink);
        }
    });
}

/// What a bar or a stretch means.
fn square(ui: &mut Ui, ink: Color32, edge: Stroke, words: &str) {
    key(ui, 14.0, words, |ui, place| {
        let square = egui::Rect::from_center_size(place.center(), vec2(12.0, 12.0));
        ui.painter().rect(square, 3.0, ink, edge, egui::StrokeKind::Inside);
    });
}

/// What a bin is, for those who ask how much is put together: "A point is a week."
fn bin_words(bins: &Bins) -> String {
    match bins.days_a_bin {
        1 => tr("history-bin-day"),
        7 => tr("history-bin-week"),
        days => tr_with("history-bin-days", &[("n", days.into())]),
    }
}
