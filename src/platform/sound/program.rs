//! The programs that can play a sound, and how each is called.

use std::ffi::OsString;
use std::path::Path;

use crate::platform::helper::Call;

/// A program that plays a WAV file and ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "each system has some of them")]
pub enum Program {
    PwPlay,
    PaPlay,
    CanberraGtkPlay,
    Aplay,
    Afplay,
    PowerShell,
}

/// Plays the file whose name it reads, so that no name can become a command.
const PLAY_WHAT_IS_READ: &str = "(New-Object System.Media.SoundPlayer([Console]::In.ReadToEnd())).PlaySync()";

impl Program {
    /// Those of this system, the best first.
    #[cfg(target_os = "macos")]
    pub const OF_SYSTEM: &[Self] = &[Self::Afplay];
    #[cfg(windows)]
    pub const OF_SYSTEM: &[Self] = &[Self::PowerShell];
    #[cfg(not(any(target_os = "macos", windows)))]
    pub const OF_SYSTEM: &[Self] = &[Self::PwPlay, Self::PaPlay, Self::CanberraGtkPlay, Self::Aplay];

    /// Its name as a command.
    pub fn name(self) -> &'static str {
        match self {
            Self::PwPlay => "pw-play",
            Self::PaPlay => "paplay",
            Self::CanberraGtkPlay => "canberra-gtk-play",
            Self::Aplay => "aplay",
            Self::Afplay => "afplay",
            Self::PowerShell => "powershell",
        }
    }

    /// How it plays this file.
    pub fn call(self, program: &Path, file: &Path) -> Call {
        let file = file.as_os_str().to_owned();
        let (arguments, input): (Vec<OsString>, _) = match self {
            Self::PwPlay | Self::PaPlay | Self::Afplay => (vec![file], None),
            Self::Aplay => (vec!["--quiet".into(), file], None),
            Self::CanberraGtkPlay => (vec!["--file".into(), file], None),
            Self::PowerShell => {
                let arguments = ["-NoProfile", "-NonInteractive", "-Command", PLAY_WHAT_IS_READ];
                (arguments.map(OsString::from).to_vec(), Some(file.to_string_lossy().into_owned()))
            }
        };
        Call { program: program.to_owned(), arguments, input }
    }
}
