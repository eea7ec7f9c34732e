//! Idle time from the X server: two alarms on its IDLETIME counter, and a thread that sleeps until one of them rings.
//!
//! Under Wayland the X server sees only input to X windows, so it is not asked there.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use x11rb::connection::Connection;
use x11rb::errors::{ConnectError, ReplyOrIdError};
use x11rb::protocol::Event;
use x11rb::protocol::sync::{
    Alarm, ChangeAlarmAux, ConnectionExt as _, Counter, CreateAlarmAux, Int64, TESTTYPE, VALUETYPE,
};
use x11rb::protocol::xproto::{
    ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;

use super::{Idle, IdleError, IdleEvent, is_set};

const COUNTER: &[u8] = b"IDLETIME";

/// Tells about the person's input until dropped.
#[derive(Debug)]
pub struct IdleWatch {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// What both threads use.
#[derive(Debug)]
struct Shared {
    x: RustConnection,
    /// Receives the message that wakes the thread; never seen.
    window: Window,
    threshold_ms: AtomicU64,
    ended: AtomicBool,
}

/// The thread's own.
struct Watch<F> {
    shared: Arc<Shared>,
    counter: Counter,
    went: Alarm,
    came: Alarm,
    is_idle: bool,
    tell: F,
}

impl IdleWatch {
    /// Watches this desktop. `tell` is called from a thread named `idle` and must not block.
    ///
    /// A person who is idle already is told at once.
    pub fn start(threshold: Duration, tell: impl Fn(IdleEvent) + Send + 'static) -> Result<Self, IdleError> {
        if is_set("WAYLAND_DISPLAY") {
            return Err(IdleError::Wayland);
        }
        if !is_set("DISPLAY") {
            return Err(IdleError::NoDisplay);
        }
        Self::connect(None, threshold, tell)
    }

    /// The same on a display by name.
    pub fn start_on(
        display: &str,
        threshold: Duration,
        tell: impl Fn(IdleEvent) + Send + 'static,
    ) -> Result<Self, IdleError> {
        Self::connect(Some(display), threshold, tell)
    }

    fn connect(
        display: Option<&str>,
        threshold: Duration,
        tell: impl Fn(IdleEvent) + Send + 'static,
    ) -> Result<Self, IdleError> {
        let (x, screen) = x11rb::connect(display)?;
        let counter = idle_counter(&x)?.ok_or(IdleError::NoCounter)?;
        let window = hidden_window(&x, screen)?;
        let (went, came) = (x.generate_id().map_err(refused)?, x.generate_id().map_err(refused)?);
        let threshold_ms = AtomicU64::new(millis(threshold));
        let shared = Arc::new(Shared { x, window, threshold_ms, ended: AtomicBool::new(false) });
        let mut watch = Watch { shared: Arc::clone(&shared), counter, went, came, is_idle: false, tell };
        watch.create_alarms()?;
        let thread = Builder::new().name("idle".into()).spawn(move || watch.run())?;
        Ok(Self { shared, thread: Some(thread) })
    }
}

impl Idle for IdleWatch {
    fn set_threshold(&mut self, threshold: Duration) {
        self.shared.threshold_ms.store(millis(threshold), Ordering::SeqCst);
        if let Err(e) = self.shared.wake() {
            log::debug!("the display is gone: {e}");
        }
    }
}

impl Drop for IdleWatch {
    /// Closes the line to the display, which ends the thread whatever the display does.
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::SeqCst);
        if let Err(e) = rustix::net::shutdown(self.shared.x.stream(), rustix::net::Shutdown::Both) {
            log::debug!("the line to the display was closed already: {e}");
        }
        if let Some(Err(_)) = self.thread.take().map(JoinHandle::join) {
            log::error!("the thread that watches for input broke");
        }
    }
}

impl Shared {
    /// Sends the thread something to wake up for.
    fn wake(&self) -> Result<(), x11rb::errors::ConnectionError> {
        let message = ClientMessageEvent::new(32, self.window, x11rb::NONE, [0_u32; 5]);
        self.x.send_event(false, self.window, EventMask::NO_EVENT, message)?;
        self.x.flush()
    }
}

impl<F: Fn(IdleEvent)> Watch<F> {
    fn run(&mut self) {
        let Err(e) = self.watch() else { return };
        if !self.shared.ended.load(Ordering::SeqCst) {
            (self.tell)(IdleEvent::Lost { cause: e.to_string() });
        }
    }

