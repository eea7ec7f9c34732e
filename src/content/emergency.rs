//! The number to call in an emergency, by country (`assets/emergency.toml`).

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Numbers {
    default: String,
    numbers: BTreeMap<String, Vec<String>>,
}

/// The number for a country (two letters), or the default where none is known.
pub fn emergency_number(country: Option<&str>) -> &'static str {
    static NUMBERS: OnceLock<Option<Numbers>> = OnceLock::new();
    const TEXT: &str = include_str!("../../assets/emergency.toml");
    // A test reads the file; were it broken, the number that works in most countries stands.
    let Some(numbers) = NUMBERS.get_or_init(|| toml::from_str(TEXT).ok()) else { return "112" };
    let of = |country: &str| numbers.numbers.iter().find(|(_, countries)| countries.iter().any(|its| its == country));
    country.and_then(of).map_or(numbers.default.as_str(), |(number, _)| number.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_country_has_one_number_and_the_rest_the_default() {
        let numbers: Numbers = toml::from_str(include_str!("../../assets/emergency.toml")).expect("the numbers");
        let mut seen = std::collections::BTreeSet::new();
        for country in numbers.numbers.values().flatten() {
            assert!(country.len() == 2 && seen.insert(country), "{country}");
        }
        assert!(numbers.numbers.keys().all(|number| number.chars().all(|digit| digit.is_ascii_digit())));
        assert_eq!(emergency_number(Some("GB")), "999");
        assert_eq!(emergency_number(Some("US")), "911");
        assert_eq!(emergency_number(Some("DE")), "112");
        assert_eq!(emergency_number(None), "112");
    }
}
