//! The file on disk: loaded with every fault named, saved whole, the last good one kept.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::domain::settings::Settings;
use crate::domain::settings_file::{Notice, Unreadable};
use crate::store::files;

use super::{from_toml, to_toml, update};

/// The settings cannot be saved. What was there before is untouched.
#[derive(Debug)]
pub struct Unwritable {
    pub cause: io::Error,
    pub path: PathBuf,
}

/// What was found on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    pub settings: Settings,
    /// The text that the settings came from.
    pub text: String,
    /// What was wrong and what was done about it.
    pub notices: Vec<Notice>,
}

/// `settings.toml` and its copy.
#[derive(Debug, Clone)]
pub struct SettingsFile {
    path: PathBuf,
}

impl SettingsFile {
    /// The file at this place; it need not exist.
    pub fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// Reads the file. Missing: the defaults. No TOML: the last good copy, the bad file is left as it is.
    pub fn load(&self) -> Loaded {
        self.read().unwrap_or_else(|why| self.fall_back(why))
    }

    /// Reads the file. Missing: the defaults. The error says why it cannot be read at all.
    pub fn read(&self) -> Result<Loaded, Unreadable> {
        match fs::read_to_string(&self.path) {
            Ok(text) => {
                let read = from_toml(&text).map_err(Unreadable::Syntax)?;
                if read.warnings.is_empty() {
                    self.keep_copy(&text);
                }
                let notices = read.warnings.into_iter().map(Notice::Value).collect();
                Ok(Loaded { settings: read.settings, text, notices })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let settings = Settings::default();
                Ok(Loaded { text: to_toml(&settings), settings, notices: Vec::new() })
            }
            Err(error) => Err(Unreadable::File(error.to_string())),
        }
    }

    /// Puts `settings` into the file, keeping comments and unknown keys. Returns the new text.
    pub fn save(&self, settings: &Settings) -> Result<String, Unwritable> {
        let old = fs::read_to_string(&self.path).unwrap_or_default();
        if !old.is_empty() && from_toml(&old).is_err() {
            // Not ours to throw away: the person may have mistyped one character.
            files::set_aside(&self.path).map_err(|cause| self.unwritable(cause))?;
        }
        let text = update(&old, settings);
        files::replace(&self.path, &text).map_err(|cause| self.unwritable(cause))?;
        self.keep_copy(&text);
        Ok(text)
    }

    /// Where the last good file is kept.
    pub fn copy(&self) -> PathBuf {
        self.path.with_extension("toml.bak")
    }

    fn fall_back(&self, why: Unreadable) -> Loaded {
        let copy = fs::read_to_string(self.copy()).ok().and_then(|text| Some((from_toml(&text).ok()?, text)));
        let has_last_good = copy.is_some();
        let (settings, text) = match copy {
            Some((read, text)) => (read.settings, text),
            None => (Settings::default(), to_toml(&Settings::default())),
        };
        Loaded { settings, text, notices: vec![Notice::Fallen { why, has_last_good, path: self.path.clone() }] }
    }

    fn keep_copy(&self, text: &str) {
        let copy = self.copy();
        if fs::read_to_string(&copy).is_ok_and(|old| old == text) {
            return;
        }
        if let Err(error) = files::replace(&copy, text) {
            log::warn!("the copy of the settings cannot be written: {error}");
        }
    }

    fn unwritable(&self, cause: io::Error) -> Unwritable {
        Unwritable { cause, path: self.path.clone() }
    }

    /// The path of the file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
