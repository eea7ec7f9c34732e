//! A note as Windows reads it (<https://learn.microsoft.com/windows/apps/design/shell/tiles-and-notifications/toast-schema>).

use std::fmt::Write as _;
use std::path::Path;

use super::{Choice, Note};
use crate::platform::markup::{escaped, in_quotes};

/// The names by which the buttons come back.
const CHOICES: [(&str, Choice); 3] = [("start", Choice::Start), ("snooze", Choice::Snooze), ("skip", Choice::Skip)];

/// What was pressed: a button, or the note itself, which is the first.
pub(super) fn choice(argument: &str) -> Choice {
    CHOICES.iter().find(|(name, _)| *name == argument).map_or(Choice::Start, |(_, choice)| *choice)
}

/// The note as a document. Without an end of its own it stays on screen until it is answered; else it leaves the screen
/// after half a minute and rests in the list beside the clock. It is silent: the sounds are Unpinch's own.
pub(super) fn xml(note: &Note) -> String {
    let stays = if note.expires.is_none() { r#"scenario="reminder""# } else { r#"duration="long""# };
    let mut xml = format!(r#"<toast launch="start" {stays}><visual><binding template="ToastGeneric">"#);
    for line in [&note.title, &note.body] {
        write!(xml, "<text>{}</text>", escaped(line)).unwrap_or_default();
    }
    if let Some(picture) = note.picture.as_deref().and_then(Path::to_str) {
        let address = in_quotes(&picture.replace('\\', "/"));
        write!(xml, r#"<image placement="appLogoOverride" src="file:///{address}"/>"#).unwrap_or_default();
    }
    xml.push_str("</binding></visual><actions>");
    for (name, choice) in CHOICES {
        let label = match choice {
            Choice::Start => Some(&note.start_label),
            Choice::Snooze => note.snooze_label.as_ref(),
            Choice::Skip => Some(&note.skip_label),
        };
        if let Some(label) = label {
            write!(xml, r#"<action content="{}" arguments="{name}"/>"#, in_quotes(label)).unwrap_or_default();
        }
    }
    xml.push_str(r#"</actions><audio silent="true"/></toast>"#);
    xml
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use quick_xml::XmlVersion;
    use quick_xml::events::Event;

    use super::*;

    fn note() -> Note {
        Note {
            number: 1,
            title: "Stretch <now> & \"then\"".into(),
            body: "Sciatic\u{1b} nerve".into(),
            picture: Some(r"C:\Users\A & B\note.png".into()),
            start_label: "Start".into(),
            snooze_label: Some("In 5 min".into()),
            skip_label: "Skip".into(),
            deadline: Duration::from_hours(1),
            expires: None,
        }
    }

    /// Every element with its attributes, and every text.
    fn read(xml: &str) -> Vec<String> {
        let mut reader = quick_xml::Reader::from_str(xml);
        let mut found = Vec::new();
        loop {
            match reader.read_event().expect("it is well formed") {
                Event::Start(tag) | Event::Empty(tag) => {
                    let attributes = tag.attributes().map(|attribute| {
                        let attribute = attribute.expect("it is well formed");
                        let value = attribute.normalized_value(XmlVersion::default()).expect("it is well formed");
                        format!(" {}={value}", String::from_utf8_lossy(attribute.key.as_ref()))
                    });
                    let attributes: String = attributes.collect();
                    found.push(format!("{}{attributes}", String::from_utf8_lossy(tag.name().as_ref())));
                }
                Event::Eof => return found,
                _ => {}
            }
        }
    }

    #[test]
    fn a_note_has_its_picture_and_three_buttons_and_stays() {
        let xml = xml(&note());
        let found = read(&xml);
        for part in [
            "toast launch=start scenario=reminder",
            "image placement=appLogoOverride src=file:///C:/Users/A & B/note.png",
            "action content=Start arguments=start",
            "action content=In 5 min arguments=snooze",
            "action content=Skip arguments=skip",
            "audio silent=true",
        ] {
            assert!(found.iter().any(|other| other == part), "{part}: {found:?}");
        }
        assert!(xml.contains("<text>Stretch &lt;now&gt; &amp; \"then\"</text><text>Sciatic nerve</text>"), "{xml}");
    }

    #[test]
    fn one_that_ends_by_itself_has_no_snooze_where_none_is_left() {
        let note = Note { expires: Some(Duration::from_secs(30)), snooze_label: None, picture: None, ..note() };
        let found = read(&xml(&note));
        assert!(found.iter().any(|part| part == "toast launch=start duration=long"), "{found:?}");
        assert!(!found.iter().any(|part| part.contains("snooze") || part.starts_with("image")), "{found:?}");
    }

    #[test]
    fn what_is_pressed_comes_back() {
        assert_eq!(
            ["start", "snooze", "skip", ""].map(choice),
            [Choice::Start, Choice::Snooze, Choice::Skip, Choice::Start]
        );
    }
}
