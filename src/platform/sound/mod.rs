//! Soft sounds, played by a program of the system.
//!
//! The sounds are worked out by `tone` and written once to the cache, because such programs play files.

mod program;
mod tone;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::helper::{self, Call};
use crate::domain::cue::Sound;
use program::Program;

/// The way to be heard: a program, and the folder with the sounds.
#[derive(Debug)]
pub struct Sounds {
    program: Program,
    path: PathBuf,
    folder: PathBuf,
}

impl Sounds {
    /// The first program that can play; none where there is none. `folder` is where the sounds are kept.
    pub fn find(folder: &Path) -> Option<Self> {
        let (program, path) = helper::find(Program::OF_SYSTEM, Program::name)?;
        Some(Self { program, path, folder: folder.to_owned() })
    }

    /// Name of the program.
    pub fn program(&self) -> &'static str {
        self.program.name()
    }

    /// How a sound is played at this volume; its file is written if it is not there. Touches the disk.
    pub fn call(&self, sound: Sound, volume_percent: u32) -> io::Result<Call> {
        let file = self.folder.join(format!("{}-{volume_percent}.wav", sound.id()));
        if !file.is_file() {
            fs::create_dir_all(&self.folder)?;
            // Beside and renamed, so that nobody plays half of it.
            let new = self.folder.join(format!(".{}-{}.new", sound.id(), std::process::id()));
            fs::write(&new, tone::wav(sound, volume_percent))?;
            fs::rename(&new, &file)?;
        }
        Ok(self.program.call(&self.path, &file))
    }
}
