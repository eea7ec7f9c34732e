//! One file with everything, and the way back.

use std::path::Path;

use crate::cli::connect::{connect_or_start, without_agent};
use crate::cli::{Context, Failure, out_file};
use crate::platform::clock::Clock;
use crate::store::backup::{self, BackupError, Kept};
use crate::text::{clock, date_long, tr, tr_with};

/// What came of putting a backup back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// When the backup was made, RFC 9557.
    pub made: String,
    pub kept: Kept,
}

impl Restored {
    /// In words: which backup it is, and where what was there before is kept.
    pub fn told(&self) -> String {
        let made = self.made.parse::<jiff::Zoned>();
        let made =
            made.map_or_else(|_| self.made.clone(), |made| format!("{}, {}", date_long(made.date()), clock(&made)));
        let date = [("date", made.into())];
        let kept = self.kept.path().map(|kept| [("file", kept.display().to_string().into())]);
        let kept = kept.map(|kept| tr_with("data-before-kept", &kept));
        [tr_with("data-restored", &date)].into_iter().chain(kept).collect::<Vec<_>>().join(" ")
    }

    /// What brings back what was there before.
    pub fn undo(&self) -> Option<&Path> {
        match &self.kept {
            Kept::Backup(path) => Some(path),
            Kept::Nothing | Kept::Folder(_) => None,
        }
    }
}

/// Writes everything into one file, whether an agent runs or not. Returns how many files are in it.
pub fn backup(context: &Context<'_>, file: &Path, may_replace: bool) -> Result<usize, Failure> {
    let paths = &context.paths;
    out_file::check_file(file)?;
    let is_same = |own: &Path| matches!((own.canonicalize(), file.canonicalize()), (Ok(own), Ok(file)) if own == file);
    if [paths.settings(), paths.database()].iter().any(|own| is_same(own)) {
        return Err(Failure::Wrong(tr_with("data-backup-own", &[("path", file.display().to_string().into())])));
    }
    if file.exists() && !may_replace {
        return Err(Failure::Wrong(tr_with("data-backup-exists", &[("path", file.display().to_string().into())])));
    }
    if !paths.settings().exists() && !paths.database().exists() && !paths.packs().exists() {
        return Err(Failure::Could(tr("data-nothing")));
    }
    let now = Clock::new(1.0).now().wall;
    Ok(backup::make(paths, file, env!("CARGO_PKG_VERSION"), &now)?)
}

/// Puts a backup in the place of what is there. It is looked at as a whole first; the agent is ended for it, and begins
/// again if it ran.
pub fn restore(context: &Context<'_>, file: &Path) -> Result<Restored, Failure> {
    let paths = &context.paths;
    paths.make()?;
    let checked = backup::open(paths, file)?;
    let made = checked.made.clone();
    let (claim, was_running) = without_agent(context)?;
    let kept = backup::restore(paths, &checked, env!("CARGO_PKG_VERSION"), &Clock::new(1.0).now().wall);
    drop(claim);
    // Also after a failure: what is there is whole either way.
    let started = if was_running { connect_or_start(context).map(drop) } else { Ok(()) };
    let restored = Restored { made, kept: kept? };
    // The backup is in place, and the way back must be known.
    started.map_err(|failure| Failure::Could(format!("{} {}", restored.told(), failure.sentence())))?;
    Ok(restored)
}

/// A file in this folder under a name with the day in it that is free.
#[cfg(feature = "gui")]
pub fn dated(folder: &Path, what: &str, end: &str) -> std::path::PathBuf {
    let day = Clock::new(1.0).now().wall.strftime("%Y-%m-%d").to_string();
    crate::store::files::free_name(&folder.join(format!("unpinch-{what}-{day}.{end}")))
}

impl From<BackupError> for Failure {
    fn from(error: BackupError) -> Self {
        match error {
            // The file that was named is wrong.
            BackupError::Foreign { .. }
            | BackupError::Damaged { .. }
            | BackupError::Hostile { .. }
            | BackupError::Newer { .. } => Self::Wrong(error.to_string()),
            _ => Self::Could(error.to_string()),
        }
    }
}
