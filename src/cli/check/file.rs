//! Reading an answers file; what is wrong is named with file and field.

use std::path::Path;

use crate::assessment::verdict::Knowledge;
use crate::cli::Failure;
use crate::domain::answers::Answers;
use crate::link::answers::{AnswersView, read as checked};

/// A larger file is nobody's answers.
const MOST_BYTES: u64 = 1024 * 1024;

/// The answers in the file; `-` reads standard input.
pub fn read(path: &Path, knowledge: &Knowledge<'_>) -> Result<Answers, Failure> {
    let name = path.display();
    let text = text(path).map_err(|error| Failure::Wrong(format!("{name}: {error}")))?;
    // Some editors put a mark before the text.
    let text = text.trim_start_matches('\u{feff}');
    // serde_json names line and column. A list would be read field by field, and is nobody's answers.
    let wrong = |error: String| Failure::Wrong(format!("{name}: these are not answers in JSON: {error}"));
    if !text.trim_start().starts_with('{') && serde_json::from_str::<serde_json::Value>(text).is_ok() {
        return Err(wrong("it must be an object in braces, such as { \"regions\": [\"buttock_l\"] }".to_owned()));
    }
    let view: AnswersView = serde_json::from_str(text).map_err(|error| wrong(error.to_string()))?;
    checked(&view, knowledge.tables, knowledge.flags).map_err(|error| Failure::Wrong(format!("{name}: {error}")))
}

fn text(path: &Path) -> std::io::Result<String> {
    use std::io::Read as _;
    let mut text = String::new();
    let read = |source: &mut dyn std::io::Read, text: &mut String| source.take(MOST_BYTES + 1).read_to_string(text);
    if path == Path::new("-") {
        read(&mut std::io::stdin().lock(), &mut text)?;
    } else {
        read(&mut std::fs::File::open(path)?, &mut text)?;
    }
    if text.len() as u64 > MOST_BYTES {
        return Err(std::io::Error::other("it is larger than 1 MiB; these are not answers"));
    }
    Ok(text)
}
