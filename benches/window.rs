//! How soon the window is there, how soon another page, and what it holds in memory: on a private desktop, drawn by the
//! processor alone. Prints medians beside their budgets.
//!
//! ```text
//! cargo bench --bench window
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

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use jiff::{Timestamp, ToSpan as _, Unit, tz::TimeZone};
use measure::{Screen, UNPINCH, agent, client, keep_nerve, median, now, pss_kb, settings};
use session::{Desktop, until};
use unpinch::link::message::Request;
use unpinch::store::db::Db;
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat, KEY_PRESS_EVENT, KEY_RELEASE_EVENT};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

const ROUNDS: usize = 7;
const ROUTINES: i64 = 50_000;
const DAYS: i64 = 3650;
/// Pages in the order of their keys.
const PAGES: [&str; 7] = ["Today", "My nerve", "Find my nerve", "Exercises", "History", "Learn", "Settings"];
const HISTORY: usize = 4;
/// A page is at least so large, in pixels.
const PAGE: [u16; 2] = [400, 300];
/// A picture that did not change for so long stands still.
const STILL: Duration = Duration::from_millis(250);
const LONGEST: Duration = Duration::from_secs(5);

fn main() {
    let desktop = Desktop::start();
    let dir = desktop.folder().join("data");
    settings(&dir, "8 h");
    fill(&dir);
    let _agent = desktop.background(&agent(&desktop, &dir, "1"), "agent");
    let mut client = client(&dir);
    keep_nerve(&mut client);
    client.ask(&Request::Welcome { screen: 3 }).expect("welcomed");

    let hand = Hand::of(&desktop.display);
    let mut first = Vec::new();
    let mut switches: [Vec<Duration>; PAGES.len()] = Default::default();
    let (mut history, mut memory) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let began = now();
        let mut command = desktop.command(UNPINCH);
        command.arg("--data-dir").arg(&dir);
        let window = desktop.background(&command, "window");
        first.push(hand.until_paper(began));
        sleep(Duration::from_secs(1));
        let mut screen = Screen::watch(&desktop.display);
        for page in (0..PAGES.len()).rev() {
            screen.last_before(STILL, LONGEST);
            let before = hand.picture();
            let pressed = hand.press_page(&mut screen, page);
            let shown = loop {
                let at = screen.next(PAGE, LONGEST).unwrap_or_else(|| panic!("no page was shown for key {}", page + 1));
                if hand.picture() != before {
                    break at;
                }
            };
            switches[page].push(shown - pressed);
            let still = screen.last_before(STILL, LONGEST);
            if page == HISTORY {
                history.push(still.unwrap_or(pressed).max(pressed) - pressed);
            }
        }
        memory.push(pss_kb(window.id()) as f64 / 1024.0);
        drop(window);
        sleep(Duration::from_millis(300));
    }
    println!("the window, {ROUTINES} routines in its history, median of {ROUNDS}:");
    println!("  first picture      {:>7} ms   budget 300 ms", median(&mut first).as_millis());
    for (name, mut times) in PAGES.iter().zip(switches) {
        println!("  to {name:<15} {:>7} ms   budget 50 ms", median(&mut times).as_millis());
    }
    println!("  History complete   {:>7} ms   budget 150 ms", median(&mut history).as_millis());
    println!("  memory (PSS)       {:>7.1} MB   budget 110 MB", median(&mut memory));
}

/// Ten years of routines, several a day.
#[expect(clippy::disallowed_methods, reason = "the program looks back from today")]
fn fill(dir: &Path) {
    let path = dir.join("unpinch.db");
    drop(Db::open(&path).expect("a database"));
    let mut db = rusqlite::Connection::open(&path).expect("a database");
    let now = Timestamp::now().to_zoned(TimeZone::UTC).round(Unit::Second).expect("a time");
    // One by one, as the program keeps them, it would take minutes.
    let all = db.transaction().expect("begun");
    for number in 0..ROUTINES {
        let at = now.checked_sub((number * DAYS * 24 * 60 / ROUTINES).minutes()).expect("a time");
        let (ended, done) = if number % 9 == 0 { ("stopped", 0.5) } else { ("completed", 1.0) };
        all.execute(
            "INSERT INTO routine (at, at_secs, routine, nerve, side, irritability, prompted, ended, done, pain_before,
                                  pain_after)
             VALUES (?1, ?2, 'l5-moderate-1min', 'l5', 'left', 'moderate', 1, ?3, ?4, ?5, ?6)",
            rusqlite::params![at.to_string(), at.timestamp().as_second(), ended, done, number % 7, number % 5],
        )
        .expect("kept");
    }
    all.commit().expect("kept");
}

/// Presses keys and looks at the screen.
struct Hand {
    x: RustConnection,
    root: u32,
}

/// Key codes of an X server's ordinary keyboard.
const CONTROL: u8 = 37;
const BEFORE_ONE: u8 = 9;

impl Hand {
    fn of(display: &str) -> Self {
        let (x, screen) = x11rb::connect(Some(display)).expect("the X server");
        let root = x.setup().roots[screen].root;
        Self { x, root }
    }

    /// What is on the screen where pages are.
    fn picture(&self) -> Vec<u8> {
        let [width, height] = PAGE;
        let image = self.x.get_image(ImageFormat::Z_PIXMAP, self.root, 400, 200, width, height, u32::MAX);
        image.expect("sent").reply().expect("a picture").data
    }

    fn key(&self, is_down: bool, code: u8) {
        let kind = if is_down { KEY_PRESS_EVENT } else { KEY_RELEASE_EVENT };
        self.x.xtest_fake_input(kind, code, 0, self.root, 0, 0, 0).expect("sent");
        self.x.flush().expect("sent");
    }

    /// Asks for a page by its number; when its key went down.
    fn press_page(&self, screen: &mut Screen, page: usize) -> Instant {
        self.key(true, CONTROL);
        screen.last_before(Duration::from_millis(80), Duration::from_millis(400));
        let pressed = now();
        let code = BEFORE_ONE + 1 + page as u8;
        self.key(true, code);
        self.key(false, code);
        self.key(false, CONTROL);
        pressed
    }

    /// How long it took until the page's bright ground is in the middle of the screen, which was dark before.
    fn until_paper(&self, began: Instant) -> Duration {
        until("the window", || {
            let image =
                self.x.get_image(ImageFormat::Z_PIXMAP, self.root, 1000, 690, 1, 1, u32::MAX).ok()?.reply().ok()?;
            image.data.iter().take(3).all(|part| *part > 180).then(|| began.elapsed())
        })
    }
}
