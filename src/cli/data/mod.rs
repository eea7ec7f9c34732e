//! The person's files: where they are, one backup of all of them and the way back, and how to be rid of them.

mod delete;
mod keep;

use std::io::{self, IsTerminal as _};
use std::path::Path;

use super::args::DataCommand;
use super::{Context, Failure};
use crate::text::{tr, tr_with};

pub use delete::delete;
#[cfg(feature = "gui")]
pub use keep::dated;
pub use keep::{backup, restore};

/// Does what is asked.
pub fn data(context: &mut Context<'_>, command: &DataCommand) -> Result<(), Failure> {
    match command {
        DataCommand::Path => path(context),
        DataCommand::Backup { file, replace } => tell_backup(context, file, *replace),
        DataCommand::Restore { file } => tell_restore(context, file),
        DataCommand::DeleteAll { yes } => ask_and_delete(context, *yes),
    }
}

/// Prints each place with what is kept there.
fn path(context: &mut Context<'_>) -> Result<(), Failure> {
    let paths = &context.paths;
    let lines = [
        ("settings", paths.settings()),
        ("database", paths.database()),
        ("packs", paths.packs()),
        ("logs", paths.state.clone()),
        ("pictures", paths.cache.clone()),
        ("socket", paths.socket.clone()),
    ];
    for (what, path) in lines {
        writeln!(context.out, "{what:<10}{}", path.display())?;
    }
    Ok(())
}

fn tell_backup(context: &mut Context<'_>, file: &Path, may_replace: bool) -> Result<(), Failure> {
    let count = backup(context, file, may_replace)?;
    let args = [("n", count.into()), ("file", file.display().to_string().into())];
    writeln!(context.out, "{}", tr_with("data-kept", &args))?;
    Ok(())
}

fn tell_restore(context: &mut Context<'_>, file: &Path) -> Result<(), Failure> {
    let restored = restore(context, file)?;
    writeln!(context.out, "{}", restored.told())?;
    if let Some(undo) = restored.undo() {
        let folder = context.data_dir.as_deref();
        let options = folder.map_or_else(String::new, |folder| format!("--data-dir \"{}\" ", folder.display()));
        let args = [("options", options.into()), ("file", undo.display().to_string().into())];
        writeln!(context.out, "{}", tr_with("data-restore-undo", &args))?;
    }
    Ok(())
}

fn ask_and_delete(context: &mut Context<'_>, is_sure: bool) -> Result<(), Failure> {
    if !is_sure && !is_confirmed(context)? {
        writeln!(context.out, "{}", tr("data-delete-left"))?;
        return Ok(());
    }
    let deleted = delete(context)?;
    for path in &deleted.removed {
        writeln!(context.out, "{}", tr_with("data-removed", &[("path", path.as_str().into())]))?;
    }
    for path in &deleted.left {
        writeln!(context.out, "{}", tr_with("data-not-ours", &[("path", path.as_str().into())]))?;
    }
    if let Some(failed) = deleted.failed.first() {
        return Err(Failure::Could(tr_with("data-delete-failed", &[("problem", failed.as_str().into())])));
    }
    writeln!(context.out, "{}", tr("data-deleted"))?;
    Ok(())
}

/// Asks at a terminal; elsewhere nobody could answer.
fn is_confirmed(context: &mut Context<'_>) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Failure::Wrong(tr("data-delete-needs-yes")));
    }
    write!(context.out, "{} ", tr("data-delete-question"))?;
    context.out.flush()?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(answer.trim().to_lowercase() == tr("data-delete-word"))
}
