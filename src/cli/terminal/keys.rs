//! The keyboard of a terminal, key by key.

use std::io;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, poll, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

/// What a key means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Pause,
    Next,
    Back,
    Hurts,
    /// The whole movement again.
    Whole,
    Sounds,
    Voice,
    /// Quiet mode, for a call.
    Quiet,
    Stop,
}

/// The terminal in raw mode; dropping it puts the terminal back.
#[derive(Debug)]
pub struct Keyboard(());

impl Keyboard {
    /// Takes the keyboard.
    pub fn open() -> io::Result<Self> {
        enable_raw_mode()?;
        Ok(Self(()))
    }

    /// Waits for a key, but not longer than this. The receiver shows that the keyboard is open.
    #[expect(clippy::unused_self, reason = "keys can be read only while the keyboard is open")]
    pub fn wait(&self, longest: Duration) -> io::Result<Option<Key>> {
        if !poll(longest)? {
            return Ok(None);
        }
        Ok(match read()? {
            Event::Key(key) if key.kind != KeyEventKind::Release => meaning(key),
            _ => None,
        })
    }
}

impl Drop for Keyboard {
    fn drop(&mut self) {
        if let Err(error) = disable_raw_mode() {
            log::warn!("the terminal cannot be put back: {error}");
        }
    }
}

fn meaning(key: KeyEvent) -> Option<Key> {
    match key.code {
        KeyCode::Char('c' | 'd') if key.modifiers.contains(KeyModifiers::CONTROL) => Some(Key::Stop),
        KeyCode::Char(' ') => Some(Key::Pause),
        KeyCode::Char('n') | KeyCode::Right => Some(Key::Next),
        KeyCode::Char('p') | KeyCode::Left => Some(Key::Back),
        KeyCode::Char('h') => Some(Key::Hurts),
        KeyCode::Char('f') => Some(Key::Whole),
        KeyCode::Char('s') => Some(Key::Sounds),
        KeyCode::Char('v') => Some(Key::Voice),
        KeyCode::Char('c') => Some(Key::Quiet),
        KeyCode::Char('q') | KeyCode::Esc => Some(Key::Stop),
        _ => None,
    }
}
