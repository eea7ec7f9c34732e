//! The window's link to the agent: a thread that listens, and a sender.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{io, thread};

use jiff::civil::Date;

use crate::agent::Speech;
use crate::cli::connect::{connect, connect_or_start};
use crate::cli::{Context, Failure};
use crate::domain::place::WindowPlace;
use crate::domain::settings::Settings;
use crate::link::client::{Client, Receiver, Sender};
use crate::link::message::{Reply, Request};
use crate::link::view::View;
use crate::platform::file_watch;
use crate::store::paths::Paths;
use crate::store::place;
use crate::store::settings::{from_toml, update};
use crate::ui::{Backend, Errand, Outcome, Pushed};

use super::errands;

/// The agent over its socket.
pub struct LinkBackend {
    shared: Arc<Shared>,
}

struct Shared {
    heard: Mutex<Heard>,
    sending: Mutex<Sending>,
    is_connected: AtomicBool,
    /// Whether a thread looks for an agent.
    is_looking: AtomicBool,
    /// Whether a new agent's socket would be seen.
    is_watching: AtomicBool,
    waker: Mutex<Option<Box<dyn Fn() + Send + Sync>>>,
    is_window: bool,
    speech: Speech,
    paths: Paths,
    data_dir: Option<PathBuf>,
}

/// What the agent said.
#[derive(Default)]
struct Heard {
    view: Option<Arc<View>>,
    settings: Option<Arc<Settings>>,
    pushed: Vec<Pushed>,
}

/// The way to the agent, and what waits for one.
#[derive(Default)]
struct Sending {
    sender: Option<Sender>,
    waiting: Vec<Request>,
}

/// Who wants the agent back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    ByPerson,
    /// The socket changed; without an agent there is nothing to be said.
    ByChange,
}

impl LinkBackend {
    /// Listens on a connection. `is_window`: what is to be shown comes here.
    pub fn new(context: &Context<'_>, client: Client, is_window: bool) -> Result<Self, Failure> {
        let shared = Arc::new(Shared {
            heard: Mutex::default(),
            sending: Mutex::default(),
            is_connected: AtomicBool::new(false),
            is_looking: AtomicBool::new(false),
            is_watching: AtomicBool::new(false),
            waker: Mutex::new(None),
            is_window,
            speech: Speech::of_system(),
            paths: context.paths.clone(),
            data_dir: context.data_dir.clone(),
        });
        Shared::attach(&shared, client)?;
        Ok(Self { shared })
    }
}

impl Backend for LinkBackend {
    fn view(&self) -> Option<Arc<View>> {
        lock(&self.shared.heard).view.clone()
    }

    fn settings(&self) -> Option<Arc<Settings>> {
        lock(&self.shared.heard).settings.clone()
    }

    fn is_connected(&self) -> bool {
        self.shared.is_connected.load(Ordering::Relaxed)
    }

    fn send(&self, request: Request) {
        if !self.shared.send(request) {
            // Another agent may run by now. Without one the window says so, and the person decides.
            Shared::reconnect(&self.shared, connect, Asked::ByPerson);
        }
    }

    fn save_settings(&self, settings: &Settings) {
        let old = self.view().map(|view| view.settings_toml.clone()).unwrap_or_default();
        self.send(Request::SaveSettings { toml: update(&old, settings) });
    }

    fn ask_day(&self) {
        self.send(Request::Day);
    }

    fn preview(&self, settings: &Settings, date: Date) {
        let old = self.view().map(|view| view.settings_toml.clone()).unwrap_or_default();
        self.send(Request::Preview { settings_toml: update(&old, settings), date: Some(date.to_string()) });
    }

    fn run_errand(&self, errand: Errand) {
        Shared::run_errand(&self.shared, errand);
    }

    fn open_file(&self, file: &str) {
        Shared::open_file(&self.shared, file.to_owned());
    }

    fn keep_place(&self, place: &WindowPlace) {
        let state = &self.shared.paths.state;
        // Where everything was deleted, nothing comes back.
        if state.is_dir()
            && let Err(error) = place::keep(state, place)
        {
            log::info!("where the window stands is not kept: {error}");
        }
    }

    fn start_agent(&self) {
        Shared::reconnect(&self.shared, connect_or_start, Asked::ByPerson);
    }

    fn take_pushed(&self) -> Vec<Pushed> {
        std::mem::take(&mut lock(&self.shared.heard).pushed)
    }

    fn set_waker(&self, wake: Box<dyn Fn() + Send + Sync>) {
        *lock(&self.shared.waker) = Some(wake);
    }
}

impl Shared {
    /// Takes a connection into use and listens to it on the thread `link`.
    fn attach(shared: &Arc<Self>, client: Client) -> Result<(), Failure> {
        let (mut sender, receiver) = client.split();
        sender.send(&Request::Watch { window: shared.is_window })?;
        let mut sending = lock(&shared.sending);
        for request in sending.waiting.drain(..) {
            sender.send(&request)?;
        }
        sending.sender = Some(sender);
        drop(sending);
        shared.is_connected.store(true, Ordering::Relaxed);
        let listening = Arc::clone(shared);
        thread::Builder::new().name("link".to_owned()).spawn(move || Self::listen(&listening, receiver))?;
        Ok(())
    }

