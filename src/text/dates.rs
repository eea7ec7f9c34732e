//! Days as people write them.

use jiff::civil::{Date, Weekday};

use super::{tr, tr_with};

/// "27 March 2026".
pub fn date_long(date: Date) -> String {
    let month = tr(&format!("month-{}", date.month()));
    tr_with(
        "date-long",
        &[("day", date.day().into()), ("month", month.into()), ("year", date.year().to_string().into())],
    )
}

/// "27 Mar".
pub fn date_short(date: Date) -> String {
    let month = tr(&format!("month-short-{}", date.month()));
    tr_with("date-short", &[("day", date.day().into()), ("month", month.into())])
}

/// "Friday, 27 March".
pub fn day_and_date(date: Date) -> String {
    let weekday = tr(&format!("day-{}", date.weekday().to_monday_one_offset()));
    let month = tr(&format!("month-{}", date.month()));
    tr_with("date-with-day", &[("weekday", weekday.into()), ("day", date.day().into()), ("month", month.into())])
}

/// A number with one place after the point, or the comma: "4.2".
pub fn tenths(value: f32) -> String {
    format!("{value:.1}").replace('.', &tr("decimal-point"))
}

/// "Fri".
pub fn weekday_short(day: Weekday) -> String {
    tr(&format!("day-short-{}", day.to_monday_one_offset()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, use_language_here};

    #[test]
    fn each_language_writes_its_dates() {
        let date = jiff::civil::date(2026, 3, 7);
        assert_eq!(date_long(date), "7 March 2026");
        assert_eq!((date_short(date), day_and_date(date)), ("7 Mar".to_owned(), "Saturday, 7 March".to_owned()));
        use_language_here(Language::German);
        assert_eq!((date_long(date), day_and_date(date)), ("7. März 2026".to_owned(), "Samstag, 7. März".to_owned()));
        use_language_here(Language::Spanish);
        assert_eq!((date_long(date), date_short(date)), ("7 de marzo de 2026".to_owned(), "7 mar".to_owned()));
    }
}
