//! The list behind *Settings ▸ Privacy*: since Windows 10 (1903) the system notes in the registry of this person which
//! program uses camera, microphone or screen, with the times of beginning and end; in use = the end is 0.
//!
//! Only whether something is in use is read; names of programs are walked over and forgotten.

use windows_registry::{CURRENT_USER, Key};

const STORE: &str = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore";
/// Programs that did not come from the store stand one level deeper, under this name.
const NOT_PACKAGED: &str = "NonPackaged";
const STOPPED_AT: &str = "LastUsedTimeStop";
const BEGAN_AT: &str = "LastUsedTimeStart";

/// What programs ask consent for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Capability {
    Webcam,
    Microphone,
    ScreenPicture,
    ScreenPictureWithoutBorder,
}

impl Capability {
    /// The two that take pictures of the screen.
    pub const SCREEN: [Self; 2] = [Self::ScreenPicture, Self::ScreenPictureWithoutBorder];

    fn key(self) -> &'static str {
        match self {
            Self::Webcam => "webcam",
            Self::Microphone => "microphone",
            Self::ScreenPicture => "graphicsCaptureProgrammatic",
            Self::ScreenPictureWithoutBorder => "graphicsCaptureWithoutBorder",
        }
    }
}

/// Whether a program uses one of these now. A list that is not there means no.
pub(super) fn is_used(capabilities: &[Capability]) -> bool {
    capabilities.iter().any(|capability| {
        CURRENT_USER.open(format!(r"{STORE}\{}", capability.key())).is_ok_and(|list| is_any_used(&list))
    })
}

fn is_any_used(list: &Key) -> bool {
    let packaged = programs(list).any(|(name, program)| name != NOT_PACKAGED && is_running(&program));
    packaged || list.open(NOT_PACKAGED).is_ok_and(|list| programs(&list).any(|(_, program)| is_running(&program)))
}

fn programs(list: &Key) -> impl Iterator<Item = (String, Key)> {
    let names = list.keys().into_iter().flatten();
    names.filter_map(|name| list.open(&name).ok().map(|program| (name, program)))
}

/// Our own routine uses neither camera nor microphone, so no program is left out.
fn is_running(program: &Key) -> bool {
    let began = program.get_u64(BEGAN_AT).is_ok_and(|time| time > 0);
    began && program.get_u64(STOPPED_AT).is_ok_and(|time| time == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list of a test's own; gone when dropped.
    struct Scratch(String);

    impl Scratch {
        fn new(name: &str) -> Self {
            Self(format!(r"Software\UnpinchTest-{}\{name}", std::process::id()))
        }

        fn note(&self, program: &str, began: u64, stopped: u64) {
            let key = CURRENT_USER.create(format!(r"{}\{program}", self.0)).expect("a key");
            key.set_u64(BEGAN_AT, began).expect("a value");
            key.set_u64(STOPPED_AT, stopped).expect("a value");
        }

        fn is_used(&self) -> bool {
            is_any_used(&CURRENT_USER.create(&self.0).expect("a key"))
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            CURRENT_USER.remove_tree(&self.0).expect("removed");
        }
    }

    #[test]
    fn a_program_without_an_end_is_in_use_and_one_that_stopped_is_not() {
        let list = Scratch::new("ends");
        assert!(!list.is_used(), "an empty list");
        list.note("Camera.App_8wekyb", 132_000, 132_500);
        assert!(!list.is_used());
        list.note(r"NonPackaged\C:#Program Files#Call#call.exe", 133_000, 133_900);
        assert!(!list.is_used());
        list.note(r"NonPackaged\C:#Program Files#Call#call.exe", 134_000, 0);
        assert!(list.is_used());
    }

    #[test]
    fn a_program_from_the_store_counts_too_and_one_that_never_began_does_not() {
        let list = Scratch::new("store");
        list.note("Never.Used_8wekyb", 0, 0);
        assert!(!list.is_used());
        list.note("Camera.App_8wekyb", 132_000, 0);
        assert!(list.is_used());
    }
}