    fn listen(shared: &Arc<Self>, mut receiver: Receiver) {
        loop {
            match receiver.receive() {
                Ok(reply) => shared.hear(reply),
                Err(error) => {
                    log::info!("{error}");
                    shared.is_connected.store(false, Ordering::Relaxed);
                    lock(&shared.sending).sender = None;
                    shared.push(Pushed::Lost);
                    Self::wait_for_agent(shared);
                    return;
                }
            }
        }
    }

    /// Another agent that begins to listen is taken into use at once, where the system tells of it.
    fn wait_for_agent(shared: &Arc<Self>) {
        if shared.is_watching.swap(true, Ordering::AcqRel) {
            return;
        }
        let watching = Arc::clone(shared);
        let back = move || {
            if !watching.is_connected.load(Ordering::Relaxed) {
                Self::reconnect(&watching, connect, Asked::ByChange);
            }
        };
        if let Err(error) = file_watch::watch(&shared.paths.socket, back) {
            log::info!("a new agent is not seen before something is asked of it: {error}");
            return;
        }
        // It may have come before the watch.
        Self::reconnect(shared, connect, Asked::ByChange);
    }

    /// Looks for an agent on a thread of its own, and takes it into use.
    fn reconnect(shared: &Arc<Self>, find: fn(&Context<'_>) -> Result<Client, Failure>, asked: Asked) {
        if shared.is_looking.swap(true, Ordering::AcqRel) {
            return;
        }
        let looking = Arc::clone(shared);
        let started = thread::Builder::new().name("link-restart".to_owned()).spawn(move || {
            let mut nowhere = io::sink();
            let (paths, data_dir) = (looking.paths.clone(), looking.data_dir.clone());
            let context = Context { paths, data_dir, out: &mut nowhere };
            match find(&context).and_then(|client| Self::attach(&looking, client)) {
                Ok(()) => looking.push(Pushed::Back),
                Err(Failure::Could(why) | Failure::Wrong(why)) if asked == Asked::ByPerson => {
                    looking.push(Pushed::Refused { why });
                }
                Err(_) => {}
            }
            looking.is_looking.store(false, Ordering::Release);
        });
        if let Err(error) = started {
            shared.is_looking.store(false, Ordering::Release);
            shared.push(Pushed::Refused { why: error.to_string() });
        }
    }

    /// On a thread of its own: files and an agent that ends take their time.
    fn run_errand(shared: &Arc<Self>, errand: Errand) {
        let (running, asked) = (Arc::clone(shared), errand.clone());
        let started = thread::Builder::new().name("errand".to_owned()).spawn(move || {
            let mut nowhere = io::sink();
            let (paths, data_dir) = (running.paths.clone(), running.data_dir.clone());
            let outcome = errands::run(&Context { paths, data_dir, out: &mut nowhere }, &errand);
            if matches!(outcome, Outcome::Deleted { .. }) {
                let mut heard = lock(&running.heard);
                (heard.view, heard.settings) = (None, None);
            }
            running.push(Pushed::Ran { errand, outcome });
            if !running.is_connected.load(Ordering::Relaxed) {
                // Another agent may have begun in the meantime.
                Self::reconnect(&running, connect, Asked::ByChange);
            }
        });
        if let Err(error) = started {
            shared.push(Pushed::Ran { errand: asked, outcome: Outcome::Failed { why: error.to_string() } });
        }
    }

    fn open_file(shared: &Arc<Self>, file: String) {
        let opening = Arc::clone(shared);
        let started = thread::Builder::new().name("opener".to_owned()).spawn(move || {
            if let Err(why) = errands::open(&file) {
                opening.push(Pushed::Refused { why });
            }
        });
        if let Err(error) = started {
            shared.push(Pushed::Refused { why: error.to_string() });
        }
    }

    fn hear(&self, reply: Reply) {
        match reply {
            Reply::View { view } | Reply::Changed { view } => {
                let mut heard = lock(&self.heard);
                let is_new = heard.view.as_ref().is_none_or(|old| old.settings_toml != view.settings_toml);
                if is_new && let Ok(read) = from_toml(&view.settings_toml) {
                    self.speech.speak(read.settings.look.language.as_deref());
                    heard.settings = Some(Arc::new(read.settings));
                }
                heard.view = Some(Arc::from(view));
                drop(heard);
                self.wake();
            }
            Reply::Show { page, session } => self.push(Pushed::Show { page, session }),
            Reply::Started { session } => self.push(Pushed::Started { session }),
            Reply::Refused { why } => self.push(Pushed::Refused { why }),
            Reply::Day { day } => self.push(Pushed::Day { day: Box::new(day) }),
            Reply::Preview { preview } => self.push(Pushed::Preview { preview: Box::new(preview) }),
            Reply::Progress { progress } => self.push(Pushed::Progress { progress: Box::new(progress) }),
            Reply::Welcome { .. }
            | Reply::History { .. }
            | Reply::Why { .. }
            | Reply::Packs { .. }
            | Reply::Done
            | Reply::NoWindow => {}
        }
    }

    /// Whether it was sent; what was not waits for the next connection.
    fn send(&self, request: Request) -> bool {
        let mut sending = lock(&self.sending);
        let sent = sending.sender.as_mut().is_some_and(|sender| sender.send(&request).is_ok());
        if !sent {
            sending.waiting.push(request);
        }
        sent
    }

    fn push(&self, pushed: Pushed) {
        lock(&self.heard).pushed.push(pushed);
        self.wake();
    }

    fn wake(&self) {
        if let Some(wake) = lock(&self.waker).as_ref() {
            wake();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
