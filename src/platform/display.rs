//! Whether there is a display that a window can be shown on.

/// The display of this session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Display {
    /// The system has one display server, always there for a person who is logged on.
    System,
    /// An X server, by its name.
    X(String),
    /// A Wayland compositor, by the name of its socket.
    Wayland(String),
}

/// Why there is none. The sentence is for people.
#[derive(Debug, thiserror::Error)]
pub enum DisplayError {
    #[error("there is no display (DISPLAY and WAYLAND_DISPLAY are not set)")]
    None,
    #[error("the display {name} does not answer: {cause}")]
    Silent { name: String, cause: String },
}

/// Looks for the display and asks whether it answers. Takes a few milliseconds.
#[cfg(not(target_os = "linux"))]
pub fn find() -> Result<Display, DisplayError> {
    Ok(Display::System)
}

/// Looks for the display and asks whether it answers. Takes a few milliseconds.
#[cfg(target_os = "linux")]
pub fn find() -> Result<Display, DisplayError> {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let wayland = set("WAYLAND_DISPLAY").map(wayland);
    match (wayland, set("DISPLAY")) {
        (Some(Ok(display)), _) => Ok(display),
        (_, Some(name)) => x(name),
        (Some(Err(error)), None) => Err(error),
        (None, None) => Err(DisplayError::None),
    }
}

#[cfg(target_os = "linux")]
fn wayland(name: String) -> Result<Display, DisplayError> {
    match wayland_client::Connection::connect_to_env() {
        Ok(_) => Ok(Display::Wayland(name)),
        Err(error) => Err(DisplayError::Silent { name, cause: error.to_string() }),
    }
}

#[cfg(target_os = "linux")]
fn x(name: String) -> Result<Display, DisplayError> {
    match x11rb::connect(Some(&name)) {
        Ok(_) => Ok(Display::X(name)),
        Err(error) => Err(DisplayError::Silent { name, cause: error.to_string() }),
    }
}
