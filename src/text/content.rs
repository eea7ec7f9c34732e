//! The sentences of the clinical content in other languages, by key. English is the content itself.

use fluent_bundle::{FluentBundle, FluentResource};

use super::language::{Language, language};
use super::pseudo;

/// One file a matter; English has none.
const FILES: &[(&str, &str, &str)] = &[
    (
        "content-exercises.ftl",
        include_str!("../../assets/text/de/content-exercises.ftl"),
        include_str!("../../assets/text/es/content-exercises.ftl"),
    ),
    (
        "content-profiles.ftl",
        include_str!("../../assets/text/de/content-profiles.ftl"),
        include_str!("../../assets/text/es/content-profiles.ftl"),
    ),
    (
        "content-check.ftl",
        include_str!("../../assets/text/de/content-check.ftl"),
        include_str!("../../assets/text/es/content-check.ftl"),
    ),
    (
        "content-education.ftl",
        include_str!("../../assets/text/de/content-education.ftl"),
        include_str!("../../assets/text/es/content-education.ftl"),
    ),
    (
        "content-demos.ftl",
        include_str!("../../assets/text/de/content-demos.ftl"),
        include_str!("../../assets/text/es/content-demos.ftl"),
    ),
];

/// A matter of the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    Exercises,
    Profiles,
    Check,
    Education,
    Demos,
}

/// The sentences of one matter in the language in use, read for as long as they are asked for.
pub struct ContentTexts {
    language: Language,
    bundle: Option<FluentBundle<FluentResource>>,
}

impl ContentTexts {
    /// Reads them.
    pub fn read(matter: Matter) -> Self {
        let language = language();
        let file = FILES.get(matter as usize);
        let source = file.and_then(|(name, german, spanish)| match language {
            Language::English | Language::Pseudo => None,
            Language::German => Some((name, german)),
            Language::Spanish => Some((name, spanish)),
        });
        Self { language, bundle: source.map(|(name, source)| super::bundle(language, name, source)) }
    }

    /// Whether the content stays as it is.
    pub fn is_english(&self) -> bool {
        self.language == Language::English
    }

    /// Puts the sentence with this key in the place of the English one; without one the English stays.
    pub fn put(&self, key: &str, text: &mut String) {
        if self.language == Language::Pseudo {
            *text = pseudo::words(text);
            return;
        }
        let Some(bundle) = &self.bundle else { return };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { return };
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, None, &mut errors);
        if errors.is_empty() {
            *text = said.into_owned();
        }
    }
}
