//! What reminders are called.

use crate::domain::id::ReminderId;
use crate::domain::settings::Settings;
use crate::text::tr;

/// A reminder's name as it is shown: of one that is shipped and still has its name, in the language of the rest.
pub fn reminder_name(id: &ReminderId, name: &str) -> String {
    if shipped_name(id).is_some_and(|shipped| shipped == name) { translated(id) } else { name.to_owned() }
}

/// A name as it is kept, from one that was shown or typed: the inverse of [`reminder_name`].
pub fn kept_reminder_name(id: &ReminderId, shown: &str) -> String {
    shipped_name(id).filter(|_| shown == translated(id)).unwrap_or_else(|| shown.to_owned())
}

fn shipped_name(id: &ReminderId) -> Option<String> {
    Settings::default().reminders.into_iter().find(|its| its.id == *id).map(|its| its.name)
}

fn translated(id: &ReminderId) -> String {
    tr(&format!("reminder-{id}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, use_language_here};

    #[test]
    fn a_shipped_name_is_shown_in_the_language_and_kept_as_it_was() {
        let id = ReminderId::from("midday");
        let shipped = shipped_name(&id).expect("shipped");
        for language in [Language::English, Language::German, Language::Spanish] {
            use_language_here(language);
            let shown = reminder_name(&id, &shipped);
            assert_eq!(shown == shipped, language == Language::English);
            assert_eq!(kept_reminder_name(&id, &shown), shipped);
            // One's own name stays, also for a reminder of one's own.
            for id in [&id, &ReminderId::from("reminder-1")] {
                assert_eq!(reminder_name(id, "Stretch"), "Stretch");
                assert_eq!(kept_reminder_name(id, "Stretch"), "Stretch");
            }
        }
        use_language_here(Language::English);
    }
}
