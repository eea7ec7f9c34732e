//! The agent's end: one agent a socket, any number of front ends.

use std::collections::BTreeMap;
use std::fs::{File, TryLockError};
use std::io::{self, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use interprocess::local_socket::traits::{ListenerExt as _, Stream as _};
use interprocess::local_socket::{ListenerOptions, Stream};
use thiserror::Error;

use super::message::{PROTOCOL, Reply, Request};
use super::{Shared, read_line, socket_name, to_line};

/// A front end that does not take its messages is dropped after so long.
const SEND_TIMEOUT: Duration = Duration::from_secs(1);

/// The socket cannot be had.
#[derive(Debug, Error)]
pub enum BindError {
    #[error("Unpinch's agent is running already; `unpinch status` says what is next")]
    AlreadyRunning,
    #[error("cannot listen for windows and commands: {cause}: {}", path.display())]
    Io { cause: io::Error, path: PathBuf },
}

/// Names a connection as long as it lives.
pub type ClientId = u64;

/// What comes from the front ends.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "requests are few and gone at once")]
pub enum Incoming {
    Request {
        client: ClientId,
        request: Request,
    },
    /// The front end is gone.
    Gone {
        client: ClientId,
    },
}

type Senders = Arc<Mutex<BTreeMap<ClientId, Shared>>>;

/// The right to be the one agent of a socket. A lock beside the socket says whether an agent runs; it goes with the
/// process, so it cannot outlive a crash.
#[derive(Debug)]
pub struct Claim {
    socket: PathBuf,
    _lock: File,
}

impl Claim {
    /// Takes the right, or says that another agent has it. Nobody is listened to yet.
    pub fn take(socket: &Path) -> Result<Self, BindError> {
        let io = |cause| BindError::Io { cause, path: socket.to_owned() };
        let lock =
            File::options().create(true).truncate(false).write(true).open(socket.with_extension("lock")).map_err(io)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { socket: socket.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(BindError::AlreadyRunning),
            Err(TryLockError::Error(cause)) => Err(io(cause)),
        }
    }
}

/// The listening socket. Dropping it removes the socket's file.
#[derive(Debug)]
pub struct Server {
    senders: Senders,
    claim: Claim,
}

impl Server {
    /// Begins to listen on threads `link` and `link-client`; `deliver` is called on those. A socket file left by a crash
    /// is replaced in one step, which is seen by those who watch the file.
    pub fn start(claim: Claim, deliver: impl Fn(Incoming) + Send + Sync + 'static) -> Result<Self, BindError> {
        let socket = claim.socket.as_path();
        let io = |cause| BindError::Io { cause, path: socket.to_owned() };
        // Where a socket is no file there is nothing to replace.
        let begun = if cfg!(unix) { socket.with_extension("new") } else { socket.to_owned() };
        if let Err(cause) = std::fs::remove_file(&begun)
            && cause.kind() != io::ErrorKind::NotFound
        {
            return Err(io(cause));
        }
        let options = ListenerOptions::new().name(socket_name(&begun).map_err(io)?);
        #[cfg(unix)]
        let options = {
            use interprocess::os::unix::local_socket::ListenerOptionsExt as _;
            options.mode(0o600)
        };
        let listener = options.create_sync().map_err(io)?;
        if begun != socket {
            std::fs::rename(&begun, socket).map_err(io)?;
        }
        let senders = Senders::default();
        let accepted = Arc::clone(&senders);
        let deliver = Arc::new(deliver);
        named("link", move || {
            for (client, stream) in (1..).zip(listener.incoming()) {
                match stream {
                    Ok(stream) => serve(client, stream, &accepted, &deliver),
                    Err(error) => log::warn!("a connection could not be taken: {error}"),
                }
            }
        })
        .map_err(io)?;
        Ok(Self { senders, claim })
    }

    /// Sends a message; a front end that does not take it is dropped.
    pub fn send(&self, client: ClientId, reply: &Reply) {
        send(&self.senders, client, reply);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_file(&self.claim.socket)
            && error.kind() != io::ErrorKind::NotFound
        {
            log::warn!("the socket's file cannot be removed: {error}");
        }
    }
}

fn send(senders: &Senders, client: ClientId, reply: &Reply) {
    let mut senders = senders.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(sender) = senders.get_mut(&client) else { return };
    let sent = to_line(reply).and_then(|line| sender.write_all(&line));
    if let Err(error) = sent {
        log::debug!("front end {client} does not take its messages: {error}");
        senders.remove(&client);
    }
}

fn serve<F>(client: ClientId, stream: Stream, senders: &Senders, deliver: &Arc<F>)
where
    F: Fn(Incoming) + Send + Sync + 'static,
{
    if let Err(error) = stream.set_send_timeout(Some(SEND_TIMEOUT)) {
        log::debug!("no send timeout on this system: {error}");
    }
    let receiver = Shared::new(stream);
    let sender = receiver.clone();
    senders.lock().unwrap_or_else(PoisonError::into_inner).insert(client, sender);
    let (senders, deliver) = (Arc::clone(senders), Arc::clone(deliver));
    let started = named("link-client", move || {
        match talk(client, receiver, &senders, deliver.as_ref()) {
            Ok(()) => log::debug!("front end {client} is gone"),
            Err(error) => {
                log::warn!("front end {client}: {error}");
                send(&senders, client, &Reply::Refused { why: format!("The message was not understood: {error}") });
            }
        }
        senders.lock().unwrap_or_else(PoisonError::into_inner).remove(&client);
        deliver(Incoming::Gone { client });
    });
    if let Err(error) = started {
        log::warn!("no thread for a front end: {error}");
    }
}

/// Reads requests until the end; the first must be a `Hello` of this version.
fn talk(client: ClientId, receiver: Shared, senders: &Senders, deliver: &impl Fn(Incoming)) -> io::Result<()> {
    let mut reader = BufReader::new(receiver);
    let hello: Option<Request> = read_line(&mut reader)?;
    let ours = env!("CARGO_PKG_VERSION");
    match hello {
        Some(Request::Hello { protocol: PROTOCOL, .. }) => {
            send(senders, client, &Reply::Welcome { protocol: PROTOCOL, version: ours.to_owned() });
        }
        Some(Request::Hello { version, .. }) => {
            let why = format!(
                "This is Unpinch {version}, but Unpinch {ours} is running in the background. Close its windows, run \
                 `unpinch quit`, and start it again."
            );
            send(senders, client, &Reply::Refused { why });
            return Ok(());
        }
        Some(_) => return Err(io::Error::other("it did not say hello")),
        None => return Ok(()),
    }
    while let Some(request) = read_line(&mut reader)? {
        deliver(Incoming::Request { client, request });
    }
    Ok(())
}

fn named(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new().name(name.to_owned()).stack_size(256 * 1024).spawn(work).map(drop)
}
