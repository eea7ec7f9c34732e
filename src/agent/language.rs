//! The language that the person chose, or else the system's.

use crate::domain::settings::{Reminder, Settings};
use crate::platform::region;
use crate::text::{Language, use_language};
use crate::wording;

/// What decides the language besides the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speech {
    /// Said for this run; counts before the settings.
    overruled: Option<Language>,
    system: Language,
}

impl Speech {
    /// As the environment and the system say it; English where there are no sentences in the system's language.
    pub fn of_system() -> Self {
        let of = |tag: Option<String>| Language::from_tag(&tag?);
        Self { overruled: of(region::wanted()), system: of(region::locale()).unwrap_or(Language::English) }
    }

    /// English wherever the settings name no other.
    pub fn english() -> Self {
        Self { overruled: None, system: Language::English }
    }

    /// From now on the process speaks the language that the settings name; none = the system's.
    pub fn speak(self, chosen: Option<&str>) {
        use_language(self.language(chosen));
    }

    fn language(self, chosen: Option<&str>) -> Language {
        self.overruled.or_else(|| Language::from_tag(chosen?)).unwrap_or(self.system)
    }
}

/// What a reminder is called: one that is shipped and still has its name, in the language of the rest.
pub fn name(reminder: &Reminder) -> String {
    wording::reminder_name(&reminder.id, &reminder.name)
}

/// Settings for the engine, which hands the names on.
pub fn named(mut settings: Settings) -> Settings {
    for reminder in &mut settings.reminders {
        reminder.name = name(reminder);
    }
    settings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_for_the_run_counts_first_then_the_settings_then_the_system() {
        let speech = |overruled| Speech { overruled, system: Language::German };
        assert_eq!(speech(Some(Language::English)).language(Some("es")), Language::English);
        assert_eq!(speech(None).language(Some("es")), Language::Spanish);
        assert_eq!(speech(None).language(None), Language::German);
    }
}
