//! Screen savers on the session bus, and the login manager on the system bus.

use std::sync::{Arc, Mutex, PoisonError};

use zbus::Connection;

use super::lock::Lock;
use super::{Matter, SessionEvent, WhyNot, logind};
use crate::platform::bus::{Buses, Said, Service};

/// Names under which a screen saver tells that it is active; each is the name of its interface too. The first is the
/// specification (KDE speaks it), the others are the same under their desktop's name.
/// <https://specifications.freedesktop.org/idle-inhibit-spec/latest/>, `/usr/share/dbus-1/interfaces` of the desktops.
const SAVERS: [&str; 5] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
];

/// Tells of lock and sleep for as long as the buses are listened to, from their thread; `tell` must not block.
pub fn watch(buses: &Buses, tell: impl Fn(SessionEvent) + Clone + Send + Sync + 'static) {
    let lock = Arc::new(Mutex::new(Lock::default()));
    let told: Told = {
        let tell = tell.clone();
        Arc::new(move |teller, locked| {
            let news = lock.lock().unwrap_or_else(PoisonError::into_inner).told(teller, locked);
            news.into_iter().for_each(&tell);
        })
    };
    // Until somebody is found.
    for matter in [Matter::Lock, Matter::Sleep] {
        tell(SessionEvent::Sight(matter, Err(WhyNot::Nobody)));
    }
    for name in SAVERS {
        let told = Arc::clone(&told);
        buses.listen(move |lines| {
            let bus = lines.session.clone();
            Box::pin(async move {
                let Ok(bus) = bus else { return };
                if let Err(e) = follow(&bus, name, &told).await {
                    log::debug!("{name}: {e}");
                }
                told(name, None);
            })
        });
    }
    buses.listen(move |lines| {
        let bus = lines.system.clone();
        Box::pin(async move {
            match bus {
                Ok(bus) => logind::follow(&bus, &told, &tell).await,
                Err(e) => log::info!("nobody tells of lock and sleep: {e}"),
            }
        })
    });
}

/// Takes what one teller says of the lock; none = it is not there.
pub(super) type Told = Arc<dyn Fn(&'static str, Option<bool>) + Send + Sync>;

async fn follow(bus: &Connection, name: &'static str, told: &Told) -> zbus::Result<()> {
    let path = format!("/{}", name.replace('.', "/"));
    let mut saver = Service::follow(bus, name, &format!("interface='{name}',member='ActiveChanged'")).await?;
    let mut said = match saver.peer() {
        Some(peer) => Some(Said::Came(peer.clone())),
        None => saver.next().await,
    };
    while let Some(heard) = said {
        match heard {
            // Where it does not say how things stand, changes are told all the same.
            Said::Came(peer) => {
                let reply = peer.call(&path, name, "GetActive", &()).await;
                told(name, Some(reply.and_then(|reply| reply.body().deserialize()).unwrap_or(false)));
            }
            Said::Went => told(name, None),
            Said::Signal(signal) => {
                if let Ok(active) = signal.body().deserialize() {
                    told(name, Some(active));
                }
            }
        }
        said = saver.next().await;
    }
    Ok(())
}
