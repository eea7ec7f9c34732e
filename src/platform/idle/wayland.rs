//! Idle time from a Wayland compositor: `ext-idle-notify-v1`, which KDE, wlroots and most others speak.
//! <https://wayland.app/protocols/ext-idle-notify-v1>
//!
//! The compositor tells when a span without input is over and when input comes again. A thread sleeps on it.

use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use wayland_client::globals::{BindError, GlobalError, GlobalListContents, registry_queue_init};
use wayland_client::protocol::wl_registry::{self, WlRegistry};
use wayland_client::protocol::wl_seat::WlSeat;
use wayland_client::{ConnectError, Connection, Dispatch, EventQueue, QueueHandle, delegate_noop};
use wayland_protocols::ext::idle_notify::v1::client::ext_idle_notification_v1::{self, ExtIdleNotificationV1};
use wayland_protocols::ext::idle_notify::v1::client::ext_idle_notifier_v1::ExtIdleNotifierV1;

use super::{Idle, IdleError, IdleEvent};

/// Tells about the person's input until dropped.
pub struct Watch {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// What both threads use.
struct Shared {
    connection: Connection,
    queue: QueueHandle<State>,
    seat: WlSeat,
    notifier: ExtIdleNotifierV1,
    notifications: Mutex<Notifications>,
    ended: AtomicBool,
}

/// What the compositor was asked to tell.
#[derive(Default)]
struct Notifications {
    /// For the present threshold.
    current: Option<(ExtIdleNotificationV1, Duration)>,
    /// The one that said that the person is idle, until it says that they are back.
    idle: Option<ExtIdleNotificationV1>,
}

/// The thread's own.
struct State {
    shared: Arc<Shared>,
    tell: Box<dyn Fn(IdleEvent) + Send>,
}

impl Watch {
    /// Watches the compositor of this session. `tell` is called from a thread named `idle` and must not block.
    pub fn start(threshold: Duration, tell: impl Fn(IdleEvent) + Send + 'static) -> Result<Self, IdleError> {
        Self::connect(Connection::connect_to_env()?, threshold, Box::new(tell))
    }

    /// The same on a compositor by the path of its socket.
    pub fn start_on(
        socket: &Path,
        threshold: Duration,
        tell: impl Fn(IdleEvent) + Send + 'static,
    ) -> Result<Self, IdleError> {
        let connection =
            Connection::from_socket(UnixStream::connect(socket).map_err(|e| IdleError::Refused(e.to_string()))?)?;
        Self::connect(connection, threshold, Box::new(tell))
    }

    fn connect(
        connection: Connection,
        threshold: Duration,
        tell: Box<dyn Fn(IdleEvent) + Send>,
    ) -> Result<Self, IdleError> {
        let (globals, mut events): (_, EventQueue<State>) = registry_queue_init(&connection)?;
        let queue = events.handle();
        let seat = globals.bind(&queue, 1..=1, ())?;
        let notifier = globals.bind(&queue, 1..=1, ())?;
        let shared = Arc::new(Shared {
            connection,
            queue,
            seat,
            notifier,
            notifications: Mutex::default(),
            ended: AtomicBool::new(false),
        });
        shared.set_threshold(threshold);
        let mut state = State { shared: Arc::clone(&shared), tell };
        let thread = Builder::new().name("idle".into()).spawn(move || {
            let ended = loop {
                if let Err(e) = events.blocking_dispatch(&mut state) {
                    break e;
                }
            };
            if !state.shared.ended.load(Ordering::SeqCst) {
                (state.tell)(IdleEvent::Lost { cause: ended.to_string() });
            }
        })?;
        Ok(Self { shared, thread: Some(thread) })
    }
}

impl Idle for Watch {
    fn set_threshold(&mut self, threshold: Duration) {
        self.shared.set_threshold(threshold);
    }
}

impl Drop for Watch {
    /// Closes the line to the compositor, which ends the thread whatever the compositor does.
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::SeqCst);
        let backend = self.shared.connection.backend();
        if let Err(e) = rustix::net::shutdown(backend.poll_fd(), rustix::net::Shutdown::Both) {
            log::debug!("the line to the compositor was closed already: {e}");
        }
        if let Some(Err(_)) = self.thread.take().map(JoinHandle::join) {
            log::error!("the thread that watches for input broke");
        }
    }
}

impl Shared {
    fn set_threshold(&self, threshold: Duration) {
        let mut notifications = self.notifications();
        let ms = u32::try_from(threshold.as_millis()).unwrap_or(u32::MAX).max(1);
        let next = self.notifier.get_idle_notification(ms, &self.seat, &self.queue, ());
        let before = notifications.current.replace((next, threshold));
        // Only the one that said "idle" will say "back".
        if let Some((before, _)) = before.filter(|(before, _)| notifications.idle.as_ref() != Some(before)) {
            before.destroy();
        }
        drop(notifications);
        if let Err(e) = self.connection.flush() {
            log::debug!("the compositor is gone: {e}");
        }
    }

    fn notifications(&self) -> MutexGuard<'_, Notifications> {
        self.notifications.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn idled(&self, by: &ExtIdleNotificationV1) {
        let mut notifications = self.shared.notifications();
        let Some((_, threshold)) = notifications.current.as_ref().filter(|(current, _)| current == by) else { return };
        let still_for = *threshold;
        if notifications.idle.is_none() {
            notifications.idle = Some(by.clone());
            drop(notifications);
            (self.tell)(IdleEvent::WentIdle { still_for });
        }
    }

    fn resumed(&self, by: &ExtIdleNotificationV1) {
        let mut notifications = self.shared.notifications();
        if notifications.idle.as_ref() != Some(by) {
            return;
        }
        notifications.idle = None;
        if notifications.current.as_ref().is_none_or(|(current, _)| current != by) {
            by.destroy();
        }
        drop(notifications);
        (self.tell)(IdleEvent::CameBack);
    }
}

impl Dispatch<ExtIdleNotificationV1, ()> for State {
    fn event(
        state: &mut Self,
        by: &ExtIdleNotificationV1,
        event: ext_idle_notification_v1::Event,
        (): &(),
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
        match event {
            ext_idle_notification_v1::Event::Idled => state.idled(by),
            ext_idle_notification_v1::Event::Resumed => state.resumed(by),
            other => log::debug!("the compositor says something new: {other:?}"),
        }
    }
}

impl Dispatch<WlRegistry, GlobalListContents> for State {
    fn event(
        _: &mut Self,
        _: &WlRegistry,
        _: wl_registry::Event,
        _: &GlobalListContents,
        _: &Connection,
        _: &QueueHandle<Self>,
    ) {
    }
}

delegate_noop!(State: ignore WlSeat);
delegate_noop!(State: ExtIdleNotifierV1);

impl From<ConnectError> for IdleError {
    fn from(e: ConnectError) -> Self {
        Self::Refused(e.to_string())
    }
}

impl From<GlobalError> for IdleError {
    fn from(e: GlobalError) -> Self {
        Self::Refused(e.to_string())
    }
}

impl From<BindError> for IdleError {
    fn from(_: BindError) -> Self {
        Self::Wayland
    }
}
