//! In which language this run speaks.

use crate::agent::Speech;
use crate::store::paths::Paths;
use crate::store::settings::from_toml;

/// Chooses it by the settings on disk. What is wrong with them is told elsewhere.
pub fn choose(paths: &Paths) {
    let text = std::fs::read_to_string(paths.settings()).unwrap_or_default();
    // Most files say nothing of it; then they need not be read.
    let says_it = text.contains("language");
    let chosen = says_it.then(|| from_toml(&text).ok()).flatten().and_then(|read| read.settings.look.language);
    Speech::of_system().speak(chosen.as_deref());
}
