//! What is wrong with the file of the settings, in a sentence each.

use std::path::Path;

use crate::domain::fault::Fault;
use crate::domain::settings_file::{Notice, SyntaxError, Unreadable, Warning};
use crate::text::{FluentValue, tr, tr_with};

/// A sentence part.
pub fn fault(fault: &Fault) -> String {
    let args: Vec<(&str, FluentValue<'_>)> =
        fault.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    tr_with(fault.key, &args)
}

/// Where it is, what is wrong, and what happens instead.
pub fn warning(warning: &Warning) -> String {
    let Warning { key, line, problem, instead } = warning;
    let mut args =
        vec![("key", key.as_str().into()), ("problem", fault(problem).into()), ("instead", tr(instead.key()).into())];
    let Some(line) = line else { return tr_with("settings-file-value", &args) };
    args.push(("line", line.to_string().into()));
    tr_with("settings-file-line", &args)
}

/// Which line cannot be read, and why.
pub fn syntax(error: &SyntaxError) -> String {
    let args = [("line", error.line.to_string().into()), ("problem", error.problem.as_str().into())];
    tr_with("settings-file-syntax", &args)
}

/// Why the file cannot be read at all.
pub fn unreadable(why: &Unreadable) -> String {
    match why {
        Unreadable::Syntax(error) => format!("settings.toml, {}", syntax(error)),
        Unreadable::File(problem) => tr_with("settings-file-unreadable", &[("problem", problem.as_str().into())]),
    }
}

/// Why the file cannot be saved.
pub fn unwritable(path: &Path, cause: &dyn std::fmt::Display) -> String {
    let args = [("cause", cause.to_string().into()), ("path", path.display().to_string().into())];
    tr_with("settings-file-unwritable", &args)
}

/// What a person is told of the file.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Value(value) => warning(value),
        Notice::Fallen { why, has_last_good, path } => {
            let key = if *has_last_good { "settings-file-last-good" } else { "settings-file-defaults" };
            let path = path.display().to_string();
            tr_with(key, &[("problem", unreadable(why).into()), ("path", path.into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::settings_file::Instead;
    use crate::text::{Language, use_language_here};

    #[test]
    fn what_is_wrong_is_said_in_the_persons_language_with_the_value_as_it_stands() {
        let problem = Fault::new("fault-not-between").with("text", "3 h").with("from", "1 min").with("to", "1 h");
        let value = Warning { key: "away.idle_after".into(), line: Some(7), problem, instead: Instead::Default };
        let english =
            "settings.toml, line 7, away.idle_after: \"3 h\" is not between 1 min and 1 h; the default is used";
        assert_eq!(notice(&Notice::Value(value.clone())), english);
        use_language_here(Language::German);
        let german = warning(&Warning { line: None, ..value });
        assert_eq!(
            german,
            "settings.toml, away.idle_after: \"3 h\" liegt nicht zwischen 1 min und 1 h; es gilt die Voreinstellung"
        );
        let why = Unreadable::Syntax(SyntaxError { line: 2, problem: "expected `=`".into() });
        let fallen = notice(&Notice::Fallen { why, has_last_good: true, path: "settings.toml".into() });
        use_language_here(Language::English);
        assert!(fallen.starts_with("settings.toml, Zeile 2: expected `=`; bis die Datei"), "{fallen}");
    }
}
