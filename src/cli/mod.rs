//! The command line, one file a command group; writes to a writer it is given.
//!
//! Exit codes: 0 done; 1 could not, with one plain sentence that says what to do; 2 the arguments or a file given are
//! wrong.

mod agent;
mod aloud;
mod args;
mod autostart;
mod card;
mod catalogue;
mod check;
mod complaint;
mod connect;
mod csv;
mod data;
mod doctor;
mod everyday;
mod failure;
mod help;
mod language;
mod manual;
mod out_file;
mod packs;
mod pause;
mod simulate;
mod start;
mod summary;
mod terminal;
mod why;
mod window;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser as _;

use args::{Args, Command, PackCommand};
pub use failure::Failure;

use crate::platform::main_loop;
use crate::store::paths::{DATA_DIR_VARIABLE, Paths};

/// What every command is given.
pub struct Context<'a> {
    pub paths: Paths,
    /// The folder named by the person, to be handed on to child processes.
    pub data_dir: Option<std::path::PathBuf>,
    pub out: &'a mut (dyn Write + Send),
}

/// Runs the program with these arguments, the first being its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let args = match Args::try_parse_from(&arguments) {
        Ok(args) => args,
        Err(error) => return told(error, &arguments),
    };
    let mut out = io::stdout();
    let data_dir = args.data_dir.or_else(|| std::env::var_os(DATA_DIR_VARIABLE).map(Into::into));
    let done = Paths::find(data_dir.clone())
        .map_err(Failure::from)
        .inspect(language::choose)
        .and_then(|paths| dispatch(args.command, &mut Context { paths, data_dir, out: &mut out }));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(&mut io::stderr()),
    }
}

/// Whether a command takes these arguments, the first being the program's name; else what is wrong with them.
pub fn check_arguments(arguments: &[&str]) -> Result<(), String> {
    Args::try_parse_from(arguments).map(drop).map_err(|error| error.to_string())
}

fn dispatch(command: Option<Command>, context: &mut Context<'_>) -> Result<(), Failure> {
    match command {
        None => window::open(context),
        Some(Command::Agent { foreground, time_scale }) => {
            main_loop::run(|| agent::run(context, foreground, time_scale))
        }
        Some(Command::Start { routine, minutes, quiet, text, time_scale }) => {
            start::start(context, routine, minutes, quiet, text.then_some(time_scale))
        }
        Some(Command::Relief { cramp, text, time_scale }) => start::relief(context, cramp, text.then_some(time_scale)),
        Some(Command::Snooze { length }) => everyday::snooze(context, length.as_deref()),
        Some(Command::Skip) => everyday::skip(context),
        Some(Command::Pause { until }) => everyday::pause(context, until.as_deref()),
        Some(Command::Resume) => everyday::resume(context),
        Some(Command::Status { json }) => everyday::status(context, json),
        Some(Command::Why { since, json }) => why::why(context, since.as_deref(), json),
        Some(Command::Simulate(options)) => simulate::simulate(context, &options),
        Some(Command::History { since, json, csv }) => everyday::history(context, since.as_deref(), (json, csv)),
        Some(Command::Nerves { json }) => catalogue::nerves(context, json),
        Some(Command::Exercises { json }) => catalogue::exercises(context, json),
        Some(Command::Routines { nerve, json }) => catalogue::routines(context, nerve.as_deref(), json),
        Some(Command::Autostart { what, json }) => autostart::autostart(context, &what, json),
        Some(Command::Doctor { quick, json }) => main_loop::run(|| doctor::doctor(context, quick, json)),
        Some(Command::Card(options)) => card::card(context, &options),
        Some(Command::Summary { out }) => summary::summary(context, &out),
        Some(Command::Pack { command: PackCommand::Check { file, json } }) => packs::check(context, &file, json),
        Some(Command::Data { command }) => data::data(context, &command),
        Some(Command::Check { answers: Some(path), json }) => check::from_file(context, &path, json),
        Some(Command::Check { answers: None, json }) => check::ask(context, json),
        Some(Command::Completions { shell }) => manual::completions(context, shell),
        Some(Command::Man) => manual::manual(context),
        Some(Command::Quit) => everyday::quit(context),
        Some(Command::Window) => window::child(context),
        Some(Command::Prompt) => window::prompt(context),
    }
}

/// Help and version go to standard output, complaints to standard error; clap knows which and with which code.
fn told(error: clap::Error, arguments: &[OsString]) -> ExitCode {
    let code = u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from);
    let (said, is_asked) = help::told(error, arguments);
    let done = if is_asked { write!(io::stdout(), "{said}") } else { write!(io::stderr(), "{said}") };
    match done {
        Ok(()) => code,
        Err(error) => Failure::from(error).tell(&mut io::stderr()),
    }
}
