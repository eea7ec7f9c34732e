//! What keeps a reminder back on a real desktop: a paused dunst, a full screen, an open camera, typing.

use std::fs;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use unpinch::domain::prompt::Hold;
use unpinch::domain::settings::{Holds as Obeyed, Settings};
use unpinch::platform::bus::Buses;
use unpinch::platform::holds::linux::{Places, desktop_at};
use unpinch::platform::holds::{HoldChanged, Holds, How, WhyNot};
use x11rb::COPY_DEPTH_FROM_PARENT;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt, CreateWindowAux, PropMode, WindowClass};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::fake::{Answer, Fake};
use crate::session::{Desktop, Dunst, LONG, Parts, until};

/// The holds of a desktop, and what is told of them.
struct Asked {
    holds: Box<dyn Holds>,
    told: Receiver<HoldChanged>,
    obeyed: Obeyed,
    _buses: Buses,
}

impl Asked {
    fn on(desktop: &Desktop) -> Self {
        let mut places = Places::of_devices("/proc".into(), devices(desktop));
        places.display = Some(desktop.display.clone()).filter(|display| !display.is_empty());
        let buses = Buses::start_on(&desktop.bus, &desktop.system).expect("a thread");
        let (tell, told) = mpsc::channel();
        let holds = desktop_at(places, &buses, move |changed| {
            // The test may have ended.
            let _gone = tell.send(changed);
        });
        // Whether somebody types is a test of its own.
        let obeyed = Obeyed { typing_gap: Duration::ZERO, ..Settings::default().hold };
        Self { holds, told, obeyed, _buses: buses }
    }

    fn ask(&mut self) -> Vec<Hold> {
        self.holds.ask(&self.obeyed)
    }

    /// Asks until the answer is this: a busy machine may be late, and then nothing holds.
    fn until(&mut self, wanted: &[Hold]) {
        until(&format!("{wanted:?}"), || (self.ask() == wanted).then_some(()));
        while self.told.try_recv().is_ok() {}
    }

    /// Waits for the next change.
    #[track_caller]
    fn changed(&self) -> (Hold, bool) {
        let changed = self.told.recv_timeout(LONG).expect("a change is told in time");
        assert_eq!(changed.asked, self.holds.asked());
        (changed.hold, changed.on)
    }

    fn sight(&self, hold: Hold) -> Result<How, WhyNot> {
        self.holds.sights().into_iter().find(|sight| sight.hold == hold).expect("every hold").by
    }
}

fn devices(desktop: &Desktop) -> PathBuf {
    let dev = desktop.folder().join("dev");
    fs::create_dir_all(&dev).expect("a folder of devices");
    dev
}

#[test]
fn a_paused_dunst_holds_until_it_is_not() {
    let desktop = Desktop::start();
    let mut asked = Asked::on(&desktop);
    assert_eq!(asked.ask(), []);
    desktop.run("dunstctl", &["set-paused", "true"]);
    assert_eq!(asked.changed(), (Hold::DoNotDisturb, true), "it is followed from the question on");
    asked.until(&[Hold::DoNotDisturb]);
    desktop.run("dunstctl", &["set-paused", "false"]);
    assert_eq!(asked.changed(), (Hold::DoNotDisturb, false));
    assert_eq!(asked.sight(Hold::DoNotDisturb), Ok(How::Service("dunst")));
    asked.holds.rest();
    desktop.run("dunstctl", &["set-paused", "true"]);
    asked.until(&[Hold::DoNotDisturb]);
}

#[test]
fn without_a_notification_service_nobody_can_tell_and_none_is_started() {
    let desktop = Desktop::with(Parts { x: true, dunst: Dunst::OnDemand });
    let mut asked = Asked::on(&desktop);
    until("it is known that there is none", || {
        asked.ask();
        (asked.sight(Hold::DoNotDisturb) == Err(WhyNot::NoService)).then_some(())
    });
    assert!(!desktop.log_of("dunst").exists());
}

