//! What is heard: the sounds and the voice of a routine.

use std::path::Path;
use std::time::Duration;

use super::Finding;
use crate::domain::cue::Sound;
use crate::platform::helper::Call;
use crate::platform::sound::Sounds;
use crate::platform::speech::Voice;
use crate::text::{language, tr, tr_with};

/// A program takes so long at most to play a sound or to say a word.
const PATIENCE: Duration = Duration::from_secs(6);
/// Soft, for whoever sits beside.
const VOLUME_PERCENT: u32 = 30;

/// Plays a sound, unless quick. The sounds are kept in `folder`.
pub(super) fn sound(folder: &Path, is_quick: bool) -> Finding {
    let Some(sounds) = Sounds::find(folder) else {
        return Finding::limited("sound", tr("doctor-sound-none")).mend("doctor-sound-none-mend");
    };
    let call = if is_quick { Ok(None) } else { sounds.call(Sound::Start, VOLUME_PERCENT).map(Some) };
    match call {
        Ok(call) => tried("sound", sounds.program(), call.as_ref()),
        Err(error) => Finding::limited("sound", error.to_string()).mend("doctor-files-mend-short"),
    }
}

/// Says a word, unless quick.
pub(super) fn voice(is_quick: bool) -> Finding {
    let Some(voice) = Voice::find() else {
        return Finding::limited("voice", tr("doctor-voice-none")).mend("doctor-voice-none-mend");
    };
    let call = (!is_quick).then(|| voice.call(language().tag(), &tr("app-name")));
    tried("voice", voice.program(), call.as_ref())
}

/// What became of a call; none is made when quick.
pub(super) fn tried(part: &str, program: &str, call: Option<&Call>) -> Finding {
    let named = || ("program", program.to_owned().into());
    let failed = |why: String| {
        Finding::limited(part, tr_with("doctor-heard-failed", &[named(), ("why", why.into())]))
            .mend("doctor-heard-mend")
    };
    match call.map(|call| call.finish(PATIENCE)) {
        None => Finding::ok(part, tr_with("doctor-heard-there", &[named()])),
        Some(Ok(Some(status))) if status.success() => Finding::ok(part, tr_with("doctor-heard-ok", &[named()])),
        Some(Ok(Some(status))) => failed(status.to_string()),
        Some(Ok(None)) => failed(tr("doctor-heard-hangs")),
        Some(Err(error)) => failed(error.to_string()),
    }
}
