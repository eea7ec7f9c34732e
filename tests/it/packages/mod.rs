//! What is installed beside the program: that it fits the program, and is not older than it.

mod icons;
mod linux;
mod macos;
mod windows;

use std::fs;
use std::path::{Path, PathBuf};

fn asset(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(name)
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The text of each element of this name.
fn elements(xml: &str, name: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("sound XML") {
            quick_xml::events::Event::Start(start) if start.name().as_ref() == name.as_bytes() => {
                let inside = reader.read_text(start.name()).expect("closed");
                found.push(inside.decode().expect("UTF-8").into_owned());
            }
            quick_xml::events::Event::Eof => return found,
            _ => {}
        }
    }
}
