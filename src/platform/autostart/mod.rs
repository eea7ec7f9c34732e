//! Starting with the person's session, in each system's own way: an entry that the system reads at login.
//!
//! Whether it is on is read from the system each time, because its own settings may change it.

#[cfg_attr(target_os = "linux", path = "linux.rs")]
#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(target_os = "macos", path = "macos.rs")]
mod system;

use std::io;
#[cfg(not(windows))]
use std::path::Path;
use std::path::PathBuf;

/// Whether the program starts at login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    Off,
    On,
    /// There is an entry, and the system's own settings switch it off.
    SwitchedOff,
    /// There is an entry for another file; that may be an older place of this one.
    OtherProgram(PathBuf),
    /// There is an entry for this program with other arguments, such as another folder for its files.
    OtherArguments,
}

/// What is started at login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    pub program: PathBuf,
    pub args: Vec<String>,
}

impl Start {
    /// This very program with these arguments.
    pub fn of_this_program(args: Vec<String>) -> io::Result<Self> {
        // An AppImage is unpacked to another place at each start; the system says where the image itself lies.
        let image = std::env::var_os("APPIMAGE").map(PathBuf::from).filter(|image| image.is_file());
        let program = image.map_or_else(std::env::current_exe, Ok)?;
        Ok(Self { program: if cfg!(windows) { without_console(program) } else { program }, args })
    }
}

/// On Windows the program that is installed beside this one and starts it without a console window, if it is there.
fn without_console(program: PathBuf) -> PathBuf {
    let launcher = program.with_file_name("unpinchw.exe");
    if launcher.is_file() { launcher } else { program }
}

/// Where the system keeps such entries. Tests put another place in its stead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place(system::Place);

impl Place {
    /// The system's own; none without a home folder.
    pub fn of_this_person() -> Option<Self> {
        system::Place::of_this_person().map(Self)
    }

    /// A folder in place of the system's own.
    #[cfg(not(windows))]
    pub fn folder(folder: &Path) -> Self {
        Self(system::Place::folder(folder))
    }

    /// The entry, for people.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How it stands.
    pub fn state(&self, start: &Start) -> io::Result<State> {
        self.0.state(start)
    }

    /// Makes the entry, or replaces it.
    pub fn enable(&self, start: &Start) -> io::Result<()> {
        self.0.enable(start)
    }

    /// Takes the entry away; nothing happens without one.
    pub fn disable(&self) -> io::Result<()> {
        self.0.disable()
    }

    /// Points an entry whose program is gone to where the program is now. Returns the state after that.
    pub fn follow_move(&self, start: &Start) -> io::Result<State> {
        match self.state(start)? {
            State::OtherProgram(program) if !program.exists() => {
                log::info!("the program was moved; the entry for the login follows it");
                self.enable(start)?;
                self.state(start)
            }
            state => Ok(state),
        }
    }
}

/// Writes a file aside and puts it in its place whole.
#[cfg(not(windows))]
fn write_whole(file: &Path, text: &str) -> io::Result<()> {
    use io::Write as _;
    let folder = file.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut aside = tempfile::Builder::new().permissions(readable()).tempfile_in(folder)?;
    aside.write_all(text.as_bytes())?;
    aside.as_file().sync_all()?;
    aside.persist(file).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(not(windows))]
fn readable() -> std::fs::Permissions {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::Permissions::from_mode(0o644)
}

/// Removes a file that may be missing.
#[cfg(not(windows))]
fn remove(file: &Path) -> io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The text of a file that may be missing.
#[cfg(not(windows))]
fn read(file: &Path) -> io::Result<Option<String>> {
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(all(test, not(windows)))]
mod tests;
