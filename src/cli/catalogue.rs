//! What there is: nerves, exercises, routines.

use serde_json::{Value, json};

use crate::content;
use crate::domain::exercise::{Exercise, Sides};
use crate::domain::id::ProfileId;
use crate::domain::nearest::nearest;
use crate::domain::nerve::Profile;
use crate::domain::pose::Base;
use crate::domain::routine::Routine;

use super::{Context, Failure};

/// Nerves and other patterns.
pub fn nerves(context: &mut Context<'_>, json: bool) -> Result<(), Failure> {
    let catalog = content::catalog();
    if json {
        return write_json(context, &catalog.profiles.iter().map(profile_json).collect::<Vec<_>>());
    }
    for profile in &catalog.profiles {
        writeln!(context.out, "{:<28} {}", profile.id, profile.plain_name)?;
    }
    Ok(())
}

/// All exercises.
pub fn exercises(context: &mut Context<'_>, json: bool) -> Result<(), Failure> {
    let catalog = content::catalog();
    if json {
        return write_json(context, &catalog.exercises.iter().map(exercise_json).collect::<Vec<_>>());
    }
    for exercise in &catalog.exercises {
        writeln!(context.out, "{:<32} {:<10} {}", exercise.id, exercise.kind.id(), exercise.name)?;
    }
    Ok(())
}

/// All routines, or those of one nerve or pattern.
pub fn routines(context: &mut Context<'_>, nerve: Option<&str>, json: bool) -> Result<(), Failure> {
    let catalog = content::catalog();
    let nerve = nerve.map(ProfileId::from);
    if let Some(nerve) = &nerve
        && catalog.profile(nerve).is_none()
    {
        return Err(unknown(
            "nerve or pattern",
            nerve.as_str(),
            catalog.profiles.iter().map(|known| known.id.as_str()),
        ));
    }
    let chosen = catalog.routines.iter().filter(|routine| nerve.as_ref().is_none_or(|nerve| routine.profile == *nerve));
    if json {
        return write_json(context, &chosen.map(routine_json).collect::<Vec<_>>());
    }
    for routine in chosen {
        let steps: Vec<_> =
            routine.steps.iter().map(|step| format!("{} x{}", step.exercise, step.repetitions)).collect();
        writeln!(context.out, "{:<40} {:>4} s  {}", routine.id, routine.duration.as_secs(), steps.join("; "))?;
    }
    Ok(())
}

/// An id that does not exist, with the nearest that do.
pub fn unknown<'a>(what: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Failure {
    let nearest = nearest(id, known);
    Failure::Wrong(format!("there is no {what} \"{id}\"; the nearest are {}", nearest.join(", ")))
}

fn write_json(context: &mut Context<'_>, values: &[Value]) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut *context.out, values)?;
    writeln!(context.out)?;
    Ok(())
}

fn profile_json(profile: &Profile) -> Value {
    json!({
        "id": profile.id.as_str(),
        "name": profile.name,
        "plain_name": profile.plain_name,
        "group": profile.group.id(),
        "is_nerve": profile.is_nerve(),
        "runs": profile.runs,
        "worse_with": profile.worse_with,
        "better_with": profile.better_with,
        "lookalikes": profile.lookalikes.iter().map(|other| other.id.as_str()).collect::<Vec<_>>(),
        "sources": profile.sources.iter().map(super::super::domain::id::SourceId::as_str).collect::<Vec<_>>(),
    })
}

fn exercise_json(exercise: &Exercise) -> Value {
    let sides = match exercise.sides {
        Sides::One => "one",
        Sides::Other => "other",
        Sides::Both => "both",
        Sides::Alternating => "alternating",
    };
    let place = match exercise.base {
        Base::Sit => "seated",
        Base::SitDesk => "seated_at_desk",
        Base::SitEdge => "seated_at_edge",
        Base::StandDesk => "standing",
    };
    json!({
        "id": exercise.id.as_str(),
        "name": exercise.name,
        "kind": exercise.kind.id(),
        "place": place,
        "sides": sides,
        "irritability": exercise.irritability.iter().map(|level| level.id()).collect::<Vec<_>>(),
        "repetitions": exercise.dose.repetitions,
        "repetition_secs": exercise.dose.repetition.as_secs(),
        "cues": exercise.cues,
        "feel": exercise.feel,
        "stop_if": exercise.stop_if,
        "not_when": exercise.not_when,
        "easier": exercise.easier.as_ref().map(super::super::domain::id::ExerciseId::as_str),
        "harder": exercise.harder.as_ref().map(super::super::domain::id::ExerciseId::as_str),
        "targets": exercise.targets.iter().map(super::super::domain::id::ProfileId::as_str).collect::<Vec<_>>(),
        "sources": exercise.sources.iter().map(super::super::domain::id::SourceId::as_str).collect::<Vec<_>>(),
    })
}

fn routine_json(routine: &Routine) -> Value {
    json!({
        "id": routine.id.as_str(),
        "nerve": routine.profile.as_str(),
        "irritability": routine.irritability.map(super::super::domain::irritability::Irritability::id),
        "minutes": routine.length.minutes(),
        "seconds": routine.duration.as_secs(),
        "steps": routine.steps.iter().map(|step| json!({
            "exercise": step.exercise.as_str(), "repetitions": step.repetitions,
        })).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_ids_are_named() {
        let failure = unknown("nerve or pattern", "l55", ["l5", "s1", "c5", "pudendal"].into_iter());
        let Failure::Wrong(sentence) = failure else { panic!("another failure") };
        assert!(sentence.contains("nearest are l5"), "{sentence}");
    }
}
