//! In which language this run speaks.

use crate::agent::speak;
use crate::store::paths::Paths;
use crate::store::settings::from_toml;

/// Overrules settings and system, for scripts that read what people are told.
const VARIABLE: &str = "UNPINCH_LANGUAGE";

/// Chooses it: the variable, the settings, the system. What is wrong with the settings is told elsewhere.
pub fn choose(paths: &Paths) {
    if let Ok(tag) = std::env::var(VARIABLE) {
        speak(Some(&tag));
        return;
    }
    let text = std::fs::read_to_string(paths.settings()).unwrap_or_default();
    // Most files say nothing of it; then they need not be read.
    let chosen = if text.contains("language") {
        from_toml(&text).ok().and_then(|read| read.settings.look.language)
    } else {
        None
    };
    speak(chosen.as_deref());
}
