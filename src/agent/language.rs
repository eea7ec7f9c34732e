//! The language that the person chose, or else the system's.

use crate::domain::settings::{Reminder, Settings};
use crate::platform::region;
use crate::text::{Language, tr, use_language};

/// From now on the process speaks this language; none = the system's, or English where there are no sentences in it.
pub fn speak(chosen: Option<&str>) {
    let chosen = chosen.and_then(Language::from_tag);
    let language = chosen.or_else(|| Language::from_tag(&region::locale()?)).unwrap_or(Language::English);
    use_language(language);
}

/// What a reminder is called: one that is shipped and still has its name, in the language of the rest.
pub fn name(reminder: &Reminder) -> String {
    let shipped = Settings::default();
    if shipped.reminders.iter().any(|its| its.id == reminder.id && its.name == reminder.name) {
        return tr(&format!("reminder-{}", reminder.id));
    }
    reminder.name.clone()
}

/// Settings for the engine, which hands the names on.
pub fn named(mut settings: Settings) -> Settings {
    for reminder in &mut settings.reminders {
        reminder.name = name(reminder);
    }
    settings
}
