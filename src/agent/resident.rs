//! The resident process as one value: what it holds, and what happens when something reaches it.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Zoned;
use jiff::civil::Date;

use crate::domain::id::ReminderId;
use crate::domain::now::Now;
use crate::domain::profile::NerveProfile;
use crate::domain::prompt::{Answer, Lock};
use crate::domain::red_flag::Standing;
use crate::domain::settings::Settings;
use crate::engine::{Engine, Event, PromptView, State};
use crate::link::message::{Ended, PackView};
use crate::link::server::{ClientId, Incoming};
use crate::link::view::View;
use crate::platform::clock::Clock;
use crate::platform::holds::Holds;
use crate::platform::idle::Idle;
use crate::platform::notify::{Choice, Notifier, NotifyEvent};
use crate::platform::session;
use crate::platform::tray::Tray;
use crate::store::db::Db;
use crate::store::settings::SettingsFile;

use super::autostart::Autostart;
use super::holds::Following;
use super::language::Speech;
use super::message::Message;
use super::notices::{Matter, Notices};
use super::sessions::Running;
use super::tray::Shown;
use super::turns::Turns;
use super::unwritten::Unwritten;
use super::windows::Windows;
use super::world::{Children, FrontEnds};

/// What the resident process is made of; put together in `setup`.
pub struct Parts {
    pub clock: Clock,
    pub time_scale: f64,
    pub engine: Engine,
    /// Until when an earlier process looked after the schedule.
    pub watched_until: Option<Zoned>,
    pub settings: Settings,
    pub speech: Speech,
    pub settings_text: String,
    pub settings_file: SettingsFile,
    pub db: Db,
    pub profile: NerveProfile,
    /// Warning signs that stand.
    pub standing: Vec<Standing>,
    pub notices: Notices,
    pub notifier: Box<dyn Notifier>,
    pub front_ends: Box<dyn FrontEnds>,
    pub children: Box<dyn Children>,
    /// None where the desktop does not say whether the person is there.
    pub idle: Option<Box<dyn Idle>>,
    pub holds: Box<dyn Holds>,
    /// None where programs cannot be started at login.
    pub autostart: Option<Autostart>,
    pub tray: Box<dyn Tray>,
    /// The packs that this process began with.
    pub packs: Vec<PackView>,
    /// Where pictures for notifications are kept.
    pub pictures: std::path::PathBuf,
}

/// The resident process.
pub struct Resident {
    pub(super) parts: Parts,
    pub(super) lock: Lock,
    /// Front ends that want to hear of changes; `true` = it is the window.
    pub(super) watchers: BTreeMap<ClientId, bool>,
    /// The state as the watchers know it.
    pub(super) known_view: Option<View>,
    pub(super) running: Option<Running>,
    /// The prompt as it was last shown, until it ends.
    pub(super) shown: Option<PromptView>,
    pub(super) windows: Windows,
    /// Reminders that the engine was told are on, if it was told.
    pub(super) open_reminders: Vec<ReminderId>,
    /// The last session that a warning sign ended: its player is to stop.
    pub(super) closed_session: Option<i64>,
    /// What is not in the history yet.
    pub(super) unwritten: Unwritten,
    /// Number of the last routine whose begin could not be written; they count downwards from zero.
    pub(super) last_unrecorded: i64,
    pub(super) turns: Turns,
    /// The state that the log heard of last.
    pub(super) told_state: Option<State>,
    /// The day on which old decisions were forgotten last.
    pub(super) forgotten_on: Option<Date>,
    pub(super) following: Following,
    /// Whether the engine was told that the machine falls asleep, and not yet that it woke.
    pub(super) is_suspended: bool,
    pub(super) session_sights: BTreeMap<session::Matter, Result<session::Teller, session::WhyNot>>,
    pub(super) tray: Shown,
    /// Lines to be printed in the foreground.
    pub(super) lines: Vec<String>,
    is_ending: bool,
}

