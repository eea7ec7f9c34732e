//! The thread that asks the sources and sleeps until one of them has news.
//!
//! A source is asked again shortly after the system told that something changed; one that cannot be told of changes is
//! asked again after a while, and only while it holds.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::thread::Builder;
use std::time::Duration;

use rustix::event::{EventfdFlags, PollFd, PollFlags, eventfd, poll};
use rustix::io::Errno;
use rustix::time::{
    Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create, timerfd_settime,
};

use super::answer::Answer;
use super::camera::Camera;
use super::microphone::Microphone;
use super::pipewire::PipeWire;
use super::screen::Screen;
use super::{HoldChanged, Obeyed, Places, Tell};
use crate::domain::prompt::Hold;

/// Changes come in flocks: a window that opens, a device that is tried and closed again.
const SETTLE: Duration = Duration::from_millis(200);

/// Something that is asked for one or two holds. Lives on the thread `holds`.
pub(super) trait Source {
    /// What holds now, of what is obeyed.
    fn ask(&mut self, obeyed: &Obeyed) -> Vec<Hold>;

    /// Becomes readable when there may be news.
    fn news(&self) -> Option<BorrowedFd<'_>>;

    /// Reads the news away; whether it is worth asking again.
    fn drain(&mut self) -> bool;

    /// After how long to ask again without news.
    fn again_after(&self) -> Option<Duration>;
}

struct Order {
    asked: u64,
    obeyed: Obeyed,
    answer: Arc<Answer>,
}

/// The near end of the thread, which ends when this is dropped.
pub(super) struct Watcher {
    /// None only while it is being dropped.
    orders: Option<Sender<Order>>,
    bell: Arc<OwnedFd>,
}

impl Watcher {
    pub fn start(places: Places, tell: Tell) -> io::Result<Self> {
        let (orders, inbox) = mpsc::channel();
        let bell = Arc::new(eventfd(0, EventfdFlags::NONBLOCK | EventfdFlags::CLOEXEC)?);
        let rung = Arc::clone(&bell);
        Builder::new().name("holds".into()).spawn(move || {
            let mut far = Far { inbox, bell: rung, slots: slots(&places), tell, asked: 0, obeyed: None };
            if let Err(e) = far.run() {
                log::warn!("holds are no longer looked at: {e}");
            }
        })?;
        Ok(Self { orders: Some(orders), bell })
    }

    /// Asks; each source answers for itself.
    pub fn ask(&self, asked: u64, obeyed: Obeyed, answer: &Arc<Answer>) {
        let order = Order { asked, obeyed, answer: Arc::clone(answer) };
        match &self.orders {
            Some(orders) if orders.send(order).is_ok() => self.ring(),
            _ => answer.finish_side(),
        }
    }

    fn ring(&self) {
        if let Err(e) = rustix::io::write(&*self.bell, &1_u64.to_ne_bytes()) {
            log::warn!("the thread that looks at holds cannot be woken: {e}");
        }
    }
}

impl Drop for Watcher {
    /// Does not wait for the thread: it may be in the middle of a question.
    fn drop(&mut self) {
        self.orders = None;
        self.ring();
    }
}

/// The thread's own.
struct Far {
    inbox: Receiver<Order>,
    bell: Arc<OwnedFd>,
    slots: Vec<Slot>,
    tell: Tell,
    asked: u64,
    /// None before the first question.
    obeyed: Option<Obeyed>,
}

/// A source, what it last answered, and when it is asked again.
struct Slot {
    source: Box<dyn Source>,
    on: Vec<Hold>,
    timer: OwnedFd,
}

fn slots(places: &Places) -> Vec<Slot> {
    let mut sources: Vec<Box<dyn Source>> = vec![Box::new(Camera::new(places)), Box::new(Microphone::new(places))];
    if let Some(display) = &places.display {
        match Screen::connect(display) {
            Ok(screen) => sources.push(Box::new(screen)),
            Err(e) => log::info!("the display does not say what fills it: {e}"),
        }
    }
    if let Some(program) = &places.pw_dump {
        sources.push(Box::new(PipeWire::new(program.clone())));
    }
    let slot = |source| Some(Slot { source, on: Vec::new(), timer: timer().ok()? });
    sources.into_iter().filter_map(slot).collect()
}

