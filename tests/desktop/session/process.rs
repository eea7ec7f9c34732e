//! A program in the background that surely ends.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

use super::wait;

/// Ends its whole process group when dropped: politely, then surely.
pub struct Process {
    child: Child,
}

impl Process {
    /// Starts `command` in a group of its own; what it writes goes to the file `log`.
    pub fn start(command: &Command, log: &Path) -> Self {
        let out = File::create(log).expect("a log file");
        Self::spawn(command, Stdio::from(out), log)
    }

    /// The same, and waits for the first line it writes to its output.
    pub fn start_and_read(command: &Command, log: &Path) -> (Self, String) {
        let mut process = Self::spawn(command, Stdio::piped(), log);
        let out = process.child.stdout.take().expect("its output");
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line).expect("its first line");
        assert!(!line.is_empty(), "it ended at once: {}", std::fs::read_to_string(log).unwrap_or_default());
        (process, line.trim_end().to_owned())
    }

    /// Ends it at once, as a crash would.
    pub fn kill(mut self) {
        self.signal(Signal::KILL);
        self.child.wait().expect("it ended");
    }

    /// Sends a signal to this process alone, not to those that it started.
    pub fn send(&self, signal: Signal) {
        let pid = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw).expect("a number");
        kill_process(pid, signal).expect("it still runs");
    }

    /// Waits for its end; the code is none if a signal ended it.
    pub fn ended(&mut self) -> Option<i32> {
        wait::until("the end of a process", || self.child.try_wait().expect("its state")).code()
    }

    /// The system's number of it.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it has not ended yet.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    fn spawn(command: &Command, out: Stdio, log: &Path) -> Self {
        use std::os::unix::process::CommandExt;
        let errors = File::options().create(true).append(true).open(log).expect("a log file");
        let mut command = ended_with_us(command);
        let child = command
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(errors)
            .spawn()
            .expect("the program starts");
        Self { child }
    }

    fn signal(&self, signal: Signal) {
        if let Some(group) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
            // It may be gone already.
            let _gone = kill_process_group(group, signal);
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(Some(_))) {
            return;
        }
        self.signal(Signal::TERM);
        if !wait::came(wait::SHORT, || matches!(self.child.try_wait(), Ok(Some(_)))) {
            self.signal(Signal::KILL);
            let _ended = self.child.wait();
        }
    }
}

/// The same command, ended by the system when the thread that started it ends: also when the tests are killed.
fn ended_with_us(command: &Command) -> Command {
    let mut with = Command::new(found(Path::new("setpriv")));
    with.args(["--pdeathsig", "TERM", "--"]).arg(command.get_program()).args(command.get_args());
    with.env_clear().envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    if let Some(folder) = command.get_current_dir() {
        with.current_dir(folder);
    }
    with
}

/// The path of a program, or a sentence that says how to get it.
pub fn found(program: &Path) -> PathBuf {
    if program.is_absolute() {
        return program.to_owned();
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file());
    let name = program.display().to_string();
    found.unwrap_or_else(|| {
        let package = package(&name);
        panic!("{name} is missing: install the Debian package {package}, or run ./scripts/test, which does")
    })
}

fn package(program: &str) -> &str {
    match program {
        "Xvfb" => "xvfb",
        "dunstctl" => "dunst",
        "dbus-send" => "dbus-bin",
        "import" | "convert" => "imagemagick",
        "setpriv" => "util-linux",
        same => same,
    }
}
