//! How a hold or the session is known on this machine, or why it is not, in words.

use crate::platform::holds::{How, WhyNot};
use crate::platform::session::{Teller, WhyNot as SessionWhyNot};
use crate::text::{tr, tr_with};

/// How a hold is known, or why not; a sentence part.
pub fn hold_in_words(by: Result<How, WhyNot>) -> String {
    match by {
        Ok(How::Service(name)) => tr_with("how-service", &[("service", name.into())]),
        Ok(how) => tr(how_key(how)),
        Err(why) => tr(why_key(why)),
    }
}

/// How lock or sleep is known, or why not; a sentence part.
pub fn session_in_words(by: Result<Teller, SessionWhyNot>) -> String {
    tr(match by {
        Ok(Teller::Logind) => "how-logind",
        Ok(Teller::ScreenSaver) => "how-screen-saver",
        Ok(Teller::LogindAndScreenSaver) => "how-logind-and-screen-saver",
        Ok(Teller::Windows | Teller::MacOs) => "how-system",
        Err(SessionWhyNot::Nobody) => "why-nobody-tells",
    })
}

fn how_key(how: How) -> &'static str {
    match how {
        How::Service(_) => "how-service",
        How::GnomeSettings => "how-gnome-settings",
        How::ActiveWindow => "how-active-window",
        How::CameraDevices => "how-camera-devices",
        How::SoundDriver => "how-sound-driver",
        How::SoundDriverAndPipeWire => "how-sound-driver-pipewire",
        How::PipeWire => "how-pipewire",
        How::KeyTimes => "how-key-times",
        How::LastInput => "how-last-input",
        How::WindowsShell => "how-windows-shell",
        How::ForegroundWindow => "how-foreground-window",
        How::PrivacyList => "how-privacy-list",
        How::Device => "how-device",
    }
}

fn why_key(why: WhyNot) -> &'static str {
    match why {
        WhyNot::NotAsked => "why-not-asked",
        WhyNot::NoService => "why-no-service",
        WhyNot::ServiceSilent => "why-service-silent",
        WhyNot::NoBus => "why-no-bus",
        WhyNot::Wayland => "why-wayland",
        WhyNot::NoDisplay => "why-no-display",
        WhyNot::NoSoundDriver => "why-no-sound-driver",
        WhyNot::NoPipeWire => "why-no-pipewire",
        WhyNot::System => "why-system",
    }
}
