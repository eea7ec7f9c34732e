//! Every sentence of the interface, by key, in the person's language.
//!
//! The files are Fluent (`assets/text/<locale>/*.ftl`), embedded. English is complete; a missing key shows its own name,
//! which a test forbids. Clinical sentences are content, not text.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

pub use fluent_bundle::FluentValue;

mod span;

pub use span::{clock, in_minutes, span, wall};

/// One file of sentences a page or a matter.
const ENGLISH: &[(&str, &str)] = &[
    ("schedule.ftl", include_str!("../../assets/text/en/schedule.ftl")),
    ("window.ftl", include_str!("../../assets/text/en/window.ftl")),
    ("check.ftl", include_str!("../../assets/text/en/check.ftl")),
    ("terminal.ftl", include_str!("../../assets/text/en/terminal.ftl")),
    ("doctor.ftl", include_str!("../../assets/text/en/doctor.ftl")),
    ("voice.ftl", include_str!("../../assets/text/en/voice.ftl")),
    ("why.ftl", include_str!("../../assets/text/en/why.ftl")),
    ("learn.ftl", include_str!("../../assets/text/en/learn.ftl")),
    ("exercises.ftl", include_str!("../../assets/text/en/exercises.ftl")),
    ("history.ftl", include_str!("../../assets/text/en/history.ftl")),
    ("card.ftl", include_str!("../../assets/text/en/card.ftl")),
    ("manual.ftl", include_str!("../../assets/text/en/manual.ftl")),
];

/// The sentences of one file, read when the first of them is asked for: the resident process needs few of the files.
type Sentences = OnceCell<Rc<FluentBundle<FluentResource>>>;

thread_local! {
    static FILES: [Sentences; ENGLISH.len()] = const { [const { OnceCell::new() }; ENGLISH.len()] };
}

/// The language of the sentences, as a tag.
pub const LANGUAGE: &str = "en";

/// The sentence with this key.
pub fn tr(key: &str) -> String {
    tr_with(key, &[])
}

/// The sentence with this key, its variables filled in.
pub fn tr_with(key: &str, args: &[(&str, FluentValue<'_>)]) -> String {
    let Some(bundle) = bundle_of(key) else { return key.to_owned() };
    let mut values = FluentArgs::new();
    for (name, value) in args {
        values.set(*name, value.clone());
    }
    format(&bundle, key, &values).map_or_else(|| key.to_owned(), Cow::into_owned)
}

/// The text with its first letter large.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The sentences of the file that has this key.
fn bundle_of(key: &str) -> Option<Rc<FluentBundle<FluentResource>>> {
    let (at, (name, source)) = ENGLISH.iter().enumerate().find(|(_, (_, source))| has_key(source, key))?;
    FILES.with(|files| files.get(at).map(|file| Rc::clone(file.get_or_init(|| Rc::new(bundle(name, source))))))
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

fn bundle(name: &str, source: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![unic_langid::LanguageIdentifier::default()]);
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
        for (name, source) in ENGLISH {
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
