//! The resident process with recorders at its ends and a clock moved by hand.

mod checks;
mod day;
mod history;
mod own;
mod presence;
mod prompts;
mod requests;
mod routines;
mod tray;
mod turns;
mod why;

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

use crate::domain::now::Now;
use crate::domain::profile::NerveProfile;
use crate::domain::prompt::Lock;
use crate::domain::settings::Settings;
use crate::engine::Engine;
use crate::link::message::{PromptAnswer, Reply, Request, Session};
use crate::link::server::{ClientId, Incoming};
use crate::link::view::{HistoryView, KeptNerveView, ProfileView, View};
use crate::platform::clock::{Clock, Hand};
use crate::platform::holds::Recorder as HoldsRecorder;
use crate::platform::idle::Recorder as IdleRecorder;
use crate::platform::notify::{Asked, Choice, Note, NotifyEvent, Recorder as NoteRecorder};
use crate::platform::tray::Recorder as TrayRecorder;
use crate::store::db::Db;
use crate::store::settings::{SettingsFile, from_toml, to_toml};

use super::language::Speech;
use super::message::Message;
use super::notices::Notices;
use super::resident::{Parts, Resident};
use super::world::{ChildId, Children, FrontEnds, Role};

/// Every 30 minutes from nine to five, each weekday; nothing at clock times.
const SETTINGS: &str = "
[[reminders]]
id = \"minute\"
name = \"A minute\"
every = \"30 min\"
[hours]
mon = [\"09:00-17:00\"]
[limits]
gap = \"0 min\"
";

/// The front end in most tests; it need not be connected to ask.
const CLIENT: ClientId = 1;
const WINDOW: ClientId = 7;

fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(minutes * 60)
}

/// What was sent to the front ends.
#[derive(Clone, Default)]
struct Sent(Rc<RefCell<Vec<(ClientId, Reply)>>>);

impl FrontEnds for Sent {
    fn send(&self, client: ClientId, reply: &Reply) {
        self.0.borrow_mut().push((client, reply.clone()));
    }
}

impl Sent {
    fn take(&self) -> Vec<(ClientId, Reply)> {
        std::mem::take(&mut *self.0.borrow_mut())
    }
}

/// Which windows were started; none can be while `refusal` says why.
#[derive(Clone, Default)]
struct Started {
    roles: Rc<RefCell<Vec<Role>>>,
    refusal: Rc<RefCell<Option<String>>>,
}

impl Children for Started {
    fn start(&mut self, role: Role) -> Result<ChildId, String> {
        if let Some(why) = &*self.refusal.borrow() {
            return Err(why.clone());
        }
        let mut roles = self.roles.borrow_mut();
        roles.push(role);
        Ok(roles.len() as ChildId)
    }
}

impl Started {
    fn take(&self) -> Vec<Role> {
        self.roles.borrow().clone()
    }
}

/// A resident process and everything it touches.
struct Rig {
    resident: Resident,
    hand: Hand,
    notes: NoteRecorder,
    idle: IdleRecorder,
    holds: HoldsRecorder,
    tray: TrayRecorder,
    sent: Sent,
    started: Started,
    folder: tempfile::TempDir,
}

impl Rig {
    /// On Monday at nine, with a nerve chosen.
    fn new() -> Self {
        let mut rig = Self::without_nerve();
        assert_eq!(rig.ask(Request::SaveProfile { profile: l5() }), Reply::Done);
        rig
    }

    fn without_nerve() -> Self {
        Self::with(from_toml(SETTINGS).expect("settings").settings)
    }

    fn with(settings: Settings) -> Self {
        let wall = "2026-03-23T09:00:00+01:00[Europe/Berlin]".parse().expect("a moment");
        let (clock, hand) = Clock::by_hand(Now::new(wall, Duration::from_secs(1000)));
        let folder = tempfile::tempdir().expect("a folder");
        let db = Db::open(&folder.path().join("unpinch.db")).expect("a database").db;
        let (engine, effects) = Engine::start(settings.clone(), None, Lock::None, &clock.now());
        let (notes, idle, holds) = (NoteRecorder::default(), IdleRecorder::default(), HoldsRecorder::default());
        let tray = TrayRecorder::default();
        let (sent, started) = (Sent::default(), Started::default());
        let settings_file = SettingsFile::new(folder.path().join("settings.toml"));
        let parts = Parts {
            clock,
            time_scale: 1.0,
            engine,
            watched_until: None,
            settings_text: to_toml(&settings),
            settings,
            speech: Speech::english(),
            settings_file,
            db,
            profile: NerveProfile::default(),
            standing: Vec::new(),
            notices: Notices::default(),
            notifier: Box::new(notes.clone()),
            front_ends: Box::new(sent.clone()),
            children: Box::new(started.clone()),
            idle: Some(Box::new(idle.clone())),
            holds: Box::new(holds.clone()),
            autostart: None,
            tray: Box::new(tray.clone()),
            packs: Vec::new(),
            pictures: folder.path().to_owned(),
        };
        let mut rig =
            Self { resident: Resident::new(parts, effects), hand, notes, idle, holds, tray, sent, started, folder };
        rig.settle();
        rig
    }

