//! Finding the agent, or starting it.

use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::link::client::{Client, LinkError};

use super::{Context, Failure};

/// A new agent has so long to answer; it takes some tens of milliseconds.
const START_TRIES: u32 = 250;
const BETWEEN_TRIES: Duration = Duration::from_millis(20);

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
    let mut child = start_agent(context)?;
    for _ in 0..START_TRIES {
        match Client::connect(&context.paths.socket) {
            Err(LinkError::NotRunning) => {}
            other => return Ok(other?),
        }
        if let Some(status) = child.try_wait()?
            && !status.success()
        {
            return Err(Failure::Could("the reminders could not be started; `unpinch agent` says why".to_owned()));
        }
        thread::sleep(BETWEEN_TRIES);
    }
    Err(Failure::Could("the reminders do not answer; `unpinch agent --foreground` may say why".to_owned()))
}

/// Starts `unpinch agent`, free of this terminal.
fn start_agent(context: &Context<'_>) -> Result<Child, Failure> {
    let program = std::env::current_exe()?;
    let mut command = Command::new(program);
    command.args(context.paths.as_argument(context.data_dir.as_deref())).arg("agent");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    Ok(command.spawn()?)
}
