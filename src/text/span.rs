//! Lengths and moments in words.

use std::time::Duration;

use jiff::Zoned;

use super::{tr_with, weekday_short};

/// A length of time: "40 s", "31 min", "1 h 5 min".
pub fn span(length: Duration) -> String {
    let secs = length.as_secs();
    if secs < 60 {
        return tr_with("span-seconds", &[("n", secs.into())]);
    }
    let (hours, minutes) = (secs / 3600, secs / 60 % 60);
    match (hours, minutes) {
        (0, n) => tr_with("span-minutes", &[("n", n.into())]),
        (n, 0) => tr_with("span-hours", &[("n", n.into())]),
        (hours, minutes) => tr_with("span-hours-minutes", &[("hours", hours.into()), ("minutes", minutes.into())]),
    }
}

/// The same to the second below an hour: "1 min 30 s".
pub fn span_to_second(length: Duration) -> String {
    let secs = length.as_secs();
    if secs < 60 || secs.is_multiple_of(60) || secs >= 3600 {
        return span(length);
    }
    format!("{} {}", span(length), span(Duration::from_secs(secs % 60)))
}

/// Whole minutes of a length, rounded up, so that "in 1 min" is never "in 0 min".
pub fn in_minutes(length: Duration) -> u64 {
    length.as_secs().div_ceil(60)
}

/// A civil time of day: "16:05".
pub fn clock(at: &Zoned) -> String {
    at.strftime("%H:%M").to_string()
}

/// A moment as seen from `now`: "16:05" today, "Mon 09:00" on another day.
pub fn wall(at: &Zoned, now: &Zoned) -> String {
    if at.date() == now.date() { clock(at) } else { format!("{} {}", weekday_short(at.weekday()), clock(at)) }
}
