//! From raw shapes to domain values: every word known, every id existing, every number sensible.

mod entry;
mod exercise;
mod pose;
mod profile;
mod routine;

use std::collections::{BTreeMap, BTreeSet};

use super::error::{ContentError, Problem};
use super::files::Files;
use super::raw;
use crate::domain::catalog::{Catalog, ExerciseGroup, Source};
use crate::domain::id::{ExerciseId, ProfileId, SourceId};
use entry::Entry;

/// The ids that the files may refer to.
struct Known {
    profiles: BTreeSet<ProfileId>,
    exercises: BTreeSet<ExerciseId>,
    sources: BTreeSet<SourceId>,
}

/// Everything the program needs to prompt, show and play.
pub fn catalog(files: &Files<'_>) -> Result<Catalog, ContentError> {
    let (profile_order, exercise_groups) = order(files)?;
    let sources = sources(files)?;
    let exercise_order: Vec<ExerciseId> = exercise_groups.iter().flat_map(|group| group.exercises.clone()).collect();
    let known = Known {
        profiles: profile_order.iter().cloned().collect(),
        exercises: exercise_order.iter().cloned().collect(),
        sources: sources.keys().cloned().collect(),
    };
    let base_poses = pose::bases(files)?;
    let limits = pose::Limits::read(files)?;
    let profiles = profile_order.iter().map(|id| profile::read(files, id, &known)).collect::<Result<_, _>>()?;
    let mut catalog = Catalog { profiles, sources, base_poses, exercise_groups, ..Catalog::default() };
    for id in &exercise_order {
        let exercise = exercise::read(files, id, &known, &catalog, &limits)?;
        catalog.exercises.push(exercise);
    }
    catalog.routines = routine::read_all(files, &catalog)?;
    Ok(catalog)
}

/// Profiles and exercise groups in the order in which they are listed; each has a file and each file is listed.
fn order(files: &Files<'_>) -> Result<(Vec<ProfileId>, Vec<ExerciseGroup>), ContentError> {
    const FILE: &str = "order.toml";
    let raw: raw::shared::Order = files.parse(FILE)?;
    let entry = Entry::file(FILE);
    let profiles = entry.distinct("profiles", &raw.profiles, |id| ProfileId::from(id))?;
    let mut seen = BTreeSet::new();
    let mut groups = Vec::new();
    for (at, group) in raw.exercise_groups.into_iter().enumerate() {
        let field = format!("exercise_groups[{at}].exercises");
        let exercises = entry.distinct(&field, &group.exercises, |id| ExerciseId::from(id))?;
        for id in &exercises {
            if !seen.insert(id.clone()) {
                return Err(entry.error(field, Problem::Twice(id.to_string())));
            }
        }
        groups.push(ExerciseGroup { title: group.title, exercises });
    }
    listed(files, "profiles", |stem| profiles.iter().any(|id| id.as_str() == stem))?;
    listed(files, "routines", |stem| profiles.iter().any(|id| id.as_str() == stem))?;
    listed(files, "exercises", |stem| seen.contains(stem))?;
    Ok((profiles, groups))
}

/// Fails for a file of the folder that no list names.
fn listed(files: &Files<'_>, folder: &str, is_listed: impl Fn(&str) -> bool) -> Result<(), ContentError> {
    match files.stems(folder).find(|stem| !is_listed(stem)) {
        Some(stem) => Err(Entry::file(&format!("{folder}/{stem}.toml")).error("", Problem::NotListed)),
        None => Ok(()),
    }
}

/// The published works.
fn sources(files: &Files<'_>) -> Result<BTreeMap<SourceId, Source>, ContentError> {
    const FILE: &str = "sources.toml";
    let raw: raw::shared::Sources = files.parse(FILE)?;
    let mut sources = BTreeMap::new();
    for source in raw.sources {
        let entry = Entry::new(FILE, &source.id);
        let citation = entry.words("citation", source.citation)?;
        let id = SourceId::from(source.id.as_str());
        if sources.insert(id.clone(), Source { id, citation }).is_some() {
            return Err(entry.error("id", Problem::Twice(source.id)));
        }
    }
    Ok(sources)
}
