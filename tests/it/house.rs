//! The plan of the house, held against the code: who imports whom, how long files are, what the pages name.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Which rings each ring may import, itself aside.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("text", &[]),
    ("assessment", &["domain"]),
    ("engine", &["domain"]),
    ("player", &["domain"]),
    ("figure", &["domain"]),
    ("picture", &["domain", "figure"]),
    ("content", &["domain", "figure", "text"]),
    ("store", &["domain", "engine"]),
    ("link", &["domain"]),
    ("platform", &["domain"]),
    ("wording", &["assessment", "domain", "text"]),
    ("doctor", &["domain", "platform", "store", "text"]),
    ("summary", &["assessment", "content", "domain", "figure", "link", "picture", "text", "wording"]),
    ("guide", &["assessment", "domain", "link", "player", "text"]),
    ("ui", &["assessment", "content", "domain", "figure", "guide", "link", "picture", "player", "text", "wording"]),
    (
        "agent",
        &[
            "assessment",
            "content",
            "doctor",
            "domain",
            "engine",
            "figure",
            "link",
            "picture",
            "platform",
            "store",
            "text",
            "wording",
        ],
    ),
    (
        "cli",
        &[
            "agent",
            "assessment",
            "content",
            "doctor",
            "domain",
            "engine",
            "figure",
            "guide",
            "link",
            "picture",
            "platform",
            "player",
            "store",
            "summary",
            "text",
            "ui",
            "wording",
        ],
    ),
];

/// What the pure rings must not so much as name.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::thread",
    "std::env",
    "std::time::Instant",
    "std::time::SystemTime",
    "std::net",
    "std::process",
    "serde",
    "egui",
    " log::",
    "(log::",
    "::now()",
];

const PURE: &[&str] = &["domain", "assessment", "engine", "player", "figure"];

/// Longest source file, inline tests aside.
const MAX_LINES: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All source files below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests") || path.file_stem().is_some_and(|stem| stem == "tests")
}

/// The code of a file without comments and without its inline tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("readable");
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn ring_of(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(root().join("src")).ok()?;
    let mut parts = inside.components();
    let first = parts.next()?.as_os_str().to_string_lossy().into_owned();
    parts.next().map(|_| first)
}

/// The rings named after `crate::` in a piece of code, grouped imports included.
fn imported(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (start, _) in code.match_indices("crate::") {
        let before = code[..start].chars().next_back();
        let is_own = !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == '$');
        let rest = &code[start + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let group = group.split('}').next().unwrap_or_default();
            found.extend(group.split(',').map(|name| word(name.trim_start())));
        } else if is_own {
            found.push(word(rest));
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

fn word(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

#[test]
fn every_ring_imports_only_what_it_may() {
    let rules: BTreeMap<_, _> = MAY_IMPORT.iter().copied().collect();
    let mut wrong = Vec::new();
    for path in sources(&root().join("src")).iter().filter(|path| !is_test(path)) {
        let Some(ring) = ring_of(path) else { continue };
        let allowed = rules.get(ring.as_str()).unwrap_or_else(|| panic!("the ring `{ring}` has no rule"));
        for name in imported(&code(path)) {
            if rules.contains_key(name.as_str()) && name != ring && !allowed.contains(&name.as_str()) {
                wrong.push(format!("{} imports {name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_pure_rings_touch_nothing_of_the_world() {
    let mut wrong = Vec::new();
    for path in sources(&root().join("src")).iter().filter(|path| !is_test(path)) {
        if !ring_of(path).is_some_and(|ring| PURE.contains(&ring.as_str())) {
            continue;
        }
        let code = code(path);
        wrong.extend(
            IMPURE.iter().filter(|name| code.contains(*name)).map(|name| format!("{}: {name}", path.display())),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn there_is_no_network_code() {
    for path in sources(&root().join("src")) {
        let code = code(&path);
        for name in ["std::net", "TcpStream", "UdpSocket", "TcpListener"] {
            assert!(!code.contains(name), "{}: {name}", path.display());
        }
    }
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut wrong = Vec::new();
    for path in sources(&root().join("src")) {
        let text = fs::read_to_string(&path).expect("readable");
        let lines = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().lines().count();
        // A list made by a script is data.
        let is_data = path.ends_with("content/embedded.rs");
        if lines > MAX_LINES && !is_test(&path) && !is_data {
            wrong.push(format!("{} has {lines} lines", path.display()));
        }
        if !text.starts_with("//!") && !is_test(&path) {
            wrong.push(format!("{} does not say what it is for", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_architecture_page_names_every_module() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the page");
    let library = fs::read_to_string(root().join("src/lib.rs")).expect("the library");
    for module in library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')) {
        assert!(page.contains(&format!("`{module}`")), "ARCHITECTURE.md does not name `{module}`");
    }
    for matter in fs::read_dir(root().join("src/platform")).expect("a folder") {
        let name = matter.expect("an entry").path().file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(name == "mod" || page.contains(&format!("`{name}`")), "ARCHITECTURE.md does not name platform/{name}");
    }
}

#[test]
fn every_subject_is_in_the_one_test_program() {
    let main = fs::read_to_string(root().join("tests/it/main.rs")).expect("the list");
    for entry in fs::read_dir(root().join("tests/it")).expect("a folder") {
        let path = entry.expect("an entry").path();
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let is_subject = path.is_dir() || path.extension().is_some_and(|extension| extension == "rs");
        if is_subject && stem != "main" && !path.join("is-data").exists() {
            assert!(main.contains(&format!("mod {stem};")), "{stem} is not run");
        }
    }
}

#[test]
fn the_check_sees_grouped_and_plain_imports() {
    assert_eq!(imported("use crate::{domain::id, store};\nuse crate::ui::theme;"), ["domain", "store", "ui"]);
    assert_eq!(imported("let x = crate::engine::Engine;"), ["engine"]);
    assert_eq!(imported("use other_crate::engine;"), Vec::<String>::new());
}
