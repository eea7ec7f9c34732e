//! The private desktop keeps its promises: nothing of it outlives it, and nothing of the one around it is seen.

use std::path::Path;

use crate::session::{Desktop, Dunst, Parts};

#[test]
fn what_was_started_ends_with_its_owner() {
    let desktop = Desktop::bus_only();
    let mut command = desktop.command("sleep");
    command.arg("1000");
    let mut process = desktop.background(&command, "sleep");
    assert!(process.is_running());
    let process_folder = format!("/proc/{}", process.id());
    let desktop_folder = desktop.folder().to_owned();
    drop(process);
    drop(desktop);
    assert!(!Path::new(&process_folder).exists() && !desktop_folder.exists());
}

#[test]
fn programs_see_the_private_desktop_only() {
    let desktop = Desktop::with(Parts { x: true, dunst: Dunst::Absent });
    let env = desktop.run("env", &[]);
    let value = |name: &str| env.lines().find_map(|line| line.strip_prefix(&format!("{name}=")).map(str::to_owned));
    let folder = desktop.folder().to_str().expect("a plain path");
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"] {
        assert!(value(name).is_some_and(|path| path.starts_with(folder)), "{name}");
    }
    for name in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
        assert!(value(name).is_some_and(|address| address.contains(folder)), "{name}");
    }
    assert_eq!(value("DISPLAY"), Some(desktop.display.clone()));
    assert_eq!(value("WAYLAND_DISPLAY"), None);
}
