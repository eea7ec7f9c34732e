//! What the benches against a real desktop have in common: the program, its processes, and what the X server shows.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use unpinch::link::client::Client;
use unpinch::link::message::Request;
use unpinch::link::view::{KeptNerveView, ProfileView};
use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::damage::{ConnectionExt as _, ReportLevel};
use x11rb::protocol::xproto::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::session::{Desktop, until};

pub const UNPINCH: &str = env!("CARGO_BIN_EXE_unpinch");

/// Sees what the X server is told to show, so that a slower picture is not mistaken for a cheaper one.
pub struct Screen(RustConnection);

impl Screen {
    pub fn watch(display: &str) -> Self {
        let (x, screen) = x11rb::connect(Some(display)).expect("the X server");
        x.damage_query_version(1, 1).expect("sent").reply().expect("DAMAGE");
        let root = x.setup().roots[screen].root;
        let damage = x.generate_id().expect("an id");
        x.damage_create(damage, root, ReportLevel::RAW_RECTANGLES).expect("sent").check().expect("watched");
        Self(x)
    }

    /// Pictures since. One may come in several pieces: that place counts at which most of them began.
    pub fn num_frames(&mut self) -> usize {
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

    /// When the next picture came that is at least this large, if one came in time.
    pub fn next(&mut self, least: [u16; 2], longest: Duration) -> Option<Instant> {
        let ends = now() + longest;
        while now() < ends {
            while let Some(event) = self.0.poll_for_event().expect("the X server") {
                if let Event::DamageNotify(notify) = event
                    && notify.area.width >= least[0]
                    && notify.area.height >= least[1]
                {
                    return Some(now());
                }
            }
            sleep(Duration::from_micros(500));
        }
        None
    }

    /// When the last picture came before nothing was shown for so long.
    pub fn last_before(&mut self, quiet: Duration, longest: Duration) -> Option<Instant> {
        let began = now();
        let mut last = None;
        while began.elapsed() < longest && last.unwrap_or(began).elapsed() < quiet {
            while let Some(event) = self.0.poll_for_event().expect("the X server") {
                if matches!(event, Event::DamageNotify(_)) {
                    last = Some(now());
                }
            }
            sleep(Duration::from_micros(500));
        }
        last
    }
}

pub fn agent(desktop: &Desktop, dir: &Path, scale: &str) -> Command {
    let mut command = desktop.command(UNPINCH);
    command.arg("--data-dir").arg(dir).args(["agent", "--time-scale", scale]);
    command
}

/// One reminder, allowed at any time.
pub fn settings(dir: &Path, every: &str) {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let hours = days.map(|day| format!("{day} = [\"00:00-24:00\"]")).join("\n");
    let text = format!("[[reminders]]\nid = \"nerve-minute\"\nevery = \"{every}\"\n\n[hours]\n{hours}\n");
    fs::create_dir_all(dir).expect("a folder");
    fs::write(dir.join("settings.toml"), text).expect("written");
}

pub fn client(dir: &Path) -> Client {
    until("the agent", || Client::connect(&dir.join("agent.sock")).ok())
}

#[expect(clippy::disallowed_methods, reason = "this is a stopwatch")]
pub fn now() -> Instant {
    Instant::now()
}

pub fn median<T: Copy + PartialOrd>(values: &mut [T]) -> T {
    values.sort_by(|one, other| one.partial_cmp(other).expect("comparable"));
    values[values.len() / 2]
}

/// The process of ours that was started with this role for this folder.
pub fn child_named(dir: &Path, role: &str) -> Option<u32> {
    let dir = dir.to_string_lossy();
    fs::read_dir("/proc").ok()?.flatten().find_map(|entry| {
        let id = entry.file_name().to_string_lossy().parse().ok()?;
        let line = fs::read(entry.path().join("cmdline")).ok()?;
        let words: Vec<_> = line.split(|byte| *byte == 0).map(String::from_utf8_lossy).collect();
        let is_ours = words.contains(&dir) && words.iter().any(|word| word == role);
        is_ours.then_some(id)
    })
}

pub fn pss_kb(id: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).expect("a process");
    field(&text, "Pss:")
}

/// Processor time used so far; the kernel counts in hundredths of a second.
pub fn cpu(id: u32) -> Duration {
    let text = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    let after_name = text.rsplit(") ").next().unwrap_or_default();
    let ticks: u64 = after_name.split(' ').skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

pub fn field(text: &str, name: &str) -> u64 {
    let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Keeps a nerve that has routines.
pub fn keep_nerve(client: &mut Client) {
    let kept = KeptNerveView {
        nerve: "l5".to_owned(),
        side: "left".to_owned(),
        irritability: "moderate".to_owned(),
        since: String::new(),
    };
    let profile = ProfileView { nerves: vec![kept], avoid: Vec::new() };
    client.ask(&Request::SaveProfile { profile }).expect("saved");
}
