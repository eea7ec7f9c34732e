//! Everything gone: the agent, every file of ours, the entry at login.

use crate::cli::connect::without_agent;
use crate::cli::{Context, Failure, autostart};
use crate::platform::autostart::{Place, State};
use crate::store::erase::erase;

/// What became of it, in words of the disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deleted {
    pub removed: Vec<String>,
    /// What lies in our folders and is not ours.
    pub left: Vec<String>,
    /// What could not be removed, and why.
    pub failed: Vec<String>,
}

/// Ends the agent and removes everything. No copy is kept.
pub fn delete(context: &Context<'_>) -> Result<Deleted, Failure> {
    let (claim, _) = without_agent(context)?;
    let mut deleted = Deleted::default();
    forget_login(context, &mut deleted);
    let erased = erase(&context.paths);
    drop(claim);
    let words = |path: &std::path::Path| path.display().to_string();
    deleted.removed.extend(erased.removed.iter().map(|path| words(path)));
    deleted.left.extend(erased.left.iter().map(|path| words(path)));
    deleted.failed.extend(erased.failed.iter().map(|(path, error)| format!("{error}: {}", words(path))));
    Ok(deleted)
}

/// Removes the entry at login, unless it begins an agent with files elsewhere.
fn forget_login(context: &Context<'_>, deleted: &mut Deleted) {
    let Some((place, start)) = Place::of_this_person().zip(autostart::start(context).ok()) else { return };
    let done = match place.state(&start) {
        Ok(State::Off | State::OtherArguments) => return,
        Ok(State::On | State::SwitchedOff | State::OtherProgram(_)) => place.disable(),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => deleted.removed.push(place.name()),
        Err(error) => deleted.failed.push(format!("{error}: {}", place.name())),
    }
}
