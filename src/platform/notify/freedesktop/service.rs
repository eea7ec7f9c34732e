//! The notification service, spoken to over the session bus: one connection, one ordered stream of what it says.
//!
//! The stream is opened before anything is shown, so no press can come before somebody listens. (notify-rust starts to
//! listen after showing and anew for each message. Of a hundred presses that a service announced with an
//! `ActivationToken`, as desktops on Wayland do, it lost forty to fifty-five; that is why it is not used here.)

use std::collections::HashMap;
use std::time::Duration;

use futures_lite::StreamExt;
use zbus::message::Type;

use zbus::{Connection, Message, MessageStream, Variant, connection};

use super::words;
use crate::platform::markup;
use crate::platform::notify::{About, Choice, Note};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
const BUS: &str = "org.freedesktop.DBus";
/// A service that takes longer is stuck.
const PATIENCE: Duration = Duration::from_secs(2);

/// Why a note is not on screen.
#[derive(Debug, thiserror::Error)]
pub(super) enum ServiceError {
    #[error("there is no desktop session to ask: {0}")]
    NoBus(zbus::Error),
    #[error("no notification service is running")]
    Missing,
    #[error("the notification service shows no buttons")]
    NoButtons,
    #[error("the notification service does not answer: {0}")]
    Broken(zbus::Error),
}

/// What the service, or the bus about it, says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Heard {
    Pressed {
        id: u32,
        choice: Choice,
    },
    Closed {
        id: u32,
        reason: u32,
    },
    /// The name has this owner now.
    Owner(Option<String>),
    /// The bus itself went away.
    BusLost,
}

/// The present owner of the service's name, and what it can do.
#[derive(Debug, Clone)]
struct Owner {
    name: String,
    has_markup: bool,
}

pub(super) struct Service {
    bus: Connection,
    said: MessageStream,
    owner: Option<Owner>,
    /// A service without buttons.
    refused: Option<String>,
}

impl Service {
    /// Connects to the bus and listens; the service itself need not be there.
    /// `address` is that of another bus than the session's own.
    pub async fn connect(address: Option<&str>) -> Result<Self, ServiceError> {
        let builder = address.map_or_else(connection::Builder::session, connection::Builder::address);
        let bus = in_time(builder.method_timeout(PATIENCE).build()).await.map_err(ServiceError::NoBus)?;
        let said = MessageStream::from(&bus);
        for rule in [
            format!("type='signal',interface='{NAME}',path='{PATH}'"),
            format!("type='signal',sender='{BUS}',interface='{BUS}',member='NameOwnerChanged',arg0='{NAME}'"),
        ] {
            bus.call_method(Some(BUS), "/org/freedesktop/DBus", Some(BUS), "AddMatch", &rule)
                .await
                .map_err(ServiceError::NoBus)?;
        }
        Ok(Self { bus, said, owner: None, refused: None })
    }

