//! Services that behave as dunst does not: without buttons, stuck, hasty, or not who they say they are.

use std::sync::mpsc::{self, Receiver};
use std::thread::{Builder, JoinHandle};

use async_channel::Sender;
use async_io::block_on;
use futures_lite::{StreamExt, future};
use unpinch::platform::notify::{Choice, Note, NotifyEvent};
use zbus::names::BusName;
use zbus::{Connection, Message, MessageStream, connection};

use crate::notify::{Teller, note};
use crate::session::{Desktop, LONG};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// How a service behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Patient,
    /// Reports a press in the same breath as it shows a note, after the token that Wayland desktops send first.
    Hasty,
    WithoutButtons,
    Stuck,
}

/// A service on a bus, ended when dropped.
struct Service {
    bus: Connection,
    calls: Receiver<Message>,
    stop: Sender<()>,
    thread: Option<JoinHandle<()>>,
}

impl Service {
    fn start(address: &str, manner: Manner) -> Self {
        let bus = block_on(connection::Builder::address(address).name(NAME).build()).expect("a service");
        let (stop, stopped) = async_channel::bounded::<()>(1);
        let (call, calls) = mpsc::channel();
        let mut said = MessageStream::from(&bus);
        let answering = bus.clone();
        let serve = async move {
            let mut shown = 0;
            while let Some(Ok(message)) = said.next().await {
                if message.message_type() == zbus::message::Type::MethodCall {
                    answer(&answering, &message, manner, &mut shown).await;
                    let _gone = call.send(message);
                }
            }
        };
        let stopped = async move {
            let _closed = stopped.recv().await;
        };
        let thread = Builder::new().name("service".into()).spawn(move || block_on(future::or(serve, stopped)));
        Self { bus, calls, stop, thread: Some(thread.expect("a thread")) }
    }

