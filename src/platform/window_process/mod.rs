//! Starting the window as a process of its own, and knowing how it ended.
//!
//! Which page it opens and what its end means is decided elsewhere. A window outlives an agent that ends.

mod recorder;

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Builder;

pub use recorder::Recorder;

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// By itself; 0 is success.
    Exited(i32),
    /// By a signal: a crash, or somebody ended it.
    Signalled(i32),
    /// The system does not say.
    Unknown,
}

/// Why there is no window process.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("cannot tell which program this is: {0}")]
    Executable(io::Error),
    #[error("cannot start {}: {cause}", program.display())]
    Refused { program: PathBuf, cause: io::Error },
}

/// What is told, once, when the process has ended.
pub type Tell = Box<dyn FnOnce(Ended) + Send>;

/// Starts processes.
pub trait Launcher: Send {
    /// Starts one with these arguments. Takes some milliseconds; does not wait for the process. `ended` is called from
    /// a thread of its own, named `window-watch`.
    fn start(&mut self, args: &[OsString], ended: Tell) -> Result<Box<dyn Running>, StartError>;
}

/// A started process. Dropping this leaves it alone.
pub trait Running: Send + std::fmt::Debug {
    /// The system's number of it.
    fn id(&self) -> u32;

    /// Asks it to end; does not wait and does not block. Nothing happens if it has ended already.
    fn terminate(&self);
}

/// Starts this program again, in another role.
#[derive(Debug, Default)]
pub struct SameProgram {
    program: Option<PathBuf>,
}

impl SameProgram {
    /// Another program in its place, for tests.
    pub fn instead(program: impl Into<PathBuf>) -> Self {
        Self { program: Some(program.into()) }
    }

    fn program(&self) -> Result<PathBuf, StartError> {
        if let Some(program) = &self.program {
            return Ok(program.clone());
        }
        let program = std::env::current_exe().map_err(StartError::Executable)?;
        // A file replaced by an upgrade: what runs can still be started by this name, and both processes stay alike.
        if cfg!(target_os = "linux") && !program.exists() { Ok("/proc/self/exe".into()) } else { Ok(program) }
    }
}

impl Launcher for SameProgram {
    fn start(&mut self, args: &[OsString], ended: Tell) -> Result<Box<dyn Running>, StartError> {
        let program = self.program()?;
        let refused = |cause| StartError::Refused { program: program.clone(), cause };
        let child = Command::new(&program).args(args).stdin(Stdio::null()).spawn().map_err(refused)?;
        let process = Process { id: child.id(), is_alive: Arc::new(Mutex::new(true)) };
        let watched = process.clone();
        let watch = Builder::new().name("window-watch".into()).spawn(move || ended(watched.wait(child)));
        match watch {
            Ok(_) => Ok(Box::new(process)),
            Err(cause) => {
                process.terminate();
                Err(refused(cause))
            }
        }
    }
}

/// A process by its number, which means it only as long as it was not waited for.
#[derive(Debug, Clone)]
struct Process {
    id: u32,
    is_alive: Arc<Mutex<bool>>,
}

impl Running for Process {
    fn id(&self) -> u32 {
        self.id
    }

    fn terminate(&self) {
        let is_alive = self.is_alive.lock().unwrap_or_else(PoisonError::into_inner);
        if *is_alive {
            self.ask_to_end();
        }
    }
}

impl Process {
    /// Blocks until the process has ended.
    fn wait(&self, mut child: Child) -> Ended {
        self.wait_without_reaping();
        let mut is_alive = self.is_alive.lock().unwrap_or_else(PoisonError::into_inner);
        *is_alive = false;
        child.wait().map_or(Ended::Unknown, told)
    }

    #[cfg(unix)]
    fn pid(&self) -> Option<rustix::process::Pid> {
        i32::try_from(self.id).ok().and_then(rustix::process::Pid::from_raw)
    }

    /// So that the number stays its own until [`Process::is_alive`] says that it is not.
    #[cfg(unix)]
    fn wait_without_reaping(&self) {
        use rustix::process::{WaitId, WaitIdOptions, waitid};
        let Some(pid) = self.pid() else { return };
        let ended = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
        while let Err(rustix::io::Errno::INTR) = waitid(WaitId::Pid(pid), ended) {}
    }

    #[cfg(unix)]
    fn ask_to_end(&self) {
        let Some(pid) = self.pid() else { return };
        if let Err(e) = rustix::process::kill_process(pid, rustix::process::Signal::TERM) {
            log::warn!("the window does not end: {e}");
        }
    }

    #[cfg(not(unix))]
    #[expect(clippy::unused_self, reason = "the number is used where processes have signals")]
    fn wait_without_reaping(&self) {}

    // Without signals there is no polite way from outside; the window is asked over its link.
    #[cfg(not(unix))]
    #[expect(clippy::unused_self, reason = "the number is used where processes have signals")]
    fn ask_to_end(&self) {
        log::info!("a window cannot be ended from outside on this system");
    }
}

fn told(status: ExitStatus) -> Ended {
    #[cfg(unix)]
    if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
        return Ended::Signalled(signal);
    }
    status.code().map_or(Ended::Unknown, Ended::Exited)
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
