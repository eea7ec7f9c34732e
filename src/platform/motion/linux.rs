//! The desktop portal, which speaks for every Linux desktop; GNOME's own key is read through it where the common one is
//! not there yet.

use std::sync::mpsc;
use std::thread::Builder;
use std::time::Duration;

use zbus::{Connection, OwnedVariant, Variant, connection};

const SERVICE: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const INTERFACE: &str = "org.freedesktop.portal.Settings";

/// Whether less motion is wanted. Blocks for so long at most; a desktop that says nothing wants what it always had.
pub fn is_less_wanted(patience: Duration) -> bool {
    asked(connection::Builder::session(), patience)
}

/// The same of another bus, by its address.
pub fn is_less_wanted_on(address: &str, patience: Duration) -> bool {
    asked(connection::Builder::address(address), patience)
}

fn asked(bus: connection::Builder<'static>, patience: Duration) -> bool {
    let (reply, replied) = mpsc::sync_channel(1);
    let ask = move || {
        let wanted = zbus::block_on(ask(bus, patience)).unwrap_or_else(|error| {
            log::info!("the desktop does not say whether it wants less motion: {error}");
            false
        });
        // Who asked may have lost patience.
        let _late = reply.try_send(wanted);
    };
    let asked = Builder::new().name("motion".to_owned()).spawn(ask);
    asked.is_ok() && replied.recv_timeout(patience).unwrap_or(false)
}

async fn ask(bus: connection::Builder<'static>, patience: Duration) -> zbus::Result<bool> {
    let bus = bus.method_timeout(patience).build().await?;
    if let Ok(common) = read(&bus, "org.freedesktop.appearance", "reduced-motion").await {
        return Ok(number(&common) == Some(1));
    }
    let animates = read(&bus, "org.gnome.desktop.interface", "enable-animations").await?;
    Ok(switch(&animates) == Some(false))
}

async fn read(bus: &Connection, namespace: &str, key: &str) -> zbus::Result<OwnedVariant> {
    let reply = bus.call_method(Some(SERVICE), PATH, Some(INTERFACE), "Read", &(namespace, key)).await?;
    reply.body().deserialize()
}

/// The portal wraps what it read once more than it says.
fn inner<'a>(value: &'a Variant<'a>) -> &'a Variant<'a> {
    match value {
        Variant::Variant(inside) => inner(inside),
        plain => plain,
    }
}

fn number(value: &Variant<'_>) -> Option<u32> {
    if let Variant::U32(number) = inner(value) { Some(*number) } else { None }
}

fn switch(value: &Variant<'_>) -> Option<bool> {
    if let Variant::Bool(is_on) = inner(value) { Some(*is_on) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrapped_twice_is_read_all_the_same() {
        let wrapped = |value: Variant<'static>| Variant::Variant(Box::new(Variant::Variant(Box::new(value))));
        assert_eq!(number(&wrapped(Variant::U32(1))), Some(1));
        assert_eq!(switch(&wrapped(Variant::Bool(false))), Some(false));
        assert_eq!(switch(&wrapped(Variant::U32(0))), None);
    }
}
