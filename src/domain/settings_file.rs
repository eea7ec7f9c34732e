//! What is wrong with the file of the settings, and what is done about it.

use std::path::PathBuf;

use super::fault::Fault;

/// The text is no TOML at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// From 1.
    pub line: usize,
    /// In the words of the reader of TOML.
    pub problem: String,
}

/// One value that was not used as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// As in the policy: `away.idle_after`, `reminders[1].every`.
    pub key: String,
    /// From 1, where the value has a place in the file.
    pub line: Option<usize>,
    pub problem: Fault,
    pub instead: Instead,
}

impl Warning {
    /// Whether a value is wrong, and not merely a key unknown.
    pub fn is_wrong_value(&self) -> bool {
        self.instead != Instead::Ignored
    }
}

/// What happens in place of what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    Default,
    Defaults,
    /// The three reminders of a new file.
    Shipped,
    /// The reminder or routine is not there.
    LeftOut,
    /// Nobody knows this key; it harms nothing, and stays in the file.
    Ignored,
}

impl Instead {
    /// The key of its sentence part.
    pub fn key(self) -> &'static str {
        match self {
            Self::Default => "instead-default",
            Self::Defaults => "instead-defaults",
            Self::Shipped => "instead-shipped",
            Self::LeftOut => "instead-left-out",
            Self::Ignored => "instead-ignored",
        }
    }
}

/// Why the file cannot be read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    Syntax(SyntaxError),
    /// In the system's words.
    File(String),
}

/// What a person is told of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    Value(Warning),
    /// Other settings are used until the file at `path` is mended.
    Fallen {
        why: Unreadable,
        /// Whether these are the last good ones, or the defaults.
        has_last_good: bool,
        path: PathBuf,
    },
}
