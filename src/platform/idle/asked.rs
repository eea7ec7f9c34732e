//! Systems that answer how long nothing was touched, and tell nothing by themselves (Windows, macOS).
//!
//! While the person is there it is asked at the one moment at which they could have become idle. While they are away it
//! is asked every [`WHILE_AWAY`]: nobody is disturbed by that then.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::Builder;
use std::time::Duration;

use super::{Idle, IdleError, IdleEvent};

/// How late a return may be noticed. The first reminder after it waits for longer than this anyway.
const WHILE_AWAY: Duration = Duration::from_secs(20);

/// A look that comes a moment too early is not to lead to another one a moment later.
const ROUNDING: Duration = Duration::from_millis(20);

/// How long nothing was touched; none = the system does not say.
pub(super) type StillFor = fn() -> Option<Duration>;

/// Starts the thread `idle`, which tells from there. `tell` must not block.
pub(super) fn start(
    still_for: StillFor,
    threshold: Duration,
    tell: impl Fn(IdleEvent) + Send + 'static,
) -> Result<Box<dyn Idle>, IdleError> {
    if still_for().is_none() {
        return Err(IdleError::NotAvailable);
    }
    let (thresholds, changed) = mpsc::channel();
    Builder::new()
        .name("idle".into())
        .stack_size(64 * 1024)
        .spawn(move || run(still_for, threshold, &changed, &tell))?;
    Ok(Box::new(Asked { thresholds }))
}

struct Asked {
    thresholds: Sender<Duration>,
}

impl Idle for Asked {
    fn set_threshold(&mut self, threshold: Duration) {
        if self.thresholds.send(threshold).is_err() {
            log::warn!("it is no longer seen whether you are at the desk");
        }
    }
}

/// Until the near end is gone or the system answers no more.
fn run(still_for: StillFor, threshold: Duration, changed: &Receiver<Duration>, tell: &impl Fn(IdleEvent)) {
    let mut watch = Watch { threshold, is_idle: false };
    loop {
        let Some(still_for) = still_for() else {
            tell(IdleEvent::Lost { cause: "the system says no longer when something was touched".to_owned() });
            return;
        };
        let (event, wait) = watch.look(still_for);
        event.into_iter().for_each(tell);
        match changed.recv_timeout(wait) {
            Ok(threshold) => watch.threshold = threshold,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// PURE: what one look means, and when to look again.
#[derive(Debug)]
struct Watch {
    threshold: Duration,
    is_idle: bool,
}

impl Watch {
    fn look(&mut self, still_for: Duration) -> (Option<IdleEvent>, Duration) {
        let was_idle = std::mem::replace(&mut self.is_idle, still_for >= self.threshold);
        let event = match (was_idle, self.is_idle) {
            (false, true) => Some(IdleEvent::WentIdle { still_for }),
            (true, false) => Some(IdleEvent::CameBack),
            _ => None,
        };
        let wait = if self.is_idle { WHILE_AWAY } else { self.threshold.saturating_sub(still_for) + ROUNDING };
        (event, wait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn secs(secs: u64) -> Duration {
        Duration::from_secs(secs)
    }

    #[test]
    fn it_is_asked_at_the_deadline_and_not_before() {
        let mut watch = Watch { threshold: secs(120), is_idle: false };
        assert_eq!(watch.look(secs(0)), (None, secs(120) + ROUNDING));
        assert_eq!(watch.look(secs(50)), (None, secs(70) + ROUNDING), "touched 50 s ago");
        assert_eq!(watch.look(secs(120)).0, Some(IdleEvent::WentIdle { still_for: secs(120) }));
    }

    #[test]
    fn who_is_away_is_told_once_and_the_return_too() {
        let mut watch = Watch { threshold: secs(120), is_idle: false };
        assert_eq!(watch.look(secs(500)).0, Some(IdleEvent::WentIdle { still_for: secs(500) }));
        assert_eq!(watch.look(secs(520)), (None, WHILE_AWAY));
        assert_eq!(watch.look(secs(3)), (Some(IdleEvent::CameBack), secs(117) + ROUNDING));
        assert_eq!(watch.look(secs(4)).0, None);
    }

    #[test]
    fn a_system_that_does_not_answer_has_no_watch_and_one_that_stops_says_so() {
        assert!(matches!(start(|| None, secs(120), |_| {}), Err(IdleError::NotAvailable)));
        let (_near, changed) = mpsc::channel();
        let (tell, told) = mpsc::channel();
        run(|| None, secs(120), &changed, &move |event| tell.send(event).expect("the test listens"));
        assert!(matches!(told.try_recv(), Ok(IdleEvent::Lost { .. })));
    }

    #[test]
    fn the_thread_ends_with_its_near_end_and_takes_a_new_threshold_at_once() {
        let (tell, told) = mpsc::channel();
        let mut near = start(|| Some(secs(60)), secs(120), move |event| tell.send(event).expect("the test listens"))
            .expect("it is seen");
        near.set_threshold(secs(30));
        assert_eq!(told.recv(), Ok(IdleEvent::WentIdle { still_for: secs(60) }));
        drop(near);
        assert!(told.recv().is_err(), "the thread has ended");
    }
}
