//! A front end's end: ask and be answered, or listen for what comes unasked.

use std::io::{self, BufReader, Write as _};
use std::path::Path;

use interprocess::local_socket::Stream;
use interprocess::local_socket::traits::Stream as _;
use thiserror::Error;

use super::message::{PROTOCOL, Reply, Request};
use super::{Shared, read_line, socket_name, to_line};

/// The agent cannot be reached or did not do it.
#[derive(Debug, Error)]
pub enum LinkError {
    #[error("Unpinch's agent is not running; start it with `unpinch agent` or open `unpinch`")]
    NotRunning,
    /// The agent said no; the sentence says why and what to do.
    #[error("{0}")]
    Refused(String),
    #[error("the connection to Unpinch's agent broke: {0}")]
    Broken(#[from] io::Error),
}

/// A connection to the agent.
#[derive(Debug)]
pub struct Client {
    sender: Sender,
    receiver: Receiver,
}

/// The sending half.
#[derive(Debug)]
pub struct Sender(Shared);

/// The receiving half.
#[derive(Debug)]
pub struct Receiver(BufReader<Shared>);

impl Client {
    /// Connects and says hello.
    pub fn connect(socket: &Path) -> Result<Self, LinkError> {
        let name = socket_name(socket)?;
        let stream = Stream::connect(name).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused | io::ErrorKind::NotADirectory => {
                LinkError::NotRunning
            }
            _ => LinkError::Broken(error),
        })?;
        let stream = Shared::new(stream);
        let mut client = Self { sender: Sender(stream.clone()), receiver: Receiver(BufReader::new(stream)) };
        let version = env!("CARGO_PKG_VERSION").to_owned();
        client.ask(&Request::Hello { protocol: PROTOCOL, version })?;
        Ok(client)
    }

    /// Sends a request and waits for its answer. What comes unasked meanwhile is passed over.
    pub fn ask(&mut self, request: &Request) -> Result<Reply, LinkError> {
        self.sender.send(request)?;
        loop {
            match self.receiver.receive()? {
                Reply::Changed { .. } | Reply::Show { .. } => {}
                Reply::Refused { why } => return Err(LinkError::Refused(why)),
                reply => return Ok(reply),
            }
        }
    }

    /// Both halves, for a front end that listens on a thread of its own.
    pub fn split(self) -> (Sender, Receiver) {
        (self.sender, self.receiver)
    }
}

impl Sender {
    /// Sends a request without waiting.
    pub fn send(&mut self, request: &Request) -> Result<(), LinkError> {
        Ok(self.0.write_all(&to_line(request)?)?)
    }
}

impl Receiver {
    /// Waits for the next message, asked for or not.
    pub fn receive(&mut self) -> Result<Reply, LinkError> {
        let gone = || LinkError::Broken(io::Error::new(io::ErrorKind::UnexpectedEof, "the agent has ended"));
        read_line(&mut self.0)?.ok_or_else(gone)
    }
}
