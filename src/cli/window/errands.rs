//! The window's errands with files, done in its process but on a thread of their own.

use std::path::{Path, PathBuf};

use crate::cli::connect::connect;
use crate::cli::everyday::unexpected;
use crate::cli::{Context, Failure, csv, data, doctor, out_file, summary};
use crate::doctor::{Finding, State};
use crate::link::message::{Reply, Request};
use crate::link::view::HistoryView;
use crate::platform::opener;
use crate::store::files;
use crate::text::tr_with;
use crate::ui::{Errand, Found, Health, Outcome, Part};

/// So many backups are offered.
const MOST_BACKUPS: usize = 6;

/// Does it, and says what came of it.
pub fn run(context: &Context<'_>, errand: &Errand) -> Outcome {
    let done = match errand {
        Errand::Summary => connect(context)
            .and_then(|mut client| summary::page(context, &mut client))
            .and_then(|page| written(context, "summary", "html", &page)),
        Errand::Csv => history(context).and_then(|all| written(context, "history", "csv", &csv::history(&all))),
        Errand::Json => history(context)
            .and_then(|all| Ok(serde_json::to_string_pretty(&all)?))
            .and_then(|all| written(context, "history", "json", &all)),
        Errand::Backup => {
            let file = data::dated(&context.paths.documents(), "backup", "tar");
            data::backup(context, &file, false).map(|_| Outcome::Written { file: words(&file) })
        }
        Errand::Look => Ok(Outcome::Found(look(context))),
        Errand::Restore { file } => data::restore(context, Path::new(file))
            .map(|restored| Outcome::Restored { told: restored.told(), undo: restored.undo().map(words) }),
        Errand::DeleteAll => {
            data::delete(context).map(|gone| Outcome::Deleted { left: gone.left, failed: gone.failed })
        }
        Errand::Doctor => Ok(examined(&doctor::findings(context, false))),
    };
    done.unwrap_or_else(|failure| Outcome::Failed { why: failure.sentence() })
}

fn examined(findings: &[Finding]) -> Outcome {
    let part = |finding: &Finding| Part {
        name: finding.name.clone(),
        health: match finding.state {
            State::Ok => Health::Ok,
            State::Limited => Health::Limited,
            State::Broken => Health::Broken,
        },
        cause: finding.cause.clone(),
        mend: finding.mend.clone(),
    };
    let lines = findings.iter().map(Finding::in_text);
    let text = [format!("Unpinch {} ({})\n", env!("CARGO_PKG_VERSION"), std::env::consts::OS)].into_iter().chain(lines);
    Outcome::Examined { parts: findings.iter().map(part).collect(), text: text.collect() }
}

/// Opens a file that was written, because the person pressed the button. The sentence says why it cannot.
pub fn open(file: &str) -> Result<(), String> {
    opener::open(Path::new(file)).map_err(|error| {
        tr_with("file-unopenable", &[("file", file.to_owned().into()), ("cause", error.to_string().into())])
    })
}

fn history(context: &Context<'_>) -> Result<HistoryView, Failure> {
    match connect(context)?.ask(&Request::History { since_secs: None })? {
        Reply::History { history } => Ok(history),
        _ => Err(unexpected()),
    }
}

fn written(context: &Context<'_>, what: &str, end: &str, text: &str) -> Result<Outcome, Failure> {
    let file = data::dated(&context.paths.documents(), what, end);
    files::replace(&file, text).map_err(|error| out_file::unwritable(&file, &error))?;
    Ok(Outcome::Written { file: words(&file) })
}

fn look(context: &Context<'_>) -> Found {
    let paths = &context.paths;
    let documents = paths.documents();
    let made = inside(&documents, "unpinch-backup-");
    let mut backups: Vec<PathBuf> = made.into_iter().chain(inside(&paths.data, files::BEFORE_RESTORE)).collect();
    backups.sort_by_key(|path| std::cmp::Reverse(path.metadata().and_then(|about| about.modified()).ok()));
    backups.dedup();
    backups.truncate(MOST_BACKUPS);
    let backups = backups.iter().map(|path| words(path)).collect();
    Found { data: words(&paths.data), documents: words(&documents), backups }
}

/// The backups in a folder.
fn inside(folder: &Path, begin: &str) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let is_one = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(begin) && name.ends_with(".tar") && path.is_file()
    };
    paths.filter(is_one).collect()
}

fn words(path: &Path) -> String {
    path.display().to_string()
}
