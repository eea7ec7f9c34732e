//! The lines of a guided routine, in the order in which they are said.

use crate::domain::catalog::Catalog;
use crate::domain::cue::Sound;
use crate::domain::exercise::{Breath, Exercise, Phase};
use crate::domain::side::Side;
use crate::guide::Caption;
use crate::link::message::Session;
use crate::player::{Part, Player, PlayerEnd, PlayerView, Range};
use crate::text::{FluentValue, span, tr, tr_with};

/// Before it begins.
pub fn heading(session: &Session, player: &Player, has_keys: bool) -> Vec<String> {
    let length = player.view().map_or_else(String::new, |view| span(view.total_left));
    let args: [(&str, FluentValue<'_>); 3] = [
        ("routine", session.routine.as_str().into()),
        ("length", length.into()),
        ("count", player.steps().len().into()),
    ];
    let mut lines = vec![tr_with("play-heading", &args)];
    lines.extend(session.reason.clone());
    lines.push(tr("play-stop-rule"));
    if has_keys {
        lines.push(tr("play-keys"));
    }
    lines
}

/// What is new since the view `before`.
pub fn lines(catalog: &Catalog, before: Option<&PlayerView>, view: &PlayerView) -> Vec<String> {
    let Some(exercise) = catalog.exercise(&view.exercise) else { return Vec::new() };
    let is_new_step = before.is_none_or(|before| before.step != view.step || before.exercise != view.exercise);
    let is_new_part = is_new_step || before.is_some_and(|before| before.part != view.part);
    let mut lines = Vec::new();
    if is_new_step {
        lines.extend(introduction(exercise, view));
    }
    if view.ended.is_none() && is_new_part {
        lines.extend(part(exercise, view));
    }
    let was_half = before.filter(|_| !is_new_step).map(|before| before.range.is_half());
    match (was_half, view.range) {
        (Some(false), range) if range.is_half() => lines.push(format!("   {}", tr("play-smaller"))),
        (Some(true), Range::Full) => lines.push(format!("   {}", tr("play-whole"))),
        _ => {}
    }
    lines
}

/// The line that is written over and over: what is left of this part and of all.
pub fn countdown(view: &PlayerView) -> String {
    let key = if view.is_paused { "play-paused" } else { "play-countdown" };
    let left: FluentValue<'_> = view.left.as_secs_f64().ceil().into();
    let args: [(&str, FluentValue<'_>); 2] = [("left", left), ("total", span(view.total_left).into())];
    format!("   {}", tr_with(key, &args))
}

/// What was heard and is in no other line.
pub fn caption(caption: &Caption) -> Option<String> {
    let words = caption.words.as_ref().filter(|_| caption.sound == Some(Sound::Half))?;
    Some(format!("   {words}"))
}

/// After it ended.
pub fn ending(player: &Player) -> Vec<String> {
    let key = match player.ended() {
        Some(PlayerEnd::Completed) => "play-completed",
        Some(PlayerEnd::TooMuch) => "play-too-much",
        Some(PlayerEnd::Stopped) | None => "play-stopped",
    };
    vec![String::new(), tr(key)]
}

fn introduction(exercise: &Exercise, view: &PlayerView) -> Vec<String> {
    let args: [(&str, FluentValue<'_>); 4] = [
        ("step", (view.step + 1).into()),
        ("count", view.num_steps.into()),
        ("name", exercise.name.as_str().into()),
        ("side", side_words(view.side).into()),
    ];
    let mut lines = vec![String::new(), tr_with("play-step", &args)];
    lines.extend((1..).zip(&exercise.cues).map(|(number, cue)| format!("   {number}. {cue}")));
    lines.push(format!("   {}", tr_with("play-feel", &[("text", exercise.feel.as_str().into())])));
    let half = match view.range {
        Range::HalfKept => Some("play-half-kept"),
        Range::HalfCalm => Some("play-half-calm"),
        Range::Full | Range::HalfNow => None,
    };
    lines.extend(half.map(|key| format!("   {}", tr(key))));
    lines.push(format!("   {}", tr_with("play-stop-if", &[("text", exercise.stop_if.as_str().into())])));
    lines
}

fn part(exercise: &Exercise, view: &PlayerView) -> Option<String> {
    let line = match view.part {
        Part::GetReady | Part::Rest => tr("play-get-ready"),
        Part::ChangeSide => tr_with("play-change-side", &[("side", side_words(view.side).into())]),
        Part::Work { repetition, phase } => {
            let phase: &Phase = exercise.phases.get(phase)?;
            let breath = match phase.breath {
                Breath::In => tr("play-breathe-in"),
                Breath::Out => tr("play-breathe-out"),
                Breath::Free => String::new(),
            };
            let args: [(&str, FluentValue<'_>); 5] = [
                ("repetition", (repetition + 1).into()),
                ("repetitions", view.repetitions.into()),
                ("action", phase.action.as_str().into()),
                ("length", span(phase.duration).into()),
                ("breath", breath.into()),
            ];
            tr_with("play-phase", &args)
        }
    };
    Some(format!("   {line}"))
}

fn side_words(side: Side) -> String {
    tr(match side {
        Side::Left => "side-left",
        Side::Right => "side-right",
        Side::Both => "side-both",
    })
}
