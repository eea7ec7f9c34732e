//! An entry in the folder `autostart` (<https://specifications.freedesktop.org/autostart-spec/latest/>), which every
//! desktop reads at login.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use super::{Start, State, read, remove, write_whole};

const FILE: &str = "unpinch.desktop";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    file: PathBuf,
}

impl Place {
    pub fn of_this_person() -> Option<Self> {
        let config = directories::BaseDirs::new()?.config_dir().join("autostart");
        Some(Self::folder(&config))
    }

    pub fn folder(folder: &Path) -> Self {
        Self { file: folder.join(FILE) }
    }

    pub fn name(&self) -> String {
        self.file.display().to_string()
    }

    pub fn state(&self, start: &Start) -> io::Result<State> {
        Ok(read(&self.file)?.map_or(State::Off, |text| meaning(&text, start)))
    }

    pub fn enable(&self, start: &Start) -> io::Result<()> {
        write_whole(&self.file, &entry(start)?)
    }

    pub fn disable(&self) -> io::Result<()> {
        remove(&self.file)
    }
}

/// PURE: what an entry says.
fn meaning(text: &str, start: &Start) -> State {
    let value = |key: &str| {
        let lines = text.lines().filter_map(|line| line.split_once('='));
        lines.filter(|(name, _)| name.trim() == key).map(|(_, value)| value.trim()).next_back()
    };
    // Two ways in which the settings of desktops switch an entry off.
    if value("Hidden") == Some("true") || value("X-GNOME-Autostart-enabled") == Some("false") {
        return State::SwitchedOff;
    }
    let words = value("Exec").map(unquoted).unwrap_or_default();
    match words.split_first() {
        Some((program, args)) if Path::new(program) == start.program && args == start.args => State::On,
        Some((program, _)) if Path::new(program) == start.program => State::OtherArguments,
        Some((program, _)) => State::OtherProgram(program.into()),
        None => State::SwitchedOff,
    }
}

/// PURE: the entry's text.
fn entry(start: &Start) -> io::Result<String> {
    let program = start.program.to_str().ok_or_else(|| {
        io::Error::new(io::ErrorKind::InvalidInput, "the path of this program cannot be written into a desktop entry")
    })?;
    let exec = std::iter::once(program).chain(start.args.iter().map(String::as_str)).map(quoted);
    let exec = exec.collect::<Vec<_>>().join(" ");
    Ok(format!(
        "[Desktop Entry]\nType=Application\nName=Unpinch\nComment=Reminders for your nerve\nExec={exec}\n\
         Icon=unpinch\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"
    ))
}

/// One word of `Exec`, by the rules of the specification: first those of the value's type (`\\`), then its own quotes.
fn quoted(word: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in word.chars() {
        // Writing to a string does not fail.
        let _written = match letter {
            '\\' => write!(quoted, r"\\\\"),
            '"' | '`' | '$' => write!(quoted, r"\\{letter}"),
            '%' => write!(quoted, "%%"),
            _ => write!(quoted, "{letter}"),
        };
    }
    quoted.push('"');
    quoted
}

/// The words of an `Exec` value.
fn unquoted(exec: &str) -> Vec<String> {
    let plain = exec.replace(r"\\", r"\");
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut is_quoted = false;
    let mut letters = plain.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                is_quoted = !is_quoted;
                word.get_or_insert_default();
            }
            '\\' if is_quoted => word.get_or_insert_default().extend(letters.next()),
            '%' if letters.peek() == Some(&'%') => word.get_or_insert_default().extend(letters.next()),
            ' ' if !is_quoted => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_whatever_the_path_looks_like() {
        for path in ["/usr/bin/unpinch", "/opt/My Apps/un\"pinch", "/a\\b/$HOME/100%/`x`", "/ä/unpinch"] {
            let start =
                Start { program: path.into(), args: vec!["--data-dir".into(), "/with space".into(), "agent".into()] };
            let text = entry(&start).expect("it can be written");
            assert_eq!(meaning(&text, &start), State::On, "{text}");
        }
    }

    #[test]
    fn an_entry_written_by_hand_is_understood() {
        let start = Start { program: "/usr/bin/unpinch".into(), args: vec!["agent".into()] };
        let by_hand = "[Desktop Entry]\nType = Application\nExec = /usr/bin/unpinch agent\n";
        assert_eq!(meaning(by_hand, &start), State::On);
        assert_eq!(meaning(&format!("{by_hand}Hidden=true\n"), &start), State::SwitchedOff);
        assert_eq!(meaning(&format!("{by_hand}X-GNOME-Autostart-enabled=false\n"), &start), State::SwitchedOff);
        let other = by_hand.replace("/usr/bin", "/old");
        assert_eq!(meaning(&other, &start), State::OtherProgram("/old/unpinch".into()));
        assert_eq!(meaning("", &start), State::SwitchedOff);
    }
}
