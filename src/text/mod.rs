//! Every sentence of the interface, by key, in the person's language.
//!
//! The files are Fluent (`assets/text/<locale>/*.ftl`), embedded. English is complete; a missing key shows its own name,
//! which a test forbids. Clinical sentences are content in English; their other languages are here (`content-*.ftl`).

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

pub use fluent_bundle::FluentValue;

mod content;
mod dates;
mod language;
mod pseudo;
mod span;

pub use content::{ContentTexts, Matter};
pub use dates::{date_long, date_short, day_and_date, tenths, weekday_short};
pub use language::{Language, NUM_LANGUAGES, language, use_language, use_language_here};
pub use span::{clock, in_minutes, span, span_to_second, wall};

/// One file of sentences a page or a matter, in each language.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$((
            $name,
            [
                include_str!(concat!("../../assets/text/en/", $name)),
                include_str!(concat!("../../assets/text/de/", $name)),
                include_str!(concat!("../../assets/text/es/", $name)),
            ],
        )),*]
    };
}

const FILES: &[(&str, [&str; 3])] = files![
    "dates.ftl",
    "look.ftl",
    "schedule.ftl",
    "window.ftl",
    "welcome.ftl",
    "check.ftl",
    "terminal.ftl",
    "doctor.ftl",
    "voice.ftl",
    "why.ftl",
    "learn.ftl",
    "exercises.ftl",
    "history.ftl",
    "files.ftl",
    "summary.ftl",
    "card.ftl",
    "manual.ftl",
    "help.ftl",
    "settings-file.ftl",
];

/// The sentences of one file, read when the first of them is asked for: the resident process needs few of the files.
type Sentences = OnceCell<Rc<FluentBundle<FluentResource>>>;

thread_local! {
    static READ: [[Sentences; FILES.len()]; NUM_LANGUAGES] =
        const { [const { [const { OnceCell::new() }; FILES.len()] }; NUM_LANGUAGES] };
    /// In which file a key was found: a window asks for the same ones in every frame.
    static FOUND: RefCell<HashMap<String, usize>> = RefCell::default();
}

/// The sentence with this key.
pub fn tr(key: &str) -> String {
    tr_with(key, &[])
}

/// The sentence with this key, its variables filled in.
pub fn tr_with(key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    let Some((at, file)) = place(key).and_then(|at| Some((at, FILES.get(at)?))) else { return key.to_owned() };
    let mut values = FluentArgs::new();
    for (name, value) in args {
        values.set(*name, value.clone());
    }
    // What a draft does not say yet is said in English.
    let said = |language| format(&*bundle_of(language, at, file)?, key, &values).map(Cow::into_owned);
    said(language()).or_else(|| said(Language::English)).unwrap_or_else(|| key.to_owned())
}

/// Texts as sentences one after the other: a stop between them where there is none yet.
pub fn one_after_another(texts: &[String]) -> String {
    let ended =
        |text: &String| if text.ends_with(['.', '?', '!', ':', '…']) { text.clone() } else { format!("{text}.") };
    texts.iter().map(ended).collect::<Vec<_>>().join(" ")
}

/// The text with its first letter large.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text as it stands within a sentence: with its first letter small, unless the language or the word has it large.
pub fn within_sentence(text: &str) -> String {
    let is_label = text.chars().nth(1).is_some_and(|second| !second.is_lowercase() && second != ' ');
    if is_label || language() == Language::German {
        return text.to_owned();
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Which file defines a key.
fn place(key: &str) -> Option<usize> {
    FOUND.with_borrow_mut(|found| {
        if let Some(at) = found.get(key) {
            return Some(*at);
        }
        let at = FILES.iter().position(|(_, [english, ..])| has_key(english, key))?;
        found.insert(key.to_owned(), at);
        Some(at)
    })
}

/// The sentences of a file in a language.
fn bundle_of(
    language: Language,
    at: usize,
    (name, [english, german, spanish]): &(&str, [&str; 3]),
) -> Option<Rc<FluentBundle<FluentResource>>> {
    let read = || match language {
        Language::English => bundle(language, name, english),
        Language::German => bundle(language, name, german),
        Language::Spanish => bundle(language, name, spanish),
        Language::Pseudo => bundle(language, name, &pseudo::source(english)),
    };
    READ.with(|files| Some(Rc::clone(files.get(language.index())?.get(at)?.get_or_init(|| Rc::new(read())))))
}

/// Whether a file defines this key; an entry begins its line.
fn has_key(source: &str, key: &str) -> bool {
    let is_entry = |at: usize| {
        let is_at_start = at == 0 || source.as_bytes().get(at - 1) == Some(&b'\n');
        is_at_start && source.get(at + key.len()..).is_some_and(|rest| rest.starts_with(" ="))
    };
    !key.is_empty() && source.match_indices(key).any(|(at, _)| is_entry(at))
}

fn format<'a>(bundle: &'a FluentBundle<FluentResource>, key: &str, values: &'a FluentArgs<'_>) -> Option<Cow<'a, str>> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(values), &mut errors))
}

fn bundle(language: Language, name: &str, source: &str) -> FluentBundle<FluentResource> {
    // The plural forms of the language.
    let tag = if language == Language::Pseudo { Language::English.tag() } else { language.tag() };
    let mut bundle = FluentBundle::new(vec![tag.parse().unwrap_or_default()]);
    // Isolation marks would be drawn as boxes by the window.
    bundle.set_use_isolating(false);
    // A resource with errors still holds its sound entries.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, errors)| {
        log::error!("text {name}: {errors:?}");
        resource
    });
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_parses_and_no_key_is_given_twice() {
        let mut seen = std::collections::BTreeSet::new();
        for (name, [source, ..]) in FILES {
            let resource = FluentResource::try_new((*source).to_owned());
            assert!(resource.is_ok(), "{name}: {:?}", resource.err().map(|(_, errors)| errors));
            for line in source.lines() {
                let Some((key, _)) = line.split_once(" =") else { continue };
                if line.starts_with(|first: char| first.is_ascii_lowercase()) {
                    assert!(seen.insert(key.to_owned()), "{name}: `{key}` is given twice");
                }
            }
        }
    }

    #[test]
    fn variables_are_filled_in() {
        assert_eq!(tr_with("span-minutes", &[("n", 31.into())]), "31 min");
    }

    #[test]
    fn a_key_is_found_as_a_whole_or_not_at_all() {
        assert!(has_key("a-b = one\nlonger-key = two\n", "longer-key"));
        for (source, key) in
            [("longer-key = two", "key"), ("longer-key = two", "longer"), ("a = key = b", "key"), ("a = b", "")]
        {
            assert!(!has_key(source, key), "{key} in {source}");
        }
        let missing = "no-such-key";
        assert_eq!(tr(missing), missing);
    }
}
