//! What went wrong, in one sentence, and the exit code that goes with it.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::link::client::LinkError;
use crate::store::paths::PathsError;

/// A command that did not do what it was asked.
#[derive(Debug)]
pub enum Failure {
    /// Could not; exit code 1.
    Could(String),
    /// The arguments or a file given are wrong; exit code 2.
    Wrong(String),
    /// Whoever read the output has gone away; nobody is to be told.
    NobodyReads,
}

impl Failure {
    /// Says it and gives the exit code.
    pub fn tell(self, err: &mut dyn Write) -> ExitCode {
        let (sentence, code) = match self {
            Self::Could(sentence) => (sentence, 1),
            Self::Wrong(sentence) => (sentence, 2),
            Self::NobodyReads => return ExitCode::SUCCESS,
        };
        // With standard error gone too there is nobody left to tell.
        drop(writeln!(err, "unpinch: {sentence}"));
        ExitCode::from(code)
    }
}

impl Failure {
    /// The sentence alone.
    pub fn sentence(self) -> String {
        match self {
            Self::Could(sentence) | Self::Wrong(sentence) => sentence,
            Self::NobodyReads => String::new(),
        }
    }
}

impl From<LinkError> for Failure {
    fn from(error: LinkError) -> Self {
        Self::Could(error.to_string())
    }
}

impl From<PathsError> for Failure {
    fn from(error: PathsError) -> Self {
        Self::Could(error.to_string())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::NobodyReads } else { Self::Could(error.to_string()) }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::from(io::Error::from(error))
    }
}
