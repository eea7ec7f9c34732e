//! Reads what was typed: numbers, clock times, ranges. Errors are sentences for the person.

use std::ops::RangeInclusive;
use std::time::Duration;

use jiff::civil::Time;

use crate::domain::settings::HoursRange;
use crate::text::{span, tr, tr_with};

/// A length in units of `unit` (a minute, a second), within limits.
pub fn length(text: &str, unit: Duration, limits: &RangeInclusive<Duration>) -> Result<Duration, String> {
    let value: Option<f64> = text.trim().replace(',', ".").parse().ok().filter(|value: &f64| *value >= 0.0);
    let value = value.and_then(|value| Duration::try_from_secs_f64(value * unit.as_secs_f64()).ok());
    let value = value.ok_or_else(|| tr("problem-number"))?;
    if limits.contains(&value) { Ok(value) } else { Err(between(&span(*limits.start()), &span(*limits.end()))) }
}

/// A whole number within limits.
pub fn count(text: &str, limits: &RangeInclusive<u32>) -> Result<u32, String> {
    let value: u32 = text.trim().parse().map_err(|_| tr("problem-number"))?;
    if limits.contains(&value) {
        Ok(value)
    } else {
        Err(between(&limits.start().to_string(), &limits.end().to_string()))
    }
}

/// "9", "9:30" or "09:30".
pub fn time(text: &str) -> Result<Time, String> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let parsed = hour.trim().parse::<i8>().ok().zip(minute.trim().parse::<i8>().ok());
    parsed
        .and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok())
        .ok_or_else(|| tr_with("problem-time", &[("text", text.into())]))
}

/// Clock times with commas between, sorted, each once.
pub fn times(text: &str) -> Result<Vec<Time>, String> {
    let mut times = parts(text).map(time).collect::<Result<Vec<_>, _>>()?;
    times.sort_unstable();
    times.dedup();
    if times.is_empty() { Err(tr("problem-no-time")) } else { Ok(times) }
}

/// Ranges with commas between, sorted; none = a free day.
pub fn ranges(text: &str) -> Result<Vec<HoursRange>, String> {
    let mut ranges = parts(text).map(range).collect::<Result<Vec<_>, _>>()?;
    ranges.sort_unstable_by_key(|range| range.from);
    for pair in ranges.windows(2) {
        if let [first, second] = pair
            && first.until.is_none_or(|until| until > second.from || until <= first.from)
        {
            return Err(tr("problem-overlap"));
        }
    }
    Ok(ranges)
}

/// Minutes with commas between, never empty.
pub fn choices(text: &str, limits: &RangeInclusive<u32>) -> Result<Vec<Duration>, String> {
    let choices = parts(text)
        .map(|part| count(part, limits).map(|minutes| Duration::from_secs(u64::from(minutes) * 60)))
        .collect::<Result<Vec<_>, _>>()?;
    if choices.is_empty() { Err(tr("problem-number")) } else { Ok(choices) }
}

fn range(text: &str) -> Result<HoursRange, String> {
    let wrong = || tr_with("problem-range", &[("text", text.trim().into())]);
    let (from, until) = text.split_once(['-', '–', '—']).ok_or_else(wrong)?;
    let from = time(from)?;
    let until = if matches!(until.trim(), "24" | "24:00") { None } else { Some(time(until)?) };
    if until == Some(from) { Err(wrong()) } else { Ok(HoursRange { from, until }) }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty())
}

fn between(from: &str, to: &str) -> String {
    tr_with("problem-between", &[("from", from.into()), ("to", to.into())])
}

/// A telephone number; empty is none.
pub fn telephone(text: &str) -> Result<Option<String>, String> {
    let text = text.trim();
    let is_number = text.len() <= 20 && text.chars().all(|letter| letter.is_ascii_digit() || "+ -".contains(letter));
    if is_number { Ok((!text.is_empty()).then(|| text.to_owned())) } else { Err(tr("problem-telephone")) }
}
