//! Which postures tell an exercise, one picture each.

use std::time::Duration;

use crate::domain::card::{CardWords, PhaseWords};
use crate::domain::exercise::{Exercise, Kind};
use crate::figure::{Movement, Posture, motion};

/// A posture to show, and the phases that lead to it: the movement, and the holds in it.
#[derive(Debug, Clone)]
pub struct KeyPose {
    pub posture: Posture,
    /// From where it is reached; none where nothing has moved yet.
    pub from: Option<Posture>,
    /// Indices of the phases that end in it; none for the start.
    pub phases: Vec<usize>,
}

/// The key poses in order. A phase in which nothing moves is shown together with the one before; where all phases look
/// alike, or it is what is to be put right, the start is shown too.
pub fn key_poses(exercise: &Exercise) -> Vec<KeyPose> {
    let movement = Movement::from(exercise);
    let (base, keys) = (motion::base(movement), motion::key_postures(movement));
    let mut poses: Vec<KeyPose> = Vec::new();
    for (index, posture) in keys.iter().enumerate() {
        match poses.last_mut() {
            Some(last) if is_alike(&last.posture, posture, exercise.kind) => last.phases.push(index),
            last => {
                let from = last.map_or(base, |last| last.posture);
                let from = Some(from).filter(|from| !from.is_like(posture));
                poses.push(KeyPose { posture: *posture, from, phases: vec![index] });
            }
        }
    }
    let is_base_seen = poses.iter().any(|pose| pose.posture.is_like(&base));
    if poses.len() < 2 && !is_base_seen {
        poses.insert(0, KeyPose { posture: base, from: None, phases: Vec::new() });
    } else if let (true, Some(last)) = (poses.len() > 1, keys.last()) {
        // Over and over, the first is reached from the last.
        if let Some(first) = poses.first_mut() {
            first.from = Some(*last).filter(|last| !last.is_like(&first.posture));
        }
    }
    poses
}

/// Whether a breath is all that differs, where the breath is not the exercise.
fn is_alike(one: &Posture, next: &Posture, kind: Kind) -> bool {
    let breath = if kind == Kind::Breathing { next.breath } else { one.breath };
    one.is_like(&Posture { breath, ..*next })
}

impl KeyPose {
    /// What to do to get there, and for how long.
    pub fn said<'a>(&self, words: &'a CardWords) -> impl Iterator<Item = &'a PhaseWords> {
        self.phases.clone().into_iter().filter_map(|index| words.phases.get(index))
    }

    /// How long the phases that end in it last together.
    pub fn duration(&self, words: &CardWords) -> Duration {
        self.said(words).map(|phase| phase.duration).sum()
    }
}
