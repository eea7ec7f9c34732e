//! A voice: the system's own speech, spoken by a program. The words go as an argument or are read, never through a shell.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::helper::{self, Call};

/// A program that speaks and ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "each system has some of them")]
enum Program {
    /// Speech Dispatcher: what it says next takes the place of what it says (messages of the priority `text`).
    SpdSay,
    EspeakNg,
    Espeak,
    Say,
    PowerShell,
}

/// Speaks what it reads.
const SPEAK_WHAT_IS_READ: &str = "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; \
     (New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())";

impl Program {
    #[cfg(target_os = "macos")]
    const OF_SYSTEM: &[Self] = &[Self::Say];
    #[cfg(windows)]
    const OF_SYSTEM: &[Self] = &[Self::PowerShell];
    #[cfg(not(any(target_os = "macos", windows)))]
    const OF_SYSTEM: &[Self] = &[Self::SpdSay, Self::EspeakNg, Self::Espeak];

    fn name(self) -> &'static str {
        match self {
            Self::SpdSay => "spd-say",
            Self::EspeakNg => "espeak-ng",
            Self::Espeak => "espeak",
            Self::Say => "say",
            Self::PowerShell => "powershell",
        }
    }

    /// How it says these words of this language.
    fn call(self, program: &Path, language: &str, words: &str) -> Call {
        // Read from the input, words that begin with a dash are no option.
        let words = words.to_owned();
        let (arguments, input): (Vec<OsString>, _) = match self {
            Self::SpdSay => {
                let options = ["--application-name", "Unpinch", "--priority", "text", "--language", language, "--"];
                let mut arguments = options.map(OsString::from).to_vec();
                arguments.push(words.into());
                (arguments, None)
            }
            Self::EspeakNg | Self::Espeak => (["-v", language, "--stdin"].map(OsString::from).to_vec(), Some(words)),
            // The person chose its voice, and with it the language.
            Self::Say => (["-f", "-"].map(OsString::from).to_vec(), Some(words)),
            Self::PowerShell => {
                let arguments = ["-NoProfile", "-NonInteractive", "-Command", SPEAK_WHAT_IS_READ];
                (arguments.map(OsString::from).to_vec(), Some(words))
            }
        };
        Call { program: program.to_owned(), arguments, input }
    }
}

/// A voice of this system.
#[derive(Debug)]
pub struct Voice {
    program: Program,
    path: PathBuf,
}

impl Voice {
    /// The first program that can speak; none where there is none.
    pub fn find() -> Option<Self> {
        let (program, path) = helper::find(Program::OF_SYSTEM, Program::name)?;
        Some(Self { program, path })
    }

    /// Speech Dispatcher, or what stands in for it, at this place.
    #[cfg(test)]
    pub fn at(path: PathBuf) -> Self {
        Self { program: Program::SpdSay, path }
    }

    /// Name of the program.
    pub fn program(&self) -> &'static str {
        self.program.name()
    }

    /// How these words are said; `language` is a tag such as `en`.
    pub fn call(&self, language: &str, words: &str) -> Call {
        self.program.call(&self.path, language, words)
    }

    /// How it is silenced, where ending the program is not enough: one that hands the words to a service.
    pub fn silence(&self) -> Option<Call> {
        (self.program == Program::SpdSay).then(|| self.call("en", " "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_stay_whole_whatever_is_in_them() {
        let words = "--stop \"; rm -rf $HOME `x`";
        for program in [Program::SpdSay, Program::EspeakNg, Program::Espeak, Program::Say, Program::PowerShell] {
            let call = program.call(Path::new("/bin/program"), "en", words);
            let as_argument = call.arguments.iter().filter(|argument| *argument == words).count();
            let as_input = usize::from(call.input.as_deref() == Some(words));
            assert_eq!(as_argument + as_input, 1, "{call:?}");
            if let Some(at) = call.arguments.iter().position(|argument| argument == words) {
                assert_eq!(call.arguments[at - 1], "--", "{call:?}");
            }
        }
    }

    #[test]
    fn the_language_is_told_where_it_can_be() {
        for program in [Program::SpdSay, Program::EspeakNg, Program::Espeak] {
            let call = program.call(Path::new("/bin/program"), "de", "Hallo");
            assert!(call.arguments.iter().any(|argument| argument == "de"), "{call:?}");
        }
    }
}
