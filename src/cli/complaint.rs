//! What is wrong with the arguments, in the person's language. English is said by the parser itself.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::text::{tr, tr_with};

/// The complaint as it is printed; none of a kind that is not known here.
pub fn said(error: &Error) -> Option<String> {
    let mut said = format!("{} {}\n", tr("complaint-error"), what(error)?);
    let nearest = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let nearest: Vec<String> =
        nearest.into_iter().flat_map(|kind| texts(error, kind)).map(|word| format!("'{word}'")).collect();
    if !nearest.is_empty() {
        said = format!("{said}\n  {}\n", tr_with("complaint-nearest", &[("words", nearest.join(", ").into())]));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        said = format!("{said}\n{}\n", usage.to_string().replacen("Usage:", &tr("help-usage"), 1));
    }
    said = format!("{said}\n{}\n", tr("complaint-help"));
    Some(said)
}

/// What is wrong, one sentence.
fn what(error: &Error) -> Option<String> {
    let first = |kind| texts(error, kind).into_iter().next();
    let argument = || first(ContextKind::InvalidArg);
    let with = |key: &str, words: &[(&str, String)]| {
        let args: Vec<_> = words.iter().map(|(name, word)| (*name, word.as_str().into())).collect();
        tr_with(key, &args)
    };
    Some(match error.kind() {
        ErrorKind::UnknownArgument => with("complaint-unknown-argument", &[("argument", argument()?)]),
        ErrorKind::InvalidSubcommand => {
            with("complaint-unknown-command", &[("command", first(ContextKind::InvalidSubcommand)?)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let (argument, value) = (argument()?, first(ContextKind::InvalidValue)?);
            if value.is_empty() {
                return Some(with("complaint-no-value", &[("argument", argument)]));
            }
            let mut said = with("complaint-wrong-value", &[("argument", argument), ("value", value)]);
            let known = texts(error, ContextKind::ValidValue);
            if !known.is_empty() {
                said = format!("{said} [{} {}]", tr("complaint-values"), known.join(", "));
            }
            if let Some(source) = std::error::Error::source(error) {
                said = format!("{said}: {source}");
            }
            said
        }
        ErrorKind::MissingRequiredArgument => {
            with("complaint-missing", &[("arguments", texts(error, ContextKind::InvalidArg).join(", "))])
        }
        ErrorKind::MissingSubcommand => {
            let known = texts(error, ContextKind::ValidSubcommand).join(", ");
            with("complaint-no-command", &[("command", first(ContextKind::InvalidSubcommand)?), ("words", known)])
        }
        ErrorKind::ArgumentConflict => {
            let (argument, prior) = (argument()?, texts(error, ContextKind::PriorArg));
            if prior.iter().all(|other| *other == argument) {
                with("complaint-twice", &[("argument", argument)])
            } else {
                with("complaint-conflict", &[("argument", argument), ("other", prior.join(", "))])
            }
        }
        ErrorKind::TooManyValues => {
            with("complaint-too-many", &[("argument", argument()?), ("value", first(ContextKind::InvalidValue)?)])
        }
        ErrorKind::NoEquals => with("complaint-no-equals", &[("argument", argument()?)]),
        _ => return None,
    })
}

/// The words of one kind.
fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(word)) => vec![word.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::args::Args;
    use crate::text::{Language, use_language_here};

    fn complaint(arguments: &[&str]) -> String {
        let whole = ["unpinch"].iter().chain(arguments);
        let error = Args::command().try_get_matches_from(whole).expect_err("it is wrong");
        said(&error).unwrap_or_else(|| panic!("{arguments:?}: {error}"))
    }

    #[test]
    fn every_kind_of_mistake_is_said_in_the_persons_language() {
        use_language_here(Language::German);
        let cases: [(&[&str], &str); 8] = [
            (&["statusx"], "den Befehl 'statusx' gibt es nicht"),
            (&["status", "--jsn"], "das Argument '--jsn' gibt es hier nicht"),
            (&["status", "now"], "das Argument 'now' gibt es hier nicht"),
            (&["start", "--minutes", "many"], "kein Wert für '--minutes"),
            (&["start", "--minutes"], "'--minutes"),
            (&["card", "--all", "--format", "bmp"], "[möglich sind: "),
            (&["pack", "check"], "es fehlt: "),
            (&["status", "--json", "--json"], "'--json' kann nur einmal stehen"),
        ];
        for (arguments, words) in cases {
            let said = complaint(arguments);
            assert!(said.starts_with("Fehler: "), "{said}");
            assert!(said.contains(words), "{words}: {said}");
            assert!(said.ends_with("Mehr dazu sagt '--help'.\n") && !said.contains("Usage"), "{said}");
        }
        assert!(
            complaint(&["statusx"]).contains("Am nächsten kommt: 'start', 'status'\n"),
            "{}",
            complaint(&["statusx"])
        );
        use_language_here(Language::English);
    }
}
