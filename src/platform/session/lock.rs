//! PURE: one lock out of several that tell of it, each of which may know only half.

use std::collections::BTreeSet;

use super::{Matter, SessionEvent, Teller, WhyNot};

/// The name that stands for the login manager among the screen savers.
pub(super) const LOGIND: &str = "org.freedesktop.login1";

/// Who tells of the lock, and who says that it is on.
#[derive(Debug, Default)]
pub(super) struct Lock {
    tellers: BTreeSet<&'static str>,
    on: BTreeSet<&'static str>,
}

impl Lock {
    /// One of them is there (or not), and says that the screen is locked (or not). Returns what is news.
    pub fn told(&mut self, teller: &'static str, locked: Option<bool>) -> Vec<SessionEvent> {
        let (was_locked, by) = (self.is_locked(), self.by());
        let _is_new = if locked.is_some() { self.tellers.insert(teller) } else { self.tellers.remove(teller) };
        let _is_new = if locked == Some(true) { self.on.insert(teller) } else { self.on.remove(teller) };
        let mut news = Vec::new();
        if self.by() != by {
            news.push(SessionEvent::Sight(Matter::Lock, self.by()));
        }
        if self.is_locked() != was_locked {
            news.push(if self.is_locked() { SessionEvent::Locked } else { SessionEvent::Unlocked });
        }
        news
    }

    fn is_locked(&self) -> bool {
        !self.on.is_empty()
    }

    fn by(&self) -> Result<Teller, WhyNot> {
        let logind = self.tellers.contains(LOGIND);
        let savers = self.tellers.len() > usize::from(logind);
        match (logind, savers) {
            (true, true) => Ok(Teller::LogindAndScreenSaver),
            (true, false) => Ok(Teller::Logind),
            (false, true) => Ok(Teller::ScreenSaver),
            (false, false) => Err(WhyNot::Nobody),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAVER: &str = "org.gnome.ScreenSaver";

    fn sight(by: Teller) -> SessionEvent {
        SessionEvent::Sight(Matter::Lock, Ok(by))
    }

    #[test]
    fn a_lock_told_twice_is_one_and_ends_with_the_last() {
        let mut lock = Lock::default();
        assert_eq!(lock.told(LOGIND, Some(false)), [sight(Teller::Logind)]);
        assert_eq!(lock.told(SAVER, Some(true)), [sight(Teller::LogindAndScreenSaver), SessionEvent::Locked]);
        assert_eq!(lock.told(LOGIND, Some(true)), []);
        assert_eq!(lock.told(SAVER, Some(false)), []);
        assert_eq!(lock.told(LOGIND, Some(false)), [SessionEvent::Unlocked]);
    }

    #[test]
    fn a_screen_saver_that_goes_away_takes_its_lock_along() {
        let mut lock = Lock::default();
        lock.told(SAVER, Some(true));
        let nobody = SessionEvent::Sight(Matter::Lock, Err(WhyNot::Nobody));
        assert_eq!(lock.told(SAVER, None), [nobody, SessionEvent::Unlocked]);
    }
}
