//! Several nerves in turn: which one the next prompt is for. The number of prompts is the schedule's; more nerves share
//! them, and never make them more.
//!
//! Nerves come in rounds. In a round each has one turn, the most irritable first; of equals the one that has waited for
//! longest. Nobody has two turns in a row while another waits, also from one round to the next.

use crate::domain::id::ProfileId;
use crate::domain::irritability::Irritability;
use crate::domain::profile::KeptNerve;
use crate::domain::side::Side;

/// A turn that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    pub nerve: ProfileId,
    pub side: Side,
}

impl Turn {
    /// The turn of this nerve.
    pub fn of(kept: &KeptNerve) -> Self {
        Self { nerve: kept.nerve.clone(), side: kept.side }
    }

    /// Whether it was the turn of this nerve.
    pub fn is_of(&self, kept: &KeptNerve) -> bool {
        self.nerve == kept.nerve && self.side == kept.side
    }
}

/// A nerve that may have its turn, and the level at which its dose stands now.
#[derive(Debug, Clone, Copy)]
pub struct Waiting<'a> {
    pub kept: &'a KeptNerve,
    pub level: Irritability,
}

/// Whose turn is next, by its place in `waiting`; `turns` are those taken so far, oldest first. None if nobody waits.
pub fn next(waiting: &[Waiting<'_>], turns: &[Turn]) -> Option<usize> {
    let taken: Vec<usize> =
        turns.iter().filter_map(|turn| waiting.iter().position(|waiting| turn.is_of(waiting.kept))).collect();
    let round = round_so_far(&taken, waiting.len());
    let is_in_a_row = |index: usize| waiting.len() > 1 && taken.last() == Some(&index);
    let candidates = waiting.iter().enumerate().filter(|(index, _)| !round.contains(index) && !is_in_a_row(*index));
    // Never comes before long ago, which comes before lately; of equals the first in the profile.
    let last = |index: usize| taken.iter().rposition(|taken| *taken == index);
    candidates.max_by_key(|(index, its)| (its.level, std::cmp::Reverse((last(*index), *index)))).map(|(index, _)| index)
}

/// Who has had a turn in the round that is under way.
fn round_so_far(taken: &[usize], size: usize) -> Vec<usize> {
    let mut round = Vec::new();
    for index in taken {
        // A second turn is the first of another round.
        if round.contains(index) {
            round.clear();
        }
        round.push(*index);
        if round.len() == size {
            round.clear();
        }
    }
    round
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kept(nerve: &str) -> KeptNerve {
        KeptNerve {
            nerve: nerve.into(),
            side: Side::Left,
            irritability: Irritability::Moderate,
            since: jiff::civil::date(2026, 3, 27),
        }
    }

    /// The turns of so many prompts, as the places of the nerves.
    fn course(levels: &[Irritability], num: usize) -> Vec<usize> {
        let nerves: Vec<KeptNerve> = (0..levels.len()).map(|index| kept(&format!("n{index}"))).collect();
        let waiting: Vec<_> = nerves.iter().zip(levels).map(|(kept, level)| Waiting { kept, level: *level }).collect();
        let mut turns = Vec::new();
        let mut course = Vec::new();
        for _ in 0..num {
            let index = next(&waiting, &turns).unwrap();
            turns.push(Turn::of(waiting[index].kept));
            course.push(index);
        }
        course
    }

    use Irritability::{High, Low, Moderate};

    #[test]
    fn one_nerve_has_every_turn_and_none_has_none() {
        assert_eq!(course(&[Low], 3), [0, 0, 0]);
        assert_eq!(next(&[], &[]), None);
    }

    #[test]
    fn equals_take_turns_in_the_order_of_the_profile() {
        assert_eq!(course(&[Moderate, Moderate, Moderate], 7), [0, 1, 2, 0, 1, 2, 0]);
    }

    #[test]
    fn in_each_round_the_most_irritable_comes_first() {
        assert_eq!(course(&[Low, Moderate, High], 7), [2, 1, 0, 2, 1, 0, 2]);
    }

    #[test]
    fn nobody_has_two_turns_in_a_row_when_levels_change() {
        let (a, b) = (kept("a"), kept("b"));
        let turns = [Turn::of(&a), Turn::of(&b)];
        let now = [Waiting { kept: &a, level: Low }, Waiting { kept: &b, level: High }];
        assert_eq!(next(&now, &turns), Some(0), "a round is over, and the other one has just had its turn");
    }

    #[test]
    fn of_equals_the_one_that_waits_longest() {
        let (a, b, c) = (kept("a"), kept("b"), kept("c"));
        let turns = [&c, &a, &b].map(Turn::of);
        let now = [&a, &b, &c].map(|kept| Waiting { kept, level: Low });
        assert_eq!(next(&now, &turns), Some(2));
    }

    #[test]
    fn a_nerve_that_is_new_comes_before_its_equals_and_one_that_is_gone_is_forgotten() {
        let (a, b, gone) = (kept("a"), kept("b"), kept("gone"));
        let turns = [Turn::of(&a), Turn::of(&gone), Turn::of(&a)];
        let now = [&a, &b].map(|kept| Waiting { kept, level: Low });
        assert_eq!(next(&now, &turns), Some(1));
    }

    #[test]
    fn both_sides_of_a_nerve_are_two() {
        let left = kept("a");
        let right = KeptNerve { side: Side::Right, ..left.clone() };
        let now = [&left, &right].map(|kept| Waiting { kept, level: Low });
        assert_eq!(next(&now, &[Turn::of(&left)]), Some(1));
    }

    proptest! {
        #[test]
        fn in_any_course_shares_differ_by_one_at_most(levels in prop::collection::vec(0usize..3, 1..6), num in 1usize..60) {
            let levels: Vec<_> = levels.iter().map(|level| [Low, Moderate, High][*level]).collect();
            let course = course(&levels, num);
            let shares: Vec<usize> =
                (0..levels.len()).map(|index| course.iter().filter(|turn| **turn == index).count()).collect();
            prop_assert!(shares.iter().max().unwrap() - shares.iter().min().unwrap() <= 1, "{course:?}");
        }
    }
}
