//! Paths of nerves: points fixed to the bones, from the spine to the end.

use super::bones::{Bone, Bones, Joint};
use crate::domain::id::{ExerciseId, ProfileId};
use crate::figure::space::V3;

/// What a point is fixed to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Place {
    /// On a bone, 0 at its beginning, 1 at its end.
    On(Bone, f32),
    At(Joint),
}

/// One point of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anchor {
    pub place: Place,
    /// Before the bone or joint and outside of it, in millimetres of a body of 1.70 m.
    pub off_mm: [f32; 2],
    /// Inside the spine: it is the spinal cord that moves here, drawn thinner.
    pub is_cord: bool,
}

impl Anchor {
    pub(super) fn seen(&self, bones: &Bones) -> Option<V3> {
        match self.place {
            Place::On(bone, along) => bones.on(bone, along, self.off_mm),
            Place::At(joint) => bones.at(joint, self.off_mm),
        }
    }

    /// Whether it is in the head or at the joint below it.
    pub(super) fn is_in_head(&self) -> bool {
        matches!(self.place, Place::On(Bone::Head, _) | Place::At(Joint::Skull))
    }

    /// Whether it is above the hip and the shoulder.
    pub fn is_near(&self) -> bool {
        match self.place {
            Place::On(bone, _) => bone.is_of_trunk(),
            Place::At(joint) => matches!(joint, Joint::Skull | Joint::NeckRoot | Joint::Ribs | Joint::Loins),
        }
    }
}

/// A nerve from the spine to where it ends, as one profile has it.
#[derive(Debug, Clone, PartialEq)]
pub struct NervePath {
    pub trunk: String,
    pub anchors: Vec<Anchor>,
    /// Number of the point where it is pinched.
    pub site: usize,
}

/// The trunks of one profile, the main one first.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfilePaths {
    pub profile: ProfileId,
    /// Each with the words of the exercises made for it.
    pub paths: Vec<(NervePath, Vec<String>)>,
}

/// All paths.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NervePaths {
    pub profiles: Vec<ProfilePaths>,
}

impl NervePaths {
    /// The nerve of a profile as an exercise moves it: of the trunks of a root the one that the exercise is made for. None
    /// for a profile that is no nerve.
    pub fn path(&self, profile: &ProfileId, exercise: &ExerciseId) -> Option<&NervePath> {
        let found = self.profiles.iter().find(|paths| paths.profile == *profile)?;
        let made_for = |words: &[String]| words.iter().any(|word| exercise.as_str().contains(word.as_str()));
        let named = found.paths.iter().find(|(_, words)| made_for(words));
        named.or_else(|| found.paths.first()).map(|(path, _)| path)
    }
}

/// How long each stretch between two points is in a posture, in body heights; only what the picture shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Lengths {
    /// Number of the first point that is shown.
    pub first: usize,
    pub spans: Vec<f32>,
}

impl NervePath {
    /// Where its points are; from the first that is shown on, as far as it is shown without a gap.
    pub(super) fn points(&self, bones: &Bones) -> (usize, Vec<V3>) {
        let first = self.anchors.iter().position(|anchor| anchor.seen(bones).is_some()).unwrap_or(0);
        let mut points = Vec::with_capacity(self.anchors.len());
        points.extend(self.anchors.iter().skip(first).map_while(|anchor| anchor.seen(bones)));
        (first, points)
    }

    /// Its lengths in a posture.
    pub(super) fn lengths(&self, bones: &Bones) -> Lengths {
        let (first, points) = self.points(bones);
        Lengths::between(first, &points)
    }
}

impl Lengths {
    /// Between neighbours; `first` is the number of the first point.
    pub(super) fn between(first: usize, points: &[V3]) -> Self {
        let spans = points.windows(2).map(|pair| if let [a, b] = pair { (*b - *a).length() } else { 0.0 });
        Self { first, spans: spans.collect() }
    }

    /// From one end to the other.
    pub fn total(&self) -> f32 {
        self.spans.iter().sum()
    }

    /// Of the part above hip or shoulder, and of the part below.
    pub fn ends(&self, path: &NervePath) -> [f32; 2] {
        let mut ends = [0.0; 2];
        for (span, anchor) in self.spans.iter().zip(path.anchors.iter().skip(self.first + 1)) {
            let [near, far] = &mut ends;
            *(if anchor.is_near() { near } else { far }) += span;
        }
        ends
    }
}
