//! A day as a line: hours, when nothing could come, what came and how it ended, and what is still to come.

use egui::{Color32, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use jiff::{Unit, Zoned, ZonedRound};

use super::theme::{self, Level, Theme};
use super::widgets::{Slant, hatch, key, keys};
use crate::text::{self, tr};

/// How far from a mark the pointer still means it, in points.
const REACH: f32 = 10.0;
/// Height of the whole, in points: marks, line, clock times.
const HEIGHT: f32 = 74.0;
/// Room that a mark takes, in points.
const MARK: f32 = 16.0;
/// Least room between two clock times, in points.
const TICK_GAP: f32 = 52.0;

/// What became of a prompt, or that it is still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// Its routine was begun.
    Done,
    /// Put off.
    Snoozed,
    /// Let go: skipped, dismissed, missed.
    Gone,
    /// The person rested by themselves.
    Rested,
    /// On screen now.
    Open,
    Planned,
}

/// One prompt on the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    pub at: Zoned,
    pub kind: MarkKind,
    /// What is said of it under the pointer.
    pub text: String,
}

/// A stretch of the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    pub from: Zoned,
    pub until: Zoned,
    /// What is said of it under the pointer; empty for hours.
    pub text: String,
    /// Striped: something held; plain: nobody there.
    pub is_hold: bool,
}

/// A day to be drawn.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DayLine {
    pub hours: Vec<Stretch>,
    pub quiet: Vec<Stretch>,
    pub marks: Vec<Mark>,
    pub now: Option<Zoned>,
}

/// The piece of the day that is drawn.
struct Range {
    from: Zoned,
    secs: f32,
}

impl Range {
    /// From the whole hour before the first thing to the whole hour after the last.
    fn of(line: &DayLine) -> Option<Self> {
        let spans = line.hours.iter().flat_map(|hours| [&hours.from, &hours.until]);
        let all = || spans.clone().chain(line.marks.iter().map(|mark| &mark.at));
        let (first, last) = (all().min()?, all().max()?);
        let hour = |mode| ZonedRound::new().smallest(Unit::Hour).mode(mode);
        let from = first.round(hour(jiff::RoundMode::Floor)).ok()?;
        let until = last.round(hour(jiff::RoundMode::Ceil)).ok()?;
        let secs = until.duration_since(&from).as_secs_f32().max(3600.0);
        Some(Self { from, secs })
    }

    /// The moment as a share of the piece.
    fn share(&self, at: &Zoned) -> f32 {
        at.duration_since(&self.from).as_secs_f32() / self.secs
    }

    /// Whole hours to be written below, so many apart that they have room.
    fn ticks(&self, width: f32) -> impl Iterator<Item = Zoned> {
        let hours = self.secs / 3600.0;
        let fits = (width / TICK_GAP).floor().max(1.0);
        let step = [1.0_f32, 2.0, 3.0, 4.0, 6.0, 12.0].into_iter().find(|step| hours / step <= fits).unwrap_or(24.0);
        let from = self.from.clone();
        let times = (0..).map(move |index| index * step as i64).take_while(move |hour| *hour as f32 <= hours);
        times.filter_map(move |hour| from.checked_add(jiff::Span::new().hours(hour)).ok())
    }
}

