//! The ids that files may refer to, gathered before the files that use them are checked.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::Entry;
use crate::content::error::{ContentError, Problem};
use crate::content::files::Files;
use crate::content::raw;
use crate::domain::catalog::{ExerciseGroup, Source};
use crate::domain::id::{ExerciseId, ProfileId, SourceId};

/// Ids of the catalogue.
pub struct Known {
    /// In the order in which they are listed.
    pub profile_order: Vec<ProfileId>,
    pub exercise_groups: Vec<ExerciseGroup>,
    pub works: BTreeMap<SourceId, Source>,
    pub profiles: BTreeSet<ProfileId>,
    pub exercises: BTreeSet<ExerciseId>,
    pub sources: BTreeSet<SourceId>,
}

impl Known {
    /// Reads `order.toml` and `sources.toml`. Fails for the file of a profile or exercise that is not listed.
    pub fn read(files: &Files<'_>) -> Result<Self, ContentError> {
        let (profile_order, exercise_groups) = order(files)?;
        let works = sources(files)?;
        Ok(Self {
            profiles: profile_order.iter().cloned().collect(),
            exercises: exercise_groups.iter().flat_map(|group| group.exercises.iter().cloned()).collect(),
            sources: works.keys().cloned().collect(),
            works,
            profile_order,
            exercise_groups,
        })
    }
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
