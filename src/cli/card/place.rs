//! What the name of a picture says it is, and how large it may be.

use std::ops::RangeInclusive;
use std::path::Path;

use crate::cli::Failure;
use crate::cli::out_file::wrong;
use crate::text::tr_with;

/// What a file is, by the end of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Png,
    Svg,
    Gif,
}

/// Width of the sheet where none is asked for, and how wide it may be.
const SHEET: u32 = 1616;
const SHEET_WIDTHS: RangeInclusive<u32> = 800..=5000;

impl Format {
    pub fn id(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Gif => "gif",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Png, Self::Svg, Self::Gif].into_iter().find(|format| format.id() == id)
    }

    /// By the end of the name, in capitals too.
    pub fn of_file(file: &Path) -> Result<Self, Failure> {
        let end = file.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default();
        Self::from_id(&end).ok_or_else(|| wrong("card-wrong-end", file))
    }

    /// The width asked for, or the usual one.
    pub fn width(self, asked: Option<u32>) -> Result<u32, Failure> {
        let (usual, limits) = match self {
            Self::Png | Self::Svg => (1000, 200..=4000),
            Self::Gif => (400, 120..=1000),
        };
        within(asked.unwrap_or(usual), &limits)
    }
}

/// The width of the sheet.
pub fn sheet_width(asked: Option<u32>) -> Result<u32, Failure> {
    within(asked.unwrap_or(SHEET), &SHEET_WIDTHS)
}

fn within(width: u32, limits: &RangeInclusive<u32>) -> Result<u32, Failure> {
    if limits.contains(&width) {
        return Ok(width);
    }
    let args = [("width", width.into()), ("least", (*limits.start()).into()), ("most", (*limits.end()).into())];
    Err(Failure::Wrong(tr_with("card-wrong-width", &args)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said<T: std::fmt::Debug>(result: Result<T, Failure>) -> String {
        match result {
            Err(Failure::Wrong(sentence)) => sentence,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_end_of_the_name_says_what_it_is() {
        assert!(matches!(Format::of_file(Path::new("a/b.PNG")), Ok(Format::Png)));
        assert!(matches!(Format::of_file(Path::new("b.gif")), Ok(Format::Gif)));
        for name in ["b", "b.jpg", ".png"] {
            assert!(said(Format::of_file(Path::new(name))).contains(".png, .svg or .gif"), "{name}");
        }
    }

    #[test]
    fn a_width_has_limits_and_a_default() {
        assert!(matches!(Format::Gif.width(None), Ok(400)));
        assert!(matches!(Format::Png.width(Some(2000)), Ok(2000)));
        assert!(said(Format::Gif.width(Some(5000))).contains("120 to 1000"));
        assert!(said(sheet_width(Some(0))).contains("800 to 5000"));
    }
}