impl Resident {
    /// Takes up the work; `effects` of the engine's start are performed at once.
    pub fn new(parts: Parts, effects: Vec<crate::engine::Effect>) -> Self {
        let lock = Self::lock_at_start(&parts.profile, &parts.standing);
        let turns = Turns::kept_in(&parts.db);
        let open_reminders = super::signs::enabled(&parts.settings);
        let mut resident = Self {
            parts,
            lock,
            watchers: BTreeMap::new(),
            known_view: None,
            running: None,
            shown: None,
            windows: Windows::default(),
            open_reminders,
            closed_session: None,
            unwritten: Unwritten::default(),
            last_unrecorded: 0,
            turns,
            told_state: None,
            forgotten_on: None,
            following: Following::default(),
            is_suspended: false,
            session_sights: BTreeMap::new(),
            tray: Shown::default(),
            lines: Vec::new(),
            is_ending: false,
        };
        let now = resident.now();
        let unwatched = resident.parts.watched_until.as_ref().map(|until| now.wall.duration_since(until));
        resident.tell_gap("not_running", unwatched.and_then(|it| it.try_into().ok()).unwrap_or_default(), &now);
        resident.perform(effects, &now);
        resident.obey_in_reminders();
        resident
    }

    /// When the loop has to look again at the latest, in the clock's passed time.
    pub fn next_wake(&self) -> Option<Duration> {
        let now = self.now();
        let wake = self.parts.engine.next_wake(&now);
        let ring = self.next_step_of_ring(&now);
        wake.into_iter().chain(ring).min()
    }

    /// The clock's passed time when so much real time will have gone by.
    pub fn after(&self, real: Duration) -> Duration {
        self.now().mono + self.parts.clock.stretched(real)
    }

    /// Whether the loop is to end.
    pub fn is_ending(&self) -> bool {
        self.is_ending
    }

    /// Time passed or the clock was set.
    pub fn look_again(&mut self) {
        self.happened(Event::Woke);
        self.look_at_state();
        self.forget_once_a_day();
        self.tell_watchers();
        self.show_in_tray();
    }

    /// Something happened outside.
    pub fn receive(&mut self, message: Message) {
        match message {
            Message::Link(Incoming::Request { client, request }) => self.request(client, request),
            Message::Link(Incoming::Gone { client }) => self.front_end_gone(client),
            Message::Notify(event) => self.notified(event),
            Message::Idle(event) => self.idle_changed(event),
            Message::Session(event) => self.session_changed(event),
            Message::Hold(changed) => self.hold_changed(changed),
            Message::Tray(event) => self.tray_changed(event),
            Message::SettingsTouched => self.read_settings_again(),
            Message::ChildEnded { role, child, cause } => self.child_ended(role, child, cause),
            Message::Stop => self.is_ending = true,
        }
        self.tell_watchers();
        self.show_in_tray();
    }

    /// The lines to be seen in the foreground since the last call.
    pub fn take_lines(&mut self) -> Vec<String> {
        std::mem::take(&mut self.lines)
    }

    /// Puts everything away.
    pub fn end(mut self) {
        if self.running.is_some() {
            self.end_session(Ended::Interrupted, None);
        }
        self.happened(Event::Quit);
        self.parts.notifier.withdraw();
    }

    pub(super) fn stop(&mut self) {
        self.is_ending = true;
    }

    pub(super) fn now(&self) -> Now {
        self.parts.clock.now()
    }

    /// Hands an event to the engine and performs what it asks for. A sleep that nobody told of comes first, and then the
    /// holds, if something is about to be shown.
    pub(super) fn happened(&mut self, event: Event) {
        self.notice_sleep();
        let now = self.now();
        self.find_holds(&now);
        self.tell_engine(event, &now);
        self.follow_holds(&now);
    }

    pub(super) fn tell_engine(&mut self, event: Event, now: &Now) {
        let effects = self.parts.engine.handle(event, now);
        self.perform(effects, now);
    }

    fn notified(&mut self, event: NotifyEvent) {
        log::debug!("notification: {event:?}");
        let is_shown = |number| self.shown.as_ref().is_some_and(|shown| shown.number == number);
        match event {
            NotifyEvent::Answered { number, choice } if is_shown(number) => {
                let answer = match choice {
                    Choice::Start => Answer::Start,
                    Choice::Snooze => Answer::Snooze(None),
                    Choice::Skip => Answer::Skip,
                };
                self.happened(Event::Answered(answer));
            }
            NotifyEvent::Dismissed { number } if is_shown(number) => self.happened(Event::Answered(Answer::Dismiss)),
            NotifyEvent::Expired { number } if is_shown(number) => self.happened(Event::Expired),
            NotifyEvent::Undelivered { number, cause } | NotifyEvent::Vanished { number, cause }
                if is_shown(number) =>
            {
                self.show_in_own_window(number, &cause);
            }
            NotifyEvent::ServiceBack => self.parts.notices.clear(Matter::Notifications),
            _ => log::debug!("it belongs to a prompt that has ended"),
        }
    }
}