    /// Shows a note, in place of the one with the id `instead`; returns its id. Starts the service where the bus can.
    pub async fn show(&mut self, note: &Note, instead: Option<u32>) -> Result<u32, ServiceError> {
        let owner = match &self.owner {
            Some(owner) => owner.clone(),
            None => self.meet().await?,
        };
        let body = if owner.has_markup { markup::escaped(&note.body) } else { note.body.clone() };
        let picture = note.picture.as_deref().map(words::file_uri).unwrap_or_default();
        let mut hints: HashMap<&str, Variant<'_>> = HashMap::from([
            ("urgency", Variant::U8(1)),
            ("category", Variant::from("x-unpinch.reminder")),
            ("desktop-entry", Variant::from("unpinch")),
            ("resident", Variant::Bool(false)),
            ("transient", Variant::Bool(false)),
        ]);
        if !picture.is_empty() {
            hints.insert("image-path", Variant::from(picture.as_str()));
        }
        // Zero asks the service to leave it on screen.
        let expires_ms = note.expires.map_or(0, |span| i32::try_from(span.as_millis()).unwrap_or(0));
        let fields = (
            "Unpinch",
            instead.unwrap_or(0),
            "unpinch",
            note.title.as_str(),
            body.as_str(),
            words::actions(note),
            hints,
            expires_ms,
        );
        let reply = self.call("Notify", &fields).await?;
        reply.body().deserialize().map_err(ServiceError::Broken)
    }

    /// Asks who the service is and what it can do, for people.
    pub async fn about(&self) -> Result<About, ServiceError> {
        let information = self.call("GetServerInformation", &()).await?;
        let (name, _vendor, version, _spec): (String, String, String, String) =
            information.body().deserialize().map_err(ServiceError::Broken)?;
        let can = self.capabilities().await?.1;
        let can = |what: &str| can.iter().any(|one| one == what);
        // A picture may be shown by a service that does not boast of it; one that says `icon-static` or `body-images` does.
        let has_pictures = can("icon-static") || can("icon-multi") || can("body-images") || name == "dunst";
        Ok(About { name, version, has_buttons: can("actions"), has_pictures })
    }

    /// The unique name of the service, and the words for what it can do.
    async fn capabilities(&self) -> Result<(String, Vec<String>), ServiceError> {
        let reply = self.call("GetCapabilities", &()).await?;
        let can = reply.body().deserialize().map_err(ServiceError::Broken)?;
        Ok((reply.header().sender().map(ToString::to_string).unwrap_or_default(), can))
    }

    /// Takes a note from the screen. One that is gone already, or whose service is, is no matter.
    pub async fn close(&self, id: u32) {
        if let Err(e) = self.call("CloseNotification", &id).await {
            log::debug!("closing a notification: {e}");
        }
    }

    /// Waits for the next thing said about notifications.
    pub async fn hear(&mut self) -> Heard {
        loop {
            let Some(Ok(message)) = self.said.next().await else { return Heard::BusLost };
            match self.understand(&message) {
                None => {}
                // A service that was started by our own call is no news.
                Some(Heard::Owner(Some(name))) if self.knows(&name) => {}
                Some(Heard::Owner(name)) => {
                    self.owner = None;
                    return Heard::Owner(name);
                }
                Some(heard) => return heard,
            }
        }
    }

    /// Asks who the service is and what it can do.
    async fn meet(&mut self) -> Result<Owner, ServiceError> {
        let (name, can) = self.capabilities().await?;
        let can = |what: &str| can.iter().any(|one| one == what);
        if !can("actions") {
            self.refused = Some(name);
            return Err(ServiceError::NoButtons);
        }
        let owner = Owner { name, has_markup: can("body-markup") };
        self.owner = Some(owner.clone());
        Ok(owner)
    }

    fn knows(&self, name: &str) -> bool {
        self.owner.as_ref().is_some_and(|owner| owner.name == name) || self.refused.as_deref() == Some(name)
    }

    async fn call<B>(&self, method: &str, fields: &B) -> Result<Message, ServiceError>
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        self.bus.call_method(Some(NAME), PATH, Some(NAME), method, fields).await.map_err(|e| match &e {
            zbus::Error::FDO(fdo) => match **fdo {
                zbus::fdo::Error::ServiceUnknown(_) | zbus::fdo::Error::NameHasNoOwner(_) => ServiceError::Missing,
                _ => ServiceError::Broken(e),
            },
            _ => ServiceError::Broken(e),
        })
    }

    /// Reads a message; what others than the service say in its name is not heard.
    fn understand(&self, message: &Message) -> Option<Heard> {
        let header = message.header();
        if header.message_type() != Type::Signal {
            return None;
        }
        let sender = header.sender()?;
        let member = header.member()?;
        if sender.as_str() == BUS {
            let (name, _, new): (String, String, String) = message.body().deserialize().ok()?;
            let told = member.as_str() == "NameOwnerChanged" && name == NAME;
            return told.then(|| Heard::Owner((!new.is_empty()).then_some(new)));
        }
        if self.owner.as_ref().is_none_or(|owner| owner.name != sender.as_str()) {
            return None;
        }
        match member.as_str() {
            "ActionInvoked" => {
                let (id, key): (u32, String) = message.body().deserialize().ok()?;
                Some(Heard::Pressed { id, choice: words::choice(&key)? })
            }
            "NotificationClosed" => {
                let (id, reason) = message.body().deserialize().ok()?;
                Some(Heard::Closed { id, reason })
            }
            _ => None,
        }
    }
}

/// Ends an attempt that takes too long.
async fn in_time<T>(attempt: impl Future<Output = zbus::Result<T>>) -> zbus::Result<T> {
    futures_lite::future::or(attempt, async {
        async_io::Timer::after(PATIENCE).await;
        Err(std::io::Error::from(std::io::ErrorKind::TimedOut).into())
    })
    .await
}
