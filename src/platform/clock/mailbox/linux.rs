//! Waiting on Linux: one `poll` over a bell, an alarm that counts suspend, a watch on the clock and one on the zone.

use std::io;
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::time::Duration;

use rustix::event::{EventfdFlags, PollFd, PollFlags, eventfd, poll};
use rustix::fs::inotify;
use rustix::io::Errno;
use rustix::time::{
    Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create, timerfd_settime,
};

use crate::platform::clock::reading;

const NEVER: Timespec = Timespec { tv_sec: 0, tv_nsec: 0 };
/// The clock watch wants some moment to wait for; this one does not come.
const END_OF_TIME: Timespec = Timespec { tv_sec: i64::MAX, tv_nsec: 0 };
const ZONE_FOLDER: &str = "/etc";
const ZONE_FILE: &str = "localtime";

/// What woke the waiting thread.
pub(super) enum Rung {
    Posted,
    Reached,
    ClockSet,
    Broken,
}

#[derive(Debug)]
pub(super) struct Bell {
    posted: OwnedFd,
    alarm: OwnedFd,
    clock_set: OwnedFd,
    /// Missing where the system has no watches left; the zone is then seen within five minutes of the next waking.
    zone_set: Option<OwnedFd>,
}

impl Bell {
    pub fn new() -> io::Result<Self> {
        let flags = TimerfdFlags::NONBLOCK | TimerfdFlags::CLOEXEC;
        let bell = Self {
            posted: eventfd(0, EventfdFlags::NONBLOCK | EventfdFlags::CLOEXEC)?,
            alarm: timerfd_create(TimerfdClockId::Boottime, flags)?,
            clock_set: timerfd_create(TimerfdClockId::Realtime, flags)?,
            zone_set: zone_watch().inspect_err(|e| log::info!("no watch on the time zone: {e}")).ok(),
        };
        bell.watch_clock()?;
        Ok(bell)
    }

    /// Wakes the waiting thread, or the next wait.
    pub fn ring(&self) {
        if let Err(e) = rustix::io::write(&self.posted, &1_u64.to_ne_bytes()) {
            log::warn!("a message may be seen late: {e}");
        }
    }

    /// Blocks until one of the four tells something. `until` is on the clock that counts suspend.
    pub fn wait(&self, until: Option<Duration>) -> Rung {
        self.try_wait(until).unwrap_or_else(|e| {
            log::warn!("waiting failed: {e}");
            Rung::Broken
        })
    }

    fn try_wait(&self, until: Option<Duration>) -> io::Result<Rung> {
        let at = until.map_or(NEVER, |until| Timespec::try_from(until).unwrap_or(END_OF_TIME));
        settle(&self.alarm, TimerfdTimerFlags::ABSTIME, at)?;
        loop {
            let mut fds = vec![
                PollFd::new(&self.posted, PollFlags::IN),
                PollFd::new(&self.clock_set, PollFlags::IN),
                PollFd::new(&self.alarm, PollFlags::IN),
            ];
            fds.extend(self.zone_set.iter().map(|fd| PollFd::new(fd, PollFlags::IN)));
            match poll(&mut fds, None) {
                Ok(_) | Err(Errno::INTR) => {}
                Err(e) => return Err(e.into()),
            }
            let told: Vec<bool> = fds.iter().map(|fd| !fd.revents().is_empty()).collect();
            let told = |index: usize| told.get(index).copied().unwrap_or(false);
            if told(1) {
                self.watch_clock()?;
                return Ok(Rung::ClockSet);
            }
            if told(3) && self.zone_changed() {
                return Ok(Rung::ClockSet);
            }
            if told(0) {
                empty(&self.posted)?;
                return Ok(Rung::Posted);
            }
            if told(2) {
                return Ok(Rung::Reached);
            }
        }
    }

    /// Arms the clock watch (anew). A clock set in the same instant is told by the arming itself, and is no error.
    fn watch_clock(&self) -> io::Result<()> {
        let flags = TimerfdTimerFlags::ABSTIME | TimerfdTimerFlags::CANCEL_ON_SET;
        match settle(&self.clock_set, flags, END_OF_TIME) {
            Err(e) if e.raw_os_error() == Some(Errno::CANCELED.raw_os_error()) => Ok(()),
            other => other,
        }
    }

    /// Reads what happened in the folder of the zone file.
    fn zone_changed(&self) -> bool {
        let Some(fd) = &self.zone_set else { return false };
        let mut buffer = [MaybeUninit::uninit(); 1024];
        let mut events = inotify::Reader::new(fd, &mut buffer);
        let mut changed = false;
        while let Ok(event) = events.next() {
            changed |= event.file_name().is_some_and(|name| name.to_bytes() == ZONE_FILE.as_bytes());
        }
        if changed {
            reading::zone_changed();
        }
        changed
    }
}

fn zone_watch() -> rustix::io::Result<OwnedFd> {
    let fd = inotify::init(inotify::CreateFlags::NONBLOCK | inotify::CreateFlags::CLOEXEC)?;
    let wanted = inotify::WatchFlags::CREATE | inotify::WatchFlags::MOVED_TO | inotify::WatchFlags::ONLYDIR;
    inotify::add_watch(&fd, ZONE_FOLDER, wanted)?;
    Ok(fd)
}

fn settle(timer: &impl AsFd, flags: TimerfdTimerFlags, at: Timespec) -> io::Result<()> {
    timerfd_settime(timer, flags, &Itimerspec { it_interval: NEVER, it_value: at })?;
    Ok(())
}

fn empty(fd: &impl AsFd) -> io::Result<()> {
    match rustix::io::read(fd, &mut [0_u8; 8]) {
        Ok(_) | Err(Errno::AGAIN) => Ok(()),
        Err(e) => Err(e.into()),
    }
}