    /// Waits for a call of `method`.
    fn called(&self, method: &str) -> Message {
        loop {
            let call = self.calls.recv_timeout(LONG).expect("a call in time");
            if call.header().member().is_some_and(|member| member.as_str() == method) {
                return call;
            }
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.stop.close();
        self.thread.take().map(JoinHandle::join);
        let _gone = block_on(self.bus.clone().close());
    }
}

async fn answer(bus: &Connection, message: &Message, manner: Manner, shown: &mut u32) {
    let header = message.header();
    let to = header.sender().expect("a sender").to_owned();
    match header.member().map(zbus::names::MemberName::as_str) {
        Some("GetCapabilities") if manner == Manner::WithoutButtons => bus.reply(&header, &vec!["body"]).await,
        Some("GetCapabilities") => bus.reply(&header, &vec!["actions", "body", "body-markup"]).await,
        Some("Notify") if manner == Manner::Stuck => Ok(()),
        Some("Notify") => {
            *shown += 1;
            bus.reply(&header, &*shown).await.expect("a reply");
            if manner == Manner::Hasty {
                say(bus, &to.clone().into(), "ActivationToken", &(*shown, "token")).await;
                say(bus, &to.into(), "ActionInvoked", &(*shown, "start")).await;
            }
            Ok(())
        }
        _ => bus.reply(&header, &()).await,
    }
    .expect("a reply");
}

async fn say<B>(bus: &Connection, to: &BusName<'_>, what: &str, body: &B)
where
    B: serde::Serialize + zbus::DynamicType,
{
    bus.emit_signal(Some(to), PATH, NAME, what, body).await.expect("a signal");
}

fn asker(call: &Message) -> BusName<'static> {
    BusName::from(call.header().sender().expect("a sender").to_owned())
}

#[test]
fn no_press_is_lost_however_early_it_comes() {
    let desktop = Desktop::bus_only();
    let _service = Service::start(&desktop.bus, Manner::Hasty);
    let mut teller = Teller::on(&desktop.bus);
    for number in 1..=100 {
        teller.show(&note(number));
        assert_eq!(teller.told(), NotifyEvent::Answered { number, choice: Choice::Start });
    }
}

#[test]
fn a_service_without_buttons_leaves_the_note_undelivered_until_another_comes() {
    let desktop = Desktop::bus_only();
    let service = Service::start(&desktop.bus, Manner::WithoutButtons);
    let mut teller = Teller::on(&desktop.bus);
    teller.show(&note(1));
    let cause = "the notification service shows no buttons".to_owned();
    assert_eq!(teller.told(), NotifyEvent::Undelivered { number: 1, cause });
    drop(service);
    let other = Service::start(&desktop.bus, Manner::Patient);
    assert_eq!(teller.told(), NotifyEvent::ServiceBack);
    drop(other);
    assert_eq!(teller.end(), [], "told once");
}

#[test]
fn a_stuck_service_is_given_up() {
    let desktop = Desktop::bus_only();
    let _service = Service::start(&desktop.bus, Manner::Stuck);
    let mut teller = Teller::on(&desktop.bus);
    teller.show(&note(1));
    let NotifyEvent::Undelivered { number: 1, cause } = teller.told() else { panic!("it is undelivered") };
    assert!(cause.starts_with("the notification service does not answer"), "{cause}");
}

#[test]
fn a_press_told_by_a_stranger_is_not_heard() {
    let desktop = Desktop::bus_only();
    let service = Service::start(&desktop.bus, Manner::Patient);
    let mut teller = Teller::on(&desktop.bus);
    teller.show(&note(1));
    let to = asker(&service.called("Notify"));
    let stranger = block_on(connection::Builder::address(desktop.bus.as_str()).build()).expect("a stranger");
    block_on(say(&stranger, &to, "ActionInvoked", &(1_u32, "skip")));
    block_on(say(&service.bus, &to, "ActionInvoked", &(2_u32, "skip")));
    block_on(say(&service.bus, &to, "NotificationClosed", &(1_u32, 2_u32)));
    assert_eq!(teller.told(), NotifyEvent::Dismissed { number: 1 });
    assert_eq!(teller.end(), []);
}

#[test]
fn a_note_closed_for_reasons_of_the_service_is_expired() {
    let desktop = Desktop::bus_only();
    let service = Service::start(&desktop.bus, Manner::Patient);
    let mut teller = Teller::on(&desktop.bus);
    for (number, reason) in [(1_u32, 1_u32), (2, 3), (3, 4)] {
        teller.show(&note(number.into()));
        let to = asker(&service.called("Notify"));
        block_on(say(&service.bus, &to, "NotificationClosed", &(number, reason)));
        assert_eq!(teller.told(), NotifyEvent::Expired { number: number.into() }, "reason {reason}");
    }
}

#[test]
fn the_next_showing_asks_for_the_place_of_the_open_one() {
    let desktop = Desktop::bus_only();
    let service = Service::start(&desktop.bus, Manner::Patient);
    let mut teller = Teller::on(&desktop.bus);
    teller.show(&note(1));
    let call = service.called("Notify");
    let fields: (Fields, Hints, i32) = fields_of(&call);
    let hint = |name: &str| fields.1[name].to_string();
    assert_eq!(hint("urgency"), "byte 0x01", "normal");
    assert_eq!([hint("resident"), hint("transient")], ["false", "false"]);
    assert_eq!(hint("desktop-entry"), "\"unpinch\"");
    assert!(!fields.1.contains_key("image-path"), "no picture was given");
    assert_eq!(fields.0.1, 0, "nothing to replace");
    assert_eq!(fields.2, 0, "it stays until it is answered");
    assert_eq!(fields.0.4, "Median nerve slider &amp; &lt;one&gt; minute");
    teller.show(&Note { snooze_label: None, ..note(1) });
    let fields = fields_of(&service.called("Notify"));
    assert_eq!(fields.0.1, 1, "the place of the first");
    assert_eq!(fields.0.5, ["default", "Start", "start", "Start", "skip", "Skip"]);
}

type Fields = (String, u32, String, String, String, Vec<String>);
type Hints = std::collections::HashMap<String, zbus::OwnedVariant>;

fn fields_of(call: &Message) -> (Fields, Hints, i32) {
    let (app, instead, icon, title, body, actions, hints, expires) =
        call.body().deserialize().expect("the fields of the specification");
    ((app, instead, icon, title, body, actions), hints, expires)
}

#[test]
fn a_session_that_ends_takes_its_note_along() {
    let desktop = Desktop::bus_only();
    let service = Service::start(&desktop.bus, Manner::Patient);
    let mut teller = Teller::on(&desktop.bus);
    teller.show(&note(1));
    service.called("Notify");
    drop(service);
    assert!(matches!(teller.told(), NotifyEvent::Vanished { number: 1, .. }));
    drop(desktop);
    teller.show(&note(2));
    let NotifyEvent::Undelivered { number: 2, cause } = teller.told() else { panic!("it is undelivered") };
    assert!(cause.starts_with("there is no desktop session to ask"), "{cause}");
    assert_eq!(teller.end(), []);
}

#[test]
fn a_withdrawn_note_waits_for_no_service() {
    let desktop = Desktop::bus_only();
    let mut teller = Teller::on(&desktop.bus);
    teller.show(&note(1));
    assert!(matches!(teller.told(), NotifyEvent::Undelivered { number: 1, .. }));
    teller.notifier.withdraw();
    // The next note is carried out after the withdrawal, and by then there is a service.
    let service = Service::start(&desktop.bus, Manner::Patient);
    teller.show(&note(2));
    service.called("Notify");
    assert_eq!(teller.end(), []);
}
