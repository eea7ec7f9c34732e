//! A made-up language: every sentence in letters that are not English and a little longer, so that a test sees at a
//! glance what is left in the code.

/// A whole file of sentences, its keys, variables and selectors kept.
pub fn source(english: &str) -> String {
    let mut out = String::with_capacity(english.len() * 2);
    let mut depth = 0_u32;
    for line in english.lines() {
        let is_comment = depth == 0 && line.starts_with('#');
        let key_end = if depth == 0 && line.starts_with(|first: char| first.is_ascii_lowercase()) {
            line.find(" = ").map_or(0, |at| at + 3)
        } else {
            variant_end(line)
        };
        let (key, value) = line.split_at_checked(key_end).unwrap_or(("", line));
        out.push_str(key);
        if is_comment {
            out.push_str(value);
        } else {
            // Within a placeable only the lines of its variants hold words.
            let is_variant = depth > 0 && key_end > 0;
            let words_at = if is_variant { depth } else { 0 };
            for letter in value.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                out.push(if depth == words_at { accent(letter) } else { letter });
            }
        }
        out.push('\n');
    }
    out
}

/// Where the words of a variant begin: behind `[one] ` or `*[other] `.
fn variant_end(line: &str) -> usize {
    let trimmed = line.trim_start();
    let is_variant = trimmed.starts_with('[') || trimmed.starts_with("*[");
    if is_variant { line.find("] ").map_or(0, |at| at + 2) } else { 0 }
}

/// A sentence of the content.
pub fn words(english: &str) -> String {
    english.chars().map(accent).collect()
}

/// The letter in another coat.
fn accent(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const DRESSED: &str = "àþçđéſĝĥîĵķļµñöþøŕšţûűŵ×ýžÀÞÇĐÉŦĜĤÎĴĶĻŁÑÖÞØŔŠŢÛŰŴÆÝŽ";
    let at = PLAIN.chars().position(|plain| plain == letter);
    at.and_then(|at| DRESSED.chars().nth(at)).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_change_and_keys_variables_and_selectors_do_not() {
        let english = "# About it.\none-key = Go { $n } times\ntwo = { $n ->\n    [one] One day\n   *[other] { $n } days\n}\nthree = End\n";
        let pseudo = source(english);
        assert!(pseudo.contains("# About it."), "{pseudo}");
        assert!(pseudo.contains("one-key = Ĝö { $n } ţîµéš"), "{pseudo}");
        assert!(pseudo.contains("[one] Öñé đàý"), "{pseudo}");
        assert!(pseudo.contains("*[other] { $n } đàýš"), "{pseudo}");
        assert!(pseudo.contains("three = Éñđ"), "{pseudo}");
    }
}
