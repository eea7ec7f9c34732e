//! What a file says of an exercise becomes an exercise.

use std::time::Duration;

use super::entry::Entry;
use super::faults::{Faults, first};
use super::known::Known;
use super::pose::{self, Limits};
use crate::content::error::{ContentError, Problem};
use crate::content::files::Files;
use crate::content::raw::exercise as raw;
use crate::domain::catalog::Catalog;
use crate::domain::exercise::{Breath, Dose, Exercise, Kind, Phase, Sides};
use crate::domain::id::ExerciseId;
use crate::domain::irritability::Irritability;
use crate::domain::pose::{Base, View};

/// Reads and checks `exercises/<id>.toml`. The catalogue must hold the base poses.
pub fn read(
    files: &Files<'_>,
    id: &ExerciseId,
    known: &Known,
    catalog: &Catalog,
    limits: &Limits,
) -> Result<Exercise, ContentError> {
    let file = format!("exercises/{id}.toml");
    let raw: raw::Exercise = files.parse(&file)?;
    let entry = Entry::file(&file);
    entry.named_after("id", &raw.id, id.as_str())?;
    first(check(&entry, raw, known, catalog, limits))
}

/// Checks an exercise, whoever wrote it, and finds all that is wrong with it.
pub fn check(
    entry: &Entry,
    raw: raw::Exercise,
    known: &Known,
    catalog: &Catalog,
    limits: &Limits,
) -> Result<Exercise, Vec<ContentError>> {
    let mut faults = Faults::default();
    let base = faults.keep(entry.word("base", &raw.base, Base::from_id));
    let view = faults.keep(entry.word("view", &raw.view, View::from_id));
    let kind = faults.keep(entry.word("kind", &raw.kind, Kind::from_id));
    let sides = faults.keep(entry.word("sides", &raw.sides, Sides::from_id));
    let irritability = faults.keep(levels(entry, &raw.irritability));
    let dose = faults.keep(dose(entry, &raw.dose, &raw.phases));
    let other = |field: &str, id: Option<&String>| {
        id.map(|id| entry.known(field, "exercise", id, &known.exercises)).transpose()
    };
    let easier = faults.keep(other("easier", raw.easier.as_ref()));
    let harder = faults.keep(other("harder", raw.harder.as_ref()));
    let cues = raw.cues.into_iter().enumerate().map(|(at, cue)| faults.keep(entry.words(&format!("cues[{at}]"), cue)));
    let cues: Option<Vec<String>> = cues.collect::<Vec<_>>().into_iter().collect();
    let cues = cues.and_then(|cues| faults.keep(entry.some("cues", cues)));
    let phases = base
        .zip(view)
        .and_then(|(base, view)| faults.keep_all(phases(entry, base, view, &raw.phases, catalog, limits)));
    let targets = faults.keep(entry.all_known("targets", "profile", &raw.targets, &known.profiles));
    let sources = entry.all_known("sources", "source", &raw.sources, &known.sources);
    let sources = faults.keep(sources.and_then(|sources| entry.some("sources", sources)));
    let name = faults.keep(entry.words("name", raw.name));
    let feel = faults.keep(entry.words("feel", raw.feel));
    let stop_if = faults.keep(entry.words("stop_if", raw.stop_if));
    let not_when = faults.keep(entry.words_if_any("not_when", raw.not_when));
    let made = || {
        Some(Exercise {
            id: ExerciseId::from(raw.id.as_str()),
            pack: None,
            name: name?,
            kind: kind?,
            base: base?,
            view: view?,
            sides: sides?,
            irritability: irritability?,
            dose: dose?,
            feel: feel?,
            stop_if: stop_if?,
            not_when: not_when?,
            easier: easier?,
            harder: harder?,
            cues: cues?,
            phases: phases?,
            targets: targets?,
            sources: sources?,
            on_call: raw.on_call,
        })
    };
    let made = made();
    faults.unless_any(made)
}

fn levels(entry: &Entry, words: &[String]) -> Result<Vec<Irritability>, ContentError> {
    let levels = words.iter().map(|level| entry.word("irritability", level, Irritability::from_id));
    let levels = levels.collect::<Result<_, _>>()?;
    entry.distinct("irritability", words, |_| ())?;
    entry.some("irritability", levels)
}

/// The dose; its repetition must last as long as its phases.
fn dose(entry: &Entry, raw: &raw::Dose, phases: &[raw::Phase]) -> Result<Dose, ContentError> {
    if raw.repetitions == 0 || raw.sets == 0 {
        return Err(entry.rule("dose", "repetitions and sets must be at least 1"));
    }
    let found = phases.iter().fold(0_u64, |sum, phase| sum.saturating_add(phase.seconds));
    if found != raw.repetition_secs {
        let problem = Problem::Differs { said: format!("{} s", raw.repetition_secs), found: format!("{found} s") };
        return Err(entry.error("dose.repetition_secs", problem));
    }
    if let Some(hold) = raw.longest_hold_secs
        && !phases.iter().any(|phase| phase.seconds == hold)
    {
        return Err(entry.rule("dose.longest_hold_secs", format!("no phase lasts {hold} s")));
    }
    Ok(Dose {
        repetitions: raw.repetitions,
        sets: raw.sets,
        repetition: Duration::from_secs(raw.repetition_secs),
        longest_hold: raw.longest_hold_secs.map(Duration::from_secs),
    })
}

/// The keyframes, laid over the base pose.
fn phases(
    entry: &Entry,
    base: Base,
    view: View,
    raw: &[raw::Phase],
    catalog: &Catalog,
    limits: &Limits,
) -> Result<Vec<Phase>, Vec<ContentError>> {
    let Some(rest) = catalog.base_pose(base, view) else {
        return Err(vec![entry.rule("view", format!("`{}` has no pose seen from the {}", base.id(), view.id()))]);
    };
    let mut faults = Faults::default();
    let phases: Vec<Option<Phase>> = raw
        .iter()
        .enumerate()
        .map(|(at, phase)| {
            let at = format!("phases[{at}]");
            let keyframe = (&phase.joints, &phase.extra);
            let seconds = if phase.seconds == 0 {
                Err(entry.rule(format!("{at}.seconds"), "must be at least 1"))
            } else {
                Ok(phase.seconds)
            };
            let seconds = faults.keep(seconds);
            let action = faults.keep(entry.words(&format!("{at}.action"), phase.action.clone()));
            let breath = faults.keep(entry.word(&format!("{at}.breath"), &phase.breath, Breath::from_id));
            let pose = faults.keep(pose::keyframe(entry, &at, rest, view, keyframe, limits));
            let duration = Duration::from_secs(seconds?);
            Some(Phase { action: action?, duration, breath: breath?, pose: pose? })
        })
        .collect();
    let phases: Option<Vec<Phase>> = phases.into_iter().collect();
    let phases = phases.and_then(|phases| faults.keep(entry.some("phases", phases)));
    faults.unless_any(phases)
}
