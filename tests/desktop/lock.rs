//! Lock and sleep, told by a login manager and screen savers on private buses.

use std::sync::mpsc::{self, Receiver};

use unpinch::platform::bus::Buses;
use unpinch::platform::session::{Matter, SessionEvent, Teller, WhyNot, watch};

use crate::fake::{Answer, Fake};
use crate::session::{Desktop, LONG};

const LOGIND: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const MANAGER_PATH: &str = "/org/freedesktop/login1";
const SESSION: &str = "org.freedesktop.login1.Session";
const SESSION_PATH: &str = "/org/freedesktop/login1/session/_31";
const SAVER: &str = "org.freedesktop.ScreenSaver";

/// The login manager with one session.
pub fn logind(desktop: &Desktop, locked: bool) -> Fake {
    let answers = [
        ("GetSession", Answer::Path(SESSION_PATH)),
        ("Display", Answer::Named("1", SESSION_PATH)),
        ("LockedHint", Answer::Bool(locked)),
    ];
    Fake::start(&desktop.system, LOGIND, &answers)
}

pub fn tell_lock(logind: &Fake, locked: bool) {
    logind.change(SESSION_PATH, SESSION, "LockedHint", locked);
}

pub fn tell_sleep(logind: &Fake, begins: bool) {
    logind.say(MANAGER_PATH, MANAGER, "PrepareForSleep", &begins);
}

/// A session that is watched, and what is told of it.
struct Watched {
    told: Receiver<SessionEvent>,
    _buses: Buses,
}

impl Watched {
    fn on(desktop: &Desktop) -> Self {
        let buses = Buses::start_on(&desktop.bus, &desktop.system).expect("a thread");
        let (tell, told) = mpsc::channel();
        watch(&buses, move |event| {
            // The test may have ended.
            let _gone = tell.send(event);
        });
        let watched = Self { told, _buses: buses };
        for matter in [Matter::Lock, Matter::Sleep] {
            watched.until(SessionEvent::Sight(matter, Err(WhyNot::Nobody)));
        }
        watched
    }

    fn next(&self) -> SessionEvent {
        self.told.recv_timeout(LONG).expect("something is told in time")
    }

    fn until(&self, wanted: SessionEvent) {
        while self.next() != wanted {}
    }

    /// Both halves of the login manager were met.
    fn until_logind(&self) {
        let mut awaited = vec![
            SessionEvent::Sight(Matter::Lock, Ok(Teller::Logind)),
            SessionEvent::Sight(Matter::Sleep, Ok(Teller::Logind)),
        ];
        while !awaited.is_empty() {
            let told = self.next();
            awaited.retain(|event| *event != told);
        }
    }
}

#[test]
fn the_login_manager_tells_of_sleep_and_of_the_lock() {
    let desktop = Desktop::bus_only();
    let logind = logind(&desktop, false);
    let watched = Watched::on(&desktop);
    watched.until_logind();
    tell_sleep(&logind, true);
    assert_eq!(watched.next(), SessionEvent::FallingAsleep);
    tell_sleep(&logind, false);
    assert_eq!(watched.next(), SessionEvent::Awake);
    tell_lock(&logind, true);
    assert_eq!(watched.next(), SessionEvent::Locked);
    tell_lock(&logind, true);
    tell_lock(&logind, false);
    assert_eq!(watched.next(), SessionEvent::Unlocked, "told once");
}

#[test]
fn a_screen_that_is_locked_already_is_told_and_a_request_to_lock_is_none() {
    let desktop = Desktop::bus_only();
    let logind = logind(&desktop, true);
    let watched = Watched::on(&desktop);
    watched.until(SessionEvent::Locked);
    logind.say(SESSION_PATH, SESSION, "Unlock", &());
    watched.until(SessionEvent::Unlocked);
    logind.say(SESSION_PATH, SESSION, "Lock", &());
    logind.change("/org/freedesktop/login1/session/_32", SESSION, "LockedHint", true);
    tell_sleep(&logind, true);
    watched.until(SessionEvent::FallingAsleep);
    assert_eq!(watched.told.try_recv().ok(), None, "neither a request nor another person's session");
}

#[test]
fn a_login_manager_that_comes_later_is_met_and_one_that_goes_takes_its_lock_along() {
    let desktop = Desktop::bus_only();
    let watched = Watched::on(&desktop);
    let late = logind(&desktop, true);
    watched.until(SessionEvent::Locked);
    drop(late);
    watched.until(SessionEvent::Unlocked);
    let _again = logind(&desktop, true);
    watched.until(SessionEvent::Locked);
}

#[test]
fn screen_savers_tell_of_the_lock_and_a_stranger_does_not() {
    let desktop = Desktop::bus_only();
    let saver = Fake::start(&desktop.bus, SAVER, &[("GetActive", Answer::Bool(false))]);
    let gnome = "org.gnome.ScreenSaver";
    let other = Fake::start(&desktop.bus, gnome, &[("GetActive", Answer::Bool(false))]);
    let watched = Watched::on(&desktop);
    watched.until(SessionEvent::Sight(Matter::Lock, Ok(Teller::ScreenSaver)));
    saver.say("/org/freedesktop/ScreenSaver", SAVER, "ActiveChanged", &true);
    watched.until(SessionEvent::Locked);
    other.say("/org/freedesktop/ScreenSaver", SAVER, "ActiveChanged", &false);
    other.say("/org/gnome/ScreenSaver", gnome, "ActiveChanged", &true);
    saver.say("/ScreenSaver", SAVER, "ActiveChanged", &false);
    other.say("/org/gnome/ScreenSaver", gnome, "ActiveChanged", &false);
    assert_eq!(watched.next(), SessionEvent::Unlocked, "when the last of them says so");
}
