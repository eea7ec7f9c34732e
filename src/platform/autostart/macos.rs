//! A launch agent of this person (`launchd.plist(5)`), which launchd starts at login.

use std::io;
use std::path::{Path, PathBuf};

use super::{Start, State, read, remove, write_whole};
use crate::platform::markup::escaped;

const LABEL: &str = "app.unpinch.agent";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    file: PathBuf,
}

impl Place {
    pub fn of_this_person() -> Option<Self> {
        Some(Self::folder(&directories::BaseDirs::new()?.home_dir().join("Library/LaunchAgents")))
    }

    pub fn folder(folder: &Path) -> Self {
        Self { file: folder.join(format!("{LABEL}.plist")) }
    }

    pub fn name(&self) -> String {
        self.file.display().to_string()
    }

    pub fn state(&self, start: &Start) -> io::Result<State> {
        let Some(text) = read(&self.file)? else { return Ok(State::Off) };
        if text == entry(start)? {
            return Ok(State::On);
        }
        // The first string of the program's arguments.
        let program = text.split_once("<array>").and_then(|(_, rest)| rest.split_once("<string>"));
        let program = program.and_then(|(_, rest)| rest.split_once("</string>")).map(|(program, _)| plain(program));
        let program = PathBuf::from(program.unwrap_or_default());
        Ok(if program == start.program { State::OtherArguments } else { State::OtherProgram(program) })
    }

    pub fn enable(&self, start: &Start) -> io::Result<()> {
        write_whole(&self.file, &entry(start)?)
    }

    pub fn disable(&self) -> io::Result<()> {
        remove(&self.file)
    }
}

/// PURE: the property list's text.
fn entry(start: &Start) -> io::Result<String> {
    let program = start.program.to_str().ok_or_else(|| {
        io::Error::new(io::ErrorKind::InvalidInput, "the path of this program cannot be written into a property list")
    })?;
    let words = std::iter::once(program).chain(start.args.iter().map(String::as_str));
    let words = words.fold(String::new(), |all, word| all + "\t\t<string>" + &escaped(word) + "</string>\n");
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
         <plist version=\"1.0\">\n<dict>\n\t<key>Label</key>\n\t<string>{LABEL}</string>\n\t<key>ProgramArguments</key>\n\
         \t<array>\n{words}\t</array>\n\t<key>RunAtLoad</key>\n\t<true/>\n\t<key>ProcessType</key>\n\
         \t<string>Interactive</string>\n</dict>\n</plist>\n"
    ))
}

fn plain(word: &str) -> String {
    word.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
