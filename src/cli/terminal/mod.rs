//! A guided routine in the terminal: steps, countdown, sides, and keys where there is a keyboard.

mod keys;
mod script;

use std::io::{self, BufRead as _, IsTerminal as _, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::domain::catalog::Catalog;
use crate::domain::id::ExerciseId;
use crate::domain::settings::Guidance;
use crate::guide::{Run, tell};
use crate::link::message::Session;
use crate::platform::clock::Clock;
use crate::player::{Aloud, Player, PlayerView};
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

/// What a routine is played with.
pub struct Playing<'a> {
    pub catalog: &'a Catalog,
    pub session: &'a Session,
    /// So many times faster than real time.
    pub scale: f64,
    /// Becomes true when a warning sign ends the routine.
    pub is_closed: &'a AtomicBool,
    pub aloud: &'a dyn Aloud,
    pub guidance: Guidance,
    /// Hears what is to be remembered.
    pub remember: &'a mut dyn FnMut(Remembered),
}

/// What the person decided and the agent keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remembered {
    /// Half of this exercise's movement from now on, or all of it again.
    Range {
        exercise: ExerciseId,
        half: bool,
    },
    Guidance(Guidance),
}

/// Plays a routine to its end or until it is closed. Keys and ratings only if a person is at a keyboard.
pub fn play(out: &mut dyn Write, routine: Run, mut playing: Playing<'_>) -> io::Result<Played> {
    let is_attended = is_attended();
    let pain_before = if is_attended { ask_pain(out, "pain-before")? } else { None };
    let mut run = routine;
    for line in script::heading(playing.session, &run.player, is_attended) {
        writeln!(out, "{line}")?;
    }
    if playing.session.on_call && !run.is_quiet() {
        writeln!(out, "{}", tr("play-on-call"))?;
    }
    let keyboard = if is_attended { Some(Keyboard::open()?) } else { None };
    let played = guide(out, &mut run, &mut playing, keyboard.as_ref());
    drop(keyboard);
    played?;
    let Run { player, .. } = run;
    if playing.is_closed.load(Ordering::Relaxed) {
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

fn guide(out: &mut dyn Write, run: &mut Run, playing: &mut Playing<'_>, keyboard: Option<&Keyboard>) -> io::Result<()> {
    let clock = Clock::new(playing.scale);
    let look = LOOK.div_f64(playing.scale.max(1.0));
    let mut last = clock.now().mono;
    let mut shown: Option<PlayerView> = None;
    while let Some(view) = run.player.view() {
        let before = shown.as_ref();
        let caption = tell(playing.aloud, &playing.guidance, playing.catalog, before, &view);
        let heard = caption.as_ref().and_then(script::caption);
        for line in script::lines(playing.catalog, before, &view).into_iter().chain(heard) {
            write_line(out, keyboard, &line)?;
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
            Some(keyboard) => {
                if let Some(said) = keyboard.wait(look)?.and_then(|key| obey(run, playing, key)) {
                    write_line(out, Some(keyboard), &format!("   {said}"))?;
                }
            }
            None => thread::sleep(look),
        }
        let now = clock.now().mono;
        run.player.advance(now.saturating_sub(last));
        if playing.is_closed.load(Ordering::Relaxed) {
            run.player.stop();
            playing.aloud.hush();
        }
        last = now;
    }
    if keyboard.is_some() {
        write!(out, "\r\x1b[K")?;
    }
    Ok(())
}

fn write_line(out: &mut dyn Write, keyboard: Option<&Keyboard>, line: &str) -> io::Result<()> {
    match keyboard {
        // The keyboard is in raw mode: a new line needs its carriage return.
        Some(_) => write!(out, "\r\x1b[K{line}\r\n"),
        None => writeln!(out, "{line}"),
    }
}

/// Does what a key means. Returns what is to be said of it, where nothing else shows it.
fn obey(run: &mut Run, playing: &mut Playing<'_>, key: Key) -> Option<String> {
    let Run { player, .. } = run;
    match key {
        Key::Pause => player.toggle_pause(),
        Key::Next => player.next(),
        Key::Back => player.back(),
        Key::Stop => player.stop(),
        Key::Hurts => {
            if let Some(exercise) = player.too_much() {
                (playing.remember)(Remembered::Range { exercise, half: true });
            }
        }
        Key::Whole => {
            if let Some(exercise) = player.full_range() {
                (playing.remember)(Remembered::Range { exercise, half: false });
            }
        }
        Key::Quiet => {
            let was_quiet = run.is_quiet();
            return Some(tr(match (was_quiet, run.toggle_quiet(playing.catalog)) {
                (_, true) => "play-quiet-on",
                (true, false) => "play-quiet-off",
                (false, false) => "play-quiet-nothing",
            }));
        }
        Key::Sounds => playing.guidance.sounds = !playing.guidance.sounds,
        Key::Voice => playing.guidance.voice = !playing.guidance.voice,
    }
    if matches!(key, Key::Pause | Key::Next | Key::Back | Key::Stop | Key::Voice) {
        playing.aloud.hush();
    }
    let (is_on, program, name) = match key {
        Key::Sounds => (playing.guidance.sounds, playing.aloud.means().sound, "sounds"),
        Key::Voice => (playing.guidance.voice, playing.aloud.means().voice, "voice"),
        _ => return None,
    };
    (playing.remember)(Remembered::Guidance(playing.guidance));
    Some(tr(&match (is_on, program) {
        (false, _) => format!("play-{name}-off"),
        (true, Some(_)) => format!("play-{name}-on"),
        (true, None) => format!("{name}-missing"),
    }))
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
