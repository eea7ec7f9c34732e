//! Answers that nobody chose: of no pattern at all, or with much of what one profile brings.

use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use proptest::test_runner::RngSeed;

use unpinch::domain::answers::{
    Answers, Brush, FlagAnswer, Marks, Place, Soreness, Strength, TestResult, Ticks, Weakness,
};
use unpinch::domain::check::{CheckTables, Region, Scores};
use unpinch::domain::id::RegionId;
use unpinch::domain::side::Side;

use super::KNOWLEDGE;

/// The same cases each time, so that a failure is nobody's bad luck; `PROPTEST_CASES` asks for more, `PROPTEST_RNG_SEED`
/// for others.
pub fn config() -> ProptestConfig {
    const CASES: u32 = 96;
    let mut config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = CASES;
    }
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(20_260_401);
    }
    config
}

/// Dice that fall the same way each time.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// 0 to below `sides`.
    pub fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) as usize) % sides.max(1)
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

pub fn tables() -> &'static CheckTables {
    KNOWLEDGE.tables
}

fn region(id: &RegionId) -> &'static Region {
    tables().region(id.as_str()).unwrap()
}

/// The place of a region, on a side where it has sides.
pub fn place(id: &RegionId, side: Side) -> Place {
    Place::new(id.clone(), (!region(id).midline).then_some(side))
}

fn sides() -> impl Strategy<Value = Side> {
    select(vec![Side::Left, Side::Right])
}

fn marks() -> impl Strategy<Value = Marks> {
    select(vec![Marks::of(Brush::Pain), Marks::of(Brush::Numb), Marks { pain: true, numb: true }])
}

/// Some of the list, at most `most`.
fn some<T: Clone + std::fmt::Debug + 'static>(list: Vec<T>, most: usize) -> impl Strategy<Value = Vec<T>> {
    let most = most.min(list.len());
    subsequence(list, 0..=most)
}

/// Yes to some, no to others.
fn ticks<T: Ord + Clone + std::fmt::Debug + 'static>(
    typical: Vec<T>,
    all: Vec<T>,
    most: usize,
) -> impl Strategy<Value = Ticks<T>> {
    let no = some(all.clone(), all.len());
    (some(typical, most), some(all, 2), no).prop_map(|(typical, stray, no)| {
        let mut ticks = Ticks::default();
        no.iter().for_each(|id| ticks.say(id, Some(false)));
        typical.iter().chain(&stray).for_each(|id| ticks.say(id, Some(true)));
        ticks
    })
}

/// What a check can hold: regions with sides, "no" apart from "not answered", every kind of answer.
pub fn answers() -> impl Strategy<Value = Answers> {
    any::<Index>().prop_flat_map(|at| answers_like(at.get(&tables().scores)))
}

fn answers_like(scores: &'static Scores) -> impl Strategy<Value = Answers> {
    let known = tables();
    let own: Vec<RegionId> = scores.core.iter().chain(&scores.common).cloned().collect();
    let every: Vec<RegionId> = known.regions.iter().map(|region| region.id.clone()).collect();
    let places = (some(own, 5), some(every, 3), sides(), prop::collection::vec((sides(), marks()), 8));
    let places = places.prop_map(|(own, stray, side, paint)| {
        let own = own.into_iter().map(move |id| (id, Some(side)));
        let all = own.chain(stray.into_iter().map(|id| (id, None))).zip(paint);
        all.map(|((id, side), (other, marks))| (place(&id, side.unwrap_or(other)), marks)).collect::<Vec<_>>()
    });
    let sensations = ticks(
        scores.typical.iter().chain(&scores.possible).cloned().collect(),
        known.sensations.iter().map(|its| its.id.clone()).collect(),
        4,
    );
    let factors: Vec<_> = known.factors.iter().map(|its| its.id.clone()).collect();
    let worse = ticks(scores.worse_strong.iter().chain(&scores.worse_moderate).cloned().collect(), factors.clone(), 4);
    let better = ticks(scores.better_strong.iter().chain(&scores.better_moderate).cloned().collect(), factors, 3);
    let history = ticks(scores.history.clone(), known.history.iter().map(|its| its.id.clone()).collect(), 3);
    let rest = (weakness(scores), tests(), flags(), soreness(), any::<Option<bool>>(), any::<(bool, bool)>());
    (places, sensations, worse, better, history, rest).prop_map(|(places, sensations, worse, better, history, rest)| {
        let (weakness, tests, flags, soreness, is_worsening, (is_map_done, is_layered)) = rest;
        let marks = |marks| if is_layered { marks } else { Marks::of(Brush::Pain) };
        Answers {
            places: places.into_iter().map(|(place, painted)| (place, marks(painted))).collect(),
            is_map_done,
            is_layered,
            sensations,
            worse,
            better,
            weakness: weakness.into_iter().collect(),
            history,
            tests: tests.into_iter().collect(),
            flags: flags.into_iter().collect(),
            soreness,
            is_worsening,
        }
    })
}

fn weakness(scores: &'static Scores) -> impl Strategy<Value = Vec<(unpinch::domain::id::WeaknessId, Weakness)>> {
    let every = tables().weakness.iter().map(|its| its.id.clone()).collect();
    let how = (select(Strength::ALL.to_vec()), prop::option::of(select(vec![Side::Left, Side::Right, Side::Both])));
    let how = how.prop_map(|(strength, side)| {
        // A strong muscle has no weak side.
        Weakness { strength, side: side.filter(|_| strength > Strength::Full) }
    });
    let some_of_each = (some(scores.weakness_expected.clone(), 2), some(every, 3), prop::collection::vec(how, 5));
    some_of_each.prop_map(|(own, stray, how)| own.into_iter().chain(stray).zip(how).collect())
}

fn tests() -> impl Strategy<Value = Vec<(unpinch::domain::id::TestId, TestResult)>> {
    let tests = tables().tests.iter().map(|test| (test.id.clone(), test.has_worse()));
    let every: Vec<_> = tests.chain(tables().looks.iter().map(|look| (look.id.clone(), false))).collect();
    let results = prop::collection::vec(select(TestResult::ALL.to_vec()), 4);
    (some(every, 4), results).prop_map(|(tests, results)| {
        let fitting = |has_worse: bool, result| {
            if result == TestResult::Worse && !has_worse { TestResult::Skipped } else { result }
        };
        tests.into_iter().zip(results).map(|((id, has_worse), result)| (id, fitting(has_worse, result))).collect()
    })
}

/// Rarely one with a yes, so that something is left to rank.
fn flags() -> impl Strategy<Value = Vec<(unpinch::domain::id::FlagId, FlagAnswer)>> {
    let every = KNOWLEDGE.flags.flags.iter().map(|flag| flag.id.clone()).collect();
    let answer = prop_oneof![8 => Just(FlagAnswer::No), 1 => Just(FlagAnswer::NotSure), 1 => Just(FlagAnswer::Yes)];
    (some(every, 4), prop::collection::vec(answer, 4)).prop_map(|(ids, said)| ids.into_iter().zip(said).collect())
}

fn soreness() -> impl Strategy<Value = Soreness> {
    let pain = prop::option::of(0..=10_u8);
    (pain, any::<Option<u32>>(), any::<Option<bool>>(), any::<Option<bool>>()).prop_map(
        |(pain, settles_minutes, wakes, new_and_spreading)| Soreness {
            pain,
            settles_minutes,
            wakes,
            new_and_spreading,
        },
    )
}
