//! The whole path: the real agent in a real desktop, its prompts, its windows, and what is left in the history.
//!
//! The agent's time runs faster; every wait is for something that is to be seen, with a deadline.

mod answers;
mod crash;
mod doctor;
mod held;
mod own_window;
mod place;
mod whole;

use std::fs;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;
use unpinch::link::client::Client;
use unpinch::link::message::{Reply, Request};
use unpinch::link::view::{HistoryView, KeptNerveView, ProfileView, View};
use unpinch::store::paths::Paths;

use crate::session::{Desktop, Dunst, Parts, Process, until};

/// How many times faster the agent's time runs: ten minutes are a second.
const SCALE: &str = "600";

/// One reminder every 20 minutes, at any time of the week.
const SETTINGS: &str = "
[[reminders]]
id = \"minute\"
name = \"A minute for the nerve\"
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
per_day = 96
gap = \"0 min\"
";

/// Nobody is in a hurry: an unanswered prompt waits as long as it may.
const PATIENT: &str = "[repeat]\nafter = \"1 h\"\nlimit = 5\n[snooze]\nchoices = [10]\n";

/// A day at the desk with Unpinch.
struct Day {
    agent: Process,
    desktop: Desktop,
}

impl Day {
    /// The agent is up, in a whole desktop, with a nerve chosen.
    fn start() -> Self {
        Self::with(Dunst::Running, PATIENT)
    }

    fn with(dunst: Dunst, more_settings: &str) -> Self {
        let desktop = Desktop::with(Parts { x: true, dunst });
        let data = folder(&desktop);
        fs::DirBuilder::new().mode(0o700).create(&data).expect("a folder");
        fs::write(data.join("settings.toml"), format!("{SETTINGS}{more_settings}")).expect("settings");
        let agent = start_agent(&desktop);
        let day = Self { agent, desktop };
        let nerve = KeptNerveView {
            nerve: "l5".to_owned(),
            side: "left".to_owned(),
            irritability: "moderate".to_owned(),
            since: String::new(),
        };
        day.ask(&Request::SaveProfile { profile: ProfileView { nerves: vec![nerve], avoid: Vec::new() } });
        day
    }

    /// A command of the program in this desktop.
    fn command(&self, args: &[&str]) -> Command {
        unpinch(&self.desktop, args)
    }

    /// Runs a command to its end.
    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().expect("the program starts")
    }

    fn ask(&self, request: &Request) -> Reply {
        let mut client = Client::connect(&Paths::in_one(&folder(&self.desktop)).socket).expect("the agent answers");
        client.ask(request).expect("it is done")
    }

    fn view(&self) -> View {
        let Reply::View { view } = self.ask(&Request::View) else { panic!("no view") };
        *view
    }

    fn until_state(&self, wanted: &str) {
        until(&format!("the schedule is {wanted}"), || (self.view().schedule.state == wanted).then_some(()));
    }

    /// What `unpinch history --json` says.
    fn history(&self) -> HistoryView {
        let output = self.run(&["history", "--json"]);
        serde_json::from_slice(&output.stdout).expect("the promised shape")
    }

    /// Waits until prompts have ended in exactly this way.
    fn until_outcomes(&self, wanted: &[&str]) {
        let mut outcomes = Vec::new();
        until(&format!("outcomes {wanted:?}"), || {
            let Reply::History { history } = self.ask(&Request::History { since_secs: None }) else { panic!("none") };
            outcomes = history.prompts.into_iter().map(|prompt| prompt.outcome).collect();
            assert!(outcomes.len() <= wanted.len(), "{outcomes:?} instead of {wanted:?}");
            (outcomes == wanted).then_some(())
        });
    }

    /// Waits for the next prompt in the notification service.
    fn until_prompt(&self) {
        self.desktop.until_displayed(1);
        self.until_state("open");
    }

    /// The fields of the notification that was closed last.
    fn last_note(&self) -> Value {
        until("a note that is gone", || self.desktop.history().first().cloned())
    }

    /// Windows on screen whose title is exactly this.
    fn windows(&self, title: &str) -> Vec<String> {
        let name = format!("^{title}$");
        let output = self.desktop.command("xdotool").args(["search", "--onlyvisible", "--name", &name]).output();
        let lines = String::from_utf8(output.expect("xdotool").stdout).expect("numbers");
        lines.lines().map(str::to_owned).collect()
    }

    fn until_window(&self, title: &str) -> String {
        until(&format!("the window {title}"), || self.windows(title).pop())
    }

    fn until_no_window(&self, title: &str) {
        until(&format!("no window {title}"), || self.windows(title).is_empty().then_some(()));
    }

    /// The window that has the keyboard.
    fn focus(&self) -> String {
        self.desktop.run("xdotool", &["getwindowfocus"]).trim().to_owned()
    }

    /// Left, top, width and height on the screen.
    fn geometry(&self, window: &str) -> [i32; 4] {
        let told = self.desktop.run("xdotool", &["getwindowgeometry", "--shell", window]);
        ["X=", "Y=", "WIDTH=", "HEIGHT="].map(|name| {
            let line = told.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(|value| value.parse().ok()).expect("a number")
        })
    }

    /// Number of the process that owns a window.
    fn process_of(&self, window: &str) -> String {
        self.desktop.run("xdotool", &["getwindowpid", window]).trim().to_owned()
    }

    /// Types into the window until `ready`.
    fn type_until(&self, window: &str, keys: &[&str], what: &str, mut ready: impl FnMut() -> bool) {
        until(what, || {
            self.desktop.hand(&["windowactivate", "--sync", window]);
            for key in keys {
                self.desktop.hand(&["key", key]);
            }
            ready().then_some(())
        });
    }
}

/// The window with the pages, and the small one of a prompt.
const WINDOW: &str = "Unpinch";
const PROMPT_WINDOW: &str = "A reminder from Unpinch";

fn folder(desktop: &Desktop) -> PathBuf {
    desktop.folder().join("data")
}

fn unpinch(desktop: &Desktop, args: &[&str]) -> Command {
    let mut command = desktop.command(env!("CARGO_BIN_EXE_unpinch"));
    command.arg("--data-dir").arg(folder(desktop)).args(args);
    command
}

/// The agent, as soon as it answers.
fn start_agent(desktop: &Desktop) -> Process {
    let agent = desktop.background(&unpinch(desktop, &["agent", "--foreground", "--time-scale", SCALE]), "agent");
    let socket = Paths::in_one(&folder(desktop)).socket;
    until("the agent answers", || Client::connect(&socket).ok().map(drop));
    agent
}
