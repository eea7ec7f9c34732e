//! `unpinch man` and `unpinch completions`: what the argument parser knows, as a manual page and for the shells.

use clap::{Command, CommandFactory as _};
use clap_complete::Shell;
use roff::{Inline, Roff, bold, italic, roman};

use super::args::Args;
use super::{Context, Failure, help};
use crate::store::paths::DATA_DIR_VARIABLE;
use crate::text::tr;

/// Each place with the sentence on what is there.
const FILES: [(&str, &str); 4] = [
    ("~/.config/unpinch/settings.toml", "manual-settings"),
    ("~/.local/share/unpinch/unpinch.db", "manual-database"),
    ("~/.local/share/unpinch/packs/*.toml", "manual-packs"),
    ("~/.local/state/unpinch/*.log", "manual-logs"),
];

const EXIT_CODES: [(&str, &str); 3] =
    [("0", "manual-exit-done"), ("1", "manual-exit-could-not"), ("2", "manual-exit-wrong")];

/// Prints what a shell reads to complete commands.
pub fn completions(context: &mut Context<'_>, shell: Shell) -> Result<(), Failure> {
    let whole = Args::command();
    // The generators also offer what is hidden.
    let mut command = Command::new("unpinch").version(env!("CARGO_PKG_VERSION"));
    command = command.args(whole.get_arguments()).subcommands(visible(&whole));
    // In a text first: the generator ends the program when the reader goes away.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "unpinch", &mut script);
    Ok(context.out.write_all(&script)?)
}

/// Prints the manual page.
pub fn manual(context: &mut Context<'_>) -> Result<(), Failure> {
    let command = help::localised(Args::command().disable_help_subcommand(true));
    // Without a date; the empty word keeps its place.
    let version = env!("CARGO_PKG_VERSION");
    writeln!(context.out, ".TH UNPINCH 1 \"\" \"Unpinch {version}\" \"{}\"", tr("manual-name"))?;
    let mut page = Roff::new();
    page.control("SH", ["NAME"]);
    page.text([roman(format!("unpinch - {}", about(&command)))]);
    page.control("SH", ["SYNOPSIS"]);
    let before_command = [bold("unpinch"), roman(" ["), bold("--data-dir"), roman(" "), italic("DIR")];
    page.text([&before_command[..], &[roman("] ["), italic("COMMAND"), roman("]")]].concat());
    page.control("SH", ["DESCRIPTION"]);
    page.text([roman(tr("manual-description"))]);
    page.control("PP", []);
    page.text([roman(tr("manual-not-a-clinician"))]);
    page.control("SH", ["COMMANDS"]);
    for sub in visible(&command) {
        subcommand(&mut page, &format!("unpinch {}", sub.get_name()), sub);
    }
    page.control("SH", ["OPTIONS"]);
    for option in command.get_arguments() {
        entry(&mut page, signature(option), &format!("{}.", option.get_help().cloned().unwrap_or_default()));
    }
    page.control("SH", ["EXIT STATUS"]);
    for (code, key) in EXIT_CODES {
        entry(&mut page, [bold(code)], &tr(key));
    }
    page.control("SH", ["ENVIRONMENT"]);
    entry(&mut page, [bold(DATA_DIR_VARIABLE)], &tr("manual-variable"));
    page.control("SH", ["FILES"]);
    for (place, key) in FILES {
        entry(&mut page, [italic(place)], &tr(key));
    }
    page.control("PP", []);
    page.text([roman(tr("manual-places"))]);
    Ok(page.to_writer(context.out)?)
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

fn visible(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|sub| !sub.is_hide_set())
}

/// A command with its options and examples; one that only has others is these.
fn subcommand(page: &mut Roff, name: &str, command: &Command) {
    if command.has_subcommands() {
        for sub in visible(command) {
            subcommand(page, &format!("{name} {}", sub.get_name()), sub);
        }
        return;
    }
    let own: Vec<_> = command.get_arguments().filter(|argument| is_own(argument)).collect();
    let mut heading = vec![bold(name)];
    heading.extend(own.iter().flat_map(|argument| [roman(" ")].into_iter().chain(usage(argument))));
    entry(page, heading, &format!("{}.", about(command)));
    page.control("RS", []);
    for argument in own {
        if let Some(help) = argument.get_help() {
            entry(page, signature(argument), &format!("{help}."));
        }
    }
    if let Some(example) = command.get_after_help() {
        page.control("PP", []);
        page.control("nf", []);
        for line in example.to_string().lines() {
            page.text([roman(line.trim_start())]);
        }
        page.control("fi", []);
    }
    page.control("RE", []);
}

/// Not one that every command has.
fn is_own(argument: &clap::Arg) -> bool {
    !argument.is_global_set() && !argument.is_hide_set() && !matches!(argument.get_id().as_str(), "help" | "version")
}

/// As in the synopsis: what may be left out in brackets.
fn usage(argument: &clap::Arg) -> Vec<Inline> {
    if argument.is_required_set() {
        return signature(argument);
    }
    [vec![roman("[")], signature(argument), vec![roman("]")]].concat()
}

/// The option and what it takes.
fn signature(argument: &clap::Arg) -> Vec<Inline> {
    let mut parts = Vec::new();
    if let Some(long) = argument.get_long() {
        parts.push(bold(format!("--{long}")));
    }
    if argument.get_action().takes_values() {
        let names = argument.get_value_names().unwrap_or_default();
        let separator = if parts.is_empty() { "" } else { " " };
        parts.push(roman(separator));
        parts.push(italic(names.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")));
    }
    parts
}

/// A word, and indented below what it means.
fn entry(page: &mut Roff, word: impl Into<Vec<Inline>>, meaning: &str) {
    page.control("TP", []);
    page.text(word);
    page.text([roman(meaning)]);
}
