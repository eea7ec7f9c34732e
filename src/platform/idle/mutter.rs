//! GNOME's idle monitor, on the session bus: one watch for the stillness, one for its end.
//! (`org.gnome.Mutter.IdleMonitor.xml` of mutter; the shell has spoken it since 3.8, under X and Wayland alike.)

use std::time::Duration;

use async_channel::{Receiver, Sender, unbounded};
use futures_lite::future::or;
use zbus::{Connection, Message};

use super::{Idle, IdleEvent};
use crate::platform::bus::{Buses, Peer, Said, Service};

const NAME: &str = "org.gnome.Mutter.IdleMonitor";
/// Of all devices together.
const PATH: &str = "/org/gnome/Mutter/IdleMonitor/Core";
const FIRED: &str = "interface='org.gnome.Mutter.IdleMonitor',member='WatchFired'";

/// How long the bus may take to say whether GNOME is there.
const PATIENCE: Duration = Duration::from_secs(1);

/// Tells about the person's input until dropped.
#[derive(Debug)]
pub struct Watch {
    thresholds: Sender<Duration>,
}

impl Watch {
    /// None if there is no such monitor. `tell` is called from the thread of the buses and must not block.
    pub fn start(buses: &Buses, threshold: Duration, tell: impl Fn(IdleEvent) + Send + 'static) -> Option<Self> {
        let is_there = buses.ask(PATIENCE, |lines| async move {
            let Ok(bus) = lines.session else { return false };
            Peer::find(&bus, NAME).await.is_some()
        });
        if is_there != Some(true) {
            return None;
        }
        let (thresholds, inbox) = unbounded();
        buses.listen(move |lines| {
            let bus = lines.session.clone();
            Box::pin(async move {
                let Ok(bus) = bus else { return };
                let mut far = Far { tell, threshold, is_idle: false, went: None, came: None };
                let ended = far.watch(&bus, &inbox).await;
                if let Err(e) = ended {
                    (far.tell)(IdleEvent::Lost { cause: e.to_string() });
                }
            })
        });
        Some(Self { thresholds })
    }
}

impl Idle for Watch {
    fn set_threshold(&mut self, threshold: Duration) {
        if self.thresholds.try_send(threshold).is_err() {
            log::debug!("GNOME's idle monitor is gone");
        }
    }
}

/// The far end, on the thread of the buses.
struct Far<F> {
    tell: F,
    threshold: Duration,
    is_idle: bool,
    /// Numbers of the watches.
    went: Option<u32>,
    came: Option<u32>,
}

enum Next {
    Said(Option<Said>),
    Threshold(Option<Duration>),
}

impl<F: Fn(IdleEvent)> Far<F> {
    /// Ends without an error when nobody wants to know any more.
    async fn watch(&mut self, bus: &Connection, thresholds: &Receiver<Duration>) -> zbus::Result<()> {
        let mut monitor = Service::follow(bus, NAME, FIRED).await?;
        if let Some(peer) = monitor.peer() {
            self.set_up(&peer.clone()).await?;
        }
        loop {
            let set = async { Next::Threshold(thresholds.recv().await.ok()) };
            let said = async { Next::Said(monitor.next().await) };
            let done = match or(set, said).await {
                Next::Threshold(None) => return Ok(()),
                Next::Said(None) => return Err(zbus::Error::Failure("the desktop session ended".into())),
                Next::Threshold(Some(threshold)) => self.take_threshold(threshold, monitor.peer()).await,
                // The shell was restarted and knows of no watch.
                Next::Said(Some(Said::Came(peer))) => self.set_up(&peer).await,
                Next::Said(Some(Said::Went)) => {
                    self.came_back();
                    Ok(())
                }
                Next::Said(Some(Said::Signal(signal))) => self.fired(&signal, monitor.peer()).await,
            };
            // A shell that ends in the middle of a question is told as gone, and one that begins as new.
            if let Err(e) = done {
                log::info!("GNOME's idle monitor does not answer: {e}");
            }
        }
    }

    async fn take_threshold(&mut self, threshold: Duration, monitor: Option<&Peer>) -> zbus::Result<()> {
        self.threshold = threshold;
        let Some(monitor) = monitor else { return Ok(()) };
        if let Some(watch) = self.went.take() {
            monitor.call(PATH, NAME, "RemoveWatch", &watch).await?;
        }
        self.set_up(monitor).await
    }

    async fn fired(&mut self, signal: &Message, monitor: Option<&Peer>) -> zbus::Result<()> {
        let fired: u32 = signal.body().deserialize()?;
        if Some(fired) == self.came {
            self.came_back();
        }
        match monitor {
            Some(monitor) if Some(fired) == self.went => self.look(monitor).await,
            _ => Ok(()),
        }
    }

    async fn set_up(&mut self, monitor: &Peer) -> zbus::Result<()> {
        let reply = monitor.call(PATH, NAME, "AddIdleWatch", &millis(self.threshold)).await?;
        self.went = Some(reply.body().deserialize()?);
        self.look(monitor).await
    }

    /// Asks how long there was no input: what was passed before the watch was set may not ring it.
    async fn look(&mut self, monitor: &Peer) -> zbus::Result<()> {
        let reply = monitor.call(PATH, NAME, "GetIdletime", &()).await?;
        let idle_ms: u64 = reply.body().deserialize()?;
        if idle_ms < millis(self.threshold) || self.is_idle {
            return Ok(());
        }
        self.is_idle = true;
        (self.tell)(IdleEvent::WentIdle { still_for: Duration::from_millis(idle_ms) });
        // Rings once.
        let reply = monitor.call(PATH, NAME, "AddUserActiveWatch", &()).await?;
        self.came = Some(reply.body().deserialize()?);
        Ok(())
    }

    fn came_back(&mut self) {
        self.came = None;
        if std::mem::replace(&mut self.is_idle, false) {
            (self.tell)(IdleEvent::CameBack);
        }
    }
}

fn millis(span: Duration) -> u64 {
    u64::try_from(span.as_millis()).unwrap_or(u64::MAX).max(1)
}
