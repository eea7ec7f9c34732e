//! What front ends ask for: one small method each.

use std::time::Duration;

use crate::content;
use crate::domain::id::{ExerciseId, ProfileId};
use crate::domain::irritability::Irritability;
use crate::domain::now::Now;
use crate::domain::profile::{KeptNerve, NerveProfile};
use crate::domain::prompt::Answer;
use crate::domain::routine::Length;
use crate::domain::settings::Settings;
use crate::domain::side::Side;
use crate::engine::{Event, PauseUntil};
use crate::link::message::{Page, Pause, PromptAnswer, Reply, Request, SessionReport};
use crate::link::server::ClientId;
use crate::link::view::ProfileView;
use crate::store::settings::{from_toml, parse_time};
use crate::text::{tr, tr_with};
use crate::wording::settings_file;

use super::notices::Matter;
use super::resident::Resident;
use super::sessions::{Chosen, rating, routine_end};
use super::signs::enabled;
use super::unwritten::Unrecorded;

/// What stops a leg cramp: the calf stretched, and what goes with it.
const CRAMP: &str = "np-cramp-benign-general-1min";

/// A refusal in words, or the answer.
pub(super) type Answered = Result<Reply, String>;

impl Resident {
    pub(super) fn request(&mut self, client: ClientId, request: Request) {
        let answer = self.answer(client, request);
        let reply = answer.unwrap_or_else(|why| Reply::Refused { why });
        self.parts.front_ends.send(client, &reply);
        if matches!(reply, Reply::View { .. }) && self.watchers.get(&client) == Some(&true) {
            self.show_what_waits(client);
        }
    }

    fn answer(&mut self, client: ClientId, request: Request) -> Answered {
        match request {
            Request::Hello { .. } => Ok(Reply::Done),
            Request::View => Ok(Reply::View { view: Box::new(self.view()) }),
            Request::Watch { window } => Ok(self.watch(client, window)),
            Request::OpenWindow { page } => Ok(self.open_window(client, page)),
            Request::Start { routine, minutes, in_window, quiet } => {
                self.start(client, routine.as_deref(), minutes, (in_window, quiet))
            }
            Request::Relief { cramp, in_window } => self.relieve(client, cramp, in_window),
            Request::Answer { answer } => self.answer_prompt(answer),
            Request::Pause { until } => self.pause(&until),
            Request::Unpause => {
                self.happened(Event::Unpaused);
                Ok(Reply::Done)
            }
            Request::SetRange { exercise, half } => self.set_range(&exercise, half),
            Request::SessionEnded { report } => {
                self.session_ended(&report);
                Ok(Reply::Done)
            }
            Request::SaveSettings { toml } => self.save_settings(&toml),
            Request::Welcome { screen } => self.set_welcome(screen),
            Request::SetAutostart { on } => self.set_autostart(on),
            Request::SaveProfile { profile } => self.save_profile(&profile),
            Request::KeepFound { nerves } => self.keep_found(nerves),
            Request::SaveDraft { draft } => self.save_draft(draft.as_ref()),
            Request::FinishCheck { complaints, answers } => self.finish_check(&complaints, &answers),
            Request::FinishScreening { complaints, answers } => self.finish_screening(&complaints, &answers),
            Request::ClearFlags { flags } => self.clear_flags(&flags),
            Request::History { since_secs } => self.history(since_secs),
            Request::Progress { since_secs } => self.progress(since_secs),
            Request::Why { since_secs } => self.why(since_secs),
            Request::Day => self.day(),
            Request::Preview { settings_toml, date } => self.preview(&settings_toml, date.as_deref()),
            Request::Packs => Ok(Reply::Packs { packs: self.parts.packs.clone() }),
            Request::ClearMissed => {
                self.clear_missed();
                Ok(Reply::Done)
            }
            Request::Quit => {
                self.stop();
                Ok(Reply::Done)
            }
        }
    }

    fn start(
        &mut self,
        client: ClientId,
        routine: Option<&str>,
        minutes: Option<u32>,
        (in_window, quiet): (bool, bool),
    ) -> Answered {
        if self.running.is_some() {
            return Err(tr("agent-routine-runs"));
        }
        let now = self.now();
        let is_prompted = self.parts.engine.snapshot(&now).open.is_some();
        let mut chosen = match routine {
            Some(id) => self.choose(id)?,
            None => self.choose_now(minutes, &now)?,
        };
        chosen.quiet = quiet;
        Ok(self.started(client, &chosen, in_window, is_prompted, &now))
    }

    /// What the open prompt asks for, or else the plan.
    fn choose_now(&mut self, minutes: Option<u32>, now: &Now) -> Result<Chosen, String> {
        if let Some(prompt) = self.parts.engine.snapshot(now).open.filter(|_| minutes.is_none()) {
            return self.chosen_by(&prompt, now);
        }
        let length = minutes.and_then(Length::from_minutes).unwrap_or_else(|| self.offered_length());
        let chosen = self.choose_planned(length, now)?;
        self.take_turn_by_hand(now);
        Ok(chosen)
    }

