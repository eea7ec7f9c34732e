//! What there is: nerves, exercises, routines.

use serde_json::{Value, json};

use crate::assessment::adapt;
use crate::content;
use crate::domain::catalog::Catalog;
use crate::domain::exercise::{Exercise, Sides};
use crate::domain::id::{PackId, ProfileId};
use crate::domain::nearest::nearest;
use crate::domain::nerve::Profile;
use crate::domain::pose::Base;
use crate::domain::routine::Routine;
use crate::store::settings::SettingsFile;

use super::{Context, Failure, packs};

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
    let packs = packs::on_disk(context);
    let catalog = &packs.catalog;
    if json {
        let all: Vec<_> = catalog.exercises.iter().map(|exercise| exercise_json(catalog, exercise)).collect();
        return write_json(context, &all);
    }
    for exercise in &catalog.exercises {
        let (id, kind, name) = (&exercise.id, exercise.kind.id(), &exercise.name);
        writeln!(context.out, "{id:<32} {kind:<10} {name}{}", brought_by(exercise.pack.as_ref()))?;
    }
    packs::tell_left_out(context, &packs)
}

/// All routines, or those of one nerve or pattern.
pub fn routines(context: &mut Context<'_>, nerve: Option<&str>, json: bool) -> Result<(), Failure> {
    let packs = packs::on_disk(context);
    let catalog = &packs.catalog;
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
    // One's own are made for no nerve.
    let own = if nerve.is_none() { own_routines(context, catalog) } else { Vec::new() };
    let of_nerve = |routine: &&Routine| nerve.as_ref().is_none_or(|nerve| routine.profile == *nerve);
    let chosen = own.iter().chain(catalog.routines.iter().filter(of_nerve));
    if json {
        return write_json(context, &chosen.map(|routine| routine_json(catalog, routine)).collect::<Vec<_>>());
    }
    for routine in chosen {
        let steps: Vec<_> =
            routine.steps.iter().map(|step| format!("{} x{}", step.exercise, step.repetitions)).collect();
        let (id, secs, steps) = (&routine.id, routine.duration.as_secs(), steps.join("; "));
        let by = match (&routine.pack, &routine.name) {
            (None, Some(own)) => format!("  ({own})"),
            (pack, _) => brought_by(pack.as_ref()),
        };
        writeln!(context.out, "{id:<40} {secs:>4} s  {steps}{by}")?;
    }
    packs::tell_left_out(context, &packs)
}

/// The routines that the person put together.
pub fn own_routines(context: &Context<'_>, catalog: &Catalog) -> Vec<Routine> {
    let settings = SettingsFile::new(context.paths.settings()).load().settings;
    settings.routines.iter().filter_map(|own| adapt::own(catalog, own)).collect()
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

/// Behind what is not built in: "  (north-clinic)".
fn brought_by(pack: Option<&PackId>) -> String {
    pack.map_or_else(String::new, |pack| format!("  ({pack})"))
}

/// The pack that brings it; null = it is built in.
fn pack_json(catalog: &Catalog, pack: Option<&PackId>) -> Value {
    pack.and_then(|id| catalog.pack(id)).map_or(Value::Null, packs::pack_json)
}

fn exercise_json(catalog: &Catalog, exercise: &Exercise) -> Value {
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
        "pack": pack_json(catalog, exercise.pack.as_ref()),
        "sources": exercise.sources.iter().map(super::super::domain::id::SourceId::as_str).collect::<Vec<_>>(),
    })
}

fn routine_json(catalog: &Catalog, routine: &Routine) -> Value {
    json!({
        "id": routine.id.as_str(),
        "name": routine.name,
        "pack": pack_json(catalog, routine.pack.as_ref()),
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
