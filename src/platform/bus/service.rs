//! One service on a bus: who owns its name at present, and what that one says.

use futures_lite::StreamExt;
use futures_lite::future::or;
use zbus::message::{Body, Type};
use zbus::names::OwnedUniqueName;
use zbus::{Connection, Message, MessageStream};

const BUS: &str = "org.freedesktop.DBus";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// What is heard of a service.
#[derive(Debug)]
pub enum Said {
    /// The name was taken, or taken over, by this one.
    Came(Peer),
    /// The name has no owner any more.
    Went,
    /// A signal of the owner's.
    Signal(Message),
}

/// The present owner of a name. A name without an owner is not asked, because a call by the name may start a service.
#[derive(Debug, Clone)]
pub struct Peer {
    bus: Connection,
    owner: OwnedUniqueName,
}

impl Peer {
    /// The owner of a well-known name, if it has one.
    pub async fn find(bus: &Connection, name: &str) -> Option<Self> {
        let reply = bus.call_method(Some(BUS), "/org/freedesktop/DBus", Some(BUS), "GetNameOwner", &name).await.ok()?;
        Self::named(bus, reply.body().deserialize().ok()?)
    }

    fn named(bus: &Connection, owner: String) -> Option<Self> {
        Some(Self { bus: bus.clone(), owner: OwnedUniqueName::try_from(owner).ok()? })
    }

    /// Calls a method.
    pub async fn call<B>(&self, path: &str, interface: &str, method: &str, fields: &B) -> zbus::Result<Message>
    where
        B: serde::Serialize + zbus::DynamicType,
    {
        self.bus.call_method(Some(self.owner.as_str()), path, Some(interface), method, fields).await
    }

    /// Reads a property.
    pub async fn property<T>(&self, path: &str, interface: &str, property: &str) -> zbus::Result<T>
    where
        T: TryFrom<zbus::OwnedVariant>,
    {
        let reply = self.call(path, PROPERTIES, "Get", &(interface, property)).await?;
        let value: zbus::OwnedVariant = reply.body().deserialize()?;
        T::try_from(value).map_err(|_| zbus::Error::IncorrectType)
    }
}

/// A service by its well-known name, whose coming and going and signals are heard.
pub struct Service {
    bus: Connection,
    peer: Option<Peer>,
    owners: MessageStream,
    signals: MessageStream,
}

impl Service {
    /// Listens to the signals that fit `rule`, the rest of a match rule such as `interface='…',member='…'`.
    pub async fn follow(bus: &Connection, name: &str, rule: &str) -> zbus::Result<Self> {
        let owners = format!("type='signal',sender='{BUS}',interface='{BUS}',member='NameOwnerChanged',arg0='{name}'");
        let owners = MessageStream::for_match_rule(owners.as_str(), bus, None).await?;
        let signals = format!("type='signal',sender='{name}',{rule}");
        let signals = MessageStream::for_match_rule(signals.as_str(), bus, None).await?;
        Ok(Self { bus: bus.clone(), peer: Peer::find(bus, name).await, owners, signals })
    }

    /// The present owner of the name.
    pub fn peer(&self) -> Option<&Peer> {
        self.peer.as_ref()
    }

    /// The next thing said by or about the service; none when the bus is lost.
    pub async fn next(&mut self) -> Option<Said> {
        loop {
            let owners = async { (true, self.owners.next().await) };
            let signals = async { (false, self.signals.next().await) };
            let (is_owner, message) = or(owners, signals).await;
            let message = message?.ok()?;
            if is_owner {
                let (_, _, new): (String, String, String) = message.body().deserialize().ok()?;
                self.peer = Peer::named(&self.bus, new);
                return Some(self.peer.as_ref().map_or(Said::Went, |peer| Said::Came(peer.clone())));
            }
            if self.is_owners(&message) {
                return Some(Said::Signal(message));
            }
        }
    }

    /// A stranger can send a signal to this process alone; it is not heard.
    fn is_owners(&self, message: &Message) -> bool {
        let header = message.header();
        let sender = header.sender().map(zbus::names::UniqueName::as_str);
        message.message_type() == Type::Signal
            && sender.is_some()
            && sender == self.peer.as_ref().map(|peer| peer.owner.as_str())
    }
}

/// The property in the body of a `PropertiesChanged`, if it is among them.
pub fn changed<T: TryFrom<zbus::OwnedVariant>>(body: &Body, property: &str) -> Option<T> {
    let (_, mut values, _): (String, std::collections::HashMap<String, zbus::OwnedVariant>, Vec<String>) =
        body.deserialize().ok()?;
    T::try_from(values.remove(property)?).ok()
}