/// Draws the line over the whole width; `name` is what a screen reader says of it. Nothing is drawn of an empty day.
pub fn ui(ui: &mut Ui, line: &DayLine, name: &str) {
    let Some(range) = Range::of(line) else { return };
    let (whole, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let track = Rect::from_min_size(whole.min + vec2(8.0, 28.0), vec2(whole.width() - 16.0, 12.0));
    let x = |at: &Zoned| track.left() + range.share(at).clamp(0.0, 1.0) * track.width();
    let theme = theme::of(ui);
    track_ui(ui, theme, line, track, &x);
    for tick in range.ticks(track.width()) {
        let at = pos2(x(&tick), track.bottom());
        ui.painter().vline(at.x, at.y..=at.y + 4.0, Stroke::new(1.0, theme.colours.line));
        let font = theme.font(Level::Caption, false);
        let clock = ui.painter().layout_no_wrap(text::clock(&tick), font, theme.colours.quiet);
        // The first and the last do not stand out at the sides.
        let half = clock.size().x / 2.0;
        let middle = at.x.clamp(whole.left() + half, (whole.right() - half).max(whole.left() + half));
        ui.painter().galley(pos2(middle - half, at.y + 6.0), clock, theme.colours.quiet);
    }
    let places: Vec<f32> = line.marks.iter().map(|mark| x(&mark.at)).collect();
    let places = apart(&places, track.right());
    for (mark, place) in line.marks.iter().zip(places) {
        mark_ui(ui, theme, pos2(place, track.center().y), mark.kind);
    }
    if let Some(now) = &line.now {
        let at = x(now);
        let colour = theme.colours.ink;
        ui.painter().vline(at, track.top() - 10.0..=track.bottom() + 4.0, Stroke::new(2.0, colour));
        let corners =
            vec![pos2(at - 5.0, track.top() - 16.0), pos2(at + 5.0, track.top() - 16.0), pos2(at, track.top() - 8.0)];
        ui.painter().add(Shape::convex_polygon(corners, colour, Stroke::NONE));
    }
    pointed_at(&response, line, &x, track);
}

/// Marks that would cover each other step aside a little, in the order of their times; never far from them.
fn apart(places: &[f32], right: f32) -> Vec<f32> {
    let mut drawn: Vec<(usize, f32)> = places.iter().copied().enumerate().collect();
    drawn.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    let mut least = f32::MIN;
    for (_, place) in &mut drawn {
        *place = least.clamp(*place, *place + MARK).min(right);
        least = *place + MARK;
    }
    drawn.sort_by_key(|(index, _)| *index);
    drawn.into_iter().map(|(_, place)| place).collect()
}

fn track_ui(ui: &Ui, theme: &Theme, line: &DayLine, track: Rect, x: &impl Fn(&Zoned) -> f32) {
    let painter = ui.painter();
    painter.rect(track, 6.0, theme.colours.sunken, Stroke::new(1.0, theme.colours.rim), StrokeKind::Inside);
    let piece = |stretch: &Stretch| Rect::from_x_y_ranges(x(&stretch.from)..=x(&stretch.until), track.y_range());
    for hours in &line.hours {
        painter.rect_filled(piece(hours), 6.0, theme.colours.accent_soft);
        painter.rect_stroke(piece(hours), 6.0, Stroke::new(1.0, theme.colours.accent), StrokeKind::Inside);
    }
    for quiet in &line.quiet {
        quiet_ui(ui, theme, piece(quiet), quiet.is_hold);
    }
}

/// A time in which nothing could come: striped where something held, plain where nobody was there.
fn quiet_ui(ui: &Ui, theme: &Theme, rect: Rect, is_hold: bool) {
    if is_hold {
        hatch(ui, rect, Slant::Rising, 5.0, Stroke::new(1.5, theme.colours.edge));
    } else {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 3.0)), 2.0, theme.colours.edge);
    }
}

