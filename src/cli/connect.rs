//! Finding the agent, or starting it.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::link::client::{Client, LinkError};
use crate::link::message::Request;
use crate::link::server::{BindError, Claim};

use super::{Context, Failure};

/// A new agent has so long to answer; it takes some tens of milliseconds.
const START_TRIES: u32 = 250;
/// So many when the new one has ended at once.
const LAST_TRIES: u32 = 25;
const BETWEEN_TRIES: Duration = Duration::from_millis(20);

/// With a console of its own that is not shown: the agent does not end with this one.
#[cfg(windows)]
const CREATE_NO_WINDOW: u32 = 0x0800_0000;

/// The running agent.
pub fn connect(context: &Context<'_>) -> Result<Client, Failure> {
    Ok(Client::connect(&context.paths.socket)?)
}

/// The running agent, or one that is started now and goes on after this command.
pub fn connect_or_start(context: &Context<'_>) -> Result<Client, Failure> {
    match Client::connect(&context.paths.socket) {
        Err(LinkError::NotRunning) => {}
        other => return Ok(other?),
    }
    context.paths.make()?;
    // What a new agent complains of before it is ready. A file, because a pipe would break when this command ends.
    let mut complaint = tempfile::tempfile().ok();
    let mut child = start_agent(context, complaint.as_ref())?;
    let mut tries_left = START_TRIES;
    let mut has_ended = false;
    while tries_left > 0 {
        match Client::connect(&context.paths.socket) {
            Err(LinkError::NotRunning) => {}
            other => return Ok(other?),
        }
        if !has_ended && child.try_wait()?.is_some() {
            // Perhaps another command started one in the same moment, and that one will answer soon.
            has_ended = true;
            tries_left = tries_left.min(LAST_TRIES);
        }
        tries_left -= 1;
        thread::sleep(BETWEEN_TRIES);
    }
    let complaint = complaint.as_mut().and_then(said).filter(|_| has_ended);
    let unknown = || "the reminders do not answer; `unpinch agent --foreground` may say why".to_owned();
    Err(Failure::Could(complaint.unwrap_or_else(unknown)))
}

/// The right to be the agent, after one that ran was ended: while it is held nobody else writes to the files. Says
/// whether one ran.
pub fn without_agent(context: &Context<'_>) -> Result<(Claim, bool), Failure> {
    context.paths.make()?;
    let was_running = match Client::connect(&context.paths.socket) {
        Ok(client) => {
            end(client)?;
            true
        }
        Err(LinkError::NotRunning) => false,
        Err(error) => return Err(error.into()),
    };
    let mut tries_left = START_TRIES;
    loop {
        match Claim::take(&context.paths.socket) {
            Ok(claim) => return Ok((claim, was_running)),
            // It has said goodbye and is about to end.
            Err(BindError::AlreadyRunning) if tries_left > 0 => {
                tries_left -= 1;
                thread::sleep(BETWEEN_TRIES);
            }
            Err(error) => return Err(Failure::Could(error.to_string())),
        }
    }
}

/// Ends an agent, and returns when it has closed the connection.
pub fn end(mut client: Client) -> Result<(), Failure> {
    client.ask(&Request::Quit)?;
    let (_sender, mut receiver) = client.split();
    while receiver.receive().is_ok() {}
    Ok(())
}

/// The last line of it, without the name of the program in front.
fn said(complaint: &mut File) -> Option<String> {
    let mut text = String::new();
    complaint.seek(SeekFrom::Start(0)).ok()?;
    complaint.read_to_string(&mut text).ok()?;
    let line = text.lines().last()?;
    Some(line.strip_prefix("unpinch: ").unwrap_or(line).to_owned())
}

/// Starts `unpinch agent`, free of this terminal.
fn start_agent(context: &Context<'_>, complaint: Option<&File>) -> Result<Child, Failure> {
    let program = std::env::current_exe()?;
    let mut command = Command::new(program);
    command.args(context.paths.as_argument(context.data_dir.as_deref())).arg("agent");
    command.stdin(Stdio::null()).stdout(Stdio::null());
    let complaint = complaint.and_then(|file| file.try_clone().ok());
    command.stderr(complaint.map_or_else(Stdio::null, Stdio::from));
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(&mut command, CREATE_NO_WINDOW);
    Ok(command.spawn()?)
}
