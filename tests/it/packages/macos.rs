//! The property list of the application for macOS. The script that makes the application runs there only.

use std::collections::BTreeMap;

use super::{asset, elements, text};

/// Each key with its value, as written.
fn property_list(xml: &str) -> BTreeMap<String, String> {
    let dict = elements(xml, "dict").into_iter().next().expect("a dictionary");
    let values = dict.split("<key>").skip(1).map(|entry| entry.split_once("</key>").expect("a closed key"));
    values.map(|(key, value)| (key.to_owned(), value.trim().to_owned())).collect()
}

#[test]
fn the_property_list_names_what_is_put_into_the_application() {
    let list = property_list(&text(&asset("macos/Info.plist")));
    let script = text(&asset("../scripts/packaging/macos.sh"));
    assert_eq!(list["CFBundleIdentifier"], "<string>app.unpinch.Unpinch</string>", "the name on every system");
    assert_eq!(list["LSUIElement"], "<true/>", "the agent is not in the Dock");
    assert_eq!(list["CFBundlePackageType"], "<string>APPL</string>");
    let plain = |key: &str| list[key].trim_start_matches("<string>").trim_end_matches("</string>").to_owned();
    assert!(script.contains(&format!("Contents/MacOS/{}", plain("CFBundleExecutable"))), "the program");
    assert!(asset(&format!("icon/{}", plain("CFBundleIconFile"))).exists(), "the icon");
    let oldest = plain("LSMinimumSystemVersion");
    assert!(script.contains(&format!("MACOSX_DEPLOYMENT_TARGET={oldest}")), "built for {oldest}");
    for key in ["CFBundleShortVersionString", "CFBundleVersion"] {
        assert_eq!(list[key], "<string>VERSION</string>", "{key} is put in from Cargo.toml");
    }
}
