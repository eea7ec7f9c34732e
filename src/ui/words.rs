//! Words put together: the schedule in sentences, days, clock times.

use jiff::civil::{Date, Time, Weekday};

use crate::content;
use crate::domain::catalog::Catalog;
use crate::domain::id::ProfileId;
use crate::domain::irritability::Irritability;
use crate::domain::settings::{Hours, HoursRange, Reminder, Settings, Timing};
use crate::link::view::KeptNerveView;
use crate::text::{self, tr, tr_with};
use crate::wording;

pub use crate::text::sentence;

/// One sentence for the hours and one for each reminder that is on.
pub fn sentences(settings: &Settings) -> Vec<String> {
    let reminders = settings.reminders.iter().filter(|reminder| reminder.enabled).map(reminder);
    let mut sentences: Vec<String> = reminders.collect();
    if sentences.is_empty() {
        return vec![tr("schedule-none")];
    }
    let hours = hours(&settings.hours);
    sentences.push(if hours.is_empty() {
        tr("schedule-no-hours")
    } else {
        tr_with("schedule-hours", &[("hours", hours.join("; ").into())])
    });
    sentences
}

/// "Every 45 min of sitting: A minute for the nerve (1 minute)".
fn reminder(reminder: &Reminder) -> String {
    let minutes = reminder.length.minutes();
    let name = wording::reminder_name(&reminder.id, &reminder.name);
    match &reminder.timing {
        Timing::Every(every) => {
            let every = text::span(*every);
            tr_with("schedule-every", &[("every", every.into()), ("minutes", minutes.into()), ("name", name.into())])
        }
        Timing::At(times) => {
            let at = joined(&times.iter().copied().map(clock).collect::<Vec<_>>());
            tr_with("schedule-at", &[("at", at.into()), ("minutes", minutes.into()), ("name", name.into())])
        }
    }
}

/// Days with the same hours together: "Monday to Friday 09:00–12:30 and 13:15–17:30".
pub fn hours(hours: &Hours) -> Vec<String> {
    let mut groups: Vec<(Vec<Weekday>, &[HoursRange])> = Vec::new();
    for day in week() {
        let ranges = hours.on(day);
        if ranges.is_empty() {
            continue;
        }
        match groups.iter_mut().find(|(_, same)| *same == ranges) {
            Some((days, _)) => days.push(day),
            None => groups.push((vec![day], ranges)),
        }
    }
    groups
        .into_iter()
        .map(|(names, ranges)| format!("{} {}", days(&names), joined(&ranges.iter().map(range).collect::<Vec<_>>())))
        .collect()
}

/// Days that follow each other as "Monday to Friday", others one by one.
pub fn days(days: &[Weekday]) -> String {
    let follows = |pair: &[Weekday]| matches!(pair, [one, other] if one.next() == *other);
    if days.len() > 2 && days.windows(2).all(follows) {
        let ends = days.first().zip(days.last());
        return ends.map_or_else(String::new, |(from, to)| {
            tr_with("days-range", &[("from", day(*from).into()), ("to", day(*to).into())])
        });
    }
    joined(&days.iter().copied().map(day).collect::<Vec<_>>())
}

/// Monday to Sunday.
pub fn week() -> impl Iterator<Item = Weekday> {
    Weekday::Monday.cycle_forward().take(7)
}

/// The name of a day.
pub fn day(day: Weekday) -> String {
    tr(&format!("day-{}", day.to_monday_one_offset()))
}

fn range(range: &HoursRange) -> String {
    let until = range.until.map_or_else(|| "24:00".to_owned(), clock);
    format!("{}–{until}", clock(range.from))
}

/// "09:00".
pub fn clock(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// "a, b and c".
pub fn joined(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            tr_with("list-and", &[("first", first.join(", ").into()), ("last", last.as_str().into())])
        }
    }
}

/// "S1 nerve root · Left side · Easily set off".
pub fn kept_line(catalog: &Catalog, kept: &KeptNerveView) -> String {
    let profile = catalog.profile(&ProfileId::from(kept.nerve.as_str()));
    let name = profile.map_or(kept.nerve.as_str(), |profile| profile.name.as_str());
    let side = tr(&format!("body-side-{}", kept.side));
    let level = tr(&format!("irritability-{}", kept.irritability));
    [name, &side, &level].join(" · ")
}

/// How a level is told, in the words of the guide.
pub fn level_text(level: Irritability) -> String {
    let told = content::guide().levels.iter().find(|text| text.level == level);
    told.map_or_else(String::new, |text| sentence(&text.how_to_tell))
}

/// "14 November 2026", of a moment or a date; nothing where it is neither.
pub fn date(moment: &str) -> String {
    let date = moment.parse::<jiff::Zoned>().map(|at| at.date()).or_else(|_| moment.parse::<Date>());
    date.map_or_else(|_| String::new(), text::date_long)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_follow_each_other_are_a_range() {
        use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
        assert_eq!(days(&[Monday, Tuesday, Wednesday, Thursday, Friday]), "Monday to Friday");
        assert_eq!(days(&[Monday, Tuesday]), "Monday and Tuesday");
        assert_eq!(days(&[Monday, Wednesday, Friday]), "Monday, Wednesday and Friday");
    }

    #[test]
    fn days_with_the_same_hours_stand_together() {
        let mut settings = Settings::default();
        assert_eq!(hours(&settings.hours), ["Monday to Friday 09:00–12:30 and 13:15–17:30"]);
        settings.hours.0[4].truncate(1);
        settings.hours.0[5] = vec![HoursRange { from: Time::constant(20, 0, 0, 0), until: None }];
        let expected = ["Monday to Thursday 09:00–12:30 and 13:15–17:30", "Friday 09:00–12:30", "Saturday 20:00–24:00"];
        assert_eq!(hours(&settings.hours), expected);
    }

    #[test]
    fn without_reminders_or_hours_it_says_so() {
        let mut settings = Settings { hours: Hours(Default::default()), ..Settings::default() };
        assert!(sentences(&settings).last().is_some_and(|last| last.contains("No hours")));
        settings.reminders.iter_mut().for_each(|reminder| reminder.enabled = false);
        assert_eq!(sentences(&settings), ["No reminder is switched on."]);
    }
}
