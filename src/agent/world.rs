//! What the resident process reaches out to, behind small traits so that tests can stand in.

use crate::link::message::Reply;
use crate::link::server::{ClientId, Server};

/// What a child process is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The window.
    Window,
    /// The small window for a prompt that no notification shows.
    Prompt,
}

/// The front ends that are connected. Called on the loop's thread; a send blocks a second at most.
pub trait FrontEnds {
    /// Sends a message; nothing happens if that front end is gone.
    fn send(&self, client: ClientId, reply: &Reply);
}

/// Names a child process; never given twice.
pub type ChildId = u64;

/// Child processes. Called on the loop's thread; does not wait for them.
pub trait Children {
    /// Starts one; its end comes as a message with the same id. The error says in words why not.
    fn start(&mut self, role: Role) -> Result<ChildId, String>;
}

impl FrontEnds for Server {
    fn send(&self, client: ClientId, reply: &Reply) {
        Self::send(self, client, reply);
    }
}