    /// Begins what is due, or what eases, in the window; one is opened if there is none.
    pub(super) fn start_in_window(&mut self, relief: bool) -> Result<(), String> {
        if self.running.is_some() {
            return Err(tr("agent-routine-runs"));
        }
        let now = self.now();
        let is_prompted = self.parts.engine.snapshot(&now).open.is_some();
        let chosen = if relief { self.choose_gentlest(&now)? } else { self.choose_now(None, &now)? };
        self.happened(Event::RoutineStarted { length: chosen.length });
        let session = self.begin(&chosen, is_prompted, None, &now);
        self.show_in_window(Page::Routine, Some(session));
        Ok(())
    }

    /// "Too much" was pressed, or taken back.
    fn set_range(&mut self, exercise: &str, half: bool) -> Answered {
        let id = ExerciseId::from(exercise);
        if content::catalog().exercise(&id).is_none() {
            return Err(tr_with("agent-unknown-routine", &[("id", exercise.into())]));
        }
        let now = self.now();
        let db = &mut self.parts.db;
        let done = if half { db.halve_range(&id, &now.wall) } else { db.restore_range(&id) };
        done.map(|()| Reply::Done).map_err(|error| error.to_string())
    }

    fn relieve(&mut self, client: ClientId, cramp: bool, in_window: bool) -> Answered {
        if self.running.is_some() {
            return Err(tr("agent-routine-runs"));
        }
        let now = self.now();
        let chosen = if cramp { self.choose(CRAMP)? } else { self.choose_gentlest(&now)? };
        let is_prompted = self.parts.engine.snapshot(&now).open.is_some();
        Ok(self.started(client, &chosen, in_window, is_prompted, &now))
    }

    /// Begins what was chosen by hand, in the asker or in a window that is open already.
    fn started(&mut self, client: ClientId, chosen: &Chosen, in_window: bool, prompted: bool, now: &Now) -> Reply {
        self.happened(Event::RoutineStarted { length: chosen.length });
        let window = self.window().filter(|window| *window != client);
        if in_window && (window.is_some() || self.is_window_starting()) {
            let session = self.begin(chosen, prompted, None, now);
            self.show_in_window(Page::Routine, Some(session));
            return Reply::Done;
        }
        Reply::Started { session: self.begin(chosen, prompted, Some(client), now) }
    }

    fn offered_length(&self) -> Length {
        self.plan(&self.now()).map_or(Length::One, |plan| plan.dose.length)
    }

    pub(super) fn answer_prompt(&mut self, answer: PromptAnswer) -> Answered {
        let snapshot = self.parts.engine.snapshot(&self.now());
        let Some(open) = snapshot.open else { return Err(tr("agent-no-prompt")) };
        let answer = match answer {
            PromptAnswer::Start => Answer::Start,
            PromptAnswer::Snooze { .. } if !open.may_snooze => return Err(tr("agent-snooze-used-up")),
            PromptAnswer::Snooze { secs } => Answer::Snooze(secs.map(Duration::from_secs)),
            PromptAnswer::Skip => Answer::Skip,
            PromptAnswer::Dismiss => Answer::Dismiss,
        };
        self.happened(Event::Answered(answer));
        Ok(Reply::Done)
    }

    fn pause(&mut self, until: &Pause) -> Answered {
        let until = match until {
            Pause::Secs(secs) => PauseUntil::For(Duration::from_secs(*secs)),
            Pause::Clock(text) => PauseUntil::Clock(
                parse_time(text).map_err(|_| tr_with("agent-wrong-time", &[("text", text.as_str().into())]))?,
            ),
            Pause::Tomorrow => PauseUntil::Tomorrow,
            Pause::Told => PauseUntil::Told,
        };
        self.happened(Event::Paused(until));
        Ok(Reply::Done)
    }

    fn session_ended(&mut self, report: &SessionReport) {
        if self.running.as_ref().is_some_and(|running| running.number == report.number) {
            self.end_session(report.ended, Some(report));
            return;
        }
        if self.closed_session == Some(report.number) {
            // It was ended by a warning sign, whatever its player went on to do.
            return;
        }
        let (pain_after, moved) = (rating(report.pain_after), report.moved.as_deref());
        if self.unwritten.rate(report.number, pain_after, moved) {
            return;
        }
        // The agent may not have lived to hear of the end, and took the routine for interrupted.
        let end = routine_end(report.ended, Some(report));
        let ended = self.parts.db.end_routine(report.number, &end);
        match self.written(ended) {
            Some(false) => {
                // The rating came after the end was already told.
                let rated = self.parts.db.rate_routine(report.number, pain_after, moved);
                self.written(rated);
            }
            Some(true) => {}
            None => self.unwritten.push_routine(Unrecorded::End { number: report.number, end }),
        }
    }

