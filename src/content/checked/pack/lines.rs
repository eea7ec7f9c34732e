//! Lines of a file: of an offset, and of a field such as `exercises[1].phases[0].joints.elbow`.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A file and its parts.
pub struct Lines<'t> {
    text: &'t str,
    table: DeTable<'t>,
}

impl<'t> Lines<'t> {
    pub fn of(text: &'t str) -> Self {
        Self { text, table: DeTable::parse_recoverable(text).0.into_inner() }
    }

    /// The line of an offset, from 1.
    pub fn at(&self, offset: usize) -> u32 {
        let before = self.text.as_bytes().get(..offset.min(self.text.len())).unwrap_or_default();
        u32::try_from(before.split(|byte| *byte == b'\n').count()).unwrap_or(u32::MAX)
    }

    /// The line of a field; where it is missing, of what it should be in.
    pub fn of_field(&self, field: &str) -> u32 {
        let mut table = Some(&self.table);
        let mut offset = 0;
        for part in field.split('.').filter(|part| !part.is_empty()) {
            let (key, indices) = part.split_once('[').unwrap_or((part, ""));
            let Some((key, value)) = table.and_then(|table| table.get_key_value(key)) else { break };
            offset = key.span().start;
            let mut value = value;
            for index in indices.split(['[', ']']).filter_map(|index| index.parse::<usize>().ok()) {
                let Some(item) = value.get_ref().as_array().and_then(|items| items.get(index)) else { break };
                (value, offset) = (item, item.span().start);
            }
            table = value.get_ref().as_table();
        }
        self.at(offset)
    }

    /// The field that an offset lies in, without the list and the number of its entry.
    pub fn field_at(&self, offset: usize) -> String {
        let whole = inside(&self.table, offset).unwrap_or_default();
        let is_entry = ["sources[", "exercises[", "routines["].iter().any(|list| whole.starts_with(list));
        let rest = if is_entry { whole.split_once('.').map_or("", |(_, rest)| rest) } else { &whole };
        rest.to_owned()
    }
}

/// The way down to an offset.
fn inside(table: &DeTable<'_>, offset: usize) -> Option<String> {
    table.iter().find_map(|(key, value)| {
        let name: &str = key.get_ref();
        let deeper = deeper(value, offset).map(|rest| format!("{name}{rest}"));
        deeper.or_else(|| (key.span().contains(&offset) || value.span().contains(&offset)).then(|| name.to_owned()))
    })
}

/// What is to be added to the name of a value, to come to an offset inside it.
fn deeper(value: &Spanned<DeValue<'_>>, offset: usize) -> Option<String> {
    match value.get_ref() {
        DeValue::Table(table) => inside(table, offset).map(|rest| format!(".{rest}")),
        DeValue::Array(items) => items.iter().enumerate().find_map(|(at, item)| {
            let is_here = item.span().contains(&offset).then(String::new);
            deeper(item, offset).or(is_here).map(|rest| format!("[{at}]{rest}"))
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
pack = \"mine\"

[[exercises]]
id = \"one\"
[[exercises.phases]]
seconds = 3
joints = { elbow = 90,
  wrist = 4 }

[[exercises]]
id = \"two\"
cues = [
  \"a\",
  \"b\",
]
[[exercises.phases]]
seconds = 4
";

    #[test]
    fn a_field_has_a_line_and_a_missing_one_that_of_its_entry() {
        let lines = Lines::of(TEXT);
        for (field, line) in [
            ("pack", 1),
            ("exercises[0]", 3),
            ("exercises[0].id", 4),
            ("exercises[0].phases[0]", 5),
            ("exercises[0].phases[0].joints.wrist", 8),
            ("exercises[1].cues[1]", 14),
            ("exercises[1].phases[0].seconds", 17),
            ("exercises[1].phases[0].action", 16),
            ("exercises[1].feel", 10),
            ("title", 1),
        ] {
            assert_eq!(lines.of_field(field), line, "{field}");
        }
    }

    #[test]
    fn an_offset_has_a_field() {
        let lines = Lines::of(TEXT);
        let at = |needle: &str| lines.field_at(TEXT.find(needle).expect("it is there"));
        assert_eq!(at("mine"), "pack");
        assert_eq!(at("wrist"), "phases[0].joints.wrist");
        assert_eq!(at("\"b\""), "cues[1]");
        assert_eq!(at("= 4\n"), "");
        assert_eq!(at("4\n"), "phases[0].seconds");
        assert_eq!(lines.at(usize::MAX) as usize, TEXT.lines().count() + 1);
    }
}
