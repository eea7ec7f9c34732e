//! The desktop behind small traits, one folder a matter; each has a recorder for tests.

pub mod autostart;
pub mod bus;
pub mod clock;
pub mod display;
pub mod file_watch;
pub mod helper;
pub mod holds;
pub mod idle;
#[cfg(windows)]
pub mod inactive;
pub mod log;
pub mod main_loop;
pub mod markup;
pub mod memory;
pub mod motion;
pub mod notify;
pub mod opener;
pub mod region;
pub mod renderer;
pub mod screen;
pub mod session;
pub mod sound;
pub mod speech;
pub mod tray;
pub mod window_process;
