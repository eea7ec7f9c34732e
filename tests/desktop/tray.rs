//! The icon among those of the desktop, with the desktop's side played by the test: a watcher that is there, goes and
//! comes back, and a host that reads picture, tooltip and menu and presses a line of it.

use std::collections::HashMap;
use std::sync::mpsc;

use async_io::block_on;
use unpinch::platform::bus::Buses;
use unpinch::platform::tray::{Choice, Icon, Item, Look, NoHost, TrayEvent, desktop, host};
use zbus::{Connection, OwnedVariant, connection};

use crate::fake::{Answer, Fake};
use crate::session::{Desktop, LONG, until};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

fn watcher(desktop: &Desktop) -> Fake {
    Fake::start(&desktop.bus, WATCHER, &[("RegisterStatusNotifierItem", Answer::Bool(true))])
}

fn look() -> Look {
    let pause = vec![Item::Entry { label: "1 hour".into(), choice: Choice::PauseHour }];
    Look {
        icons: vec![Icon { side: 2, argb: vec![255; 16] }],
        is_due: false,
        tooltip: "Counting 3 of 45 min".into(),
        menu: vec![
            Item::Entry { label: "Start_now".into(), choice: Choice::Start },
            Item::Folder { label: "Pause".into(), items: pause },
            Item::Separator,
            Item::Entry { label: "Quit".into(), choice: Choice::Quit },
        ],
    }
}

/// Revision, and of the root its number, properties and lines.
type Layout = (u32, (i32, HashMap<String, OwnedVariant>, Vec<OwnedVariant>));

/// The host's side.
struct Host {
    bus: Connection,
    item: String,
}

impl Host {
    /// Finds the item by what it says of itself.
    fn find(desktop: &Desktop) -> Self {
        let bus = block_on(connection::Builder::address(desktop.bus.as_str()).build()).expect("a bus");
        let item = until("the item is offered", || {
            let names = block_on(bus.call_method(
                Some("org.freedesktop.DBus"),
                "/",
                Some("org.freedesktop.DBus"),
                "ListNames",
                &(),
            ))
            .ok()?;
            let names: Vec<String> = names.body().deserialize().ok()?;
            names.into_iter().filter(|name| name.starts_with(':')).find(|name| {
                let host = Self { bus: bus.clone(), item: name.clone() };
                name.as_str() != bus.unique_name().expect("a name").as_str()
                    && host.text("Id").as_deref() == Some("unpinch")
            })
        });
        Self { bus, item }
    }

    fn property(&self, name: &str) -> Option<OwnedVariant> {
        let reply = block_on(self.bus.call_method(
            Some(self.item.as_str()),
            "/StatusNotifierItem",
            Some("org.freedesktop.DBus.Properties"),
            "Get",
            &(ITEM, name),
        ));
        reply.ok()?.body().deserialize().ok()
    }

    fn text(&self, name: &str) -> Option<String> {
        self.property(name)?.try_into().ok()
    }

    fn call<B: serde::Serialize + zbus::DynamicType>(
        &self,
        path: &str,
        interface: &str,
        method: &str,
        body: &B,
    ) -> zbus::Message {
        block_on(self.bus.call_method(Some(self.item.as_str()), path, Some(interface), method, body)).expect(method)
    }
}

#[test]
fn a_host_reads_it_and_what_is_pressed_is_told() {
    let session = Desktop::bus_only();
    let _watcher = watcher(&session);
    let buses = Buses::start_on(&session.bus, &session.system).expect("buses");
    let (tell, told) = mpsc::channel();
    let mut tray = desktop(&buses, move |event| tell.send(event).unwrap_or_default());
    let next = || told.recv_timeout(LONG).expect("it is told");
    assert_eq!(next(), TrayEvent::Seen(true));
    tray.show(look());
    let host = Host::find(&session);
    until("the look arrives", || (host.text("Status").as_deref() == Some("Active")).then_some(()));
    until("the picture is there", || {
        let pictures: Vec<(i32, i32, Vec<u8>)> = host.property("IconPixmap")?.try_into().ok()?;
        (pictures == [(2, 2, vec![255; 16])]).then_some(())
    });
    let reply = host.call("/StatusNotifierMenu", MENU, "GetLayout", &(0_i32, -1_i32, Vec::<String>::new()));
    let (_, (root, _, lines)): Layout = reply.body().deserialize().expect("the layout has its form");
    assert_eq!((root, lines.len()), (0, 4));
    assert!(format!("{lines:?}").contains("Start__now"), "an underscore marks no letter: {lines:?}");
    host.call("/StatusNotifierMenu", MENU, "Event", &(3_i32, "clicked", OwnedVariant::from(0_i32), 0_u32));
    assert_eq!(next(), TrayEvent::Chosen(Choice::PauseHour));
    host.call("/StatusNotifierItem", ITEM, "Activate", &(0_i32, 0_i32));
    assert_eq!(next(), TrayEvent::Chosen(Choice::Open));
}

#[test]
fn it_comes_back_with_the_watcher() {
    let session = Desktop::bus_only();
    let first = watcher(&session);
    let buses = Buses::start_on(&session.bus, &session.system).expect("buses");
    let (tell, told) = mpsc::channel();
    let _tray = desktop(&buses, move |event| tell.send(event).unwrap_or_default());
    let next = || told.recv_timeout(LONG).expect("it is told");
    assert_eq!(next(), TrayEvent::Seen(true));
    drop(first);
    assert_eq!(next(), TrayEvent::Seen(false));
    let _second = watcher(&session);
    assert_eq!(next(), TrayEvent::Seen(true));
}

#[test]
fn it_is_known_whether_anybody_shows_icons() {
    let session = Desktop::bus_only();
    let buses = Buses::start_on(&session.bus, &session.system).expect("buses");
    assert_eq!(host(&buses), Err(NoHost::Missing));
    let answers = |has_host| [("IsStatusNotifierHostRegistered", Answer::Bool(has_host))];
    let watcher_alone = Fake::start(&session.bus, WATCHER, &answers(false));
    assert_eq!(host(&buses), Err(NoHost::Missing), "a watcher shows nothing");
    drop(watcher_alone);
    let _with_host = Fake::start(&session.bus, WATCHER, &answers(true));
    assert_eq!(host(&buses), Ok(()));
    let nowhere = Buses::start_on("unix:path=/no/such/bus", "unix:path=/no/such/bus").expect("a thread");
    assert_eq!(host(&nowhere), Err(NoHost::NoBus));
}
