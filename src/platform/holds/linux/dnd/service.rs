//! Notification services that say whether they are paused, each in its own words. The standard has no word for it.

use std::process::{Command, Stdio};
use std::thread::Builder;

use zbus::Connection;

use super::{How, WhyNot};
use crate::platform::bus::{Peer, Service};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
const XFCE: &str = "org.xfce.Xfconf";
const SWAY_NC: &str = "org.erikreider.swaync.cc";

/// A service that says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pausable {
    /// `paused` of `org.dunstproject.cmd0` (dunst's `src/dbus.c`).
    Dunst,
    /// `Inhibited` of the notification interface itself; Plasma sets it for do not disturb, a shared screen and, from 6.4,
    /// a full screen (`plasma-workspace`'s `libnotificationmanager`). Others may do the same.
    Plasma,
    /// `do-not-disturb` in the settings of `xfce4-notifyd`, by Xfce's settings service.
    Xfce,
    /// A mode of that name, as its manual has it (`mako(5)`).
    Mako,
    /// `GetDnd` of its control centre (`SwayNotificationCenter`'s `swayncDaemon.vala`).
    SwayNc,
    /// `show-banners` of `org.gnome.desktop.notifications`, which is what the switch in the shell turns. The settings
    /// portal does not show it.
    Gnome,
}

impl Pausable {
    /// Who shows the notifications here, if it is one of these. Nothing is started for our sake.
    pub async fn find(bus: &Connection) -> Result<Self, WhyNot> {
        let shows = Peer::find(bus, NAME).await.ok_or(WhyNot::NoService)?;
        let said = shows.call(PATH, NAME, "GetServerInformation", &()).await;
        let said = said.and_then(|said| said.body().deserialize::<(String, String, String, String)>());
        let (name, ..) = said.map_err(|_| WhyNot::ServiceSilent)?;
        match name.as_str() {
            "dunst" => Ok(Self::Dunst),
            "Plasma" => Ok(Self::Plasma),
            "Xfce Notify Daemon" => Ok(Self::Xfce),
            "mako" => Ok(Self::Mako),
            "SwayNotificationCenter" => Ok(Self::SwayNc),
            "gnome-shell" => Ok(Self::Gnome),
            _ => {
                let said = shows.property::<bool>(PATH, NAME, "Inhibited").await;
                said.map(|_| Self::Plasma).map_err(|_| WhyNot::ServiceSilent)
            }
        }
    }

    pub fn how(self) -> How {
        match self {
            Self::Dunst => How::Service("dunst"),
            Self::Plasma => How::Service("Plasma"),
            Self::Xfce => How::Service("xfce4-notifyd"),
            Self::Mako => How::Service("mako"),
            Self::SwayNc => How::Service("SwayNotificationCenter"),
            Self::Gnome => How::GnomeSettings,
        }
    }

    /// Where it is heard that it may have changed.
    pub async fn follow(self, bus: &Connection) -> zbus::Result<Service> {
        const PROPERTIES: &str = "interface='org.freedesktop.DBus.Properties',member='PropertiesChanged'";
        let (name, rule) = match self {
            Self::Dunst | Self::Plasma | Self::Mako => (NAME, PROPERTIES),
            Self::Xfce => (XFCE, "interface='org.xfce.Xfconf',arg0='xfce4-notifyd'"),
            Self::SwayNc => (SWAY_NC, "interface='org.erikreider.swaync.cc'"),
            Self::Gnome => {
                ("ca.desrt.dconf", "interface='ca.desrt.dconf.Writer',arg0path='/org/gnome/desktop/notifications/'")
            }
        };
        Service::follow(bus, name, rule).await
    }

    /// Asks it. What does not answer is not paused.
    pub async fn is_paused(self, bus: &Connection) -> bool {
        match self {
            Self::Gnome => gnome_hides_banners().await,
            _ => self.answer(bus).await.unwrap_or(false),
        }
    }

    async fn answer(self, bus: &Connection) -> Option<bool> {
        let name = match self {
            Self::Xfce => XFCE,
            Self::SwayNc => SWAY_NC,
            _ => NAME,
        };
        let peer = Peer::find(bus, name).await?;
        match self {
            Self::Dunst => peer.property(PATH, "org.dunstproject.cmd0", "paused").await.ok(),
            Self::Plasma => peer.property(PATH, NAME, "Inhibited").await.ok(),
            Self::Xfce => {
                let fields = ("xfce4-notifyd", "/do-not-disturb");
                let reply = peer.call("/org/xfce/Xfconf", XFCE, "GetProperty", &fields).await.ok()?;
                reply.body().deserialize::<zbus::OwnedVariant>().ok()?.try_into().ok()
            }
            Self::Mako => {
                let reply = peer.call("/fr/emersion/Mako", "fr.emersion.Mako", "ListModes", &()).await.ok()?;
                let modes: Vec<String> = reply.body().deserialize().ok()?;
                Some(modes.iter().any(|mode| mode == "do-not-disturb"))
            }
            Self::SwayNc => {
                let reply = peer.call("/org/erikreider/swaync/cc", SWAY_NC, "GetDnd", &()).await.ok()?;
                reply.body().deserialize().ok()
            }
            Self::Gnome => None,
        }
    }
}

/// Asks the `gsettings` that comes with GNOME; it waits for nothing but the disk, on a thread of its own.
async fn gnome_hides_banners() -> bool {
    let (tell, told) = async_channel::bounded(1);
    let asking = Builder::new().name("gsettings".into()).stack_size(64 * 1024).spawn(move || {
        let mut command = Command::new("gsettings");
        command.args(["get", "org.gnome.desktop.notifications", "show-banners"]);
        let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output();
        // The thread of the buses may have ended.
        let _gone = tell.try_send(output.is_ok_and(|output| output.stdout.trim_ascii() == b"false"));
    });
    match asking {
        Ok(_) => told.recv().await.unwrap_or(false),
        Err(e) => {
            log::info!("GNOME's settings are not asked: {e}");
            false
        }
    }
}
