//! From raw shapes to domain values: every word known, every id existing, every number sensible.

mod body_map;
mod check;
mod demo;
mod education;
mod entry;
mod exercise;
mod faults;
mod guide;
mod known;
mod nerve;
mod pack;
mod pose;
mod profile;
mod red_flag;
mod routine;
mod scores;

use super::error::ContentError;
use super::files::Files;
use crate::domain::catalog::Catalog;
use crate::domain::demonstration::Demonstration;
use known::Known;

pub use body_map::body_map;
pub use check::tables as check_tables;
pub use education::education;
pub use guide::guide;
pub use nerve::paths as nerve_paths;
pub use pack::{Contents as PackContents, check as pack};
pub use red_flag::red_flags;

/// Everything the program needs to prompt, show and play.
pub fn catalog(files: &Files<'_>) -> Result<Catalog, ContentError> {
    let known = Known::read(files)?;
    let limits = pose::Limits::read(files)?;
    let mut catalog = Catalog { base_poses: pose::bases(files)?, ..Catalog::default() };
    for id in &known.profile_order {
        catalog.profiles.push(profile::read(files, id, &known)?);
    }
    for id in known.exercise_groups.iter().flat_map(|group| &group.exercises) {
        let exercise = exercise::read(files, id, &known, &catalog, &limits)?;
        catalog.exercises.push(exercise);
    }
    catalog.routines = routine::read_all(files, &catalog)?;
    catalog.sources = known.works;
    catalog.exercise_groups = known.exercise_groups;
    Ok(catalog)
}

/// How each strength check, self-test and look is done.
pub fn demos(files: &Files<'_>) -> Result<Vec<Demonstration>, ContentError> {
    demo::read_all(files, &check_tables(files)?)
}
