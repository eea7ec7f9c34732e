//! What the resident process costs while nothing happens, how fast *Start* leads to a picture, and what a playing routine
//! costs. On a private desktop, with the real notification service; prints medians beside their budgets.
//!
//! ```text
//! cargo bench --bench agent
//! cargo bench --bench agent play
//! ```

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measuring tool for the terminal may end loudly"
)]

#[path = "../tests/desktop/session/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the tests use the rest of it")]
mod session;

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use session::{Desktop, until};
use unpinch::link::client::Client;
use unpinch::link::message::Request;
use unpinch::link::view::{KeptNerveView, ProfileView};
use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::damage::{ConnectionExt as _, ReportLevel};
use x11rb::protocol::xproto::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

const UNPINCH: &str = env!("CARGO_BIN_EXE_unpinch");
const ROUNDS: usize = 5;

fn main() {
    // `cargo bench --bench agent play` leaves out the minute of waiting.
    if !std::env::args().any(|arg| arg == "play") {
        idle();
    }
    start_and_play();
}

/// The agent with notifications and idle watch on, between prompts.
fn idle() {
    const WATCHED: Duration = Duration::from_mins(1);
    let desktop = Desktop::start();
    let dir = desktop.folder().join("data");
    settings(&dir, "8 h");
    let agent = desktop.background(&agent(&desktop, &dir, "1"), "agent");
    client(&dir);
    sleep(Duration::from_secs(3));
    let (switches, cpu) = (switches(agent.id()), cpu(agent.id()));
    sleep(WATCHED);
    let switches = crate::switches(agent.id()) - switches;
    let cpu = crate::cpu(agent.id()).saturating_sub(cpu);
    println!("agent, nothing to do, {} s:", WATCHED.as_secs());
    println!("  memory (PSS)       {:>7.1} MB   budget 10 MB", pss_kb(agent.id()) as f64 / 1024.0);
    println!("  context switches   {switches:>7}      budget 1 a minute");
    println!("  processor time     {:>7} ms   budget: not measurable", cpu.as_millis());
}

/// Size of the window for which the budget of a playing routine holds.
const LARGE: [&str; 2] = ["1280", "800"];

/// From the press on the notification to the window on screen, and the window while it plays, at whatever pace it keeps.
fn start_and_play() {
    let mut until_window = Vec::new();
    let [mut small, mut large] = [Played::default(), Played::default()];
    for _ in 0..ROUNDS {
        let desktop = Desktop::start();
        let dir = desktop.folder().join("data");
        settings(&dir, "5 min");
        let _agent = desktop.background(&agent(&desktop, &dir, "300"), "agent");
        let mut client = client(&dir);
        let kept = KeptNerveView {
            nerve: "l5".to_owned(),
            side: "left".to_owned(),
            irritability: "moderate".to_owned(),
            since: String::new(),
        };
        let profile = ProfileView { nerves: vec![kept], avoid: Vec::new() };
        client.ask(&Request::SaveProfile { profile }).expect("saved");
        desktop.until_displayed(1);
        let pressed = now();
        desktop.press_body();
        // xdotool's own waiting looks only twice a second.
        let is_shown = || desktop.succeeds("xdotool", &["search", "--onlyvisible", "--name", "^Unpinch$"]);
        until("the window", || is_shown().then_some(()));
        until_window.push(pressed.elapsed());
        let window = until("the window", || child_named(&dir, "window"));
        sleep(Duration::from_millis(500));
        // The pain rating is left out; the get-ready begins.
        desktop.hand(&["search", "--name", "^Unpinch$", "windowfocus", "--sync", "key", "space"]);
        sleep(Duration::from_secs(5));
        small.watch(&desktop, window);
        desktop.hand(&["search", "--name", "^Unpinch$", "windowsize", "--sync", LARGE[0], LARGE[1]]);
        sleep(Duration::from_secs(1));
        large.watch(&desktop, window);
    }
    println!("start pressed to window on screen, median of {ROUNDS}:");
    println!("  time               {:>7} ms   budget 400 ms", median(&mut until_window).as_millis());
    println!("a routine playing, median of {ROUNDS}:");
    println!("  share of one core  {:>7.0} %    budget 35 %", median(&mut small.shares) * 100.0);
    println!("  frames a second    {:>7.1}", median(&mut small.frames));
    println!("  at {} x {}      {:>7.0} %    budget 45 %", LARGE[0], LARGE[1], median(&mut large.shares) * 100.0);
    println!("  frames a second    {:>7.1}      budget 60", median(&mut large.frames));
}

