//! A day's hours as a bar to drag: an end moves an end, the middle moves the whole, the empty part begins another range,
//! and an end dragged onto the other takes the range away.

use egui::{Align2, CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use jiff::civil::Time;

use crate::domain::settings::HoursRange;
use crate::text::tr_with;
use crate::ui::theme::{self, Level};

/// Times snap to so many minutes.
const SNAP: i32 = 15;
/// Minutes of a day.
const DAY: i32 = 24 * 60;
/// How far from an end the pointer still means it, in points.
const REACH: f32 = 8.0;

/// Which part of a range is dragged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    From,
    Until,
    /// The whole, held so many minutes after its beginning.
    Whole(i32),
}

/// A drag under way: the ranges as they were when it began.
#[derive(Debug, Clone)]
pub struct Drag {
    before: Vec<(i32, i32)>,
    index: usize,
    part: Part,
}

/// Draws the bar of a day; the last of the week also names the hours. Returns the ranges if they were dragged.
pub fn ui(
    ui: &mut Ui,
    width: f32,
    ranges: &[HoursRange],
    day: &str,
    has_scale: bool,
    drag: &mut Option<Drag>,
) -> Option<Vec<HoursRange>> {
    let height = if has_scale { 52.0 } else { 40.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::drag());
    let name = tr_with("settings-hours-bar", &[("day", day.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let track = Rect::from_min_size(rect.min + vec2(0.0, 14.0), vec2(width, 12.0));
    paint(ui, rect, track, ranges, has_scale);
    let spans: Vec<(i32, i32)> = ranges.iter().map(span).collect();
    let minute = |x: f32| (((x - track.left()) / track.width()) * DAY as f32).round() as i32;
    let reach = (REACH / track.width() * DAY as f32) as i32;
    if let Some(at) = response.hover_pos() {
        ui.ctx().set_cursor_icon(match grabbed(&spans, minute(at.x), reach) {
            Some((_, Part::Whole(_))) => CursorIcon::Grab,
            Some(_) => CursorIcon::ResizeHorizontal,
            None => CursorIcon::Crosshair,
        });
    }
    if response.drag_started()
        && let Some(origin) = ui.input(|input| input.pointer.press_origin())
    {
        *drag = Some(begin(spans, minute(origin.x), reach));
    }
    if response.dragged()
        && let (Some(drag), Some(at)) = (drag.as_ref(), response.interact_pointer_pos())
    {
        return Some(dragged(drag, minute(at.x)));
    }
    if response.drag_stopped() {
        *drag = None;
    }
    None
}

/// What lies under the pointer: ends first, then the inside.
fn grabbed(spans: &[(i32, i32)], at: i32, reach: i32) -> Option<(usize, Part)> {
    let ends = spans.iter().enumerate().flat_map(|(index, (from, until))| {
        // What goes on over midnight has its end on the next day.
        let until = (*until < DAY || until == from).then_some((index, Part::Until, *until));
        [Some((index, Part::From, *from)), until]
    });
    let nearest = ends.flatten().min_by_key(|(_, _, end)| (at - end).abs());
    if let Some((index, part, end)) = nearest
        && (at - end).abs() <= reach
    {
        return Some((index, part));
    }
    let inside = spans.iter().position(|(from, until)| (*from..*until).contains(&at))?;
    Some((inside, Part::Whole(at - spans.get(inside)?.0)))
}

fn begin(mut spans: Vec<(i32, i32)>, at: i32, reach: i32) -> Drag {
    if let Some((index, part)) = grabbed(&spans, at, reach) {
        return Drag { before: spans, index, part };
    }
    let at = snapped(at);
    spans.push((at, at));
    Drag { index: spans.len() - 1, before: spans, part: Part::Until }
}

fn snapped(minute: i32) -> i32 {
    (((minute as f32) / SNAP as f32).round() as i32 * SNAP).clamp(0, DAY)
}

/// The ranges with the dragged part at this minute: sorted, joined where they meet, without what became empty.
fn dragged(drag: &Drag, at: i32) -> Vec<HoursRange> {
    let mut spans = drag.before.clone();
    if let Some((from, until)) = spans.get_mut(drag.index) {
        match drag.part {
            Part::From => *from = snapped(at).min(*until),
            Part::Until if *until == *from => {
                // A new range grows to either side of where it began.
                let (begin, end) = (*from, snapped(at));
                (*from, *until) = (begin.min(end), begin.max(end));
            }
            Part::Until => *until = snapped(at).max(*from),
            Part::Whole(held) => {
                let length = *until - *from;
                *from = snapped(at - held).clamp(0, (DAY - length).max(0));
                *until = *from + length;
            }
        }
    }
    spans.retain(|(from, until)| until > from);
    spans.sort_unstable();
    let mut joined: Vec<(i32, i32)> = Vec::new();
    for (from, until) in spans {
        match joined.last_mut() {
            Some((_, last)) if from <= *last => *last = (*last).max(until),
            _ => joined.push((from, until)),
        }
    }
    joined.into_iter().map(range).collect()
}

/// Minutes of the day; what goes on over midnight counts on.
fn span(range: &HoursRange) -> (i32, i32) {
    let minutes = |time: Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let from = minutes(range.from);
    let until = range.until.map_or(DAY, minutes);
    (from, if until <= from { until + DAY } else { until })
}

fn range((from, until): (i32, i32)) -> HoursRange {
    let time = |minutes: i32| {
        let minutes = minutes.rem_euclid(DAY);
        Time::new((minutes / 60) as i8, (minutes % 60) as i8, 0, 0).unwrap_or(Time::MIN)
    };
    HoursRange { from: time(from), until: (until != DAY).then(|| time(until)) }
}

fn paint(ui: &Ui, rect: Rect, track: Rect, ranges: &[HoursRange], has_scale: bool) {
    let theme = theme::of(ui);
    let colours = &theme.colours;
    let painter = ui.painter();
    painter.rect(track, 6.0, colours.sunken, Stroke::new(1.0, colours.edge), StrokeKind::Inside);
    let at = |minutes: i32| track.left() + minutes.clamp(0, DAY) as f32 / DAY as f32 * track.width();
    for (hour, align) in [
        (0, Align2::LEFT_BOTTOM),
        (6, Align2::CENTER_BOTTOM),
        (12, Align2::CENTER_BOTTOM),
        (18, Align2::CENTER_BOTTOM),
        (24, Align2::RIGHT_BOTTOM),
    ] {
        let x = at(hour * 60);
        if !matches!(hour, 0 | 24) {
            painter.vline(x, track.top() - 3.0..=track.bottom() + 3.0, Stroke::new(1.0, colours.edge));
        }
        if has_scale {
            painter.text(pos2(x, rect.bottom()), align, hour, theme.font(Level::Caption, false), colours.quiet);
        }
    }
    for (from, until) in ranges.iter().map(span) {
        let piece = Rect::from_min_max(pos2(at(from), track.top()), pos2(at(until), track.bottom()));
        painter.rect_filled(piece, 6.0, colours.accent);
        // Two grips, so that it is seen that the ends can be moved.
        for x in [piece.left() + 4.0, piece.right() - 4.0] {
            painter.vline(x, track.top() + 3.0..=track.bottom() - 3.0, Stroke::new(1.5, colours.on_accent));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(spans: &[(i32, i32)], from: i32, to: i32) -> Vec<(i32, i32)> {
        let drag = begin(spans.to_vec(), from, 10);
        dragged(&drag, to).iter().map(span).collect()
    }

    const NINE: i32 = 9 * 60;
    const NOON: i32 = 12 * 60;

    #[test]
    fn an_end_moves_an_end_and_snaps_to_quarters() {
        assert_eq!(bar(&[(NINE, NOON)], NOON + 3, 13 * 60 + 8), [(NINE, 13 * 60 + 15)]);
        assert_eq!(bar(&[(NINE, NOON)], NINE - 3, 8 * 60), [(8 * 60, NOON)]);
    }

    #[test]
    fn the_middle_moves_the_whole_and_stays_within_the_day() {
        assert_eq!(bar(&[(NINE, NOON)], 10 * 60, 11 * 60), [(10 * 60, 13 * 60)]);
        assert_eq!(bar(&[(NINE, NOON)], 10 * 60, DAY), [(DAY - 180, DAY)]);
    }

    #[test]
    fn the_empty_part_begins_another_range_to_either_side() {
        assert_eq!(bar(&[(NINE, NOON)], 14 * 60, 16 * 60), [(NINE, NOON), (14 * 60, 16 * 60)]);
        assert_eq!(bar(&[(NINE, NOON)], 16 * 60, 14 * 60), [(NINE, NOON), (14 * 60, 16 * 60)]);
        assert_eq!(bar(&[], 14 * 60, 14 * 60 + 2), []);
    }

    #[test]
    fn ranges_that_meet_become_one_and_an_empty_one_goes() {
        assert_eq!(bar(&[(NINE, NOON), (13 * 60, 17 * 60)], NOON, 14 * 60), [(NINE, 17 * 60)]);
        assert_eq!(bar(&[(NINE, NOON)], NOON, NINE), []);
    }

    #[test]
    fn a_night_that_goes_on_over_midnight_keeps_its_length() {
        let night = HoursRange { from: Time::constant(22, 0, 0, 0), until: Some(Time::constant(6, 0, 0, 0)) };
        let (from, until) = span(&night);
        assert_eq!((from, until), (22 * 60, 30 * 60));
        assert_eq!(range((from, until)), night);
    }
}
