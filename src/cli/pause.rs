//! Lengths and moments as they are typed: `10m`, `1h`, `90`, `16:00`, `tomorrow`.

use std::time::Duration;

use crate::link::message::Pause;
use crate::store::settings::parse_time;

use super::Failure;

/// Until when to pause.
pub fn parse_pause(text: Option<&str>) -> Result<Pause, Failure> {
    let Some(text) = text else { return Ok(Pause::Told) };
    if text == "tomorrow" {
        return Ok(Pause::Tomorrow);
    }
    if parse_time(text).is_ok() {
        return Ok(Pause::Clock(text.to_owned()));
    }
    parse_length(text)
        .map(|length| Pause::Secs(length.as_secs()))
        .map_err(|_| Failure::Wrong(format!("\"{text}\" is not a pause: write for example 30m, 1h, 16:00 or tomorrow")))
}

/// A length: a number with `s`, `m`, `min`, `h` or `d`; a bare number is minutes. Never zero.
pub fn parse_length(text: &str) -> Result<Duration, Failure> {
    let problem = || Failure::Wrong(format!("\"{text}\" is not a length of time: write for example 10m, 1h or 30d"));
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let number: u64 = number.parse().map_err(|_| problem())?;
    let unit_secs = match unit.trim() {
        "s" => 1,
        "" | "m" | "min" => 60,
        "h" => 3600,
        "d" => 24 * 3600,
        _ => return Err(problem()),
    };
    let secs = number.checked_mul(unit_secs).filter(|secs| *secs > 0).ok_or_else(problem)?;
    Ok(Duration::from_secs(secs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_are_read_as_typed() {
        let pause = |text| parse_pause(Some(text)).ok();
        assert_eq!(pause("1h"), Some(Pause::Secs(3600)));
        assert_eq!(pause("30"), Some(Pause::Secs(1800)));
        assert_eq!(pause("16:00"), Some(Pause::Clock("16:00".to_owned())));
        assert_eq!(pause("tomorrow"), Some(Pause::Tomorrow));
        assert_eq!(parse_pause(None).ok(), Some(Pause::Told));
        for bad in ["", "soon", "0m", "-3m", "25:00", "1w", "99999999999999999999h"] {
            assert_eq!(pause(bad), None, "{bad}");
        }
    }
}
