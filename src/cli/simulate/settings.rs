//! Whose settings are tried: those of a file that is named, or the person's own.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use crate::cli::Failure;
use crate::domain::settings::Settings;
use crate::domain::settings_file::Warning;
use crate::store::paths::Paths;
use crate::store::settings::from_toml;
use crate::wording::settings_file;

use super::Problem;

/// Settings and the text they came from.
pub struct File {
    pub text: String,
    pub settings: Settings,
}

/// Reads the named file, in which nothing may be wrong; or the person's own, which counts as the agent takes it.
pub fn read(named: Option<&Path>, paths: &Paths) -> Result<File, Failure> {
    match named {
        Some(path) => read_strictly(path),
        None => read_own(&paths.settings()),
    }
}

fn read_strictly(path: &Path) -> Result<File, Failure> {
    let text = fs::read(path).map_err(|error| failure(path, None, None, &error.to_string()))?;
    let text = String::from_utf8(text).map_err(|error| {
        let line =
            1 + error.as_bytes().iter().take(error.utf8_error().valid_up_to()).filter(|byte| **byte == b'\n').count();
        failure(path, Some(line), None, "this is not UTF-8")
    })?;
    let (file, warnings) = parse(path, text)?;
    if let Some(wrong) = warnings.iter().find(|warning| warning.is_wrong_value()) {
        return Err(failure(path, wrong.line, Some(&wrong.key), &settings_file::fault(&wrong.problem)));
    }
    warn(&warnings);
    Ok(file)
}

fn read_own(path: &Path) -> Result<File, Failure> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(failure(path, None, None, &error.to_string())),
    };
    let (file, warnings) = parse(path, text)?;
    warn(&warnings);
    Ok(file)
}

fn parse(path: &Path, text: String) -> Result<(File, Vec<Warning>), Failure> {
    let read = from_toml(&text).map_err(|error| failure(path, Some(error.line), None, &error.problem))?;
    Ok((File { text, settings: read.settings }, read.warnings))
}

/// What is not used as it stands is said beside the output.
fn warn(warnings: &[Warning]) {
    let mut err = io::stderr().lock();
    for warning in warnings {
        // With standard error gone nobody is left to tell.
        drop(writeln!(err, "unpinch: {}", settings_file::warning(warning)));
    }
}

fn failure(path: &Path, line: Option<usize>, field: Option<&str>, what: &str) -> Failure {
    let problem = Problem { line, field: field.map(str::to_owned), what: what.to_owned() };
    Failure::Wrong(format!("{}{problem}", path.display()))
}
