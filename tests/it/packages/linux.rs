//! The desktop entry and the description for software centres.

use std::collections::BTreeMap;

use super::{asset, elements, text};

/// The lines of each group.
fn groups(entry: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut groups: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut name = String::new();
    for line in entry.lines().filter(|line| !line.is_empty()) {
        if let Some(group) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            group.clone_into(&mut name);
        } else {
            let (key, value) = line.split_once('=').expect("a key and a value");
            groups.entry(name.clone()).or_default().insert(key.to_owned(), value.to_owned());
        }
    }
    groups
}

#[test]
fn every_line_of_the_desktop_entry_that_starts_something_is_a_real_command() {
    let groups = groups(&text(&asset("linux/unpinch.desktop")));
    for (name, group) in &groups {
        let words: Vec<&str> = group["Exec"].split(' ').collect();
        assert_eq!(words[0], "unpinch", "{name}");
        if let Err(error) = unpinch::cli::check_arguments(&words) {
            panic!("{name}: {error}");
        }
    }
    let entry = &groups["Desktop Entry"];
    let listed: Vec<String> = entry["Actions"].split_terminator(';').map(str::to_owned).collect();
    let mut written: Vec<String> =
        groups.keys().filter_map(|name| Some(name.strip_prefix("Desktop Action ")?.to_owned())).collect();
    let mut sorted = listed.clone();
    sorted.sort();
    written.sort();
    assert_eq!(sorted, written, "each action is listed, and each that is listed is there");
    assert!(listed.len() >= 4, "{listed:?}");
}

#[cfg(feature = "gui")]
#[test]
fn the_desktop_entry_is_the_one_of_the_window() {
    let groups = groups(&text(&asset("linux/unpinch.desktop")));
    let entry = &groups["Desktop Entry"];
    assert_eq!(entry["StartupWMClass"], unpinch::ui::APP_ID);
    assert_eq!(entry["Icon"], unpinch::ui::APP_ID);
    assert!(asset(&format!("linux/{}.desktop", unpinch::ui::APP_ID)).exists(), "Wayland finds it by this name");
}

#[test]
fn the_description_is_of_this_version() {
    let xml = text(&asset("linux/app.unpinch.Unpinch.metainfo.xml"));
    let version = env!("CARGO_PKG_VERSION");
    let newest = xml.split("<release version=\"").nth(1).and_then(|rest| rest.split('"').next());
    assert_eq!(newest, Some(version), "the newest release in the description is not the one in Cargo.toml");
    assert_eq!(elements(&xml, "id"), ["app.unpinch.Unpinch"]);
    assert_eq!(elements(&xml, "project_license"), [env!("CARGO_PKG_LICENSE")]);
}

#[test]
fn what_the_description_names_is_there() {
    let xml = text(&asset("linux/app.unpinch.Unpinch.metainfo.xml"));
    for entry in elements(&xml, "launchable") {
        assert!(asset(&format!("linux/{entry}")).exists(), "{entry}");
    }
    let pictures = elements(&xml, "image");
    assert!(pictures.len() >= 3, "{pictures:?}");
    for picture in pictures {
        let file = picture.strip_prefix("https://unpinch.example/").expect("a place that is put in later");
        assert!(asset("..").join(file).exists(), "{file}");
    }
}
