//! The agent's single waiting place: everything that happens is posted here, and time is waited for here.
//!
//! Between two events nothing runs: no tick, no polling.

#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod bell;
#[cfg(not(target_os = "linux"))]
#[path = "elsewhere.rs"]
mod bell;

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use bell::{Bell, Rung};

use super::Clock;

/// How long to wait when the system refuses to say what happened; it should never come to that.
const BLIND: Duration = Duration::from_mins(1);

/// The system gave no means to wait with.
#[derive(Debug, thiserror::Error)]
#[error("cannot wait for events: {0}")]
pub struct MailboxError(#[from] std::io::Error);

/// Why waiting ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wake<T> {
    /// Somebody posted this.
    Posted(T),
    /// The asked moment is reached; also right after a suspend in which it passed.
    Reached,
    /// The wall clock or the zone was set, the machine resumed, or (where the system tells none of this) a quarter of
    /// an hour passed. Everything that depends on civil time is to be looked at anew.
    ClockSet,
}

/// Receives what is posted; owned by one thread.
#[derive(Debug)]
pub struct Mailbox<T> {
    clock: Clock,
    queue: Receiver<T>,
    sender: Sender<T>,
    bell: Arc<Bell>,
}

/// Posts into a [`Mailbox`]. From any thread, as often as wanted; never blocks.
#[derive(Debug)]
pub struct Poster<T> {
    sender: Sender<T>,
    bell: Arc<Bell>,
}

impl<T> Mailbox<T> {
    /// An empty one, whose deadlines are those of `clock`. With a clock set by hand no time passes while waiting.
    pub fn new(clock: &Clock) -> Result<Self, MailboxError> {
        let (sender, queue) = mpsc::channel();
        Ok(Self { clock: clock.clone(), queue, sender, bell: Arc::new(Bell::new()?) })
    }

    /// Another door to it.
    pub fn poster(&self) -> Poster<T> {
        Poster { sender: self.sender.clone(), bell: Arc::clone(&self.bell) }
    }

    /// Blocks until something is posted, the clock shows `until_mono`, or the clock is set.
    ///
    /// What was posted comes first and in order, however late it is.
    pub fn wait(&self, until_mono: Option<Duration>) -> Wake<T> {
        loop {
            if let Ok(posted) = self.queue.try_recv() {
                return Wake::Posted(posted);
            }
            if until_mono.is_some_and(|until| self.clock.now().mono >= until) {
                return Wake::Reached;
            }
            let until = until_mono.and_then(|until| self.clock.boot_at(until));
            match self.bell.wait(until) {
                Rung::Posted | Rung::Reached => {}
                Rung::ClockSet => return Wake::ClockSet,
                Rung::Broken => {
                    if let Ok(posted) = self.queue.recv_timeout(BLIND) {
                        return Wake::Posted(posted);
                    }
                }
            }
        }
    }
}

impl<T> Poster<T> {
    /// Leaves `message` in the mailbox; it is dropped when the mailbox is gone, because then nobody cares any more.
    pub fn post(&self, message: T) {
        if self.sender.send(message).is_ok() {
            self.bell.ring();
        }
    }
}

impl<T> Clone for Poster<T> {
    fn clone(&self) -> Self {
        Self { sender: self.sender.clone(), bell: Arc::clone(&self.bell) }
    }
}

#[cfg(test)]
mod tests;
