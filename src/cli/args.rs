//! What may be written on the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Finds the nerve that hurts at the desk and reminds you of the stretch made for it.
#[derive(Debug, Parser)]
#[command(version, about, after_help = "Example: unpinch            opens the window and starts the reminders")]
pub struct Args {
    /// Keep all files in this folder instead of the platform's own
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,

    #[command(subcommand)]
    pub command: Option<Command>,
}

/// One command each.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the resident part: schedule and notifications
    #[command(after_help = "Example: unpinch agent --foreground --time-scale 60    a day in minutes, to try it")]
    Agent {
        /// Also print each prompt as a line
        #[arg(long)]
        foreground: bool,
        /// Run the agent's time so many times faster, to try a day in minutes
        #[arg(long, value_name = "N", default_value_t = 1.0, value_parser = time_scale)]
        time_scale: f64,
    },
    /// Begin a guided routine now
    #[command(after_help = "Example: unpinch start --text l5-moderate-1min")]
    Start {
        /// Id of a routine; without it, what your plan calls for (see `unpinch routines`)
        routine: Option<String>,
        /// Length of the plan's routine in minutes
        #[arg(long, value_name = "1|3|5", value_parser = ["1", "3", "5"])]
        minutes: Option<String>,
        /// On a call: only what nobody who sees head and shoulders would notice
        #[arg(long)]
        quiet: bool,
        /// In the terminal: space pause, n next, p previous, h hurts, q stop
        #[arg(long)]
        text: bool,
        /// Play so many times faster, to try it (with --text)
        #[arg(long, value_name = "N", default_value_t = 1.0, value_parser = time_scale)]
        time_scale: f64,
    },
    /// It hurts now: what eases it, and the gentlest minute for your nerve
    #[command(after_help = "Example: unpinch relief --cramp")]
    Relief {
        /// A leg cramp: what stops it
        #[arg(long)]
        cramp: bool,
        /// In the terminal: space pause, n next, p previous, h hurts, q stop
        #[arg(long)]
        text: bool,
        /// Play so many times faster, to try it (with --text)
        #[arg(long, value_name = "N", default_value_t = 1.0, value_parser = time_scale)]
        time_scale: f64,
    },
    /// Show the open reminder again later
    #[command(after_help = "Example: unpinch snooze 10m")]
    Snooze {
        /// How long, such as 10m; without it, your first choice
        length: Option<String>,
    },
    /// Let the open reminder go
    #[command(after_help = "Example: unpinch skip")]
    Skip,
    /// Stop reminding for a while
    #[command(after_help = "Example: unpinch pause 1h   unpinch pause 16:00   unpinch pause tomorrow")]
    Pause {
        /// 30m, 1h, 16:00, tomorrow; without it, until you resume
        until: Option<String>,
    },
    /// End a pause
    #[command(after_help = "Example: unpinch resume")]
    Resume,
    /// Say what is next, and why not now
    #[command(after_help = "Example: unpinch status --json")]
    Status {
        #[arg(long)]
        json: bool,
    },
    /// Say why reminders came, and why they did not
    #[command(after_help = "Example: unpinch why --since 2h")]
    Why {
        /// How far back, such as 2h or 3d, 14 days at most; without it, today
        #[arg(long, value_name = "LENGTH")]
        since: Option<String>,
        #[arg(long)]
        json: bool,
    },
    /// Try a schedule on made-up time: what would be shown, and what would become of it
    #[command(after_help = "Example: unpinch simulate --from '2026-03-27T08:30[Europe/Berlin]' \
        --until '2026-03-27T18:00[Europe/Berlin]' --events day.jsonl")]
    Simulate(super::simulate::Options),
    /// List routines done and prompts answered
    #[command(after_help = "Example: unpinch history --since 30d --csv > history.csv")]
    History {
        /// How far back, such as 8h or 30d; without it, everything
        #[arg(long, value_name = "LENGTH")]
        since: Option<String>,
        #[arg(long)]
        json: bool,
        /// A line each, for a spreadsheet
        #[arg(long, conflicts_with = "json")]
        csv: bool,
    },
    /// The one page for a clinician: your nerve, your answers, what you did and how it goes
    #[command(after_help = "Example: unpinch summary --out summary.html")]
    Summary {
        /// FILE.html; one that is there already is replaced
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// List the nerves and the other patterns
    #[command(after_help = "Example: unpinch nerves --json")]
    Nerves {
        #[arg(long)]
        json: bool,
    },
    /// List the exercises
    #[command(after_help = "Example: unpinch exercises --json")]
    Exercises {
        #[arg(long)]
        json: bool,
    },
    /// List the routines
    #[command(after_help = "Example: unpinch routines --nerve l5")]
    Routines {
        /// Only those made for this nerve or pattern
        #[arg(long, value_name = "ID")]
        nerve: Option<String>,
        #[arg(long)]
        json: bool,
    },
    /// Draw an exercise as a picture to print or send
    #[command(after_help = "Example: unpinch card slump-slider-sciatic --side left --out slider.png\n         \
        unpinch card chin-tuck --out chin-tuck.gif    in motion\n         \
        unpinch card --sheet --out all.png")]
    Card(super::card::Options),
    /// About packs: exercises and routines of your own
    #[command(after_help = "Example: unpinch pack check my-exercises.toml")]
    Pack {
        #[command(subcommand)]
        command: PackCommand,
    },
    /// Find out which nerve it probably is
    #[command(after_help = "Example: unpinch check --answers answers.json --json")]
    Check {
        /// Judge the answers in this file without asking; - reads standard input
        #[arg(long, value_name = "FILE")]
        answers: Option<PathBuf>,
        #[arg(long)]
        json: bool,
    },
    /// Start the reminders when you log in
    #[command(after_help = "Example: unpinch autostart on")]
    Autostart {
        #[arg(value_name = "on|off|status", value_parser = ["on", "off", "status"])]
        what: String,
        #[arg(long)]
        json: bool,
    },
    /// Try each part on this machine: what works, what does not, and what mends it
    #[command(after_help = "Example: unpinch doctor")]
    Doctor {
        /// Leave out what you would have to wait for
        #[arg(long)]
        quick: bool,
        #[arg(long)]
        json: bool,
    },
    /// Your files: where they are, one backup of all, and how to delete them
    #[command(after_help = "Example: unpinch data backup unpinch-backup.tar")]
    Data {
        #[command(subcommand)]
        command: DataCommand,
    },
    /// Print what a shell reads to complete commands
    #[command(after_help = "Example: unpinch completions bash > ~/.local/share/bash-completion/completions/unpinch")]
    Completions {
        #[arg(value_name = "SHELL")]
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    #[command(after_help = "Example: unpinch man | man -l -")]
    Man,
    /// End the resident part
    #[command(after_help = "Example: unpinch quit")]
    Quit,
    /// The window as the agent starts it
    #[command(hide = true)]
    Window,
    /// The small prompt window as the agent starts it
    #[command(hide = true)]
    Prompt,
}

/// About the files.
#[derive(Debug, Subcommand)]
pub enum DataCommand {
    /// Print the folders and files in use
    #[command(after_help = "Example: unpinch data path")]
    Path,
    /// Keep everything in one file: settings, history and packs
    #[command(after_help = "Example: unpinch data backup unpinch-backup.tar")]
    Backup {
        file: PathBuf,
        /// Take the place of a file that is there already
        #[arg(long)]
        replace: bool,
    },
    /// Put a backup in the place of what is there, which is kept
    #[command(after_help = "Example: unpinch data restore unpinch-backup.tar")]
    Restore { file: PathBuf },
    /// Delete everything that Unpinch has on this computer
    #[command(after_help = "Example: unpinch data delete-all --yes")]
    DeleteAll {
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

/// About packs.
#[derive(Debug, Subcommand)]
pub enum PackCommand {
    /// Say what a pack brings, or all that is wrong with it, with file, line and reason
    #[command(after_help = "Example: unpinch pack check my-exercises.toml --json")]
    Check {
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
}

fn time_scale(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(scale) if (0.1..=10_000.0).contains(&scale) => Ok(scale),
        _ => Err("write a number from 0.1 to 10000, such as 60".to_owned()),
    }
}
