//! Where the files are.

use super::{Context, Failure};

/// Prints each place with what is kept there.
pub fn path(context: &mut Context<'_>) -> Result<(), Failure> {
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
