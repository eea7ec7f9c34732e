//! What is known of the person and the desktop, and how; or why it is not known. In words, for settings and doctor.

use crate::link::view::SightView;
use crate::platform::holds::{How, Sight, WhyNot};
use crate::platform::session::{Matter, Teller, WhyNot as SessionWhyNot};
use crate::text::{tr, tr_with};

use super::resident::Resident;

impl Resident {
    pub(super) fn sights(&self) -> Vec<SightView> {
        let session = self.session_sights.iter().map(|(matter, by)| SightView {
            what: matter_id(*matter).to_owned(),
            knows: by.is_ok(),
            how: tr(match by {
                Ok(teller) => teller_key(*teller),
                Err(SessionWhyNot::Nobody) => "why-nobody-tells",
                Err(SessionWhyNot::System) => "why-system",
            }),
        });
        self.parts.holds.sights().into_iter().map(hold_view).chain(session).collect()
    }
}

fn hold_view(sight: Sight) -> SightView {
    SightView {
        what: sight.hold.id().to_owned(),
        knows: sight.by.is_ok(),
        how: match sight.by {
            Ok(How::Service(name)) => tr_with("how-service", &[("service", name.into())]),
            Ok(how) => tr(how_key(how)),
            Err(why) => tr(why_key(why)),
        },
    }
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

fn teller_key(teller: Teller) -> &'static str {
    match teller {
        Teller::Logind => "how-logind",
        Teller::ScreenSaver => "how-screen-saver",
        Teller::LogindAndScreenSaver => "how-logind-and-screen-saver",
    }
}

fn matter_id(matter: Matter) -> &'static str {
    match matter {
        Matter::Lock => "lock",
        Matter::Sleep => "sleep",
    }
}
