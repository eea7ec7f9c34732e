//! A guided routine in the terminal: steps, countdown, sides, and keys where there is a keyboard.

mod keys;
mod script;

use std::io::{self, BufRead as _, IsTerminal as _, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::domain::catalog::Catalog;
use crate::link::message::Session;
use crate::platform::clock::Clock;
use crate::player::{Player, PlayerView};
use crate::text::tr;

use keys::{Key, Keyboard};

/// The countdown is looked at so often while something is shown; at a keyboard a key ends the wait at once.
const LOOK: Duration = Duration::from_millis(100);

/// What came of it. The rating is 0 to 10.
#[derive(Debug)]
pub struct Played {
    pub player: Player,
    pub pain_before: Option<u8>,
}

/// Plays a routine to its end, `scale` times faster than real time, or until `is_closed`. Keys and ratings only if a person is at a keyboard.
pub fn play(
    out: &mut dyn Write,
    catalog: &Catalog,
    session: &Session,
    mut player: Player,
    scale: f64,
    is_closed: &AtomicBool,
) -> io::Result<Played> {
    let is_attended = is_attended();
    let pain_before = if is_attended { ask_pain(out, "pain-before")? } else { None };
    for line in script::heading(session, &player, is_attended) {
        writeln!(out, "{line}")?;
    }
    let keyboard = if is_attended { Some(Keyboard::open()?) } else { None };
    let played = guide(out, catalog, &mut player, scale, keyboard.as_ref(), is_closed);
    drop(keyboard);
    played?;
    if is_closed.load(Ordering::Relaxed) {
        writeln!(out, "{}", tr("agent-locked"))?;
        return Ok(Played { player, pain_before });
    }
    for line in script::ending(&player) {
        writeln!(out, "{line}")?;
    }
    Ok(Played { player, pain_before })
}

/// Asks how much it hurts after the routine, 0 to 10, if a person is at a keyboard.
pub fn ask_pain_after(out: &mut dyn Write) -> io::Result<Option<u8>> {
    if is_attended() { ask_pain(out, "pain-after") } else { Ok(None) }
}

fn is_attended() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

fn guide(
    out: &mut dyn Write,
    catalog: &Catalog,
    player: &mut Player,
    scale: f64,
    keyboard: Option<&Keyboard>,
    is_closed: &AtomicBool,
) -> io::Result<()> {
    let clock = Clock::new(scale);
    let look = LOOK.div_f64(scale.max(1.0));
    let mut last = clock.now().mono;
    let mut shown: Option<PlayerView> = None;
    while let Some(view) = player.view() {
        let before = shown.as_ref();
        for line in script::lines(catalog, before, &view) {
            match keyboard {
                // The keyboard is in raw mode: a new line needs its carriage return.
                Some(_) => write!(out, "\r\x1b[K{line}\r\n")?,
                None => writeln!(out, "{line}")?,
            }
        }
        if keyboard.is_some() {
            write!(out, "\r\x1b[K{}", script::countdown(&view))?;
        }
        out.flush()?;
        if view.ended.is_some() {
            break;
        }
        shown = Some(view);
        match keyboard {
            Some(keyboard) => obey(player, keyboard.wait(look)?),
            None => thread::sleep(look),
        }
        let now = clock.now().mono;
        player.advance(now.saturating_sub(last));
        if is_closed.load(Ordering::Relaxed) {
            player.stop();
        }
        last = now;
    }
    if keyboard.is_some() {
        write!(out, "\r\x1b[K")?;
    }
    Ok(())
}

fn obey(player: &mut Player, key: Option<Key>) {
    match key {
        Some(Key::Pause) => player.toggle_pause(),
        Some(Key::Next) => player.next(),
        Some(Key::Back) => player.back(),
        Some(Key::Hurts) => player.too_much(),
        Some(Key::Stop) => player.stop(),
        None => {}
    }
}

/// Asks for 0 to 10; an empty line skips.
fn ask_pain(out: &mut dyn Write, question: &str) -> io::Result<Option<u8>> {
    for _ in 0..3 {
        write!(out, "{} ", tr(question))?;
        out.flush()?;
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        match line.trim() {
            "" => return Ok(None),
            text => match text.parse() {
                Ok(rating) if rating <= 10 => return Ok(Some(rating)),
                _ => writeln!(out, "{}", tr("pain-again"))?,
            },
        }
    }
    Ok(None)
}
