//! The sentences of the interface: every key that the code asks for is there, and every one that is there is asked for.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for entry in fs::read_dir(root().join("assets/text/en")).expect("a folder") {
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
    let begins = code.match_indices(opening).map(|(start, _)| &code[start + opening.len()..]);
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
