//! What the settings would do on a day at the desk, so that nobody has to guess.

use egui::Ui;
use jiff::Zoned;
use jiff::civil::{Date, Weekday};

use crate::domain::settings::Settings;
use crate::link::day::PreviewView;
use crate::text::{self, tr, tr_with, weekday_short};
use crate::ui::action::Action;
use crate::ui::day_line::{self, DayLine};
use crate::ui::pages::today::day::{hours_stretch, planned_mark};
use crate::ui::theme;
use crate::ui::widgets::{body, caption, card, choice, subtitle};
use crate::ui::words::{day, joined, week};

/// The weekday that is looked at, and what was asked about last.
#[derive(Debug, Clone, Default)]
pub struct PreviewState {
    weekday: Option<Weekday>,
    asked: Option<(Settings, Date)>,
}

impl PreviewState {
    /// Draws the card. Returns what is to be asked, where the shown day is not of these settings.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        settings: &Settings,
        today: Option<Date>,
        preview: Option<&PreviewView>,
    ) -> Option<Action> {
        let today = today?;
        let mut weekday = Some(self.weekday.unwrap_or_else(|| first_with_hours(settings, today)));
        card(ui, |ui| {
            ui.add(subtitle(tr("preview-title")));
            let options: Vec<_> = week().map(|weekday| (weekday, weekday_short(weekday))).collect();
            if choice(ui, &tr("preview-title"), &mut weekday, &options) {
                self.weekday = weekday;
            }
            ui.add_space(theme::of(ui).scale.space.s);
            if let Some(preview) = preview {
                preview_ui(ui, preview);
            }
        });
        ui.add_space(theme::of(ui).scale.space.s);
        let date = next(today, weekday?);
        let wanted = (settings.clone(), date);
        if self.asked.as_ref() == Some(&wanted) {
            return None;
        }
        self.asked = Some(wanted);
        Some(Action::Preview { settings: Box::new(settings.clone()), date })
    }
}

fn preview_ui(ui: &mut Ui, preview: &PreviewView) {
    let line = DayLine {
        hours: preview.hours.iter().filter_map(hours_stretch).collect(),
        marks: preview.planned.iter().filter_map(planned_mark).collect(),
        ..DayLine::default()
    };
    let times: Vec<String> = line.marks.iter().map(|mark| text::clock(&mark.at)).collect();
    let name = preview.date.parse::<Date>().map_or_else(|_| String::new(), |date| day(date.weekday()));
    let words = if times.is_empty() {
        tr_with("preview-none", &[("day", name.into())])
    } else {
        let args = [("day", name.into()), ("times", joined(&times).into()), ("n", times.len().into())];
        tr_with("preview-times", &args)
    };
    day_line::ui(ui, &line, &words);
    ui.add(body(words));
    ui.add(caption(tr("preview-text")));
    for problem in &preview.problems {
        ui.add(caption(problem));
    }
}

/// Today, or the next day that has hours.
fn first_with_hours(settings: &Settings, today: Date) -> Weekday {
    let days = today.weekday().cycle_forward().take(7);
    days.into_iter().find(|day| !settings.hours.on(*day).is_empty()).unwrap_or_else(|| today.weekday())
}

/// The next such day, today included.
fn next(today: Date, weekday: Weekday) -> Date {
    let days = today.weekday().until(weekday);
    today.checked_add(jiff::Span::new().days(days)).unwrap_or(today)
}

/// The date of a view's moment.
pub fn date_of(now: &str) -> Option<Date> {
    now.parse::<Zoned>().ok().map(|now| now.date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_day_that_is_looked_at_is_today_or_the_next_with_hours() {
        let saturday = date(2026, 3, 28);
        assert_eq!(first_with_hours(&Settings::default(), saturday), Weekday::Monday);
        assert_eq!(next(saturday, Weekday::Monday), date(2026, 3, 30));
        assert_eq!(next(saturday, Weekday::Saturday), saturday);
    }
}
