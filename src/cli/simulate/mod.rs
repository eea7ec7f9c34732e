//! `unpinch simulate`: the schedule on made-up time (`schedule.md` section 8). Needs no agent and no display.

mod events;
mod fields;
mod moment;
mod print;
mod run;
mod settings;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::PathBuf;

use jiff::{Timestamp, Zoned};

use crate::domain::prompt::Lock;

use super::{Context, Failure};

/// What may be written after `unpinch simulate`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// A settings file to try; without it, your own
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// As if a warning sign had closed the exercises
    #[arg(long, value_name = "lock_all|lock_area", value_parser = lock)]
    lock: Option<Lock>,
    /// First moment, such as 2026-03-27T08:30[Europe/Berlin]
    #[arg(long, value_name = "MOMENT", value_parser = moment::zoned)]
    from: Zoned,
    /// Moment before which it ends
    #[arg(long, value_name = "MOMENT", value_parser = moment::instant)]
    until: Timestamp,
    /// What happens, one JSON object a line; - reads standard input. Without it the person is there all the time
    #[arg(long, value_name = "FILE")]
    events: Option<PathBuf>,
    /// Also say what the schedule waits for
    #[arg(long)]
    states: bool,
    /// One JSON object a line
    #[arg(long)]
    json: bool,
}

/// What is wrong with a file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Problem {
    /// From 1.
    line: Option<usize>,
    field: Option<String>,
    what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!(", line {line}")).unwrap_or_default();
        let field = self.field.as_ref().map(|field| format!(", {field}")).unwrap_or_default();
        // What was written may hold anything; the complaint stays one line.
        let sentence = format!("{line}{field}: {}", self.what);
        f.write_str(&sentence.replace(char::is_control, " "))
    }
}

/// Prints what would be shown, and what would become of it.
pub fn simulate(context: &mut Context<'_>, options: &Options) -> Result<(), Failure> {
    let file = settings::read(options.settings.as_deref(), &context.paths)?;
    let happenings = match &options.events {
        None => Vec::new(),
        Some(path) => {
            let wrong = |problem: Problem| Failure::Wrong(format!("{}{problem}", path.display()));
            events::read(path, &file.text, options.from.timestamp()).map_err(wrong)?
        }
    };
    let lock = options.lock.unwrap_or_default();
    let course = run::Course { settings: file.settings, lock, from: &options.from, until: options.until, happenings };
    course.check().map_err(Failure::Wrong)?;
    let decisions = course.run(options.states);
    if options.json { print::json(context.out, &decisions) } else { print::table(context.out, &decisions) }
}

fn lock(text: &str) -> Result<Lock, String> {
    match Lock::from_id(text) {
        Some(lock @ (Lock::All | Lock::Area)) => Ok(lock),
        _ => Err("write lock_all or lock_area".to_owned()),
    }
}
