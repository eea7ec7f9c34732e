//! One note after the other, on systems whose service never goes away: Windows and macOS.
//!
//! One thread named `notify`, which sleeps on its orders and the deadline of the open note. What the system tells, on
//! threads of its own, becomes an order too.

use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::Builder;
use std::time::Duration;

use super::{Choice, Note, Notifier, NotifyEvent};
use crate::platform::clock::Clock;

/// How long the end waits for an open note to be taken away.
const PATIENCE: Duration = Duration::from_secs(2);

/// The notifications of one system. Called on the thread `notify`.
pub trait System {
    /// What an open note is known by; dropping it ends all listening.
    type Shown;

    /// Shows a note and has told what becomes of it. The error says why not, as a sentence part.
    fn show(&mut self, note: &Note, reporter: Reporter) -> Result<Self::Shown, String>;

    /// Takes it away.
    fn hide(&mut self, shown: Self::Shown);
}

/// What became of a note: what a person did with it, or that the system did not show it after all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Did {
    Chose(Choice),
    Dismissed,
    Failed,
}

/// Tells of one showing.
#[derive(Debug, Clone)]
pub struct Reporter {
    showing: u64,
    orders: Sender<Order>,
}

impl Reporter {
    /// Does not block; what comes after the showing's end is not heard.
    pub fn tell(&self, did: Did) {
        if self.orders.send(Order::Heard { showing: self.showing, did }).is_err() {
            log::debug!("nobody hears of the notification any more");
        }
    }
}

#[derive(Debug)]
enum Order {
    Show(Box<Note>),
    Withdraw,
    Heard { showing: u64, did: Did },
    End,
}

/// The near end of the thread.
pub struct Desk {
    orders: Sender<Order>,
    ended: Receiver<()>,
}

impl Desk {
    /// `system` is called once, on the thread.
    pub fn start<S: System>(
        system: impl FnOnce() -> S + Send + 'static,
        tell: impl Fn(NotifyEvent) + Send + 'static,
    ) -> io::Result<Self> {
        let (orders, inbox) = mpsc::channel();
        let (end, ended) = mpsc::channel();
        let reports = orders.clone();
        Builder::new().name("notify".into()).spawn(move || {
            let desk = Serving {
                system: system(),
                open: None,
                showing: 0,
                is_told_missing: false,
                reports,
                clock: Clock::new(1.0),
                tell,
            };
            desk.serve(&inbox);
            drop(end);
        })?;
        Ok(Self { orders, ended })
    }

    fn order(&self, order: Order) {
        if self.orders.send(order).is_err() {
            log::error!("the thread that shows notifications has ended");
        }
    }
}

impl Notifier for Desk {
    fn show(&mut self, note: Note) {
        self.order(Order::Show(Box::new(note)));
    }

    fn withdraw(&mut self) {
        self.order(Order::Withdraw);
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.order(Order::End);
        // The end closes the channel.
        self.ended.recv_timeout(PATIENCE).unwrap_or_default();
    }
}

/// A note on screen.
struct Open<T> {
    number: u64,
    shown: T,
    /// When it is taken away without an answer, in the clock's passed time; none if that is too far to be told.
    until: Option<Duration>,
}

/// The far end.
struct Serving<S: System, F> {
    system: S,
    open: Option<Open<S::Shown>>,
    showing: u64,
    /// Whether the last note could not be shown.
    is_told_missing: bool,
    reports: Sender<Order>,
    clock: Clock,
    tell: F,
}

impl<S: System, F: Fn(NotifyEvent)> Serving<S, F> {
    fn serve(mut self, inbox: &Receiver<Order>) {
        loop {
            let order = match self.open.as_ref().and_then(|open| open.until) {
                Some(until) => inbox.recv_timeout(until.saturating_sub(self.clock.now().mono)),
                None => inbox.recv().map_err(RecvTimeoutError::from),
            };
            match order {
                Ok(Order::Show(note)) => self.show(&note),
                Ok(Order::Withdraw) => drop(self.close()),
                Ok(Order::Heard { showing, did }) if showing == self.showing => {
                    if let Some(number) = self.close() {
                        (self.tell)(match did {
                            Did::Chose(choice) => NotifyEvent::Answered { number, choice },
                            Did::Dismissed => NotifyEvent::Dismissed { number },
                            Did::Failed => {
                                self.is_told_missing = true;
                                NotifyEvent::Undelivered { number, cause: "the system did not show it".to_owned() }
                            }
                        });
                    }
                }
                Ok(Order::Heard { .. }) => {}
                Err(RecvTimeoutError::Timeout) => {
                    if let Some(number) = self.close() {
                        (self.tell)(NotifyEvent::Expired { number });
                    }
                }
                Ok(Order::End) | Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.close();
    }

    fn show(&mut self, note: &Note) {
        self.close();
        self.showing += 1;
        let reporter = Reporter { showing: self.showing, orders: self.reports.clone() };
        match self.system.show(note, reporter) {
            Ok(shown) => {
                let span = note.expires.map_or(note.deadline, |expires| expires.min(note.deadline));
                let until = self.clock.now().mono.checked_add(span);
                self.open = Some(Open { number: note.number, shown, until });
                if std::mem::take(&mut self.is_told_missing) {
                    (self.tell)(NotifyEvent::ServiceBack);
                }
            }
            Err(cause) => {
                self.is_told_missing = true;
                (self.tell)(NotifyEvent::Undelivered { number: note.number, cause });
            }
        }
    }

    /// Takes an open note away. Returns its number.
    fn close(&mut self) -> Option<u64> {
        let open = self.open.take()?;
        self.system.hide(open.shown);
        Some(open.number)
    }
}

#[cfg(test)]
mod tests;
