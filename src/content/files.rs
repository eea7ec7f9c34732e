//! The data files by name, and the way from their text to a raw shape.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::embedded;
use super::error::{ContentError, Problem};
use super::place::{self, Spot};

/// Name below `assets/clinical` (for `figure/`, below `assets`) → text.
#[derive(Debug, Clone)]
pub struct Files<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Files<'a> {
    /// The files that are part of the program.
    pub fn embedded() -> Self {
        Self(embedded::FILES.iter().copied().collect())
    }

    /// The same with one file added or replaced.
    #[must_use]
    pub fn with(mut self, name: &'a str, text: &'a str) -> Self {
        self.0.insert(name, text);
        self
    }

    /// The same without one file.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.remove(name);
        self
    }

    /// The text of one file.
    pub fn text(&self, name: &str) -> Option<&'a str> {
        self.0.get(name).copied()
    }

    /// Every name, sorted.
    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        self.0.keys().copied()
    }

    /// Names in a folder without folder and ending: `exercises` → `median-slider`, ...
    pub(super) fn stems(&self, folder: &str) -> impl Iterator<Item = &'a str> {
        self.names().filter_map(move |name| name.strip_prefix(folder)?.strip_prefix('/')?.strip_suffix(".toml"))
    }

    /// The raw shape of a file.
    pub(super) fn parse<T: DeserializeOwned>(&self, name: &str) -> Result<T, ContentError> {
        let error = |spot: Spot, problem| ContentError {
            file: name.to_owned(),
            line: None,
            id: spot.id.filter(|id| !place::is_file_of(name, id)).map(Into::into),
            field: spot.field,
            problem,
        };
        let text = self.text(name).ok_or_else(|| error(Spot::default(), Problem::NoFile))?;
        toml::from_str(text).map_err(|broken| {
            let spot = broken.span().map(|span| place::spot(text, span.start)).unwrap_or_default();
            error(spot, problem(broken.message()))
        })
    }
}

/// serde's message as a problem; unknown keys and words get the same form as our own.
pub(super) fn problem(message: &str) -> Problem {
    let word = |start: &str| Some(message.strip_prefix(start)?.split_once('`')?.0.to_owned());
    word("unknown field `")
        .map(Problem::UnknownKey)
        .or_else(|| word("unknown variant `").map(Problem::UnknownWord))
        .unwrap_or_else(|| Problem::Syntax(message.trim().replace('\n', " ")))
}