#[test]
fn other_services_are_asked_in_their_own_words() {
    const NAME: &str = "org.freedesktop.Notifications";
    const PATH: &str = "/org/freedesktop/Notifications";
    let desktop = Desktop::bus_only();
    let mut asked = Asked::on(&desktop);
    {
        let answers = [("GetServerInformation", Answer::Server("Plasma")), ("Inhibited", Answer::Bool(true))];
        let plasma = Fake::start(&desktop.bus, NAME, &answers);
        asked.until(&[Hold::DoNotDisturb]);
        plasma.change(PATH, NAME, "Inhibited", false);
        assert_eq!(asked.changed(), (Hold::DoNotDisturb, false));
        assert_eq!(asked.sight(Hold::DoNotDisturb), Ok(How::Service("Plasma")));
    }
    {
        let modes = |modes: &[&'static str]| Answer::Words(modes.to_vec());
        let answers =
            [("GetServerInformation", Answer::Server("mako")), ("ListModes", modes(&["default", "do-not-disturb"]))];
        let mako = Fake::start(&desktop.bus, NAME, &answers);
        asked.until(&[Hold::DoNotDisturb]);
        mako.set("ListModes", &modes(&["default"]));
        asked.until(&[]);
    }
    {
        let _shows =
            Fake::start(&desktop.bus, NAME, &[("GetServerInformation", Answer::Server("SwayNotificationCenter"))]);
        let centre = "org.erikreider.swaync.cc";
        let sway = Fake::start(&desktop.bus, centre, &[("GetDnd", Answer::Bool(true))]);
        asked.until(&[Hold::DoNotDisturb]);
        sway.set("GetDnd", &Answer::Bool(false));
        sway.say("/org/erikreider/swaync/cc", centre, "SubscribeV2", &(0_u32, false, false, false));
        assert_eq!(asked.changed(), (Hold::DoNotDisturb, false));
    }
    {
        let _silent = Fake::start(&desktop.bus, NAME, &[("GetServerInformation", Answer::Server("notify-osd"))]);
        asked.until(&[]);
        assert_eq!(asked.sight(Hold::DoNotDisturb), Err(WhyNot::ServiceSilent));
    }
}

#[test]
fn a_window_that_fills_the_screen_holds_until_it_is_gone() {
    let desktop = Desktop::start();
    let mut asked = Asked::on(&desktop);
    assert_eq!(asked.ask(), []);
    let film = FullScreen::show(&desktop, "film");
    assert_eq!(asked.changed(), (Hold::FullScreen, true));
    asked.until(&[Hold::FullScreen]);
    drop(film);
    assert_eq!(asked.changed(), (Hold::FullScreen, false));
    let ours = FullScreen::show(&desktop, "unpinch");
    until("it has the keyboard", || (desktop.run("xdotool", &["getwindowfocus"]).trim() == ours.window).then_some(()));
    asked.until(&[]);
}

#[test]
fn an_open_camera_holds_until_it_is_closed() {
    let desktop = Desktop::bus_only();
    let device = devices(&desktop).join("video0");
    fs::write(&device, "").expect("a camera");
    let mut asked = Asked::on(&desktop);
    assert_eq!(asked.ask(), []);
    let call = fs::File::open(&device).expect("it opens");
    assert_eq!(asked.changed(), (Hold::Camera, true));
    asked.until(&[Hold::Camera]);
    drop(call);
    assert_eq!(asked.changed(), (Hold::Camera, false));
    assert_eq!(asked.sight(Hold::Camera), Ok(How::CameraDevices));
    assert_eq!(asked.sight(Hold::FullScreen), Err(WhyNot::NoDisplay));
}

#[test]
fn typing_holds_until_a_pause_and_the_mouse_is_no_typing() {
    let desktop = Desktop::with(Parts { x: true, dunst: Dunst::Absent });
    let mut asked = Asked::on(&desktop);
    asked.obeyed.typing_gap = Duration::from_secs(1);
    asked.until(&[]);
    desktop.hand(&["mousemove", "10", "10", "click", "1"]);
    assert_eq!(asked.ask(), []);
    asked.obeyed.typing_gap = Duration::from_secs(3);
    desktop.hand(&["key", "a"]);
    assert_eq!(asked.ask(), [Hold::Typing]);
    assert_eq!(asked.changed(), (Hold::Typing, false), "told when the pause is long enough");
}

/// A window over the whole screen, until it is dropped.
struct FullScreen {
    _x: RustConnection,
    window: String,
}

impl FullScreen {
    fn show(desktop: &Desktop, class: &str) -> Self {
        let (x, screen) = x11rb::connect(Some(&desktop.display)).expect("the X server");
        let root = &x.setup().roots[screen];
        let window = x.generate_id().expect("an id");
        let look = CreateWindowAux::new().background_pixel(root.black_pixel);
        let (depth, kind) = (COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        x.create_window(depth, window, root.root, 0, 0, 300, 200, 0, kind, 0, &look).expect("a window");
        let atom = |name: &[u8]| x.intern_atom(false, name).expect("asked").reply().expect("an atom").atom;
        let (state, full) = (atom(b"_NET_WM_STATE"), atom(b"_NET_WM_STATE_FULLSCREEN"));
        x.change_property32(PropMode::REPLACE, window, state, AtomEnum::ATOM, &[full]).expect("it is to be full");
        let class = format!("{class}\0{class}\0");
        x.change_property8(PropMode::REPLACE, window, AtomEnum::WM_CLASS, AtomEnum::STRING, class.as_bytes())
            .expect("it has a class");
        x.map_window(window).expect("it is shown");
        x.flush().expect("sent");
        Self { _x: x, window: window.to_string() }
    }
}