    /// Blocks on the display; returns only when it is lost.
    fn watch(&mut self) -> Result<(), ReplyOrIdError> {
        self.look()?;
        loop {
            match self.shared.x.wait_for_event()? {
                Event::SyncAlarmNotify(alarm) if alarm.alarm == self.went => {
                    self.idle_for(duration(alarm.counter_value));
                }
                Event::SyncAlarmNotify(alarm) if alarm.alarm == self.came => self.came_back()?,
                Event::ClientMessage(_) => {
                    self.rearm(self.went)?;
                    // While idle, the other alarm keeps the value that was passed: only that one is passed again.
                    if !self.is_idle {
                        self.rearm(self.came)?;
                    }
                    self.look()?;
                }
                _ => {}
            }
        }
    }

    /// Asks how long there was no input: what was passed before the alarms were set does not ring them.
    fn look(&mut self) -> Result<(), ReplyOrIdError> {
        let value = duration(self.shared.x.sync_query_counter(self.counter)?.reply()?.counter_value);
        if millis(value) >= self.shared.threshold_ms.load(Ordering::SeqCst) {
            self.idle_for(value);
        }
        Ok(())
    }

    fn idle_for(&mut self, still_for: Duration) {
        if !std::mem::replace(&mut self.is_idle, true) {
            (self.tell)(IdleEvent::WentIdle { still_for });
        }
    }

    fn came_back(&mut self) -> Result<(), ReplyOrIdError> {
        if std::mem::replace(&mut self.is_idle, false) {
            (self.tell)(IdleEvent::CameBack);
            self.rearm(self.came)?;
        }
        Ok(())
    }

    fn create_alarms(&self) -> Result<(), IdleError> {
        for (alarm, test) in [(self.went, TESTTYPE::POSITIVE_TRANSITION), (self.came, TESTTYPE::NEGATIVE_TRANSITION)] {
            let settings = CreateAlarmAux::new()
                .counter(self.counter)
                .value_type(VALUETYPE::ABSOLUTE)
                .value(self.value_of(alarm))
                .test_type(test)
                .delta(Int64 { hi: 0, lo: 0 })
                .events(1);
            let made = self.shared.x.sync_create_alarm(alarm, &settings).map_err(refused)?;
            made.check().map_err(refused)?;
        }
        Ok(())
    }

    fn rearm(&self, alarm: Alarm) -> Result<(), ReplyOrIdError> {
        let settings = ChangeAlarmAux::new().value_type(VALUETYPE::ABSOLUTE).value(self.value_of(alarm));
        self.shared.x.sync_change_alarm(alarm, &settings)?;
        self.shared.x.flush()?;
        Ok(())
    }

    /// The way back is one below the way there, so that a counter that stands right on the threshold passes both.
    fn value_of(&self, alarm: Alarm) -> Int64 {
        let ms = self.shared.threshold_ms.load(Ordering::SeqCst) - u64::from(alarm == self.came);
        Int64 { hi: (ms >> 32) as i32, lo: ms as u32 }
    }
}

fn idle_counter(x: &RustConnection) -> Result<Option<Counter>, IdleError> {
    let ask = || -> Result<_, ReplyOrIdError> {
        x.sync_initialize(3, 1)?.reply()?;
        let counters = x.sync_list_system_counters()?.reply()?.counters;
        Ok(counters.into_iter().find(|counter| counter.name == COUNTER).map(|counter| counter.counter))
    };
    ask().map_err(refused)
}

fn hidden_window(x: &RustConnection, screen: usize) -> Result<Window, IdleError> {
    let root = x.setup().roots.get(screen).ok_or_else(|| IdleError::Refused("it has no screen".into()))?.root;
    let window = x.generate_id().map_err(refused)?;
    let settings = CreateWindowAux::new();
    x.create_window(0, window, root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &settings)
        .map_err(refused)?
        .check()
        .map_err(refused)?;
    Ok(window)
}

impl From<ConnectError> for IdleError {
    fn from(e: ConnectError) -> Self {
        match e {
            ConnectError::DisplayParsingError(_) => Self::NoDisplay,
            other => refused(other),
        }
    }
}

fn refused(e: impl std::error::Error) -> IdleError {
    IdleError::Refused(e.to_string())
}

/// The counter counts milliseconds in a signed value.
fn millis(span: Duration) -> u64 {
    u64::try_from(span.as_millis()).unwrap_or(u64::MAX).clamp(2, i64::MAX as u64)
}

fn duration(value: Int64) -> Duration {
    let ms = (i64::from(value.hi) << 32) | i64::from(value.lo);
    Duration::from_millis(u64::try_from(ms).unwrap_or(0))
}
