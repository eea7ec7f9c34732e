//! What a cue says: spoken by a voice, and shown as its caption.

use crate::domain::catalog::Catalog;
use crate::domain::cue::Sound;
use crate::domain::exercise::{Breath, Exercise, Kind, Phase, Sides};
use crate::domain::settings::Guidance;
use crate::player::{Aloud, Cue, HOLD, Part, PlayerEnd, PlayerView, cues};
use crate::text::{tr, tr_with};

/// What was just heard, to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// The sound that was played.
    pub sound: Option<Sound>,
    pub words: Option<String>,
}

/// Makes heard what is new since the view `before`, as far as the person wants it. Returns its caption; none where
/// nothing was to be heard.
pub fn tell(
    aloud: &dyn Aloud,
    guidance: &Guidance,
    catalog: &Catalog,
    before: Option<&PlayerView>,
    view: &PlayerView,
) -> Option<Caption> {
    if !guidance.sounds && !guidance.voice {
        return None;
    }
    let cues = cues(before, view);
    let sound = cues.iter().rev().find_map(|cue| cue.sound()).filter(|_| guidance.sounds);
    let words = spoken(catalog, &cues, view);
    if let Some(sound) = sound {
        aloud.play(sound, guidance.volume_percent);
    }
    if let Some(words) = words.as_ref().filter(|_| guidance.voice) {
        aloud.say(words);
    }
    // Without a voice, words that go with no sound are not a caption of anything.
    let words = words.filter(|_| guidance.voice || sound.is_some());
    (sound.is_some() || words.is_some()).then_some(Caption { sound, words })
}

/// The words for the cues of one moment, the most telling one alone; none where there is nothing to be said.
fn spoken(catalog: &Catalog, cues: &[Cue], view: &PlayerView) -> Option<String> {
    let exercise = catalog.exercise(&view.exercise)?;
    cues.iter().rev().find_map(|cue| words(*cue, exercise, view))
}

fn words(cue: Cue, exercise: &Exercise, view: &PlayerView) -> Option<String> {
    let side = tr(&format!("side-{}", view.side.id()));
    Some(match cue {
        Cue::Announce { is_first } => {
            let key = if is_first { "voice-first" } else { "voice-next" };
            tr_with(key, &[("name", short(&exercise.name).into()), ("side", side.into())])
        }
        Cue::ChangeSide => tr_with("voice-change-side", &[("side", side.into())]),
        Cue::Phase { .. } => return phase(exercise, view, &side),
        Cue::Half => tr("voice-half"),
        Cue::Smaller => tr("voice-smaller"),
        Cue::End(PlayerEnd::Completed) => tr("voice-completed"),
        Cue::End(PlayerEnd::Stopped | PlayerEnd::TooMuch) => return None,
    })
}

/// The whole movement is told the first time on each side; then only breaths, holds and the count are.
fn phase(exercise: &Exercise, view: &PlayerView, side: &str) -> Option<String> {
    let Part::Work { repetition, phase: index } = view.part else { return None };
    let phase = exercise.phases.get(index)?;
    let is_told = view.is_first_on_side || exercise.kind == Kind::Breathing || phase.duration >= HOLD;
    if is_told {
        let action = with_breath(exercise, phase);
        let is_new_side = exercise.sides == Sides::Alternating && view.is_first_on_side && index == 0;
        return Some(if is_new_side {
            tr_with("voice-on-side", &[("side", side.into()), ("action", action.into())])
        } else {
            action
        });
    }
    if index > 0 {
        return None;
    }
    let is_last = repetition + 1 == view.repetitions;
    Some(if is_last { tr("voice-last") } else { (repetition + 1).to_string() })
}

fn with_breath(exercise: &Exercise, phase: &Phase) -> String {
    let action = phase.action.as_str();
    let key = match phase.breath {
        _ if exercise.kind == Kind::Breathing => return action.to_owned(),
        Breath::In => "voice-breathe-in",
        Breath::Out => "voice-breathe-out",
        Breath::Free => return action.to_owned(),
    };
    tr_with(key, &[("action", action.into())])
}

/// A name without what stands in brackets behind it.
fn short(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::content;
    use crate::domain::side::Side;
    use crate::player::Player;

    /// Everything that is said in a routine, with the second it is said at.
    fn said(routine: &str, side: Side) -> Vec<(u64, String)> {
        let catalog = content::catalog();
        let routine = catalog.routine(&routine.into()).expect("known");
        let mut player = Player::new(catalog, routine, side, &[]);
        let (mut before, mut said, step) = (None, Vec::new(), Duration::from_millis(100));
        for tick in 0.. {
            let view = player.view().expect("steps");
            let cues = cues(before.as_ref(), &view);
            said.extend(spoken(catalog, &cues, &view).map(|words| (tick / 10, words)));
            if view.ended.is_some() {
                break;
            }
            before = Some(view);
            player.advance(step);
        }
        said
    }

    #[test]
    fn the_movement_is_told_once_then_counted() {
        let said = said("l5-moderate-1min", Side::Left);
        let words: Vec<&str> = said.iter().map(|(_, words)| words.as_str()).collect();
        assert!(words[0].starts_with("Get ready. Slump slider"), "{words:?}");
        assert!(words[0].contains("left side") && !words[0].contains('('), "{words:?}");
        assert!(words.contains(&"2") && words.contains(&"Half way"), "{words:?}");
        assert_eq!(words.iter().filter(|words| **words == "Last one").count(), 2, "once an exercise: {words:?}");
        assert_eq!(words.last(), Some(&"Done. Well moved."));
    }

    #[test]
    fn no_routine_is_talked_through_faster_than_can_be_listened_to() {
        let catalog = content::catalog();
        for routine in &catalog.routines {
            let said = said(routine.id.as_str(), Side::Both);
            for pair in said.windows(2) {
                let (gap, words) = (pair[1].0 - pair[0].0, pair[0].1.split(' ').count() as u64);
                assert!(gap >= 1, "{}: {pair:?}", routine.id);
                // Some cues are cut short by the next one: the movement does not wait.
                assert!(words <= 16, "{}: {:?} is a speech", routine.id, pair[0]);
            }
        }
    }
}
