//! GNOME's idle monitor, by its compositor without a screen.

use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use unpinch::platform::bus::Buses;
use unpinch::platform::idle::{Idle, IdleEvent, MutterWatch};

use crate::session::{Desktop, LONG, Process, until};

const NAME: &str = "org.gnome.Mutter.IdleMonitor";
const SECOND: Duration = Duration::from_secs(1);

struct Gnome {
    desktop: Desktop,
    buses: Buses,
    mutter: Option<Process>,
}

impl Gnome {
    fn start() -> Self {
        let desktop = Desktop::bus_only();
        let buses = Buses::start_on(&desktop.bus, &desktop.system).expect("a thread");
        let mut gnome = Self { desktop, buses, mutter: None };
        gnome.start_mutter();
        gnome
    }

    fn start_mutter(&mut self) {
        let mut command = self.desktop.command("mutter");
        command.args(["--headless", "--wayland", "--no-x11", "--virtual-monitor", "640x480"]);
        // Settings of its own, and a hand at its only device.
        command.env("GSETTINGS_BACKEND", "memory").env("MUTTER_DEBUG_RESET_IDLETIME", "1");
        self.mutter = Some(self.desktop.background(&command, "mutter"));
        until("mutter tells of idleness", || self.call("GetIdletime").then_some(()));
    }

    fn call(&self, method: &str) -> bool {
        let method = format!("{NAME}.{method}");
        let destination = format!("--dest={NAME}");
        let path = "/org/gnome/Mutter/IdleMonitor/Core";
        self.desktop.succeeds("dbus-send", &["--session", "--print-reply", &destination, path, &method])
    }

    /// Somebody touches something.
    fn touch(&self) {
        assert!(self.call("ResetIdletime"));
    }

    fn watch(&self, threshold: Duration) -> (MutterWatch, Receiver<IdleEvent>) {
        let (tell, told) = mpsc::channel();
        let watch = MutterWatch::start(&self.buses, threshold, move |event| {
            // The test may have ended.
            let _gone = tell.send(event);
        });
        (watch.expect("the monitor is there"), told)
    }
}

fn next(told: &Receiver<IdleEvent>) -> IdleEvent {
    told.recv_timeout(LONG).expect("something is told in time")
}

#[test]
fn hands_off_and_on_is_told_again_and_again() {
    let gnome = Gnome::start();
    gnome.touch();
    let (_watch, told) = gnome.watch(SECOND);
    for _ in 0..2 {
        let IdleEvent::WentIdle { still_for } = next(&told) else { panic!("not idle") };
        assert!(still_for >= SECOND, "{still_for:?}");
        gnome.touch();
        assert_eq!(next(&told), IdleEvent::CameBack);
    }
}

#[test]
fn a_new_threshold_counts_at_once_and_does_not_hide_that_they_come_back() {
    let gnome = Gnome::start();
    let (mut watch, told) = gnome.watch(Duration::from_hours(1));
    watch.set_threshold(SECOND / 10);
    assert!(matches!(next(&told), IdleEvent::WentIdle { .. }));
    watch.set_threshold(Duration::from_hours(1));
    gnome.touch();
    assert_eq!(next(&told), IdleEvent::CameBack);
}

#[test]
fn a_shell_that_starts_anew_is_watched_anew() {
    let mut gnome = Gnome::start();
    let (_watch, told) = gnome.watch(SECOND / 10);
    assert!(matches!(next(&told), IdleEvent::WentIdle { .. }));
    drop(gnome.mutter.take());
    assert_eq!(next(&told), IdleEvent::CameBack, "who is not watched counts as there");
    gnome.start_mutter();
    assert!(matches!(next(&told), IdleEvent::WentIdle { .. }));
}

#[test]
fn without_gnome_there_is_no_such_watch() {
    let desktop = Desktop::bus_only();
    let buses = Buses::start_on(&desktop.bus, &desktop.system).expect("a thread");
    assert!(MutterWatch::start(&buses, SECOND, |_| {}).is_none());
}