    /// Looks again as the loop does, until nothing more is to be decided at this moment.
    fn settle(&mut self) {
        while self.resident.next_wake().is_some_and(|wake| wake <= self.mono()) {
            self.resident.look_again();
        }
    }

    /// Time passes, with every look of the loop at its moment.
    fn pass(&mut self, span: Duration) {
        let end = self.mono() + span;
        self.settle();
        while let Some(wake) = self.resident.next_wake().filter(|wake| *wake <= end) {
            self.hand.advance(wake.saturating_sub(self.mono()));
            self.settle();
        }
        self.hand.advance(end.saturating_sub(self.mono()));
    }

    fn mono(&self) -> Duration {
        self.resident.now().mono
    }

    fn receive(&mut self, message: Message) {
        self.resident.receive(message);
        self.settle();
    }

    fn ask_as(&mut self, client: ClientId, request: Request) -> Reply {
        let before = self.sent.0.borrow().len();
        self.receive(Message::Link(Incoming::Request { client, request }));
        let sent = self.sent.0.borrow();
        let mine = sent[before..]
            .iter()
            .find(|(to, reply)| *to == client && !matches!(reply, Reply::Changed { .. } | Reply::Show { .. }));
        mine.expect("every request is answered").1.clone()
    }

    fn ask(&mut self, request: Request) -> Reply {
        self.ask_as(CLIENT, request)
    }

    fn answer(&mut self, answer: PromptAnswer) -> Reply {
        self.ask(Request::Answer { answer })
    }

    fn gone(&mut self, client: ClientId) {
        self.receive(Message::Link(Incoming::Gone { client }));
    }

    fn view(&mut self) -> View {
        let Reply::View { view } = self.ask(Request::View) else { panic!("no view") };
        *view
    }

    fn state(&mut self) -> String {
        self.view().schedule.state
    }

    fn notices(&mut self) -> String {
        self.view().notices.join("\n")
    }

    fn history(&mut self) -> HistoryView {
        let Reply::History { history } = self.ask(Request::History { since_secs: None }) else { panic!("no history") };
        history
    }

    fn outcomes(&mut self) -> Vec<String> {
        self.history().prompts.into_iter().map(|prompt| prompt.outcome).collect()
    }

    /// The last note that was shown, if it was not withdrawn.
    fn note(&self) -> Option<Note> {
        match self.notes.take().pop() {
            Some(Asked::Show(note)) => Some(note),
            Some(Asked::Withdraw) | None => None,
        }
    }

    /// Waits until the next prompt is due, and returns its note.
    fn prompt(&mut self) -> Note {
        self.pass(minutes(30));
        self.note().expect("a note is shown")
    }

    fn press(&mut self, note: &Note, choice: Choice) {
        self.receive(Message::Notify(NotifyEvent::Answered { number: note.number, choice }));
    }

    fn undelivered(&mut self, note: &Note) {
        let cause = "no notification service is running".to_owned();
        self.receive(Message::Notify(NotifyEvent::Undelivered { number: note.number, cause }));
    }

    /// The window connects.
    fn open_window(&mut self) {
        assert!(matches!(self.ask_as(WINDOW, Request::Watch { window: true }), Reply::View { .. }));
    }

    /// What the window was told to play since the last look.
    fn shown_session(&mut self) -> Option<Session> {
        self.sent.take().into_iter().find_map(|(client, reply)| match reply {
            Reply::Show { session, .. } if client == WINDOW => session,
            _ => None,
        })
    }

    fn child_ended(&mut self, role: Role, child: ChildId, cause: Option<&str>) {
        self.receive(Message::ChildEnded { role, child, cause: cause.map(str::to_owned) });
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn l5() -> ProfileView {
    let nerve = KeptNerveView {
        nerve: "l5".to_owned(),
        side: "left".to_owned(),
        irritability: "moderate".to_owned(),
        since: String::new(),
    };
    ProfileView { nerves: vec![nerve], avoid: Vec::new() }
}

/// The settings of the tests, changed.
fn settings_with(change: impl FnOnce(&mut Settings)) -> Settings {
    let mut settings = from_toml(SETTINGS).expect("settings").settings;
    change(&mut settings);
    settings
}
