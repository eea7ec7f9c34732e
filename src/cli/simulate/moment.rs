//! Moments as they are typed: a civil time with its zone, `2026-03-27T08:30[Europe/Berlin]`, or with an offset where a
//! clock change has it twice, `2026-10-25T02:30+01:00[Europe/Berlin]`.

use jiff::civil::DateTime;
use jiff::fmt::temporal::Pieces;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::engine::instant_of;

/// A moment in a zone.
pub fn zoned(text: &str) -> Result<Zoned, String> {
    let (at, tz) = parse(text)?;
    tz.map(|tz| at.to_zoned(tz))
        .ok_or_else(|| format!("{text:?} has no time zone; write for example 2026-03-27T08:30[Europe/Berlin]"))
}

/// A moment, by its zone or by its offset alone.
pub fn instant(text: &str) -> Result<Timestamp, String> {
    parse(text).map(|(at, _)| at)
}

/// The zone with this name.
pub fn zone(name: &str) -> Result<TimeZone, String> {
    TimeZone::get(name).map_err(|_| format!("there is no time zone {name:?}; write for example \"Europe/Berlin\""))
}

fn parse(text: &str) -> Result<(Timestamp, Option<TimeZone>), String> {
    let problem = || format!("{text:?} is not a moment; write for example \"2026-03-27T08:30[Europe/Berlin]\"");
    let pieces = Pieces::parse(text).map_err(|_| problem())?;
    let civil = pieces.date().to_datetime(pieces.time().ok_or_else(problem)?);
    let zone_name = |name: &str| format!("there is no time zone {name:?}");
    let tz = pieces.to_time_zone().map_err(|_| {
        let name = text.split_once('[').map_or(text, |(_, name)| name.trim_end_matches(']'));
        zone_name(name)
    })?;
    let at = match (pieces.to_numeric_offset(), &tz) {
        (Some(offset), tz) => {
            let at = offset.to_timestamp(civil).map_err(|_| problem())?;
            let is_in_force = tz.as_ref().is_none_or(|tz| tz.to_offset(at) == offset);
            if !is_in_force {
                return Err(format!("in {text:?} the offset is not the one that the zone has at that time"));
            }
            at
        }
        (None, Some(tz)) => in_zone(tz, civil),
        (None, None) => return Err(format!("{text:?} has no time zone; add for example [Europe/Berlin]")),
    };
    Ok((at, tz))
}

/// Skipped and repeated times are taken as everywhere in the schedule (S10).
fn in_zone(tz: &TimeZone, civil: DateTime) -> Timestamp {
    instant_of(tz, civil)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_with_zone_or_offset() {
        let utc = |text| instant(text).map(|at| at.to_string());
        assert_eq!(utc("2026-03-27T08:30[Europe/Berlin]").as_deref(), Ok("2026-03-27T07:30:00Z"));
        assert_eq!(utc("2026-03-27 08:30:15[Europe/Berlin]").as_deref(), Ok("2026-03-27T07:30:15Z"));
        assert_eq!(utc("2026-03-27T08:30+01:00").as_deref(), Ok("2026-03-27T07:30:00Z"));
        assert_eq!(utc("2026-03-27T08:30Z").as_deref(), Ok("2026-03-27T08:30:00Z"));
        assert_eq!(utc("2026-10-25T02:30[Europe/Berlin]").as_deref(), Ok("2026-10-25T00:30:00Z"), "the first");
        assert_eq!(utc("2026-10-25T02:30+01:00[Europe/Berlin]").as_deref(), Ok("2026-10-25T01:30:00Z"));
        assert_eq!(utc("2026-03-29T02:30[Europe/Berlin]").as_deref(), Ok("2026-03-29T01:00:00Z"), "after the gap");
        assert_eq!(
            zoned("2026-03-27T08:30[Europe/Berlin]").map(|at| at.to_string()).as_deref(),
            Ok("2026-03-27T08:30:00+01:00[Europe/Berlin]")
        );
    }

    #[test]
    fn what_is_no_moment_is_said() {
        for (text, words) in [
            ("", "is not a moment"),
            ("soon", "is not a moment"),
            ("2026-03-27", "is not a moment"),
            ("2026-03-27T08:30", "no time zone"),
            ("2026-02-30T08:30[Europe/Berlin]", "is not a moment"),
            ("2026-03-27T25:30[Europe/Berlin]", "is not a moment"),
            ("2026-03-27T08:30[Mars/Base]", "no time zone \"Mars/Base\""),
            ("2026-03-27T08:30+02:00[Europe/Berlin]", "offset is not the one"),
        ] {
            let said = instant(text).expect_err(text);
            assert!(said.contains(words), "{said}");
        }
        assert!(zoned("2026-03-27T08:30+01:00").is_err_and(|said| said.contains("no time zone")));
        assert!(zone("Nowhere").is_err());
    }
}
