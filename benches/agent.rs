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

#[expect(dead_code, reason = "the other benches use the rest of it")]
mod measure;
#[path = "../tests/desktop/session/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the tests use the rest of it")]
mod session;

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use measure::{Screen, agent, child_named, client, cpu, field, keep_nerve, median, now, pss_kb, settings};
use session::{Desktop, until};

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
    let cpu = measure::cpu(agent.id()).saturating_sub(cpu);
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
        keep_nerve(&mut client);
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

/// Context switches of all threads, wanted and unwanted.
fn switches(id: u32) -> u64 {
    let threads = fs::read_dir(format!("/proc/{id}/task")).expect("a process");
    let of_thread = |path: std::path::PathBuf| {
        let text = fs::read_to_string(path.join("status")).unwrap_or_default();
        field(&text, "voluntary_ctxt_switches:") + field(&text, "nonvoluntary_ctxt_switches:")
    };
    threads.flatten().map(|thread| of_thread(thread.path())).sum()
}
