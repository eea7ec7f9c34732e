//! Times of day, ranges of hours and weekdays as they stand in the file.

use jiff::civil::{Time, Weekday};

use crate::domain::fault::Fault;
use crate::domain::settings::HoursRange;

/// Weekdays with their keys, Monday first.
pub const WEEKDAYS: [(Weekday, &str, &str); 7] = [
    (Weekday::Monday, "mon", "monday"),
    (Weekday::Tuesday, "tue", "tuesday"),
    (Weekday::Wednesday, "wed", "wednesday"),
    (Weekday::Thursday, "thu", "thursday"),
    (Weekday::Friday, "fri", "friday"),
    (Weekday::Saturday, "sat", "saturday"),
    (Weekday::Sunday, "sun", "sunday"),
];

/// The weekday with this key, short or full, in any case.
pub fn parse_weekday(text: &str) -> Result<Weekday, Fault> {
    let wanted = text.trim().to_ascii_lowercase();
    WEEKDAYS
        .iter()
        .find(|(_, short, full)| wanted == *short || wanted == *full)
        .map(|(day, _, _)| *day)
        .ok_or_else(|| Fault::new("fault-no-weekday").with("text", text))
}

/// The short key of a weekday.
pub fn weekday_key(day: Weekday) -> &'static str {
    WEEKDAYS.iter().find(|(its, _, _)| *its == day).map_or("mon", |(_, short, _)| short)
}

/// A time of day, `HH:MM`.
pub fn parse_time(text: &str) -> Result<Time, Fault> {
    let problem = || Fault::new("fault-no-time").with("text", text);
    let (hours, minutes) = text.trim().split_once(':').ok_or_else(problem)?;
    let is_short = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_short(hours) || !is_short(minutes) {
        return Err(problem());
    }
    let hours = hours.parse().map_err(|_| problem())?;
    let minutes = minutes.parse().map_err(|_| problem())?;
    Time::new(hours, minutes, 0, 0).map_err(|_| problem())
}

/// Writes a time of day so that [`parse_time`] reads it back.
pub fn write_time(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A range of hours, `HH:MM-HH:MM`; it may end at 24:00 and may cross midnight.
pub fn parse_range(text: &str) -> Result<HoursRange, Fault> {
    let problem = || Fault::new("fault-no-hours").with("text", text);
    let (from, until) = text.split_once(['-', '–']).ok_or_else(problem)?;
    let from = parse_time(from).map_err(|_| problem())?;
    let until = match until.trim() {
        "24:00" => None,
        until => Some(parse_time(until).map_err(|_| problem())?),
    };
    if until == Some(from) {
        return Err(Fault::new("fault-empty-hours").with("text", text));
    }
    Ok(HoursRange { from, until })
}

/// Writes a range so that [`parse_range`] reads it back.
pub fn write_range(range: HoursRange) -> String {
    let until = range.until.map_or_else(|| "24:00".to_owned(), write_time);
    format!("{}-{until}", write_time(range.from))
}
