//! The sentences of the interface: every key that the code asks for is there, and every one that is there is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use unpinch::content;
use unpinch::domain::look::LANGUAGES;
use unpinch::text::{self, Language, use_language_here};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn keys() -> BTreeSet<String> {
    all_keys("en").into_iter().collect()
}

/// The keys of all files of a language, one after the other.
fn all_keys(language: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for entry in fs::read_dir(root().join("assets/text").join(language)).expect("a folder") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("readable");
        let entries = text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
        keys.extend(entries.filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned())));
    }
    keys
}

/// All the code, one file after the other.
fn code(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            all.push_str(&code(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            all.push_str(&fs::read_to_string(path).expect("readable"));
        }
    }
    all
}

/// The texts in quotes that begin right after each `opening`.
fn quoted<'a>(code: &'a str, opening: &str) -> Vec<&'a str> {
    // `push_str(` ends alike.
    let is_whole = |start: usize| !code[..start].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    let begins = code.match_indices(opening).filter(|(start, _)| is_whole(*start));
    let begins = begins.map(|(start, _)| &code[start + opening.len()..]);
    begins.filter_map(|rest| rest.strip_prefix('"')?.split('"').next()).collect()
}

#[test]
fn every_sentence_that_is_asked_for_is_there() {
    let (keys, code) = (keys(), code(&root().join("src")));
    let asked = ["tr(", "tr_with("].into_iter().flat_map(|opening| quoted(&code, opening));
    let missing: BTreeSet<_> = asked.filter(|key| *key != "key" && !keys.contains(*key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_key_means_two_sentences() {
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = all_keys(language).into_iter().filter(|key| !seen.insert(key.clone())).collect();
        assert!(twice.is_empty(), "{language}: {twice:?}");
    }
}

#[test]
fn no_sentence_is_left_over() {
    let code = code(&root().join("src"));
    // Keys are also put together from a beginning and an id: `dose-{}`, `factor-{key}-name`.
    let beginnings: BTreeSet<&str> =
        code.match_indices('{').filter_map(|(end, _)| code[..end].rsplit(['"', '\n']).next()).collect();
    let is_used = |key: &String| {
        let is_built = beginnings.iter().any(|begin| begin.len() > 2 && begin.ends_with('-') && key.starts_with(begin));
        is_built || code.contains(&format!("\"{key}\""))
    };
    let unused: Vec<_> = keys().into_iter().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// The entries of a file: key → its whole value.
fn entries(language: &str, name: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(root().join("assets/text").join(language).join(name)).expect("readable");
    let mut entries = BTreeMap::new();
    let mut last = None;
    for line in text.lines() {
        match line.split_once(" =") {
            Some((key, value)) if key.starts_with(|first: char| first.is_ascii_lowercase()) => {
                entries.insert(key.to_owned(), value.to_owned());
                last = Some(key.to_owned());
            }
            _ => {
                let value = last.as_ref().filter(|_| !line.starts_with('#')).and_then(|key| entries.get_mut(key));
                if let Some(value) = value {
                    value.push_str(line);
                }
            }
        }
    }
    entries
}

fn variables(value: &str) -> BTreeSet<&str> {
    let names = value.split('$').skip(1);
    names.map(|rest| rest.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default()).collect()
}

#[test]
fn every_language_says_everything_with_the_same_variables() {
    for entry in fs::read_dir(root().join("assets/text/en")).expect("a folder") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        let english = entries("en", &name);
        for language in ["de", "es"] {
            let other = entries(language, &name);
            let missing: Vec<_> = english.keys().filter(|key| !other.contains_key(*key)).collect();
            let unknown: Vec<_> = other.keys().filter(|key| !english.contains_key(*key)).collect();
            assert!(
                missing.is_empty() && unknown.is_empty(),
                "{language}/{name}: missing {missing:?}, unknown {unknown:?}"
            );
            for (key, value) in &english {
                assert_eq!(variables(value), variables(&other[key]), "{language}/{name}: {key}");
            }
        }
    }
}

#[test]
fn german_says_du() {
    // The formal words for "you" and "your"; in the middle of a sentence nothing else is written like them.
    let is_formal =
        |word: &str| word.starts_with("Ihr") || word.starts_with("Ihn") || (word.starts_with("Si") && word.len() == 3);
    for entry in fs::read_dir(root().join("assets/text/de")).expect("a folder") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        for (key, value) in entries("de", &name) {
            let words: Vec<&str> = value.split_whitespace().collect();
            for pair in words.windows(2) {
                // At the beginning of a sentence it may be "they".
                let begins = pair[0].ends_with(['.', ':', '!', '?', '…', '=', ']', '„', '\u{201c}']);
                let word = pair[1].trim_matches(|letter: char| !letter.is_alphabetic());
                assert!(begins || !is_formal(word), "{name}: {key}: {} {}", pair[0], pair[1]);
            }
        }
    }
}

/// What is said of exercises and warning signs, each sentence for itself.
fn clinical_sentences() -> Vec<String> {
    let catalog = content::catalog();
    let exercises = catalog.exercises.iter().flat_map(|exercise| {
        exercise.cues.iter().chain([&exercise.feel, &exercise.stop_if]).chain(&exercise.not_when).cloned()
    });
    let profiles = catalog.profiles.iter().flat_map(|profile| {
        let told = profile.lookalikes.iter().map(|other| other.how_to_tell.clone());
        let own = [&profile.runs, &profile.worse_with, &profile.better_with, &profile.evidence];
        own.map(Clone::clone).into_iter().chain(told)
    });
    let demos = content::demos().iter().flat_map(|demo| demo.phases.iter().map(|phase| phase.action.clone()));
    let flags = content::red_flags().flags.iter().flat_map(|flag| [flag.question.clone(), flag.says.clone()]);
    let texts = content::education().blocks.iter().filter_map(|block| block.text.clone());
    let tables = content::check_tables();
    let tests = tables.tests.iter().map(|test| test.how.clone());
    let signs = tables.weakness.iter().map(|sign| sign.how.clone());
    exercises.chain(profiles).chain(demos).chain(flags).chain(texts).chain(tests).chain(signs).collect()
}

#[test]
fn every_language_says_the_content() {
    let in_language = |language| {
        use_language_here(language);
        clinical_sentences()
    };
    let english = in_language(Language::English);
    for language in [Language::German, Language::Spanish] {
        let other = in_language(language);
        assert_eq!(other.len(), english.len());
        let is_left = |(one, other): &(&String, &String)| one == other && one.split(' ').count() > 2;
        let left: Vec<_> = english.iter().zip(&other).filter(is_left).map(|(one, _)| one).collect();
        assert!(left.is_empty(), "{language:?} leaves {left:?} in English");
    }
}

#[test]
fn signs_are_listed_whole_in_every_language() {
    // They are shown one a line, cut at the commas.
    let signs = |language| {
        use_language_here(language);
        let blocks = content::education().blocks.iter().filter(|block| !block.flags.is_empty());
        let lists = blocks.filter_map(|block| Some((block.id.clone(), block.text.as_deref()?.split(". ").next()?)));
        lists.map(|(id, list)| (id, list.split(", ").count())).collect::<Vec<_>>()
    };
    let english = signs(Language::English);
    assert!(english.len() > 2, "{english:?}");
    for language in [Language::German, Language::Spanish] {
        assert_eq!(signs(language), english, "{language:?}");
    }
    use_language_here(Language::English);
}

#[test]
fn a_plural_is_that_of_the_language() {
    let said = |language, n: u32| {
        use_language_here(language);
        text::tr_with("exercises-found", &[("n", n.into())])
    };
    for language in Language::ALL {
        assert_ne!(said(language, 1), said(language, 2), "{language:?}");
        assert!(said(language, 2).contains('2'), "{language:?}");
    }
    assert_eq!(Language::ALL.map(Language::tag), LANGUAGES, "the settings and the texts know the same");
}
