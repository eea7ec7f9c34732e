//! How the nerve lies in its bed: the bed becomes longer here and shorter there, and the nerve, held at both ends and pulled
//! alike all along, slides to where it is needed.
//!
//! So a movement that lengthens one end and lets the other go moves it far and strains it little, and one that lengthens
//! both ends strains it and moves it little: what was measured in cadavers \[coppieters2008\].

use super::path::Lengths;
use crate::figure::proportions::HEIGHT_CM;

/// How far a stretch lends its change to its neighbours in the drawing, in body heights.
const BLUR: f32 = 0.075;
/// Change of length that is drawn as fully lengthened or fully let go, in body heights: 8 mm.
const FULL: f32 = 0.8 / HEIGHT_CM;
/// What a stretch between points of one bone changes by rounding alone, in body heights.
const STILL: f32 = 1e-6;

/// Body heights as millimetres of a body of 1.70 m.
pub fn mm(heights: f32) -> f32 {
    heights * HEIGHT_CM * 10.0
}

/// A nerve in one posture, compared with the middle of the movement.
#[derive(Debug, Clone, PartialEq)]
pub struct Strand {
    /// Way from the first point to each point, now and in the middle of the movement.
    now: Vec<f32>,
    middle: Vec<f32>,
}

impl Strand {
    /// Both for the same points.
    pub fn new(now: &Lengths, middle: &[f32]) -> Self {
        let sums = |spans: &[f32]| {
            let mut way = 0.0;
            std::iter::once(0.0)
                .chain(spans.iter().map(|span| {
                    way += span;
                    way
                }))
                .collect()
        };
        Self { now: sums(&now.spans), middle: sums(middle) }
    }

    /// How much longer the whole bed is than in the middle of the movement; negative: shorter.
    pub fn stretch(&self) -> f32 {
        self.now.last().unwrap_or(&0.0) - self.middle.last().unwrap_or(&0.0)
    }

    /// How far the nerve has slid towards its far end, at a point of its bed (a point's number, and parts of the way to the
    /// next).
    pub fn slid(&self, at: f32) -> f32 {
        let whole = self.middle.last().copied().unwrap_or(0.0).max(1e-6);
        let part = between(&self.middle, at) / whole;
        part * self.stretch() - (between(&self.now, at) - between(&self.middle, at))
    }

    /// The way from the first point to a point of the bed.
    pub fn way(&self, at: f32) -> f32 {
        between(&self.now, at)
    }

    /// The point of the bed that is so far from the first one.
    pub fn at_way(&self, way: f32) -> f32 {
        at_way(&self.now, way)
    }

    /// The point of the bed where a part of the nerve (0 to 1 of its length) lies.
    pub fn at_part_of_middle(&self, part: f32) -> f32 {
        at_way(&self.middle, part * self.middle.last().copied().unwrap_or(0.0))
    }

    /// The way from the first point to each point.
    pub fn ways(&self) -> &[f32] {
        &self.now
    }

    /// How much the bed is lengthened (+1) or let go (-1) around each of its points.
    pub fn pulls(&self) -> Vec<f32> {
        let spans = self.now.windows(2).zip(self.middle.windows(2)).filter_map(|(now, middle)| {
            let (&[now_from, now_to], &[from, to]) = (now, middle) else { return None };
            let longer = (now_to - now_from) - (to - from);
            (longer.abs() > STILL).then_some(((from + to) * 0.5, longer))
        });
        let changes: Vec<(f32, f32)> = spans.collect();
        let pull = |here: &f32| {
            let change = changes.iter().fold(0.0, |change, (centre, longer)| {
                let away = (centre - here) / BLUR;
                if away.abs() < 3.0 { change + longer * (-away * away).exp() } else { change }
            });
            (change / FULL).clamp(-1.0, 1.0)
        };
        self.middle.iter().map(pull).collect()
    }
}

/// The point (its number, and parts of the way to the next) that is so far from the first one.
fn at_way(sums: &[f32], way: f32) -> f32 {
    let after = sums.partition_point(|sum| *sum <= way).clamp(1, sums.len().saturating_sub(1).max(1));
    let (Some(from), Some(to)) = (sums.get(after - 1), sums.get(after)) else { return 0.0 };
    let rest = if to - from > 1e-6 { (way - from) / (to - from) } else { 0.0 };
    (after - 1) as f32 + rest.clamp(0.0, 1.0)
}

/// A value between those of two points.
fn between(sums: &[f32], at: f32) -> f32 {
    let index = (at.max(0.0) as usize).min(sums.len());
    let from = sums.get(index).or(sums.last()).copied().unwrap_or(0.0);
    let to = sums.get(index + 1).copied().unwrap_or(from);
    from + (to - from) * (at - index as f32).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten stretches of 0.1, of which some are longer (+) or shorter (-) now.
    fn strand(changes: &[(usize, f32)]) -> Strand {
        let middle = [0.1; 10];
        let mut spans = middle.to_vec();
        for (span, change) in changes {
            spans[*span] += change;
        }
        Strand::new(&Lengths { first: 0, spans }, &middle)
    }

    #[test]
    fn a_slider_moves_the_nerve_and_a_tensioner_strains_it() {
        let slider = strand(&[(1, -0.01), (8, 0.01)]);
        let tensioner = strand(&[(1, 0.01), (8, 0.01)]);
        assert!(slider.stretch().abs() < 1e-6 && (tensioner.stretch() - 0.02).abs() < 1e-6);
        assert!((slider.slid(5.0) - 0.01).abs() < 1e-5, "the middle goes to the far end by all of it");
        assert!(tensioner.slid(5.0).abs() < 1e-5, "the middle stays");
    }

    #[test]
    fn both_ends_are_held() {
        for strand in [strand(&[(1, -0.01), (8, 0.02)]), strand(&[(3, 0.03)])] {
            assert!(strand.slid(0.0).abs() < 1e-6 && strand.slid(10.0).abs() < 1e-6);
        }
    }

    #[test]
    fn pull_is_felt_where_the_length_changes() {
        let pulls = strand(&[(1, -0.01), (8, 0.01)]).pulls();
        assert!(pulls.len() == 11 && pulls[1] < -0.6 && pulls[2] < -0.6 && pulls[8] > 0.6 && pulls[9] > 0.6);
        assert!(pulls[5].abs() < 0.01 && pulls[0] > pulls[1] && pulls[10] < pulls[9]);
    }

    #[test]
    fn a_way_leads_back_to_its_point() {
        let strand = strand(&[(1, -0.03), (8, 0.05)]);
        for step in 0..=40 {
            let at = step as f32 / 4.0;
            assert!((strand.at_way(strand.way(at)) - at).abs() < 1e-3, "{at}");
        }
    }
}
