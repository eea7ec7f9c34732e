//! How the program looks and in which language it speaks.

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Appearance {
    /// As the desktop has it.
    #[default]
    System,
    Light,
    Dark,
}

impl Appearance {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word used in the file.
    pub fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The inverse of [`Appearance::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.id() == id)
    }
}

/// Languages that can be chosen, by their tags (BCP 47).
pub const LANGUAGES: [&str; 3] = ["en", "de", "es"];

/// What the person wants to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub appearance: Appearance,
    /// Black on white or white on black, and stronger lines.
    pub high_contrast: bool,
    /// Size of everything, 80–200 %.
    pub text_percent: u32,
    /// One of [`LANGUAGES`]; none = as the system has it, where that is one of them.
    pub language: Option<String>,
}

impl Default for Look {
    fn default() -> Self {
        Self { appearance: Appearance::System, high_contrast: false, text_percent: 100, language: None }
    }
}