    fn set_autostart(&mut self, on: bool) -> Answered {
        let Some(autostart) = &mut self.parts.autostart else { return Err(tr("autostart-unknown")) };
        autostart.switch(on).map(|()| Reply::Done)
    }

    fn save_settings(&mut self, toml: &str) -> Answered {
        let wrong = |problem: String| tr_with("agent-wrong-settings", &[("problem", problem.into())]);
        let read = from_toml(toml).map_err(|error| wrong(settings_file::syntax(&error)))?;
        let text = self
            .parts
            .settings_file
            .save(&read.settings)
            .map_err(|error| wrong(settings_file::unwritable(&error.path, &error.cause)))?;
        // What stays wrong is what the file keeps although nobody knows it.
        let warnings = from_toml(&text).map_or_else(|_| Vec::new(), |read| read.warnings);
        self.put_in_force(read.settings, text);
        // In the language that was just chosen, perhaps.
        self.parts.notices.set(Matter::Settings, warnings.iter().map(settings_file::warning).collect());
        Ok(Reply::Done)
    }

    /// The person may have changed the file by hand: it takes effect at once (S34). One that cannot be read changes
    /// nothing.
    pub(super) fn read_settings_again(&mut self) {
        match self.parts.settings_file.read() {
            Ok(loaded) => {
                if loaded.text != self.parts.settings_text {
                    self.put_in_force(loaded.settings, loaded.text);
                }
                self.parts.notices.set(Matter::Settings, loaded.notices.iter().map(settings_file::notice).collect());
            }
            Err(why) => {
                let problem = settings_file::unreadable(&why);
                let notice = tr_with("notice-settings", &[("problem", problem.into())]);
                self.parts.notices.set(Matter::Settings, vec![notice]);
            }
        }
    }

    fn put_in_force(&mut self, settings: Settings, text: String) {
        self.parts.settings_text = text;
        self.parts.speech.speak(settings.look.language.as_deref());
        self.parts.notices.clear(Matter::Task);
        if let Some(idle) = &mut self.parts.idle {
            idle.set_threshold(settings.away.idle_after);
        }
        self.parts.settings = settings;
        let open = self.open_settings();
        self.open_reminders = enabled(&open);
        self.happened(Event::SettingsChanged(Box::new(open)));
    }

    pub(super) fn save_profile(&mut self, view: &ProfileView) -> Answered {
        let now = self.now();
        let profile = checked_profile(view, now.wall.date())?;
        self.parts.db.save_profile(&profile, &now.wall).map_err(|error| error.to_string())?;
        self.parts.profile = profile;
        self.parts.notices.clear(Matter::Profile);
        // A lock of an area may close the new nerve, or no longer concern it.
        self.obey_flags();
        Ok(Reply::Done)
    }

    fn clear_missed(&mut self) {
        let done =
            self.parts.db.last_decision().and_then(|last| self.parts.db.set_mark("missed_seen", &last.to_string()));
        self.written(done);
    }

    /// Sends the new state to those who watch, if it changed.
    pub(super) fn tell_watchers(&mut self) {
        if self.watchers.is_empty() {
            self.known_view = None;
            return;
        }
        let view = self.view();
        let is_known = self.known_view.as_ref().is_some_and(|known| {
            let moment = known.now.clone();
            *known == crate::link::view::View { now: moment, ..view.clone() }
        });
        if is_known {
            return;
        }
        let reply = Reply::Changed { view: Box::new(view.clone()) };
        for client in self.watchers.keys() {
            self.parts.front_ends.send(*client, &reply);
        }
        self.known_view = Some(view);
    }
}

/// A profile as asked for, every id checked.
fn checked_profile(view: &ProfileView, today: jiff::civil::Date) -> Result<NerveProfile, String> {
    let catalog = content::catalog();
    let kept = view.nerves.iter().map(|kept| {
        let nerve = ProfileId::from(kept.nerve.as_str());
        if catalog.profile(&nerve).is_none() {
            return Err(tr_with("agent-unknown-nerve", &[("id", kept.nerve.as_str().into())]));
        }
        let wrong = |key, text: &str| tr_with(key, &[("text", text.to_owned().into())]);
        Ok(KeptNerve {
            nerve,
            side: Side::from_id(&kept.side).ok_or_else(|| wrong("agent-wrong-side", &kept.side))?,
            irritability: Irritability::from_id(&kept.irritability)
                .ok_or_else(|| wrong("agent-wrong-level", &kept.irritability))?,
            since: kept.since.parse().unwrap_or(today),
        })
    });
    let avoid = view.avoid.iter().map(|id| ExerciseId::from(id.as_str()));
    Ok(NerveProfile {
        nerves: kept.collect::<Result<_, _>>()?,
        avoid: avoid.filter(|id| catalog.exercise(id).is_some()).collect(),
    })
}
