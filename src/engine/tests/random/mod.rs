//! Ten thousand days, each from its own seed: what must never be seen, whatever happens. A failure names the seed;
//! `UNPINCH_SEED=17 cargo test --lib random` runs that day alone, `UNPINCH_DAYS=100000` more of them.

mod clock_change;
mod day;
mod wakes;
mod watch;

use std::panic::{AssertUnwindSafe, catch_unwind};

use day::Day;
use watch::Watch;

/// So many days where nothing else is asked for.
const DAYS: u64 = 10_000;

/// Dice that fall the same way each time (`splitmix64`).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    /// Once in so many throws.
    pub fn one_in(&mut self, num: u64) -> bool {
        self.below(num) == 0
    }

    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[usize::try_from(self.below(list.len() as u64)).unwrap()]
    }
}

/// Runs a check for each seed, and says for which one it failed.
fn for_each_day(share: u64, check: impl Fn(u64)) {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    if let Some(seed) = number("UNPINCH_SEED") {
        check(seed);
        return;
    }
    for seed in 0..number("UNPINCH_DAYS").unwrap_or(DAYS) / share {
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| check(seed))) {
            eprintln!("the day with seed {seed} failed: UNPINCH_SEED={seed}");
            std::panic::resume_unwind(panic);
        }
    }
}

/// In two halves, which run side by side.
fn watch_half(half: u64) {
    for_each_day(1, |seed| {
        if seed % 2 == half {
            Watch::over(&Day::of(seed)).check_end();
        }
    });
}

#[test]
fn any_even_day_keeps_what_the_policy_promises() {
    watch_half(0);
}

#[test]
fn any_odd_day_keeps_what_the_policy_promises() {
    watch_half(1);
}

#[test]
fn a_wait_split_in_two_is_the_same_wait() {
    for_each_day(5, |seed| {
        let day = Day::of(seed);
        assert_eq!(day.split(&mut Dice::new(seed)).lines(), day.lines(), "{day:#?}");
    });
}

#[test]
fn the_program_ended_and_started_again_is_like_a_sleep() {
    for_each_day(5, |seed| {
        let (ended, asleep) = Day::of(seed).with_downtime(&mut Dice::new(seed));
        assert_eq!(ended.lines(), asleep.lines(), "{ended:#?}");
    });
}
