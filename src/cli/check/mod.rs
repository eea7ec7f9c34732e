//! The self-check: from an answers file, or asked in the terminal.

mod ask;
mod asker;
mod file;
mod json;
mod questions;
mod told;

use std::path::Path;

use crate::assessment::verdict::{Knowledge, judge};
use crate::content;
use crate::domain::red_flag::Urgency;
use crate::platform::region;
use crate::store::settings::SettingsFile;
use crate::text::tr_with;

use super::{Context, Failure};

pub use ask::ask;

/// Everything that the judgement rests on.
fn knowledge() -> Knowledge<'static> {
    Knowledge::new(content::catalog(), content::red_flags(), content::check_tables())
}

/// Judges the answers in a file. Nothing is saved.
pub fn from_file(context: &mut Context<'_>, path: &Path, json: bool) -> Result<(), Failure> {
    let knowledge = knowledge();
    let answers = file::read(path, &knowledge)?;
    let verdict = judge(&knowledge, &answers);
    if json {
        serde_json::to_writer_pretty(&mut *context.out, &json::verdict(&knowledge, &verdict))?;
        writeln!(context.out)?;
        return Ok(());
    }
    told::tell(context.out, &knowledge, &verdict)?;
    if verdict.screening.urgency() == Some(Urgency::EmergencyNow) {
        let own = SettingsFile::new(context.paths.settings()).load().settings.emergency_number;
        let number = own.unwrap_or_else(|| content::emergency_number(region::country().as_deref()).to_owned());
        writeln!(context.out, "{}", tr_with("check-call", &[("number", number.into())]))?;
    }
    Ok(())
}
