//! Everything clinical that the program knows, checked: every id used in it exists.

use std::collections::BTreeMap;

use super::exercise::Exercise;
use super::id::{ExerciseId, PackId, ProfileId, RoutineId, SourceId};
use super::irritability::Irritability;
use super::nerve::Profile;
use super::pack::Pack;
use super::pose::{Base, Pose, View};
use super::routine::{Length, Routine};

/// A published work or page that a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: SourceId,
    /// Authors, title, journal, year, address; one line.
    pub citation: String,
}

/// The pose that a base begins with in one view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BasePose {
    pub base: Base,
    pub view: View,
    pub pose: Pose,
}

/// Exercises that are listed under one title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExerciseGroup {
    /// "Neural mobilisation, leg".
    pub title: String,
    pub exercises: Vec<ExerciseId>,
}

/// The checked content. Lists keep the order of the clinical files.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    pub profiles: Vec<Profile>,
    pub exercises: Vec<Exercise>,
    pub routines: Vec<Routine>,
    pub sources: BTreeMap<SourceId, Source>,
    pub base_poses: Vec<BasePose>,
    /// Every exercise once, in the order of `exercises`.
    pub exercise_groups: Vec<ExerciseGroup>,
    /// Who brought what is not built in.
    pub packs: Vec<Pack>,
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

    /// Where the limbs are that a keyframe says nothing of; `None` where a base has no such view.
    pub fn base_pose(&self, base: Base, view: View) -> Option<Pose> {
        self.base_poses.iter().find(|rest| rest.base == base && rest.view == view).map(|rest| rest.pose)
    }

    /// The pack with this id.
    pub fn pack(&self, id: &PackId) -> Option<&Pack> {
        self.packs.iter().find(|pack| pack.id == *id)
    }

    /// The routine made for a profile at this level and length; patterns have one set for all levels. Never one of a
    /// pack: those are done only when they are called by name.
    pub fn routine_for(&self, profile: &ProfileId, level: Irritability, length: Length) -> Option<&Routine> {
        self.routines.iter().find(|routine| {
            routine.pack.is_none()
                && routine.profile == *profile
                && routine.length == length
                && routine.irritability.is_none_or(|its_level| its_level == level)
        })
    }
}
