//! The idle watch under a Wayland compositor that is no more than its idle notifications: the protocol on a socket.

use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};
use std::thread::Builder;
use std::time::Duration;

use unpinch::platform::idle::{Idle, IdleError, IdleEvent, WaylandWatch};

use crate::session::{LONG, until};

const SECOND: Duration = Duration::from_secs(1);

/// Objects that the client names itself.
#[derive(Debug, Default)]
struct Objects {
    registry: u32,
    seat: u32,
    notifier: u32,
    /// Notifications with their time in milliseconds, in the order of their making; those destroyed are gone.
    notifications: Vec<(u32, u32)>,
}

/// A compositor with one client.
struct Compositor {
    socket: PathBuf,
    objects: Arc<Mutex<Objects>>,
    client: Receiver<UnixStream>,
    _folder: tempfile::TempDir,
}

impl Compositor {
    fn start(has_idle: bool) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let socket = folder.path().join("wayland-0");
        let listener = UnixListener::bind(&socket).expect("a socket");
        let objects = Arc::new(Mutex::new(Objects::default()));
        let (connected, client) = mpsc::channel();
        let known = Arc::clone(&objects);
        let serve = move || {
            let (mut stream, _) = listener.accept().expect("a client");
            connected.send(stream.try_clone().expect("another end")).expect("the test listens");
            while let Some((object, opcode, body)) = request(&mut stream) {
                answer(&mut stream, &known, has_idle, object, opcode, &body);
            }
        };
        Builder::new().name("compositor".into()).spawn(serve).expect("a thread");
        Self { socket, objects, client, _folder: folder }
    }

    /// The notifications that the client wants, as soon as there are so many.
    fn notifications(&self, count: usize) -> Vec<(u32, u32)> {
        until(&format!("{count} notifications"), || Some(self.made()).filter(|made| made.len() == count))
    }

    /// The notifications that the client wants at this moment.
    fn made(&self) -> Vec<(u32, u32)> {
        self.objects.lock().unwrap().notifications.clone()
    }
}

/// Object, opcode and the arguments of the next request.
fn request(stream: &mut UnixStream) -> Option<(u32, u16, Vec<u8>)> {
    let mut head = [0; 8];
    stream.read_exact(&mut head).ok()?;
    let mut body = vec![0; usize::from(u16::from_le_bytes([head[6], head[7]])) - 8];
    stream.read_exact(&mut body).ok()?;
    Some((word(&head, 0), u16::from_le_bytes([head[4], head[5]]), body))
}

fn word(bytes: &[u8], index: usize) -> u32 {
    u32::from_le_bytes(bytes[4 * index..4 * index + 4].try_into().expect("four bytes"))
}

fn event(stream: &mut UnixStream, object: u32, opcode: u16, body: &[u8]) {
    let mut message = object.to_le_bytes().to_vec();
    message.extend(opcode.to_le_bytes());
    message.extend(u16::try_from(8 + body.len()).expect("short").to_le_bytes());
    message.extend(body);
    // The client may be gone.
    let _gone = stream.write_all(&message);
}

fn answer(stream: &mut UnixStream, known: &Mutex<Objects>, has_idle: bool, object: u32, opcode: u16, body: &[u8]) {
    let mut objects = known.lock().unwrap();
    match (object, opcode) {
        // wl_display.sync
        (1, 0) => event(stream, word(body, 0), 0, &1_u32.to_le_bytes()),
        // wl_display.get_registry
        (1, 1) => {
            objects.registry = word(body, 0);
            let globals = [(1, "wl_seat"), (2, "ext_idle_notifier_v1")];
            for (name, interface) in globals.into_iter().take(1 + usize::from(has_idle)) {
                event(stream, objects.registry, 0, &global(name, interface));
            }
        }
        // wl_registry.bind: name, interface, version, new object
        (registry, 0) if registry == objects.registry => {
            let new = word(body, body.len() / 4 - 1);
            if word(body, 0) == 1 { objects.seat = new } else { objects.notifier = new }
        }
        // ext_idle_notifier_v1.get_idle_notification: new object, milliseconds, seat
        (notifier, 1) if notifier == objects.notifier => {
            assert_eq!(word(body, 2), objects.seat);
            objects.notifications.push((word(body, 0), word(body, 1)));
        }
        // ext_idle_notification_v1.destroy
        (notification, 0) => objects.notifications.retain(|(known, _)| *known != notification),
        other => panic!("an unknown request {other:?}"),
    }
}

