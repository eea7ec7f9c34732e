//! HTML put together so that no text can break out of its tag.

use crate::picture::escaped;

/// A piece of a page that is sound already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Plain text.
    pub fn text(text: &str) -> Self {
        Self(escaped(text))
    }

    /// A drawing of ours, which has escaped its own words.
    pub fn drawing(svg: String) -> Self {
        Self(svg)
    }

    /// This in a tag.
    #[must_use]
    pub fn within(self, tag: &str) -> Self {
        Self(format!("<{tag}>{}</{tag}>\n", self.0))
    }

    /// This in a tag of a class.
    #[must_use]
    pub fn within_class(self, tag: &str, class: &str) -> Self {
        Self(format!("<{tag} class=\"{class}\">{}</{tag}>\n", self.0))
    }

    /// This, and then that.
    #[must_use]
    pub fn then(mut self, next: &Self) -> Self {
        self.0.push_str(&next.0);
        self
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Letters that are to be read: tags and drawings aside, roughly.
    pub fn num_letters(&self) -> usize {
        self.0.split('<').map(|rest| rest.split_once('>').map_or(0, |(_, text)| text.trim().chars().count())).sum()
    }

    /// As it is written to a file.
    pub fn into_string(self) -> String {
        self.0
    }
}

/// Text in a tag.
pub fn tagged(tag: &str, text: &str) -> Html {
    Html::text(text).within(tag)
}

/// A heading and what stands under it.
pub fn section(heading: &str, under: &Html) -> Html {
    tagged("h2", heading).then(under).within("section")
}

/// A list of what was asked and what was said; nothing without a line.
pub fn said(lines: &[(String, String)]) -> Html {
    let lines = lines.iter().map(|(what, said)| tagged("dt", what).then(&tagged("dd", said)).within("div"));
    let lines = lines.fold(Html::default(), |all, line| all.then(&line));
    if lines.is_empty() { lines } else { lines.within("dl") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_read_is_counted() {
        let drawing = Html::drawing("<svg width=\"1\"><path d=\"M1 2L3 4\"/></svg>".to_owned());
        assert_eq!(tagged("p", "seven 7").within_class("div", "wide").then(&drawing).num_letters(), 7);
    }

    #[test]
    fn text_cannot_break_out_of_its_tag() {
        let html = tagged("p", "</p><script>alert('x')</script> & \"y\"\u{7}").into_string();
        assert_eq!(html, "<p>&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;</p>\n");
    }
}
