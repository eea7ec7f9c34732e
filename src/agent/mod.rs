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
use std::time::Duration;

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

/// So long after the last message, in real time, the memory is tidied; after a waking of its own at once.
const TIDY_AFTER: Duration = Duration::from_secs(5);

/// Runs until told to end. Prompts are printed to `out` if the options say so.
pub fn run(options: &Options, out: &mut dyn Write) -> anyhow::Result<()> {
    let (mut resident, mailbox, _buses) = setup::start(options)?;
    let mut is_heard = options.prints_prompts;
    let mut is_tidy = false;
    loop {
        let lines = resident.take_lines();
        if is_heard {
            // Whoever read the lines may have gone away; the reminders go on.
            is_heard = print(out, &lines).is_ok();
        }
        if resident.is_ending() {
            break;
        }
        let wake = resident.next_wake();
        let tidy_at = (!is_tidy).then(|| resident.after(TIDY_AFTER));
        let is_for_tidying = tidy_at.is_some_and(|at| wake.is_none_or(|wake| at < wake));
        match mailbox.wait(if is_for_tidying { tidy_at } else { wake }) {
            Wake::Posted(message) => {
                resident.receive(message);
                is_tidy = false;
            }
            woken @ (Wake::Reached | Wake::ClockSet) => {
                if !(is_for_tidying && matches!(woken, Wake::Reached)) {
                    resident.look_again();
                }
                memory::let_go_of_code();
                is_tidy = true;
            }
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
