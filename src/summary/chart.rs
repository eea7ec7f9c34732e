//! The pain line: mean ratings before and after routines, a point a week.

use std::fmt::Write as _;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::html::Html;
use crate::link::progress::{ProgressView, Ratings};
use crate::text::{date_short, tr};

/// So many weeks, the last one ends today.
const WEEKS: i32 = 12;
const WIDTH: f32 = 400.0;
const HEIGHT: f32 = 118.0;
const LEFT: f32 = 22.0;
const TOP: f32 = 6.0;
const BOTTOM: f32 = 98.0;
/// Light enough for paper, dark enough for a copier; dashes and marks tell them apart without colour.
const BEFORE: &str = "#b3431f";
const AFTER: &str = "#0b6e6e";

/// The two lines; nothing where nothing was rated.
pub fn pain(progress: &ProgressView) -> Html {
    let Some(weeks) = weeks(progress) else { return Html::default() };
    let before = points(&weeks, |week| week.before);
    let after = points(&weeks, |week| week.after);
    if before.is_empty() && after.is_empty() {
        return Html::default();
    }
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         role=\"img\" aria-label=\"{0}\"><title>{0}</title>",
        tr("summary-chart")
    );
    let mut push = |what: std::fmt::Arguments<'_>| {
        // Writing into a text does not fail.
        let _done = svg.write_fmt(what);
    };
    for value in [0.0_f32, 5.0, 10.0] {
        let y = height(value);
        push(format_args!("<path d=\"M{LEFT} {y:.1}H{WIDTH}\" stroke=\"#ccc\" stroke-width=\"0.7\"/>"));
        push(format_args!(
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\" class=\"axis\">{value:.0}</text>",
            LEFT - 4.0,
            y + 3.0
        ));
    }
    for (at, week) in weeks.iter().enumerate().filter(|(at, _)| at % 3 == 2) {
        let (x, day) = (across(at), date_short(week.until));
        let anchor = if at + 1 == weeks.len() { "end" } else { "middle" };
        push(format_args!(
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\" class=\"axis\">{day}</text>",
            HEIGHT - 6.0
        ));
    }
    for (points, ink, dashes, radius) in [(&before, BEFORE, "4 3", 2.2), (&after, AFTER, "none", 2.2)] {
        let line: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        push(format_args!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"1.5\" stroke-dasharray=\"{dashes}\"/>",
            line.join(" ")
        ));
        for (x, y) in points {
            push(format_args!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{ink}\"/>"));
        }
    }
    push(format_args!("</svg>"));
    let key = |class: &str, words: &str| Html::text(&tr(words)).within_class("span", class);
    let caption = key("before", "summary-chart-before").then(&key("after", "summary-chart-after"));
    let caption = caption.then(&Html::text(&tr("summary-chart-week"))).within("figcaption");
    Html::drawing(svg).then(&caption).within_class("figure", "chart")
}

struct Week {
    until: Date,
    before: Ratings,
    after: Ratings,
}

/// Oldest first; none without a day to count from.
fn weeks(progress: &ProgressView) -> Option<Vec<Week>> {
    let today: Date = progress.today.parse().ok()?;
    let none = Ratings::default();
    let week = |back: i32| Week { until: today.saturating_sub((back * 7).days()), before: none, after: none };
    let mut weeks: Vec<Week> = (0..WEEKS).rev().map(week).collect();
    for day in &progress.days {
        let Ok(date) = day.date.parse::<Date>() else { continue };
        let back = date.until(today).map_or(-1, |span| span.get_days());
        let at = (back >= 0).then(|| usize::try_from(WEEKS - 1 - back / 7).ok()).flatten();
        if let Some(week) = at.and_then(|at| weeks.get_mut(at)) {
            week.before = week.before.with(day.before);
            week.after = week.after.with(day.after);
        }
    }
    Some(weeks)
}

fn points(weeks: &[Week], of: fn(&Week) -> Ratings) -> Vec<(f32, f32)> {
    weeks.iter().enumerate().filter_map(|(at, week)| Some((across(at), height(of(week).mean()?)))).collect()
}

fn across(week: usize) -> f32 {
    LEFT + 10.0 + (WIDTH - LEFT - 20.0) * week as f32 / (WEEKS - 1) as f32
}

fn height(pain: f32) -> f32 {
    BOTTOM - (BOTTOM - TOP) * pain.clamp(0.0, 10.0) / 10.0
}
