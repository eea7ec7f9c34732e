//! Which country and language the system is set to.
//!
//! Called on the main thread, rarely; does not block.

/// The tag of the language that the system speaks: `de-AT`; none where it does not say.
pub fn locale() -> Option<String> {
    sys_locale::get_locale()
}

/// Overrules settings and system, for scripts that read what people are told.
const VARIABLE: &str = "UNPINCH_LANGUAGE";

/// The tag of the language that was said for this run.
pub fn wanted() -> Option<String> {
    std::env::var(VARIABLE).ok()
}

/// The two letters of the country: `GB`; none where the system does not say.
pub fn country() -> Option<String> {
    country_in(&sys_locale::get_locale()?)
}

/// The country in a tag of a language: `en-GB`, `zh-Hant-TW`, `de_CH.UTF-8`.
fn country_in(tag: &str) -> Option<String> {
    let parts = tag.split(['.', '@']).next()?.split(['-', '_']).skip(1);
    let is_country = |part: &&str| part.len() == 2 && part.chars().all(|letter| letter.is_ascii_alphabetic());
    parts.into_iter().find(is_country).map(str::to_ascii_uppercase)
}

#[cfg(test)]
mod tests {
    use super::country_in;

    #[test]
    fn the_country_is_found_in_every_way_of_writing() {
        for (tag, country) in
            [("en-GB", "GB"), ("de_CH.UTF-8", "CH"), ("zh-Hant-TW", "TW"), ("ca_ES@valencia", "ES"), ("pt-br", "BR")]
        {
            assert_eq!(country_in(tag).as_deref(), Some(country), "{tag}");
        }
        for tag in ["C", "en", "POSIX", "C.UTF-8", ""] {
            assert_eq!(country_in(tag), None, "{tag}");
        }
    }
}
