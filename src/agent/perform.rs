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
use super::words;
use super::world::Role;

/// A notification that says nothing for so long is taken as expired; every showing must end.
const DEADLINE: Duration = Duration::from_secs(4 * 3600);

impl Resident {
    pub(super) fn perform(&mut self, effects: Vec<Effect>, now: &Now) {
        for effect in effects {
            match effect {
                Effect::Show(prompt) => self.show(prompt, now),
                Effect::Withdraw => self.withdraw(),
                Effect::StartRoutine(prompt) => self.start_prompted(&prompt, now),
                Effect::Log(decision) => self.unwritten.push_back(decision),
                Effect::Save => self.save(now),
            }
        }
        self.write_decisions();
    }

    fn show(&mut self, prompt: PromptView, now: &Now) {
        let snooze = self.parts.settings.snooze.choices.first().copied().unwrap_or_default();
        let what = self.prompt_words(&prompt, now);
        let snooze_label = tr_with("prompt-snooze", &[("minutes", (snooze.as_secs() / 60).into())]);
        let note = Note {
            number: prompt.number,
            title: prompt.name.clone(),
            body: what.body.clone(),
            picture: what.exercise.as_ref().and_then(|exercise| self.picture(exercise)),
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
        self.is_in_own_window = false;
        self.parts.notifier.show(note);
    }

    fn withdraw(&mut self) {
        self.shown = None;
        self.is_in_own_window = false;
        self.parts.notifier.withdraw();
    }

    /// The prompt's second way (S26): a small window that does not take the keyboard.
    pub(super) fn show_in_own_window(&mut self, cause: &str) {
        self.parts
            .notices
            .set(Matter::Notifications, vec![tr_with("notice-notifications", &[("cause", cause.into())])]);
        if self.is_in_own_window {
            return;
        }
        self.is_in_own_window = true;
        if let Err(error) = self.parts.children.start(Role::Prompt) {
            log::warn!("the prompt window cannot be started: {error}");
            self.is_in_own_window = false;
        }
    }

    fn save(&mut self, now: &Now) {
        let saved = self.parts.engine.save(now);
        let done = self.parts.db.save_engine(&saved, &now.wall);
        self.written(done);
    }

    fn write_decisions(&mut self) {
        if self.unwritten.is_empty() {
            return;
        }
        let done = self.parts.db.log_decisions(self.unwritten.make_contiguous());
        if done.is_ok() {
            self.unwritten.clear();
        }
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
    fn picture(&self, exercise: &ExerciseId) -> Option<PathBuf> {
        let exercise = content::catalog().exercise(exercise)?;
        let side = self.parts.profile.main().map_or(Side::Right, |kept| kept.side);
        let side = words::working_side(exercise, side);
        let path = self.parts.pictures.join(format!("{}-{}.png", exercise.id, side.id()));
        if path.exists() {
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
