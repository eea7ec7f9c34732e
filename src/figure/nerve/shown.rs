//! The nerve of one movement: its path, on which side it is drawn, and what its postures are compared with.

use super::bones::Bones;
use super::path::{Lengths, NervePath};
use super::strand::Strand;
use crate::figure::space::V3;

/// A nerve that a scene shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownNerve {
    pub path: NervePath,
    /// Of the working half (0) or the other one (1): the lengths in the middle of the movement.
    halves: Vec<(usize, Vec<f32>)>,
    /// Only its course is shown, not what the posture does to it.
    is_quiet: bool,
}

impl ShownNerve {
    /// The path on these halves of the body; `bones` tells those of each posture of the movement.
    pub fn new(
        path: &NervePath,
        halves: &[usize],
        num_postures: usize,
        bones: &dyn Fn(usize, usize) -> Option<Bones>,
    ) -> Self {
        let middle = |half: usize| {
            let all = (0..num_postures).filter_map(|posture| Some(path.lengths(&bones(posture, half)?).spans));
            let ends = all.fold(Vec::<[f32; 2]>::new(), |mut ends, spans| {
                ends.resize(ends.len().max(spans.len()), [f32::MAX, f32::MIN]);
                for (end, span) in ends.iter_mut().zip(spans) {
                    *end = [end[0].min(span), end[1].max(span)];
                }
                ends
            });
            ends.into_iter().map(|[least, most]| (least + most) * 0.5).collect::<Vec<f32>>()
        };
        let halves = halves.iter().map(|half| (*half, middle(*half))).collect();
        Self { path: path.clone(), halves, is_quiet: false }
    }

    /// The same, but only its course is shown.
    #[must_use]
    pub fn quiet(self) -> Self {
        Self { is_quiet: true, ..self }
    }

    /// Whether it is drawn on a half of the body.
    pub fn is_on(&self, half: usize) -> bool {
        self.halves.iter().any(|(shown, _)| *shown == half)
    }

    /// How it lies in a posture whose bones are these; none where the picture shows too little of it.
    pub(in crate::figure) fn lying(&self, half: usize, bones: &Bones) -> Option<Lying> {
        let (_, middle) = self.halves.iter().find(|(shown, _)| *shown == half)?;
        let (first, points) = self.path.points(bones);
        let lengths = Lengths::between(first, &points);
        if lengths.spans.len() != middle.len() || middle.is_empty() {
            return None;
        }
        let strand = Strand::new(&lengths, if self.is_quiet { &lengths.spans } else { middle });
        Some(Lying { points, lengths, pulls: strand.pulls(), strand })
    }
}

/// A nerve in one posture, on one half of the body.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::figure) struct Lying {
    /// From the first point that is shown on.
    pub points: Vec<V3>,
    pub lengths: Lengths,
    pub strand: Strand,
    /// How it is pulled at each point: [`Strand::pulls`].
    pub pulls: Vec<f32>,
}
