//! The resident loop: wait, handle, perform. Nothing is decided here: the engine decides when, the plan decides what.
//!
//! Threads: this one waits in the mailbox; `link` and one `link-client` a front end, `notify`, `idle`, `signals` and
//! one `window-watch` a child post into it.

mod autostart;
mod checks;
mod children;
mod day;
mod holds;
mod language;
mod message;
mod notices;
mod past;
mod perform;
mod presence;
mod requests;
mod resident;
mod sessions;
mod setup;
mod sights;
mod signs;
#[cfg(test)]
mod tests;
mod tray;
mod turns;
mod unwritten;
mod view;
mod why;
mod windows;
mod words;
mod world;

pub use language::Speech;
pub use words::state as state_in_words;

use std::io::Write;
use std::path::PathBuf;

use crate::platform::clock::Wake;
use crate::platform::memory;
use crate::store::paths::Paths;

/// How the agent is run.
#[derive(Debug, Clone)]
pub struct Options {
    pub paths: Paths,
    /// The folder named by the person, handed on to child processes.
    pub data_dir: Option<PathBuf>,
    /// 1, or how many times faster the agent's time runs.
    pub time_scale: f64,
    /// Whether each prompt is also printed as a line.
    pub prints_prompts: bool,
}

/// Before so many waits the memory is tidied once; nothing is woken for it.
const TIDY_EVERY: u32 = 4;

/// Runs until told to end. Prompts are printed to `out` if the options say so.
pub fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<()> {
    let (mut resident, mailbox, _buses) = setup::start(options)?;
    let mut is_heard = options.prints_prompts;
    for num_waits in 0_u32.. {
        let lines = resident.take_lines();
        if is_heard {
            // Whoever read the lines may have gone away; the reminders go on.
            is_heard = print(out, &lines).is_ok();
        }
        if resident.is_ending() {
            break;
        }
        if num_waits.is_multiple_of(TIDY_EVERY) {
            memory::let_go_of_code();
        }
        match mailbox.wait(resident.next_wake()) {
            Wake::Posted(message) => resident.receive(message),
            Wake::Reached | Wake::ClockSet => resident.look_again(),
        }
    }
    resident.end();
    Ok(())
}

fn print(out: &mut dyn Write, lines: &[String]) -> std::io::Result<()> {
    for line in lines {
        writeln!(out, "{line}")?;
    }
    out.flush()
}
