//! A value under the key `Run` of this person, which Windows starts at login; the task manager's own list may switch it
//! off under another key.

use std::io;
use std::path::Path;

use windows_registry::CURRENT_USER;

use super::{Start, State};

const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";
/// What the task manager notes: the first byte is odd for an entry that is switched off.
const APPROVED: &str = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run";
const NAME: &str = "Unpinch";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    run: String,
    approved: String,
}

impl Place {
    #[expect(clippy::unnecessary_wraps, reason = "other systems may know no home")]
    pub fn of_this_person() -> Option<Self> {
        Some(Self { run: RUN.into(), approved: APPROVED.into() })
    }

    pub fn name(&self) -> String {
        format!(r"HKEY_CURRENT_USER\{}\{NAME}", self.run)
    }

    #[expect(clippy::unnecessary_wraps, reason = "other systems read a file, which may fail")]
    pub fn state(&self, start: &Start) -> io::Result<State> {
        let Some(line) = CURRENT_USER.open(&self.run).and_then(|run| run.get_string(NAME)).ok() else {
            return Ok(State::Off);
        };
        let is_off = CURRENT_USER.open(&self.approved).and_then(|key| key.get_value(NAME));
        if is_off.is_ok_and(|value| value.first().is_some_and(|first| first & 1 == 1)) {
            return Ok(State::SwitchedOff);
        }
        if line == command_line(start) {
            return Ok(State::On);
        }
        let program = line.strip_prefix('"').and_then(|rest| rest.split('"').next()).unwrap_or(&line);
        let is_ours = Path::new(program) == start.program;
        Ok(if is_ours { State::OtherArguments } else { State::OtherProgram(program.into()) })
    }

    pub fn enable(&self, start: &Start) -> io::Result<()> {
        CURRENT_USER.create(&self.run)?.set_string(NAME, command_line(start))?;
        // Who switches it on here wants it on.
        if let Ok(approved) = CURRENT_USER.options().read().write().open(&self.approved)
            && approved.get_value(NAME).is_ok()
        {
            approved.remove_value(NAME)?;
        }
        Ok(())
    }

    pub fn disable(&self) -> io::Result<()> {
        let run = CURRENT_USER.create(&self.run)?;
        if run.get_string(NAME).is_ok() {
            run.remove_value(NAME)?;
        }
        Ok(())
    }
}

/// PURE: each word in quotes; a path cannot hold one, and ours end in no backslash.
fn command_line(start: &Start) -> String {
    let program = format!("\"{}\"", start.program.display());
    let args = start.args.iter().map(|arg| if arg.contains(' ') { format!("\"{arg}\"") } else { arg.clone() });
    std::iter::once(program).chain(args).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Scratch(Place, String);

    impl Scratch {
        fn new() -> Self {
            let root = format!(r"Software\UnpinchTest-{}\autostart", std::process::id());
            Self(Place { run: format!(r"{root}\Run"), approved: format!(r"{root}\Approved") }, root)
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            CURRENT_USER.remove_tree(&self.1).expect("removed");
        }
    }

    #[test]
    fn on_off_and_the_task_managers_word_are_seen_as_they_are() {
        let scratch = Scratch::new();
        let place = &scratch.0;
        let start = Start { program: r"C:\Program Files\Unpinch\unpinch.exe".into(), args: vec!["agent".into()] };
        let state = || place.state(&start).expect("readable");
        assert_eq!(state(), State::Off);
        place.enable(&start).expect("enabled");
        assert_eq!(state(), State::On);
        let moved = Start { program: r"D:\unpinch.exe".into(), ..start.clone() };
        assert_eq!(place.state(&moved).expect("readable"), State::OtherProgram(start.program.clone()));
        let approved = CURRENT_USER.create(&place.approved).expect("a key");
        approved.set_bytes(NAME, windows_registry::Type::Bytes, &[3, 0, 0, 0]).expect("a value");
        assert_eq!(state(), State::SwitchedOff);
        place.enable(&start).expect("enabled again");
        assert_eq!(state(), State::On);
        place.disable().expect("disabled");
        assert_eq!(state(), State::Off);
    }
}
