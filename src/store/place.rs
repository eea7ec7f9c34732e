//! Where the window stood when it was closed: `window.toml` among the logs, lost without harm.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::replace;
use crate::domain::place::WindowPlace;

/// Name of the file.
pub const FILE: &str = "window.toml";
/// Longer files are none of ours.
const LONGEST: u64 = 4096;

/// The file: sizes in points.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    width: f32,
    height: f32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<[f32; 2]>,
    #[serde(default)]
    maximized: bool,
}

/// The place kept in this folder; none if there is none that can be read.
pub fn read(state: &Path) -> Option<WindowPlace> {
    let path = file(state);
    if fs::metadata(&path).ok()?.len() > LONGEST {
        return None;
    }
    let text = fs::read_to_string(&path).ok()?;
    let Kept { width, height, at, maximized } = toml::from_str(&text)
        .inspect_err(|error| log::info!("where the window stood cannot be read: {}", error.message()))
        .ok()?;
    Some(WindowPlace { width, height, at, is_maximized: maximized })
}

/// Keeps it there for the next start.
pub fn keep(state: &Path, place: &WindowPlace) -> io::Result<()> {
    let WindowPlace { width, height, at, is_maximized: maximized } = *place;
    let text = toml::to_string(&Kept { width, height, at, maximized }).map_err(io::Error::other)?;
    replace(&file(state), text)
}

fn file(state: &Path) -> PathBuf {
    state.join(FILE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_found_again_and_nonsense_is_not() {
        let dir = tempfile::tempdir().expect("a folder");
        assert_eq!(read(dir.path()), None);
        let place = WindowPlace { width: 900.5, height: 600.0, at: Some([12.0, 30.0]), is_maximized: true };
        keep(dir.path(), &place).expect("kept");
        assert_eq!(read(dir.path()), Some(place));
        let nowhere = WindowPlace { at: None, is_maximized: false, ..place };
        keep(dir.path(), &nowhere).expect("kept");
        assert_eq!(read(dir.path()), Some(nowhere));
        for nonsense in ["", "width = \"wide\"", "width = 3", "\u{0}\u{0}"] {
            fs::write(file(dir.path()), nonsense).expect("written");
            assert_eq!(read(dir.path()), None, "{nonsense:?}");
        }
    }
}
