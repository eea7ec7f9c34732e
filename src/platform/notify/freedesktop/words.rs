//! PURE: how a note and its answers are put on the wire.

use std::fmt::Write;
use std::path::Path;

use crate::platform::notify::{Choice, Note};

const START: &str = "start";
const SNOOZE: &str = "snooze";
const SKIP: &str = "skip";
/// The key of a click on the body, by the specification.
const BODY: &str = "default";

/// Keys and labels, in turn.
pub(super) fn actions(note: &Note) -> Vec<&str> {
    let mut actions = vec![BODY, note.start_label.as_str(), START, note.start_label.as_str()];
    if let Some(label) = &note.snooze_label {
        actions.extend([SNOOZE, label.as_str()]);
    }
    actions.extend([SKIP, note.skip_label.as_str()]);
    actions
}

/// What a pressed key means; a key that was never offered means nothing.
pub(super) fn choice(key: &str) -> Option<Choice> {
    match key {
        BODY | START => Some(Choice::Start),
        SNOOZE => Some(Choice::Snooze),
        SKIP => Some(Choice::Skip),
        _ => None,
    }
}

/// A path as `file:` address, with everything but letters, digits and `-_.~/` written as bytes.
pub(super) fn file_uri(path: &Path) -> String {
    let mut uri = String::from("file://");
    for byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/".contains(byte) {
            uri.push(char::from(*byte));
        } else {
            // Writing to a string does not fail.
            let _written = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn note(snooze_label: Option<&str>) -> Note {
        Note {
            number: 1,
            title: "Title".into(),
            body: "Body".into(),
            picture: None,
            start_label: "Start".into(),
            snooze_label: snooze_label.map(Into::into),
            skip_label: "Skip".into(),
            deadline: Duration::from_hours(1),
            expires: None,
        }
    }

    #[test]
    fn every_offered_key_has_a_meaning_and_body_click_is_start() {
        let note = note(Some("Snooze 5 min"));
        let keys: Vec<_> = actions(&note).chunks(2).filter_map(|pair| choice(pair[0])).collect();
        assert_eq!(keys, [Choice::Start, Choice::Start, Choice::Snooze, Choice::Skip]);
        assert_eq!(choice("inline-reply"), None);
    }

    #[test]
    fn a_used_up_snooze_is_not_offered() {
        assert!(!actions(&note(None)).contains(&"snooze"));
    }

    #[test]
    fn a_path_with_blanks_and_umlauts_is_an_address() {
        assert_eq!(file_uri(Path::new("/a b/ü.png")), "file:///a%20b/%C3%BC.png");
    }
}
