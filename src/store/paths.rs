//! Where the files are: the platform's own folders, or one folder that the person names.

use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::files;

/// Names the folder that holds everything, instead of the platform's own.
pub const DATA_DIR_VARIABLE: &str = "UNPINCH_DATA_DIR";

/// Longest socket path that every Unix takes, in bytes.
const MAX_SOCKET_PATH: usize = 100;

/// The folders cannot be had.
#[derive(Debug, Error)]
pub enum PathsError {
    /// Neither a home folder nor a folder of the person's choice.
    #[error("no home folder was found: set HOME, or name a folder with --data-dir or {DATA_DIR_VARIABLE}")]
    NoHome,
    /// A folder cannot be made.
    #[error("cannot make the folder for Unpinch's files: {cause}: {}", path.display())]
    Unmakeable { cause: std::io::Error, path: PathBuf },
}

/// Every place on disk that the program uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// `settings.toml` and its last good copy.
    pub config: PathBuf,
    /// `unpinch.db` and the packs.
    pub data: PathBuf,
    /// Logs.
    pub state: PathBuf,
    /// Pictures that can be drawn again.
    pub cache: PathBuf,
    /// The socket, on systems where it is a file.
    pub socket: PathBuf,
}

impl Paths {
    /// Everything in `data_dir` if one is named, else in the platform's own folders. Nothing is made yet.
    pub fn find(data_dir: Option<PathBuf>) -> Result<Self, PathsError> {
        if let Some(dir) = data_dir {
            let dir = std::path::absolute(&dir).unwrap_or(dir);
            return Ok(Self::in_one(&dir));
        }
        let dirs = directories::ProjectDirs::from("", "", "unpinch").ok_or(PathsError::NoHome)?;
        let data = dirs.data_dir().to_owned();
        let state = dirs.state_dir().unwrap_or_else(|| dirs.data_dir()).to_owned();
        let socket = dirs.runtime_dir().map_or_else(|| state.join("agent.sock"), |dir| dir.join("agent.sock"));
        let socket = short_enough(socket);
        Ok(Self { config: dirs.config_dir().to_owned(), data, state, cache: dirs.cache_dir().to_owned(), socket })
    }

    /// Everything in one folder.
    pub fn in_one(dir: &Path) -> Self {
        let socket = short_enough(dir.join("agent.sock"));
        Self { config: dir.into(), data: dir.into(), state: dir.into(), cache: dir.join("cache"), socket }
    }

    /// Makes the folders, readable by the person alone.
    pub fn make(&self) -> Result<(), PathsError> {
        let socket_dir = self.socket.parent().unwrap_or(&self.state);
        for dir in [&self.config, &self.data, &self.state, &self.cache, socket_dir] {
            files::make_private(dir).map_err(|cause| PathsError::Unmakeable { cause, path: dir.to_owned() })?;
        }
        Ok(())
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.toml")
    }

    /// The database file.
    pub fn database(&self) -> PathBuf {
        self.data.join("unpinch.db")
    }

    /// The folder of packs.
    pub fn packs(&self) -> PathBuf {
        self.data.join("packs")
    }

    /// Where files for the person are put: their folder of documents, or else that of the data.
    pub fn documents(&self) -> PathBuf {
        let folder = directories::UserDirs::new().and_then(|dirs| Some(dirs.document_dir()?.to_owned()));
        folder.filter(|folder| folder.is_dir()).unwrap_or_else(|| self.data.clone())
    }

    /// The folder as an argument for a child process, if it is not the platform's own.
    pub fn as_argument(&self, data_dir: Option<&Path>) -> Vec<OsString> {
        data_dir.map_or_else(Vec::new, |_| vec!["--data-dir".into(), self.data.clone().into_os_string()])
    }
}

/// A socket's path has a short limit; a longer one becomes a name of its own in the folder for temporary files.
fn short_enough(socket: PathBuf) -> PathBuf {
    if socket.as_os_str().len() <= MAX_SOCKET_PATH {
        return socket;
    }
    let mut hasher = DefaultHasher::new();
    socket.hash(&mut hasher);
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
    runtime.join(format!("unpinch-{:016x}", hasher.finish())).join("agent.sock")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_folder_holds_everything() {
        let mine = std::env::temp_dir().join("mine");
        let paths = Paths::find(Some(mine.clone())).expect("a named folder needs no home");
        assert_eq!(paths.settings(), mine.join("settings.toml"));
        assert_eq!(paths.database(), mine.join("unpinch.db"));
        assert_eq!(paths.socket, mine.join("agent.sock"));
    }

    #[test]
    fn a_deep_folder_still_has_a_socket() {
        let deep = PathBuf::from("/").join("deep".repeat(40));
        let socket = Paths::in_one(&deep).socket;
        assert!(socket.as_os_str().len() <= MAX_SOCKET_PATH, "{}", socket.display());
        assert_ne!(socket, Paths::in_one(&deep.join("er")).socket, "each folder has its own");
    }
}