/// What a playing routine took of a core, and how many pictures a second were seen for it; each round adds one.
#[derive(Default)]
struct Played {
    shares: Vec<f64>,
    frames: Vec<f64>,
}

impl Played {
    /// For ten seconds.
    fn watch(&mut self, desktop: &Desktop, window: u32) {
        let mut screen = Screen::watch(&desktop.display);
        let (began, before) = (now(), cpu(window));
        sleep(Duration::from_secs(10));
        let elapsed = began.elapsed().as_secs_f64();
        self.shares.push(cpu(window).saturating_sub(before).as_secs_f64() / elapsed);
        self.frames.push(screen.num_frames() as f64 / elapsed);
    }
}

/// Sees what the X server is told to show, so that a slower picture is not mistaken for a cheaper one.
struct Screen(RustConnection);

impl Screen {
    fn watch(display: &str) -> Self {
        let (x, screen) = x11rb::connect(Some(display)).expect("the X server");
        x.damage_query_version(1, 1).expect("sent").reply().expect("DAMAGE");
        let root = x.setup().roots[screen].root;
        let damage = x.generate_id().expect("an id");
        x.damage_create(damage, root, ReportLevel::RAW_RECTANGLES).expect("sent").check().expect("watched");
        Self(x)
    }

    /// Pictures since. One may come in several pieces: that place counts at which most of them began.
    fn num_frames(&mut self) -> usize {
        // Its answer comes after all that the server had to tell before.
        self.0.get_input_focus().expect("sent").reply().expect("the X server");
        let mut by_place: HashMap<(i16, i16), usize> = HashMap::new();
        while let Some(event) = self.0.poll_for_event().expect("the X server") {
            if let Event::DamageNotify(notify) = event {
                *by_place.entry((notify.area.x, notify.area.y)).or_default() += 1;
            }
        }
        by_place.into_values().max().unwrap_or(0)
    }
}

fn agent(desktop: &Desktop, dir: &Path, scale: &str) -> Command {
    let mut command = desktop.command(UNPINCH);
    command.arg("--data-dir").arg(dir).args(["agent", "--time-scale", scale]);
    command
}

/// One reminder, allowed at any time.
fn settings(dir: &Path, every: &str) {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let hours = days.map(|day| format!("{day} = [\"00:00-24:00\"]")).join("\n");
    let text = format!("[[reminders]]\nid = \"nerve-minute\"\nevery = \"{every}\"\n\n[hours]\n{hours}\n");
    fs::create_dir_all(dir).expect("a folder");
    fs::write(dir.join("settings.toml"), text).expect("written");
}

fn client(dir: &Path) -> Client {
    until("the agent", || Client::connect(&dir.join("agent.sock")).ok())
}

#[expect(clippy::disallowed_methods, reason = "this is a stopwatch")]
fn now() -> Instant {
    Instant::now()
}

fn median<T: Copy + PartialOrd>(values: &mut [T]) -> T {
    values.sort_by(|one, other| one.partial_cmp(other).expect("comparable"));
    values[values.len() / 2]
}

/// The process of ours that was started with this role for this folder.
fn child_named(dir: &Path, role: &str) -> Option<u32> {
    let dir = dir.to_string_lossy();
    fs::read_dir("/proc").ok()?.flatten().find_map(|entry| {
        let id = entry.file_name().to_string_lossy().parse().ok()?;
        let line = fs::read(entry.path().join("cmdline")).ok()?;
        let words: Vec<_> = line.split(|byte| *byte == 0).map(String::from_utf8_lossy).collect();
        let is_ours = words.contains(&dir) && words.iter().any(|word| word == role);
        is_ours.then_some(id)
    })
}

fn pss_kb(id: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).expect("a process");
    field(&text, "Pss:")
}

/// Context switches of all threads, wanted and unwanted.
fn switches(id: u32) -> u64 {
    let threads = fs::read_dir(format!("/proc/{id}/task")).expect("a process");
    let of_thread = |path: std::path::PathBuf| {
        let text = fs::read_to_string(path.join("status")).unwrap_or_default();
        field(&text, "voluntary_ctxt_switches:") + field(&text, "nonvoluntary_ctxt_switches:")
    };
    threads.flatten().map(|thread| of_thread(thread.path())).sum()
}

/// Processor time used so far; the kernel counts in hundredths of a second.
fn cpu(id: u32) -> Duration {
    let text = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    let after_name = text.rsplit(") ").next().unwrap_or_default();
    let ticks: u64 = after_name.split(' ').skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

fn field(text: &str, name: &str) -> u64 {
    let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0)
}
