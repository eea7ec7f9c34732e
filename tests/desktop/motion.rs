//! Whether less motion is wanted, by the portal that speaks for every Linux desktop.

use std::time::Duration;

use unpinch::platform::motion::is_less_wanted_on;

use crate::fake::{Answer, Fake};
use crate::session::Desktop;

const PORTAL: &str = "org.freedesktop.portal.Desktop";

fn is_less_wanted(desktop: &Desktop) -> bool {
    // Long: a busy machine is not a silent desktop.
    is_less_wanted_on(&desktop.bus, Duration::from_secs(20))
}

#[test]
fn the_wish_is_read_where_the_desktop_keeps_it() {
    let desktop = Desktop::bus_only();
    assert!(!is_less_wanted(&desktop), "nobody answers: everything moves");
    let gnome = Fake::start(&desktop.bus, PORTAL, &[("enable-animations", Answer::Switch(false))]);
    assert!(is_less_wanted(&desktop), "GNOME's key, where the common one is not there");
    gnome.set("enable-animations", &Answer::Switch(true));
    assert!(!is_less_wanted(&desktop));
    gnome.set("reduced-motion", &Answer::Number(1));
    assert!(is_less_wanted(&desktop), "the common key comes first");
    gnome.set("reduced-motion", &Answer::Number(0));
    gnome.set("enable-animations", &Answer::Switch(false));
    assert!(!is_less_wanted(&desktop), "and is believed");
}
