//! Lengths of time as people write them: `45 min`, `1 h 30 min`, `3 s`.

use std::time::Duration;

use crate::domain::fault::Fault;

/// Reads a length: numbers with the units `s`, `min`, `h`, combined as wished.
pub fn parse(text: &str) -> Result<Duration, Fault> {
    let problem = || Fault::new("fault-no-length").with("text", text);
    let mut rest = text.trim();
    let mut total = Duration::ZERO;
    if rest.is_empty() {
        return Err(problem());
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit()).ok_or_else(problem)?;
        let (number, after) = rest.split_at(digits);
        let after = after.trim_start();
        let letters = after.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(after.len());
        let (unit, next) = after.split_at(letters);
        let number: u64 = number.parse().map_err(|_| problem())?;
        let unit_secs = match unit {
            "s" => 1,
            "min" | "m" => 60,
            "h" => 3600,
            _ => return Err(problem()),
        };
        let part = number.checked_mul(unit_secs).ok_or_else(problem)?;
        total = total.checked_add(Duration::from_secs(part)).ok_or_else(problem)?;
        rest = next.trim_start();
    }
    Ok(total)
}

/// Writes a length so that [`parse`] reads it back; whole seconds only.
pub fn write(length: Duration) -> String {
    let secs = length.as_secs();
    let parts = [(secs / 3600, "h"), (secs / 60 % 60, "min"), (secs % 60, "s")];
    let words: Vec<String> =
        parts.iter().filter(|(number, _)| *number > 0).map(|(number, unit)| format!("{number} {unit}")).collect();
    if words.is_empty() { "0 s".to_owned() } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_are_read_as_people_write_them() {
        let secs = |text| parse(text).map(|length| length.as_secs());
        assert_eq!(secs("45 min"), Ok(2700));
        assert_eq!(secs("1 h 30 min"), Ok(5400));
        assert_eq!(secs("1h30min"), Ok(5400));
        assert_eq!(secs("3 s"), Ok(3));
        assert_eq!(secs("0 s"), Ok(0));
        for bad in ["", "45", "min", "45 minutes", "-3 s", "1.5 h", "45 min soon", "99999999999999999999 h"] {
            assert!(parse(bad).is_err_and(|problem| problem.to_string().contains(bad)), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(secs in 0u64..1_000_000) {
            let length = Duration::from_secs(secs);
            prop_assert_eq!(parse(&write(length)), Ok(length));
        }
    }
}