impl Far {
    /// Until nobody follows any more.
    fn run(&mut self) -> io::Result<()> {
        loop {
            let ready = self.wait()?;
            if ready.first() == Some(&true) {
                empty(&*self.bell)?;
                loop {
                    match self.inbox.try_recv() {
                        Ok(order) => self.answer(&order)?,
                        Err(TryRecvError::Empty) => break,
                        Err(TryRecvError::Disconnected) => return Ok(()),
                    }
                }
                continue;
            }
            for (index, slot) in self.slots.iter_mut().enumerate() {
                let is_ready = |at| ready.get(1 + 2 * index + at) == Some(&true);
                if is_ready(1) && slot.source.drain() {
                    slot.arm(Some(SETTLE))?;
                } else if is_ready(0) {
                    empty(&slot.timer)?;
                    self.obeyed.as_ref().map_or(Ok(()), |obeyed| slot.look(obeyed, self.asked, &*self.tell))?;
                }
            }
        }
    }

    /// Sleeps until something is ready: the bell, and of each source its timer and its news.
    fn wait(&self) -> io::Result<Vec<bool>> {
        // A source without news stands in with its timer.
        let news = |slot: &'_ Slot| slot.source.news().is_some();
        let mut fds = vec![PollFd::new(&*self.bell, PollFlags::IN)];
        for slot in &self.slots {
            fds.push(PollFd::new(&slot.timer, PollFlags::IN));
            fds.push(PollFd::from_borrowed_fd(slot.source.news().unwrap_or(slot.timer.as_fd()), PollFlags::IN));
        }
        loop {
            match poll(&mut fds, None) {
                Ok(_) => break,
                Err(Errno::INTR) => {}
                Err(e) => return Err(e.into()),
            }
        }
        let mut ready: Vec<bool> = fds.iter().map(|fd| !fd.revents().is_empty()).collect();
        for (index, slot) in self.slots.iter().enumerate() {
            if let Some(ready) = ready.get_mut(2 + 2 * index).filter(|_| !news(slot)) {
                *ready = false;
            }
        }
        Ok(ready)
    }

    /// Asks all sources, the quick ones first.
    fn answer(&mut self, order: &Order) -> io::Result<()> {
        self.asked = order.asked;
        self.obeyed = Some(order.obeyed);
        for slot in &mut self.slots {
            slot.ask(&order.obeyed)?;
            if !order.answer.add(&slot.on) {
                let late = slot.on.iter().map(|hold| HoldChanged { asked: order.asked, hold: *hold, on: true });
                late.for_each(&*self.tell);
            }
        }
        order.answer.finish_side();
        Ok(())
    }
}

impl Slot {
    fn ask(&mut self, obeyed: &Obeyed) -> io::Result<()> {
        self.on = self.source.ask(obeyed);
        // News that came in the middle of the question.
        let again = if self.source.drain() { Some(SETTLE) } else { self.source.again_after() };
        self.arm(again)
    }

    /// Asks and tells what changed.
    fn look(&mut self, obeyed: &Obeyed, asked: u64, tell: &dyn Fn(HoldChanged)) -> io::Result<()> {
        let before = std::mem::take(&mut self.on);
        self.ask(obeyed)?;
        for hold in self.on.iter().copied().filter(|hold| !before.contains(hold)) {
            tell(HoldChanged { asked, hold, on: true });
        }
        for hold in before.into_iter().filter(|hold| !self.on.contains(hold)) {
            tell(HoldChanged { asked, hold, on: false });
        }
        Ok(())
    }

    fn arm(&self, after: Option<Duration>) -> io::Result<()> {
        const NEVER: Timespec = Timespec { tv_sec: 0, tv_nsec: 0 };
        let it_value = after.map_or(NEVER, |after| Timespec::try_from(after).unwrap_or(NEVER));
        timerfd_settime(&self.timer, TimerfdTimerFlags::empty(), &Itimerspec { it_interval: NEVER, it_value })?;
        Ok(())
    }
}

fn timer() -> io::Result<OwnedFd> {
    let flags = TimerfdFlags::NONBLOCK | TimerfdFlags::CLOEXEC;
    Ok(timerfd_create(TimerfdClockId::Monotonic, flags)?)
}

fn empty(fd: &impl AsFd) -> io::Result<()> {
    match rustix::io::read(fd, &mut [0_u8; 8]) {
        Ok(_) | Err(Errno::AGAIN) => Ok(()),
        Err(e) => Err(e.into()),
    }
}