/// A mark; its shape tells as much as its colour.
pub fn mark_ui(ui: &Ui, theme: &Theme, at: Pos2, kind: MarkKind) {
    let painter = ui.painter();
    let colours = &theme.colours;
    let ring = |fill: Color32, edge: Color32| {
        painter.circle(at, 7.0, fill, Stroke::new(2.0, edge));
    };
    match kind {
        MarkKind::Done => {
            ring(colours.good, colours.surface);
            let tick = vec![at + vec2(-3.2, 0.2), at + vec2(-0.8, 2.6), at + vec2(3.4, -2.4)];
            painter.add(Shape::line(tick, Stroke::new(1.8, colours.surface)));
        }
        MarkKind::Rested => {
            let corners = [vec2(0.0, -8.0), vec2(8.0, 0.0), vec2(0.0, 8.0), vec2(-8.0, 0.0)].map(|by| at + by);
            painter.add(Shape::convex_polygon(corners.to_vec(), colours.good, Stroke::new(2.0, colours.surface)));
        }
        MarkKind::Snoozed => {
            ring(colours.surface, colours.accent);
            painter.line_segment([at, at + vec2(0.0, -4.0)], Stroke::new(1.6, colours.accent));
            painter.line_segment([at, at + vec2(3.0, 0.0)], Stroke::new(1.6, colours.accent));
        }
        MarkKind::Gone => {
            ring(colours.surface, colours.edge);
            painter.line_segment([at + vec2(-4.0, 4.0), at + vec2(4.0, -4.0)], Stroke::new(1.6, colours.edge));
        }
        MarkKind::Open => ring(colours.limb, colours.surface),
        MarkKind::Planned => {
            painter.circle(at, 4.5, colours.surface, Stroke::new(2.0, colours.accent));
        }
    }
}

/// What the pointer means, said beside it.
fn pointed_at(response: &Response, line: &DayLine, x: &impl Fn(&Zoned) -> f32, track: Rect) {
    let Some(at) = response.hover_pos().filter(|at| track.expand(REACH).contains(*at)) else { return };
    let distance = |mark: &&Mark| (x(&mark.at) - at.x).abs();
    let nearest = line.marks.iter().min_by(|one, other| distance(one).total_cmp(&distance(other)));
    let mark = nearest.filter(|mark| distance(mark) <= REACH).map(|mark| mark.text.as_str());
    let is_in = |stretch: &&Stretch| (x(&stretch.from)..=x(&stretch.until)).contains(&at.x);
    let quiet = || line.quiet.iter().rfind(is_in).map(|stretch| stretch.text.as_str());
    if let Some(words) = mark.or_else(quiet).filter(|words| !words.is_empty()) {
        response.clone().on_hover_text_at_pointer(words);
    }
}

/// The marks that need a word, each with its word.
pub fn key_ui(ui: &mut Ui, line: &DayLine) {
    let theme = theme::of(ui);
    let kinds = [
        (MarkKind::Done, "day-done"),
        (MarkKind::Rested, "day-rested"),
        (MarkKind::Snoozed, "day-snoozed"),
        (MarkKind::Gone, "day-gone"),
        (MarkKind::Open, "day-open"),
        (MarkKind::Planned, "day-planned"),
    ];
    keys(ui, |ui| {
        for (kind, word) in kinds.into_iter().filter(|(kind, _)| line.marks.iter().any(|mark| mark.kind == *kind)) {
            key(ui, 18.0, &tr(word), |ui, place| mark_ui(ui, theme, place.center(), kind));
        }
        let quiet = [(true, "day-held"), (false, "day-away")];
        for (is_hold, word) in
            quiet.into_iter().filter(|(is_hold, _)| line.quiet.iter().any(|it| it.is_hold == *is_hold))
        {
            key(ui, 24.0, &tr(word), |ui, place| {
                quiet_ui(ui, theme, Rect::from_center_size(place.center(), vec2(24.0, 12.0)), is_hold);
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_would_cover_each_other_step_aside_and_stay_near_their_times() {
        assert_eq!(apart(&[100.0, 300.0], 500.0), [100.0, 300.0]);
        assert_eq!(apart(&[104.0, 100.0], 500.0), [116.0, 100.0], "in the order of their times");
        let many = apart(&[100.0; 6], 500.0);
        assert!(many.iter().all(|place| (100.0..=100.0 + MARK).contains(place)), "{many:?}");
        assert_eq!(apart(&[495.0, 499.0], 500.0), [495.0, 500.0], "not over the end");
    }
}
