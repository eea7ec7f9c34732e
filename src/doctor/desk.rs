//! Clock, display, presence, session, holds and the icon.

use std::sync::mpsc;
use std::time::Duration;

use super::{Finding, hold_in_words, session_in_words};
use crate::domain::settings::Settings;
use crate::platform::bus::Buses;
use crate::platform::clock::Clock;
use crate::platform::display::{self, Display};
use crate::platform::holds;
use crate::platform::idle::{self, IdleEvent};
use crate::platform::session::{self, SessionEvent};
use crate::platform::tray;
use crate::text::{tr, tr_with};

/// The pause that is waited for.
const PAUSE: Duration = Duration::from_secs(2);
/// How long it is waited for: a hand may have been on the mouse at first.
const PATIENCE: Duration = Duration::from_secs(5);
/// Whoever tells of the session has said how by then.
const SESSION: Duration = Duration::from_millis(1500);
/// Before this the clock of the machine has lost its time: the year in which this was written.
const OLDEST: i16 = 2026;

pub(super) fn clock() -> Finding {
    let now = Clock::new(1.0).now().wall;
    let args = [("now", now.strftime("%Y-%m-%d %H:%M").to_string().into())];
    if now.year() < OLDEST {
        return Finding::broken("clock", tr_with("doctor-clock-lost", &args)).mend("doctor-clock-lost-mend");
    }
    match now.time_zone().iana_name() {
        Some(zone) => {
            let [now] = args;
            Finding::ok("clock", tr_with("doctor-clock-ok", &[now, ("zone", zone.into())]))
        }
        None => Finding::limited("clock", tr_with("doctor-clock-zone", &args)).mend("doctor-clock-zone-mend"),
    }
}

pub(super) fn display() -> Finding {
    match display::find() {
        Ok(Display::System) => Finding::ok("display", tr("doctor-display-system")),
        Ok(Display::X(name)) => Finding::ok("display", tr_with("doctor-display-x", &[("name", name.into())])),
        Ok(Display::Wayland(name)) => {
            Finding::ok("display", tr_with("doctor-display-wayland", &[("name", name.into())]))
        }
        Err(error) => Finding::limited("display", error.to_string()).mend("doctor-display-mend"),
    }
}

/// Waits for two seconds without input, unless quick.
pub(super) fn idle(buses: &Buses, is_quick: bool) -> Finding {
    let (tell, told) = mpsc::channel();
    let heard = move |event| {
        // Nobody may listen any more.
        let _late = tell.send(event);
    };
    let watch = match idle::desktop(buses, PAUSE, heard) {
        Ok(watch) => watch,
        Err(error) => return Finding::limited("idle", error.to_string()).mend("doctor-idle-mend"),
    };
    if is_quick {
        return Finding::ok("idle", tr("doctor-idle-watched"));
    }
    let first = told.recv_timeout(PATIENCE);
    drop(watch);
    match first {
        Ok(IdleEvent::WentIdle { .. }) => Finding::ok("idle", tr("doctor-idle-ok")),
        Ok(IdleEvent::Lost { cause }) => Finding::limited("idle", cause).mend("doctor-idle-mend"),
        Ok(IdleEvent::CameBack) | Err(_) => {
            Finding::limited("idle", tr("doctor-idle-no-pause")).mend("doctor-idle-no-pause-mend")
        }
    }
}

/// Lock and sleep: how they are known.
pub(super) fn session(buses: &Buses) -> Vec<Finding> {
    let (tell, told) = mpsc::channel();
    session::watch(buses, move |event| {
        let _late = tell.send(event);
    });
    let mut sights = std::collections::BTreeMap::new();
    while let Ok(event) = told.recv_timeout(SESSION) {
        if let SessionEvent::Sight(matter, by) = event {
            sights.insert(matter, by);
        }
    }
    let finding = |(matter, by): (session::Matter, Result<_, _>)| {
        let cause = session_in_words(by);
        if by.is_ok() { Finding::ok(matter.id(), cause) } else { Finding::limited(matter.id(), cause) }
    };
    sights.into_iter().map(finding).collect()
}

/// Whether anybody shows the icon.
pub(super) fn tray(buses: &Buses) -> Finding {
    match tray::host(buses) {
        Ok(()) => Finding::ok("tray", tr("doctor-tray-ok")),
        Err(tray::NoHost::Missing) => Finding::limited("tray", tr("doctor-tray-none")).mend("doctor-tray-mend"),
        Err(tray::NoHost::NoBus) => Finding::limited("tray", tr("why-no-bus")).mend("doctor-tray-mend"),
    }
}

/// Each hold: how it is known, and whether it holds at this moment.
pub(super) fn holds(buses: &Buses) -> Vec<Finding> {
    let mut holds = holds::desktop(buses, |_| {});
    let on = holds.ask(&Settings::default().hold);
    let sights = holds.sights();
    holds.rest();
    let finding = |sight: holds::Sight| {
        let part = format!("hold_{}", sight.hold.id());
        let how = hold_in_words(sight.by);
        match sight.by {
            Ok(_) if on.contains(&sight.hold) => {
                Finding::ok(&part, tr_with("doctor-holds-now", &[("how", how.into())]))
            }
            Ok(_) => Finding::ok(&part, how),
            Err(_) => Finding::limited(&part, how),
        }
    };
    sights.into_iter().map(finding).collect()
}
