//! The login manager of systemd: `LockedHint` of this person's session, and `PrepareForSleep`.
//! <https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html>
//!
//! Its signal `Lock` asks for a lock and tells of none: a window manager without a locker obeys nobody, and the lockers
//! that do obey often never say that they are open again. So only the hint counts as a lock; `Unlock` may end it.

use zbus::names::MemberName;
use zbus::{Connection, OwnedObjectPath};

use super::lock::LOGIND;
use super::system::Told;
use super::{Matter, SessionEvent, Teller};
use crate::platform::bus::{Peer, Said, Service, changed};

const MANAGER_PATH: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const USER_PATH: &str = "/org/freedesktop/login1/user/self";
const USER: &str = "org.freedesktop.login1.User";

/// Tells until the bus is lost.
pub(super) async fn follow(bus: &Connection, told: &Told, tell: &dyn Fn(SessionEvent)) {
    futures_lite::future::zip(follow_sleep(bus, tell), follow_lock(bus, told)).await;
}

async fn follow_sleep(bus: &Connection, tell: &dyn Fn(SessionEvent)) {
    let rule = format!("interface='{MANAGER}',member='PrepareForSleep'");
    let mut manager = match Service::follow(bus, LOGIND, &rule).await {
        Ok(manager) => manager,
        Err(e) => {
            log::info!("nobody tells of sleep: {e}");
            return;
        }
    };
    let known = || tell(SessionEvent::Sight(Matter::Sleep, Ok(Teller::Logind)));
    if manager.peer().is_some() {
        known();
    }
    while let Some(said) = manager.next().await {
        match said {
            Said::Came(_) => known(),
            // It is restarted at an update; whoever went to sleep before will hear nothing of waking.
            Said::Went => tell(SessionEvent::Awake),
            Said::Signal(signal) => match signal.body().deserialize() {
                Ok(true) => tell(SessionEvent::FallingAsleep),
                Ok(false) => tell(SessionEvent::Awake),
                Err(e) => log::debug!("the login manager says something else: {e}"),
            },
        }
    }
    tell(SessionEvent::Awake);
}

async fn follow_lock(bus: &Connection, told: &Told) {
    let rule = "path_namespace='/org/freedesktop/login1/session'";
    let mut sessions = match Service::follow(bus, LOGIND, rule).await {
        Ok(sessions) => sessions,
        Err(e) => {
            log::info!("the login manager tells of no lock: {e}");
            return;
        }
    };
    let mut session = None;
    let mut said = match sessions.peer() {
        Some(peer) => Some(Said::Came(peer.clone())),
        None => sessions.next().await,
    };
    while let Some(heard) = said {
        match heard {
            Said::Came(manager) => {
                session = own_session(&manager).await;
                told(LOGIND, locked_hint(&manager, session.as_ref()).await);
            }
            Said::Went => told(LOGIND, None),
            Said::Signal(signal) => {
                let header = signal.header();
                let is_own = session.as_ref().is_some_and(|own| header.path() == Some(own));
                let locked = match header.member().map(MemberName::as_str) {
                    Some("PropertiesChanged") => changed(&signal.body(), "LockedHint"),
                    Some("Unlock") => Some(false),
                    _ => None,
                };
                if let (true, Some(locked)) = (is_own, locked) {
                    told(LOGIND, Some(locked));
                }
            }
        }
        said = sessions.next().await;
    }
    told(LOGIND, None);
}

async fn locked_hint(manager: &Peer, session: Option<&OwnedObjectPath>) -> Option<bool> {
    manager.property(session?.as_str(), SESSION, "LockedHint").await.ok()
}

/// The session by its id in the environment; a service of the person's (`systemd --user`) has none there and belongs to
/// the session on the person's display.
async fn own_session(manager: &Peer) -> Option<OwnedObjectPath> {
    if let Ok(id) = std::env::var("XDG_SESSION_ID")
        && let Ok(reply) = manager.call(MANAGER_PATH, MANAGER, "GetSession", &id).await
    {
        return reply.body().deserialize().ok();
    }
    let display: zbus::OwnedVariant = manager.property(USER_PATH, USER, "Display").await.ok()?;
    let (_, path): (String, OwnedObjectPath) = display.try_into().ok()?;
    Some(path)
}
