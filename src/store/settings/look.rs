//! The words of `[look]`.

use toml_edit::Item;

use crate::domain::fault::Fault;
use crate::domain::look::{Appearance, LANGUAGES};

/// The language of the system.
pub const SYSTEM: &str = "system";

/// A word that says whether it is light or dark.
pub fn appearance(item: &Item) -> Result<Appearance, Fault> {
    let word = item.as_str().and_then(Appearance::from_id);
    word.ok_or_else(|| one_of(["system", "light", "dark"]))
}

/// The tag of a language, or the system's.
pub fn language(item: &Item) -> Result<Option<String>, Fault> {
    match item.as_str() {
        Some(SYSTEM) => Ok(None),
        Some(tag) if LANGUAGES.contains(&tag) => Ok(Some(tag.to_owned())),
        _ => Err(one_of([SYSTEM].into_iter().chain(LANGUAGES))),
    }
}

/// One of a few words is expected.
pub fn one_of<'a>(words: impl IntoIterator<Item = &'a str>) -> Fault {
    let words: Vec<String> = words.into_iter().map(|word| format!("\"{word}\"")).collect();
    Fault::new("fault-one-of").with("words", words.join(", "))
}
