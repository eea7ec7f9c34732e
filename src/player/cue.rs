//! What is to be heard: a cue where something begins, is half done, or ends.
//!
//! Cues are what is new between two views, so that each is given once, whatever was jumped over.

use std::time::Duration;

use super::timeline::Part;
use super::{PlayerEnd, PlayerView};
use crate::domain::cue::Sound;

/// A step shorter than this has no half worth a word.
const LEAST_FOR_HALF: Duration = Duration::from_secs(20);

/// A phase so long is a hold: something may be said in the middle of it, and it is named every time.
pub const HOLD: Duration = Duration::from_secs(8);

/// Something to be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// An exercise is announced: before the first one, or between two.
    Announce { is_first: bool },
    /// The other side comes.
    ChangeSide,
    /// A phase begins; `is_start`: the work begins with it.
    Phase { is_start: bool },
    /// Half of a step is done.
    Half,
    /// The movement becomes half as large.
    Smaller,
    /// Over.
    End(PlayerEnd),
}

impl Cue {
    /// The sound that goes with it.
    pub fn sound(self) -> Option<Sound> {
        match self {
            Self::Phase { is_start: true } => Some(Sound::Start),
            Self::Announce { is_first: false } | Self::ChangeSide => Some(Sound::Change),
            Self::Half => Some(Sound::Half),
            Self::End(PlayerEnd::Completed) => Some(Sound::End),
            Self::Announce { is_first: true }
            | Self::Phase { is_start: false }
            | Self::Smaller
            | Self::End(PlayerEnd::Stopped | PlayerEnd::TooMuch) => None,
        }
    }
}

/// What is new since the view `before`, the most telling last; none before the beginning. A pause is silent.
pub fn cues(before: Option<&PlayerView>, now: &PlayerView) -> Vec<Cue> {
    if let Some(end) = now.ended {
        let is_new = before.is_none_or(|before| before.ended.is_none());
        return if is_new { vec![Cue::End(end)] } else { Vec::new() };
    }
    let is_same_step = before.is_some_and(|before| before.step == now.step && before.exercise == now.exercise);
    let is_new_part = !is_same_step || before.is_some_and(|before| before.part != now.part);
    let mut cues = Vec::new();
    if is_new_part {
        cues.push(match now.part {
            Part::GetReady => Cue::Announce { is_first: true },
            Part::Rest => Cue::Announce { is_first: false },
            Part::ChangeSide => Cue::ChangeSide,
            Part::Work { .. } => Cue::Phase { is_start: !before.is_some_and(is_work) || !is_same_step },
        });
    }
    let worked_before = before.filter(|before| is_same_step && is_work(before) && is_work(now));
    if worked_before.is_some_and(|before| now.work >= LEAST_FOR_HALF && reaches_half(before, now, is_new_part)) {
        cues.push(Cue::Half);
    }
    if before.is_some_and(|before| is_same_step && before.range.share() > now.range.share()) {
        cues.push(Cue::Smaller);
    }
    cues
}

/// Whether half of the step is done between two views of its work. Between short phases it waits for the next to begin,
/// so that it does not cut off what was just said; in a hold it comes when it is.
fn reaches_half(before: &PlayerView, now: &PlayerView, is_new_part: bool) -> bool {
    let is_half = |worked: Duration| worked * 2 >= now.work;
    let is_hold = |view: &PlayerView| view.elapsed + view.left >= HOLD;
    if !is_new_part {
        return is_hold(now) && !is_half(before.worked) && is_half(now.worked);
    }
    let [began_before, began] = [before, now].map(|view| view.worked.saturating_sub(view.elapsed));
    let is_told = is_hold(before) && began * 2 != now.work;
    is_half(began) && !is_half(began_before) && !is_told
}

fn is_work(view: &PlayerView) -> bool {
    matches!(view.part, Part::Work { .. })
}
