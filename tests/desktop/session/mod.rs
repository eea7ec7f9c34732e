//! A private, throw-away desktop: Xvfb, two buses, openbox and dunst, with a home folder of its own.
//!
//! Each test makes its own. All that was started ends when the value is dropped, also when the test panics.

mod dunst;
mod process;
mod wait;
mod x;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

pub use process::Process;
pub use wait::{LONG, until};

/// Which parts of a desktop to start.
#[derive(Debug, Clone, Copy)]
pub struct Parts {
    pub x: bool,
    pub dunst: Dunst,
}

/// When the notification service runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dunst {
    Running,
    /// The bus starts it for the first who asks.
    OnDemand,
    Absent,
}

/// A running desktop.
pub struct Desktop {
    // Ended in this order: what draws before what it draws on.
    dunst: Option<Process>,
    openbox: Option<Process>,
    buses: Vec<Process>,
    xvfb: Option<Process>,
    env: Vec<(String, String)>,
    pub display: String,
    /// Address of the session bus.
    pub bus: String,
    /// Address of the system bus.
    pub system: String,
    folder: TempDir,
}

impl Desktop {
    /// The whole of it.
    pub fn start() -> Self {
        Self::with(Parts { x: true, dunst: Dunst::Running })
    }

    /// A bus without a desktop around it.
    pub fn bus_only() -> Self {
        Self::with(Parts { x: false, dunst: Dunst::Absent })
    }

    pub fn with(parts: Parts) -> Self {
        let folder = tempfile::Builder::new().prefix("unpinch-").tempdir().expect("a folder for the desktop");
        let mut desktop = Self {
            dunst: None,
            openbox: None,
            buses: Vec::new(),
            xvfb: None,
            env: Vec::new(),
            display: String::new(),
            bus: String::new(),
            system: String::new(),
            folder,
        };
        desktop.make_home();
        if parts.x {
            desktop.start_x();
        }
        if parts.dunst == Dunst::OnDemand {
            desktop.offer_dunst();
        }
        desktop.bus = desktop.start_bus("session");
        desktop.system = desktop.start_bus("system");
        desktop.set("DBUS_SESSION_BUS_ADDRESS", &desktop.bus.clone());
        desktop.set("DBUS_SYSTEM_BUS_ADDRESS", &desktop.system.clone());
        if parts.dunst == Dunst::Running {
            desktop.start_dunst();
        }
        desktop
    }

    /// A folder of the test's own, gone with the desktop.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A program that runs in this desktop and sees nothing of the one around it.
    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(process::found(program.as_ref()));
        command.env_clear().envs(self.env.iter().cloned()).current_dir(self.home()).stdin(Stdio::null());
        command
    }

    /// Runs a program to its end and returns what it wrote; it must succeed.
    pub fn run(&self, program: &str, args: &[&str]) -> String {
        let output = self.command(program).args(args).output().expect("the program starts");
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{program} {args:?}: {}: {errors}", output.status);
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Starts a program that goes on in the background; what it writes is in [`Desktop::log_of`] `name`.
    pub fn background(&self, command: &Command, name: &str) -> Process {
        Process::start(command, &self.log_of(name))
    }

    /// Whether a program succeeds.
    pub fn succeeds(&self, program: &str, args: &[&str]) -> bool {
        let status = self.command(program).args(args).stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.expect("the program starts").success()
    }

    /// The log of a part, for the message of a failed test.
    pub fn log_of(&self, part: &str) -> PathBuf {
        self.folder().join(format!("{part}.log"))
    }

    fn home(&self) -> PathBuf {
        self.folder().join("home")
    }

    /// Services that the bus may start.
    fn services(&self) -> PathBuf {
        self.folder().join("services")
    }

    fn set(&mut self, name: &str, value: &str) {
        self.env.retain(|(one, _)| one != name);
        self.env.push((name.into(), value.into()));
    }

    fn make_home(&mut self) {
        // The program speaks the system's language, and what it says is compared.
        self.set("LANG", "C.UTF-8");
        for name in ["PATH", "USER", "LOGNAME"] {
            if let Ok(value) = std::env::var(name) {
                self.set(name, &value);
            }
        }
        let folders = [
            ("HOME", "home"),
            ("XDG_CONFIG_HOME", "home/.config"),
            ("XDG_DATA_HOME", "home/.local/share"),
            ("XDG_STATE_HOME", "home/.local/state"),
            ("XDG_CACHE_HOME", "home/.cache"),
            ("XDG_RUNTIME_DIR", "run"),
        ];
        for (name, folder) in folders {
            let folder = self.folder().join(folder);
            fs::create_dir_all(&folder).expect("a folder of the home");
            self.set(name, folder.to_str().expect("a plain path"));
        }
        fs::create_dir(self.services()).expect("a folder for services");
        let run = self.folder().join("run");
        fs::set_permissions(run, fs::Permissions::from_mode(0o700)).expect("a private folder");
        self.set("XDG_SESSION_TYPE", "x11");
    }

    /// Ends the session bus as a crash would, and the notification service with it.
    pub fn kill_bus(&mut self) {
        self.kill_dunst();
        self.buses.remove(0).kill();
    }

    /// Starts a session bus again in the same place, with a notification service.
    pub fn start_bus_again(&mut self) {
        let place = self.bus.trim_start_matches("unix:path=").to_owned();
        fs::remove_file(&place).expect("the socket of the bus that ended");
        self.start_bus_at("session", &format!("unix:path={place}"));
        self.buses.rotate_right(1);
        self.start_dunst();
    }

    /// A bus in a place of its own; returns its address.
    fn start_bus(&mut self, name: &str) -> String {
        let listen = format!("unix:dir={}", self.folder().join("run").display());
        self.start_bus_at(name, &listen)
    }

    /// A bus that starts nothing of the machine's: a service is there only if the test started or offered it.
    fn start_bus_at(&mut self, name: &str, listen: &str) -> String {
        let config = self.folder().join(format!("{name}.conf"));
        let services = self.services().display().to_string();
        let text = format!(
            "<busconfig><type>session</type><listen>{listen}</listen><auth>EXTERNAL</auth>\
             <servicedir>{services}</servicedir>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
             <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>"
        );
        fs::write(&config, text).expect("the bus is set up");
        let mut command = self.command("dbus-daemon");
        command.args(["--nofork", "--nopidfile", "--print-address=1", "--config-file"]).arg(config);
        let (bus, address) = Process::start_and_read(&command, &self.log_of(name));
        self.buses.push(bus);
        // Without the number of this one bus, as a session names its own.
        address.split(',').next().unwrap_or_default().to_owned()
    }
}
