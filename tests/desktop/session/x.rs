//! The X server of the desktop, its window manager, and the hands at keyboard and mouse.

use std::path::Path;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt};

use super::process::Process;
use super::{Desktop, until};

const SIZE: &str = "1280x800x24";

impl Desktop {
    pub(super) fn start_x(&mut self) {
        let mut command = self.command("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset", "-s", "0"]);
        let (xvfb, number) = Process::start_and_read(&command, &self.log_of("xvfb"));
        self.xvfb = Some(xvfb);
        self.display = format!(":{number}");
        self.set("DISPLAY", &self.display.clone());
        let mut command = self.command("openbox");
        command.arg("--sm-disable");
        self.openbox = Some(Process::start(&command, &self.log_of("openbox")));
        until("openbox manages windows", || self.has_window_manager().then_some(()));
    }

    /// Ends the X server under everything that is connected to it.
    pub fn end_x(&mut self) {
        drop(self.xvfb.take().expect("a running X server"));
    }

    /// Lets xdotool do something: `["key", "Shift_L"]`.
    pub fn hand(&self, args: &[&str]) {
        self.run("xdotool", args);
    }

    /// Takes a picture of the whole screen.
    pub fn picture(&self, file: &Path) {
        self.run("import", &["-silent", "-window", "root", file.to_str().expect("a plain path")]);
    }

    fn has_window_manager(&self) -> bool {
        let ask = || {
            let (x, screen) = x11rb::connect(Some(&self.display)).ok()?;
            let root = x.setup().roots.get(screen)?.root;
            let name = x.intern_atom(false, b"_NET_SUPPORTING_WM_CHECK").ok()?.reply().ok()?.atom;
            let value = x.get_property(false, root, name, AtomEnum::WINDOW, 0, 1).ok()?.reply().ok()?;
            Some(value.value_len > 0)
        };
        ask().unwrap_or(false)
    }
}
