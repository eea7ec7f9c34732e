//! A status notifier item with a menu, on the line to the session bus that the other matters use too
//! (<https://specifications.freedesktop.org/status-notifier-item-spec/latest/>; the menu is that of
//! `com.canonical.dbusmenu`, whose only description is the source of `libdbusmenu`).
//!
//! The usual library for it brings a second message bus implementation and threads of its own into the resident process;
//! that would double what the process keeps in memory.

mod item;
mod menu;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_channel::{Receiver, Sender, unbounded};
use futures_lite::future::or;
use zbus::Connection;

use super::{Choice, Look, NoHost, Tray, TrayEvent};
use crate::platform::bus::{Buses, Peer, Said, Service};

/// A bus that says nothing for so long has no host to speak of.
const PATIENCE: Duration = Duration::from_secs(4);

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const WATCHER_PATH: &str = "/StatusNotifierWatcher";
const ITEM_PATH: &str = "/StatusNotifierItem";
const MENU_PATH: &str = "/StatusNotifierMenu";

/// What the item and the menu show and tell.
#[derive(Clone)]
struct Shared {
    look: Arc<Mutex<Look>>,
    tell: Arc<dyn Fn(TrayEvent) + Send + Sync>,
}

impl Shared {
    fn look(&self) -> MutexGuard<'_, Look> {
        self.look.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn choose(&self, choice: Choice) {
        (self.tell)(TrayEvent::Chosen(choice));
    }
}

/// The near end.
pub(super) struct Desktop {
    looks: Sender<Look>,
}

impl Desktop {
    pub fn start(buses: &Buses, tell: impl Fn(TrayEvent) + Send + Sync + 'static) -> Self {
        let (looks, inbox) = unbounded();
        let shared = Shared { look: Arc::default(), tell: Arc::new(tell) };
        buses.listen(move |lines| {
            let bus = lines.session.clone();
            Box::pin(async move {
                let Ok(bus) = bus else { return };
                if let Err(e) = serve(&bus, &shared, &inbox).await {
                    log::info!("there is no icon among those of the desktop: {e}");
                }
            })
        });
        Self { looks }
    }
}

/// Whether a host is there: a watcher of items that knows of one.
pub(super) fn host(buses: &Buses) -> Result<(), NoHost> {
    let found = buses.ask(PATIENCE, |lines| async move {
        let bus = lines.session.map_err(|_| NoHost::NoBus)?;
        let watcher = Peer::find(&bus, WATCHER).await.ok_or(NoHost::Missing)?;
        let has_host = watcher.property(WATCHER_PATH, WATCHER, "IsStatusNotifierHostRegistered").await;
        if has_host.unwrap_or(false) { Ok(()) } else { Err(NoHost::Missing) }
    });
    found.unwrap_or(Err(NoHost::Missing))
}

impl Tray for Desktop {
    fn show(&mut self, look: Look) {
        if self.looks.try_send(look).is_err() {
            log::debug!("nobody shows the icon");
        }
    }
}

/// What comes first.
enum Next {
    Show(Option<Look>),
    Said(Option<Said>),
}

/// Offers the item and registers it with each watcher that comes, until the bus or the near end is gone.
async fn serve(bus: &Connection, shared: &Shared, looks: &Receiver<Look>) -> zbus::Result<()> {
    bus.object_server().at(ITEM_PATH, item::Item::new(shared.clone())).await?;
    bus.object_server().at(MENU_PATH, menu::Menu::new(shared.clone())).await?;
    let hosts = format!("interface='{WATCHER}',member='StatusNotifierHostRegistered'");
    let mut watcher = Service::follow(bus, WATCHER, &hosts).await?;
    let mut is_seen = false;
    let mut said = watcher.peer().map(|peer| Said::Came(peer.clone()));
    loop {
        match said.take() {
            Some(Said::Came(peer)) => {
                let name = bus.unique_name().map(ToString::to_string).unwrap_or_default();
                let registered = peer.call(WATCHER_PATH, WATCHER, "RegisterStatusNotifierItem", &name).await;
                if let Err(e) = &registered {
                    log::info!("the icon is refused: {e}");
                }
                is_seen = registered.is_ok();
                (shared.tell)(TrayEvent::Seen(is_seen));
            }
            Some(Said::Went) => {
                is_seen = false;
                (shared.tell)(TrayEvent::Seen(false));
            }
            Some(Said::Signal(_)) | None => {}
        }
        let show = async { Next::Show(looks.recv().await.ok()) };
        let hear = async { Next::Said(watcher.next().await) };
        match or(show, hear).await {
            Next::Show(Some(look)) => {
                let before = std::mem::replace(&mut *shared.look(), look);
                if is_seen {
                    tell_changes(bus, shared, &before).await?;
                }
            }
            Next::Said(Some(news)) => said = Some(news),
            Next::Show(None) | Next::Said(None) => return Ok(()),
        }
    }
}

/// Says what looks different now.
async fn tell_changes(bus: &Connection, shared: &Shared, before: &Look) -> zbus::Result<()> {
    let now = shared.look().clone();
    let item = bus.object_server().interface::<_, item::Item>(ITEM_PATH).await?;
    let emitter = item.signal_emitter();
    if now.icons != before.icons {
        item::Item::new_icon(emitter).await?;
    }
    if now.tooltip != before.tooltip {
        item::Item::new_tool_tip(emitter).await?;
    }
    if now.is_due != before.is_due {
        item::Item::new_status(emitter, item::status(now.is_due)).await?;
    }
    if now.menu != before.menu {
        let menu = bus.object_server().interface::<_, menu::Menu>(MENU_PATH).await?;
        let revision = menu.get_mut().await.next_revision();
        menu::Menu::layout_updated(menu.signal_emitter(), revision, 0).await?;
    }
    Ok(())
}
