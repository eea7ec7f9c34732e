//! The help of every command, in the person's language.
//!
//! What [`super::args`] says in English stands in `help.ftl` too, and a test holds the two together.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Arg, Command, CommandFactory as _};

use super::args::Args;
use super::{complaint, language};
use crate::store::paths::{DATA_DIR_VARIABLE, Paths};
use crate::text::{Language, language as spoken, tr};

/// What stands before the examples in the words of the parser.
const EXAMPLE: &str = "Example:";
/// Remarks beside examples, with their keys.
const REMARKS: [(&str, &str); 3] = [
    ("opens the window and starts the reminders", "help-remark-window"),
    ("a day in minutes, to try it", "help-remark-day"),
    ("in motion", "help-remark-motion"),
];

/// The complaint, or the help that was asked for, about these arguments: in the language of the settings, and whether it
/// was asked for.
pub fn told(error: clap::Error, arguments: &[OsString]) -> (String, bool) {
    let is_asked = !error.use_stderr();
    if let Ok(paths) = Paths::find(data_dir(arguments)) {
        language::choose(&paths);
    }
    if spoken() == Language::English {
        return (error.to_string(), is_asked);
    }
    let error = localised(Args::command()).try_get_matches_from(arguments).err().unwrap_or(error);
    (complaint::said(&error).unwrap_or_else(|| error.to_string()), is_asked)
}

/// The folder that the arguments name, which were not understood as a whole, or that the environment names.
fn data_dir(arguments: &[OsString]) -> Option<PathBuf> {
    let mut words = arguments.iter().filter_map(|argument| argument.to_str());
    let named = words.find_map(|word| word.strip_prefix("--data-dir=").map(str::to_owned));
    let mut after = arguments.iter().skip_while(|argument| *argument != "--data-dir").skip(1);
    named
        .map(Into::into)
        .or_else(|| after.next().cloned())
        .or_else(|| std::env::var_os(DATA_DIR_VARIABLE))
        .map(Into::into)
}

/// The parser with every sentence of its help in the language of this thread.
pub fn localised(mut command: Command) -> Command {
    command.build();
    in_language(command, "help")
}

fn in_language(command: Command, path: &str) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let about = command.get_about().map(ToString::to_string);
    let after = command.get_after_help().map(ToString::to_string);
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", tr("help-usage"));
    let mut command = command.help_template(template).subcommand_help_heading(tr("help-commands"));
    if about.is_some() {
        command = command.about(tr(&key(path)));
    }
    if let Some(after) = after {
        let after = REMARKS.iter().fold(after, |after, (remark, key)| after.replace(remark, &tr(key)));
        command = command.after_help(after.replace(EXAMPLE, &tr("help-example")));
    }
    command = command.mut_args(|argument| {
        let heading = tr(if argument.is_positional() { "help-arguments" } else { "help-options" });
        let said = argument.get_help().map(|_| tr(&argument_key(path, argument.get_id().as_str())));
        let argument = argument.help_heading(heading);
        match said {
            Some(said) => {
                let said = said + &values(&argument);
                argument.help(said).hide_possible_values(true).hide_default_value(true)
            }
            None => argument,
        }
    });
    names
        .iter()
        .fold(command, |command, name| command.mut_subcommand(name, |sub| in_language(sub, &format!("{path}-{name}"))))
}

/// Which values an argument takes and which one it has without them, as the parser would put them behind its help.
fn values(argument: &Arg) -> String {
    let mut said = String::new();
    let known = argument.get_possible_values();
    let known: Vec<&str> = known.iter().filter(|value| !value.is_hide_set()).map(PossibleValue::get_name).collect();
    if !known.is_empty() && !argument.is_hide_possible_values_set() {
        said = format!("{said} [{} {}]", tr("complaint-values"), known.join(", "));
    }
    let given: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if !given.is_empty() && argument.get_action().takes_values() && !argument.is_hide_default_value_set() {
        said = format!("{said} [{} {}]", tr("help-default"), given.join(", "));
    }
    said
}

/// The key of what a command is for. Every command has the same `help` below it.
fn key(path: &str) -> String {
    let is_help = path.split('-').skip(1).any(|word| word == "help");
    if is_help { "help-help".to_owned() } else { format!("{path}-about") }
}

/// The key of what an argument is for. Those that every command has are said once.
fn argument_key(path: &str, id: &str) -> String {
    match id {
        "help" | "version" | "data_dir" => format!("help-{}", id.replace('_', "-")),
        _ => format!("{path}-{}", id.replace('_', "-")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::use_language_here;

    /// Every sentence of the parser with its key.
    fn sentences(command: &Command, path: &str, all: &mut Vec<(String, String)>) {
        if let Some(about) = command.get_about() {
            all.push((key(path), about.to_string()));
        }
        for argument in command.get_arguments() {
            if let Some(help) = argument.get_help() {
                all.push((argument_key(path, argument.get_id().as_str()), help.to_string()));
            }
        }
        for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
            sentences(sub, &format!("{path}-{}", sub.get_name()), all);
        }
    }

    #[test]
    fn the_english_of_the_file_is_what_the_parser_says() {
        let mut command = Args::command();
        command.build();
        let mut all = Vec::new();
        sentences(&command, "help", &mut all);
        all.retain(|(key, _)| key != "help-help");
        all.sort();
        all.dedup();
        let wrong: Vec<String> =
            all.iter().filter(|(key, text)| tr(key) != *text).map(|(key, text)| format!("{key} = {text}")).collect();
        assert!(wrong.is_empty(), "to be put into help.ftl:\n{}", wrong.join("\n"));
    }

    #[test]
    fn help_is_said_in_the_language_that_was_chosen() {
        use_language_here(Language::German);
        let help = |arguments: &[&str]| {
            let told = localised(Args::command()).try_get_matches_from(arguments).expect_err("help is no match");
            told.to_string()
        };
        let whole = help(&["unpinch", "--help"]);
        assert!(whole.contains("Befehle:") && !whole.contains("Commands:"), "{whole}");
        let pause = help(&["unpinch", "pause", "--help"]);
        assert!(pause.contains("Beispiel: unpinch pause 1h") && pause.contains("Aufruf: unpinch pause"), "{pause}");
        use_language_here(Language::English);
    }

    #[test]
    fn the_folder_is_found_in_arguments_that_are_not_understood() {
        let words = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(data_dir(&words(&["unpinch", "--data-dir", "x", "--what"])), Some("x".into()));
        assert_eq!(data_dir(&words(&["unpinch", "--data-dir=y", "--help"])), Some("y".into()));
    }
}
