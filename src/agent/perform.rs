//! The engine's effects, performed.

use std::path::PathBuf;
use std::time::Duration;

use crate::content;
use crate::domain::exercise::Exercise;
use crate::domain::id::ExerciseId;
use crate::domain::now::Now;
use crate::domain::side::Side;
use crate::engine::{Effect, PromptView};
use crate::figure::{self, Palette};
use crate::picture;
use crate::platform::notify::Note;
use crate::store::db::DbError;
use crate::text::{clock, tr, tr_with};

use super::notices::Matter;
use super::resident::Resident;

/// A notification that says nothing for so long is taken as expired; every showing must end.
const DEADLINE: Duration = Duration::from_hours(4);

impl Resident {
    pub(super) fn perform(&mut self, effects: Vec<Effect>, now: &Now) {
        for effect in effects {
            match effect {
                Effect::Show(prompt) => self.show(prompt, now),
                Effect::Withdraw => self.withdraw(),
                Effect::StartRoutine(prompt) => self.start_prompted(&prompt, now),
                Effect::Log(decision) => {
                    self.turn_is_over(&decision.what);
                    self.unwritten.push_decision(decision);
                }
                Effect::Save => self.save(now),
            }
        }
        self.write_history();
    }

    fn show(&mut self, prompt: PromptView, now: &Now) {
        let snooze = self.parts.settings.snooze.choices.first().copied().unwrap_or_default();
        self.take_turn(&prompt, now);
        let what = self.prompt_words(&prompt, now);
        let snooze_label = tr_with("prompt-snooze", &[("minutes", (snooze.as_secs() / 60).into())]);
        let note = Note {
            number: prompt.number,
            title: prompt.name.clone(),
            body: what.body.clone(),
            picture: what.exercise.as_ref().and_then(|exercise| self.picture(exercise, what.side)),
            start_label: tr("prompt-start"),
            snooze_label: prompt.may_snooze.then_some(snooze_label),
            skip_label: tr("prompt-skip"),
            deadline: DEADLINE,
            expires: None,
        };
        let again = if prompt.repeat > 0 { tr("prompt-line-again") } else { String::new() };
        let time = clock(&now.wall);
        let args = [
            ("time", time.into()),
            ("name", prompt.name.as_str().into()),
            ("body", what.body.into()),
            ("again", again.into()),
        ];
        self.lines.push(tr_with("prompt-line", &args));
        self.shown = Some(prompt);
        if self.windows.shows_prompt(note.number) {
            // It stands there still; a second one beside it would be one too many (S23).
            return;
        }
        // Whether notifications work is found out anew.
        self.parts.notices.clear(Matter::Notifications);
        self.parts.notices.clear(Matter::PromptWindow);
        self.parts.notifier.show(note);
    }

    fn withdraw(&mut self) {
        self.shown = None;
        self.windows.forget_prompt();
        self.parts.notifier.withdraw();
    }

    fn save(&mut self, now: &Now) {
        let saved = self.parts.engine.save(now);
        let done = self.parts.db.save_engine(&saved, &now.wall);
        self.written(done);
    }

    /// Writes what is not in the history yet; what cannot be written now is tried again after the next event.
    pub(super) fn write_history(&mut self) {
        if self.unwritten.is_empty() {
            return;
        }
        let done = self.unwritten.write(&mut self.parts.db);
        self.written(done);
    }

    /// A history that cannot be written is said, and does not stop the reminders.
    pub(super) fn written<T>(&mut self, done: Result<T, DbError>) -> Option<T> {
        match done {
            Ok(value) => {
                self.parts.notices.clear(Matter::History);
                Some(value)
            }
            Err(error) => {
                let notice = tr_with("notice-history", &[("cause", error.to_string().into())]);
                self.parts.notices.set(Matter::History, vec![notice]);
                None
            }
        }
    }

    /// The picture of an exercise as a file, drawn when it is first needed.
    fn picture(&self, exercise: &ExerciseId, sore: Side) -> Option<PathBuf> {
        let exercise = content::catalog().exercise(exercise)?;
        let side = exercise.working_side(sore);
        let path = self.parts.pictures.join(format!("{}-{}.png", exercise.id, side.id()));
        // What a pack brings may have changed since it was drawn.
        if exercise.pack.is_none() && path.exists() {
            return Some(path);
        }
        let drawn = draw(exercise, side).and_then(|png| Ok(std::fs::write(&path, png)?));
        drawn.inspect_err(|error| log::warn!("no picture for the notification: {error}")).ok()?;
        Some(path)
    }
}

/// Pixels of the notification's picture, each way.
const PICTURE_PX: u32 = 256;

/// The first key pose of an exercise, which shows what to do.
fn draw(exercise: &Exercise, side: Side) -> anyhow::Result<Vec<u8>> {
    let scene = figure::scene(exercise, side);
    let posture = figure::motion::key_posture(exercise, 0);
    Ok(picture::png(&scene, posture, PICTURE_PX, &Palette::light())?)
}
