//! One exercise file becomes an exercise.

use std::time::Duration;

use super::entry::Entry;
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
    let base = entry.word("base", &raw.base, Base::from_id)?;
    let view = entry.word("view", &raw.view, View::from_id)?;
    let other = |field: &str, id: Option<&String>| {
        id.map(|id| entry.known(field, "exercise", id, &known.exercises)).transpose()
    };
    let mut irritability = Vec::new();
    for level in &raw.irritability {
        irritability.push(entry.word("irritability", level, Irritability::from_id)?);
    }
    entry.distinct("irritability", &raw.irritability, |_| ())?;
    let cues = raw.cues.into_iter().enumerate().map(|(at, cue)| entry.words(&format!("cues[{at}]"), cue));
    Ok(Exercise {
        id: id.clone(),
        kind: entry.word("kind", &raw.kind, Kind::from_id)?,
        base,
        view,
        sides: entry.word("sides", &raw.sides, Sides::from_id)?,
        irritability: entry.some("irritability", irritability)?,
        dose: dose(&entry, &raw.dose, &raw.phases)?,
        easier: other("easier", raw.easier.as_ref())?,
        harder: other("harder", raw.harder.as_ref())?,
        cues: entry.some("cues", cues.collect::<Result<_, _>>()?)?,
        phases: phases(&entry, base, view, &raw.phases, catalog, limits)?,
        targets: entry.all_known("targets", "profile", &raw.targets, &known.profiles)?,
        sources: entry.some("sources", entry.all_known("sources", "source", &raw.sources, &known.sources)?)?,
        name: entry.words("name", raw.name)?,
        feel: entry.words("feel", raw.feel)?,
        stop_if: entry.words("stop_if", raw.stop_if)?,
        not_when: entry.words_if_any("not_when", raw.not_when)?,
    })
}

/// The dose; its repetition must last as long as its phases.
fn dose(entry: &Entry, raw: &raw::Dose, phases: &[raw::Phase]) -> Result<Dose, ContentError> {
    if raw.repetitions == 0 || raw.sets == 0 {
        return Err(entry.rule("dose", "repetitions and sets must be at least 1"));
    }
    let found: u64 = phases.iter().map(|phase| phase.seconds).sum();
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
) -> Result<Vec<Phase>, ContentError> {
    let Some(rest) = catalog.base_pose(base, view) else {
        return Err(entry.rule("view", format!("`{}` has no pose seen from the {}", base.id(), view.id())));
    };
    let mut phases = Vec::new();
    for (at, phase) in raw.iter().enumerate() {
        let at = format!("phases[{at}]");
        if phase.seconds == 0 {
            return Err(entry.rule(format!("{at}.seconds"), "must be at least 1"));
        }
        phases.push(Phase {
            action: entry.words(&format!("{at}.action"), phase.action.clone())?,
            duration: Duration::from_secs(phase.seconds),
            breath: entry.word(&format!("{at}.breath"), &phase.breath, Breath::from_id)?,
            pose: pose::keyframe(entry, &at, rest, view, (&phase.joints, &phase.extra), limits)?,
        });
    }
    entry.some("phases", phases)
}
