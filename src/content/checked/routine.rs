//! Routine files become routines: steps that exist and are allowed, and a length that is true.

use std::collections::BTreeSet;
use std::time::Duration;

use super::entry::Entry;
use crate::content::error::{ContentError, Problem};
use crate::content::files::Files;
use crate::content::raw::profile as raw;
use crate::domain::catalog::Catalog;
use crate::domain::id::{ProfileId, RoutineId};
use crate::domain::irritability::Irritability;
use crate::domain::routine::{Length, Routine, Step, TRANSITION};

/// The routines of all profiles in the order of the catalogue, which must hold profiles and exercises.
pub fn read_all(files: &Files<'_>, catalog: &Catalog) -> Result<Vec<Routine>, ContentError> {
    let mut routines: Vec<Routine> = Vec::new();
    let mut ids = BTreeSet::new();
    for profile in &catalog.profiles {
        let (file, raw) = parse(files, &profile.id)?;
        for raw in raw.routines {
            let entry = Entry::new(&file, &raw.id);
            let routine = routine(&entry, &profile.id, &raw, catalog)?;
            if !ids.insert(routine.id.clone()) {
                return Err(entry.error("id", Problem::Twice(raw.id)));
            }
            let same = |other: &&Routine| {
                other.profile == routine.profile
                    && other.length == routine.length
                    && other.irritability == routine.irritability
            };
            if let Some(other) = routines.iter().rev().find(same) {
                return Err(entry.rule("minutes", format!("`{}` is for the same level and length", other.id)));
            }
            routines.push(routine);
        }
    }
    Ok(routines)
}

/// One routine file: either routines or the words said instead.
pub fn parse(files: &Files<'_>, profile: &ProfileId) -> Result<(String, raw::Routines), ContentError> {
    let file = format!("routines/{profile}.toml");
    let raw: raw::Routines = files.parse(&file)?;
    let entry = Entry::file(&file);
    entry.named_after("profile", &raw.profile, profile.as_str())?;
    if raw.routines.is_empty() == raw.no_routine.is_none() {
        return Err(entry.rule("routines", "must have either routines or `no_routine`"));
    }
    Ok((file, raw))
}

/// One routine, checked against the exercises it uses.
fn routine(entry: &Entry, profile: &ProfileId, raw: &raw::Routine, catalog: &Catalog) -> Result<Routine, ContentError> {
    let word = |level: &String| entry.word("irritability", level, Irritability::from_id);
    let irritability = raw.irritability.as_ref().map(word).transpose()?;
    let Some(length) = Length::from_minutes(raw.minutes) else {
        return Err(entry.rule("minutes", "must be 1, 3 or 5"));
    };
    let mut steps = Vec::new();
    let mut duration = Duration::ZERO;
    for (at, step) in raw.steps.iter().enumerate() {
        let field = format!("steps[{at}]");
        let (name, repetitions) = split(entry, &field, step)?;
        let Some(exercise) = catalog.exercises.iter().find(|exercise| exercise.id.as_str() == name) else {
            return Err(entry.error(field, Problem::UnknownId("exercise", name.to_owned())));
        };
        if let Some(level) = irritability
            && !exercise.allows(level)
        {
            let text = format!("`{name}` is not allowed at {} irritability", level.id());
            return Err(entry.rule(field, text));
        }
        duration += exercise.dose.repetition * repetitions;
        if at > 0 {
            duration += TRANSITION;
        }
        steps.push(Step { exercise: exercise.id.clone(), repetitions });
    }
    let steps = entry.some("steps", steps)?;
    let secs = duration.as_secs();
    if secs != raw.seconds {
        let problem = Problem::Differs { said: format!("{} s", raw.seconds), found: format!("{secs} s") };
        return Err(entry.error("seconds", problem));
    }
    let band = length.band_secs();
    if !band.contains(&secs) {
        let text = format!("{secs} s is outside {} to {} s", band.start(), band.end());
        return Err(entry.rule("seconds", text));
    }
    let id = RoutineId::from(raw.id.as_str());
    Ok(Routine { id, profile: profile.clone(), irritability, length, steps, duration })
}

/// `chin-tuck x7` as name and number.
fn split<'a>(entry: &Entry, field: &str, step: &'a str) -> Result<(&'a str, u32), ContentError> {
    step.split_once(" x")
        .and_then(|(name, count)| Some((name, count.parse().ok().filter(|count| (1..=999).contains(count))?)))
        .ok_or_else(|| entry.rule(field, format!("`{step}` is not an exercise with a count, such as `chin-tuck x7`")))
}
