//! What can be wrong in a data file, and how it is said.

use std::fmt;

/// Something wrong in a data file.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub struct ContentError {
    /// Name below `assets/clinical`: `exercises/median-slider.toml`; for the figure, below `assets`.
    pub file: String,
    /// Where in the file, counted from 1; only for files that people write.
    pub line: Option<u32>,
    /// The entry that is wrong, where the file holds several.
    pub id: Option<Box<str>>,
    /// Where in the entry, counted from 0: `phases[1].extra`. Empty for the whole file.
    pub field: String,
    pub problem: Problem,
}

impl ContentError {
    /// Something wrong with a file as a whole.
    pub fn new(file: String, problem: Problem) -> Self {
        Self { file, line: None, id: None, field: String::new(), problem }
    }
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: ", self.file)?,
            None => write!(f, "{}: ", self.file)?,
        }
        if let Some(id) = &self.id {
            write!(f, "{id}: ")?;
        }
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        write!(f, "{}", self.problem)
    }
}

/// The kinds of wrong.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Problem {
    #[error("the file is missing")]
    NoFile,
    /// No list names the file, so nobody would find it.
    #[error("the file is named in no list")]
    NotListed,
    /// Not TOML, a value of the wrong kind, or a value that is missing.
    #[error("{0}")]
    Syntax(String),
    #[error("unknown key `{0}`")]
    UnknownKey(String),
    #[error("unknown word `{0}`")]
    UnknownWord(String),
    /// Kind of thing and the id that nothing has.
    #[error("there is no {0} `{1}`")]
    UnknownId(&'static str, String),
    #[error("the id `{0}` is used twice")]
    Twice(String),
    #[error("must not be empty")]
    Empty,
    /// A joint further than it can go.
    #[error("{value} is outside {least} to {most}")]
    Outside { value: f32, least: f32, most: f32 },
    /// Two statements that contradict each other.
    #[error("says {said}, but it is {found}")]
    Differs { said: String, found: String },
    /// Another rule broken; the text says which.
    #[error("{0}")]
    Rule(String),
}
