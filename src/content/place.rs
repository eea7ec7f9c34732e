//! Where in a file an offset lies, in the words of the file: which entry, which field.

use std::collections::BTreeMap;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spot {
    /// The id of the entry.
    pub id: Option<String>,
    /// `phases[1].seconds`.
    pub field: String,
}

/// The place of a byte offset. Reads lines only, which is enough for files in the plain style of ours.
pub fn spot(text: &str, offset: usize) -> Spot {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut table = String::new();
    let mut key = "";
    let mut top_id = None;
    let mut item_id = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if start > offset {
            break;
        }
        start += line.len();
        let line = line.trim_end();
        if let Some(name) = line.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")) {
            let count = counts.entry(name).and_modify(|count| *count += 1).or_insert(0);
            table = format!("{name}[{count}].");
            key = "";
            item_id = None;
        } else if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            table = format!("{}.", numbered(name, &counts));
            key = "";
        } else if let Some((name, value)) = line.split_once('=').filter(|(name, _)| is_key(name.trim_end())) {
            key = name.trim_end();
            if key == "id" && (table.is_empty() || table.ends_with("].")) {
                let id = Some(value.trim().trim_matches('"').to_owned());
                if table.is_empty() { top_id = id } else { item_id = id }
            }
        }
    }
    let field = if key.is_empty() { table.trim_end_matches('.').to_owned() } else { format!("{table}{key}") };
    Spot { id: item_id.or(top_id), field }
}

/// `blocks.table` inside the third block as `blocks[2].table`.
fn numbered(name: &str, counts: &BTreeMap<&str, usize>) -> String {
    match name.split_once('.') {
        Some((list, rest)) => match counts.get(list) {
            Some(count) => format!("{list}[{count}].{rest}"),
            None => name.to_owned(),
        },
        None => name.to_owned(),
    }
}

/// Whether this is a bare key; text inside a list of strings is none.
fn is_key(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

/// Whether the file is named after this id, so that saying it again tells nothing.
pub fn is_file_of(file: &str, id: &str) -> bool {
    file.strip_suffix(".toml").is_some_and(|path| path.rsplit('/').next() == Some(id))
}
