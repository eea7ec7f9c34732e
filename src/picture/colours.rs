//! The colours of a page: those of the window's theme (`assets/theme`), which a picture shares.

use std::sync::LazyLock;

use serde::{Deserialize, Deserializer};

use crate::figure::{Ink, Palette, Rgba};

/// What a part of a page is for, which decides its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Paper,
    Surface,
    /// Behind the figure.
    Stage,
    Line,
    Ink,
    Quiet,
    Accent,
    OnAccent,
    Warning,
    WarningSoft,
}

/// The colours of a page and of the figure on it.
#[derive(Debug, Clone)]
pub struct Colours {
    tones: Tones,
    figure: Palette,
}

#[derive(Debug, Clone, Deserialize)]
struct Tones {
    paper: Hex,
    surface: Hex,
    stage: Hex,
    line: Hex,
    ink: Hex,
    quiet: Hex,
    accent: Hex,
    on_accent: Hex,
    warning: Hex,
    warning_soft: Hex,
}

#[derive(Debug, Clone, Copy)]
struct Hex(Rgba);

impl Colours {
    /// Warm paper.
    pub fn light() -> &'static Self {
        static LIGHT: LazyLock<Colours> =
            LazyLock::new(|| Colours::read(include_str!("../../assets/theme/light.toml"), &Palette::light()));
        &LIGHT
    }

    /// The same in the evening.
    pub fn dark() -> &'static Self {
        static DARK: LazyLock<Colours> =
            LazyLock::new(|| Colours::read(include_str!("../../assets/theme/dark.toml"), &Palette::dark()));
        &DARK
    }

    #[expect(clippy::expect_used, reason = "the files are embedded and a test reads each of them")]
    fn read(theme: &str, figure: &Palette) -> Self {
        let tones: Tones = toml::from_str(theme).expect("the colours of a theme");
        let stage = tones.stage.0;
        // What sets a part off is painted in the colour of the ground.
        let figure = Palette::new(|ink| if ink == Ink::Paper { stage } else { figure.colour(ink) });
        Self { tones, figure }
    }

    /// The colour of a tone.
    pub fn of(&self, tone: Tone) -> Rgba {
        let tones = &self.tones;
        let Hex(colour) = match tone {
            Tone::Paper => tones.paper,
            Tone::Surface => tones.surface,
            Tone::Stage => tones.stage,
            Tone::Line => tones.line,
            Tone::Ink => tones.ink,
            Tone::Quiet => tones.quiet,
            Tone::Accent => tones.accent,
            Tone::OnAccent => tones.on_accent,
            Tone::Warning => tones.warning,
            Tone::WarningSoft => tones.warning_soft,
        };
        colour
    }

    /// The colours of the figure on its stage.
    pub fn figure(&self) -> &Palette {
        &self.figure
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let rgb = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let rgb = rgb.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let wrong = || serde::de::Error::custom(format!("`{text}` is not a colour (#RRGGBB)"));
        let [_, red, green, blue] = rgb.ok_or_else(wrong)?.to_be_bytes();
        Ok(Self([red, green, blue, 255]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_themes_are_read_and_the_figure_stands_on_the_stage() {
        assert_eq!(Colours::light().of(Tone::Accent), [0x0B, 0x6E, 0x6E, 255]);
        for colours in [Colours::light(), Colours::dark()] {
            assert_eq!(colours.figure().colour(Ink::Paper), colours.of(Tone::Stage));
        }
        assert_ne!(Colours::light().of(Tone::Paper), Colours::dark().of(Tone::Paper));
    }
}
