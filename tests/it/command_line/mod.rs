//! The program as it is called from a terminal, without a display, without a bus, in a home of its own.

mod bad_input;
mod card;
mod check;
mod data;
mod disk;
mod people;
mod promises;
mod routine;
mod simulate;
mod summary;
mod why;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use unpinch::link::client::Client;
use unpinch::link::message::{Reply, Request};
use unpinch::link::view::{HistoryView, View};
use unpinch::store::paths::Paths;

/// A reminder every 20 minutes, at any time of the week.
const SETTINGS: &str = "
[[reminders]]
id = \"minute\"
name = \"A minute\"
every = \"20 min\"
[hours]
mon = [\"00:00-24:00\"]
tue = [\"00:00-24:00\"]
wed = [\"00:00-24:00\"]
thu = [\"00:00-24:00\"]
fri = [\"00:00-24:00\"]
sat = [\"00:00-24:00\"]
sun = [\"00:00-24:00\"]
[limits]
per_day = 77
gap = \"0 min\"
";

/// A folder with the person's files; whatever runs on them ends with it.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("unpinch-").tempdir().expect("a folder");
        fs::create_dir(folder.path().join("data")).expect("a folder");
        Self { folder }
    }

    /// One in which these settings are written.
    fn with_settings(settings: &str) -> Self {
        let place = Self::new();
        fs::write(place.file("settings.toml"), settings).expect("written");
        place
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.data().join(name)
    }

    fn socket(&self) -> PathBuf {
        Paths::in_one(&self.data()).socket
    }

    /// The program with nothing but this home around it.
    fn bare(&self) -> Command {
        self.started_by(Path::new(env!("CARGO_BIN_EXE_unpinch")))
    }

    fn started_by(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("HOME", self.folder.path()).stdin(Stdio::null());
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        command
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = self.bare();
        command.arg("--data-dir").arg(self.data()).args(args);
        command
    }

    fn run(&self, args: &[&str]) -> Told {
        Told::of(self.command(args))
    }

    /// The agent, as soon as it answers; what it prints is in `agent.txt`.
    fn agent(&self, args: &[&str]) -> Agent {
        let mut command = self.command(&["agent"]);
        command.args(args);
        self.agent_by(command)
    }

    fn agent_by(&self, mut command: Command) -> Agent {
        let out = fs::File::create(self.folder.path().join("agent.txt")).expect("a file");
        let child = command.stdout(out).spawn().expect("the agent starts");
        let agent = Agent { child };
        until("the agent answers", || Client::connect(&self.socket()).is_ok());
        agent
    }

    fn printed(&self) -> String {
        fs::read_to_string(self.folder.path().join("agent.txt")).expect("readable")
    }

    fn ask(&self, request: &Request) -> Reply {
        let mut client = Client::connect(&self.socket()).expect("the agent answers");
        match client.ask(request) {
            Ok(reply) => reply,
            Err(error) => Reply::Refused { why: error.to_string() },
        }
    }

    fn view(&self) -> View {
        let Reply::View { view } = self.ask(&Request::View) else { panic!("no view") };
        *view
    }

    fn history(&self) -> HistoryView {
        let Reply::History { history } = self.ask(&Request::History { since_secs: None }) else { panic!("no history") };
        history
    }

    /// What `status` prints.
    fn status(&self) -> String {
        self.run(&["status"]).out
    }
}

impl Drop for Place {
    /// An agent that a command started goes on after it.
    fn drop(&mut self) {
        if let Ok(mut client) = Client::connect(&self.socket()) {
            let _gone = client.ask(&Request::Quit);
            drop(client);
            until("the agent ends", || !self.socket().exists());
        }
    }
}

/// A running agent, ended politely when dropped.
struct Agent {
    child: Child,
}

impl Agent {
    fn pid(&self) -> i32 {
        i32::try_from(self.child.id()).expect("a number")
    }

    fn send(&self, signal: Signal) {
        kill_process(Pid::from_raw(self.pid()).expect("a number"), signal).expect("it runs");
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        if !matches!(self.child.try_wait(), Ok(Some(_))) {
            self.send(Signal::TERM);
            let _ended = self.child.wait();
        }
    }
}

/// What a command said, and with which code it ended.
#[derive(Debug)]
struct Told {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Told {
    fn of(mut command: Command) -> Self {
        Self::from(command.output().expect("the program starts"))
    }

    /// It could not, and said so in one line that has these words in it.
    fn could_not(&self, words: &str) {
        self.complained(1, words);
    }

    fn complained(&self, code: i32, words: &str) {
        assert_eq!(self.code, Some(code), "{self:?}");
        assert_eq!(self.err.lines().count(), 1, "one line: {self:?}");
        assert!(self.err.starts_with("unpinch: ") && self.err.contains(words), "{self:?}");
    }

    /// It did, and printed this JSON and nothing else.
    fn json(&self) -> Value {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{self:?}");
        serde_json::from_str(&self.out).expect("JSON and nothing else")
    }
}

impl From<Output> for Told {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("text");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// Waits for something outside this process, for fifteen seconds at most.
fn until(what: &str, mut ready: impl FnMut() -> bool) {
    for _ in 0..1500 {
        if ready() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("waited in vain: {what}");
}

/// The fields of a JSON object.
fn fields(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

/// All fields are there; more may be.
fn has_fields(value: &Value, promised: &[&str]) {
    let there = fields(value);
    let missing: Vec<_> = promised.iter().filter(|name| !there.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?} are missing in {there:?}");
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// A second name of the program, where everybody may start it.
fn program_for_all(folder: &Path) -> PathBuf {
    let program = Path::new(env!("CARGO_BIN_EXE_unpinch"));
    let other = folder.join(program.file_name().unwrap_or(OsStr::new("unpinch")));
    if fs::hard_link(program, &other).is_err() {
        fs::copy(program, &other).expect("copied");
    }
    other
}
