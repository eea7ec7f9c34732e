//! Which language the sentences are in.

use std::cell::Cell;
use std::sync::atomic::{AtomicU8, Ordering};

/// A language that there are sentences for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    English,
    /// A draft, as is Spanish.
    German,
    Spanish,
    /// English with every letter changed: what still reads as English is no sentence of ours.
    Pseudo,
}

impl Language {
    /// Those that a person can choose.
    pub const ALL: [Self; 3] = [Self::English, Self::German, Self::Spanish];

    /// The tag of the language (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Spanish => "es",
            Self::Pseudo => "qps",
        }
    }

    /// What those who speak it call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Spanish => "Español",
            Self::Pseudo => "Pseudo",
        }
    }

    /// Whether no native speaker and no clinician has been through it yet.
    pub fn is_draft(self) -> bool {
        matches!(self, Self::German | Self::Spanish)
    }

    /// The language of a tag as systems write it (`de`, `de_AT.UTF-8`, `es-MX`); none where there are no sentences.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let main = tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.into_iter().chain([Self::Pseudo]).find(|language| language.tag() == main)
    }

    /// Its place in a list of all.
    pub fn index(self) -> usize {
        match self {
            Self::English => 0,
            Self::German => 1,
            Self::Spanish => 2,
            Self::Pseudo => 3,
        }
    }
}

/// How many languages there are, the made-up one among them.
pub const NUM_LANGUAGES: usize = 4;

/// The language of the process, as its place in the list.
static CURRENT: AtomicU8 = AtomicU8::new(0);

thread_local! {
    static OF_THREAD: Cell<Option<Language>> = const { Cell::new(None) };
}

/// The language in use.
pub fn language() -> Language {
    OF_THREAD.get().unwrap_or_else(|| match CURRENT.load(Ordering::Relaxed) {
        1 => Language::German,
        2 => Language::Spanish,
        3 => Language::Pseudo,
        _ => Language::English,
    })
}

/// From now on the whole process speaks this language.
pub fn use_language(language: Language) {
    CURRENT.store(language.index() as u8, Ordering::Relaxed);
}

/// From now on this thread alone does.
pub fn use_language_here(language: Language) {
    OF_THREAD.set(Some(language));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_of_the_system_leads_to_its_language() {
        for (tag, language) in [
            ("de", Some(Language::German)),
            ("de_AT.UTF-8", Some(Language::German)),
            ("es-MX", Some(Language::Spanish)),
            ("EN", Some(Language::English)),
            ("fr_FR", None),
            ("C", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
    }
}
