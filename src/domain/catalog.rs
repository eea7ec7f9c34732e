//! Everything clinical that the program knows, checked: every id used in it exists.

use std::collections::BTreeMap;

use super::exercise::Exercise;
use super::id::{ExerciseId, ProfileId, RoutineId, SourceId};
use super::irritability::Irritability;
use super::nerve::Profile;
use super::routine::{Length, Routine};

/// A published work or page that a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: SourceId,
    /// Authors, title, journal, year, address; one line.
    pub citation: String,
}

/// The checked content. Lists keep the order of the clinical files.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    pub profiles: Vec<Profile>,
    pub exercises: Vec<Exercise>,
    pub routines: Vec<Routine>,
    pub sources: BTreeMap<SourceId, Source>,
}

impl Catalog {
    /// The nerve or pattern with this id.
    pub fn profile(&self, id: &ProfileId) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.id == *id)
    }

    /// The nerves alone, without the other patterns.
    pub fn nerves(&self) -> impl Iterator<Item = &Profile> {
        self.profiles.iter().filter(|profile| profile.is_nerve())
    }

    /// The exercise with this id.
    pub fn exercise(&self, id: &ExerciseId) -> Option<&Exercise> {
        self.exercises.iter().find(|exercise| exercise.id == *id)
    }

    /// The routine with this id.
    pub fn routine(&self, id: &RoutineId) -> Option<&Routine> {
        self.routines.iter().find(|routine| routine.id == *id)
    }

    /// The routine made for a profile at this level and length; patterns have one set for all levels.
    pub fn routine_for(&self, profile: &ProfileId, level: Irritability, length: Length) -> Option<&Routine> {
        self.routines.iter().find(|routine| {
            routine.profile == *profile
                && routine.length == length
                && routine.irritability.is_none_or(|its_level| its_level == level)
        })
    }
}
