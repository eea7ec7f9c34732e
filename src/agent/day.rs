//! Today as a line from morning to evening, and what other settings would make of a day. Nothing here changes anything.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::domain::settings::Settings;
use crate::engine::{Planned, day_begin, day_of, hours_between, preview, tomorrow};
use crate::link::day::{DayView, DecisionView, PlannedView, PreviewView, QuietView, SpanView};
use crate::link::message::Reply;
use crate::store::settings::from_toml;
use crate::text::tr_with;
use crate::wording::settings_file;

use super::resident::Resident;

/// What began so long before the day may still last into it.
const LOOK_BACK_SECS: i64 = 24 * 3600;

impl Resident {
    /// Today so far, and what is to be expected of the rest.
    pub(super) fn day(&self) -> Result<Reply, String> {
        let now = self.now();
        let settings = &self.parts.settings;
        let tz = now.wall.time_zone();
        let date = day_of(tz, settings.limits.day_starts, now.wall.timestamp());
        let (from, until) = bounds(settings, date, tz);
        let recent = self.decisions_since(from.as_second() - LOOK_BACK_SECS)?;
        let is_today = |decision: &&DecisionView| at(&decision.at).is_some_and(|at| at.timestamp() >= from);
        let day = DayView {
            date: date.to_string(),
            now: now.wall.to_string(),
            day: span(&from.to_zoned(tz.clone()), &until.to_zoned(tz.clone())),
            hours: hours(settings, date, tz),
            quiet: quiet(&recent, &from.to_zoned(tz.clone()), &now.wall),
            decisions: recent.iter().filter(is_today).cloned().collect(),
            planned: self.parts.engine.planned(&now, until).iter().map(planned).collect(),
        };
        Ok(Reply::Day { day })
    }

    /// What these settings would do on this date, or on a day like today, with the exercises as open as they are now.
    pub(super) fn preview(&self, toml: &str, date: Option<&str>) -> Result<Reply, String> {
        let wrong = |problem: String| tr_with("agent-wrong-settings", &[("problem", problem.into())]);
        let read = from_toml(toml).map_err(|error| wrong(settings_file::syntax(&error)))?;
        let now = self.now().wall;
        let tz = now.time_zone();
        let today = day_of(tz, read.settings.limits.day_starts, now.timestamp());
        let date = match date {
            None => today,
            Some(text) => text.parse().map_err(|_| tr_with("agent-wrong-date", &[("text", text.to_owned().into())]))?,
        };
        let preview = PreviewView {
            date: date.to_string(),
            hours: hours(&read.settings, date, tz),
            planned: preview(&read.settings, self.lock, date, tz).iter().map(planned).collect(),
            problems: read.warnings.iter().map(settings_file::warning).collect(),
        };
        Ok(Reply::Preview { preview })
    }
}

fn bounds(settings: &Settings, date: Date, tz: &TimeZone) -> (Timestamp, Timestamp) {
    let begin = |date| day_begin(tz, settings.limits.day_starts, date);
    (begin(date), begin(tomorrow(date)))
}

fn hours(settings: &Settings, date: Date, tz: &TimeZone) -> Vec<SpanView> {
    let (from, until) = bounds(settings, date, tz);
    hours_between(settings, from, until, tz).iter().map(|(from, until)| span(from, until)).collect()
}

fn planned(planned: &Planned) -> PlannedView {
    PlannedView {
        at: planned.at.to_string(),
        reminder: planned.reminder.to_string(),
        name: planned.name.clone(),
        minutes: if planned.is_note { 0 } else { planned.length.minutes() },
    }
}

fn span(from: &Zoned, until: &Zoned) -> SpanView {
    SpanView { from: from.to_string(), until: until.to_string() }
}

fn at(text: &str) -> Option<Zoned> {
    text.parse().ok()
}

/// When nothing could come, within the day: what the log says of states and holds, each until the next line that ends it.
fn quiet(decisions: &[DecisionView], from: &Zoned, now: &Zoned) -> Vec<QuietView> {
    let mut found: Vec<(Zoned, QuietView)> = Vec::new();
    for (index, decision) in decisions.iter().enumerate() {
        let Some(told) = at(&decision.at) else { continue };
        let since = decision.since.as_deref().and_then(at).unwrap_or_else(|| told.clone());
        let rest = decisions.iter().skip(index + 1);
        let (kind, until) = match (decision.what.as_str(), decision.state.as_deref()) {
            ("state", Some(kind @ ("asleep" | "not_running"))) => (kind, told),
            ("state", Some(kind @ ("away" | "paused" | "daily_limit" | "locked" | "nothing_enabled"))) => {
                (kind, ends(rest, |next| next.what == "state", now))
            }
            ("held", _) => {
                let is_end = |next: &DecisionView| next.what == "show" || next.reminder == decision.reminder;
                ("held", ends(rest, is_end, now))
            }
            _ => continue,
        };
        let (since, until) = (since.max(from.clone()), until.min(now.clone()));
        if since < until {
            let view = QuietView { kind: kind.to_owned(), span: span(&since, &until), by: decision.by.clone() };
            found.push((since, view));
        }
    }
    found.sort_by(|(first, _), (second, _)| first.cmp(second));
    found.into_iter().map(|(_, view)| view).collect()
}

/// The moment of the first line that ends it, or now.
fn ends<'a>(
    mut rest: impl Iterator<Item = &'a DecisionView>,
    is_end: impl Fn(&DecisionView) -> bool,
    now: &Zoned,
) -> Zoned {
    rest.find(|next| is_end(next))
        .and_then(|next| at(next.since.as_deref().unwrap_or(&next.at)))
        .unwrap_or_else(|| now.clone())
}
