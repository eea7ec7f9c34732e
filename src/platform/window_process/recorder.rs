//! A launcher that starts nothing and remembers what it was asked for, for tests; clones share it.

use std::ffi::OsString;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::{Ended, Launcher, Running, StartError, Tell};

/// One goes to the code under test, a clone stays with the test.
#[derive(Clone, Default)]
pub struct Recorder {
    started: Arc<Mutex<Vec<Started>>>,
}

struct Started {
    args: Vec<OsString>,
    ended: Option<Tell>,
    is_terminated: Arc<AtomicBool>,
}

impl Recorder {
    /// The arguments of every start so far.
    pub fn args(&self) -> Vec<Vec<OsString>> {
        self.lock().iter().map(|started| started.args.clone()).collect()
    }

    /// Whether the process of this start (from 0) was asked to end.
    pub fn is_terminated(&self, index: usize) -> bool {
        self.lock().get(index).is_some_and(|started| started.is_terminated.load(Ordering::SeqCst))
    }

    /// Lets the process of this start (from 0) end.
    pub fn end(&self, index: usize, how: Ended) {
        let tell = self.lock().get_mut(index).and_then(|started| started.ended.take());
        if let Some(tell) = tell {
            tell(how);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Started>> {
        self.started.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Launcher for Recorder {
    fn start(&mut self, args: &[OsString], ended: Tell) -> Result<Box<dyn Running>, StartError> {
        let is_terminated = Arc::new(AtomicBool::new(false));
        let mut started = self.lock();
        let id = u32::try_from(started.len()).unwrap_or(u32::MAX);
        let process = RecordedProcess { id, is_terminated: Arc::clone(&is_terminated) };
        started.push(Started { args: args.to_vec(), ended: Some(ended), is_terminated });
        Ok(Box::new(process))
    }
}

#[derive(Debug)]
struct RecordedProcess {
    id: u32,
    is_terminated: Arc<AtomicBool>,
}

impl Running for RecordedProcess {
    fn id(&self) -> u32 {
        self.id
    }

    fn terminate(&self) {
        self.is_terminated.store(true, Ordering::SeqCst);
    }
}
