//! Routine files become routines: steps that exist and are allowed, and a length that is true.

use std::collections::BTreeSet;
use std::time::Duration;

use super::entry::Entry;
use super::faults::{Faults, first};
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
            let routine = first(check(&entry, &profile.id, &raw, catalog))?;
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

/// One routine, whoever wrote it, checked against the exercises it uses; finds all that is wrong with it.
pub fn check(
    entry: &Entry,
    profile: &ProfileId,
    raw: &raw::Routine,
    catalog: &Catalog,
) -> Result<Routine, Vec<ContentError>> {
    let mut faults = Faults::default();
    let word = |level: &String| entry.word("irritability", level, Irritability::from_id);
    let irritability = faults.keep(raw.irritability.as_ref().map(word).transpose());
    let length = Length::from_minutes(raw.minutes).ok_or_else(|| entry.rule("minutes", "must be 1, 3 or 5"));
    let length = faults.keep(length);
    let steps = raw
        .steps
        .iter()
        .enumerate()
        .map(|(at, text)| faults.keep(step(entry, &format!("steps[{at}]"), text, irritability.flatten(), catalog)));
    let steps: Option<Vec<(Step, Duration)>> = steps.collect::<Vec<_>>().into_iter().collect();
    let steps = steps.and_then(|steps| faults.keep(entry.some("steps", steps)));
    let duration = steps.as_ref().zip(length).and_then(|(steps, length)| {
        let work: Duration = steps.iter().map(|(_, duration)| *duration).sum();
        let between = u32::try_from(steps.len().saturating_sub(1)).unwrap_or(u32::MAX);
        faults.keep(lasts(entry, work + TRANSITION * between, raw.seconds, length))
    });
    let made = || {
        Some(Routine {
            id: RoutineId::from(raw.id.as_str()),
            pack: None,
            name: None,
            profile: profile.clone(),
            irritability: irritability?,
            length: length?,
            steps: steps?.into_iter().map(|(step, _)| step).collect(),
            duration: duration?,
        })
    };
    let made = made();
    faults.unless_any(made)
}

/// One step, and how long it lasts.
fn step(
    entry: &Entry,
    field: &str,
    text: &str,
    level: Option<Irritability>,
    catalog: &Catalog,
) -> Result<(Step, Duration), ContentError> {
    let step: Step = text
        .parse()
        .map_err(|()| entry.rule(field, format!("`{text}` is not an exercise with a count, such as `chin-tuck x7`")))?;
    let Some(exercise) = catalog.exercise(&step.exercise) else {
        return Err(entry.error(field, Problem::UnknownId("exercise", step.exercise.to_string())));
    };
    if let Some(level) = level.filter(|level| !exercise.allows(*level)) {
        return Err(entry.rule(field, format!("`{}` is not allowed at {} irritability", exercise.id, level.id())));
    }
    let duration = exercise.dose.repetition * step.repetitions;
    Ok((step, duration))
}

/// The length, which must be what the file says, and what its minutes mean.
fn lasts(entry: &Entry, duration: Duration, said: u64, length: Length) -> Result<Duration, ContentError> {
    let secs = duration.as_secs();
    if secs != said {
        let problem = Problem::Differs { said: format!("{said} s"), found: format!("{secs} s") };
        return Err(entry.error("seconds", problem));
    }
    let band = length.band_secs();
    if !band.contains(&secs) {
        return Err(entry.rule("seconds", format!("{secs} s is outside {} to {} s", band.start(), band.end())));
    }
    Ok(duration)
}
