//! Messages between the agent and its front ends, and the local socket that carries them.
//!
//! One JSON value a line. A front end says `Hello` first; the agent answers each request with one reply, and sends
//! `Changed` and `Show` unasked to those that asked to `Watch`. The socket belongs to the person alone.

pub mod answers;
pub mod client;
pub mod day;
pub mod message;
pub mod progress;
pub mod server;
#[cfg(test)]
mod tests;
pub mod view;

use std::io::{self, BufRead, Read, Write};
use std::path::Path;
use std::sync::Arc;

use interprocess::local_socket::{GenericFilePath, GenericNamespaced, Name, Stream, ToFsName as _, ToNsName as _};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Longest line that is read, in bytes; a longer one is nobody of ours.
const MAX_LINE: u64 = 4 * 1024 * 1024;

/// The socket's name for the system: the path itself, or on Windows a pipe named after it.
fn socket_name(path: &Path) -> io::Result<Name<'static>> {
    if cfg!(windows) {
        use std::hash::{DefaultHasher, Hash as _, Hasher as _};
        let mut hasher = DefaultHasher::new();
        path.hash(&mut hasher);
        format!("unpinch-{:016x}", hasher.finish()).to_ns_name::<GenericNamespaced>()
    } else {
        path.to_owned().to_fs_name::<GenericFilePath>()
    }
}

/// A message as one line, newline included.
fn to_line(message: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(message)?;
    line.push(b'\n');
    Ok(line)
}

/// The next message; none at the end of the stream.
fn read_line<T: DeserializeOwned>(reader: &mut impl BufRead) -> io::Result<Option<T>> {
    let mut line = Vec::new();
    reader.take(MAX_LINE).read_until(b'\n', &mut line)?;
    if line.is_empty() {
        return Ok(None);
    }
    if line.pop() != Some(b'\n') {
        return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the message was cut off"));
    }
    Ok(Some(serde_json::from_slice(&line)?))
}

/// A connection that is read on one thread and written on another.
#[derive(Debug, Clone)]
struct Shared(Arc<Stream>);

impl Shared {
    fn new(stream: Stream) -> Self {
        Self(Arc::new(stream))
    }
}

impl Read for Shared {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        (&*self.0).read(buffer)
    }
}

impl Write for Shared {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        (&*self.0).write(buffer)
    }

    fn flush(&mut self) -> io::Result<()> {
        (&*self.0).flush()
    }
}
