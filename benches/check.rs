//! Ten thousand self-checks through `judge`.
//!
//! `cargo bench --bench check` prints the median of several runs; the aim is under two seconds.

#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench measures time and prints it")]

use std::time::{Duration, Instant};

use unpinch::assessment::verdict::{Knowledge, Outcome, judge};
use unpinch::content;
use unpinch::domain::answers::{Answers, Brush, Place, TestResult, Ticks};
use unpinch::domain::check::{CheckTables, Scores};
use unpinch::domain::side::Side;

const CHECKS: usize = 10_000;
const RUNS: usize = 5;
const BUDGET: Duration = Duration::from_secs(2);

fn main() {
    let tables = content::check_tables();
    let knowledge = Knowledge::new(content::catalog(), content::red_flags(), tables);
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let people: Vec<Answers> =
        tables.scores.iter().cycle().take(CHECKS).map(|its| person(tables, its, &mut dice)).collect();
    let mut runs: Vec<(Duration, usize)> = (0..RUNS).map(|_| run(&knowledge, &people)).collect();
    runs.sort();
    let Some((median, nerves)) = runs.get(RUNS / 2) else { return };
    let kept = if *median <= BUDGET { "within" } else { "OVER" };
    println!("{CHECKS} self-checks: {median:?} (median of {RUNS} runs), {kept} the budget of {BUDGET:?}");
    println!("  one: {:?}; {nerves} of them come to a nerve", *median / CHECKS as u32);
}

fn run(knowledge: &Knowledge<'_>, people: &[Answers]) -> (Duration, usize) {
    let started = Instant::now();
    let nerves = people.iter().filter(|answers| judge(knowledge, answers).outcome == Outcome::Nerve).count();
    (started.elapsed(), nerves)
}

/// About half of what the profile brings, and a little that it does not; all else was asked and is a "no".
fn person(tables: &CheckTables, scores: &Scores, dice: &mut Dice) -> Answers {
    let mut answers = Answers { is_map_done: true, is_layered: true, ..Answers::default() };
    let own = dice.pick(2, scores.core.iter().chain(&scores.common));
    let stray = dice.pick(40, tables.regions.iter().map(|region| &region.id));
    for id in own.into_iter().chain(stray) {
        let side = tables.region(id.as_str()).filter(|region| !region.midline).map(|_| Side::Left);
        let brush = if dice.below(2) == 0 { Brush::Pain } else { Brush::Numb };
        answers.paint(&Place::new(id.clone(), side), brush, true);
    }
    let factors = || tables.factors.iter().map(|factor| &factor.id);
    say(&mut answers.sensations, dice.pick(2, scores.typical.iter().chain(&scores.possible)));
    answers.sensations.close(tables.sensations.iter().map(|sensation| &sensation.id));
    say(&mut answers.worse, dice.pick(2, scores.worse_strong.iter().chain(&scores.worse_moderate)));
    answers.worse.close(factors());
    say(&mut answers.better, dice.pick(2, scores.better_strong.iter().chain(&scores.better_moderate)));
    answers.better.close(factors());
    say(&mut answers.history, dice.pick(2, &scores.history));
    for test in dice.pick(8, &tables.tests) {
        let result = if dice.below(2) == 0 { TestResult::Positive } else { TestResult::Negative };
        answers.tests.insert(test.id.clone(), result);
    }
    answers
}

fn say<T: Ord + Clone>(ticks: &mut Ticks<T>, ids: Vec<&T>) {
    for id in ids {
        ticks.say(id, Some(true));
    }
}

/// Falls the same way each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) % sides
    }

    /// One in so many.
    fn pick<'a, T>(&mut self, sides: u64, list: impl IntoIterator<Item = &'a T>) -> Vec<&'a T> {
        list.into_iter().filter(|_| self.below(sides) == 0).collect()
    }
}
