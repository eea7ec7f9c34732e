//! The words of `[look]`.

use toml_edit::Item;

use crate::domain::look::{Appearance, LANGUAGES};

/// The language of the system.
pub const SYSTEM: &str = "system";

/// A word that says whether it is light or dark.
pub fn appearance(item: &Item) -> Result<Appearance, String> {
    let word = item.as_str().and_then(Appearance::from_id);
    word.ok_or_else(|| "\"system\", \"light\" or \"dark\" is expected".to_owned())
}

/// The tag of a language, or the system's.
pub fn language(item: &Item) -> Result<Option<String>, String> {
    match item.as_str() {
        Some(SYSTEM) => Ok(None),
        Some(tag) if LANGUAGES.contains(&tag) => Ok(Some(tag.to_owned())),
        _ => Err(format!("\"{SYSTEM}\" or one of \"{}\" is expected", LANGUAGES.join("\", \""))),
    }
}
