//! Colours, spacing and type: the only place that knows them. The values are data in `assets/theme/`.
//!
//! Pages and widgets ask [`of`] for the theme that is shown and never name a colour or a size of their own.

mod style;
#[cfg(test)]
mod tests;
mod tokens;

use std::cell::Cell;
use std::sync::LazyLock;

use egui::{Color32, FontFamily, FontId, Ui};

use crate::figure::Palette;

pub use style::{Worn, install};
pub use tokens::{Colours, Scale};

/// Name of the family that carries weight.
pub(super) const STRONG: &str = "strong";

/// Everything that decides how the window looks.
#[derive(Debug)]
pub struct Theme {
    pub is_dark: bool,
    pub colours: Colours,
    pub scale: Scale,
    /// Colours of the figure, without a ground of its own.
    pub figure: Palette,
}

static LIGHT: LazyLock<Theme> = LazyLock::new(|| Theme::read(false, include_str!("../../../assets/theme/light.toml")));
static DARK: LazyLock<Theme> = LazyLock::new(|| Theme::read(true, include_str!("../../../assets/theme/dark.toml")));
static CONTRAST_LIGHT: LazyLock<Theme> =
    LazyLock::new(|| Theme::read(false, include_str!("../../../assets/theme/contrast-light.toml")));
static CONTRAST_DARK: LazyLock<Theme> =
    LazyLock::new(|| Theme::read(true, include_str!("../../../assets/theme/contrast-dark.toml")));

thread_local! {
    /// Of the window's thread.
    static IS_HIGH_CONTRAST: Cell<bool> = const { Cell::new(false) };
}

/// The theme that this part of the window is shown in.
pub fn of(ui: &Ui) -> &'static Theme {
    theme(ui.visuals().dark_mode, IS_HIGH_CONTRAST.get())
}

/// One of the four themes.
pub fn theme(is_dark: bool, is_high_contrast: bool) -> &'static Theme {
    match (is_high_contrast, is_dark) {
        (false, false) => &LIGHT,
        (false, true) => &DARK,
        (true, false) => &CONTRAST_LIGHT,
        (true, true) => &CONTRAST_DARK,
    }
}

/// Sizes of text, small to large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Caption,
    Body,
    Lead,
    Title,
    Display,
    /// Numbers that are read from a metre away.
    Numeral,
}

/// What a piece of text or a shape is for, which decides its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Ink,
    Quiet,
    Accent,
    /// What moves.
    Limb,
    Good,
    Warning,
    Emergency,
}

impl Theme {
    #[expect(clippy::expect_used, reason = "the files are embedded and a test reads each of them")]
    fn read(is_dark: bool, colours: &str) -> Self {
        let figure = if is_dark { Palette::dark() } else { Palette::light() };
        Self {
            is_dark,
            figure: figure.without_paper(),
            colours: toml::from_str(colours).expect("the colours of a theme"),
            scale: toml::from_str(include_str!("../../../assets/theme/scale.toml")).expect("the scale"),
        }
    }

    /// The colour of a tone.
    pub fn tone(&self, tone: Tone) -> Color32 {
        let colours = &self.colours;
        match tone {
            Tone::Ink => colours.ink,
            Tone::Quiet => colours.quiet,
            Tone::Accent => colours.accent,
            Tone::Limb => colours.limb_ink,
            Tone::Good => colours.good,
            Tone::Warning => colours.warning,
            Tone::Emergency => colours.emergency,
        }
    }

    /// The size of a level, in points.
    pub fn size(&self, level: Level) -> f32 {
        let text = &self.scale.text;
        match level {
            Level::Caption => text.caption,
            Level::Body => text.body,
            Level::Lead => text.lead,
            Level::Title => text.title,
            Level::Display => text.display,
            Level::Numeral => text.numeral,
        }
    }

    /// From one line to the next, in whole points. Large text stands closer, as it needs less help to be followed.
    pub fn line_height(&self, level: Level) -> f32 {
        let factor = match level {
            Level::Caption | Level::Body => 1.45,
            Level::Lead => 1.38,
            Level::Title => 1.25,
            Level::Display => 1.18,
            Level::Numeral => 1.0,
        };
        (self.size(level) * factor).round()
    }

    /// The font of a level.
    pub fn font(&self, level: Level, is_strong: bool) -> FontId {
        let family = if is_strong { FontFamily::Name(STRONG.into()) } else { FontFamily::Proportional };
        FontId::new(self.size(level), family)
    }
}
