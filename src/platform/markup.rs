//! Text for those who read XML, or some of it: services of notifications, property lists, toasts.

/// Text as it stands between tags; without control characters, which no document may hold.
pub fn escaped(text: &str) -> String {
    let allowed: String = text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect();
    allowed.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Text as it stands in double quotes.
pub fn in_quotes(text: &str) -> String {
    escaped(text).replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_taken_for_a_tag() {
        assert_eq!(escaped("a < b & \"c\"\u{1b}\n"), "a &lt; b &amp; \"c\"\n");
        assert_eq!(in_quotes("<\"&\">"), "&lt;&quot;&amp;&quot;&gt;");
    }
}
