//! Windows as child processes of the same executable; each is waited for on a thread of its own.

use std::ffi::OsString;
use std::process::{Command, Stdio};
use std::thread;

use crate::platform::clock::Poster;

use super::message::Message;
use super::world::{Children, Role};

/// Starts this very program again, in another role.
pub struct Executable {
    arguments: Vec<OsString>,
    poster: Poster<Message>,
}

impl Executable {
    /// Children are given these arguments before their role.
    pub fn new(arguments: Vec<OsString>, poster: Poster<Message>) -> Self {
        Self { arguments, poster }
    }
}

impl Children for Executable {
    fn start(&mut self, role: Role) -> Result<(), String> {
        let name = match role {
            Role::Window => "window",
            Role::Prompt => "prompt",
        };
        let program = std::env::current_exe().map_err(|error| error.to_string())?;
        let mut command = Command::new(program);
        command.args(&self.arguments).arg(name).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let child = command.spawn().map_err(|error| error.to_string())?;
        let poster = self.poster.clone();
        let waiting = thread::Builder::new().name("window-watch".to_owned()).stack_size(128 * 1024).spawn(move || {
            let cause = match child.wait_with_output() {
                Ok(output) if output.status.success() => None,
                Ok(output) => Some(last_line(&output.stderr).unwrap_or_else(|| output.status.to_string())),
                Err(error) => Some(error.to_string()),
            };
            poster.post(Message::ChildEnded { role, cause });
        });
        waiting.map(drop).map_err(|error| error.to_string())
    }
}

/// The last thing that a child said before it ended.
fn last_line(said: &[u8]) -> Option<String> {
    let said = String::from_utf8_lossy(said);
    let line = said.lines().rev().map(str::trim).find(|line| !line.is_empty())?;
    Some(line.trim_start_matches("unpinch: ").to_owned())
}
