//! Notifications by the freedesktop specification: Linux and its relatives.
//!
//! One thread named `notify`. While nothing is shown it sleeps on an empty channel; while a note is open it sleeps on
//! the bus, the channel and the deadline at once.

mod service;
mod showing;
mod words;

use std::io;
use std::thread::{Builder, JoinHandle};

use async_channel::{Sender, unbounded};

use super::{About, Note, Notifier, NotifyEvent};

/// Who the service of this session is.
pub(super) fn about() -> Result<About, String> {
    async_io::block_on(async {
        let service = service::Service::connect(None).await.map_err(|error| error.to_string())?;
        service.about().await.map_err(|error| error.to_string())
    })
}

/// What the thread is asked to do.
#[derive(Debug)]
enum Order {
    Show(Box<Note>),
    Withdraw,
}

/// The near end of the thread.
pub(super) struct Freedesktop {
    orders: Sender<Order>,
    thread: Option<JoinHandle<()>>,
}

impl Freedesktop {
    /// `address` is that of another bus than the session's own.
    pub fn new(address: Option<String>, tell: impl Fn(NotifyEvent) + Send + 'static) -> io::Result<Self> {
        let (orders, inbox) = unbounded();
        let thread = Builder::new()
            .name("notify".into())
            .spawn(move || async_io::block_on(showing::serve(address.as_deref(), &inbox, &tell)))?;
        Ok(Self { orders, thread: Some(thread) })
    }

    fn order(&self, order: Order) {
        if self.orders.try_send(order).is_err() {
            log::error!("the thread that shows notifications has ended");
        }
    }
}

impl Notifier for Freedesktop {
    fn show(&mut self, note: Note) {
        self.order(Order::Show(Box::new(note)));
    }

    fn withdraw(&mut self) {
        self.order(Order::Withdraw);
    }
}

impl Drop for Freedesktop {
    fn drop(&mut self) {
        self.orders.close();
        let ended = self.thread.take().map(JoinHandle::join);
        if let Some(Err(_)) = ended {
            log::error!("the thread that shows notifications broke");
        }
    }
}