fn global(name: u32, interface: &str) -> Vec<u8> {
    let length = interface.len() + 1;
    let mut body = name.to_le_bytes().to_vec();
    body.extend(u32::try_from(length).expect("short").to_le_bytes());
    body.extend(interface.as_bytes());
    body.resize(8 + length.next_multiple_of(4), 0);
    body.extend(1_u32.to_le_bytes());
    body
}

const IDLED: u16 = 0;
const RESUMED: u16 = 1;

fn watch(compositor: &Compositor, threshold: Duration) -> (WaylandWatch, Receiver<IdleEvent>, UnixStream) {
    let (tell, told) = mpsc::channel();
    let watch = WaylandWatch::start_on(&compositor.socket, threshold, move |event| {
        // The test may have ended.
        let _gone = tell.send(event);
    });
    (watch.expect("a watch"), told, compositor.client.recv_timeout(LONG).expect("it connects"))
}

fn next(told: &Receiver<IdleEvent>) -> IdleEvent {
    told.recv_timeout(LONG).expect("something is told in time")
}

#[test]
fn hands_off_and_on_is_told_again_and_again() {
    let compositor = Compositor::start(true);
    let (_watch, told, mut client) = watch(&compositor, SECOND);
    let [(notification, 1000)] = compositor.notifications(1)[..] else { panic!("one of a second") };
    for _ in 0..2 {
        event(&mut client, notification, IDLED, &[]);
        assert_eq!(next(&told), IdleEvent::WentIdle { still_for: SECOND });
        event(&mut client, notification, RESUMED, &[]);
        assert_eq!(next(&told), IdleEvent::CameBack);
    }
}

#[test]
fn a_new_threshold_while_idle_does_not_hide_that_they_come_back() {
    let compositor = Compositor::start(true);
    let (mut watch, told, mut client) = watch(&compositor, SECOND);
    let (first, _) = compositor.notifications(1)[0];
    event(&mut client, first, IDLED, &[]);
    next(&told);
    watch.set_threshold(SECOND * 60);
    let [(_, 1000), (second, 60_000)] = compositor.notifications(2)[..] else { panic!("the first is kept") };
    event(&mut client, first, RESUMED, &[]);
    assert_eq!(next(&told), IdleEvent::CameBack);
    watch.set_threshold(SECOND * 30);
    // The compositor takes one request after the other: for a moment the second is alone.
    let third = until("those that are needed no more are gone", || match compositor.made()[..] {
        [(third, 30_000)] => Some(third),
        _ => None,
    });
    assert_ne!(second, third);
    event(&mut client, third, IDLED, &[]);
    assert_eq!(next(&told), IdleEvent::WentIdle { still_for: SECOND * 30 });
}

#[test]
fn a_compositor_without_the_protocol_is_an_error_and_one_that_goes_away_is_told() {
    let silent = Compositor::start(false);
    let refused = WaylandWatch::start_on(&silent.socket, SECOND, |_| {}).map(drop).expect_err("no watch");
    assert!(matches!(refused, IdleError::Wayland), "{refused}");
    let compositor = Compositor::start(true);
    let (_watch, told, client) = watch(&compositor, SECOND);
    client.shutdown(std::net::Shutdown::Both).expect("it ends");
    assert!(matches!(next(&told), IdleEvent::Lost { .. }));
    let again = Compositor::start(true);
    let (dropped, nothing, _client) = self::watch(&again, SECOND);
    drop(dropped);
    assert_eq!(nothing.iter().count(), 0, "its thread has ended");
}
