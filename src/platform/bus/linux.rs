//! One thread named `bus`, which sleeps on both lines at once.
//!
//! zbus runs a line on the thread that is inside its `block_on`; so no other thread is needed for it.
//!
//! A line that is lost is not made again while this process lives: a bus is not restarted below a session (Debian's
//! `dbus.postinst` leaves the running one alone at an update and asks for a reboot). Should one end all the same, the
//! reminders go on, whoever is at the desk counts as there, the icon is missing until the next start; notifications have
//! a line of their own and come back with the bus (`tests/desktop/path/crash.rs`).

use std::future::{Future, poll_fn};
use std::io;
use std::pin::{Pin, pin};
use std::sync::mpsc;
use std::task::Poll;
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use async_channel::{Receiver, Sender, unbounded};
use zbus::{Connection, connection};

/// A service that takes longer to answer is stuck.
const PATIENCE: Duration = Duration::from_secs(2);

/// Listens until the line is lost; made and run on the thread of the buses, so it must not block.
pub type Listener = Pin<Box<dyn Future<Output = ()>>>;

type Start = Box<dyn FnOnce(&Lines) -> Listener + Send>;

/// The lines, or in words why there is none.
#[derive(Debug, Clone)]
pub struct Lines {
    pub session: Result<Connection, String>,
    pub system: Result<Connection, String>,
}

/// The near end of the thread. Dropping it ends all listeners.
#[derive(Debug)]
pub struct Buses {
    starts: Sender<Start>,
    thread: Option<JoinHandle<()>>,
}

impl Buses {
    /// Connects to the buses of this desktop, in the background.
    pub fn start() -> io::Result<Self> {
        Self::connect(None, None)
    }

    /// The same with other buses, by their addresses.
    pub fn start_on(session: &str, system: &str) -> io::Result<Self> {
        Self::connect(Some(session.to_owned()), Some(system.to_owned()))
    }

    fn connect(session: Option<String>, system: Option<String>) -> io::Result<Self> {
        let (starts, inbox) = unbounded();
        let thread = Builder::new().name("bus".into()).spawn(move || {
            zbus::block_on(async {
                let session =
                    session.as_deref().map_or_else(connection::Builder::session, connection::Builder::address);
                let system = system.as_deref().map_or_else(connection::Builder::system, connection::Builder::address);
                let lines = futures_lite::future::zip(line(session), line(system));
                let (session, system) = lines.await;
                listen(&Lines { session, system }, &inbox).await;
            });
        })?;
        Ok(Self { starts, thread: Some(thread) })
    }

    /// Lets somebody listen. `start` is called on the thread of the buses as soon as they are connected.
    pub fn listen(&self, start: impl FnOnce(&Lines) -> Listener + Send + 'static) {
        if self.starts.try_send(Box::new(start)).is_err() {
            log::error!("the thread that listens to the buses has ended");
        }
    }

    /// Blocks until an answer is found, for so long at most. Not to be called on the thread of the buses.
    pub fn ask<T, F>(&self, patience: Duration, question: impl FnOnce(Lines) -> F + Send + 'static) -> Option<T>
    where
        T: Send + 'static,
        F: Future<Output = T> + 'static,
    {
        let (reply, replied) = mpsc::sync_channel(1);
        self.listen(move |lines| {
            let answer = question(lines.clone());
            Box::pin(async move {
                // Who asked may have lost patience.
                let _late = reply.try_send(answer.await);
            })
        });
        replied.recv_timeout(patience).ok()
    }
}

impl Drop for Buses {
    fn drop(&mut self) {
        self.starts.close();
        if let Some(Err(_)) = self.thread.take().map(JoinHandle::join) {
            log::error!("the thread that listens to the buses broke");
        }
    }
}

async fn line(builder: connection::Builder<'_>) -> Result<Connection, String> {
    builder.method_timeout(PATIENCE).build().await.map_err(|e| e.to_string())
}

/// Runs all listeners beside each other until nobody can start any more. They are few: each is looked at when one has news.
async fn listen(lines: &Lines, inbox: &Receiver<Start>) {
    let mut listeners: Vec<Listener> = Vec::new();
    loop {
        let mut next = pin!(inbox.recv());
        let start = poll_fn(|cx| {
            listeners.retain_mut(|listener| listener.as_mut().poll(cx).is_pending());
            match next.as_mut().poll(cx) {
                Poll::Ready(start) => Poll::Ready(start.ok()),
                Poll::Pending => Poll::Pending,
            }
        });
        match start.await {
            Some(start) => listeners.push(start(lines)),
            None => return,
        }
    }
}
