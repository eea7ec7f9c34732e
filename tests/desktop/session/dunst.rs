//! The notification service of the desktop, and the hands that press its buttons.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::process::{Process, found};
use super::{Desktop, until};

/// Shows everything at once and for ever, unless a note asks otherwise; a script chooses from the menu of buttons.
const SETTINGS: &str = "[global]\n\
    follow = none\n\
    width = 400\n\
    origin = top-right\n\
    font = Sans 11\n\
    markup = full\n\
    idle_threshold = 0\n\
    history_length = 100\n\
    max_icon_size = 96\n";

impl Desktop {
    /// Starts the service and waits until it answers.
    pub fn start_dunst(&mut self) {
        self.start_dunst_with("");
    }

    /// Starts one that takes every note away after a second.
    pub fn start_hasty_dunst(&mut self) {
        self.start_dunst_with("[urgency_normal]\n    override_dbus_timeout = 1s\n");
    }

    fn start_dunst_with(&mut self, more_settings: &str) {
        let mut command = self.command("dunst");
        command.arg("-conf").arg(self.write_settings(more_settings));
        self.dunst = Some(Process::start(&command, &self.log_of("dunst")));
        until("dunst answers", || self.succeeds("dunstctl", &["count"]).then_some(()));
    }

    /// Lets the bus start the service when somebody asks for it; to be called before the bus is there.
    pub(super) fn offer_dunst(&self) {
        let settings = self.write_settings("");
        let program = found(Path::new("dunst"));
        let (program, settings) = (program.display(), settings.display());
        let name = "org.freedesktop.Notifications";
        let text = format!("[D-BUS Service]\nName={name}\nExec={program} -conf {settings}\n");
        fs::write(self.services().join(format!("{name}.service")), text).expect("an offer of a service");
    }

    /// Settings with a menu that presses what [`Desktop::press`] wants; returns their file.
    fn write_settings(&self, more: &str) -> PathBuf {
        let picker = self.folder().join("pick.sh");
        let wanted = self.wanted_line();
        fs::write(&picker, format!("#!/bin/sh\nexec grep -m 1 -F -f '{}'\n", wanted.display())).expect("a picker");
        fs::set_permissions(&picker, fs::Permissions::from_mode(0o755)).expect("a picker that runs");
        let settings = self.folder().join("dunstrc");
        fs::write(&settings, format!("{SETTINGS}    dmenu = {}\n{more}", picker.display()))
            .expect("settings for dunst");
        settings
    }

    /// Ends the service as a crash would.
    pub fn kill_dunst(&mut self) {
        self.dunst.take().expect("a running dunst").kill();
    }

    /// Presses a button by its label, through dunst's menu.
    pub fn press(&self, label: &str) {
        fs::write(self.wanted_line(), label).expect("the wanted line");
        self.run("dunstctl", &["context"]);
    }

    /// Presses the body.
    pub fn press_body(&self) {
        self.run("dunstctl", &["action"]);
    }

    /// Closes the notification without choosing.
    pub fn dismiss(&self) {
        self.run("dunstctl", &["close"]);
    }

    /// How many notifications are on screen.
    pub fn displayed(&self) -> usize {
        self.run("dunstctl", &["count", "displayed"]).trim().parse().expect("a number")
    }

    /// Waits until so many are on screen.
    pub fn until_displayed(&self, count: usize) {
        until(&format!("{count} notifications on screen"), || (self.displayed() == count).then_some(()));
    }

    /// The fields of the notifications that are gone, the latest first; `message` is title and body.
    pub fn history(&self) -> Vec<Value> {
        let json: Value = serde_json::from_str(&self.run("dunstctl", &["history"])).expect("the history");
        json["data"][0].as_array().cloned().unwrap_or_default()
    }

    fn wanted_line(&self) -> PathBuf {
        self.folder().join("wanted")
    }
}
